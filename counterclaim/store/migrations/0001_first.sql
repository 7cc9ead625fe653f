-- The first schema. {BYTES} is written in the database's own words (store/dialect.py).

CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE payloads (
    sha256 TEXT NOT NULL,
    bytes {BYTES},
    size INTEGER NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE items (
    id TEXT NOT NULL,
    address TEXT NOT NULL,
    payload_sha256 TEXT NOT NULL,
    received TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(payload_sha256) REFERENCES payloads (sha256)
);

CREATE TABLE captures (
    id TEXT NOT NULL,
    payload_sha256 TEXT NOT NULL,
    item_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT NOT NULL,
    received TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(payload_sha256) REFERENCES payloads (sha256),
    FOREIGN KEY(item_id) REFERENCES items (id)
);

CREATE TABLE mastheads (
    id TEXT NOT NULL,
    capture_id TEXT NOT NULL,
    given JSON NOT NULL,
    name TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    credit TEXT,
    published TEXT,
    has_time BOOLEAN NOT NULL,
    published_origin TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT,
    forwarded_from TEXT,
    shown BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(capture_id) REFERENCES captures (id)
);

CREATE TABLE documents (
    id TEXT NOT NULL,
    payload_sha256 TEXT NOT NULL,
    reader_version TEXT NOT NULL,
    text TEXT NOT NULL,
    sensitive BOOLEAN NOT NULL,
    number INTEGER NOT NULL,
    shown BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(payload_sha256) REFERENCES payloads (sha256)
);

CREATE TABLE readings (
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    extractor TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    misquoted INTEGER NOT NULL,
    shown BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE TABLE attributions (
    reading_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    stance TEXT NOT NULL,
    rule TEXT NOT NULL,
    parent INTEGER,
    source JSON NOT NULL,
    cue JSON NOT NULL,
    content JSON NOT NULL,
    chain JSON NOT NULL,
    PRIMARY KEY (reading_id, position),
    FOREIGN KEY(reading_id) REFERENCES readings (id)
);

CREATE TABLE place_mentions (
    reading_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    span JSON NOT NULL,
    entry JSON,
    PRIMARY KEY (reading_id, position),
    FOREIGN KEY(reading_id) REFERENCES readings (id)
);

CREATE TABLE claims (
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    exact TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    sensitive BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE TABLE claim_versions (
    reading_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    event TEXT NOT NULL,
    place JSON,
    place_words TEXT,
    time JSON,
    time_words TEXT,
    first_day INTEGER,
    last_day INTEGER,
    condition JSON,
    attribution INTEGER,
    rules JSON NOT NULL,
    PRIMARY KEY (reading_id, claim_id),
    FOREIGN KEY(reading_id) REFERENCES readings (id),
    FOREIGN KEY(claim_id) REFERENCES claims (id)
);

CREATE TABLE chain_links (
    reading_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    voice TEXT,
    span JSON,
    PRIMARY KEY (reading_id, claim_id, position),
    FOREIGN KEY(reading_id) REFERENCES readings (id),
    FOREIGN KEY(claim_id) REFERENCES claims (id)
);

CREATE TABLE answers (
    reading_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    low BIGINT,
    high BIGINT,
    approx BOOLEAN NOT NULL,
    of_words TEXT,
    by_words TEXT,
    value TEXT,
    derived BOOLEAN NOT NULL,
    bare BOOLEAN NOT NULL,
    category TEXT,
    period TEXT,
    part_of TEXT,
    span JSON,
    rule TEXT NOT NULL,
    PRIMARY KEY (reading_id, claim_id, position),
    FOREIGN KEY(reading_id) REFERENCES readings (id),
    FOREIGN KEY(claim_id) REFERENCES claims (id)
);

CREATE TABLE relations (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (a, b, kind, field),
    FOREIGN KEY(a) REFERENCES claims (id),
    FOREIGN KEY(b) REFERENCES claims (id)
);

CREATE TABLE incidents (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT,
    period JSON NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE members (
    incident_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    PRIMARY KEY (incident_id, claim_id),
    FOREIGN KEY(incident_id) REFERENCES incidents (id),
    FOREIGN KEY(claim_id) REFERENCES claims (id)
);

CREATE TABLE redirects (
    old_id TEXT NOT NULL,
    new_id TEXT,
    PRIMARY KEY (old_id)
);

CREATE TABLE refusals (
    id TEXT NOT NULL,
    origin TEXT NOT NULL,
    reason TEXT NOT NULL,
    sha256 TEXT,
    received TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX captures_by_item_id ON captures (item_id);
CREATE INDEX captures_by_payload_sha256 ON captures (payload_sha256);
CREATE INDEX mastheads_by_capture_id ON mastheads (capture_id);
CREATE INDEX documents_by_payload_sha256 ON documents (payload_sha256);
CREATE INDEX readings_by_document_id ON readings (document_id);
CREATE INDEX claims_by_document_id ON claims (document_id);
CREATE INDEX claim_versions_by_claim_id ON claim_versions (claim_id);
CREATE INDEX answers_by_field ON answers (field);
CREATE INDEX members_by_claim_id ON members (claim_id);
CREATE INDEX relations_by_b ON relations (b);
CREATE INDEX captures_by_number ON captures (number);
CREATE INDEX documents_by_number ON documents (number);
CREATE INDEX refusals_by_number ON refusals (number);

-- What analysts decided. Rows are only ever added: an undoing is a judgement too.

CREATE TABLE judgements (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    anchors JSON NOT NULL,
    judged_by TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    why TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id)
);

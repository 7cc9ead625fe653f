-- Readings on which analysts' decisions on single claims are laid; each is shown in place of its base.

CREATE TABLE judged_readings (
    reading_id TEXT NOT NULL,
    base_id TEXT NOT NULL,
    moved JSON NOT NULL,
    rejected JSON NOT NULL,
    applied JSON NOT NULL,
    PRIMARY KEY (reading_id),
    FOREIGN KEY(reading_id) REFERENCES readings (id),
    FOREIGN KEY(base_id) REFERENCES readings (id)
);

-- A person key stands for one person wherever she is counted, and says nothing about her.

CREATE TABLE person_key (
    key UUID PRIMARY KEY,
    counts_as UUID NOT NULL REFERENCES person_key (key),
    made_at BIGINT NOT NULL
);

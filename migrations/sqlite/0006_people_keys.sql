-- Generated from migrations/postgres/0006_people_keys.sql by cargo xtask migrations; do not edit.
-- A person key stands for one person wherever she is counted, and says nothing about her.

CREATE TABLE person_key (
    key BLOB CHECK (length(key) = 16) PRIMARY KEY,
    counts_as BLOB CHECK (length(counts_as) = 16) NOT NULL REFERENCES person_key (key),
    made_at INTEGER NOT NULL
) STRICT;

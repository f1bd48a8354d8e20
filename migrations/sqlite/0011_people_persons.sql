-- Generated from migrations/postgres/0011_people_persons.sql by cargo xtask migrations; do not edit.
-- People who were helped: anonymous (nothing here), coded (a key with a code), or known (a row in `person`).

-- One code is one key in the whole installation. Erasing someone empties the code and keeps the key.
ALTER TABLE person_key ADD COLUMN code BLOB;
ALTER TABLE person_key ADD COLUMN adult TEXT NOT NULL DEFAULT 'unknown' CHECK (adult IN ('yes', 'no', 'unknown'));
ALTER TABLE person_key ADD COLUMN erased_at INTEGER;
CREATE UNIQUE INDEX person_key_by_code ON person_key (code);
CREATE INDEX person_key_by_counts_as ON person_key (counts_as);

-- owned: person by visible_person
-- owned: person_opening by visible_person
-- owned: person_merge by visible_person
-- owned: consent by visible_person
CREATE TABLE person (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    key BLOB CHECK (length(key) = 16) NOT NULL REFERENCES person_key (key),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    language TEXT,
    birth_year INTEGER CHECK (birth_year BETWEEN 1890 AND 2100),
    purpose TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16) REFERENCES account (id),
    last_contact_on TEXT CHECK (last_contact_on IS date(last_contact_on, '+0 days')) NOT NULL,
    merged_into BLOB CHECK (length(merged_into) = 16) REFERENCES person (id),
    UNIQUE (organisation, id)
) STRICT;
CREATE INDEX person_by_name ON person (organisation, sort_key, id);
CREATE INDEX person_by_key ON person (key);

-- Every opening of a person is a row, and is shown to whoever opens her next.
CREATE TABLE person_opening (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL REFERENCES person (id),
    opened_by BLOB CHECK (length(opened_by) = 16) NOT NULL REFERENCES account (id),
    opened_at INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX person_opening_by_person ON person_opening (person, opened_at, id);
CREATE INDEX person_opening_by_account ON person_opening (opened_by, opened_at);

CREATE TABLE person_merge (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL REFERENCES person (id),
    merged BLOB CHECK (length(merged) = 16) NOT NULL UNIQUE REFERENCES person (id),
    entry BLOB CHECK (length(entry) = 16) REFERENCES entry (id),
    merged_at INTEGER NOT NULL,
    merged_by BLOB CHECK (length(merged_by) = 16) NOT NULL REFERENCES account (id)
) STRICT;

-- A consent names the version of the text that was read, in a language; taking it back is a second time.
CREATE TABLE consent (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL,
    version INTEGER NOT NULL,
    lang TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    given_to BLOB CHECK (length(given_to) = 16) NOT NULL REFERENCES account (id),
    withdrawn_at INTEGER,
    withdrawn_to BLOB CHECK (length(withdrawn_to) = 16) REFERENCES account (id)
) STRICT;
CREATE INDEX consent_by_person ON consent (person, given_at, id);

-- Who sees the persons of one place of an organisation sees that organisation's persons.
CREATE VIEW visible_person AS
    SELECT DISTINCT v.viewer AS viewer, p.id AS person FROM person p
    JOIN place l ON l.organisation = p.organisation
    JOIN visible_place v ON v.place = l.id AND v.level = 'persons';

-- What was erased, by opaque id alone: a backup that is restored is made to forget it again.
CREATE TABLE erasure (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL,
    erased_at INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;

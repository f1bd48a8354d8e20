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

-- Two rows that are one person: both stay as they were, so that it can be undone.
CREATE TABLE person_merge (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL REFERENCES person (id),
    merged BLOB CHECK (length(merged) = 16) NOT NULL REFERENCES person (id),
    linked_key BLOB CHECK (length(linked_key) = 16) REFERENCES person_key (key),
    merged_at INTEGER NOT NULL,
    merged_by BLOB CHECK (length(merged_by) = 16) NOT NULL REFERENCES account (id),
    parted_at INTEGER,
    parted_by BLOB CHECK (length(parted_by) = 16) REFERENCES account (id)
) STRICT;
CREATE INDEX person_merge_by_person ON person_merge (person, merged_at, id);
CREATE UNIQUE INDEX person_merged_once ON person_merge (merged) WHERE parted_at IS NULL;

-- One key counts as another from then on, until they are parted again.
CREATE TABLE key_link (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    key BLOB CHECK (length(key) = 16) NOT NULL REFERENCES person_key (key),
    counts_as BLOB CHECK (length(counts_as) = 16) NOT NULL REFERENCES person_key (key),
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    linked_at INTEGER NOT NULL,
    linked_by BLOB CHECK (length(linked_by) = 16) REFERENCES account (id),
    parted_at INTEGER,
    parted_by BLOB CHECK (length(parted_by) = 16) REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX key_linked_once ON key_link (key) WHERE parted_at IS NULL;

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
    SELECT o.viewer AS viewer, p.id AS person FROM person p
    JOIN (SELECT DISTINCT v.viewer AS viewer, l.organisation AS organisation FROM visible_place v
        JOIN place l ON l.id = v.place WHERE v.level = 'persons') o ON o.organisation = p.organisation;

-- The public face of accounts to rooms below them: who did something, and who runs an organisation.
CREATE VIEW account_name AS SELECT id AS account, name FROM account;
CREATE VIEW coordinator AS
    SELECT DISTINCT m.organisation AS organisation, a.email AS email, a.language AS language FROM membership m
    JOIN account a ON a.id = m.account
    WHERE m.role = 'coordinator' AND NOT EXISTS (SELECT 1 FROM membership_end e WHERE e.membership = m.id)
    AND NOT EXISTS (SELECT 1 FROM account_closure c WHERE c.account = a.id);

-- What was erased, by opaque id alone: a backup that is restored is made to forget it again. `scrubbed_at` says since
-- when no copy of it is left between the rows of the database.
CREATE TABLE erasure (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    person BLOB CHECK (length(person) = 16) NOT NULL UNIQUE,
    erased_at INTEGER NOT NULL,
    erased_by BLOB CHECK (length(erased_by) = 16),
    reason TEXT NOT NULL,
    scrubbed_at INTEGER
) STRICT;

-- A database that draws statistics would keep samples of these words beside the tables.

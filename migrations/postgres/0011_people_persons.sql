-- People who were helped: anonymous (nothing here), coded (a key with a code), or known (a row in `person`).

-- One code is one key in the whole installation. Erasing someone empties the code and keeps the key.
ALTER TABLE person_key ADD COLUMN code BYTEA;
ALTER TABLE person_key ADD COLUMN adult TEXT NOT NULL DEFAULT 'unknown' CHECK (adult IN ('yes', 'no', 'unknown'));
ALTER TABLE person_key ADD COLUMN erased_at BIGINT;
CREATE UNIQUE INDEX person_key_by_code ON person_key (code);
CREATE INDEX person_key_by_counts_as ON person_key (counts_as);

-- owned: person by visible_person
-- owned: person_opening by visible_person
-- owned: person_merge by visible_person
-- owned: consent by visible_person
CREATE TABLE person (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisation (id),
    key UUID NOT NULL REFERENCES person_key (key),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    language TEXT,
    birth_year BIGINT CHECK (birth_year BETWEEN 1890 AND 2100),
    purpose TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID REFERENCES account (id),
    last_contact_on DATE NOT NULL,
    merged_into UUID REFERENCES person (id),
    UNIQUE (organisation, id)
);
CREATE INDEX person_by_name ON person (organisation, sort_key, id);
CREATE INDEX person_by_key ON person (key);

-- Every opening of a person is a row, and is shown to whoever opens her next.
CREATE TABLE person_opening (
    id UUID PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    opened_by UUID NOT NULL REFERENCES account (id),
    opened_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX person_opening_by_person ON person_opening (person, opened_at, id);
CREATE INDEX person_opening_by_account ON person_opening (opened_by, opened_at);

-- Two rows that are one person: both stay as they were, so that it can be undone.
CREATE TABLE person_merge (
    id UUID PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    merged UUID NOT NULL REFERENCES person (id),
    linked_key UUID REFERENCES person_key (key),
    merged_at BIGINT NOT NULL,
    merged_by UUID NOT NULL REFERENCES account (id),
    parted_at BIGINT,
    parted_by UUID REFERENCES account (id)
);
CREATE INDEX person_merge_by_person ON person_merge (person, merged_at, id);
CREATE UNIQUE INDEX person_merged_once ON person_merge (merged) WHERE parted_at IS NULL;

-- One key counts as another from then on, until they are parted again.
CREATE TABLE key_link (
    id UUID PRIMARY KEY,
    key UUID NOT NULL REFERENCES person_key (key),
    counts_as UUID NOT NULL REFERENCES person_key (key),
    entry UUID NOT NULL REFERENCES entry (id),
    linked_at BIGINT NOT NULL,
    linked_by UUID REFERENCES account (id),
    parted_at BIGINT,
    parted_by UUID REFERENCES account (id)
);
CREATE UNIQUE INDEX key_linked_once ON key_link (key) WHERE parted_at IS NULL;

-- A consent names the version of the text that was read, in a language; taking it back is a second time.
CREATE TABLE consent (
    id UUID PRIMARY KEY,
    person UUID NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL,
    version BIGINT NOT NULL,
    lang TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    given_to UUID NOT NULL REFERENCES account (id),
    withdrawn_at BIGINT,
    withdrawn_to UUID REFERENCES account (id)
);
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
    id UUID PRIMARY KEY,
    person UUID NOT NULL UNIQUE,
    erased_at BIGINT NOT NULL,
    erased_by UUID,
    reason TEXT NOT NULL,
    scrubbed_at BIGINT
);

-- A database that draws statistics would keep samples of these words beside the tables.
-- postgres only
ALTER TABLE person ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE person ALTER COLUMN sort_key SET STATISTICS 0;
ALTER TABLE person ALTER COLUMN phone SET STATISTICS 0;
ALTER TABLE person ALTER COLUMN email SET STATISTICS 0;
ALTER TABLE learner ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE moment_withdrawal ALTER COLUMN reason SET STATISTICS 0;
ALTER TABLE outbox ALTER COLUMN recipient SET STATISTICS 0;
ALTER TABLE outbox ALTER COLUMN subject SET STATISTICS 0;
ALTER TABLE outbox ALTER COLUMN body SET STATISTICS 0;
-- end

-- Generated from migrations/postgres/0001_kit.sql by cargo xtask migrations; do not edit.
-- What the whole house stands on: commands, the journal, jobs, outgoing mail, settings.

CREATE TABLE command (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    account BLOB CHECK (length(account) = 16),
    digest BLOB NOT NULL,
    result TEXT,
    sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX command_by_age ON command (sent_at);

CREATE TABLE actor_key (
    key BLOB CHECK (length(key) = 16) PRIMARY KEY,
    account BLOB CHECK (length(account) = 16) NOT NULL,
    month TEXT NOT NULL,
    UNIQUE (account, month)
) STRICT;

CREATE TABLE entry (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    happened_on TEXT CHECK (happened_on IS date(happened_on, '+0 days')) NOT NULL,
    actor BLOB CHECK (length(actor) = 16),
    organisation BLOB CHECK (length(organisation) = 16),
    place BLOB CHECK (length(place) = 16),
    area TEXT,
    residence TEXT,
    person_key BLOB CHECK (length(person_key) = 16),
    adult TEXT NOT NULL CHECK (adult IN ('yes', 'no', 'unknown')),
    kind TEXT NOT NULL,
    subject BLOB CHECK (length(subject) = 16) NOT NULL,
    theme TEXT,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    persons INTEGER NOT NULL CHECK (persons >= 0),
    facts TEXT NOT NULL,
    replaces BLOB CHECK (length(replaces) = 16) UNIQUE REFERENCES entry (id)
) STRICT;
CREATE INDEX entry_by_subject ON entry (subject, id);
CREATE TRIGGER entry_refuses_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER entry_refuses_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;

CREATE TABLE unsealed (
    entry BLOB CHECK (length(entry) = 16) PRIMARY KEY REFERENCES entry (id)
) STRICT;

CREATE TABLE seal (
    nr INTEGER PRIMARY KEY,
    entry BLOB CHECK (length(entry) = 16) NOT NULL UNIQUE REFERENCES entry (id),
    hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER seal_refuses_update BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'seal is append-only'); END;
CREATE TRIGGER seal_refuses_delete BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'seal is append-only'); END;


CREATE TABLE cursor (
    name TEXT PRIMARY KEY,
    nr INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    kind TEXT NOT NULL,
    due_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    taken_by BLOB CHECK (length(taken_by) = 16),
    taken_at INTEGER,
    done_at INTEGER,
    problem TEXT,
    UNIQUE (kind, due_key)
) STRICT;
CREATE INDEX job_waiting ON job (run_at) WHERE done_at IS NULL;

CREATE TABLE outbox (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    run_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    taken_by BLOB CHECK (length(taken_by) = 16),
    taken_at INTEGER,
    sent_at INTEGER,
    problem TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (run_at) WHERE sent_at IS NULL;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What the whole house stands on: commands, the journal, jobs, outgoing mail, settings.

CREATE TABLE command (
    id UUID PRIMARY KEY,
    account UUID,
    digest BYTEA NOT NULL,
    result TEXT,
    sent_at BIGINT NOT NULL
);
CREATE INDEX command_by_age ON command (sent_at);

CREATE TABLE actor_key (
    key UUID PRIMARY KEY,
    account UUID NOT NULL,
    month TEXT NOT NULL,
    UNIQUE (account, month)
);

CREATE TABLE entry (
    id UUID PRIMARY KEY,
    recorded_at BIGINT NOT NULL,
    happened_on DATE NOT NULL,
    actor UUID,
    organisation UUID,
    place UUID,
    area TEXT,
    residence TEXT,
    person_key UUID,
    adult TEXT NOT NULL CHECK (adult IN ('yes', 'no', 'unknown')),
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    theme TEXT,
    minutes BIGINT NOT NULL CHECK (minutes >= 0),
    persons BIGINT NOT NULL CHECK (persons >= 0),
    facts TEXT NOT NULL,
    replaces UUID UNIQUE REFERENCES entry (id)
);
CREATE INDEX entry_by_subject ON entry (subject, id);
-- append-only: entry

CREATE TABLE unsealed (
    entry UUID PRIMARY KEY REFERENCES entry (id)
);

CREATE TABLE seal (
    nr BIGINT PRIMARY KEY,
    entry UUID NOT NULL UNIQUE REFERENCES entry (id),
    hash BYTEA NOT NULL
);
-- append-only: seal

-- postgres only
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON seal EXECUTE FUNCTION refuse_change();
-- end

CREATE TABLE cursor (
    name TEXT PRIMARY KEY,
    nr BIGINT NOT NULL
);

CREATE TABLE job (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    due_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    taken_by UUID,
    taken_at BIGINT,
    done_at BIGINT,
    problem TEXT,
    UNIQUE (kind, due_key)
);
CREATE INDEX job_waiting ON job (run_at) WHERE done_at IS NULL;

CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    taken_by UUID,
    taken_at BIGINT,
    sent_at BIGINT,
    problem TEXT
);
CREATE INDEX outbox_waiting ON outbox (run_at) WHERE sent_at IS NULL;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

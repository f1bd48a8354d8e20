-- Who signs in, as what, and what each may see.

CREATE TABLE account (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    made_at BIGINT NOT NULL
);

CREATE TABLE account_closure (
    account UUID PRIMARY KEY REFERENCES account (id),
    closed_at BIGINT NOT NULL,
    closed_by UUID
);

-- owned: membership by visible at persons
-- owned: invitation by visible at persons
CREATE TABLE membership (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    organisation UUID REFERENCES organisation (id),
    place UUID,
    programme UUID,
    given_at BIGINT NOT NULL,
    given_by UUID,
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
);
CREATE INDEX membership_by_account ON membership (account);
CREATE INDEX membership_by_organisation ON membership (organisation);

CREATE TABLE membership_end (
    membership UUID PRIMARY KEY REFERENCES membership (id),
    ended_at BIGINT NOT NULL,
    ended_by UUID
);

CREATE TABLE session (
    id UUID PRIMARY KEY,
    token BYTEA NOT NULL UNIQUE,
    account UUID NOT NULL REFERENCES account (id),
    browser TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX session_by_account ON session (account);

-- The secret of a second step is made from this seed and the key file, so a stolen copy of the database tells none.
CREATE TABLE second_step (
    account UUID PRIMARY KEY REFERENCES account (id),
    seed BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL
);

CREATE TABLE sign_in_link (
    token BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE invitation (
    id UUID PRIMARY KEY,
    token BYTEA NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation UUID NOT NULL REFERENCES organisation (id),
    place UUID,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    ends_at BIGINT NOT NULL,
    accepted_at BIGINT,
    account UUID REFERENCES account (id),
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
);
CREATE INDEX invitation_by_organisation ON invitation (organisation);

CREATE TABLE sign_in_failure (
    id UUID PRIMARY KEY,
    who BYTEA NOT NULL,
    failed_at BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_by_who ON sign_in_failure (who, failed_at);

-- What a viewer may see, kept with the memberships: every read of owned rows joins one of these.
CREATE TABLE visible (
    viewer UUID NOT NULL REFERENCES account (id),
    organisation UUID NOT NULL REFERENCES organisation (id),
    level TEXT NOT NULL,
    PRIMARY KEY (viewer, organisation, level)
);

CREATE TABLE visible_place (
    viewer UUID NOT NULL REFERENCES account (id),
    place UUID NOT NULL REFERENCES place (id),
    level TEXT NOT NULL,
    PRIMARY KEY (viewer, place, level)
);

CREATE TABLE visible_programme (
    viewer UUID NOT NULL REFERENCES account (id),
    programme UUID NOT NULL,
    PRIMARY KEY (viewer, programme)
);

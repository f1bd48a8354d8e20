-- Generated from migrations/postgres/0003_accounts.sql by cargo xtask migrations; do not edit.
-- Who signs in, as what, and what each may see.

CREATE TABLE account (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account_closure (
    account BLOB CHECK (length(account) = 16) PRIMARY KEY REFERENCES account (id),
    closed_at INTEGER NOT NULL,
    closed_by BLOB CHECK (length(closed_by) = 16)
) STRICT;

-- owned: membership by visible at persons
-- owned: invitation by visible at persons
CREATE TABLE membership (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    account BLOB CHECK (length(account) = 16) NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    organisation BLOB CHECK (length(organisation) = 16) REFERENCES organisation (id),
    place BLOB CHECK (length(place) = 16),
    programme BLOB CHECK (length(programme) = 16),
    given_at INTEGER NOT NULL,
    given_by BLOB CHECK (length(given_by) = 16),
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
) STRICT;
CREATE INDEX membership_by_account ON membership (account);
CREATE INDEX membership_by_organisation ON membership (organisation);

CREATE TABLE membership_end (
    membership BLOB CHECK (length(membership) = 16) PRIMARY KEY REFERENCES membership (id),
    ended_at INTEGER NOT NULL,
    ended_by BLOB CHECK (length(ended_by) = 16)
) STRICT;

CREATE TABLE session (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    account BLOB CHECK (length(account) = 16) NOT NULL REFERENCES account (id),
    browser TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX session_by_account ON session (account);

-- The secret of a second step is made from this seed and the key file, so a stolen copy of the database tells none.
CREATE TABLE second_step (
    account BLOB CHECK (length(account) = 16) PRIMARY KEY REFERENCES account (id),
    seed BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in_link (
    token BLOB PRIMARY KEY,
    account BLOB CHECK (length(account) = 16) NOT NULL REFERENCES account (id),
    made_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE invitation (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    place BLOB CHECK (length(place) = 16),
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16) NOT NULL,
    ends_at INTEGER NOT NULL,
    accepted_at INTEGER,
    account BLOB CHECK (length(account) = 16) REFERENCES account (id),
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
) STRICT;
CREATE INDEX invitation_by_organisation ON invitation (organisation);

CREATE TABLE sign_in_failure (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    who BLOB NOT NULL,
    failed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_by_who ON sign_in_failure (who, failed_at);

-- What a viewer may see, kept with the memberships: every read of owned rows joins one of these.
CREATE TABLE visible (
    viewer BLOB CHECK (length(viewer) = 16) NOT NULL REFERENCES account (id),
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    level TEXT NOT NULL,
    PRIMARY KEY (viewer, organisation, level)
) STRICT;

CREATE TABLE visible_place (
    viewer BLOB CHECK (length(viewer) = 16) NOT NULL REFERENCES account (id),
    place BLOB CHECK (length(place) = 16) NOT NULL REFERENCES place (id),
    level TEXT NOT NULL,
    PRIMARY KEY (viewer, place, level)
) STRICT;

CREATE TABLE visible_programme (
    viewer BLOB CHECK (length(viewer) = 16) NOT NULL REFERENCES account (id),
    programme BLOB CHECK (length(programme) = 16) NOT NULL,
    PRIMARY KEY (viewer, programme)
) STRICT;

-- Generated from migrations/postgres/0008_accounts_learners.sql by cargo xtask migrations; do not edit.
-- People who learn: no account, no e-mail, no password. A first name if they like, four pictures, and a card.

-- owned: learner by visible_learner
-- owned: learner_opening by visible_learner
-- The four pictures and the secret of the card follow from `card` and the key file, so a stolen copy of the database
-- tells none; what she shows is found again by its keyed digest.
CREATE TABLE learner (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    name TEXT NOT NULL,
    device TEXT NOT NULL CHECK (device IN ('computer', 'touch')),
    person_key BLOB CHECK (length(person_key) = 16) NOT NULL REFERENCES person_key (key),
    card BLOB CHECK (length(card) = 16) NOT NULL UNIQUE,
    pictures BLOB NOT NULL UNIQUE,
    token BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE learner_session (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    place BLOB CHECK (length(place) = 16) REFERENCES place (id),
    opened_by BLOB CHECK (length(opened_by) = 16) REFERENCES account (id),
    is_own INTEGER CHECK (is_own IN (0, 1)) NOT NULL,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX learner_session_by_learner ON learner_session (learner);

-- A helper opens a learner: here, by handing over her browser, or by a code that another device scans once.
CREATE TABLE learner_opening (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    place BLOB CHECK (length(place) = 16) NOT NULL REFERENCES place (id),
    opened_by BLOB CHECK (length(opened_by) = 16) NOT NULL REFERENCES account (id),
    opened_at INTEGER NOT NULL,
    ticket BLOB UNIQUE,
    ticket_ends_at INTEGER,
    used_at INTEGER
) STRICT;
CREATE INDEX learner_opening_by_helper ON learner_opening (opened_by, place, opened_at);

-- A learner sees herself; a helper those she opened, while she may see the persons of that place.
CREATE TABLE visible_learner (
    viewer BLOB CHECK (length(viewer) = 16) NOT NULL,
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    PRIMARY KEY (viewer, learner)
) STRICT;

-- People who learn: no account, no e-mail, no password. A first name if they like, four pictures, and a card.

-- owned: learner by visible_learner
-- owned: learner_opening by visible_learner
-- The four pictures and the secret of the card follow from `card` and the key file, so a stolen copy of the database
-- tells none; what she shows is found again by its keyed digest.
CREATE TABLE learner (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    device TEXT NOT NULL CHECK (device IN ('computer', 'touch')),
    person_key UUID NOT NULL REFERENCES person_key (key),
    card UUID NOT NULL UNIQUE,
    pictures BYTEA NOT NULL UNIQUE,
    token BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
);

CREATE TABLE learner_session (
    id UUID PRIMARY KEY,
    token BYTEA NOT NULL UNIQUE,
    learner UUID NOT NULL REFERENCES learner (id),
    place UUID REFERENCES place (id),
    opened_by UUID REFERENCES account (id),
    is_own BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX learner_session_by_learner ON learner_session (learner);

-- A helper opens a learner: here, by handing over her browser, or by a code that another device scans once.
CREATE TABLE learner_opening (
    id UUID PRIMARY KEY,
    learner UUID NOT NULL REFERENCES learner (id),
    place UUID NOT NULL REFERENCES place (id),
    opened_by UUID NOT NULL REFERENCES account (id),
    opened_at BIGINT NOT NULL,
    ticket BYTEA UNIQUE,
    ticket_ends_at BIGINT,
    used_at BIGINT
);
CREATE INDEX learner_opening_by_helper ON learner_opening (opened_by, place, opened_at);

-- A learner sees herself; a helper those she opened, while she may see the persons of that place.
CREATE TABLE visible_learner (
    viewer UUID NOT NULL,
    learner UUID NOT NULL REFERENCES learner (id),
    PRIMARY KEY (viewer, learner)
);

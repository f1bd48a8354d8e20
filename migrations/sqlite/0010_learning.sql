-- Generated from migrations/postgres/0010_learning.sql by cargo xtask migrations; do not edit.
-- What a learner did: attempts are a version of the content and the actions in their order.

-- One row for each who began; a save locks it, so that two of her windows finish a module once.
CREATE TABLE learning (
    learner BLOB CHECK (length(learner) = 16) PRIMARY KEY REFERENCES learner (id),
    began_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT;

-- owned: attempt by visible_learner
-- owned: attempt_action by visible_learner
-- owned: activity_done by visible_learner
-- owned: module_done by visible_learner
-- owned: help_request by visible_learner
-- owned: help_answer by visible_learner
CREATE TABLE attempt (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    version TEXT NOT NULL,
    place BLOB CHECK (length(place) = 16) REFERENCES place (id),
    began_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_by_learner ON attempt (learner, began_at, id);

CREATE TABLE attempt_action (
    attempt BLOB CHECK (length(attempt) = 16) NOT NULL REFERENCES attempt (id),
    nr INTEGER NOT NULL CHECK (nr BETWEEN 0 AND 1999),
    action TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    PRIMARY KEY (attempt, nr)
) STRICT;

CREATE TABLE activity_done (
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    attempt BLOB CHECK (length(attempt) = 16) NOT NULL REFERENCES attempt (id),
    done_at INTEGER NOT NULL,
    PRIMARY KEY (learner, module, activity)
) STRICT;

CREATE TABLE module_done (
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    PRIMARY KEY (learner, module)
) STRICT;

CREATE TABLE help_request (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    learner BLOB CHECK (length(learner) = 16) NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX help_request_by_learner ON help_request (learner, asked_at);

CREATE TABLE help_answer (
    request BLOB CHECK (length(request) = 16) PRIMARY KEY REFERENCES help_request (id),
    answered_at INTEGER NOT NULL,
    answered_by BLOB CHECK (length(answered_by) = 16) NOT NULL
) STRICT;

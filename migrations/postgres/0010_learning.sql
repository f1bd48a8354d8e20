-- What a learner did: attempts are a version of the content and the actions in their order.

-- One row for each who began; a save locks it, so that two of her windows finish a module once.
CREATE TABLE learning (
    learner UUID PRIMARY KEY REFERENCES learner (id),
    began_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

-- owned: attempt by visible_learner
-- owned: attempt_action by visible_learner
-- owned: activity_done by visible_learner
-- owned: module_done by visible_learner
-- owned: help_request by visible_learner
-- owned: help_answer by visible_learner
CREATE TABLE attempt (
    id UUID PRIMARY KEY,
    learner UUID NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    version TEXT NOT NULL,
    place UUID REFERENCES place (id),
    began_at BIGINT NOT NULL
);
CREATE INDEX attempt_by_learner ON attempt (learner, began_at, id);

CREATE TABLE attempt_action (
    attempt UUID NOT NULL REFERENCES attempt (id),
    nr BIGINT NOT NULL CHECK (nr BETWEEN 0 AND 1999),
    action TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (attempt, nr)
);

CREATE TABLE activity_done (
    learner UUID NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    attempt UUID NOT NULL REFERENCES attempt (id),
    done_at BIGINT NOT NULL,
    PRIMARY KEY (learner, module, activity)
);

CREATE TABLE module_done (
    learner UUID NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (learner, module)
);

CREATE TABLE help_request (
    id UUID PRIMARY KEY,
    learner UUID NOT NULL REFERENCES learner (id),
    module TEXT NOT NULL,
    activity TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX help_request_by_learner ON help_request (learner, asked_at);

CREATE TABLE help_answer (
    request UUID PRIMARY KEY REFERENCES help_request (id),
    answered_at BIGINT NOT NULL,
    answered_by UUID NOT NULL
);

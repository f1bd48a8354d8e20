-- Programmes, what counts for them, and the figures that follow from the journal.

CREATE TABLE programme (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    umbrella UUID REFERENCES programme (id),
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_de TEXT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    source TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE partner (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    UNIQUE (programme, slug)
);

CREATE TABLE rule (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    version BIGINT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    made_at BIGINT NOT NULL,
    made_by UUID,
    UNIQUE (programme, version)
);

CREATE TABLE rule_organisation (
    rule UUID NOT NULL REFERENCES rule (id),
    organisation UUID NOT NULL REFERENCES organisation (id),
    partner UUID NOT NULL REFERENCES partner (id),
    PRIMARY KEY (rule, organisation)
);

CREATE TABLE rule_area (
    rule UUID NOT NULL REFERENCES rule (id),
    area TEXT NOT NULL,
    PRIMARY KEY (rule, area)
);

-- owned: eligibility by visible_programme
-- owned: figure by visible_programme
-- Which entries count for which programme, and what they bring in. Derived: it can be made again from the journal.
CREATE TABLE eligibility (
    programme UUID NOT NULL REFERENCES programme (id),
    nr BIGINT NOT NULL,
    entry UUID NOT NULL REFERENCES entry (id),
    rule UUID NOT NULL REFERENCES rule (id),
    partner UUID NOT NULL REFERENCES partner (id),
    place UUID,
    month TEXT NOT NULL,
    theme TEXT,
    minutes BIGINT NOT NULL,
    persons BIGINT NOT NULL,
    PRIMARY KEY (programme, nr)
);
CREATE UNIQUE INDEX eligibility_by_entry ON eligibility (entry, programme);
CREATE INDEX eligibility_by_partner ON eligibility (programme, partner, nr);
CREATE INDEX eligibility_by_place ON eligibility (programme, place, nr);
CREATE INDEX eligibility_by_month ON eligibility (programme, month, nr);
CREATE INDEX eligibility_by_theme ON eligibility (programme, theme, nr);

-- Totals per programme and one dimension at a time: as many rows as there are partners, places, months and themes.
CREATE TABLE figure (
    programme UUID NOT NULL REFERENCES programme (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place', 'month', 'theme')),
    value TEXT NOT NULL,
    moments BIGINT NOT NULL CHECK (moments >= 0),
    minutes BIGINT NOT NULL CHECK (minutes >= 0),
    persons BIGINT NOT NULL CHECK (persons >= 0),
    PRIMARY KEY (programme, dimension, value)
);

-- What the public sees: dated copies, made nightly and at first start. Without programme: the whole installation.
CREATE TABLE snapshot (
    id UUID PRIMARY KEY,
    programme UUID REFERENCES programme (id),
    taken_on DATE NOT NULL,
    taken_at BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    moments BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    persons BIGINT NOT NULL,
    places BIGINT NOT NULL
);
CREATE INDEX snapshot_by_programme ON snapshot (programme, taken_at);

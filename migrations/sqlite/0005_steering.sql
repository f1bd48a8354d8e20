-- Generated from migrations/postgres/0005_steering.sql by cargo xtask migrations; do not edit.
-- Programmes, what counts for them, and the figures that follow from the journal.

CREATE TABLE programme (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    umbrella BLOB CHECK (length(umbrella) = 16) REFERENCES programme (id),
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_de TEXT NOT NULL,
    first_day TEXT CHECK (first_day IS date(first_day, '+0 days')) NOT NULL,
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')),
    source TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE partner (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    UNIQUE (programme, slug)
) STRICT;

CREATE TABLE rule (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    first_day TEXT CHECK (first_day IS date(first_day, '+0 days')) NOT NULL,
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')),
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16),
    UNIQUE (programme, version)
) STRICT;

CREATE TABLE rule_organisation (
    rule BLOB CHECK (length(rule) = 16) NOT NULL REFERENCES rule (id),
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    partner BLOB CHECK (length(partner) = 16) NOT NULL REFERENCES partner (id),
    PRIMARY KEY (rule, organisation)
) STRICT;

CREATE TABLE rule_area (
    rule BLOB CHECK (length(rule) = 16) NOT NULL REFERENCES rule (id),
    area TEXT NOT NULL,
    PRIMARY KEY (rule, area)
) STRICT;

-- owned: eligibility by visible_programme
-- owned: figure by visible_programme
-- Which entries count for which programme, and what they bring in. Derived: it can be made again from the journal.
CREATE TABLE eligibility (
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    nr INTEGER NOT NULL,
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    rule BLOB CHECK (length(rule) = 16) NOT NULL REFERENCES rule (id),
    partner BLOB CHECK (length(partner) = 16) NOT NULL REFERENCES partner (id),
    place BLOB CHECK (length(place) = 16),
    month TEXT NOT NULL,
    theme TEXT,
    minutes INTEGER NOT NULL,
    persons INTEGER NOT NULL,
    PRIMARY KEY (programme, nr)
) STRICT;
CREATE UNIQUE INDEX eligibility_by_entry ON eligibility (entry, programme);
CREATE INDEX eligibility_by_partner ON eligibility (programme, partner, nr);
CREATE INDEX eligibility_by_place ON eligibility (programme, place, nr);
CREATE INDEX eligibility_by_month ON eligibility (programme, month, nr);
CREATE INDEX eligibility_by_theme ON eligibility (programme, theme, nr);

-- Totals per programme and one dimension at a time: as many rows as there are partners, places, months and themes.
CREATE TABLE figure (
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place', 'month', 'theme')),
    value TEXT NOT NULL,
    moments INTEGER NOT NULL CHECK (moments >= 0),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    persons INTEGER NOT NULL CHECK (persons >= 0),
    PRIMARY KEY (programme, dimension, value)
) STRICT;

-- What the public sees: dated copies, made nightly and at first start. Without programme: the whole installation.
CREATE TABLE snapshot (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) REFERENCES programme (id),
    taken_on TEXT CHECK (taken_on IS date(taken_on, '+0 days')) NOT NULL,
    taken_at INTEGER NOT NULL,
    nr INTEGER NOT NULL,
    moments INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    persons INTEGER NOT NULL,
    places INTEGER NOT NULL
) STRICT;
CREATE INDEX snapshot_by_programme ON snapshot (programme, taken_at);

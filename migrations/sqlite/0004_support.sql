-- Generated from migrations/postgres/0004_support.sql by cargo xtask migrations; do not edit.
-- Support moments: each change is a new version, a withdrawal is a row, and who was helped is a count.

CREATE TABLE headcount (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    persons INTEGER NOT NULL CHECK (persons BETWEEN 1 AND 10000),
    female INTEGER NOT NULL CHECK (female >= 0),
    male INTEGER NOT NULL CHECK (male >= 0),
    under_12 INTEGER NOT NULL CHECK (under_12 >= 0),
    age_12_17 INTEGER NOT NULL CHECK (age_12_17 >= 0),
    age_18_24 INTEGER NOT NULL CHECK (age_18_24 >= 0),
    age_25_39 INTEGER NOT NULL CHECK (age_25_39 >= 0),
    age_40_59 INTEGER NOT NULL CHECK (age_40_59 >= 0),
    age_60_69 INTEGER NOT NULL CHECK (age_60_69 >= 0),
    age_70_plus INTEGER NOT NULL CHECK (age_70_plus >= 0),
    CHECK (female + male <= persons),
    CHECK (under_12 + age_12_17 + age_18_24 + age_25_39 + age_40_59 + age_60_69 + age_70_plus <= persons)
) STRICT;

-- owned: moment by visible_place at work
-- owned: moment_version by visible_place at work
-- owned: moment_tag by visible_place at work
-- owned: moment_withdrawal by visible_place at work
CREATE TABLE moment (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    place BLOB CHECK (length(place) = 16) NOT NULL REFERENCES place (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    happened_on TEXT CHECK (happened_on IS date(happened_on, '+0 days')) NOT NULL,
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
) STRICT;
CREATE INDEX moment_by_place ON moment (place, happened_on, id);

CREATE TABLE moment_version (
    moment BLOB CHECK (length(moment) = 16) NOT NULL REFERENCES moment (id),
    version INTEGER NOT NULL,
    happened_on TEXT CHECK (happened_on IS date(happened_on, '+0 days')) NOT NULL,
    theme TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1439),
    place_kind TEXT NOT NULL,
    material TEXT,
    modality TEXT NOT NULL,
    autonomy TEXT,
    outcome TEXT NOT NULL,
    referred_to TEXT,
    persons INTEGER NOT NULL,
    headcount BLOB CHECK (length(headcount) = 16) NOT NULL REFERENCES headcount (id),
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    written_at INTEGER NOT NULL,
    written_by BLOB CHECK (length(written_by) = 16) NOT NULL REFERENCES account (id),
    PRIMARY KEY (moment, version),
    CHECK ((outcome = 'referred') = (referred_to IS NOT NULL))
) STRICT;

CREATE TABLE moment_tag (
    moment BLOB CHECK (length(moment) = 16) NOT NULL,
    version INTEGER NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (moment, version, theme),
    FOREIGN KEY (moment, version) REFERENCES moment_version (moment, version)
) STRICT;

CREATE TABLE moment_withdrawal (
    moment BLOB CHECK (length(moment) = 16) PRIMARY KEY REFERENCES moment (id),
    reason TEXT NOT NULL,
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    withdrawn_at INTEGER NOT NULL,
    withdrawn_by BLOB CHECK (length(withdrawn_by) = 16) NOT NULL REFERENCES account (id)
) STRICT;

-- Support moments: each change is a new version, a withdrawal is a row, and who was helped is a count.

CREATE TABLE headcount (
    id UUID PRIMARY KEY,
    persons BIGINT NOT NULL CHECK (persons BETWEEN 1 AND 10000),
    female BIGINT NOT NULL CHECK (female >= 0),
    male BIGINT NOT NULL CHECK (male >= 0),
    under_12 BIGINT NOT NULL CHECK (under_12 >= 0),
    age_12_17 BIGINT NOT NULL CHECK (age_12_17 >= 0),
    age_18_24 BIGINT NOT NULL CHECK (age_18_24 >= 0),
    age_25_39 BIGINT NOT NULL CHECK (age_25_39 >= 0),
    age_40_59 BIGINT NOT NULL CHECK (age_40_59 >= 0),
    age_60_69 BIGINT NOT NULL CHECK (age_60_69 >= 0),
    age_70_plus BIGINT NOT NULL CHECK (age_70_plus >= 0),
    CHECK (female + male <= persons),
    CHECK (under_12 + age_12_17 + age_18_24 + age_25_39 + age_40_59 + age_60_69 + age_70_plus <= persons)
);

-- owned: moment by visible_place at work
-- owned: moment_version by visible_place at work
-- owned: moment_tag by visible_place at work
-- owned: moment_withdrawal by visible_place at work
CREATE TABLE moment (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisation (id),
    place UUID NOT NULL REFERENCES place (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    happened_on DATE NOT NULL,
    FOREIGN KEY (organisation, place) REFERENCES place (organisation, id)
);
CREATE INDEX moment_by_place ON moment (place, happened_on, id);

CREATE TABLE moment_version (
    moment UUID NOT NULL REFERENCES moment (id),
    version BIGINT NOT NULL,
    happened_on DATE NOT NULL,
    theme TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 1439),
    place_kind TEXT NOT NULL,
    material TEXT,
    modality TEXT NOT NULL,
    autonomy TEXT,
    outcome TEXT NOT NULL,
    referred_to TEXT,
    persons BIGINT NOT NULL,
    headcount UUID NOT NULL REFERENCES headcount (id),
    entry UUID NOT NULL REFERENCES entry (id),
    written_at BIGINT NOT NULL,
    written_by UUID NOT NULL REFERENCES account (id),
    PRIMARY KEY (moment, version),
    CHECK ((outcome = 'referred') = (referred_to IS NOT NULL))
);

CREATE TABLE moment_tag (
    moment UUID NOT NULL,
    version BIGINT NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (moment, version, theme),
    FOREIGN KEY (moment, version) REFERENCES moment_version (moment, version)
);

CREATE TABLE moment_withdrawal (
    moment UUID PRIMARY KEY REFERENCES moment (id),
    reason TEXT NOT NULL,
    entry UUID NOT NULL REFERENCES entry (id),
    withdrawn_at BIGINT NOT NULL,
    withdrawn_by UUID NOT NULL REFERENCES account (id)
);

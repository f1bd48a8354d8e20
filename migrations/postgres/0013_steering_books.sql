-- Every figure is an indicator. What entries bring in is kept in books: while a new book of a programme is written,
-- the old one is read. All of it can be made again from the journal, so nothing is carried over.

DROP TABLE eligibility;
DROP TABLE figure;
DROP TABLE snapshot;
UPDATE cursor SET nr = 0 WHERE name = 'steering';

ALTER TABLE programme ADD COLUMN book BIGINT NOT NULL DEFAULT 1;
ALTER TABLE programme ADD COLUMN languages TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE programme ADD COLUMN budget_cents BIGINT CHECK (budget_cents > 0);
ALTER TABLE programme ADD COLUMN age_bands TEXT NOT NULL DEFAULT 'coop';

-- The book that is read, the one that is being written (the newest), and those that wait to be cleared away. `nr` is how
-- far it is; `basis` names the versions of rules and indicators it is written with, nothing while it is only asked for.
CREATE TABLE book (
    programme UUID NOT NULL REFERENCES programme (id),
    book BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    basis TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    asked_by UUID,
    done_at BIGINT,
    PRIMARY KEY (programme, book)
);

-- A change of an indicator is a new version; `definition` is JSON of declared dimensions.
CREATE TABLE indicator (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    code TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    place_in_list BIGINT NOT NULL,
    definition TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_de TEXT NOT NULL,
    says_nl TEXT NOT NULL,
    says_fr TEXT NOT NULL,
    says_en TEXT NOT NULL,
    says_de TEXT NOT NULL,
    official TEXT,
    needs_evidence BOOLEAN NOT NULL,
    is_public BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    retired_at BIGINT,
    UNIQUE (programme, code, version)
);

-- owned: eligibility by visible_programme
-- owned: tally by visible_programme
-- owned: reach by visible_programme
-- Which entries count for which programme, for whom, and what they bring in.
CREATE TABLE eligibility (
    programme UUID NOT NULL REFERENCES programme (id),
    book BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    entry UUID NOT NULL REFERENCES entry (id),
    rule UUID NOT NULL REFERENCES rule (id),
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    partner UUID NOT NULL REFERENCES partner (id),
    organisation UUID,
    place UUID,
    area TEXT,
    happened_on DATE NOT NULL,
    month TEXT NOT NULL,
    theme TEXT,
    module TEXT,
    declared TEXT,
    person_key UUID,
    adult TEXT NOT NULL,
    first_time TEXT,
    minutes BIGINT NOT NULL,
    persons BIGINT NOT NULL,
    PRIMARY KEY (programme, book, nr)
);
CREATE UNIQUE INDEX eligibility_by_entry ON eligibility (entry, programme, book);
CREATE INDEX eligibility_by_kind ON eligibility (programme, book, kind, nr);
CREATE INDEX eligibility_by_partner ON eligibility (programme, book, kind, partner, nr);
CREATE INDEX eligibility_by_place ON eligibility (programme, book, kind, place, nr);
CREATE INDEX eligibility_by_month ON eligibility (programme, book, kind, month, nr);
CREATE INDEX eligibility_by_theme ON eligibility (programme, book, kind, theme, nr);
CREATE INDEX eligibility_by_module ON eligibility (programme, book, kind, module, nr);
CREATE INDEX eligibility_by_person ON eligibility (person_key, programme, book);

-- Sums per indicator and one dimension at a time. Month '' is all time; months are kept for the dimensions total,
-- partner and place. Of those counted once, `amount` stays 0 and `reach` has them; `first_timers` and `unknown` are
-- participations without a key, for the bounds.
CREATE TABLE tally (
    programme UUID NOT NULL REFERENCES programme (id),
    book BIGINT NOT NULL,
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place', 'area', 'theme', 'module')),
    value TEXT NOT NULL,
    month TEXT NOT NULL,
    amount BIGINT NOT NULL,
    first_timers BIGINT NOT NULL,
    unknown BIGINT NOT NULL,
    PRIMARY KEY (programme, book, indicator, dimension, value, month)
);

-- Whom (or which organisation, or place) an indicator has reached, each once per dimension and value, with the first
-- day and, for the total, where that was.
CREATE TABLE reach (
    programme UUID NOT NULL REFERENCES programme (id),
    book BIGINT NOT NULL,
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place')),
    value TEXT NOT NULL,
    key UUID NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    entries BIGINT NOT NULL CHECK (entries > 0),
    first_partner UUID NOT NULL,
    first_place UUID,
    first_area TEXT,
    is_erased BOOLEAN NOT NULL,
    PRIMARY KEY (programme, book, indicator, dimension, value, key)
);
CREATE INDEX reach_by_day ON reach (programme, book, indicator, dimension, value, first_day, first_partner, first_place, first_area, is_erased);
CREATE INDEX reach_by_key ON reach (key);

-- What the journal told about person keys: one counts as another, is an adult, was erased.
CREATE TABLE key_story (
    key UUID PRIMARY KEY,
    counts_as UUID NOT NULL,
    adult TEXT NOT NULL,
    is_erased BOOLEAN NOT NULL
);
CREATE INDEX key_story_by_counts_as ON key_story (counts_as);

-- What the public sees: dated releases. Without programme: the whole installation. `cells` is JSON; `report` and
-- `version` name what was sent and is shown here.
CREATE TABLE publication (
    id UUID PRIMARY KEY,
    programme UUID REFERENCES programme (id),
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL,
    taken_on DATE NOT NULL,
    taken_at BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    report UUID,
    version BIGINT,
    cells TEXT NOT NULL
);
CREATE INDEX publication_by_programme ON publication (programme, indicator, dimension, taken_at, id);

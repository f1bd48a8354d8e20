-- Generated from migrations/postgres/0013_steering_books.sql by cargo xtask migrations; do not edit.
-- Every figure is an indicator. What entries bring in is kept in books: while a new book of a programme is written,
-- the old one is read. All of it can be made again from the journal, so nothing is carried over.

DROP TABLE eligibility;
DROP TABLE figure;
DROP TABLE snapshot;
UPDATE cursor SET nr = 0 WHERE name = 'steering';

ALTER TABLE programme ADD COLUMN book INTEGER NOT NULL DEFAULT 1;
ALTER TABLE programme ADD COLUMN languages TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE programme ADD COLUMN budget_cents INTEGER CHECK (budget_cents > 0);
ALTER TABLE programme ADD COLUMN age_bands TEXT NOT NULL DEFAULT 'coop';

-- The book that is read, the one that is being written (the newest), and those that wait to be cleared away. `nr` is how
-- far it is; `basis` names the versions of rules and indicators it is written with, nothing while it is only asked for.
CREATE TABLE book (
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    book INTEGER NOT NULL,
    nr INTEGER NOT NULL,
    basis TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB CHECK (length(asked_by) = 16),
    done_at INTEGER,
    PRIMARY KEY (programme, book)
) STRICT;

-- A change of an indicator is a new version; `definition` is JSON of declared dimensions.
CREATE TABLE indicator (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    place_in_list INTEGER NOT NULL,
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
    needs_evidence INTEGER CHECK (needs_evidence IN (0, 1)) NOT NULL,
    is_public INTEGER CHECK (is_public IN (0, 1)) NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16),
    retired_at INTEGER,
    UNIQUE (programme, code, version)
) STRICT;

-- owned: eligibility by visible_programme
-- owned: tally by visible_programme
-- owned: reach by visible_programme
-- Which entries count for which programme, for whom, and what they bring in.
CREATE TABLE eligibility (
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    book INTEGER NOT NULL,
    nr INTEGER NOT NULL,
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    rule BLOB CHECK (length(rule) = 16) NOT NULL REFERENCES rule (id),
    kind TEXT NOT NULL,
    subject BLOB CHECK (length(subject) = 16) NOT NULL,
    partner BLOB CHECK (length(partner) = 16) NOT NULL REFERENCES partner (id),
    organisation BLOB CHECK (length(organisation) = 16),
    place BLOB CHECK (length(place) = 16),
    area TEXT,
    happened_on TEXT CHECK (happened_on IS date(happened_on, '+0 days')) NOT NULL,
    month TEXT NOT NULL,
    theme TEXT,
    module TEXT,
    declared TEXT,
    person_key BLOB CHECK (length(person_key) = 16),
    adult TEXT NOT NULL,
    first_time TEXT,
    minutes INTEGER NOT NULL,
    persons INTEGER NOT NULL,
    PRIMARY KEY (programme, book, nr)
) STRICT;
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
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    book INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place', 'area', 'theme', 'module')),
    value TEXT NOT NULL,
    month TEXT NOT NULL,
    amount INTEGER NOT NULL,
    first_timers INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    PRIMARY KEY (programme, book, indicator, dimension, value, month)
) STRICT;

-- Whom (or which organisation, or place) an indicator has reached, each once per dimension and value, with the first
-- day and, for the total, where that was.
CREATE TABLE reach (
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    book INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place')),
    value TEXT NOT NULL,
    key BLOB CHECK (length(key) = 16) NOT NULL,
    first_day TEXT CHECK (first_day IS date(first_day, '+0 days')) NOT NULL,
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')) NOT NULL,
    entries INTEGER NOT NULL CHECK (entries > 0),
    first_partner BLOB CHECK (length(first_partner) = 16) NOT NULL,
    first_place BLOB CHECK (length(first_place) = 16),
    first_area TEXT,
    is_erased INTEGER CHECK (is_erased IN (0, 1)) NOT NULL,
    PRIMARY KEY (programme, book, indicator, dimension, value, key)
) STRICT;
CREATE INDEX reach_by_day ON reach (programme, book, indicator, dimension, value, first_day, first_partner, first_place, first_area, is_erased);
CREATE INDEX reach_by_key ON reach (key);

-- What the journal told about person keys: one counts as another, is an adult, was erased.
CREATE TABLE key_story (
    key BLOB CHECK (length(key) = 16) PRIMARY KEY,
    counts_as BLOB CHECK (length(counts_as) = 16) NOT NULL,
    adult TEXT NOT NULL,
    is_erased INTEGER CHECK (is_erased IN (0, 1)) NOT NULL
) STRICT;
CREATE INDEX key_story_by_counts_as ON key_story (counts_as);

-- What the public sees: dated releases. Without programme: the whole installation. `cells` is JSON; `report` and
-- `version` name what was sent and is shown here.
CREATE TABLE publication (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) REFERENCES programme (id),
    indicator TEXT NOT NULL,
    dimension TEXT NOT NULL,
    taken_on TEXT CHECK (taken_on IS date(taken_on, '+0 days')) NOT NULL,
    taken_at INTEGER NOT NULL,
    nr INTEGER NOT NULL,
    report BLOB CHECK (length(report) = 16),
    version INTEGER,
    cells TEXT NOT NULL
) STRICT;
CREATE INDEX publication_by_programme ON publication (programme, indicator, dimension, taken_at, id);

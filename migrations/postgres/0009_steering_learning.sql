-- What was learned, among the figures: learners started, activities done, modules finished.

ALTER TABLE eligibility ADD COLUMN kind TEXT NOT NULL DEFAULT 'support.moment';
ALTER TABLE eligibility ADD COLUMN module TEXT;

-- A list of entries is always of one kind.
DROP INDEX eligibility_by_partner;
DROP INDEX eligibility_by_place;
DROP INDEX eligibility_by_month;
CREATE INDEX eligibility_by_kind ON eligibility (programme, kind, nr);
CREATE INDEX eligibility_by_partner ON eligibility (programme, kind, partner, nr);
CREATE INDEX eligibility_by_place ON eligibility (programme, kind, place, nr);
CREATE INDEX eligibility_by_month ON eligibility (programme, kind, month, nr);
CREATE INDEX eligibility_by_module ON eligibility (programme, kind, module, nr);

-- Made anew, because one more dimension may stand in it.
ALTER TABLE figure RENAME TO figure_before;
CREATE TABLE figure (
    programme UUID NOT NULL REFERENCES programme (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('total', 'partner', 'place', 'month', 'theme', 'module')),
    value TEXT NOT NULL,
    moments BIGINT NOT NULL CHECK (moments >= 0),
    minutes BIGINT NOT NULL CHECK (minutes >= 0),
    persons BIGINT NOT NULL CHECK (persons >= 0),
    learners BIGINT NOT NULL CHECK (learners >= 0),
    activities BIGINT NOT NULL CHECK (activities >= 0),
    modules BIGINT NOT NULL CHECK (modules >= 0),
    PRIMARY KEY (programme, dimension, value)
);
INSERT INTO figure (programme, dimension, value, moments, minutes, persons, learners, activities, modules)
    SELECT programme, dimension, value, moments, minutes, persons, 0, 0, 0 FROM figure_before;
DROP TABLE figure_before;

ALTER TABLE snapshot ADD COLUMN learners BIGINT NOT NULL DEFAULT 0;
ALTER TABLE snapshot ADD COLUMN activities BIGINT NOT NULL DEFAULT 0;
ALTER TABLE snapshot ADD COLUMN modules BIGINT NOT NULL DEFAULT 0;

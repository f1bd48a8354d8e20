-- Who a moment was for, when she is counted, and otherwise whether it was her first time.

ALTER TABLE moment_version ADD COLUMN person_key UUID REFERENCES person_key (key);
ALTER TABLE moment_version ADD COLUMN first_time TEXT CHECK (first_time IN ('yes', 'no', 'unknown'));
CREATE INDEX moment_version_by_person ON moment_version (person_key);

-- Who a moment was for, when she is counted, and otherwise whether it was her first time.

ALTER TABLE moment_version ADD COLUMN person_key UUID REFERENCES person_key (key);
ALTER TABLE moment_version ADD COLUMN first_time TEXT CHECK (first_time IN ('yes', 'no', 'unknown'));
-- How she was told: by a code, or as someone known. Who is counted is in the key.
ALTER TABLE moment_version ADD COLUMN who TEXT NOT NULL DEFAULT 'anonymous' CHECK (who IN ('anonymous', 'coded', 'known'));
CREATE INDEX moment_version_by_person ON moment_version (person_key);

-- Generated from migrations/postgres/0007_places_hours_and_looks.sql by cargo xtask migrations; do not edit.
-- Opening hours of places, and how an organisation looks.

CREATE TABLE place_hours (
    place BLOB CHECK (length(place) = 16) NOT NULL REFERENCES place (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens INTEGER NOT NULL CHECK (opens >= 0),
    closes INTEGER NOT NULL CHECK (closes <= 1440),
    PRIMARY KEY (place, weekday, opens),
    CHECK (opens < closes)
) STRICT;

CREATE TABLE organisation_logo (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    png BLOB NOT NULL,
    width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 600),
    height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 200),
    UNIQUE (organisation, id)
) STRICT;

-- Each change is a new version: the colour and the logo as they are from then on.
CREATE TABLE organisation_look (
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    colour TEXT,
    logo BLOB CHECK (length(logo) = 16),
    changed_at INTEGER NOT NULL,
    changed_by BLOB CHECK (length(changed_by) = 16) REFERENCES account (id),
    PRIMARY KEY (organisation, version),
    FOREIGN KEY (organisation, logo) REFERENCES organisation_logo (organisation, id)
) STRICT;

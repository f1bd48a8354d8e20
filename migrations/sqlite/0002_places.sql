-- Generated from migrations/postgres/0002_places.sql by cargo xtask migrations; do not edit.
-- Where help is: organisations, their places and what a place offers; municipalities with codes valid in time.

CREATE TABLE area (
    code TEXT NOT NULL,
    system TEXT NOT NULL CHECK (system IN ('NIS', 'INSEE')),
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_de TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')) NOT NULL,
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
    source TEXT NOT NULL,
    PRIMARY KEY (code, valid_from)
) STRICT;

CREATE TABLE organisation (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    area TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE place (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation BLOB CHECK (length(organisation) = 16) NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    area TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    UNIQUE (organisation, id)
) STRICT;
CREATE INDEX place_by_area ON place (area, sort_key);

CREATE TABLE place_service (
    place BLOB CHECK (length(place) = 16) NOT NULL REFERENCES place (id),
    service TEXT NOT NULL,
    PRIMARY KEY (place, service)
) STRICT;

-- Where help is: organisations, their places and what a place offers; municipalities with codes valid in time.

CREATE TABLE area (
    code TEXT NOT NULL,
    system TEXT NOT NULL CHECK (system IN ('NIS', 'INSEE')),
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_de TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    source TEXT NOT NULL,
    PRIMARY KEY (code, valid_from)
);

CREATE TABLE organisation (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    area TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE place (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation UUID NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    area TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (organisation, id)
);
CREATE INDEX place_by_area ON place (area, sort_key);

CREATE TABLE place_service (
    place UUID NOT NULL REFERENCES place (id),
    service TEXT NOT NULL,
    PRIMARY KEY (place, service)
);

-- Opening hours of places, and how an organisation looks.

CREATE TABLE place_hours (
    place UUID NOT NULL REFERENCES place (id),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens BIGINT NOT NULL CHECK (opens >= 0),
    closes BIGINT NOT NULL CHECK (closes <= 1440),
    PRIMARY KEY (place, weekday, opens),
    CHECK (opens < closes)
);

CREATE TABLE organisation_logo (
    id UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES organisation (id),
    png BYTEA NOT NULL,
    width BIGINT NOT NULL CHECK (width BETWEEN 1 AND 600),
    height BIGINT NOT NULL CHECK (height BETWEEN 1 AND 200),
    UNIQUE (organisation, id)
);

-- Each change is a new version: the colour and the logo as they are from then on.
CREATE TABLE organisation_look (
    organisation UUID NOT NULL REFERENCES organisation (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    colour TEXT,
    logo UUID,
    changed_at BIGINT NOT NULL,
    changed_by UUID REFERENCES account (id),
    PRIMARY KEY (organisation, version),
    FOREIGN KEY (organisation, logo) REFERENCES organisation_logo (organisation, id)
);

-- Periods, targets, reports with their evidence, history from elsewhere, and links to share.

CREATE TABLE period (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    nr BIGINT NOT NULL CHECK (nr >= 1),
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    UNIQUE (programme, nr),
    CHECK (first_day <= last_day)
);

-- owned: target by visible_programme
-- A target has versions. `slot` says for whom: 'all', or the id of a partner or place.
CREATE TABLE target (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    indicator TEXT NOT NULL,
    slot TEXT NOT NULL,
    partner UUID REFERENCES partner (id),
    place UUID REFERENCES place (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    goal BIGINT NOT NULL CHECK (goal >= 1),
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    dropped_at BIGINT,
    UNIQUE (programme, indicator, slot, version),
    CHECK (first_day <= last_day)
);

-- owned: report by visible_report
-- owned: report_event by visible_report
-- owned: report_text by visible_report
-- owned: report_comment by visible_report
-- owned: report_frozen by visible_report
-- One report per period and partner; without partner it is the consolidated one.
CREATE TABLE report (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    period UUID NOT NULL REFERENCES period (id),
    slot TEXT NOT NULL,
    partner UUID REFERENCES partner (id),
    made_at BIGINT NOT NULL,
    made_by UUID,
    UNIQUE (period, slot)
);

-- The newest event is the state of the report.
CREATE TABLE report_event (
    report UUID NOT NULL REFERENCES report (id),
    nr BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'accepted', 'reopened', 'reopened_text')),
    note TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    done_by UUID,
    PRIMARY KEY (report, nr)
);

CREATE TABLE report_text (
    report UUID NOT NULL REFERENCES report (id),
    part TEXT NOT NULL,
    lang TEXT NOT NULL,
    version BIGINT NOT NULL,
    text TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by UUID,
    PRIMARY KEY (report, part, lang, version)
);

CREATE TABLE report_comment (
    id UUID PRIMARY KEY,
    report UUID NOT NULL REFERENCES report (id),
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by UUID NOT NULL
);
CREATE INDEX report_comment_by_report ON report_comment (report, written_at, id);

-- What was sent, as it was sent: canonical JSON of figures, texts and digests of the evidence.
CREATE TABLE report_frozen (
    report UUID NOT NULL REFERENCES report (id),
    version BIGINT NOT NULL,
    nr BIGINT NOT NULL,
    frozen_at BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (report, version)
);
-- append-only: report_frozen
-- postgres only
CREATE TRIGGER report_frozen_append_only BEFORE UPDATE OR DELETE ON report_frozen FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_frozen_no_truncate BEFORE TRUNCATE ON report_frozen EXECUTE FUNCTION refuse_change();
-- end

-- owned: evidence by visible_evidence
-- owned: declaration by visible_programme
-- A file that shows that a figure is true. Taking it away is a second time; what a frozen report names stays.
CREATE TABLE evidence (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    partner UUID REFERENCES partner (id),
    indicator TEXT NOT NULL,
    day DATE NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    sha256 BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    added_by UUID,
    removed_at BIGINT,
    removed_by UUID
);
CREATE INDEX evidence_by_line ON evidence (programme, indicator, day, id);

-- A count that was not entered one by one, with who says so and the file that shows it.
CREATE TABLE declaration (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    partner UUID NOT NULL REFERENCES partner (id),
    indicator TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 1),
    day DATE NOT NULL,
    says TEXT NOT NULL,
    evidence UUID NOT NULL REFERENCES evidence (id),
    entry UUID NOT NULL REFERENCES entry (id),
    made_at BIGINT NOT NULL,
    made_by UUID
);
CREATE INDEX declaration_by_line ON declaration (programme, indicator, day, id);

-- owned: declaration_withdrawal by visible_programme
-- A declaration is changed by taking it back and making a new one.
CREATE TABLE declaration_withdrawal (
    declaration UUID PRIMARY KEY REFERENCES declaration (id),
    reason TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    withdrawn_by UUID
);

-- History from elsewhere: each line once, known by the reference it had there.
CREATE TABLE history_import (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    partner UUID NOT NULL REFERENCES partner (id),
    lines BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID
);
CREATE TABLE history_line (
    import UUID NOT NULL REFERENCES history_import (id),
    programme UUID NOT NULL REFERENCES programme (id),
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    entry UUID NOT NULL REFERENCES entry (id),
    PRIMARY KEY (programme, reference)
);

-- A link to the results that nobody can guess, until it is revoked.
CREATE TABLE share (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programme (id),
    token BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    made_by UUID,
    revoked_at BIGINT
);

-- Who follows the programme sees its reports and evidence; who works for a partner sees those of that partner.
CREATE VIEW visible_report AS
    SELECT v.viewer AS viewer, r.id AS report FROM report r JOIN visible_programme v ON v.programme = r.programme
    UNION
    SELECT v.viewer AS viewer, r.id AS report FROM report r JOIN rule_organisation o ON o.partner = r.partner
    JOIN visible v ON v.organisation = o.organisation AND v.level = 'work';

CREATE VIEW visible_evidence AS
    SELECT v.viewer AS viewer, e.id AS evidence FROM evidence e JOIN visible_programme v ON v.programme = e.programme
    UNION
    SELECT v.viewer AS viewer, e.id AS evidence FROM evidence e JOIN rule_organisation o ON o.partner = e.partner
    JOIN visible v ON v.organisation = o.organisation AND v.level = 'work';

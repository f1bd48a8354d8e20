-- Generated from migrations/postgres/0014_steering_reports.sql by cargo xtask migrations; do not edit.
-- Periods, targets, reports with their evidence, history from elsewhere, and links to share.

CREATE TABLE period (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    nr INTEGER NOT NULL CHECK (nr >= 1),
    first_day TEXT CHECK (first_day IS date(first_day, '+0 days')) NOT NULL,
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')) NOT NULL,
    UNIQUE (programme, nr),
    CHECK (first_day <= last_day)
) STRICT;

-- owned: target by visible_programme
-- A target has versions. `slot` says for whom: 'all', or the id of a partner or place.
CREATE TABLE target (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    indicator TEXT NOT NULL,
    slot TEXT NOT NULL,
    partner BLOB CHECK (length(partner) = 16) REFERENCES partner (id),
    place BLOB CHECK (length(place) = 16) REFERENCES place (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    first_day TEXT CHECK (first_day IS date(first_day, '+0 days')) NOT NULL,
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')) NOT NULL,
    goal INTEGER NOT NULL CHECK (goal >= 1),
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16),
    dropped_at INTEGER,
    UNIQUE (programme, indicator, slot, version),
    CHECK (first_day <= last_day)
) STRICT;

-- owned: report by visible_report
-- owned: report_event by visible_report
-- owned: report_text by visible_report
-- owned: report_comment by visible_report
-- owned: report_frozen by visible_report
-- One report per period and partner; without partner it is the consolidated one.
CREATE TABLE report (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    period BLOB CHECK (length(period) = 16) NOT NULL REFERENCES period (id),
    slot TEXT NOT NULL,
    partner BLOB CHECK (length(partner) = 16) REFERENCES partner (id),
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16),
    UNIQUE (period, slot)
) STRICT;

-- The newest event is the state of the report.
CREATE TABLE report_event (
    report BLOB CHECK (length(report) = 16) NOT NULL REFERENCES report (id),
    nr INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'accepted', 'reopened', 'reopened_text')),
    note TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    done_by BLOB CHECK (length(done_by) = 16),
    PRIMARY KEY (report, nr)
) STRICT;

CREATE TABLE report_text (
    report BLOB CHECK (length(report) = 16) NOT NULL REFERENCES report (id),
    part TEXT NOT NULL,
    lang TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by BLOB CHECK (length(written_by) = 16),
    PRIMARY KEY (report, part, lang, version)
) STRICT;

CREATE TABLE report_comment (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    report BLOB CHECK (length(report) = 16) NOT NULL REFERENCES report (id),
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by BLOB CHECK (length(written_by) = 16) NOT NULL
) STRICT;
CREATE INDEX report_comment_by_report ON report_comment (report, written_at, id);

-- What was sent, as it was sent: canonical JSON of figures, texts and digests of the evidence.
CREATE TABLE report_frozen (
    report BLOB CHECK (length(report) = 16) NOT NULL REFERENCES report (id),
    version INTEGER NOT NULL,
    nr INTEGER NOT NULL,
    frozen_at INTEGER NOT NULL,
    hash BLOB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (report, version)
) STRICT;
CREATE TRIGGER report_frozen_refuses_update BEFORE UPDATE ON report_frozen
BEGIN SELECT RAISE(ABORT, 'report_frozen is append-only'); END;
CREATE TRIGGER report_frozen_refuses_delete BEFORE DELETE ON report_frozen
BEGIN SELECT RAISE(ABORT, 'report_frozen is append-only'); END;

-- owned: evidence by visible_evidence
-- owned: declaration by visible_programme
-- A file that shows that a figure is true. Taking it away is a second time; what a frozen report names stays.
CREATE TABLE evidence (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    partner BLOB CHECK (length(partner) = 16) REFERENCES partner (id),
    indicator TEXT NOT NULL,
    day TEXT CHECK (day IS date(day, '+0 days')) NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    added_by BLOB CHECK (length(added_by) = 16),
    removed_at INTEGER,
    removed_by BLOB CHECK (length(removed_by) = 16)
) STRICT;
CREATE INDEX evidence_by_line ON evidence (programme, indicator, day, id);

-- A count that was not entered one by one, with who says so and the file that shows it.
CREATE TABLE declaration (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    partner BLOB CHECK (length(partner) = 16) NOT NULL REFERENCES partner (id),
    indicator TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 1),
    day TEXT CHECK (day IS date(day, '+0 days')) NOT NULL,
    says TEXT NOT NULL,
    evidence BLOB CHECK (length(evidence) = 16) NOT NULL REFERENCES evidence (id),
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16)
) STRICT;
CREATE INDEX declaration_by_line ON declaration (programme, indicator, day, id);

-- owned: declaration_withdrawal by visible_programme
-- A declaration is changed by taking it back and making a new one.
CREATE TABLE declaration_withdrawal (
    declaration BLOB CHECK (length(declaration) = 16) PRIMARY KEY REFERENCES declaration (id),
    reason TEXT NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    withdrawn_by BLOB CHECK (length(withdrawn_by) = 16)
) STRICT;

-- History from elsewhere: each line once, known by the reference it had there.
CREATE TABLE history_import (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    partner BLOB CHECK (length(partner) = 16) NOT NULL REFERENCES partner (id),
    lines INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16)
) STRICT;
CREATE TABLE history_line (
    import BLOB CHECK (length(import) = 16) NOT NULL REFERENCES history_import (id),
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    entry BLOB CHECK (length(entry) = 16) NOT NULL REFERENCES entry (id),
    PRIMARY KEY (programme, reference)
) STRICT;

-- A link to the results that nobody can guess, until it is revoked.
CREATE TABLE share (
    id BLOB CHECK (length(id) = 16) PRIMARY KEY,
    programme BLOB CHECK (length(programme) = 16) NOT NULL REFERENCES programme (id),
    token BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    made_by BLOB CHECK (length(made_by) = 16),
    revoked_at INTEGER
) STRICT;

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

//! Reports: which there are, where each stands, what was written, what was frozen.
//!
//! A page first asks for the report in its viewer's name ([`find`], [`listed`]); what belongs to that report is then
//! read by its id, here as in the transaction that freezes it.

use domain::{Day, Id, Instant};
use kit::db::{On, Tx};
use kit::{Lang, Result, binds, random, row, sql};

use crate::report::State;

row! {
    /// A report with the period it is about.
    pub struct ReportRow {
        pub id: uuid::Uuid,
        pub programme: uuid::Uuid,
        pub slot: String,
        pub partner: Option<uuid::Uuid>,
        pub partner_name: Option<String>,
        pub nr: i64,
        pub first_day: Day,
        pub last_day: Day,
    }
    /// A report in a list.
    pub struct ListedRow {
        pub id: uuid::Uuid,
        pub period: uuid::Uuid,
        pub slot: String,
        pub state: State,
        pub done_at: Instant,
    }
    /// A step of a report; the newest says where it stands.
    pub struct EventRow {
        pub nr: i64,
        pub state: State,
        pub note: String,
        pub done_at: Instant,
        /// Her name.
        pub done_by: Option<String>,
    }
    /// The newest text of a part in a language.
    pub struct TextRow {
        pub part: String,
        pub lang: Lang,
        pub version: i64,
        pub text: String,
        pub written_at: Instant,
        pub written_by: Option<String>,
    }
    /// What somebody said about a report, or about one part of it.
    pub struct CommentRow {
        pub part: String,
        pub text: String,
        pub written_at: Instant,
        pub written_by: Option<String>,
    }
    /// What was sent, as it was sent.
    pub struct FrozenRow {
        pub report: uuid::Uuid,
        pub version: i64,
        pub nr: i64,
        pub frozen_at: Instant,
        pub hash: Vec<u8>,
        pub content: String,
    }
    /// What a report says about its programme.
    pub struct AboutRow {
        pub slug: String,
        pub name_nl: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_de: String,
        pub languages: String,
        pub age_bands: String,
        pub book: i64,
    }
    pub struct GoalRow { pub indicator: String, pub goal: i64 }
    /// An organisation of the viewer that works for a partner.
    pub struct WorksForRow {
        pub organisation: uuid::Uuid,
        pub partner: uuid::Uuid,
        pub partner_name: String,
        pub programme: uuid::Uuid,
    }
    /// A period, to begin a report about.
    pub struct PeriodRow { pub id: uuid::Uuid, pub programme: uuid::Uuid }
    struct IdRow { id: uuid::Uuid }
    struct OrganisationRow { organisation: uuid::Uuid }
}

sql! {
    select FIND -> ReportRow = "SELECT r.id, r.programme, r.slot, r.partner, a.name AS partner_name, p.nr, p.first_day, p.last_day \
        FROM report r JOIN visible_report v ON v.report = r.id AND v.viewer = $1 JOIN period p ON p.id = r.period \
        LEFT JOIN partner a ON a.id = r.partner WHERE r.id = $2";
    /// In the transaction of a deed that was allowed.
    system select BY_ID -> ReportRow = "SELECT r.id, r.programme, r.slot, r.partner, a.name AS partner_name, p.nr, p.first_day, p.last_day \
        FROM report r JOIN period p ON p.id = r.period LEFT JOIN partner a ON a.id = r.partner WHERE r.id = $1";
    select LISTED -> ListedRow = "SELECT r.id, r.period, r.slot, e.state, e.done_at FROM report r \
        JOIN visible_report v ON v.report = r.id AND v.viewer = $1 JOIN report_event e ON e.report = r.id \
        WHERE r.programme = $2 AND e.nr = (SELECT MAX(n.nr) FROM report_event n WHERE n.report = r.id) ORDER BY r.id";
    select PERIOD -> PeriodRow = "SELECT id, programme FROM period WHERE id = $1";
    system select OF_SLOT -> IdRow = "SELECT id FROM report WHERE period = $1 AND slot = $2";
    change OPEN = "INSERT INTO report (id, programme, period, slot, partner, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7) \
        ON CONFLICT (period, slot) DO NOTHING";
    system select EVENTS -> EventRow = "SELECT e.nr, e.state, e.note, e.done_at, n.name AS done_by FROM report_event e \
        LEFT JOIN account_name n ON n.account = e.done_by WHERE e.report = $1 ORDER BY e.nr";
    change STEP = "INSERT INTO report_event (report, nr, state, note, done_at, done_by) VALUES ($1, $2, $3, $4, $5, $6)";
    system select TEXTS -> TextRow = "SELECT t.part, t.lang, t.version, t.text, t.written_at, n.name AS written_by FROM report_text t \
        LEFT JOIN account_name n ON n.account = t.written_by WHERE t.report = $1 AND t.version = (SELECT MAX(o.version) \
        FROM report_text o WHERE o.report = t.report AND o.part = t.part AND o.lang = t.lang) ORDER BY t.part, t.lang";
    change WRITE = "INSERT INTO report_text (report, part, lang, version, text, written_at, written_by) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    system select COMMENTS -> CommentRow = "SELECT c.part, c.text, c.written_at, n.name AS written_by FROM report_comment c \
        LEFT JOIN account_name n ON n.account = c.written_by WHERE c.report = $1 ORDER BY c.written_at, c.id";
    change COMMENT = "INSERT INTO report_comment (id, report, part, text, written_at, written_by) VALUES ($1, $2, $3, $4, $5, $6)";
    system select FROZEN -> FrozenRow = "SELECT report, version, nr, frozen_at, hash, content FROM report_frozen WHERE report = $1 ORDER BY version";
    /// Of the same partner, the newest of each period, oldest period first.
    system select CHAIN -> FrozenRow = "SELECT f.report, f.version, f.nr, f.frozen_at, f.hash, f.content FROM report_frozen f \
        JOIN report r ON r.id = f.report JOIN period p ON p.id = r.period WHERE r.programme = $1 AND r.slot = $2 \
        AND f.version = (SELECT MAX(n.version) FROM report_frozen n WHERE n.report = f.report) ORDER BY p.first_day, f.report";
    system select EVERY_FROZEN -> FrozenRow = "SELECT report, version, nr, frozen_at, hash, content FROM report_frozen ORDER BY report, version";
    change FREEZE = "INSERT INTO report_frozen (report, version, nr, frozen_at, hash, content) VALUES ($1, $2, $3, $4, $5, $6)";
    select ABOUT -> AboutRow = "SELECT slug, name_nl, name_fr, name_en, name_de, languages, age_bands, book FROM programme WHERE id = $1";
    /// Of a partner that reports, or of all together.
    system select GOALS -> GoalRow = "SELECT t.indicator, t.goal FROM target t WHERE t.programme = $1 AND t.slot = $2 \
        AND t.dropped_at IS NULL AND t.version = (SELECT MAX(n.version) FROM target n WHERE n.programme = t.programme \
        AND n.indicator = t.indicator AND n.slot = t.slot) ORDER BY t.indicator";
    /// By the rules in force.
    select WORKS_FOR -> WorksForRow = "SELECT o.organisation, a.id AS partner, a.name AS partner_name, a.programme \
        FROM rule_organisation o JOIN visible v ON v.organisation = o.organisation AND v.viewer = $1 AND v.level = 'work' \
        JOIN rule u ON u.id = o.rule JOIN partner a ON a.id = o.partner \
        WHERE u.version = (SELECT MAX(n.version) FROM rule n WHERE n.programme = u.programme) ORDER BY a.programme, a.sort_key, a.id, o.organisation";
    select ORGANISATIONS -> OrganisationRow = "SELECT o.organisation FROM rule_organisation o JOIN rule u ON u.id = o.rule \
        WHERE o.partner = $1 AND u.version = (SELECT MAX(n.version) FROM rule n WHERE n.programme = u.programme) ORDER BY o.organisation";
}

/// How the column `slot` names who reports.
pub fn slot(partner: Option<Id>) -> String {
    partner.map_or_else(|| "all".to_owned(), |id| id.to_string())
}

/// The report, when the viewer may see it.
///
/// # Errors
/// Not found when it is not there for the viewer.
pub async fn find<'a>(on: impl Into<On<'a>>, viewer: Id, report: Id) -> Result<ReportRow> {
    FIND.one(on, binds![viewer, report]).await
}

/// The report, for a deed that was allowed.
///
/// # Errors
/// Not found when there is none.
pub async fn by_id<'a>(on: impl Into<On<'a>>, report: Id) -> Result<ReportRow> {
    BY_ID.one(on, binds![report]).await
}

/// The reports of a programme that the viewer may see, with where each stands.
///
/// # Errors
/// When the database refuses.
pub async fn listed<'a>(on: impl Into<On<'a>>, viewer: Id, programme: Id) -> Result<Vec<ListedRow>> {
    LISTED.all(on, binds![viewer, programme]).await
}

/// A period of any programme.
///
/// # Errors
/// Not found when there is none.
pub async fn period<'a>(on: impl Into<On<'a>>, id: Id) -> Result<PeriodRow> {
    PERIOD.one(on, binds![id]).await
}

/// Makes the report of a period and partner, unless it is there, and answers its id and whether it is new.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut Tx, programme: Id, period: Id, partner: Option<Id>) -> Result<(Id, bool)> {
    let (id, by, now) = (random::id(tx.now), tx.actor.account(), tx.now);
    let made = OPEN.run(tx, binds![id, programme, period, slot(partner), partner, now, by]).await?;
    Ok((OF_SLOT.one(tx, binds![period, slot(partner)]).await?.id, made == 1))
}

/// Every step of a report, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn events<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Vec<EventRow>> {
    EVENTS.all(on, binds![report]).await
}

/// Adds step `nr`.
///
/// # Errors
/// [`kit::Failure::is_taken`] when somebody else was first.
pub async fn step(tx: &mut Tx, report: Id, nr: i64, state: State, note: &str) -> Result<()> {
    let (now, by) = (tx.now, tx.actor.account());
    STEP.run(tx, binds![report, nr, state.code(), note, now, by]).await.map(drop)
}

/// The newest text of every part and language.
///
/// # Errors
/// When the database refuses.
pub async fn texts<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Vec<TextRow>> {
    TEXTS.all(on, binds![report]).await
}

/// Adds a version of a text.
///
/// # Errors
/// [`kit::Failure::is_taken`] when somebody else was first.
pub async fn write(tx: &mut Tx, report: Id, part: &str, lang: Lang, version: i64, text: &str) -> Result<()> {
    let (now, by) = (tx.now, tx.actor.account());
    WRITE.run(tx, binds![report, part, lang.code(), version, text, now, by]).await.map(drop)
}

/// What partner and lead said to each other about a report, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn comments<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Vec<CommentRow>> {
    COMMENTS.all(on, binds![report]).await
}

/// Adds a comment.
///
/// # Errors
/// When the database refuses.
pub async fn comment(tx: &mut Tx, report: Id, by: Id, part: &str, text: &str) -> Result<()> {
    let (id, now) = (random::id(tx.now), tx.now);
    COMMENT.run(tx, binds![id, report, part, text, now, by]).await.map(drop)
}

/// Every version of a report that was frozen, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn frozen<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Vec<FrozenRow>> {
    FROZEN.all(on, binds![report]).await
}

/// What one partner (or all together) sent: the newest version of each period, oldest period first.
///
/// # Errors
/// When the database refuses.
pub async fn chain<'a>(on: impl Into<On<'a>>, programme: Id, partner: Option<Id>) -> Result<Vec<FrozenRow>> {
    CHAIN.all(on, binds![programme, slot(partner)]).await
}

/// Everything that was ever frozen.
///
/// # Errors
/// When the database refuses.
pub async fn every_frozen<'a>(on: impl Into<On<'a>>) -> Result<Vec<FrozenRow>> {
    EVERY_FROZEN.all(on, binds![]).await
}

/// Keeps what was sent.
///
/// # Errors
/// [`kit::Failure::is_taken`] when the version is there.
pub async fn freeze(tx: &mut Tx, row: &FrozenRow) -> Result<()> {
    let binds = binds![row.report, row.version, row.nr, row.frozen_at, row.hash.as_slice(), &row.content];
    FREEZE.run(tx, binds).await.map(drop)
}

/// What a report says about its programme.
///
/// # Errors
/// Not found when there is none.
pub async fn about<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<AboutRow> {
    ABOUT.one(on, binds![programme]).await
}

/// The goal of each indicator that has a target for this partner, or for all together.
///
/// # Errors
/// When the database refuses.
pub async fn goals<'a>(on: impl Into<On<'a>>, programme: Id, partner: Option<Id>) -> Result<Vec<GoalRow>> {
    GOALS.all(on, binds![programme, slot(partner)]).await
}

/// The partners for which organisations of the viewer work.
///
/// # Errors
/// When the database refuses.
pub async fn works_for<'a>(on: impl Into<On<'a>>, viewer: Id) -> Result<Vec<WorksForRow>> {
    WORKS_FOR.all(on, binds![viewer]).await
}

/// The organisations that work for a partner by the rule in force.
///
/// # Errors
/// When the database refuses.
pub async fn organisations<'a>(on: impl Into<On<'a>>, partner: Id) -> Result<Vec<Id>> {
    Ok(ORGANISATIONS.all(on, binds![partner]).await?.into_iter().map(|row| row.organisation).collect())
}

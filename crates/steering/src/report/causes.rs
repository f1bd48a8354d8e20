//! Which entries changed a period after it was reported: what was written down late, changed or taken back.

use domain::indicator::Kind;
use domain::{Day, Id, Instant};
use kit::db::{Db, Filter};
use kit::{Result, binds, row, sql};

use super::content::Line;
use crate::store::report::ReportRow;

/// Most that are listed; the rest is too much to read.
const MOST: i64 = 50;

row! {
    struct CauseRow { id: uuid::Uuid, kind: String, happened_on: Day, recorded_at: Instant, replaces: Option<uuid::Uuid>, was_on: Option<Day>, was_kind: Option<String> }
}

sql! {
    /// Entries of the organisations of the programme after number `$2`, about days before `$3`.
    select SINCE -> CauseRow = "SELECT e.id, e.kind, e.happened_on, e.recorded_at, e.replaces, r.happened_on AS was_on, r.kind AS was_kind \
        FROM seal s JOIN entry e ON e.id = s.entry LEFT JOIN entry r ON r.id = e.replaces \
        WHERE s.nr > $2 AND (e.happened_on < $3 OR r.happened_on < $3) AND EXISTS (SELECT 1 FROM rule_organisation o \
        JOIN partner a ON a.id = o.partner JOIN programme p ON p.id = a.programme \
        WHERE o.organisation = e.organisation AND (p.id = $1 OR p.umbrella = $1){filter}) ORDER BY s.nr LIMIT $4";
}

/// An entry that came after a report was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub entry: Id,
    pub happened_on: Day,
    pub recorded_at: Instant,
    pub replaces: bool,
    /// On which day the entry said it was that this one replaces.
    pub was_on: Option<Day>,
}

/// What may have changed a line of a report since the one before it was sent.
///
/// # Errors
/// When the database refuses.
pub async fn causes(db: &Db, report: &ReportRow, line: &Line, since_nr: i64) -> Result<Vec<Cause>> {
    let filter = Filter::new().and_some("o.partner =", report.partner);
    let rows = SINCE.filtered(db, binds![report.programme, since_nr, report.first_day, MOST], filter).await?;
    let counts = |kind: &str| Kind::from_code(kind).is_some_and(|kind| line.definition.kinds.contains(&kind));
    let fitting = rows.into_iter().filter(|row| counts(&row.kind) || row.was_kind.as_deref().is_some_and(counts));
    Ok(fitting
        .map(|row| Cause {
            entry: row.id,
            happened_on: row.happened_on,
            recorded_at: row.recorded_at,
            replaces: row.replaces.is_some(),
            was_on: row.was_on,
        })
        .collect())
}

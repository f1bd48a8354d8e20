//! The periods of a programme: numbered in the order of time, never overlapping.

use domain::{Day, Id};
use kit::db::{On, Tx};
use kit::{Result, binds, random, row, sql};

row! {
    /// A stretch of a programme over which it reports.
    pub struct Period { pub id: uuid::Uuid, pub programme: uuid::Uuid, pub nr: i64, pub first_day: Day, pub last_day: Day }
    struct CountRow { count: i64 }
}

sql! {
    /// Periods are no secret: they stand on the public page of a report.
    select OF -> Period = "SELECT id, programme, nr, first_day, last_day FROM period WHERE programme = $1 ORDER BY nr";
    /// Whether a report was begun: its existence, not what it says.
    system select REPORTS -> CountRow = "SELECT COUNT(*) AS count FROM report WHERE period = $1";
    change ADD = "INSERT INTO period (id, programme, nr, first_day, last_day) VALUES ($1, $2, $3, $4, $5)";
    change MOVE = "UPDATE period SET first_day = $2, last_day = $3 WHERE id = $1";
    change REMOVE = "DELETE FROM period WHERE id = $1";
}

/// The periods of a programme, the first one first.
///
/// # Errors
/// When the database refuses.
pub async fn periods<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Period>> {
    OF.all(on, binds![programme]).await
}

/// Whether a report of this period was begun; its days then stay as they are.
///
/// # Errors
/// When the database refuses.
pub async fn has_report<'a>(on: impl Into<On<'a>>, period: Id) -> Result<bool> {
    Ok(REPORTS.one(on, binds![period]).await?.count > 0)
}

/// Adds a period with this number.
///
/// # Errors
/// [`kit::Failure::is_taken`] when the programme has that number already.
pub async fn add_period(tx: &mut Tx, programme: Id, nr: i64, (first_day, last_day): (Day, Day)) -> Result<Id> {
    let id = random::id(tx.now);
    ADD.run(tx, binds![id, programme, nr, first_day, last_day]).await?;
    Ok(id)
}

/// Gives a period other days.
///
/// # Errors
/// When the database refuses.
pub async fn move_period(tx: &mut Tx, period: Id, (first_day, last_day): (Day, Day)) -> Result<()> {
    MOVE.run(tx, binds![period, first_day, last_day]).await.map(drop)
}

/// Takes a period away that has no report.
///
/// # Errors
/// When the database refuses.
pub async fn remove_period(tx: &mut Tx, period: Id) -> Result<()> {
    REMOVE.run(tx, binds![period]).await.map(drop)
}

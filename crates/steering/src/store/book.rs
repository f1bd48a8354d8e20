//! The books of the programmes: which one is read, which one is being written, and with what.

use domain::{Id, Instant};
use kit::db::{On, Tx};
use kit::{Result, binds, row, sql};
use serde::{Deserialize, Serialize};

/// The versions of rules and indicators a book is written with. What was brought in can be taken off exactly, because
/// they never change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    pub rules: Vec<Id>,
    pub indicators: Vec<Id>,
}

row! {
    /// A book beside the one that is read now.
    pub struct BookRow {
        pub programme: uuid::Uuid,
        pub book: i64,
        pub nr: i64,
        pub basis: String,
        pub current: i64,
    }
    struct BasisRow { basis: String }
    struct OrphanRow { id: uuid::Uuid }
    struct RuleRow { rule: uuid::Uuid }
    struct IndicatorRow { id: uuid::Uuid }
}

sql! {
    change OPEN = "INSERT INTO book (programme, book, nr, basis, reason, asked_at, asked_by, done_at) \
        VALUES ($1, $2, 0, $3, $4, $5, $6, $5)";
    /// Asks for the next book; a second asker at the same time finds it asked.
    change ASK = "INSERT INTO book (programme, book, nr, basis, reason, asked_at, asked_by) \
        SELECT $1, COALESCE(MAX(book), 1) + 1, 0, '', $2, $3, $4 FROM book WHERE programme = $1 ON CONFLICT (programme, book) DO NOTHING";
    /// Touches a book that is asked for and not begun, so that it cannot begin before this transaction ends.
    change TOUCH = "UPDATE book SET asked_at = $2 WHERE programme = $1 AND basis = '' AND nr = 0";
    change BASE = "UPDATE book SET basis = $3 WHERE programme = $1 AND book = $2";
    change ADVANCE = "UPDATE book SET nr = $3 WHERE programme = $1 AND book = $2";
    change DONE = "UPDATE book SET done_at = $3 WHERE programme = $1 AND book = $2";
    change READ = "UPDATE programme SET book = $2 WHERE id = $1";
    change CLOSE = "DELETE FROM book WHERE programme = $1 AND book = $2";
    select ALL -> BookRow = "SELECT b.programme, b.book, b.nr, b.basis, p.book AS current FROM book b \
        JOIN programme p ON p.id = b.programme ORDER BY b.programme, b.book";
    select CURRENT -> BasisRow = "SELECT b.basis FROM book b JOIN programme p ON p.id = b.programme AND p.book = b.book WHERE p.id = $1";
    /// Programmes from before there were books.
    select ORPHANS -> OrphanRow = "SELECT p.id FROM programme p \
        WHERE NOT EXISTS (SELECT 1 FROM book b WHERE b.programme = p.id AND b.book = p.book) ORDER BY p.id";
    /// The newest rule of the programme and of each one under it.
    select RULES -> RuleRow = "SELECT r.id AS rule FROM rule r JOIN programme p ON p.id = r.programme \
        WHERE (p.id = $1 OR p.umbrella = $1) AND r.version = (SELECT MAX(n.version) FROM rule n WHERE n.programme = r.programme) \
        ORDER BY r.programme, r.id";
    select INDICATORS -> IndicatorRow = "SELECT i.id FROM indicator i WHERE i.programme = $1 AND i.retired_at IS NULL \
        AND i.version = (SELECT MAX(n.version) FROM indicator n WHERE n.programme = i.programme AND n.code = i.code) ORDER BY i.id";
    system change CLEAR_ELIGIBILITY = "DELETE FROM eligibility WHERE programme = $1 AND book = $2 AND nr IN \
        (SELECT nr FROM eligibility WHERE programme = $1 AND book = $2 ORDER BY nr LIMIT $3)";
    system change CLEAR_TALLY = "DELETE FROM tally WHERE programme = $1 AND book = $2";
    system change CLEAR_REACH = "DELETE FROM reach WHERE programme = $1 AND book = $2 AND (indicator, dimension, value, key) IN \
        (SELECT indicator, dimension, value, key FROM reach WHERE programme = $1 AND book = $2 \
        ORDER BY indicator, dimension, value, key LIMIT $3)";
}

/// Every book there is, of each programme the oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn all<'a>(on: impl Into<On<'a>>) -> Result<Vec<BookRow>> {
    ALL.all(on, binds![]).await
}

/// What the book that is read was written with; nothing for a programme from before there were books.
///
/// # Errors
/// When the database refuses.
pub async fn current<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Basis> {
    let row = CURRENT.optional(on, binds![programme]).await?;
    Ok(row.map(|row| serde_json::from_str(&row.basis)).transpose()?.unwrap_or_default())
}

/// The versions of rules and indicators that are meant now.
///
/// # Errors
/// When the database refuses.
pub async fn basis(tx: &mut Tx, programme: Id) -> Result<Basis> {
    let rules = RULES.all(&mut *tx, binds![programme]).await?.into_iter().map(|row| row.rule).collect();
    let indicators = INDICATORS.all(tx, binds![programme]).await?.into_iter().map(|row| row.id).collect();
    Ok(Basis { rules, indicators })
}

/// Opens a book that is read from its first line.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut Tx, programme: Id, book: i64, reason: &str) -> Result<()> {
    let basis = serde_json::to_string(&basis(tx, programme).await?)?;
    OPEN.run(tx, binds![programme, book, basis, reason, tx.now, tx.actor.account()]).await.map(drop)
}

/// Programmes that have no book yet.
///
/// # Errors
/// When the database refuses.
pub async fn without(tx: &mut Tx) -> Result<Vec<Id>> {
    Ok(ORPHANS.all(tx, binds![]).await?.into_iter().map(|row| row.id).collect())
}

/// Asks for a book, or finds one that is asked for and not begun.
///
/// # Errors
/// When the database refuses.
pub async fn ask(tx: &mut Tx, programme: Id, reason: &str) -> Result<()> {
    let (now, by) = (tx.now, tx.actor.account());
    while TOUCH.run(tx, binds![programme, now]).await? == 0 && ASK.run(tx, binds![programme, reason, now, by]).await? == 0 {}
    Ok(())
}

/// Gives a book the rules and indicators that are meant now, and answers them.
///
/// # Errors
/// When the database refuses.
pub async fn give_basis(tx: &mut Tx, programme: Id, book: i64, at: Instant) -> Result<Basis> {
    TOUCH.run(tx, binds![programme, at]).await?;
    let basis = basis(tx, programme).await?;
    BASE.run(tx, binds![programme, book, serde_json::to_string(&basis)?]).await?;
    Ok(basis)
}

/// # Errors
/// When the database refuses.
pub async fn advance(tx: &mut Tx, programme: Id, book: i64, nr: i64) -> Result<()> {
    ADVANCE.run(tx, binds![programme, book, nr]).await.map(drop)
}

/// From now on this book is read.
///
/// # Errors
/// When the database refuses.
pub async fn switch(tx: &mut Tx, programme: Id, book: i64) -> Result<()> {
    let now = tx.now;
    READ.run(tx, binds![programme, book]).await?;
    DONE.run(tx, binds![programme, book, now]).await.map(drop)
}

/// Clears part of a book that nobody reads, and the book itself when nothing is left in it.
///
/// # Errors
/// When the database refuses.
pub async fn clear(tx: &mut Tx, programme: Id, book: i64, most: i64) -> Result<()> {
    let rows = binds![programme, book, most];
    if CLEAR_ELIGIBILITY.run(tx, rows.clone()).await? + CLEAR_REACH.run(tx, rows).await? > 0 {
        return Ok(());
    }
    CLEAR_TALLY.run(tx, binds![programme, book]).await?;
    CLOSE.run(tx, binds![programme, book]).await.map(drop)
}

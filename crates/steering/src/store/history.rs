//! Imports of history, and their lines. Each line is known by the reference it had there, and is entered once.

use std::collections::HashMap;

use domain::{Id, Instant};
use kit::db::{Db, On, Tx};
use kit::{Result, binds, row, sql};

use crate::history::HistoryKind;
use crate::store::programme::Partner;

row! {
    struct LineRow { reference: String, kind: HistoryKind }
    /// An import that was brought in.
    pub struct ImportRow { pub id: uuid::Uuid, pub partner: uuid::Uuid, pub lines: i64, pub made_at: Instant, pub made_by: Option<uuid::Uuid> }
}

sql! {
    /// The partner stays as it is: of two imports for it the second waits until the first is done.
    change WAIT_FOR_OTHERS = "UPDATE partner SET name = name WHERE id = $1";
    change BEGIN = "INSERT INTO history_import (id, programme, partner, lines, sha256, made_at, made_by) \
        VALUES ($1, $2, $3, 0, $4, $5, $6) ON CONFLICT (id) DO NOTHING";
    change GROW = "UPDATE history_import SET lines = lines + $2 WHERE id = $1";
    change ADD_LINE = "INSERT INTO history_line (import, programme, reference, kind, entry) VALUES ($1, $2, $3, $4, $5)";
    select KNOWN -> LineRow = "SELECT reference, kind FROM history_line WHERE programme = $1 AND reference LIKE $2 ORDER BY reference";
    select ONE_KNOWN -> LineRow = "SELECT reference, kind FROM history_line WHERE programme = $1 AND reference = $2";
    select IMPORTS -> ImportRow = "SELECT i.id, i.partner, i.lines, i.made_at, i.made_by FROM history_import i \
        JOIN programme p ON p.id = i.programme WHERE p.id = $1 OR p.umbrella = $1 ORDER BY i.made_at DESC, i.id DESC LIMIT 50";
    select IMPORT -> ImportRow = "SELECT i.id, i.partner, i.lines, i.made_at, i.made_by FROM history_import i \
        JOIN programme p ON p.id = i.programme WHERE i.id = $2 AND (p.id = $1 OR p.umbrella = $1)";
}

/// Lets nobody else bring in history for a partner until this transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut Tx, partner: &Partner) -> Result<()> {
    WAIT_FOR_OTHERS.run(tx, binds![partner.id]).await.map(drop)
}

/// Notes that an import has begun; asked again it changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn begin(tx: &mut Tx, id: Id, partner: &Partner, sha256: [u8; 32]) -> Result<()> {
    let by = tx.actor.account();
    BEGIN.run(tx, binds![id, partner.programme, partner.id, sha256, tx.now, by]).await.map(drop)
}

/// Notes that `more` lines of an import were entered.
///
/// # Errors
/// When the database refuses.
pub async fn grow(tx: &mut Tx, id: Id, more: i64) -> Result<()> {
    GROW.run(tx, binds![id, more]).await.map(drop)
}

/// Keeps the reference of a line with its entry.
///
/// # Errors
/// When the database refuses.
pub async fn add_line(tx: &mut Tx, import: Id, partner: &Partner, reference: &str, kind: HistoryKind, entry: Id) -> Result<()> {
    let reference = of(&partner.slug, reference);
    ADD_LINE.run(tx, binds![import, partner.programme, reference, kind.code(), entry]).await.map(drop)
}

/// Whether a partner's reference was entered before.
///
/// # Errors
/// When the database refuses.
pub async fn is_known(tx: &mut Tx, partner: &Partner, reference: &str) -> Result<bool> {
    Ok(ONE_KNOWN.optional(tx, binds![partner.programme, of(&partner.slug, reference)]).await?.is_some())
}

/// What a partner has entered before, by reference.
///
/// # Errors
/// When the database refuses.
pub async fn known(db: &Db, partner: &Partner) -> Result<HashMap<String, HistoryKind>> {
    let before = of(&partner.slug, "");
    let rows = KNOWN.all(db, binds![partner.programme, format!("{before}%")]).await?;
    Ok(rows.into_iter().map(|row| (row.reference[before.len()..].to_owned(), row.kind)).collect())
}

/// The imports of a programme and of those under it, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn imports(db: &Db, programme: Id) -> Result<Vec<ImportRow>> {
    IMPORTS.all(db, binds![programme]).await
}

/// One of them.
///
/// # Errors
/// When the database refuses.
pub async fn import<'a>(on: impl Into<On<'a>>, programme: Id, id: Id) -> Result<Option<ImportRow>> {
    IMPORT.optional(on, binds![programme, id]).await
}

/// Partners number their own lines, so a reference is kept with whose it is.
fn of(partner: &str, reference: &str) -> String {
    format!("{partner}/{reference}")
}

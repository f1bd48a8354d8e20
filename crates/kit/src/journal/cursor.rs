//! How far a reader of the journal has come. The place moves in the transaction that does the reader's work, so
//! each entry is worked exactly once, whatever stops in between.

use crate::db::{On, Tx};
use crate::{Result, binds, row, sql};

row! {
    struct PlaceRow { nr: i64 }
}

sql! {
    change MAKE = "INSERT INTO cursor (name, nr) VALUES ($1, 0) ON CONFLICT (name) DO NOTHING";
    /// Touching the row keeps other nodes out until the transaction ends.
    change LOCK = "UPDATE cursor SET nr = nr WHERE name = $1";
    select PLACE -> PlaceRow = "SELECT nr FROM cursor WHERE name = $1";
    change MOVE = "UPDATE cursor SET nr = $2 WHERE name = $1";
    select NEWEST -> PlaceRow = "SELECT nr FROM seal ORDER BY nr DESC LIMIT 1";
}

/// Takes the reader's place for this transaction and answers the last number it has worked; 0 at first.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut Tx, name: &str) -> Result<i64> {
    if LOCK.run(tx, binds![name]).await? == 0 {
        MAKE.run(tx, binds![name]).await?;
        LOCK.run(tx, binds![name]).await?;
    }
    Ok(PLACE.one(tx, binds![name]).await?.nr)
}

/// Moves the reader's place to `nr`.
///
/// # Errors
/// When the database refuses.
pub async fn advance(tx: &mut Tx, name: &str, nr: i64) -> Result<()> {
    MOVE.run(tx, binds![name, nr]).await.map(drop)
}

/// How far the reader has come; 0 at first.
///
/// # Errors
/// When the database refuses.
pub async fn place<'a>(on: impl Into<On<'a>>, name: &str) -> Result<i64> {
    Ok(PLACE.optional(on, binds![name]).await?.map_or(0, |row| row.nr))
}

/// The number of the newest sealed entry; 0 when there is none.
///
/// # Errors
/// When the database refuses.
pub async fn newest<'a>(on: impl Into<On<'a>>) -> Result<i64> {
    Ok(NEWEST.optional(on, binds![]).await?.map_or(0, |row| row.nr))
}

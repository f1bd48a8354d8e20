//! What an installation remembers about itself, in the table `setting`.

use kit::db::{On, Tx};
use kit::{Result, binds, row, sql};

/// `real` or `demo`, from the first start on.
pub const KIND: &str = "kind";
/// How far the demo's time runs from real time, in milliseconds.
pub const CLOCK_OFFSET: &str = "clock_offset_ms";
/// How many batches of the demo's history are in.
pub const DEMO_FILLED_TO: &str = "demo_filled_to";

row! {
    struct ValueRow { value: String }
}

sql! {
    system select VALUE -> ValueRow = "SELECT value FROM setting WHERE name = $1";
    change KEEP = "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
}

/// The value kept under a name.
///
/// # Errors
/// When the database refuses.
pub async fn value<'a>(on: impl Into<On<'a>>, name: &str) -> Result<Option<String>> {
    Ok(VALUE.optional(on, binds![name]).await?.map(|row| row.value))
}

/// The whole number kept under a name; 0 when there is none.
///
/// # Errors
/// When the database refuses.
pub async fn number<'a>(on: impl Into<On<'a>>, name: &str) -> Result<i64> {
    Ok(value(on, name).await?.and_then(|value| value.parse().ok()).unwrap_or(0))
}

/// Keeps a value under a name, in place of the one before.
///
/// # Errors
/// When the database refuses.
pub async fn keep(tx: &mut Tx, name: &str, value: impl ToString) -> Result<()> {
    KEEP.run(tx, binds![name, value.to_string()]).await.map(drop)
}

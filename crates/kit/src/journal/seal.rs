//! Sealing gives each entry its number and ties it to the one before by a hash.
//!
//! On SQLite it happens in the write transaction itself: there is one writer. On PostgreSQL transactions commit in
//! any order, so one sealer at a time numbers what has been committed; the row of `cursor` named `seal` is its lock.

use sha2::{Digest as _, Sha256};

use super::cursor;
use crate::app::App;
use crate::db::Tx;
use crate::{Result, binds, row, sql, write};

const BATCH: i64 = 500;
const FIRST: [u8; 32] = [0; 32];

row! {
    /// The columns an entry is hashed by, in the order of the hash.
    pub(super) struct PlainRow {
        pub id: uuid::Uuid,
        pub recorded_at: i64,
        pub happened_on: domain::Day,
        pub actor: Option<uuid::Uuid>,
        pub organisation: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub residence: Option<String>,
        pub person_key: Option<uuid::Uuid>,
        pub adult: String,
        pub kind: String,
        pub subject: uuid::Uuid,
        pub theme: Option<String>,
        pub minutes: i64,
        pub persons: i64,
        pub facts: String,
        pub replaces: Option<uuid::Uuid>,
    }
    struct HeadRow { nr: i64, hash: Vec<u8> }
}

sql! {
    /// The few that wait are picked first, or a database might walk all entries in order to find them.
    system select WAITING -> PlainRow = "SELECT e.id, e.recorded_at, e.happened_on, e.actor, e.organisation, e.place, e.area, \
        e.residence, e.person_key, e.adult, e.kind, e.subject, e.theme, e.minutes, e.persons, e.facts, e.replaces \
        FROM (SELECT entry FROM unsealed ORDER BY entry LIMIT $1) u JOIN entry e ON e.id = u.entry ORDER BY u.entry";
    system select HEAD -> HeadRow = "SELECT nr, hash FROM seal ORDER BY nr DESC LIMIT 1";
    change SEAL = "INSERT INTO seal (nr, entry, hash) VALUES ($1, $2, $3)";
    change DONE = "DELETE FROM unsealed WHERE entry = $1";
}

/// Seals everything that waits, in this transaction, and answers how many.
///
/// # Errors
/// When the database refuses.
pub async fn seal(tx: &mut Tx) -> Result<i64> {
    let mut sealed = 0;
    loop {
        let batch = seal_batch(tx).await?;
        sealed += batch;
        if batch < BATCH {
            return Ok(sealed);
        }
    }
}

async fn seal_batch(tx: &mut Tx) -> Result<i64> {
    let head = HEAD.optional(&mut *tx, binds![]).await?;
    let (first, mut hash) = head.map_or((0, FIRST.to_vec()), |head| (head.nr, head.hash));
    let mut nr = first;
    let waiting = corrected_first(WAITING.all(&mut *tx, binds![BATCH]).await?);
    for entry in &waiting {
        nr += 1;
        hash = link(&hash, entry).to_vec();
        SEAL.run(tx, binds![nr, entry.id, hash.as_slice()]).await?;
        DONE.run(tx, binds![entry.id]).await?;
    }
    Ok(nr - first)
}

/// Seals everything that has been committed and waits: the PostgreSQL sealer, and a no-op on SQLite.
///
/// # Errors
/// When the database refuses.
pub async fn seal_waiting(app: &App) -> Result<i64> {
    write::system(app, async |tx| {
        cursor::lock(tx, "seal").await?;
        seal(tx).await
    })
    .await
}

/// Ids carry the time of the node that made them, and nodes' clocks differ: an entry is moved behind the one it
/// replaces when both wait together.
fn corrected_first(mut waiting: Vec<PlainRow>) -> Vec<PlainRow> {
    let mut ordered: Vec<PlainRow> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|row| !waiting.iter().any(|other| Some(other.id) == row.replaces)).unwrap_or(0);
        ordered.push(waiting.remove(ready));
    }
    ordered
}

/// The hash of an entry that follows `previous`.
pub(super) fn link(previous: &[u8], entry: &PlainRow) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(canonical(entry).as_bytes());
    hasher.finalize().into()
}

/// The text that is hashed: one value a line in a fixed order, `-` for none, the facts last.
fn canonical(entry: &PlainRow) -> String {
    fn show<T: ToString>(value: Option<&T>) -> String {
        value.map_or_else(|| "-".to_owned(), T::to_string)
    }
    [
        entry.id.to_string(),
        entry.recorded_at.to_string(),
        entry.happened_on.to_string(),
        show(entry.actor.as_ref()),
        show(entry.organisation.as_ref()),
        show(entry.place.as_ref()),
        show(entry.area.as_ref()),
        show(entry.residence.as_ref()),
        show(entry.person_key.as_ref()),
        entry.adult.clone(),
        entry.kind.clone(),
        entry.subject.to_string(),
        show(entry.theme.as_ref()),
        entry.minutes.to_string(),
        entry.persons.to_string(),
        show(entry.replaces.as_ref()),
        entry.facts.clone(),
    ]
    .join("\n")
}

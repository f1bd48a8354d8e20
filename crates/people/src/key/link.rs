//! Linking: two keys turn out to be one person. Figures follow from the journal; both rows stay, so it can be undone.

use domain::{Day, Id, Instant};
use kit::db::{Db, Tx};
use kit::journal::Entry;
use kit::{Failure, Result, binds, random, row, sql};

use super::{Counted, counted};

/// They are the same already: linked to each other, or to the same one.
pub const ALREADY: &str = "these two count as one person already";
/// It counts as somebody else; that is parted first.
pub const ELSEWHERE: &str = "it counts as somebody else";
pub const ITSELF: &str = "nobody is linked to herself";
pub const ERASED: &str = "one of the two was erased";
pub const NOT_LINKED: &str = "it counts as nobody else";

row! {
    /// One link of a key, and its end.
    pub struct LinkRow {
        pub key: uuid::Uuid,
        pub counts_as: uuid::Uuid,
        pub linked_at: Instant,
        pub linked_by: Option<String>,
        pub parted_at: Option<Instant>,
        pub parted_by: Option<String>,
    }
}

sql! {
    /// Locks a key that counts as itself and was not erased, until the transaction ends.
    change HOLD = "UPDATE person_key SET counts_as = key WHERE key = $1 AND counts_as = key AND erased_at IS NULL";
    change POINT = "UPDATE person_key SET counts_as = $2 WHERE key = $1 AND counts_as = key";
    change FREE = "UPDATE person_key SET counts_as = key WHERE key = $1 AND counts_as <> key";
    change ADD = "INSERT INTO key_link (id, key, counts_as, entry, linked_at, linked_by) VALUES ($1, $2, $3, $4, $5, $6)";
    change END = "UPDATE key_link SET parted_at = $2, parted_by = $3 WHERE key = $1 AND parted_at IS NULL";
    select LINKS -> LinkRow = "SELECT l.key, l.counts_as, l.linked_at, linker.name AS linked_by, l.parted_at, parter.name AS parted_by FROM key_link l \
        LEFT JOIN account_name linker ON linker.account = l.linked_by LEFT JOIN account_name parter ON parter.account = l.parted_by \
        WHERE l.key = $1 ORDER BY l.linked_at DESC, l.id DESC";
}

/// From now on, and over the past, `from` counts as `to`. Answers the journal entry `people.merged`.
///
/// # Errors
/// [`Failure::Conflict`] with [`ITSELF`], [`ALREADY`], [`ELSEWHERE`] or [`ERASED`].
pub async fn link(tx: &mut Tx, from: Id, to: Id, day: Day) -> Result<Id> {
    let target = counted(&mut *tx, to).await?.key;
    let before = counted(&mut *tx, from).await?.key;
    refuse(from, to, before, target)?;
    // In one order everywhere, so that two who link the same pair wait for each other and do not lock each other out.
    for key in [from.min(target), from.max(target)] {
        if HOLD.run(tx, binds![key]).await? == 0 {
            refuse(from, to, counted(&mut *tx, from).await?.key, counted(&mut *tx, to).await?.key)?;
            return Err(Failure::Conflict(ERASED));
        }
    }
    POINT.run(tx, binds![from, target]).await?;
    let Counted { key, adult } = counted(&mut *tx, target).await?;
    let entry = tx.record(Entry { person_key: Some(from), adult, ..Entry::new("people.merged", key, day) }).await?;
    ADD.run(tx, binds![random::id(tx.now), from, key, entry, tx.now, tx.actor.account()]).await?;
    Ok(entry)
}

fn refuse(from: Id, to: Id, before: Id, target: Id) -> Result<()> {
    if from == to {
        return Err(Failure::Conflict(ITSELF));
    }
    if before == target {
        return Err(Failure::Conflict(ALREADY));
    }
    if before != from {
        return Err(Failure::Conflict(ELSEWHERE));
    }
    Ok(())
}

/// `from` counts for itself again. Answers the journal entry `people.parted`, whose subject is what it counted as.
///
/// # Errors
/// [`Failure::Conflict`] with [`NOT_LINKED`].
pub async fn part(tx: &mut Tx, from: Id, day: Day) -> Result<Id> {
    let before = counted(&mut *tx, from).await?.key;
    if FREE.run(tx, binds![from]).await? == 0 {
        return Err(Failure::Conflict(NOT_LINKED));
    }
    END.run(tx, binds![from, tx.now, tx.actor.account()]).await?;
    let adult = counted(&mut *tx, from).await?.adult;
    tx.record(Entry { person_key: Some(from), adult, ..Entry::new("people.parted", before, day) }).await
}

/// The links of a key, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn links(db: &Db, from: Id) -> Result<Vec<LinkRow>> {
    LINKS.all(db, binds![from]).await
}

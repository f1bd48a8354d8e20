//! Two rows of one organisation turn out to be one person. The one that goes keeps everything it had, so that it can be
//! undone; from then on whoever looks for it finds the other.

use domain::{Day, Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use super::{PersonRow, find};
use crate::key;

/// They are one already.
pub const ALREADY: &str = "these two are one person already";

row! {
    /// A merge and its end.
    pub struct MergeRow {
        pub merged: uuid::Uuid,
        pub name: String,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub merged_at: Instant,
        pub merged_by: Option<String>,
        pub parted_at: Option<Instant>,
        pub parted_by: Option<String>,
    }
    struct LinkedRow { linked_key: Option<uuid::Uuid> }
}

sql! {
    change POINT = "UPDATE person SET merged_into = $3 WHERE id = $2 AND merged_into IS NULL \
        AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = person.id AND v.viewer = $1)";
    /// Locks the one that stays, until the transaction ends.
    change HOLD = "UPDATE person SET last_contact_on = CASE WHEN last_contact_on < $3 THEN $3 ELSE last_contact_on END \
        WHERE id = $2 AND merged_into IS NULL AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = person.id AND v.viewer = $1)";
    change FREE = "UPDATE person SET merged_into = NULL WHERE id = $2 AND merged_into = $3 \
        AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = person.id AND v.viewer = $1)";
    change ADD = "INSERT INTO person_merge (id, person, merged, linked_key, merged_at, merged_by) VALUES ($1, $2, $3, $4, $5, $6)";
    /// The key that was linked by the merge that holds now; none when they were counted as one before.
    select LINKED -> LinkedRow = "SELECT m.linked_key FROM person_merge m JOIN visible_person v ON v.person = m.person AND v.viewer = $1 \
        WHERE m.merged = $2 AND m.parted_at IS NULL";
    change END = "UPDATE person_merge SET parted_at = $3, parted_by = $1 WHERE merged = $2 AND parted_at IS NULL \
        AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = person_merge.person AND v.viewer = $1)";
    select OF -> MergeRow = "SELECT m.merged, p.name, p.phone, p.email, m.merged_at, merger.name AS merged_by, m.parted_at, \
        parter.name AS parted_by FROM person_merge m JOIN visible_person v ON v.person = m.person AND v.viewer = $1 \
        JOIN person p ON p.id = m.merged LEFT JOIN account_name merger ON merger.account = m.merged_by \
        LEFT JOIN account_name parter ON parter.account = m.parted_by WHERE m.person = $2 ORDER BY m.merged_at DESC, m.id DESC";
}

/// `gone` is `stays` from now on, and counts as her.
///
/// # Errors
/// [`Failure::NotFound`] when one of them is not the viewer's, or they are of two organisations; [`Failure::Conflict`]
/// with [`ALREADY`] when they are one already.
pub async fn merge(tx: &mut Tx, scope: &Scope, stays: Id, gone: Id, day: Day) -> Result<()> {
    let (stays, gone) = both(tx, scope, stays, gone).await?;
    for id in [stays.id.min(gone.id), stays.id.max(gone.id)] {
        if HOLD.run(tx, binds![scope.viewer(), id, stays.last_contact_on.max(gone.last_contact_on)]).await? == 0 {
            return Err(Failure::Conflict(ALREADY));
        }
    }
    POINT.run(tx, binds![scope.viewer(), gone.id, stays.id]).await?;
    let (from, to) = (key::counted(&mut *tx, gone.key).await?.key, key::counted(&mut *tx, stays.key).await?.key);
    let linked = (from != to).then_some(from);
    if let Some(from) = linked {
        key::link(tx, from, to, day).await?;
    }
    ADD.run(tx, binds![random::id(tx.now), stays.id, gone.id, linked, tx.now, scope.viewer()]).await.map(drop)
}

async fn both(tx: &mut Tx, scope: &Scope, stays: Id, gone: Id) -> Result<(PersonRow, PersonRow)> {
    let (stays, gone) = (find(&mut *tx, scope, stays).await?, find(&mut *tx, scope, gone).await?);
    if stays.id == gone.id {
        return Err(Failure::Conflict(ALREADY));
    }
    if stays.organisation != gone.organisation {
        return Err(Failure::NotFound);
    }
    Ok((stays, gone))
}

/// The one that was merged stands for herself again, and so does her key when it was linked by that.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such merge that the viewer may see.
pub async fn part(tx: &mut Tx, scope: &Scope, person: Id, merged: Id, day: Day) -> Result<()> {
    if FREE.run(tx, binds![scope.viewer(), merged, person]).await? == 0 {
        return Err(Failure::NotFound);
    }
    let linked = LINKED.optional(&mut *tx, binds![scope.viewer(), merged]).await?.and_then(|row| row.linked_key);
    END.run(tx, binds![scope.viewer(), merged, tx.now]).await?;
    match linked {
        Some(key) => key::part(tx, key, day).await.map(drop),
        None => Ok(()),
    }
}

/// The merges into somebody, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn of(db: &Db, scope: &Scope, person: Id) -> Result<Vec<MergeRow>> {
    OF.all(db, binds![scope.viewer(), person]).await
}

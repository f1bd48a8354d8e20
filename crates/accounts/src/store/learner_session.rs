//! The visits of learners. As with sessions of accounts, the token stands in the cookie alone.

use domain::{Id, Instant};
use kit::db::{Db, Tx};
use kit::{Result, binds, random, row, sql};

use crate::learner::session::IDLE;

row! {
    /// A visit that may be alive: not ended and not too old.
    pub struct SessionRow {
        pub id: uuid::Uuid,
        pub learner: uuid::Uuid,
        pub name: String,
        pub place: Option<uuid::Uuid>,
        pub is_own: bool,
        pub seen_at: Instant,
    }
    /// What a visit counts for.
    pub struct Here {
        pub person_key: uuid::Uuid,
        pub place: Option<uuid::Uuid>,
        pub opened_by: Option<uuid::Uuid>,
        pub is_own: bool,
    }
}

sql! {
    change OPEN = "INSERT INTO learner_session (id, token, learner, place, opened_by, is_own, made_at, seen_at, ends_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    system select FIND -> SessionRow = "SELECT s.id, s.learner, l.name, s.place, s.is_own, s.seen_at FROM learner_session s \
        JOIN learner l ON l.id = s.learner WHERE s.token = $1 AND s.ended_at IS NULL AND s.ends_at > $2";
    system select HERE -> Here = "SELECT l.person_key, s.place, s.opened_by, s.is_own FROM learner_session s \
        JOIN learner l ON l.id = s.learner WHERE s.id = $1";
    change SEEN = "UPDATE learner_session SET seen_at = $2 WHERE id = $1";
    change END = "UPDATE learner_session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    change KEEP = "UPDATE learner_session SET token = $2, ends_at = $3, is_own = $4 WHERE id = $1 AND ended_at IS NULL";
}

/// A visit to be opened.
pub struct New {
    pub digest: [u8; 32],
    pub learner: Id,
    pub place: Option<Id>,
    pub opened_by: Option<Id>,
    pub now: Instant,
    pub ends_at: Instant,
}

pub async fn open(tx: &mut Tx, new: &New) -> Result<()> {
    let id = random::id(new.now);
    OPEN.run(tx, binds![id, new.digest, new.learner, new.place, new.opened_by, false, new.now, new.ends_at]).await.map(drop)
}

/// The visit of a cookie, unless it lay unused too long on a shared browser.
pub async fn find(db: &Db, digest: [u8; 32], now: Instant) -> Result<Option<SessionRow>> {
    let row = FIND.optional(db, binds![digest, now]).await?;
    Ok(row.filter(|row| row.is_own || now.0 - row.seen_at.0 <= IDLE))
}

/// What the visit with this id counts for.
///
/// # Errors
/// [`kit::Failure::NotFound`] when there is none.
pub async fn here(db: &Db, id: Id) -> Result<Here> {
    HERE.one(db, binds![id]).await
}

pub async fn seen(tx: &mut Tx, id: Id, now: Instant) -> Result<()> {
    SEEN.run(tx, binds![id, now]).await.map(drop)
}

pub async fn end(tx: &mut Tx, id: Id, now: Instant) -> Result<()> {
    END.run(tx, binds![id, now]).await.map(drop)
}

pub async fn keep(tx: &mut Tx, id: Id, digest: [u8; 32], ends_at: Instant) -> Result<()> {
    KEEP.run(tx, binds![id, digest, ends_at, true]).await.map(drop)
}

//! Who opened which learner, where, and the tickets that do it on another device.

use domain::{Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::{Result, binds, row, sql};

row! {
    /// What a ticket opens.
    pub struct TicketRow { pub id: uuid::Uuid, pub learner: uuid::Uuid, pub place: uuid::Uuid, pub opened_by: uuid::Uuid }
    /// An opening, as the helper who made it sees it.
    pub struct OpeningRow { pub name: String, pub ends_at: Instant, pub used_at: Option<Instant> }
    struct PlaceRow { place: uuid::Uuid }
    /// A learner whom a helper opened at a place.
    pub struct OpenedRow { pub learner: uuid::Uuid, pub name: String, pub last_at: Instant }
}

sql! {
    change ADD = "INSERT INTO learner_opening (id, learner, place, opened_by, opened_at, ticket, ticket_ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    system select BY_TICKET -> TicketRow = "SELECT id, learner, place, opened_by FROM learner_opening \
        WHERE ticket = $1 AND used_at IS NULL AND ticket_ends_at > $2";
    system change USE = "UPDATE learner_opening SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    /// The place of an opening, to ask whether someone may open there.
    system select PLACE -> PlaceRow = "SELECT place FROM learner_opening WHERE id = $1";
    select FIND -> OpeningRow = "SELECT l.name, o.ticket_ends_at AS ends_at, o.used_at FROM learner_opening o \
        JOIN visible_learner v ON v.learner = o.learner AND v.viewer = $1 JOIN learner l ON l.id = o.learner WHERE o.id = $2 AND o.opened_by = $1";
    /// Those a helper opened at a place since a moment, the last one first.
    select OPENED -> OpenedRow = "SELECT l.id AS learner, l.name, CAST(MAX(o.opened_at) AS BIGINT) AS last_at FROM learner_opening o \
        JOIN visible_learner v ON v.learner = o.learner AND v.viewer = $1 JOIN learner l ON l.id = o.learner \
        WHERE o.opened_by = $1 AND o.place = $2 AND o.opened_at > $3 GROUP BY l.id, l.name ORDER BY last_at DESC, l.id LIMIT $4";
}

/// An opening to be added.
pub struct New {
    pub id: Id,
    pub learner: Id,
    pub place: Id,
    pub opened_by: Id,
    pub ticket: [u8; 32],
    pub ends_at: Instant,
}

pub async fn add(tx: &mut Tx, new: &New) -> Result<()> {
    let now = tx.now;
    ADD.run(tx, binds![new.id, new.learner, new.place, new.opened_by, now, new.ticket, new.ends_at]).await.map(drop)
}

/// Uses up the ticket with this digest.
pub async fn take(tx: &mut Tx, ticket: [u8; 32], now: Instant) -> Result<Option<TicketRow>> {
    let Some(row) = BY_TICKET.optional(&mut *tx, binds![ticket, now]).await? else { return Ok(None) };
    Ok((USE.run(tx, binds![row.id, now]).await? > 0).then_some(row))
}

/// At which place an opening was made.
///
/// # Errors
/// When the database refuses.
pub async fn place(db: &Db, id: Id) -> Result<Option<Id>> {
    Ok(PLACE.optional(db, binds![id]).await?.map(|row| row.place))
}

/// An opening the viewer made.
///
/// # Errors
/// When the database refuses.
pub async fn find(db: &Db, scope: &Scope, id: Id) -> Result<Option<OpeningRow>> {
    FIND.optional(db, binds![scope.viewer(), id]).await
}

/// Those the viewer opened at a place since a moment, the last one first.
///
/// # Errors
/// When the database refuses.
pub async fn opened(db: &Db, scope: &Scope, place: Id, since: Instant, most: i64) -> Result<Vec<OpenedRow>> {
    OPENED.all(db, binds![scope.viewer(), place, since, most]).await
}

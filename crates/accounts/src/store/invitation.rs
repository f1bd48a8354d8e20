//! Invitations into a role of an organisation, by mail.

use domain::{Grant, Id, Instant, Role, Scope};
use kit::db::{Db, On, Tx};
use kit::{Result, binds, random, row, sql};

row! {
    /// An invitation as the one who was invited holds it.
    pub struct InvitationRow {
        pub id: uuid::Uuid,
        pub email: String,
        pub name: String,
        pub role: Role,
        pub organisation: uuid::Uuid,
        pub place: Option<uuid::Uuid>,
        pub made_by: uuid::Uuid,
        pub ends_at: Instant,
        pub accepted_at: Option<Instant>,
    }
    struct IdRow { id: uuid::Uuid }
    /// An invitation that waits, as the team sees it.
    pub struct OpenRow {
        pub email: String,
        pub name: String,
        pub role: Role,
        pub place: Option<uuid::Uuid>,
        pub ends_at: Instant,
    }
}

sql! {
    change ADD = "INSERT INTO invitation (id, token, email, name, role, organisation, place, made_at, made_by, ends_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The same invitation once more: a new token, and the old one opens nothing.
    /// The letter goes out again; who may send it was asked before, and an admin sends for organisations she sees nothing of.
    system change RENEW = "UPDATE invitation SET token = $2, name = $3, made_at = $4, made_by = $5, ends_at = $6 WHERE id = $1";
    system select SAME -> IdRow = "SELECT id FROM invitation WHERE email = $1 AND role = $2 AND organisation = $3 \
        AND place IS NOT DISTINCT FROM $4 AND accepted_at IS NULL ORDER BY id";
    system select BY_TOKEN -> InvitationRow = "SELECT i.id, i.email, i.name, i.role, i.organisation, i.place, i.made_by, i.ends_at, \
        i.accepted_at FROM invitation i WHERE i.token = $1";
    /// Whoever holds the letter accepts; she sees nothing of the organisation yet.
    system change ACCEPT = "UPDATE invitation SET accepted_at = $2, account = $3 WHERE id = $1 AND accepted_at IS NULL AND ends_at > $2";
    /// Invitations that wait, of an organisation that the viewer sees whole.
    select OPEN -> OpenRow = "SELECT i.email, i.name, i.role, i.place, i.ends_at FROM invitation i \
        JOIN visible v ON v.organisation = i.organisation AND v.viewer = $1 AND v.level = 'persons' \
        WHERE i.organisation = $2 AND i.accepted_at IS NULL ORDER BY i.made_at DESC, i.id DESC LIMIT 200";
}

/// Someone who is invited, and into what.
pub struct NewInvitation {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub organisation: Id,
    pub place: Option<Id>,
    pub by: Id,
}

impl InvitationRow {
    /// The role it gives.
    pub fn grant(&self) -> Grant {
        Grant { role: self.role, organisation: Some(self.organisation), place: self.place, programme: None }
    }
}

/// Keeps an invitation; the same one again is the old one with a new token.
pub async fn invite(tx: &mut Tx, new: &NewInvitation, digest: [u8; 32], now: Instant, ends_at: Instant) -> Result<()> {
    let same = SAME.optional(&mut *tx, binds![&new.email, new.role.code(), new.organisation, new.place]).await?;
    if let Some(same) = same {
        RENEW.run(tx, binds![same.id, digest, &new.name, now, new.by, ends_at]).await?;
        return Ok(());
    }
    let id = random::id(now);
    let (role, by) = (new.role.code(), new.by);
    let binds = binds![id, digest, &new.email, &new.name, role, new.organisation, new.place, now, by, ends_at];
    ADD.run(tx, binds).await.map(drop)
}

/// The invitation behind a token, accepted or too old or not.
pub async fn by_token<'a>(on: impl Into<On<'a>>, digest: [u8; 32]) -> Result<Option<InvitationRow>> {
    BY_TOKEN.optional(on, binds![digest]).await
}

/// Accepts it for an account; answers false when it was accepted before or is too old.
pub async fn accept(tx: &mut Tx, id: Id, account: Id, now: Instant) -> Result<bool> {
    Ok(ACCEPT.run(tx, binds![id, now, account]).await? > 0)
}

/// Invitations of an organisation that wait for an answer.
pub async fn open(db: &Db, scope: &Scope, organisation: Id) -> Result<Vec<OpenRow>> {
    OPEN.all(db, binds![scope.viewer(), organisation]).await
}

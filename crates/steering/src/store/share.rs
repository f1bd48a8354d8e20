//! Links to share results: a secret that only who made it has seen, kept as a keyed digest, until it is revoked.

use domain::{Id, Instant};
use kit::db::{Db, Tx};
use kit::{App, Result, binds, random, row, sql};

row! {
    /// A link, without its secret.
    pub struct Share { pub id: uuid::Uuid, pub made_at: Instant, pub who: Option<String>, pub revoked_at: Option<Instant> }
    struct OpenRow { programme: uuid::Uuid }
}

sql! {
    change ADD = "INSERT INTO share (id, programme, token, made_at, made_by) VALUES ($1, $2, $3, $4, $5)";
    change REVOKE = "UPDATE share SET revoked_at = $3 WHERE id = $1 AND programme = $2 AND revoked_at IS NULL";
    /// The links of a programme; they hold no secret.
    select OF -> Share = "SELECT s.id, s.made_at, a.name AS who, s.revoked_at FROM share s \
        LEFT JOIN account_name a ON a.account = s.made_by WHERE s.programme = $1 ORDER BY s.made_at DESC, s.id DESC";
    /// Who has the secret may look.
    system select OPEN -> OpenRow = "SELECT programme FROM share WHERE token = $1 AND revoked_at IS NULL";
}

fn digest(app: &App, token: &str) -> Vec<u8> {
    app.secrets.digest("share", token.as_bytes()).to_vec()
}

/// Keeps a link with this secret (128 bits or more, from chance).
///
/// # Errors
/// When the database refuses.
pub async fn add(app: &App, tx: &mut Tx, programme: Id, token: &str) -> Result<()> {
    let by = tx.actor.account();
    ADD.run(tx, binds![random::id(tx.now), programme, digest(app, token), tx.now, by]).await.map(drop)
}

/// Ends a link; one that has ended stays so.
///
/// # Errors
/// When the database refuses.
pub async fn revoke(tx: &mut Tx, programme: Id, share: Id) -> Result<()> {
    REVOKE.run(tx, binds![share, programme, tx.now]).await.map(drop)
}

/// The links of a programme, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn shares(db: &Db, programme: Id) -> Result<Vec<Share>> {
    OF.all(db, binds![programme]).await
}

/// The programme whose results a secret opens.
///
/// # Errors
/// When the database refuses.
pub async fn opened(app: &App, token: &str) -> Result<Option<Id>> {
    Ok(OPEN.optional(&app.db, binds![digest(app, token)]).await?.map(|row| row.programme))
}

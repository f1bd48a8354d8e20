//! What somebody agreed to, in which words; taking it back is a second time, and as easy as giving.

use domain::{Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::{Lang, Result, binds, random, row, sql};

use crate::consents::Text;

row! {
    /// A consent and its end.
    pub struct ConsentRow {
        pub id: uuid::Uuid,
        pub purpose: String,
        pub version: i64,
        pub lang: Lang,
        pub given_at: Instant,
        pub given_to: Option<String>,
        pub withdrawn_at: Option<Instant>,
        pub withdrawn_to: Option<String>,
    }
}

sql! {
    change ADD = "INSERT INTO consent (id, person, purpose, version, lang, given_at, given_to) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    change WITHDRAW = "UPDATE consent SET withdrawn_at = $4, withdrawn_to = $1 WHERE id = $3 AND person = $2 AND withdrawn_at IS NULL \
        AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = consent.person AND v.viewer = $1)";
    select OF -> ConsentRow = "SELECT c.id, c.purpose, c.version, c.lang, c.given_at, giver.name AS given_to, c.withdrawn_at, \
        taker.name AS withdrawn_to FROM consent c JOIN visible_person v ON v.person = c.person AND v.viewer = $1 \
        LEFT JOIN account_name giver ON giver.account = c.given_to LEFT JOIN account_name taker ON taker.account = c.withdrawn_to \
        WHERE c.person = $2 ORDER BY c.given_at DESC, c.id DESC";
}

/// She agrees to this text, read to her in this language.
///
/// # Errors
/// When the database refuses.
pub async fn give(tx: &mut Tx, scope: &Scope, person: Id, text: &Text, lang: Lang) -> Result<()> {
    let values = binds![random::id(tx.now), person, text.purpose.as_str(), text.version, lang.code(), tx.now, scope.viewer()];
    ADD.run(tx, values).await.map(drop)
}

/// She takes a consent back.
///
/// # Errors
/// [`kit::Failure::NotFound`] when it is not the viewer's to see, or was taken back already.
pub async fn withdraw(tx: &mut Tx, scope: &Scope, person: Id, id: Id) -> Result<()> {
    let touched = WITHDRAW.run(tx, binds![scope.viewer(), person, id, tx.now]).await?;
    if touched == 0 { Err(kit::Failure::NotFound) } else { Ok(()) }
}

/// Her consents, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn of(db: &Db, scope: &Scope, person: Id) -> Result<Vec<ConsentRow>> {
    OF.all(db, binds![scope.viewer(), person]).await
}

//! Learners, and the keyed digests by which their cards are found.

use domain::{Id, Scope};
use kit::db::{Db, On, Tx};
use kit::{Result, binds, row, sql};

use crate::learner::Device;
use crate::learner::card::Sealed;

row! {
    /// A learner, as she and her helper see her.
    pub struct LearnerRow {
        pub id: uuid::Uuid,
        /// Empty when she told none.
        pub name: String,
        pub device: Device,
        pub card: uuid::Uuid,
    }
    struct IdRow { id: uuid::Uuid }
    struct KeyRow { person_key: uuid::Uuid }
}

sql! {
    change ADD = "INSERT INTO learner (id, name, device, person_key, card, pictures, token, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    system change SET_CARD = "UPDATE learner SET card = $2, pictures = $3, token = $4 WHERE id = $1";
    system change SET_DEVICE = "UPDATE learner SET device = $2 WHERE id = $1";
    system select BY_PICTURES -> IdRow = "SELECT id FROM learner WHERE pictures = $1";
    system select BY_TOKEN -> IdRow = "SELECT id FROM learner WHERE token = $1";
    system select KEY -> KeyRow = "SELECT person_key FROM learner WHERE id = $1";
    select FIND -> LearnerRow = "SELECT l.id, l.name, l.device, l.card FROM learner l \
        JOIN visible_learner v ON v.learner = l.id AND v.viewer = $1 WHERE l.id = $2";
}

/// A learner to be added.
pub struct New<'a> {
    pub id: Id,
    pub name: &'a str,
    pub device: Device,
    pub person_key: Id,
    pub card: Sealed,
}

pub async fn add(tx: &mut Tx, new: &New<'_>) -> Result<()> {
    let Sealed { id: card, pictures, token } = new.card;
    ADD.run(tx, binds![new.id, new.name, new.device.code(), new.person_key, card, pictures, token, tx.now]).await.map(drop)
}

pub async fn set_card(tx: &mut Tx, id: Id, card: &Sealed) -> Result<()> {
    SET_CARD.run(tx, binds![id, card.id, card.pictures, card.token]).await.map(drop)
}

/// Notes with what she practises from now on.
///
/// # Errors
/// When the database refuses.
pub async fn set_device(tx: &mut Tx, id: Id, device: Device) -> Result<()> {
    SET_DEVICE.run(tx, binds![id, device.code()]).await.map(drop)
}

pub async fn by_pictures<'a>(on: impl Into<On<'a>>, digest: [u8; 32]) -> Result<Option<Id>> {
    Ok(BY_PICTURES.optional(on, binds![digest]).await?.map(|row| row.id))
}

pub async fn by_token(db: &Db, digest: [u8; 32]) -> Result<Option<Id>> {
    Ok(BY_TOKEN.optional(db, binds![digest]).await?.map(|row| row.id))
}

pub async fn person_key(on: impl Into<On<'_>>, id: Id) -> Result<Id> {
    Ok(KEY.one(on, binds![id]).await?.person_key)
}

/// A learner, when this viewer may see her.
///
/// # Errors
/// When the database refuses.
pub async fn find(db: &Db, scope: &Scope, id: Id) -> Result<Option<LearnerRow>> {
    FIND.optional(db, binds![scope.viewer(), id]).await
}

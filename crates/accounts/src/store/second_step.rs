//! The second step of signing in: a seed, and the number of the last code that was accepted.

use domain::{Id, Instant};
use kit::db::{On, Tx};
use kit::{Result, binds, row, sql};

row! {
    /// A second step, begun or confirmed.
    pub struct SecondStepRow { pub seed: Vec<u8>, pub confirmed_at: Option<Instant> }
}

sql! {
    /// Begins anew, unless it has been confirmed.
    change BEGIN = "INSERT INTO second_step (account, seed, made_at, last_step) VALUES ($1, $2, $3, 0) ON CONFLICT (account) \
        DO UPDATE SET seed = excluded.seed, made_at = excluded.made_at, last_step = 0 WHERE second_step.confirmed_at IS NULL";
    system select FIND -> SecondStepRow = "SELECT seed, confirmed_at FROM second_step WHERE account = $1";
    /// Each code counts once: only a later step than the last one is accepted.
    change ACCEPT = "UPDATE second_step SET last_step = $2 WHERE account = $1 AND last_step < $2";
    change CONFIRM = "UPDATE second_step SET confirmed_at = $2 WHERE account = $1 AND confirmed_at IS NULL";
    change REMOVE = "DELETE FROM second_step WHERE account = $1";
}

pub async fn begin(tx: &mut Tx, account: Id, seed: [u8; 20]) -> Result<()> {
    BEGIN.run(tx, binds![account, seed.as_slice(), tx.now]).await.map(drop)
}

pub async fn find<'a>(on: impl Into<On<'a>>, account: Id) -> Result<Option<SecondStepRow>> {
    FIND.optional(on, binds![account]).await
}

/// Notes that the code of this step was used; answers whether it was the first time.
pub async fn accept(tx: &mut Tx, account: Id, step: i64) -> Result<bool> {
    Ok(ACCEPT.run(tx, binds![account, step]).await? > 0)
}

pub async fn confirm(tx: &mut Tx, account: Id) -> Result<()> {
    CONFIRM.run(tx, binds![account, tx.now]).await.map(drop)
}

pub async fn remove(tx: &mut Tx, account: Id) -> Result<()> {
    REMOVE.run(tx, binds![account]).await.map(drop)
}

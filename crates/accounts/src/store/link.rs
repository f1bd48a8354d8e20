//! Links that sign in, sent by mail: each for a quarter of an hour and for one use.

use domain::{Id, Instant};
use kit::db::{Db, Tx};
use kit::{Result, binds, row, sql};

row! {
    struct UsedRow { account: uuid::Uuid }
}

sql! {
    change ADD = "INSERT INTO sign_in_link (token, account, made_at, ends_at) VALUES ($1, $2, $3, $4)";
    system select LIVE -> UsedRow = "SELECT account FROM sign_in_link WHERE token = $1 AND used_at IS NULL AND ends_at > $2";
    system select USE -> UsedRow = "UPDATE sign_in_link SET used_at = $2 WHERE token = $1 AND used_at IS NULL AND ends_at > $2 RETURNING account";
}

pub async fn add(tx: &mut Tx, digest: [u8; 32], account: Id, now: Instant, ends_at: Instant) -> Result<()> {
    ADD.run(tx, binds![digest, account, now, ends_at]).await.map(drop)
}

/// Whether the link can still be used.
pub async fn is_live(db: &Db, digest: [u8; 32], now: Instant) -> Result<bool> {
    Ok(LIVE.optional(db, binds![digest, now]).await?.is_some())
}

/// Uses the link up and answers whose it was.
pub async fn take(tx: &mut Tx, digest: [u8; 32], now: Instant) -> Result<Option<Id>> {
    Ok(USE.optional(tx, binds![digest, now]).await?.map(|row| row.account))
}

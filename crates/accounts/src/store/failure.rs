//! Tries to get in that did not succeed, or not yet, under keyed digests: neither address nor e-mail stands here.

use domain::{Id, Instant};
use kit::db::Tx;
use kit::{Result, binds, random, row, sql};

row! {
    struct FailureRow { failed_at: Instant }
}

sql! {
    change ADD = "INSERT INTO sign_in_failure (id, who, failed_at) VALUES ($1, $2, $3)";
    system select SINCE -> FailureRow = "SELECT failed_at FROM sign_in_failure WHERE who = $1 AND failed_at > $2 ORDER BY failed_at DESC, id DESC LIMIT $3";
    change REMOVE = "DELETE FROM sign_in_failure WHERE id = $1";
    change FORGIVE = "DELETE FROM sign_in_failure WHERE who = $1";
}

pub async fn add(tx: &mut Tx, who: [u8; 32], now: Instant) -> Result<Id> {
    let id = random::id(now);
    ADD.run(tx, binds![id, who, now]).await?;
    Ok(id)
}

/// When the failures after `since` were, newest first, at most `most`.
pub async fn since(tx: &mut Tx, who: [u8; 32], since: Instant, most: i64) -> Result<Vec<Instant>> {
    Ok(SINCE.all(tx, binds![who, since, most]).await?.into_iter().map(|row| row.failed_at).collect())
}

pub async fn remove(tx: &mut Tx, id: Id) -> Result<()> {
    REMOVE.run(tx, binds![id]).await.map(drop)
}

pub async fn forgive(tx: &mut Tx, who: [u8; 32]) -> Result<()> {
    FORGIVE.run(tx, binds![who]).await.map(drop)
}

//! Person keys. One stands for one person in all that is counted, and says nothing about her.

use domain::Id;
use kit::db::Tx;
use kit::{Result, binds, random, sql};

sql! {
    change ADD = "INSERT INTO person_key (key, counts_as, made_at) VALUES ($1, $1, $2)";
}

/// A key for someone of whom nothing is known yet.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx) -> Result<Id> {
    let key = random::opaque_id();
    ADD.run(tx, binds![key, tx.now]).await?;
    Ok(key)
}

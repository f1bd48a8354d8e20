//! The actor of an entry is an opaque key per account and month. After twelve months the key forgets its account;
//! the entries stay.

use domain::{Id, Month};

use crate::db::Tx;
use crate::{Result, binds, random, row, sql};

row! {
    struct KeyRow { key: uuid::Uuid }
}

sql! {
    select KEY -> KeyRow = "SELECT key FROM actor_key WHERE account = $1 AND month = $2";
    change ADD = "INSERT INTO actor_key (key, account, month) VALUES ($1, $2, $3) ON CONFLICT (account, month) DO NOTHING";
}

/// The key under which the journal knows this account this month.
pub(super) async fn key(tx: &mut Tx, account: Id, month: Month) -> Result<Id> {
    if let Some(row) = KEY.optional(&mut *tx, binds![account, month]).await? {
        return Ok(row.key);
    }
    ADD.run(tx, binds![random::opaque_id(), account, month]).await?;
    Ok(KEY.one(tx, binds![account, month]).await?.key)
}

//! Sessions. The token stands in the cookie alone; here lies its keyed digest.

use domain::{Id, Instant};
use kit::db::{Db, Tx};
use kit::{Result, binds, random, row, sql};

row! {
    /// A session that may be alive: not ended, not too old, of an open account.
    pub struct SessionRow {
        pub id: uuid::Uuid,
        pub account: uuid::Uuid,
        pub name: String,
        pub seen_at: Instant,
    }
    /// A session as its owner sees it.
    pub struct ListRow { pub id: uuid::Uuid, pub browser: String, pub made_at: Instant }
}

sql! {
    change OPEN = "INSERT INTO session (id, token, account, browser, made_at, seen_at, ends_at) VALUES ($1, $2, $3, $4, $5, $5, $6)";
    system select FIND -> SessionRow = "SELECT s.id, s.account, a.name, s.seen_at FROM session s JOIN account a ON a.id = s.account \
        WHERE s.token = $1 AND s.ended_at IS NULL AND s.ends_at > $2 \
        AND NOT EXISTS (SELECT 1 FROM account_closure c WHERE c.account = s.account)";
    change SEEN = "UPDATE session SET seen_at = $2 WHERE id = $1";
    change END = "UPDATE session SET ended_at = $3 WHERE id = $1 AND account = $2 AND ended_at IS NULL";
    change END_ALL = "UPDATE session SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL";
    /// One's own sessions that still live, newest first.
    select OF_ACCOUNT -> ListRow = "SELECT id, browser, made_at FROM session WHERE account = $1 AND ended_at IS NULL AND ends_at > $2 \
        AND seen_at > $3 ORDER BY made_at DESC, id DESC LIMIT 100";
}

/// A session to be opened.
pub struct NewSession<'a> {
    pub digest: [u8; 32],
    pub account: Id,
    pub browser: &'a str,
    pub now: Instant,
    pub ends_at: Instant,
}

pub async fn open(tx: &mut Tx, new: &NewSession<'_>) -> Result<()> {
    let id = random::id(new.now);
    OPEN.run(tx, binds![id, new.digest, new.account, new.browser, new.now, new.ends_at]).await.map(drop)
}

pub async fn find(db: &Db, digest: [u8; 32], now: Instant) -> Result<Option<SessionRow>> {
    FIND.optional(db, binds![digest, now]).await
}

pub async fn seen(tx: &mut Tx, id: Id, now: Instant) -> Result<()> {
    SEEN.run(tx, binds![id, now]).await.map(drop)
}

/// Ends one session of an account; answers whether there was one to end.
pub async fn end(tx: &mut Tx, id: Id, account: Id, now: Instant) -> Result<bool> {
    Ok(END.run(tx, binds![id, account, now]).await? > 0)
}

pub async fn end_all(tx: &mut Tx, account: Id) -> Result<()> {
    END_ALL.run(tx, binds![account, tx.now]).await.map(drop)
}

/// Sessions of an account that live now and were used since `used_since`.
pub async fn of_account(db: &Db, account: Id, now: Instant, used_since: Instant) -> Result<Vec<ListRow>> {
    OF_ACCOUNT.all(db, binds![account, now, used_since]).await
}

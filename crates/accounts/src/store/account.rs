//! Accounts and their closing. An account is never deleted by its closing: what it wrote keeps its writer.

use domain::text::sort_key;
use domain::{Id, Instant};
use kit::db::{Db, On, Tx};
use kit::{Lang, Result, binds, random, row, sql};

use super::{session, visible};

row! {
    /// An account as signing in needs it.
    pub struct AccountRow {
        pub id: uuid::Uuid,
        pub email: String,
        pub name: String,
        pub language: Lang,
        /// Argon2 hash; none when this account signs in by link only.
        pub password: Option<String>,
        pub closed_at: Option<Instant>,
    }
    /// An account as the instance admin sees it.
    pub struct ListRow {
        pub id: uuid::Uuid,
        pub name: String,
        pub email: String,
        pub roles: i64,
        pub closed_at: Option<Instant>,
    }
}

sql! {
    change ADD = "INSERT INTO account (id, email, name, sort_key, language, password, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    system select BY_EMAIL -> AccountRow = "SELECT a.id, a.email, a.name, a.language, a.password, c.closed_at FROM account a \
        LEFT JOIN account_closure c ON c.account = a.id WHERE a.email = $1";
    system select BY_ID -> AccountRow = "SELECT a.id, a.email, a.name, a.language, a.password, c.closed_at FROM account a \
        LEFT JOIN account_closure c ON c.account = a.id WHERE a.id = $1";
    change SET_PASSWORD = "UPDATE account SET password = $2 WHERE id = $1";
    change CLOSE = "INSERT INTO account_closure (account, closed_at, closed_by) VALUES ($1, $2, $3) ON CONFLICT (account) DO NOTHING";
    /// A page of all accounts by name, with the number of roles each holds: for the instance admin, who sees no rows of theirs.
    system select PAGE -> ListRow = "SELECT a.id, a.name, a.email, CAST(COUNT(m.id) AS BIGINT) AS roles, c.closed_at FROM account a \
        LEFT JOIN account_closure c ON c.account = a.id \
        LEFT JOIN membership m ON m.account = a.id AND NOT EXISTS (SELECT 1 FROM membership_end e WHERE e.membership = m.id) \
        GROUP BY a.id, a.name, a.email, a.sort_key, c.closed_at ORDER BY a.sort_key, a.id LIMIT $1 OFFSET $2";
}

/// Someone who will sign in.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub language: Lang,
    /// Made by [`crate::password::hash`]; none lets her sign in by link only.
    pub password: Option<String>,
}

/// Adds an account and answers its id.
///
/// # Errors
/// When the e-mail address has an account already ([`kit::Failure::is_taken`]).
pub async fn add_account(tx: &mut Tx, new: NewAccount) -> Result<Id> {
    let id = random::id(tx.now);
    let (email, sort_key) = (new.email.trim().to_lowercase(), sort_key(&new.name));
    ADD.run(tx, binds![id, email, new.name, sort_key, new.language.code(), new.password, tx.now]).await?;
    Ok(id)
}

/// The account with this e-mail address, closed or not.
///
/// # Errors
/// When the database refuses.
pub async fn by_email<'a>(on: impl Into<On<'a>>, email: &str) -> Result<Option<AccountRow>> {
    BY_EMAIL.optional(on, binds![email.trim().to_lowercase()]).await
}

/// The account with this id, closed or not.
///
/// # Errors
/// When the database refuses.
pub async fn by_id<'a>(on: impl Into<On<'a>>, id: Id) -> Result<Option<AccountRow>> {
    BY_ID.optional(on, binds![id]).await
}

/// Closes an account: it cannot sign in, its sessions end and it sees nothing more.
///
/// # Errors
/// When the database refuses.
pub async fn close_account(tx: &mut Tx, account: Id, by: Option<Id>) -> Result<()> {
    CLOSE.run(tx, binds![account, tx.now, by]).await?;
    session::end_all(tx, account).await?;
    visible::rebuild_visible(tx, account).await
}

pub(crate) async fn set_password(tx: &mut Tx, account: Id, hash: &str) -> Result<()> {
    SET_PASSWORD.run(tx, binds![account, hash]).await.map(drop)
}

/// Accounts by name, from the given place in the list on.
pub(crate) async fn page(db: &Db, most: i64, skip: i64) -> Result<Vec<ListRow>> {
    PAGE.all(db, binds![most, skip]).await
}

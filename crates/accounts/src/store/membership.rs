//! Roles: given and ended, each a row with who and when.

use domain::{Grant, Id, Role, Scope};
use kit::db::{Db, On, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use super::visible::rebuild_visible;

row! {
    struct GrantRow {
        role: Role,
        organisation: Option<uuid::Uuid>,
        place: Option<uuid::Uuid>,
        programme: Option<uuid::Uuid>,
    }
    struct IdRow { id: uuid::Uuid }
    struct AccountRow { account: uuid::Uuid }
    /// Whose role it is, and where it is held.
    pub struct HeldRow { pub account: uuid::Uuid, pub organisation: Option<uuid::Uuid> }
    /// Someone of an organisation, once for each role.
    pub struct MemberRow {
        pub id: uuid::Uuid,
        pub name: String,
        pub email: String,
        pub role: Role,
        pub place: Option<uuid::Uuid>,
    }
}

sql! {
    change ADD = "INSERT INTO membership (id, account, role, organisation, place, programme, given_at, given_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    change END = "INSERT INTO membership_end (membership, ended_at, ended_by) VALUES ($1, $2, $3) ON CONFLICT (membership) DO NOTHING";
    system select LIVE -> GrantRow = "SELECT m.role, m.organisation, m.place, m.programme FROM membership m WHERE m.account = $1 \
        AND NOT EXISTS (SELECT 1 FROM membership_end e WHERE e.membership = m.id) ORDER BY m.id";
    system select SAME -> IdRow = "SELECT m.id FROM membership m WHERE m.account = $1 AND m.role = $2 \
        AND m.organisation IS NOT DISTINCT FROM $3 AND m.place IS NOT DISTINCT FROM $4 AND m.programme IS NOT DISTINCT FROM $5 \
        AND NOT EXISTS (SELECT 1 FROM membership_end e WHERE e.membership = m.id) ORDER BY m.id";
    system select HELD -> HeldRow = "SELECT account, organisation FROM membership WHERE id = $1";
    system select HOLDERS -> AccountRow = "SELECT DISTINCT account FROM membership WHERE organisation = $1 ORDER BY account";
    /// Who belongs to an organisation that the viewer sees whole.
    select MEMBERS -> MemberRow = "SELECT m.id, a.name, a.email, m.role, m.place FROM membership m \
        JOIN visible v ON v.organisation = m.organisation AND v.viewer = $1 AND v.level = 'persons' \
        JOIN account a ON a.id = m.account WHERE m.organisation = $2 \
        AND NOT EXISTS (SELECT 1 FROM membership_end e WHERE e.membership = m.id) \
        AND NOT EXISTS (SELECT 1 FROM account_closure c WHERE c.account = m.account) ORDER BY a.sort_key, m.id LIMIT 500";
}

/// The roles an account holds now.
///
/// # Errors
/// When the database refuses.
pub async fn grants<'a>(on: impl Into<On<'a>>, account: Id) -> Result<Vec<Grant>> {
    let rows = LIVE.all(on, binds![account]).await?;
    let grant =
        |row: GrantRow| Grant { role: row.role, organisation: row.organisation, place: row.place, programme: row.programme };
    Ok(rows.into_iter().map(grant).collect())
}

/// Gives a role and what it makes visible; answers the membership. A role that is held already stays the one it is.
///
/// # Errors
/// When the organisation, or the place in it, does not exist.
pub async fn give_role(tx: &mut Tx, account: Id, grant: Grant, by: Option<Id>) -> Result<Id> {
    let same = binds![account, grant.role.code(), grant.organisation, grant.place, grant.programme];
    if let Some(held) = SAME.optional(&mut *tx, same).await? {
        return Ok(held.id);
    }
    let id = random::id(tx.now);
    let binds = binds![id, account, grant.role.code(), grant.organisation, grant.place, grant.programme, tx.now, by];
    ADD.run(tx, binds).await?;
    rebuild_visible(tx, account).await?;
    Ok(id)
}

/// Ends a role and what it made visible. Ending it twice is ending it once.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such membership.
pub async fn end_role(tx: &mut Tx, membership: Id, by: Option<Id>) -> Result<()> {
    let held = held(&mut *tx, membership).await?.ok_or(Failure::NotFound)?;
    END.run(tx, binds![membership, tx.now, by]).await?;
    rebuild_visible(tx, held.account).await
}

/// Whose role this is and where, ended or not.
pub(crate) async fn held<'a>(on: impl Into<On<'a>>, membership: Id) -> Result<Option<HeldRow>> {
    HELD.optional(on, binds![membership]).await
}

/// Everyone who has or had a role in an organisation.
pub(crate) async fn holders(tx: &mut Tx, organisation: Id) -> Result<Vec<Id>> {
    Ok(HOLDERS.all(tx, binds![organisation]).await?.into_iter().map(|row| row.account).collect())
}

/// Who belongs to an organisation, by name.
pub(crate) async fn members(db: &Db, scope: &Scope, organisation: Id) -> Result<Vec<MemberRow>> {
    MEMBERS.all(db, binds![scope.viewer(), organisation]).await
}

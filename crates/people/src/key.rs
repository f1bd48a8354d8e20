//! Person keys. One stands for one person in all that is counted, and says nothing about her. Two keys of one person are
//! linked: the one counts as the other, until somebody parts them again.

mod link;

pub use link::{ALREADY, ELSEWHERE, ERASED, ITSELF, LinkRow, NOT_LINKED, link, links, part};

use domain::{Adult, Id};
use kit::db::{On, Statement, Tx};
use kit::{App, Result, binds, random, row, sql};

use crate::code;

/// A longer chain of keys was never made by people.
const LONGEST_CHAIN: usize = 100;

/// By which key someone is counted, and what is known of her age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The key at the end of the chain.
    pub key: Id,
    /// Of all keys that count as one: an adult once known as an adult.
    pub adult: Adult,
}

row! {
    struct KeyRow { key: uuid::Uuid, counts_as: uuid::Uuid, adult: Adult }
    struct OneRow { key: uuid::Uuid }
    struct AlikeRow { key: uuid::Uuid, adult: Adult }
}

sql! {
    change ADD = "INSERT INTO person_key (key, counts_as, made_at) VALUES ($1, $1, $2)";
    change ADD_CODED = "INSERT INTO person_key (key, counts_as, made_at, code, adult) VALUES ($1, $1, $2, $3, $4) ON CONFLICT (code) DO NOTHING";
    select BY_CODE -> OneRow = "SELECT key FROM person_key WHERE code = $1";
    select FIND -> KeyRow = "SELECT key, counts_as, adult FROM person_key WHERE key = $1";
    /// What is known of an age only grows: told, and one day grown up.
    change LEARN = "UPDATE person_key SET adult = $2 WHERE key = $1 AND (adult = 'unknown' OR (adult = 'no' AND $2 = 'yes'))";
    /// Every key that comes to this one in the end, and itself.
    select ALIKE -> AlikeRow = "WITH RECURSIVE alike (key, adult) AS (SELECT key, adult FROM person_key WHERE key = $1 \
        UNION SELECT k.key, k.adult FROM person_key k JOIN alike a ON k.counts_as = a.key WHERE k.key <> k.counts_as) \
        SELECT key, adult FROM alike ORDER BY key";
}

/// The statements of keys, for the registry.
pub(crate) fn statements() -> Vec<Statement> {
    [STATEMENTS, link::STATEMENTS].concat()
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

/// Finds the key of someone by what her browser made of her letters and birth date, or makes one; two desks that ask at
/// the same time get the same. What is told of her age is kept.
///
/// # Errors
/// When the database refuses.
pub async fn coded(app: &App, tx: &mut Tx, hidden: &[u8; code::LENGTH], adult: Adult) -> Result<Counted> {
    let code = code::of(app, hidden);
    let key = if let Some(row) = BY_CODE.optional(&mut *tx, binds![code]).await? {
        row.key
    } else {
        ADD_CODED.run(tx, binds![random::opaque_id(), tx.now, code, adult.code()]).await?;
        BY_CODE.one(&mut *tx, binds![code]).await?.key
    };
    if adult != Adult::Unknown {
        LEARN.run(tx, binds![key, adult.code()]).await?;
    }
    counted(tx, key).await
}

/// The key that a code has already, without making one.
///
/// # Errors
/// When the database refuses.
pub async fn find_coded<'a>(app: &App, on: impl Into<On<'a>>, hidden: &[u8; code::LENGTH]) -> Result<Option<Counted>> {
    let mut on = on.into();
    match BY_CODE.optional(on.again(), binds![code::of(app, hidden)]).await? {
        Some(row) => counted(on, row.key).await.map(Some),
        None => Ok(None),
    }
}

/// By which key this one is counted.
///
/// # Errors
/// [`kit::Failure::NotFound`] when there is no such key.
pub async fn counted<'a>(on: impl Into<On<'a>>, key: Id) -> Result<Counted> {
    let mut on = on.into();
    let key = end_of_chain(on.again(), key).await?;
    let rows = ALIKE.all(on, binds![key]).await?;
    Ok(Counted { key, adult: rows.iter().map(|row| row.adult).fold(Adult::Unknown, surest) })
}

/// Every key that counts as the same as this one, the key they are counted by first.
///
/// # Errors
/// As [`counted`].
pub async fn alike<'a>(on: impl Into<On<'a>>, key: Id) -> Result<Vec<Id>> {
    let mut on = on.into();
    let first = end_of_chain(on.again(), key).await?;
    let rows = ALIKE.all(on, binds![first]).await?;
    Ok(std::iter::once(first).chain(rows.into_iter().map(|row| row.key).filter(|key| *key != first)).collect())
}

async fn end_of_chain(mut on: On<'_>, key: Id) -> Result<Id> {
    let mut row = FIND.one(on.again(), binds![key]).await?;
    for _ in 0..LONGEST_CHAIN {
        if row.counts_as == row.key {
            return Ok(row.key);
        }
        row = FIND.one(on.again(), binds![row.counts_as]).await?;
    }
    Err(kit::Failure::Other(format!("the keys from {key} on point to each other in a ring")))
}

/// Who was seen as an adult once is one.
fn surest(one: Adult, other: Adult) -> Adult {
    match (one, other) {
        (Adult::Yes, _) | (_, Adult::Yes) => Adult::Yes,
        (Adult::No, _) | (_, Adult::No) => Adult::No,
        _ => Adult::Unknown,
    }
}

//! Proof that the journal is whole: every number present, every hash as it must be.

use super::seal::{PlainRow, link};
use crate::db::Db;
use crate::{Result, binds, row, sql};

const BATCH: i64 = 2_000;

row! {
    struct SealRow { nr: i64, entry: uuid::Uuid, hash: Vec<u8> }
    struct CountRow { count: i64 }
}

sql! {
    system select SEALS -> SealRow = "SELECT nr, entry, hash FROM seal WHERE nr > $1 ORDER BY nr LIMIT $2";
    system select PLAIN -> PlainRow = "SELECT e.id, e.recorded_at, e.happened_on, e.actor, e.organisation, e.place, e.area, \
        e.residence, e.person_key, e.adult, e.kind, e.subject, e.theme, e.minutes, e.persons, e.facts, e.replaces \
        FROM seal s JOIN entry e ON e.id = s.entry WHERE s.nr > $1 AND s.nr <= $2 ORDER BY s.nr";
    system select STRAYS -> CountRow = "SELECT COUNT(*) AS count FROM entry e \
        WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.entry = e.id) AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.entry = e.id)";
}

/// What is wrong with a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// The entry with this number is missing or not what was sealed.
    At(i64),
    /// So many entries are neither sealed nor waiting to be.
    Strays(i64),
}

/// Walks the whole chain. Answers how many entries it holds, or the first place where it is broken.
///
/// # Errors
/// When the database refuses.
pub async fn verify(db: &Db) -> Result<std::result::Result<i64, Broken>> {
    let (mut nr, mut hash) = (0, vec![0; 32]);
    loop {
        let seals = SEALS.all(db, binds![nr, BATCH]).await?;
        let Some(last) = seals.last().map(|seal| seal.nr) else { break };
        let entries = PLAIN.all(db, binds![nr, last]).await?;
        for (position, seal) in seals.iter().enumerate() {
            let follows = seal.nr == nr + 1;
            let entry = entries.get(position).filter(|entry| follows && entry.id == seal.entry);
            match entry.map(|entry| link(&hash, entry)) {
                Some(link) if link.as_slice() == seal.hash => hash.clone_from(&seal.hash),
                _ => return Ok(Err(Broken::At(nr + 1))),
            }
            nr = seal.nr;
        }
    }
    let strays = STRAYS.one(db, binds![]).await?.count;
    Ok(if strays > 0 { Err(Broken::Strays(strays)) } else { Ok(nr) })
}

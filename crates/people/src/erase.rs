//! Erasing one person: in one transaction everything that says who she was goes, by the catalogue; what is counted stays,
//! under a key that leads to nobody. Afterwards the files of the database are scrubbed of her.
//!
//! It spells its own SQL, because a table that is added later must be in it.

use std::collections::BTreeSet;

use domain::{Adult, Day, Id, words};
use kit::db::spelled::{self, Type};
use kit::db::{Bind, Binds, Tx};
use kit::journal::Entry;
use kit::{Actor, App, Command, Failure, Result, binds, random, row, sql, write};

use crate::catalogue::read::{Erasure, Whom};
use crate::catalogue::subject::Subject;
use crate::catalogue::{Place, kind, places, rows, schema};
use crate::{key, ledger};

words! {
    /// Why somebody was erased.
    pub enum Reason {
        /// She asked for it.
        Asked = "asked",
        /// She should never have been written down.
        Mistake = "mistake",
        /// Nobody saw her for so long that nothing may be kept any more.
        Term = "term",
        /// A backup from before was brought back.
        Restored = "restored",
    }
}

row! {
    struct ErasedRow { person: uuid::Uuid }
}

sql! {
    change NOTE = "INSERT INTO erasure (id, person, erased_at, erased_by, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person) DO NOTHING";
    system change CLEAN = "UPDATE erasure SET scrubbed_at = $2 WHERE person = $1";
    system change ALL_CLEAN = "UPDATE erasure SET scrubbed_at = $1 WHERE scrubbed_at IS NULL";
    system select NOT_CLEAN -> ErasedRow = "SELECT person FROM erasure WHERE scrubbed_at IS NULL ORDER BY id";
    pub(crate) system select ALL -> ErasedRow = "SELECT person FROM erasure ORDER BY id";
    change FORGET_KEY = "UPDATE person_key SET erased_at = $2 WHERE key = $1 AND erased_at IS NULL";
}

/// What is left to do once it is committed.
#[derive(Debug, Default)]
pub struct Remains {
    ids: Vec<Id>,
    words: Vec<String>,
    tables: BTreeSet<String>,
}

/// Erases somebody for good, whoever asked; see [`within`].
///
/// # Errors
/// [`Failure::NotFound`] when there is nobody with this id.
pub async fn erase(app: &App, actor: Actor, command: Command, id: Id, reason: Reason) -> Result<()> {
    let mut remains = None;
    write(app, actor, command, async |tx| {
        remains = Some(within(tx, id, reason, app.clock.today()).await?);
        Ok(())
    })
    .await?;
    match remains {
        Some(remains) => finish(app, &[remains]).await,
        None => Ok(()),
    }
}

/// Erases somebody in a transaction: rows go or are emptied as the catalogue says, her key forgets its code, and the
/// journal and the list of erasures get a line with opaque ids.
///
/// # Errors
/// [`Failure::NotFound`] when there is nobody with this id.
pub async fn within(tx: &mut Tx, id: Id, reason: Reason, day: Day) -> Result<Remains> {
    let mut subject = Subject::find(&mut *tx, id).await?.ok_or(Failure::NotFound)?;
    if subject.is_shared && !subject.persons.is_empty() {
        subject.learners.clear();
    }
    let ids: Vec<Id> = subject.persons.iter().chain(&subject.learners).copied().collect();
    let mut remains = Remains { ids, words: subject.words.clone(), tables: BTreeSet::new() };
    for place in places() {
        // A text that is gone from its row may lie in the file still.
        if touch(tx, &place, &subject).await? > 0 || place.tie.whom == Whom::Mentioned {
            remains.tables.insert(place.table.to_owned());
        }
    }
    if !subject.is_shared {
        forget_keys(tx, &subject, day).await?;
        remains.tables.insert("person_key".to_owned());
    }
    for erased in &remains.ids {
        mark(tx, *erased, reason).await?;
    }
    Ok(remains)
}

/// Notes that somebody was erased.
pub(crate) async fn mark(tx: &mut Tx, id: Id, reason: Reason) -> Result<()> {
    NOTE.run(tx, binds![random::id(tx.now), id, tx.now, tx.actor.account(), reason.code()]).await.map(drop)
}

async fn touch(tx: &mut Tx, place: &Place, subject: &Subject) -> Result<u64> {
    if place.tie.whom == Whom::Mentioned {
        return mentioned(tx, place, subject).await;
    }
    let Some((condition, binds)) = rows::of(place, subject) else { return Ok(0) };
    match change(place) {
        Some(change) => spelled::change(tx, format!("{change} WHERE {condition}"), binds).await,
        None => Ok(0),
    }
}

/// `DELETE FROM ...` or `UPDATE ... SET ...`, as the catalogue says.
fn change(place: &Place) -> Option<String> {
    let table = place.table;
    match place.part.erasure? {
        Erasure::Delete => Some(format!("DELETE FROM {table}")),
        Erasure::Blank => {
            let emptied = place.part.columns.iter().map(|column| format!("{column} = {}", empty(table, column)));
            Some(format!("UPDATE {table} SET {}", emptied.collect::<Vec<_>>().join(", ")))
        }
        Erasure::Stays => None,
    }
}

fn empty(table: &str, column: &str) -> &'static str {
    let may_be_null = schema().column(table, column).is_some_and(|column| column.may_be_null);
    if may_be_null { "NULL" } else { "''" }
}

/// Rows in whose text she stands as a word: her name, her address, her number, her id.
async fn mentioned(tx: &mut Tx, place: &Place, subject: &Subject) -> Result<u64> {
    let (table, columns) = (place.table, &place.part.columns);
    let any: Vec<String> = columns.iter().map(|column| format!("COALESCE({column}, '') LIKE $1")).collect();
    let types: Vec<Type> = std::iter::once(Type::Id).chain(columns.iter().map(|column| kind(table, column))).collect();
    let text = format!("SELECT id, {} FROM {table} WHERE {} ORDER BY id", columns.join(", "), any.join(" OR "));
    let mut found = BTreeSet::new();
    for word in subject.words.iter().filter(|word| tells_who(word)) {
        // Signs with a meaning of their own in a pattern stand for any sign; the words are compared below.
        let pattern = format!("%{}%", word.replace(['%', '_', '\\'], "_"));
        for row in spelled::read(&mut *tx, text.clone(), binds![pattern], &types).await? {
            let says = row.iter().any(|cell| matches!(cell, Bind::Text(Some(text)) if stands_in(word, text)));
            if let (true, Bind::Id(Some(id))) = (says, &row[0]) {
                found.insert(*id);
            }
        }
    }
    let Some(change) = change(place) else { return Ok(0) };
    for id in &found {
        spelled::change(tx, format!("{change} WHERE id = $1"), Binds(vec![Bind::from(*id)])).await?;
    }
    Ok(found.len() as u64)
}

/// Whether a word is hers alone, as far as words can be: a whole name, an address, a number, an id. A first name is
/// everybody's.
fn tells_who(word: &str) -> bool {
    word.contains('@') || word.trim().contains(char::is_whitespace) || word.chars().filter(char::is_ascii_digit).count() >= 6
}

/// Whether a word stands in a text for itself: not `An` in `Anouk`.
fn stands_in(word: &str, text: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[at + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !before && !after
    })
}

async fn forget_keys(tx: &mut Tx, subject: &Subject, day: Day) -> Result<()> {
    let mut ends = BTreeSet::new();
    for key in &subject.keys {
        ends.insert(key::counted(&mut *tx, *key).await?.key);
        FORGET_KEY.run(tx, binds![*key, tx.now]).await?;
    }
    for key in ends {
        tx.record(Entry { person_key: Some(key), adult: Adult::Unknown, ..Entry::new("people.erased", key, day) }).await?;
    }
    Ok(())
}

/// After the commit: the ledger outside the backups remembers her id, and no copy of her is left in the database files.
///
/// # Errors
/// When the ledger cannot be written. When the scrubbing has to wait, the daily job does it.
pub async fn finish(app: &App, erased: &[Remains]) -> Result<()> {
    ledger::note(app).await?;
    let words: Vec<String> = erased.iter().flat_map(|remains| remains.words.clone()).collect();
    let tables: BTreeSet<&String> = erased.iter().flat_map(|remains| &remains.tables).collect();
    let tables: Vec<String> = tables.into_iter().cloned().collect();
    if erased.is_empty() || app.db.scrub(&words, &tables).await.is_err() {
        return Ok(());
    }
    let now = app.clock.real();
    write::system(app, async |tx| {
        for id in erased.iter().flat_map(|remains| &remains.ids) {
            CLEAN.run(tx, binds![*id, now]).await?;
        }
        Ok(())
    })
    .await
}

/// Scrubs for every erasure after which that did not happen: the program was stopped, or somebody read for long.
///
/// # Errors
/// When the database refuses.
pub async fn scrub_what_waits(app: &App) -> Result<()> {
    if NOT_CLEAN.all(&app.db, binds![]).await?.is_empty() {
        return Ok(());
    }
    let mut tables: Vec<String> = places().iter().filter(|place| is_touched(place)).map(|place| place.table.to_owned()).collect();
    tables.dedup();
    app.db.scrub(&[], &tables).await?;
    let now = app.clock.real();
    write::system(app, async |tx| ALL_CLEAN.run(tx, binds![now]).await).await.map(drop)
}

fn is_touched(place: &Place) -> bool {
    place.part.erasure.is_some_and(|erasure| erasure != Erasure::Stays)
}

/// Ids of everybody who was erased here.
pub(crate) async fn all(app: &App) -> Result<Vec<Id>> {
    Ok(ALL.all(&app.db, binds![]).await?.into_iter().map(|row| row.person).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_not_found_inside_another() {
        assert!(stands_in("An", "Dag An, tot morgen") && stands_in("An", "An"));
        assert!(!stands_in("An", "Dag Anouk, tot morgen") && !stands_in("An", "Jan"));
        assert!(stands_in("سمير", "مرحبا سمير!"));
    }

    #[test]
    fn a_first_name_is_everybodys() {
        assert!(tells_who("Godelieve D’Hondt") && tells_who("g@demo.example") && tells_who("050123456"));
        assert!(!tells_who("An") && !tells_who("Godelieve") && !tells_who("2024"));
    }

    #[test]
    fn what_must_hold_something_is_emptied_and_not_left_out() {
        assert_eq!((empty("moment_withdrawal", "reason"), empty("person_key", "code")), ("''", "NULL"));
    }
}

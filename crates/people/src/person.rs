//! Known persons: someone an organisation helps by name, with what is needed to find her again and no more.
//!
//! She belongs to one organisation and hangs on a key, by which she is counted wherever else she is helped. Nobody reads
//! more than her name without saying why; each opening is a row that the next one sees.

pub mod consent;
pub mod merge;
pub mod opening;
mod store;

pub use opening::open;
pub use store::PersonRow;

use domain::text::sort_key;
use domain::{Day, Id, Scope, Word, words};
use kit::db::{Db, Filter, On, Statement, Tx};
use kit::{Lang, Result, binds, random};

use crate::key::{self, Counted};

words! {
    /// What her data are kept for.
    pub enum Purpose {
        /// To help her again, and go on where we were.
        Help = "help",
        FollowUp = "follow_up",
        Appointment = "appointment",
    }
}

words! {
    /// Why somebody opens her.
    pub enum Why {
        Helping = "helping",
        Appointment = "appointment",
        FollowUp = "follow_up",
        Correcting = "correcting",
        /// She asked what is kept of her.
        Asked = "asked",
    }
}

/// The words of a choice about persons: `person-why-helping`.
pub fn says<W: Word>(lang: Lang, word: W) -> String {
    lang.t(&format!("person-{}-{}", W::NAME, word.code()).replace('_', "-"))
}

/// Somebody to be written down.
#[derive(Debug, Clone)]
pub struct New<'a> {
    pub organisation: Id,
    /// A key she has already; without one she gets her own.
    pub key: Option<Id>,
    pub name: &'a str,
    pub phone: Option<&'a str>,
    pub email: Option<&'a str>,
    pub language: Option<&'a str>,
    pub birth_year: Option<i64>,
    pub purpose: Purpose,
    /// The day of the contact.
    pub on: Day,
}

pub use store::Found;

/// Writes somebody down.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, new: &New<'_>) -> Result<Id> {
    let key = match new.key {
        Some(key) => key,
        None => key::add(tx).await?,
    };
    let id = random::opaque_id();
    let New { organisation, name, phone, email, language, birth_year, purpose, on, .. } = new.clone();
    let (now, by) = (tx.now, tx.actor.account());
    let values =
        binds![id, organisation, key, name, sort_key(name), phone, email, language, birth_year, purpose.code(), now, by, on];
    store::ADD.run(tx, values).await?;
    Ok(id)
}

/// Writes down anew how she is called and reached.
///
/// # Errors
/// [`kit::Failure::NotFound`] when she is not the viewer's to see.
pub async fn change(tx: &mut Tx, scope: &Scope, id: Id, new: &New<'_>) -> Result<()> {
    let values = binds![
        scope.viewer(),
        id,
        new.name,
        sort_key(new.name),
        new.phone,
        new.email,
        new.language,
        new.birth_year,
        new.purpose.code()
    ];
    if store::CHANGE.run(tx, values).await? == 0 { Err(kit::Failure::NotFound) } else { Ok(()) }
}

/// Somebody, when the viewer may see her; who was merged is who she was merged into.
///
/// # Errors
/// [`kit::Failure::NotFound`] when she is not the viewer's to see.
pub async fn find<'a>(on: impl Into<On<'a>>, scope: &Scope, id: Id) -> Result<PersonRow> {
    let mut on = on.into();
    let mut row = store::FIND.one(on.again(), binds![scope.viewer(), id]).await?;
    while let Some(into) = row.merged_into {
        row = store::FIND.one(on.again(), binds![scope.viewer(), into]).await?;
    }
    Ok(row)
}

/// By which key she is counted.
///
/// # Errors
/// As [`find`].
pub async fn key<'a>(on: impl Into<On<'a>>, scope: &Scope, id: Id) -> Result<Counted> {
    let mut on = on.into();
    let row = find(on.again(), scope, id).await?;
    key::counted(on, row.key).await
}

/// Those of an organisation whose name has these letters, by name; nobody for fewer than two letters. Nothing but names
/// is told, so it is no opening.
///
/// # Errors
/// When the database refuses.
pub async fn search(db: &Db, scope: &Scope, organisation: Id, text: &str, most: i64) -> Result<Vec<Found>> {
    let sought = sort_key(text);
    if sought.chars().count() < 2 {
        return Ok(Vec::new());
    }
    list(db, scope, organisation, &sought, 0, most).await
}

/// Those of an organisation by name, from a position on; `sought` is a sort key, or empty for all.
pub(crate) async fn list(db: &Db, scope: &Scope, organisation: Id, sought: &str, from: i64, most: i64) -> Result<Vec<Found>> {
    // A sort key holds letters, digits and spaces only, so nothing in it has a meaning of its own in a pattern.
    let filter = Filter::new().and_some("p.sort_key LIKE", (!sought.is_empty()).then(|| format!("%{sought}%")));
    store::LIST.filtered(db, binds![scope.viewer(), organisation, from + most], filter).await.map(|mut rows| {
        rows.drain(..rows.len().min(usize::try_from(from).unwrap_or_default()));
        rows
    })
}

/// The one of an organisation who is counted by this key.
///
/// # Errors
/// When the database refuses.
pub async fn by_key<'a>(on: impl Into<On<'a>>, scope: &Scope, organisation: Id, key: Id) -> Result<Option<Found>> {
    let mut on = on.into();
    for key in key::alike(on.again(), key).await? {
        if let Some(row) = store::BY_KEY.optional(on.again(), binds![scope.viewer(), organisation, key]).await? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Notes the last day somebody saw her; an earlier day changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn touch(tx: &mut Tx, organisation: Id, key: Id, day: Day) -> Result<()> {
    for key in key::alike(&mut *tx, key).await? {
        store::TOUCH.run(tx, binds![organisation, key, day]).await?;
    }
    Ok(())
}

/// The statements of persons, for the registry.
pub(crate) fn statements() -> Vec<Statement> {
    [store::STATEMENTS, consent::STATEMENTS, merge::STATEMENTS, opening::STATEMENTS].concat()
}

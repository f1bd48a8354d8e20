//! The indicators of a programme. One is never changed: there is a newer version of its code.

use std::collections::BTreeSet;

use domain::indicator::{Definition, Measure};
use domain::{Id, Instant};
use kit::db::{On, Tx};
use kit::{Failure, Lang, Result, binds, random, row, sql};

use crate::book::{Reason, ask_for_book};
use crate::{content, store::book};

row! {
    struct IndicatorRow {
        id: uuid::Uuid,
        programme: uuid::Uuid,
        version: i64,
        place_in_list: i64,
        definition: String,
        made_at: Instant,
        made_by: Option<uuid::Uuid>,
        retired_at: Option<Instant>,
    }
}

/// A version of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    pub id: Id,
    pub programme: Id,
    pub version: i64,
    pub place_in_list: i64,
    pub definition: Definition,
    pub made_at: Instant,
    pub made_by: Option<Id>,
    pub retired_at: Option<Instant>,
}

impl Indicator {
    pub fn code(&self) -> &str {
        &self.definition.code
    }

    pub fn name(&self, lang: Lang) -> &str {
        self.definition.name.in_language(lang.code())
    }

    /// What it counts, in a sentence.
    pub fn says(&self, lang: Lang) -> &str {
        self.definition.says.in_language(lang.code())
    }

    pub fn measure(&self) -> Measure {
        self.definition.measure
    }

    /// Whether each is counted once, so that its figures cannot be added up.
    pub fn is_distinct(&self) -> bool {
        self.measure().is_distinct()
    }
}

sql! {
    change ADD = "INSERT INTO indicator (id, programme, code, version, place_in_list, definition, name_nl, name_fr, name_en, name_de, \
        says_nl, says_fr, says_en, says_de, official, needs_evidence, is_public, made_at, made_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    change RETIRE = "UPDATE indicator SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
    select ALL -> IndicatorRow = "SELECT id, programme, version, place_in_list, definition, made_at, made_by, retired_at FROM indicator \
        WHERE programme = $1 ORDER BY place_in_list, code, version DESC";
    select EVERY -> IndicatorRow = "SELECT id, programme, version, place_in_list, definition, made_at, made_by, retired_at FROM indicator \
        ORDER BY programme, place_in_list, code, version DESC";
}

fn read(row: IndicatorRow) -> Result<Indicator> {
    let IndicatorRow { id, programme, version, place_in_list, definition, made_at, made_by, retired_at } = row;
    let definition = serde_json::from_str(&definition)?;
    Ok(Indicator { id, programme, version, place_in_list, definition, made_at, made_by, retired_at })
}

/// Every version of every indicator of a programme, in the order of the list, the newest version of each first.
async fn all<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Indicator>> {
    ALL.all(on, binds![programme]).await?.into_iter().map(read).collect()
}

/// Every version of every indicator of the house.
///
/// # Errors
/// When the database refuses.
pub async fn every<'a>(on: impl Into<On<'a>>) -> Result<Vec<Indicator>> {
    EVERY.all(on, binds![]).await?.into_iter().map(read).collect()
}

/// The indicators of a programme as they are meant now: the newest version of each that is not retired.
///
/// # Errors
/// When the database refuses.
pub async fn of_programme<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Indicator>> {
    let mut seen = BTreeSet::new();
    let newest = all(on, programme).await?.into_iter().filter(|indicator| seen.insert(indicator.code().to_owned()));
    let mut meant: Vec<_> = newest.filter(|indicator| indicator.retired_at.is_none()).collect();
    meant.sort_by(|a, b| (a.place_in_list, a.code()).cmp(&(b.place_in_list, b.code())));
    Ok(meant)
}

/// The indicators of a programme as the book that is read counts them.
///
/// # Errors
/// When the database refuses.
pub async fn counted<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Indicator>> {
    let mut on = on.into();
    let basis = book::current(on.again(), programme).await?;
    Ok(all(on, programme).await?.into_iter().filter(|indicator| basis.indicators.contains(&indicator.id)).collect())
}

/// The newest version of an indicator, unless it is retired.
///
/// # Errors
/// When the database refuses.
pub async fn find<'a>(on: impl Into<On<'a>>, programme: Id, code: &str) -> Result<Option<Indicator>> {
    Ok(of_programme(on, programme).await?.into_iter().find(|indicator| indicator.code() == code))
}

/// Every version of an indicator, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn versions<'a>(on: impl Into<On<'a>>, programme: Id, code: &str) -> Result<Vec<Indicator>> {
    Ok(all(on, programme).await?.into_iter().filter(|indicator| indicator.code() == code).collect())
}

/// Adds the first or the next version of an indicator and answers its id.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, programme: Id, definition: &Definition) -> Result<Id> {
    let there = all(&mut *tx, programme).await?;
    let id = keep(tx, programme, definition, &there).await?;
    ask_for_book(tx, programme, Reason::Indicators).await?;
    Ok(id)
}

/// Takes an indicator off the list; what it told before stays kept.
///
/// # Errors
/// Not found when it is not on the list.
pub async fn retire(tx: &mut Tx, programme: Id, code: &str) -> Result<()> {
    let indicator = find(&mut *tx, programme, code).await?.ok_or(Failure::NotFound)?;
    RETIRE.run(tx, binds![indicator.id, tx.now]).await?;
    ask_for_book(tx, programme, Reason::Indicators).await
}

/// Adds every indicator of a ready set whose code the programme has not.
///
/// # Errors
/// Not found when there is no such set.
pub async fn adopt(tx: &mut Tx, programme: Id, set: &str) -> Result<()> {
    lay(tx, programme, set).await?;
    ask_for_book(tx, programme, Reason::Indicators).await
}

/// As [`adopt`], before anything was counted.
pub(crate) async fn lay(tx: &mut Tx, programme: Id, set: &str) -> Result<()> {
    let there = of_programme(&mut *tx, programme).await?;
    let set = content::set(set).ok_or(Failure::NotFound)?;
    for definition in set.indicators.iter().filter(|new| !there.iter().any(|old| old.code() == new.code)) {
        let there = all(&mut *tx, programme).await?;
        keep(tx, programme, definition, &there).await?;
    }
    Ok(())
}

async fn keep(tx: &mut Tx, programme: Id, definition: &Definition, there: &[Indicator]) -> Result<Id> {
    let id = random::id(tx.now);
    let before = there.iter().find(|indicator| indicator.code() == definition.code);
    let version = before.map_or(1, |before| before.version + 1);
    let last = there.iter().map(|indicator| indicator.place_in_list).max().unwrap_or_default();
    let place_in_list = before.map_or(last + 1, |before| before.place_in_list);
    let Definition { code, name, says, official, evidence, public, .. } = definition;
    let binds = binds![
        id,
        programme,
        code,
        version,
        place_in_list,
        serde_json::to_string(definition)?,
        &name.nl,
        &name.fr,
        &name.en,
        &name.de,
        &says.nl,
        &says.fr,
        &says.en,
        &says.de,
        official.clone(),
        *evidence,
        *public,
        tx.now,
        tx.actor.account()
    ];
    ADD.run(tx, binds).await?;
    Ok(id)
}

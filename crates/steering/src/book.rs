//! Books. Everything that follows from the journal for a programme stands in a book, written with one basis: the
//! versions of its rules and indicators. A change of rule or indicator asks for a new book, which is written beside the
//! one that is read, in short transactions between those of everybody else; once it has caught up, it is read, and the
//! old one is cleared away in parts. How far it is lies in the database, so a stop anywhere costs at most one part.

use domain::Id;
use domain::indicator::Definition;
use kit::db::{On, Tx};
use kit::journal::{self, cursor};
use kit::{App, Result, write};

use crate::consume::{CURSOR, take_in};
use crate::pen::Pen;
use crate::store::book::{self as store, Basis, BookRow};
use crate::store::indicator::{self, Indicator};
use crate::store::key_story::Stories;
use crate::store::programme;
use crate::store::rule::{self, InForce};

/// Entries of one transaction.
const PART: i64 = 1_000;
/// Rows cleared away in one transaction.
const CLEARED: i64 = 2_000;

domain::words! {
    /// Why a book is written anew.
    pub enum Reason { First = "first", Rule = "rule", Indicators = "indicators", Umbrella = "umbrella", Asked = "asked" }
}

/// A book that is open: read, or being written.
#[derive(Debug, Clone)]
pub struct Book {
    pub programme: Id,
    pub book: i64,
    /// Whether entries are to be written in it; otherwise only what is told about people.
    pub is_written: bool,
    pub rules: Vec<InForce>,
    pub indicators: Vec<Definition>,
}

/// Everything a basis may name.
struct Versions {
    rules: Vec<InForce>,
    indicators: Vec<Indicator>,
}

impl Versions {
    async fn read(tx: &mut Tx) -> Result<Versions> {
        Ok(Versions { rules: rule::every(&mut *tx).await?, indicators: indicator::every(tx).await? })
    }

    fn open(&self, row: &BookRow, is_written: bool) -> Result<Book> {
        let basis: Basis = serde_json::from_str(&row.basis)?;
        let rules = basis.rules.iter().filter_map(|id| self.rules.iter().find(|rule| rule.id == *id)).cloned();
        let meant = self.indicators.iter().filter(|indicator| basis.indicators.contains(&indicator.id));
        Ok(Book {
            programme: row.programme,
            book: row.book,
            is_written,
            rules: rules.collect(),
            indicators: meant.map(|indicator| indicator.definition.clone()).collect(),
        })
    }
}

/// Asks for a new book of a programme: once, however often it is asked before it begins.
///
/// # Errors
/// When the database refuses.
pub async fn ask_for_book(tx: &mut Tx, programme: Id, reason: Reason) -> Result<()> {
    if !is_in_place(tx, programme).await? {
        return store::ask(tx, programme, reason.code()).await;
    }
    Ok(())
}

/// Before the first entry is worked every book is empty, so a new basis needs no new book.
async fn is_in_place(tx: &mut Tx, programme: Id) -> Result<bool> {
    if cursor::place(&mut *tx, CURSOR).await? > 0 || cursor::lock(tx, CURSOR).await? > 0 {
        return Ok(false);
    }
    let at = tx.now;
    let rows = store::all(&mut *tx).await?;
    for row in rows.iter().filter(|row| row.programme == programme && row.book == row.current) {
        store::give_basis(tx, programme, row.book, at).await?;
    }
    Ok(true)
}

/// The books that are read, and the lines of those being written. A programme from before there were books gets its
/// first.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn open(tx: &mut Tx) -> Result<Vec<Book>> {
    for programme in store::without(tx).await? {
        if indicator::of_programme(&mut *tx, programme).await?.is_empty() {
            indicator::lay(tx, programme, crate::content::HOUSE).await?;
        }
        store::open(tx, programme, 1, Reason::First.code()).await?;
    }
    let versions = Versions::read(tx).await?;
    let rows = store::all(tx).await?;
    let open = rows.iter().filter(|row| row.book == row.current || is_begun(&rows, row));
    open.map(|row| versions.open(row, row.book == row.current)).collect()
}

/// The newest book of a programme, when another is read.
fn is_asked(rows: &[BookRow], row: &BookRow) -> bool {
    let newest = rows.iter().filter(|other| other.programme == row.programme).map(|other| other.book).max();
    row.book > row.current && newest == Some(row.book)
}

fn is_begun(rows: &[BookRow], row: &BookRow) -> bool {
    is_asked(rows, row) && !row.basis.is_empty()
}

/// How many entries the new book of a programme has worked, of how many; none while no book is being written.
///
/// # Errors
/// When the database refuses.
pub async fn progress<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Option<(i64, i64)>> {
    let mut on = on.into();
    let rows = store::all(on.again()).await?;
    let asked = rows.iter().find(|row| row.programme == programme && is_asked(&rows, row));
    let Some(row) = asked else { return Ok(None) };
    Ok(Some((row.nr, cursor::place(on, CURSOR).await?)))
}

/// Writes one part of one book, or clears part of an old one away; answers whether there was anything to do.
///
/// # Errors
/// When the database refuses; then the part is as it was.
pub async fn write_part(app: &App) -> Result<bool> {
    write_at_most(app, PART).await
}

/// As [`write_part`], of at most so many entries.
///
/// # Errors
/// As there.
pub async fn write_at_most(app: &App, most: i64) -> Result<bool> {
    let rows = store::all(&app.db).await?;
    if rows.iter().all(|row| row.book == row.current) {
        return Ok(false);
    }
    write::system(app, async |tx| {
        let until = cursor::lock(tx, CURSOR).await?;
        let rows = store::all(&mut *tx).await?;
        if let Some(asked) = rows.iter().find(|row| is_asked(&rows, row)) {
            part(tx, asked, until, most).await?;
            return Ok(true);
        }
        let old = rows.iter().find(|row| row.book != row.current);
        if let Some(old) = old {
            store::clear(tx, old.programme, old.book, CLEARED).await?;
        }
        Ok(old.is_some())
    })
    .await
}

/// Works the next entries of a book, up to the place where the others are, and has it read when it is there.
async fn part(tx: &mut Tx, row: &BookRow, until: i64, most: i64) -> Result<()> {
    let mut row = row.clone();
    if row.basis.is_empty() {
        let at = tx.now;
        row.basis = serde_json::to_string(&store::give_basis(tx, row.programme, row.book, at).await?)?;
    }
    let mut entries = journal::after(&mut *tx, row.nr, most).await?;
    entries.retain(|entry| entry.nr <= until);
    let books = [Versions::read(tx).await?.open(&row, true)?];
    let mut stories = Stories::default();
    stories.read(tx, entries.iter().filter_map(|entry| entry.person_key)).await?;
    let mut pen = Pen::new(&books);
    for entry in &entries {
        take_in(tx, &mut pen, &books, entry, &mut stories).await?;
    }
    pen.flush(tx, &mut stories).await?;
    let nr = entries.last().map_or(row.nr, |entry| entry.nr);
    store::advance(tx, row.programme, row.book, nr).await?;
    if nr >= until {
        store::switch(tx, row.programme, row.book).await?;
    }
    Ok(())
}

/// Asks for a new book of every programme.
///
/// # Errors
/// When the database refuses.
pub async fn ask_for_all(app: &App) -> Result<()> {
    write::system(app, async |tx| {
        for programme in programme::all(&mut *tx).await? {
            ask_for_book(tx, programme.id, Reason::Asked).await?;
        }
        Ok(())
    })
    .await
}

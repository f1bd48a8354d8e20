//! The reader of the journal that makes the figures.
//!
//! Each entry is judged once for every book that is read, in the transaction that moves the cursor, so a stop anywhere
//! changes nothing in the end. A correction takes off exactly what the replaced entry had brought in, and adds what it
//! brings itself. What is told about people touches the lines of every book, also of one that is being written.

use domain::counting::FirstTime;
use domain::eligibility::{EntryFacts, Verdict};
use domain::indicator::Kind;
use domain::{Id, Theme};
use kit::db::Tx;
use kit::journal::{self, EntryRow, cursor};
use kit::{App, Result, write};

use crate::book::{self, Book};
use crate::counted::Told as Facts;
use crate::pen::Pen;
use crate::store::eligibility::Line;
use crate::store::key_story::Stories;
use crate::story::{self, Told};

/// How an entry says that it is a support moment.
pub const MOMENT: &str = Kind::SupportMoment.code();
/// The place in the journal up to which the books that are read are written.
pub const CURSOR: &str = "steering";
const BATCH: i64 = 500;

/// Works everything that has been sealed and answers how many entries that were.
///
/// # Errors
/// When the database refuses; what was worked before stays worked.
pub async fn catch_up(app: &App) -> Result<usize> {
    let mut worked = 0;
    loop {
        let batch = step(app, BATCH).await?;
        worked += batch;
        if i64::try_from(batch).unwrap_or(BATCH) < BATCH {
            return Ok(worked);
        }
    }
}

/// Works at most `most` entries, in one transaction, and answers how many.
///
/// # Errors
/// When the database refuses; then none.
pub async fn step(app: &App, most: i64) -> Result<usize> {
    if is_up_to_date(app).await? {
        return Ok(0);
    }
    write::system(app, async |tx| work(tx, most).await).await
}

async fn is_up_to_date(app: &App) -> Result<bool> {
    Ok(cursor::place(&app.db, CURSOR).await? == cursor::newest(&app.db).await?)
}

async fn work(tx: &mut Tx, most: i64) -> Result<usize> {
    let from = cursor::lock(tx, CURSOR).await?;
    let entries = journal::after(&mut *tx, from, most).await?;
    let Some(last) = entries.last().map(|entry| entry.nr) else { return Ok(0) };
    let books = book::open(tx).await?;
    let mut stories = Stories::default();
    stories.read(tx, entries.iter().filter_map(|entry| entry.person_key)).await?;
    let mut pen = Pen::new(&books);
    for entry in &entries {
        take_in(tx, &mut pen, &books, entry, &mut stories).await?;
        if let Some(told) = Told::from_code(&entry.kind) {
            let keys = story::keep(tx, told, entry, &mut stories).await?;
            pen.name_anew(tx, &keys, &mut stories).await?;
        }
    }
    pen.flush(tx, &mut stories).await?;
    cursor::advance(tx, CURSOR, last).await?;
    Ok(entries.len())
}

/// Writes an entry in the books that are written: what it replaces goes, what it brings comes.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn take_in(
    tx: &mut Tx,
    pen: &mut Pen<'_>,
    books: &[Book],
    entry: &EntryRow,
    stories: &mut Stories,
) -> Result<()> {
    if let Some(replaced) = entry.replaces {
        pen.take_off(tx, replaced, stories).await?;
    }
    let Some(kind) = Kind::from_code(&entry.kind) else { return Ok(()) };
    let facts = Facts::of(&entry.facts)?;
    for (at, book) in books.iter().enumerate().filter(|(_, book)| book.is_written) {
        if let Some((rule, partner)) = judge(book, entry) {
            pen.bring_in(at, line(book, entry, kind, &facts, rule, partner, stories), stories);
        }
    }
    Ok(())
}

/// The rule and partner by which an entry counts in a book. What counts for a programme counts for its umbrella.
fn judge(book: &Book, entry: &EntryRow) -> Option<(Id, Id)> {
    let facts = EntryFacts { organisation: entry.organisation, happened_on: entry.happened_on, area: entry.area.as_deref() };
    book.rules.iter().find_map(|rule| match rule.rule.judge(&facts) {
        Verdict::Counts { partner } => Some((rule.id, partner)),
        _ => None,
    })
}

fn line(book: &Book, entry: &EntryRow, kind: Kind, facts: &Facts, rule: Id, partner: Id, stories: &Stories) -> Line {
    let (person_key, adult) = stories.person(entry.person_key, entry.adult);
    let is_keyless = person_key.is_none() && kind.carries_persons();
    Line {
        programme: book.programme,
        book: book.book,
        nr: entry.nr,
        entry: entry.id,
        rule,
        kind,
        subject: entry.subject,
        partner,
        organisation: entry.organisation,
        place: entry.place,
        area: entry.area.clone(),
        happened_on: entry.happened_on,
        theme: entry.theme.as_deref().and_then(Theme::from_code),
        module: facts.module.clone(),
        declared: facts.indicator.clone().filter(|_| kind == Kind::Declared),
        person_key,
        adult,
        first_time: is_keyless.then(|| facts.first_time.unwrap_or(FirstTime::Unknown)),
        minutes: entry.minutes,
        persons: entry.persons,
    }
}

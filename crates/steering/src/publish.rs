//! What the public may know. Nothing public is live: each night, and when a report was accepted, figures are released
//! through the rules of [`domain::disclosure`], so that no look at a page, and no two looks, tell of fewer than five
//! people.

mod all;
mod report;
mod running;

use domain::disclosure::{FEWEST, Group, Release, publish_figure};
use domain::indicator::Definition;
use domain::{Day, Id};
use kit::db::{Db, Statement, Tx};
use kit::journal::cursor;
use kit::{App, Result, write};

use crate::store::programme;
use crate::store::publication::{self, New, Published, TOTAL, published};

pub use all::HOUSE;

/// The statements of this story.
pub fn statements() -> Vec<Statement> {
    [all::STATEMENTS, report::STATEMENTS].concat()
}

/// Releases today's figures of every programme and of the whole installation, and the reports that were accepted.
/// Doing it again the same day changes nothing.
///
/// # Errors
/// When the database refuses; then nothing is released.
pub async fn take(app: &App) -> Result<()> {
    crate::catch_up(app).await?;
    write::system(app, async |tx| {
        let (nr, day) = (cursor::newest(&mut *tx).await?, app.clock.zone.day(tx.now));
        let today = Today { day, nr };
        let programmes = programme::all(&mut *tx).await?;
        for programme in &programmes {
            let mut published = published(&mut *tx, Some(programme.id)).await?;
            report::release(tx, programme.id, &mut published).await?;
            let is_umbrella = programmes.iter().any(|other| other.umbrella == Some(programme.id));
            running::release(tx, programme.id, is_umbrella, &mut published, &today).await?;
        }
        all::release(tx, &today).await
    })
    .await
}

/// What is public of a programme, or of the whole installation.
///
/// # Errors
/// When the database refuses.
pub async fn of(db: &Db, programme: Option<Id>) -> Result<Published> {
    published(db, programme).await
}

/// Of when the figures are, and up to which line of the journal.
struct Today {
    day: Day,
    nr: i64,
}

/// Figures of several programmes together are rounded down to tens: beside those of each they would otherwise tell how
/// few are in two of them, or what was held back.
const fn tens(value: i64) -> i64 {
    value - value % 10
}

/// A single figure.
fn single(value: i64) -> Release {
    Release { groups: vec![Group { categories: [String::new()].into(), value }] }
}

/// What a figure may show now, after all that was shown of it.
fn next(published: &Published, code: &str, now: i64) -> i64 {
    let earlier: Vec<i64> = published.all(code, TOTAL).iter().map(publication::Publication::value).collect();
    publish_figure(&earlier, now)
}

/// Whether everything that counts for `narrow` counts for `wide` too, so that their difference tells something.
fn contains(wide: &Definition, narrow: &Definition) -> bool {
    let all_of = |wide: usize, held: bool| wide == 0 || held;
    wide.measure == narrow.measure
        && narrow.kinds.iter().all(|kind| wide.kinds.contains(kind))
        && all_of(wide.themes.len(), !narrow.themes.is_empty() && narrow.themes.iter().all(|theme| wide.themes.contains(theme)))
        && all_of(wide.modules.len(), !narrow.modules.is_empty() && narrow.modules.iter().all(|one| wide.modules.contains(one)))
        && (wide.adult.is_none() || wide.adult == narrow.adult)
}

/// Whether a figure beside others, of which some hold it or are held by it, leaves 1 to 4.
fn gives_away(definition: &Definition, value: i64, others: &[(&Definition, i64)]) -> bool {
    let is_small = |other: i64| value > 0 && other > 0 && (1..FEWEST).contains(&(value - other).abs());
    others.iter().any(|(other, shown)| (contains(other, definition) || contains(definition, other)) && is_small(*shown))
}

/// Keeps a running figure; one that did not change is confirmed for today if it is true today.
async fn keep(
    tx: &mut Tx,
    programme: Option<Id>,
    published: &mut Published,
    code: &str,
    (shown, is_true): (i64, bool),
    today: &Today,
) -> Result<()> {
    match published.running(code) {
        Some(one) if one.value() == shown && is_true => publication::confirm(tx, one.id, today.day, today.nr).await,
        Some(one) if one.value() == shown => Ok(()),
        None if shown == 0 => Ok(()),
        _ => {
            let (release, taken_on, nr) = (single(shown), today.day, today.nr);
            let new = New { programme, indicator: code, dimension: TOTAL, taken_on, nr, report: None, release };
            let kept = publication::keep(tx, new).await?;
            published.push(code, TOTAL, kept);
            Ok(())
        }
    }
}

//! What the public may know. Nothing public is live: each night, and when a report was accepted, figures are released
//! through the rules of [`domain::disclosure`], so that no look at a page, and no two looks, tell of fewer than five
//! people.

mod all;
mod report;
mod rules;
mod running;

use domain::disclosure::{Group, Release};
use domain::indicator::Definition;
use domain::{Day, Id};
use kit::db::{Db, Statement, Tx};
use kit::{App, Result, write};

use crate::figures;
use crate::store::publication::{self, New, Published, TOTAL, published};
use crate::store::{indicator, programme};

pub use all::HOUSE;
pub use report::{AREA, PARTNER};

/// The statements of this story.
pub fn statements() -> Vec<Statement> {
    [all::STATEMENTS, report::STATEMENTS].concat()
}

/// Releases today's figures of every programme and of the whole installation, and the reports that were accepted.
/// A day has one figure: doing it again that day releases no other, only what was accepted meanwhile.
///
/// # Errors
/// When the database refuses; then nothing is released.
pub async fn take(app: &App) -> Result<()> {
    crate::catch_up(app).await?;
    write::system(app, async |tx| {
        // Whoever else releases waits here, and the figures stay as they are.
        let nr = figures::hold(tx).await?;
        let today = Today { day: app.clock.zone.day(tx.now), nr };
        let programmes = programme::all(&mut *tx).await?;
        for one in &programmes {
            let is_umbrella = programmes.iter().any(|other| other.umbrella == Some(one.id));
            let mut scene = Scene::set(tx, one.id, is_umbrella).await?;
            report::release(tx, &mut scene).await?;
            running::release(tx, &mut scene, &today).await?;
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

/// A programme, what it counts, and all that was ever released of it.
struct Scene {
    programme: Id,
    is_umbrella: bool,
    indicators: Vec<indicator::Indicator>,
    known: Vec<Definition>,
    published: Published,
}

impl Scene {
    async fn set(tx: &mut Tx, programme: Id, is_umbrella: bool) -> Result<Scene> {
        let indicators = indicator::counted(&mut *tx, programme).await?;
        let known = indicators.iter().map(|indicator| indicator.definition.clone()).collect();
        Ok(Scene { programme, is_umbrella, indicators, known, published: published(&mut *tx, Some(programme)).await? })
    }

    /// What is told of a figure of this programme.
    const fn told(&self, value: i64) -> i64 {
        if self.is_umbrella { rules::tens(value) } else { value }
    }

    fn may_stand(&self, definition: &Definition, value: i64) -> bool {
        rules::may_stand(definition, value, &self.published, &self.known)
    }
}

/// A single figure.
fn single(value: i64) -> Release {
    Release { groups: vec![Group { categories: [String::new()].into(), value }] }
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
            let new = New { programme, indicator: code, dimension: TOTAL, taken_on, nr, sent: None, release };
            published.push(code, TOTAL, publication::keep(tx, new).await?);
            Ok(())
        }
    }
}

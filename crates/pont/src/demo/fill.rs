//! Filling: the ground first, then everything that happened on it in batches, each in one transaction and each once.

use accounts::learner::session::Attribution;
use domain::{Id, parse_day};
use kit::db::Tx;
use kit::{Actor, App, Command, Result, write};
use sha2::{Digest as _, Sha256};

use super::history::{self, MOMENTS, Planned};
use super::known::Known;
use super::trained::{OPERATORS, SENT};
use super::{proof, setting, steps, stories};
use crate::ground;
use crate::settings;

/// The seed of the one history there is.
pub const SEED: u64 = 20_240_515;
/// Moments in one transaction.
const BATCH: usize = 500;
/// How many batches there are in all.
pub const BATCHES: usize = 1 + MOMENTS.div_ceil(BATCH) + 2 + SENT.len() * OPERATORS.len() + 1 + proof::SENT;

/// One batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Who and where, and what the programmes are to reach.
    Ground,
    /// The moments from this one on.
    Moments(usize),
    Learners,
    People,
    /// A half year, and an operator.
    Trained(usize, usize),
    Declared,
    Report(usize),
}

fn all() -> Vec<Step> {
    let moments = (0..MOMENTS).step_by(BATCH).map(Step::Moments);
    let trained =
        (0..SENT.len()).flat_map(|semester| (0..OPERATORS.len()).map(move |operator| Step::Trained(semester, operator)));
    let begin = [Step::Ground].into_iter().chain(moments).chain([Step::Learners, Step::People]);
    begin.chain(trained).chain([Step::Declared]).chain((0..proof::SENT).map(Step::Report)).collect()
}

/// Sets the clock of an empty demo so that it is 15 May 2024, 9 o'clock where it stands, when the filling begins.
///
/// # Errors
/// When the database refuses.
pub async fn start_clock(app: &App) -> Result<()> {
    if settings::value(&app.db, settings::CLOCK_OFFSET).await?.is_some() {
        return Ok(());
    }
    let begins = app.clock.zone.at(parse_day("2024-05-15").unwrap_or_default(), 9, 0);
    let offset = begins.0 - app.clock.real().0;
    write::system(app, async |tx| settings::keep(tx, settings::CLOCK_OFFSET, offset).await).await
}

/// Fills an empty demo, goes on with a half-filled one, and leaves a full one as it is. Stops after `most` batches.
///
/// # Errors
/// When the database refuses; what was filled before stays.
pub async fn fill(app: &App, most: usize) -> Result<()> {
    let filled = usize::try_from(settings::number(&app.db, settings::DEMO_FILLED_TO).await?).unwrap_or(0);
    if filled >= BATCHES.min(most) {
        return Ok(());
    }
    let planned = history::plan(SEED, app.clock.zone)?;
    let mut known = None;
    for (nr, step) in all().into_iter().enumerate().take(most).skip(filled) {
        if known.is_none() && step != Step::Ground {
            known = Some(Known::read(app).await?);
        }
        // The books are opened while they are empty, and a report freezes figures that know every entry.
        if matches!(step, Step::Moments(0) | Step::Report(_)) {
            follow(app).await?;
        }
        keep_batch(app, nr, async |tx| take(app, tx, step, &planned, known.as_ref()).await).await?;
    }
    follow(app).await?;
    steering::publish::take(app).await
}

async fn take(app: &App, tx: &mut Tx, step: Step, planned: &[Planned], known: Option<&Known>) -> Result<()> {
    let Some(known) = known else {
        let partners = ground::lay(tx, &stories::ground()?).await?;
        return setting::set(tx, app.clock.zone, &partners).await;
    };
    match step {
        Step::Ground => Ok(()),
        Step::Moments(from) => {
            let batch = &planned[from..planned.len().min(from + BATCH)];
            steps::moments(app, tx, batch, known).await
        }
        Step::Learners => steps::learn(app, tx, known).await,
        Step::People => steps::people(app, tx, known).await,
        Step::Trained(semester, operator) => steps::trained(app, tx, known, semester, operator).await,
        Step::Declared => steps::declared(app, tx, known).await,
        Step::Report(nr) => steps::report(app, tx, known, nr).await,
    }
}

/// The learner of the stories with this name, and the place and helper her visits count for.
///
/// # Errors
/// When the database refuses.
pub async fn learner(app: &App, key: &str) -> Result<Option<(Id, Attribution)>> {
    let id = settings::value(&app.db, &steps::learner_of(key)).await?.and_then(|id| id.parse().ok());
    let known = Known::read(app).await?;
    let by = Attribution {
        place: Some(known.at("digipunt-bibliotheek-oostkamp")?.place),
        opened_by: Some(known.account("christine")?),
    };
    Ok(id.map(|id| (id, by)))
}

/// Figures follow at once, not only when the program runs.
async fn follow(app: &App) -> Result<()> {
    if !app.db.is_sqlite() {
        kit::journal::seal_waiting(app).await?;
    }
    steering::catch_up(app).await.map(drop)
}

/// A batch carries an id that follows from the seed: sent twice, it is kept once.
async fn keep_batch(app: &App, nr: usize, work: impl AsyncFnOnce(&mut Tx) -> Result<()>) -> Result<()> {
    let name = format!("demo {SEED} batch {nr}");
    let digest: [u8; 32] = Sha256::digest(&name).into();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    let command = Command::new(uuid::Builder::from_custom_bytes(id).into_uuid(), name.as_bytes());
    write(app, Actor::System, command, async |tx| {
        work(tx).await?;
        settings::keep(tx, settings::DEMO_FILLED_TO, nr + 1).await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_batch_is_counted() {
        assert_eq!(all().len(), BATCHES);
    }
}

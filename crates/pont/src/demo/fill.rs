//! Filling: the ground first, then the history in batches, each in one transaction and each once.

use std::collections::HashMap;

use accounts::learner::session::Attribution;
use domain::{Id, parse_day};
use kit::db::Tx;
use kit::{Actor, App, Command, Failure, Result, write};
use sha2::{Digest as _, Sha256};
use support::At;

use super::history::{self, MOMENTS, Planned};
use super::{learners, stories};
use crate::ground;
use crate::settings;

/// The seed of the one history there is.
pub const SEED: u64 = 20_240_515;
/// Those who learn and whom one can become.
const LEARNERS: [&str; 2] = ["Godelieve", "Samir"];
/// Moments in one transaction.
const BATCH: usize = 500;
/// The ground, the history, and those who learn.
pub const BATCHES: usize = 2 + MOMENTS.div_ceil(BATCH);

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
    if filled == 0 {
        keep_batch(app, 0, async |tx| ground::lay(tx, &stories::ground()?).await).await?;
    }
    let planned = history::plan(SEED, app.clock.zone)?;
    let known = Known::read(app).await?;
    for (nr, batch) in (1..).zip(planned.chunks(BATCH)).take_while(|(nr, _)| *nr < most) {
        if nr >= filled {
            keep_batch(app, nr, async |tx| write_down(tx, batch, &known).await).await?;
        }
    }
    if most >= BATCHES {
        keep_batch(app, BATCHES - 1, async |tx| learn(app, tx, &known).await).await?;
    }
    publish(app).await
}

async fn learn(app: &App, tx: &mut Tx, known: &Known) -> Result<()> {
    for planned in learners::plan(SEED, app.clock.zone)? {
        let place = places::store::place_by_slug(&mut *tx, &planned.place).await?.ok_or(Failure::NotFound)?;
        let id = learners::learn(app, tx, &planned, known.account(&planned.helper)?, &place).await?;
        if LEARNERS.contains(&planned.name) {
            settings::keep(tx, &format!("demo_learner_{}", planned.name.to_lowercase()), id).await?;
        }
    }
    Ok(())
}

/// The learner of the stories with this name, and the place and helper her visits count for.
///
/// # Errors
/// When the database refuses.
pub async fn learner(app: &App, key: &str) -> Result<Option<(Id, Attribution)>> {
    let id = settings::value(&app.db, &format!("demo_learner_{key}")).await?.and_then(|id| id.parse().ok());
    let known = Known::read(app).await?;
    let by = Attribution {
        place: Some(known.at("digipunt-bibliotheek-oostkamp")?.place),
        opened_by: Some(known.account("christine")?),
    };
    Ok(id.map(|id| (id, by)))
}

/// Figures follow and are shown to the public at once, not only after the first night.
async fn publish(app: &App) -> Result<()> {
    if !app.db.is_sqlite() {
        kit::journal::seal_waiting(app).await?;
    }
    steering::take_snapshot(app).await
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

/// Each moment is written by its helper, when it was: she sees it on her desk as if it had been so.
async fn write_down(tx: &mut Tx, batch: &[Planned], known: &Known) -> Result<()> {
    for planned in batch {
        tx.actor = Actor::Account(known.account(&planned.helper)?);
        tx.now = planned.written_at;
        support::store::write_down(tx, known.at(&planned.place)?, &planned.moment).await?;
    }
    Ok(())
}

/// Who and where, by the names of the stories.
struct Known {
    accounts: HashMap<String, Id>,
    places: HashMap<String, At>,
}

impl Known {
    async fn read(app: &App) -> Result<Known> {
        let mut accounts = HashMap::new();
        for person in stories::ground()?.people {
            if let Some(account) = accounts::store::by_email(&app.db, &person.email).await? {
                accounts.insert(person.key, account.id);
            }
        }
        let places = places::store::places(&app.db).await?;
        let at = |place: places::Place| (place.slug, At { place: place.id, organisation: place.organisation, area: place.area });
        Ok(Known { accounts, places: places.into_iter().map(at).collect() })
    }

    fn account(&self, key: &str) -> Result<Id> {
        self.accounts.get(key).copied().ok_or_else(|| Failure::Other(format!("the demo has nobody called {key}")))
    }

    fn at(&self, slug: &str) -> Result<&At> {
        self.places.get(slug).ok_or_else(|| Failure::Other(format!("the demo has no place called {slug}")))
    }
}

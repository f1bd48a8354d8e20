//! Opening an installation: its folder, its database brought up to date, its clock, its secrets.

use std::sync::Arc;

use domain::Zone;
use kit::clock::Clock;
use kit::config::Config;
use kit::db::{self, Db, migrate};
use kit::secrets::Secrets;
use kit::{App, Failure, Result, write};

use crate::health::{Health, State};
use crate::integrity::{self, Depth};
use crate::{marks, settings};

/// What an installation is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Real work: a demo is refused.
    Work,
    /// A demo: a real installation is refused.
    Demo,
    /// A command that does its work on either.
    Command,
}

/// Opens the installation that the settings name. After a crash the database is left as it was found.
///
/// # Errors
/// When it is of the other kind, made by a newer program, or damaged.
pub async fn open(config: Config, purpose: For, was_cut_off: bool) -> Result<App> {
    marks::make_folder(&config.data)?;
    let is_demo = purpose == For::Demo || marks::is_demo(&config.data);
    if is_demo && purpose == For::Work {
        return Err(Failure::Other(format!("{} holds a demo; serve real work from another folder", config.data.display())));
    }
    let zone = zone(&config)?;
    let db = connect(&config).await?;
    bring_up_to_date(&db, &Clock::real_time(zone), was_cut_off).await?;
    let kind = settings::value(&db, settings::KIND).await?;
    refuse_other_kind(kind.as_deref(), is_demo)?;
    let clock = Clock::shifted(zone, settings::number(&db, settings::CLOCK_OFFSET).await?);
    let secrets = Secrets::open(&config.data)?;
    let app = App::new(db, clock, config, secrets, is_demo).with_press(Arc::new(papers::print));
    if !was_cut_off {
        furnish(&app).await?;
    }
    Ok(app)
}

/// Where the clock of the installation hangs.
///
/// # Errors
/// When the setting names no place of the world.
pub fn zone(config: &Config) -> Result<Zone> {
    config.time_zone.parse().map_err(|_| Failure::Setting(format!("{} is not a time zone", config.time_zone)))
}

/// Connects to the database that the settings name: PostgreSQL, or the file in the data folder.
///
/// # Errors
/// When it does not answer.
pub async fn connect(config: &Config) -> Result<Db> {
    if config.database_url.is_empty() {
        return db::open_sqlite(&marks::database_file(&config.data)).await;
    }
    db::open_url(&config.database_url).await
}

/// Connects to a database that must be there, without changing anything in it.
///
/// # Errors
/// When it is not there or does not answer.
pub async fn connect_to_existing(config: &Config) -> Result<Db> {
    if config.database_url.is_empty() && !marks::has_database(&config.data) {
        return Err(Failure::Other(format!("there is no database in {}", config.data.display())));
    }
    connect(config).await
}

/// What every installation has: its kind, and the municipalities this program knows.
///
/// # Errors
/// When the database refuses.
pub async fn furnish(app: &App) -> Result<()> {
    let kind = if app.demo { "demo" } else { "real" };
    write::system(app, async |tx| {
        settings::keep(tx, settings::KIND, kind).await?;
        places::store::load_areas(tx).await
    })
    .await
}

/// Looks the database through, after a start. What it finds decides whether anything may be written; after a crash
/// nothing is written from this moment until it is found whole.
pub fn look_through(app: App, health: Health, was_cut_off: bool) -> impl Future<Output = ()> + Send {
    health.set(State::Checking);
    app.set_writable(!was_cut_off);
    async move {
        let problems = match integrity::problems(&app.db, Depth::Quick).await {
            Ok(problems) => problems,
            Err(failure) => vec![failure.to_string()],
        };
        for problem in &problems {
            tracing::error!(%problem, "the database is damaged; nothing is written any more");
        }
        app.set_writable(problems.is_empty());
        health.set(if problems.is_empty() { State::Ok } else { State::Broken });
        if problems.is_empty()
            && was_cut_off
            && let Err(failure) = furnish(&app).await
        {
            tracing::error!(%failure, "the municipalities could not be loaded");
        }
    }
}

/// New steps run only on a database that is known to be whole.
async fn bring_up_to_date(db: &Db, clock: &Clock, was_cut_off: bool) -> Result<()> {
    if was_cut_off && migrate::check(db).await.is_err() {
        let problems = integrity::problems(db, Depth::Quick).await?;
        if let Some(problem) = problems.first() {
            return Err(Failure::Other(format!("the database is damaged ({problem}); restore a backup")));
        }
    }
    for step in migrate::migrate(db, clock).await? {
        tracing::info!(%step, "the database is brought up to date");
    }
    Ok(())
}

fn refuse_other_kind(kind: Option<&str>, is_demo: bool) -> Result<()> {
    match (kind, is_demo) {
        (Some("real"), true) => Err(Failure::Other("the database holds a real installation; a demo needs an empty one".into())),
        (Some("demo"), false) => Err(Failure::Other("the database holds a demo; real work needs another one".into())),
        _ => Ok(()),
    }
}

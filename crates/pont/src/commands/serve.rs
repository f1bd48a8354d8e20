//! `pont serve` and `pont demo`: open, listen, work, and stop well.

use kit::config::Config;
use kit::{App, Failure, Result};
use tokio::net::TcpListener;

use crate::health::{Health, State};
use crate::installation::{self, For};
use crate::marks::{self, Running};
use crate::{demo, server, workers};

/// Real work.
///
/// # Errors
/// When the installation cannot be opened, or nothing can listen there.
pub async fn real(config: Config) -> Result<()> {
    marks::make_folder(&config.data)?;
    let running = Running::put(&config.data)?;
    let app = installation::open(config, For::Work, running.was_cut_off).await?;
    run(app, running).await
}

/// An invented installation, filled first when it is not.
///
/// # Errors
/// As [`real`].
pub async fn demo(config: Config, fresh: bool, only_fill: bool) -> Result<()> {
    if fresh {
        marks::throw_demo_away(&config.data)?;
    }
    marks::make_folder(&config.data)?;
    marks::put_demo(&config.data, demo::SEED)?;
    let running = Running::put(&config.data)?;
    let app = open_filled(config, running.was_cut_off).await?;
    if !only_fill {
        return run(app, running).await;
    }
    app.db.close().await;
    running.end(true);
    Ok(())
}

/// The demo knows its time only once its offset is kept, so it is opened, told the time and opened again.
async fn open_filled(config: Config, was_cut_off: bool) -> Result<App> {
    let app = installation::open(config.clone(), For::Demo, was_cut_off).await?;
    demo::start_clock(&app).await?;
    app.db.close().await;
    let app = installation::open(config, For::Demo, was_cut_off).await?;
    if was_cut_off {
        installation::look_through(app.clone(), Health::default(), was_cut_off).await;
    }
    demo::fill(&app, demo::BATCHES).await?;
    Ok(app)
}

async fn run(app: App, running: Running) -> Result<()> {
    learning::content::modules()?;
    let listen = &app.config.listen;
    let listener =
        TcpListener::bind(listen).await.map_err(|error| Failure::Other(format!("cannot listen at {listen}: {error}")))?;
    let health = Health::default();
    let looking = tokio::spawn(installation::look_through(app.clone(), health.clone(), running.was_cut_off));
    let workers = workers::start(&app);
    println!("Pont listens at http://{}", listener.local_addr()?);
    let served = server::serve(listener, server::router(&app, &health)).await;
    looking.abort();
    workers.stop().await;
    app.db.close().await;
    match health.state() {
        State::Ok => running.end(true),
        State::Broken => running.end(false),
        State::Checking => drop(running),
    }
    served
}

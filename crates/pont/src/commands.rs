//! What the command line can ask for, one file per command.

mod backup;
mod check;
mod figures;
mod history;
mod lay;
mod migrate;
mod people;
mod restore;
pub mod serve;
mod user;

use kit::clock::Clock;
use kit::config::Config;
use kit::{App, Result};

use crate::cli::{Check, Cli, Command, Figures, History, People, Settings, User};
use crate::installation::{self, For};

/// Does what was asked.
///
/// # Errors
/// What the command could not do, to be shown as one line.
pub async fn run(cli: Cli) -> Result<()> {
    let config = config(cli.settings)?;
    match cli.command {
        Command::Serve { listen } => serve::real(listening(config, listen)).await,
        Command::Demo { listen, fresh, only_fill } => serve::demo(listening(config, listen), fresh, only_fill).await,
        Command::Migrate => migrate::run(config).await,
        Command::Check { what: Check::Database } => check::database(config).await,
        Command::Check { what: Check::Content } => check::content(),
        Command::Lay { from } => lay::run(config, &from).await,
        Command::User { what: User::Add(new) } => user::add(config, new).await,
        Command::User { what: User::Unlock { email } } => user::unlock(config, &email).await,
        Command::Backup { to } => backup::run(config, &to).await,
        Command::Restore { file, replace } => restore::run(config, &file, replace).await,
        Command::History { what: History::Import(asked) } => history::import(config, asked).await,
        Command::Retention { dry_run } => people::retention(config, dry_run).await,
        Command::Register { language } => people::register(&language),
        Command::People { what: People::CloseCodes { yes } } => people::close_codes(config, yes).await,
        Command::Figures { what: Figures::Rebuild } => figures::rebuild(config).await,
    }
}

/// The file, the environment, and what was given on the line.
fn config(settings: Settings) -> Result<Config> {
    let mut config = Config::read(settings.config.as_deref(), std::env::vars())?;
    if let Some(data) = settings.data {
        config.data = data;
    }
    Ok(config)
}

fn listening(mut config: Config, listen: Option<String>) -> Config {
    if let Some(listen) = listen {
        config.listen = listen;
    }
    config
}

/// The clock of commands that work without opening an installation.
fn clock(config: &Config) -> Result<Clock> {
    Ok(Clock::real_time(installation::zone(config)?))
}

/// Opens the installation for a command that runs beside the server or without it.
async fn open(config: Config) -> Result<App> {
    installation::open(config, For::Command, false).await
}

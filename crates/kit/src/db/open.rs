//! Opening: which make the address names, and the settings that keep our promises.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::Db;
use crate::{Failure, Result};

const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 12;

/// Opens the database that `url` names: `sqlite:FILE` or `postgres://...`.
///
/// # Errors
/// When the address is of another kind or the database does not answer.
pub async fn open_url(url: &str) -> Result<Db> {
    match url.split_once(':') {
        Some(("sqlite", file)) => open_sqlite(Path::new(file.trim_start_matches("//"))).await,
        Some(("postgres" | "postgresql", _)) => connect_postgres(url).await,
        _ => Err(Failure::Setting("DATABASE_URL must begin with sqlite: or postgres:".into())),
    }
}

/// Opens (and makes) a SQLite file. Every commit is on the disk before it is acknowledged (`synchronous=FULL`).
///
/// # Errors
/// When the file cannot be opened.
pub async fn open_sqlite(file: &Path) -> Result<Db> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(256);
    // The writer comes first: it makes the file and sets the write-ahead log before a reader looks. It overwrites what
    // it deletes, so that what was erased is gone from the file too.
    let overwriting = options.clone().pragma("secure_delete", "ON");
    let writer = SqlitePoolOptions::new().max_connections(1).connect_with(overwriting).await?;
    let readers =
        SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true).create_if_missing(false)).await?;
    Ok(Db::Sqlite { readers, writer })
}

/// Opens a PostgreSQL database.
///
/// # Errors
/// When the server does not answer.
pub async fn connect_postgres(url: &str) -> Result<Db> {
    let options = PgConnectOptions::from_str(url)?.application_name("pont");
    Ok(Db::Postgres(PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).connect_with(options).await?))
}

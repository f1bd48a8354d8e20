//! One database in two makes: SQLite (several readers, one writer) or PostgreSQL (a pool), chosen at run time.
//!
//! The same `$1` text runs on both; [`Select`] and [`Change`] carry it, [`row!`](crate::row) says what comes back.
//! Reads take a `&Db` or a `&mut Tx`, changes only a `&mut Tx`: the type says which.

mod binds;
#[cfg(feature = "testing")]
pub mod check;
mod filter;
pub mod migrate;
mod open;
mod row;
mod scrub;
pub mod spelled;
mod statement;
mod tx;

use domain::Instant;
use sqlx::{PgPool, SqlitePool};

use self::tx::Inner;
use crate::Result;
use crate::write::Actor;

pub use binds::{Bind, Binds};
pub use filter::Filter;
pub use open::{connect_postgres, open_sqlite, open_url};
pub use row::{Column, Row, column};
pub use statement::{Change, Kind, On, Select, Statement};
pub use tx::Tx;

/// An open database.
#[derive(Clone)]
pub enum Db {
    /// Readers and the one writer of the same file.
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    /// One pool for everything.
    Postgres(PgPool),
}

impl Db {
    /// "sqlite" or "postgres", for `/health` and messages.
    pub fn make(&self) -> &'static str {
        match self {
            Db::Sqlite { .. } => "sqlite",
            Db::Postgres(_) => "postgres",
        }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, Db::Sqlite { .. })
    }

    /// Begins a transaction that may write; on SQLite it waits for the one writer (`BEGIN IMMEDIATE`), because
    /// a transaction that reads first and writes later fails at once when another came between.
    pub(crate) async fn begin(&self, actor: Actor, now: Instant) -> Result<Tx> {
        let inner = match self {
            Db::Sqlite { writer, .. } => Inner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Inner::Postgres(pool.begin().await?),
        };
        Ok(Tx::new(inner, actor, now))
    }

    /// Closes every connection; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

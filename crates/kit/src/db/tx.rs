//! A transaction being written. Dropping it without [`Tx::commit`] undoes everything.

use domain::Instant;
use sqlx::{Postgres, Sqlite, Transaction};

use crate::Result;
use crate::write::Actor;

/// Made by [`crate::write()`]; rooms hand it to their changes and record what happened in it.
pub struct Tx {
    pub(super) inner: Inner,
    /// Who writes.
    pub actor: Actor,
    /// When, in the installation's own time; one instant for everything in the transaction.
    pub now: Instant,
    pub(crate) recorded: bool,
}

pub(super) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(super) fn new(inner: Inner, actor: Actor, now: Instant) -> Self {
        Tx { inner, actor, now, recorded: false }
    }

    pub(crate) async fn commit(self) -> Result<()> {
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self.inner, Inner::Sqlite(_))
    }

    /// Runs a fixed text of several statements, for migrations.
    pub(crate) async fn script(&mut self, text: String) -> Result<()> {
        let script = sqlx::raw_sql(sqlx::AssertSqlSafe(text));
        match &mut self.inner {
            Inner::Sqlite(tx) => script.execute(&mut **tx).await.map(drop)?,
            Inner::Postgres(tx) => script.execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }
}

//! SQL that is spelled out while the program runs: for what walks over every table there is, such as the export and the
//! erasure of one person. It cannot be written as named statements, because a table that is added later must be in it.
//! The text is made of names from the migrations alone, never of anything that came from outside; values are bound.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Executor as _, Postgres, Row as _, Sqlite};

use super::tx::Inner;
use super::{Bind, Binds, Db, On, Tx};
use crate::Result;

/// What a column holds, as the migrations say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Int,
    Real,
    Bool,
    Text,
    Bytes,
    Id,
    Day,
}

impl Type {
    /// The value of this type that says nothing.
    pub fn nothing(self) -> Bind {
        match self {
            Type::Int => Bind::Int(None),
            Type::Real => Bind::Real(None),
            Type::Bool => Bind::Bool(None),
            Type::Text => Bind::Text(None),
            Type::Bytes => Bind::Bytes(None),
            Type::Id => Bind::Id(None),
            Type::Day => Bind::Day(None),
        }
    }
}

/// Every row the text answers, its columns of these types in their order.
///
/// # Errors
/// When the database refuses.
pub async fn read<'a>(on: impl Into<On<'a>>, text: String, binds: Binds, types: &[Type]) -> Result<Vec<Vec<Bind>>> {
    let text = AssertSqlSafe(text);
    match on.into() {
        On::Db(Db::Sqlite { readers, .. }) => {
            lite(&sqlx::query_with::<Sqlite, _>(text, binds.sqlite()?).fetch_all(readers).await?, types)
        }
        On::Db(Db::Postgres(pool)) => {
            post(&sqlx::query_with::<Postgres, _>(text, binds.postgres()?).fetch_all(pool).await?, types)
        }
        On::Tx(Tx { inner: Inner::Sqlite(tx), .. }) => {
            lite(&sqlx::query_with::<Sqlite, _>(text, binds.sqlite()?).fetch_all(&mut **tx).await?, types)
        }
        On::Tx(Tx { inner: Inner::Postgres(tx), .. }) => {
            post(&sqlx::query_with::<Postgres, _>(text, binds.postgres()?).fetch_all(&mut **tx).await?, types)
        }
    }
}

/// Changes what the text says and answers how many rows.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut Tx, text: String, binds: Binds) -> Result<u64> {
    let text = AssertSqlSafe(text);
    Ok(match &mut tx.inner {
        Inner::Sqlite(tx) => (&mut **tx).execute(sqlx::query_with::<Sqlite, _>(text, binds.sqlite()?)).await?.rows_affected(),
        Inner::Postgres(tx) => {
            (&mut **tx).execute(sqlx::query_with::<Postgres, _>(text, binds.postgres()?)).await?.rows_affected()
        }
    })
}

/// The two makes decode in the same words; only the row differs.
macro_rules! decode {
    ($name:ident, $row:ty) => {
        fn $name(rows: &[$row], types: &[Type]) -> Result<Vec<Vec<Bind>>> {
            let cell = |row: &$row, at: usize| {
                Ok::<_, sqlx::Error>(match types[at] {
                    Type::Int => Bind::Int(row.try_get(at)?),
                    Type::Real => Bind::Real(row.try_get(at)?),
                    Type::Bool => Bind::Bool(row.try_get(at)?),
                    Type::Text => Bind::Text(row.try_get(at)?),
                    Type::Bytes => Bind::Bytes(row.try_get(at)?),
                    Type::Id => Bind::Id(row.try_get(at)?),
                    Type::Day => Bind::Day(row.try_get(at)?),
                })
            };
            let row = |row: &$row| (0..types.len()).map(|at| cell(row, at)).collect::<Result<Vec<_>, _>>();
            Ok(rows.iter().map(row).collect::<Result<Vec<_>, _>>()?)
        }
    };
}
decode!(lite, SqliteRow);
decode!(post, PgRow);

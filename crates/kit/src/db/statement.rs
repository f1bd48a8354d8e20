//! A statement is a named item with one text for both databases, kept in a registry that is checked before it runs.

use std::marker::PhantomData;

use sqlx::{Executor as _, Postgres, Sqlite};

use super::tx::Inner;
use super::{Binds, Column, Db, Filter, Row, Tx};
use crate::Result;

/// What a statement does, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Select,
    Change,
    /// Works for nobody in particular (a job, a sign-in, a command): it may read owned rows without a viewer.
    SystemSelect,
    SystemChange,
}

/// A statement as the registry knows it.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    pub name: &'static str,
    pub module: &'static str,
    pub kind: Kind,
    pub text: &'static str,
    pub columns: Option<&'static [Column]>,
}

/// A statement that answers rows of `T`.
pub struct Select<T> {
    text: &'static str,
    row: PhantomData<fn() -> T>,
}

/// A statement that changes rows and answers how many.
pub struct Change {
    text: &'static str,
}

/// Where a read happens: on the database, or inside a transaction that is being written.
pub enum On<'a> {
    Db(&'a Db),
    Tx(&'a mut Tx),
}

impl<'a> From<&'a Db> for On<'a> {
    fn from(db: &'a Db) -> Self {
        On::Db(db)
    }
}
impl<'a> From<&'a mut Tx> for On<'a> {
    fn from(tx: &'a mut Tx) -> Self {
        On::Tx(tx)
    }
}

impl On<'_> {
    /// The same place, for one reading of several.
    pub fn again(&mut self) -> On<'_> {
        match self {
            On::Db(db) => On::Db(db),
            On::Tx(tx) => On::Tx(tx),
        }
    }
}

/// The three ways sqlx can be asked, once for each make of database and each place.
macro_rules! ask {
    ($on:expr, $text:expr, $binds:expr, $method:ident) => {{
        use sqlx::{AssertSqlSafe, query_as_with as ask};
        let (text, binds) = (AssertSqlSafe($text), $binds);
        match $on {
            On::Db(Db::Sqlite { readers, .. }) => ask::<Sqlite, T, _>(text, binds.sqlite()?).$method(readers).await,
            On::Db(Db::Postgres(pool)) => ask::<Postgres, T, _>(text, binds.postgres()?).$method(pool).await,
            On::Tx(Tx { inner: Inner::Sqlite(tx), .. }) => ask::<Sqlite, T, _>(text, binds.sqlite()?).$method(&mut **tx).await,
            On::Tx(Tx { inner: Inner::Postgres(tx), .. }) => {
                ask::<Postgres, T, _>(text, binds.postgres()?).$method(&mut **tx).await
            }
        }
    }};
}

impl<T: Row> Select<T> {
    #[doc(hidden)]
    pub const fn new(text: &'static str) -> Self {
        Select { text, row: PhantomData }
    }

    /// Every row.
    ///
    /// # Errors
    /// When the database refuses; a statement that answers nothing is not an error.
    pub async fn all<'a>(&self, on: impl Into<On<'a>>, binds: Binds) -> Result<Vec<T>> {
        Ok(ask!(on.into(), self.text, binds, fetch_all)?)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn optional<'a>(&self, on: impl Into<On<'a>>, binds: Binds) -> Result<Option<T>> {
        Ok(ask!(on.into(), self.text, binds, fetch_optional)?)
    }

    /// The one row there must be.
    ///
    /// # Errors
    /// [`crate::Failure::NotFound`] when there is none.
    pub async fn one<'a>(&self, on: impl Into<On<'a>>, binds: Binds) -> Result<T> {
        self.optional(on, binds).await?.ok_or(crate::Failure::NotFound)
    }

    /// Every row that also passes `filter`, which takes the place of `{filter}` in the text.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn filtered<'a>(&self, on: impl Into<On<'a>>, binds: Binds, filter: Filter) -> Result<Vec<T>> {
        let (text, binds) = filter.apply(self.text, binds);
        Ok(ask!(on.into(), text, binds, fetch_all)?)
    }
}

impl Change {
    #[doc(hidden)]
    pub const fn new(text: &'static str) -> Self {
        Change { text }
    }

    /// Runs the change and answers how many rows it touched.
    ///
    /// # Errors
    /// When the database refuses: a rule (UNIQUE, CHECK, foreign key) or a lost connection.
    pub async fn run(&self, tx: &mut Tx, binds: Binds) -> Result<u64> {
        Ok(match &mut tx.inner {
            Inner::Sqlite(tx) => {
                let query = sqlx::query_with::<Sqlite, _>(self.text, binds.sqlite()?);
                (&mut **tx).execute(query).await?.rows_affected()
            }
            Inner::Postgres(tx) => {
                let query = sqlx::query_with::<Postgres, _>(self.text, binds.postgres()?);
                (&mut **tx).execute(query).await?.rows_affected()
            }
        })
    }
}

/// Declares the statements of one store and their registry `STATEMENTS`.
///
/// ```text
/// sql! {
///     /// Places by name.
///     pub select ALL -> PlaceRow = "SELECT id, name FROM place ORDER BY sort_key, id";
///     change ADD = "INSERT INTO place (id, name) VALUES ($1, $2)";
///     /// The nightly sweep works for nobody in particular.
///     system change SWEEP = "DELETE FROM session WHERE ends_at < $1";
/// }
/// ```
#[macro_export]
macro_rules! sql {
    ($($(#[$meta:meta])* $vis:vis $($word:ident)+ $(-> $row:ty)? = $text:literal;)*) => {
        $($crate::sql!(@item [$(#[$meta])*] [$vis] [$($word)+] [$($row)?] $text);)*
        /// Every statement of this store, for the registry.
        pub const STATEMENTS: &[$crate::db::Statement] = &[$($crate::sql!(@entry [$($word)+] [$($row)?] $text)),*];
    };
    (@item [$($meta:tt)*] [$vis:vis] [select $name:ident] [$row:ty] $text:literal) => {
        $($meta)* $vis static $name: $crate::db::Select<$row> = $crate::db::Select::new($text);
    };
    (@item [$($meta:tt)*] [$vis:vis] [change $name:ident] [] $text:literal) => {
        $($meta)* $vis static $name: $crate::db::Change = $crate::db::Change::new($text);
    };
    (@item [$($meta:tt)*] [$vis:vis] [system $($rest:ident)+] [$($row:ty)?] $text:literal) => {
        $crate::sql!(@item [$($meta)*] [$vis] [$($rest)+] [$($row)?] $text);
    };
    (@entry [select $name:ident] [$row:ty] $text:literal) => { $crate::sql!(@statement $name Select (Some(<$row as $crate::db::Row>::COLUMNS)) $text) };
    (@entry [change $name:ident] [] $text:literal) => { $crate::sql!(@statement $name Change (None) $text) };
    (@entry [system select $name:ident] [$row:ty] $text:literal) => { $crate::sql!(@statement $name SystemSelect (Some(<$row as $crate::db::Row>::COLUMNS)) $text) };
    (@entry [system change $name:ident] [] $text:literal) => { $crate::sql!(@statement $name SystemChange (None) $text) };
    (@statement $name:ident $kind:ident ($columns:expr) $text:literal) => {
        $crate::db::Statement { name: stringify!($name), module: module_path!(), kind: $crate::db::Kind::$kind, text: $text, columns: $columns }
    };
}

//! What comes back from a statement: a struct that decodes from both databases and knows its own columns.

use sqlx::postgres::{PgRow, PgTypeInfo, Postgres};
use sqlx::sqlite::{Sqlite, SqliteRow, SqliteTypeInfo};

/// A column as the row struct expects it; `cargo xtask sql` holds it against what the databases answer.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub fits_sqlite: fn(&SqliteTypeInfo) -> bool,
    pub fits_postgres: fn(&PgTypeInfo) -> bool,
}

/// A row struct made by [`row!`](crate::row).
pub trait Row: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin + 'static {
    const COLUMNS: &'static [Column];
}

/// The column of one field.
pub const fn column<T: sqlx::Type<Sqlite> + sqlx::Type<Postgres>>(name: &'static str) -> Column {
    Column { name, fits_sqlite: <T as sqlx::Type<Sqlite>>::compatible, fits_postgres: <T as sqlx::Type<Postgres>>::compatible }
}

/// Declares a row struct: `row! { pub struct PlaceRow { pub id: Uuid, pub name: String } }`.
#[macro_export]
macro_rules! row {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $type:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, sqlx::FromRow)]
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $type),* }

        impl $crate::db::Row for $name {
            const COLUMNS: &'static [$crate::db::Column] = &[$($crate::db::column::<$type>(stringify!($field))),*];
        }
    )*};
}

//! The values a statement is given: a short closed list of kinds that mean the same on both databases.

use domain::{Day, Instant, Month};
use sqlx::Arguments as _;
use uuid::Uuid;

/// One value. The kind is kept for an absent value too, because PostgreSQL wants to know it.
#[derive(Debug, Clone, PartialEq)]
pub enum Bind {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Id(Option<Uuid>),
    Day(Option<Day>),
}

/// The values of one statement, `$1` first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Binds(pub Vec<Bind>);

/// `binds![viewer, day, 5]`: the values of a statement in the order of its numbers.
#[macro_export]
macro_rules! binds {
    ($($value:expr),* $(,)?) => { $crate::db::Binds(vec![$($crate::db::Bind::from($value)),*]) };
}

macro_rules! from {
    ($($kind:ident <- $($given:ty),+ ;)*) => {$($(
        impl From<$given> for Bind { fn from(value: $given) -> Self { Bind::$kind(Some(value.into())) } }
        impl From<Option<$given>> for Bind { fn from(value: Option<$given>) -> Self { Bind::$kind(value.map(Into::into)) } }
    )+)*};
}
from! {
    Int <- i64, i32;
    Real <- f64;
    Bool <- bool;
    Text <- String, &str;
    Bytes <- Vec<u8>, &[u8], [u8; 32];
    Id <- Uuid;
    Day <- Day;
}

impl From<Instant> for Bind {
    fn from(value: Instant) -> Self {
        Bind::Int(Some(value.0))
    }
}
impl From<Option<Instant>> for Bind {
    fn from(value: Option<Instant>) -> Self {
        Bind::Int(value.map(|instant| instant.0))
    }
}
impl From<Month> for Bind {
    fn from(value: Month) -> Self {
        Bind::Text(Some(value.to_string()))
    }
}
impl From<&String> for Bind {
    fn from(value: &String) -> Self {
        Bind::Text(Some(value.clone()))
    }
}

impl Binds {
    pub(super) fn sqlite(self) -> Result<sqlx::sqlite::SqliteArguments, sqlx::Error> {
        let mut arguments = sqlx::sqlite::SqliteArguments::default();
        for bind in self.0 {
            match bind {
                Bind::Int(value) => arguments.add(value),
                Bind::Real(value) => arguments.add(value),
                Bind::Bool(value) => arguments.add(value),
                Bind::Text(value) => arguments.add(value),
                Bind::Bytes(value) => arguments.add(value),
                Bind::Id(value) => arguments.add(value),
                Bind::Day(value) => arguments.add(value),
            }
            .map_err(sqlx::Error::Encode)?;
        }
        Ok(arguments)
    }

    pub(super) fn postgres(self) -> Result<sqlx::postgres::PgArguments, sqlx::Error> {
        let mut arguments = sqlx::postgres::PgArguments::default();
        for bind in self.0 {
            match bind {
                Bind::Int(value) => arguments.add(value),
                Bind::Real(value) => arguments.add(value),
                Bind::Bool(value) => arguments.add(value),
                Bind::Text(value) => arguments.add(value),
                Bind::Bytes(value) => arguments.add(value),
                Bind::Id(value) => arguments.add(value),
                Bind::Day(value) => arguments.add(value),
            }
            .map_err(sqlx::Error::Encode)?;
        }
        Ok(arguments)
    }
}

//! Each reading in its two ways: for somebody who follows the programme, and for the program.

use domain::Id;
use kit::db::{Filter, On};
use kit::{Result, binds};

use super::{Reader, Span, seen_by};
use crate::store::figures as store;
use crate::store::figures::{DayRow, KeyDayRow, KeysRow, MonthRow, OnceRow, PartRow, SumRow};
use crate::store::indicator::Indicator;

/// The statement for this reader.
macro_rules! of {
    ($reader:expr, $own:ident, $all:ident) => {
        match $reader {
            Reader::Viewer(_) => &store::$own,
            Reader::Program => &store::$all,
        }
    };
}

pub async fn sums(
    on: On<'_>,
    reader: Reader,
    indicator: &Indicator,
    (dimension, value): (&'static str, Option<&str>),
    (first, last): (&str, &str),
) -> Result<Vec<SumRow>> {
    let binds = seen_by(reader, binds![indicator.programme, indicator.code(), dimension, first, last]);
    of!(reader, SUMS, SUMS_OF_ALL).filtered(on, binds, Filter::new().and_some("t.value =", value)).await
}

pub async fn totals(on: On<'_>, reader: Reader, programme: Id) -> Result<Vec<SumRow>> {
    of!(reader, TOTALS, TOTALS_OF_ALL).filtered(on, seen_by(reader, binds![programme]), Filter::new()).await
}

pub async fn months(
    on: On<'_>,
    reader: Reader,
    indicator: &Indicator,
    (dimension, value): (&str, String),
) -> Result<Vec<MonthRow>> {
    let binds = seen_by(reader, binds![indicator.programme, indicator.code(), dimension, value]);
    of!(reader, MONTHS, MONTHS_OF_ALL).filtered(on, binds, Filter::new()).await
}

pub async fn keys(
    on: On<'_>,
    reader: Reader,
    indicator: &Indicator,
    (dimension, value): (&'static str, Option<&str>),
    span: Span,
) -> Result<Vec<KeysRow>> {
    let binds = seen_by(reader, binds![indicator.programme, indicator.code(), dimension, span.first, span.last]);
    of!(reader, KEYS, KEYS_OF_ALL).filtered(on, binds, Filter::new().and_some("r.value =", value)).await
}

pub async fn key_days(
    on: On<'_>,
    reader: Reader,
    indicator: &Indicator,
    (dimension, value): (&str, String),
    span: Span,
) -> Result<Vec<KeyDayRow>> {
    let binds = seen_by(reader, binds![indicator.programme, indicator.code(), dimension, value, span.first, span.last]);
    of!(reader, KEY_DAYS, KEY_DAYS_OF_ALL).filtered(on, binds, Filter::new()).await
}

pub async fn days<'a>(on: impl Into<On<'a>>, reader: Reader, programme: Id, filter: Filter) -> Result<Vec<DayRow>> {
    of!(reader, DAYS, DAYS_OF_ALL).filtered(on, seen_by(reader, binds![programme]), filter).await
}

pub async fn parts(on: On<'_>, reader: Reader, programme: Id, filter: Filter) -> Result<Vec<PartRow>> {
    of!(reader, PARTS, PARTS_OF_ALL).filtered(on, seen_by(reader, binds![programme]), filter).await
}

pub async fn once<'a>(on: impl Into<On<'a>>, reader: Reader, programme: Id, filter: Filter) -> Result<OnceRow> {
    let rows = of!(reader, ONCE, ONCE_OF_ALL).filtered(on, seen_by(reader, binds![programme]), filter).await?;
    rows.into_iter().next().ok_or(kit::Failure::NotFound)
}

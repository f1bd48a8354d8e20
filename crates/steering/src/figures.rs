//! The one place where an indicator becomes a number: pages, exports, reports and the public figures all ask here.
//!
//! What adds up comes from sums by month, and from the entries for the days of a month that is not whole. Whom an
//! indicator counts once is never added up: it comes from the first day on which each was reached.

mod people;
mod read;
mod span;

use std::collections::BTreeMap;

use domain::counting::{Bounds, Counted};
use domain::{Day, Id, Month, Scope};
use kit::db::{Binds, Filter, On, Tx};
use kit::journal::cursor;
use kit::{Result, binds};

use crate::store::figures::{self as store, Sums, meant};
use crate::store::indicator::Indicator;

pub use people::{People, people};
pub use span::Span;

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reader {
    /// Somebody, as far as she follows the programme.
    Viewer(Id),
    /// The program itself: for the nightly publication, and for a report that somebody was shown to be hers to see.
    Program,
}

impl Reader {
    pub fn of(scope: &Scope) -> Reader {
        Reader::Viewer(scope.viewer())
    }
}

/// Whose figure is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Of {
    Total,
    Partner(Id),
    Place(Id),
}

impl Of {
    /// Dimension and value as the books keep them.
    fn pair(self) -> (&'static str, String) {
        match self {
            Of::Total => ("total", String::new()),
            Of::Partner(id) => ("partner", id.to_string()),
            Of::Place(id) => ("place", id.to_string()),
        }
    }

    fn narrow(self, filter: Filter) -> Filter {
        match self {
            Of::Total => filter,
            Of::Partner(id) => filter.and("el.partner =", id),
            Of::Place(id) => filter.and("el.place =", id),
        }
    }
}

domain::words! {
    /// By what a figure can be split.
    pub enum Dimension { Total = "total", Partner = "partner", Place = "place", Area = "area", Theme = "theme", Module = "module" }
}

impl Dimension {
    /// Whether those counted once are kept by it.
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::Total | Self::Partner | Self::Place)
    }
}

/// What was measured: an amount, or who was counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measured {
    pub amount: i64,
    pub once: Counted,
}

impl Measured {
    /// The figure with its bounds; of what adds up the three are the same.
    pub fn bounds(&self) -> Bounds {
        let Bounds { lower, figure, upper } = self.once.bounds();
        Bounds { lower: lower + self.amount, figure: figure + self.amount, upper: upper + self.amount }
    }

    fn take(&mut self, Sums { amount, first_timers, unknown }: Sums) {
        self.amount += amount;
        self.once.first_timers += first_timers;
        self.once.unknown += unknown;
    }
}

/// A month of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub month: Month,
    pub new: i64,
    /// Everything until the end of the month.
    pub cumulative: i64,
}

/// The place in the journal of which the figures are. Until the transaction ends they stay as they are.
///
/// # Errors
/// When the database refuses.
pub async fn hold(tx: &mut Tx) -> Result<i64> {
    cursor::lock(tx, crate::consume::CURSOR).await
}

/// What was measured in a span. Of those counted once: who was first reached in it, by this partner or at this place.
///
/// # Errors
/// When the database refuses.
pub async fn measured<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Measured> {
    let (dimension, value) = of.pair();
    let all = by_values(on, reader, indicator, (dimension, Some(&value)), span).await?;
    Ok(all.into_iter().find(|(other, _)| *other == value).map(|(_, measured)| measured).unwrap_or_default())
}

/// As [`measured`], with its bounds.
///
/// # Errors
/// When the database refuses.
pub async fn value<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Bounds> {
    Ok(measured(on, reader, indicator, of, span).await?.bounds())
}

/// The totals of all time of these indicators, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn totals<'a>(on: impl Into<On<'a>>, reader: Reader, programme: Id, indicators: &[Indicator]) -> Result<Vec<Bounds>> {
    let mut on = on.into();
    let mut all = BTreeMap::<String, Measured>::new();
    for row in read::totals(on.again(), reader, programme).await? {
        all.entry(row.value.clone()).or_default().take(row.sums());
    }
    for one in indicators.iter().filter(|one| one.is_distinct()) {
        for row in read::keys(on.again(), reader, one, ("total", Some("")), Span::ALWAYS).await? {
            let measured = all.entry(one.code().to_owned()).or_default();
            (measured.once.keys, measured.once.erased) = (row.keys, row.erased);
        }
    }
    Ok(indicators.iter().map(|one| all.get(one.code()).copied().unwrap_or_default().bounds()).collect())
}

/// Everybody who was seen in a span, whenever the first time was; what adds up is the same as [`value`].
///
/// # Errors
/// When the database refuses.
pub async fn present<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Bounds> {
    let mut on = on.into();
    if !indicator.is_distinct() {
        return value(on, reader, indicator, of, span).await;
    }
    let filter = || of.narrow(span.narrow(meant(&indicator.definition)));
    let mut seen = Measured { once: once(on.again(), reader, indicator, filter()).await?.0, ..Measured::default() };
    for row in read::days(on, reader, indicator.programme, filter()).await? {
        seen.take(row.sums(indicator.measure()));
    }
    Ok(seen.bounds())
}

/// Who is behind some lines, each once, and how many lines there are.
///
/// # Errors
/// When the database refuses.
pub async fn once<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, filter: Filter) -> Result<(Counted, i64)> {
    use domain::indicator::Measure;
    let row = read::once(on, reader, indicator.programme, filter).await?;
    let (keys, erased) = match indicator.measure() {
        Measure::Persons => (row.persons, row.erased),
        Measure::Organisations => (row.organisations, 0),
        Measure::Places => (row.places, 0),
        _ => (0, 0),
    };
    Ok((Counted { keys, erased, ..Counted::default() }, row.lines))
}

/// The sum of some lines, for what adds up and for people without a key.
///
/// # Errors
/// When the database refuses.
pub async fn sum<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, filter: Filter) -> Result<Measured> {
    let mut all = Measured::default();
    for row in read::days(on, reader, indicator.programme, filter).await? {
        all.take(row.sums(indicator.measure()));
    }
    Ok(all)
}

/// The figure of each value of a dimension that has any. Those counted once have one by partner and place, which does
/// not add up to the total: whoever came to two places stands at both.
///
/// # Errors
/// When the database refuses.
pub async fn by<'a>(
    on: impl Into<On<'a>>,
    reader: Reader,
    indicator: &Indicator,
    dimension: Dimension,
    span: Span,
) -> Result<Vec<(String, Bounds)>> {
    let all = by_values(on, reader, indicator, (dimension.code(), None), span).await?;
    Ok(all.into_iter().map(|(value, measured)| (value, measured.bounds())).filter(|(_, bounds)| bounds.upper != 0).collect())
}

async fn by_values<'a>(
    on: impl Into<On<'a>>,
    reader: Reader,
    indicator: &Indicator,
    dimension: (&'static str, Option<&str>),
    span: Span,
) -> Result<BTreeMap<String, Measured>> {
    let mut on = on.into();
    let mut all = BTreeMap::<String, Measured>::new();
    for (value, sums) in sums(on.again(), reader, indicator, dimension, span).await? {
        all.entry(value).or_default().take(sums);
    }
    if indicator.is_distinct() {
        for row in read::keys(on, reader, indicator, dimension, span).await? {
            let measured = all.entry(row.value).or_default();
            (measured.once.keys, measured.once.erased) = (row.keys, row.erased);
        }
    }
    Ok(all)
}

/// Sums by the values of a dimension: whole months as they are kept, the rest from the entries.
async fn sums(
    mut on: On<'_>,
    reader: Reader,
    indicator: &Indicator,
    (dimension, value): (&'static str, Option<&str>),
    span: Span,
) -> Result<Vec<(String, Sums)>> {
    let has_months = matches!(dimension, "total" | "partner" | "place");
    let (months, edges) = if has_months || span == Span::ALWAYS { span.months() } else { (None, vec![span]) };
    let mut all = Vec::new();
    if let Some((first, last)) = months {
        let rows = read::sums(on.again(), reader, indicator, (dimension, value), (&first, &last)).await?;
        all.extend(rows.into_iter().map(|row| (row.value.clone(), row.sums())));
    }
    for edge in edges {
        let filter = edge.narrow(meant(&indicator.definition));
        for row in read::parts(on.again(), reader, indicator.programme, filter).await? {
            let own = match dimension {
                "partner" => Some(row.partner.to_string()),
                "place" => row.place.map(|place| place.to_string()),
                "area" => row.area.clone(),
                "theme" => row.theme.clone(),
                "module" => row.module.clone(),
                _ => Some(String::new()),
            };
            all.extend(own.filter(|own| value.is_none_or(|value| value == own)).map(|own| (own, row.sums(indicator.measure()))));
        }
    }
    Ok(all)
}

/// Month after month, from the first to the last with a figure, within the span.
///
/// # Errors
/// When the database refuses.
pub async fn series<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Vec<Point>> {
    let mut on = on.into();
    let before = match span.before() {
        Some(before) => value(on.again(), reader, indicator, of, before).await?.figure,
        None => 0,
    };
    let mut new = BTreeMap::<Month, i64>::new();
    let (whole, edges) = span.months();
    if let Some((first, last)) = whole {
        let is_whole = |month: &str| first.is_empty() || (first.as_str() <= month && month <= last.as_str());
        let rows = read::months(on.again(), reader, indicator, of.pair()).await?;
        for row in rows.iter().filter(|row| is_whole(&row.month)) {
            *new.entry(row.month.parse().unwrap_or(Month::of(span.first))).or_default() += row.amount + row.first_timers;
        }
    }
    let mut days = key_days(on.again(), reader, indicator, of, span).await?;
    for edge in edges {
        days.extend(sum_days(on.again(), reader, indicator, of, edge).await?);
    }
    for (day, count) in days {
        *new.entry(Month::of(day)).or_default() += count;
    }
    new.retain(|_, count| *count != 0);
    Ok(points(&new, before))
}

fn points(new: &BTreeMap<Month, i64>, mut cumulative: i64) -> Vec<Point> {
    let (Some((first, _)), Some((last, _))) = (new.first_key_value(), new.last_key_value()) else { return Vec::new() };
    let mut points = Vec::new();
    let mut month = *first;
    while month <= *last && (points.last().is_none_or(|point: &Point| point.month < month)) {
        let new = new.get(&month).copied().unwrap_or_default();
        cumulative += new;
        points.push(Point { month, new, cumulative });
        month = month.next();
    }
    points
}

/// What each day of a span brought; days without are left out.
///
/// # Errors
/// When the database refuses.
pub async fn days<'a>(
    on: impl Into<On<'a>>,
    reader: Reader,
    indicator: &Indicator,
    of: Of,
    span: Span,
) -> Result<Vec<(Day, i64)>> {
    let mut on = on.into();
    let mut all = BTreeMap::<Day, i64>::new();
    let mut days = sum_days(on.again(), reader, indicator, of, span).await?;
    days.extend(key_days(on, reader, indicator, of, span).await?);
    for (day, count) in days {
        *all.entry(day).or_default() += count;
    }
    all.retain(|_, count| *count != 0);
    Ok(all.into_iter().collect())
}

/// Amounts and first-timers, day after day.
async fn sum_days(on: On<'_>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Vec<(Day, i64)>> {
    let filter = of.narrow(span.narrow(meant(&indicator.definition)));
    let rows = read::days(on, reader, indicator.programme, filter).await?;
    let count = |sums: Sums| sums.amount + sums.first_timers;
    Ok(rows.into_iter().map(|row| (row.day, count(row.sums(indicator.measure())))).collect())
}

async fn key_days(on: On<'_>, reader: Reader, indicator: &Indicator, of: Of, span: Span) -> Result<Vec<(Day, i64)>> {
    if !indicator.is_distinct() {
        return Ok(Vec::new());
    }
    let rows = read::key_days(on, reader, indicator, of.pair(), span).await?;
    Ok(rows.into_iter().map(|row| (row.day, row.keys)).collect())
}

/// What each of the last thirteen whole weeks before a day brought, Monday to Sunday, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn weeks<'a>(on: impl Into<On<'a>>, reader: Reader, indicator: &Indicator, of: Of, today: Day) -> Result<Vec<i64>> {
    let weeks = Span::weeks_before(today);
    let span = Span::new(weeks[0].first, weeks[weeks.len() - 1].last);
    let days = days(on, reader, indicator, of, span).await?;
    let brought = |week: &Span| days.iter().filter(|(day, _)| week.holds(*day)).map(|(_, count)| count).sum();
    Ok(weeks.iter().map(brought).collect())
}

/// By where each was first reached, until a day. It adds up: whoever is counted once stands in one place only, and
/// first-timers without a key where they were helped. What adds up anyway is split as it is.
///
/// # Errors
/// When the database refuses.
pub async fn first_reached<'a>(
    on: impl Into<On<'a>>,
    indicator: &Indicator,
    dimension: Dimension,
    until: Day,
) -> Result<Vec<(String, i64)>> {
    let mut on = on.into();
    let span = Span::until(until);
    let mut all = BTreeMap::<String, i64>::new();
    for (value, sums) in sums(on.again(), Reader::Program, indicator, (dimension.code(), None), span).await? {
        *all.entry(value).or_default() += sums.amount + sums.first_timers;
    }
    if indicator.is_distinct() {
        for row in store::FIRST.all(on, binds![indicator.programme, indicator.code(), until]).await? {
            let value = match dimension {
                Dimension::Total => Some(String::new()),
                Dimension::Partner => Some(row.partner.to_string()),
                Dimension::Place => row.place.map(|place| place.to_string()),
                Dimension::Area => row.area,
                Dimension::Theme | Dimension::Module => None,
            };
            if let Some(value) = value {
                *all.entry(value).or_default() += row.keys;
            }
        }
    }
    all.retain(|_, count| *count != 0);
    Ok(all.into_iter().collect())
}

/// How many were reached by more than one partner until a day.
///
/// # Errors
/// When the database refuses.
pub async fn overlap<'a>(on: impl Into<On<'a>>, indicator: &Indicator, until: Day) -> Result<i64> {
    Ok(store::OVERLAP.one(on, binds![indicator.programme, indicator.code(), until]).await?.count)
}

/// Adds the viewer, when somebody reads.
fn seen_by(reader: Reader, mut binds: Binds) -> Binds {
    if let Reader::Viewer(viewer) = reader {
        binds.0.push(viewer.into());
    }
    binds
}

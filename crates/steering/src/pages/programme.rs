//! `/steering/{slug}`: the figures of a programme; each one opens into the entries that made it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::Action;
use kit::page::{Page, show as show_page};
use kit::sheet::Sheet;
use kit::{Result, Visit, text};

use super::staff::{days, find, hours, sample_programme};
use crate::names::Names;
use crate::store::figures::{FigureRow, figures};
use crate::store::programme::Programme;

const BARS: usize = 8;
const MONTHS: usize = 12;

#[derive(Template)]
#[template(path = "steering_programme.html")]
struct ProgrammePage {
    page: Page,
    days: String,
    public: String,
    export: String,
    entries: String,
    total: Total,
    partners: Vec<Line>,
    places: Vec<Line>,
    months: Vec<Line>,
    themes: Vec<Line>,
    /// The most used themes, for the bars; the rest is in the table.
    most_moments: i64,
    /// Name, moments and whether the month is over, for the chart.
    chart: Vec<(String, i64, bool)>,
    chart_max: i64,
}

#[derive(Default)]
struct Total {
    moments: String,
    hours: String,
    persons: String,
    is_empty: bool,
}

struct Line {
    name: String,
    href: String,
    value: i64,
    moments: String,
    hours: String,
    persons: String,
}

/// `GET /{lang}/steering/{slug}`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    let rows = figures(&visit.app.db, &scope, programme.id).await?;
    show_page(&build(&visit, &programme, &names, &rows))
}

/// `GET /{lang}/steering/{slug}/figures.csv`
///
/// # Errors
/// Not found when it is not the visitor's to take along.
pub async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Sheet> {
    let (programme, scope) = find(&visit, &slug, Action::ExportProgramme).await?;
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    let head =
        [text::COLUMN_BY, text::COLUMN_VALUE, text::MOMENTS, text::MINUTES, text::PARTICIPATIONS].map(|key| visit.lang.t(key));
    let mut sheet = Sheet::new(&format!("{slug}-figures"), &head);
    for row in figures(&visit.app.db, &scope, programme.id).await? {
        let by = visit.lang.t(&format!("dimension-{}", row.dimension));
        let counts = [row.moments, row.minutes, row.persons].map(|count| count.to_string());
        sheet.add([by, names.value(&row.dimension, &row.value)].into_iter().chain(counts).collect());
    }
    Ok(sheet)
}

fn build(visit: &Visit, programme: &Programme, names: &Names, rows: &[FigureRow]) -> ProgrammePage {
    let base = visit.to(&format!("steering/{}", programme.slug));
    let entries = format!("{base}/entries");
    let lines = |dimension: &str| lines(visit, names, rows, dimension, &entries);
    let (mut partners, mut places, mut months, mut themes) = (lines("partner"), lines("place"), lines("month"), lines("theme"));
    for list in [&mut partners, &mut places, &mut themes] {
        list.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.name.cmp(&b.name)));
    }
    let chart = chart(visit, rows);
    months.reverse();
    ProgrammePage {
        page: Page::staff(visit, programme.name(visit.lang)),
        days: days(visit, programme),
        public: visit.to(&format!("programmes/{}", programme.slug)),
        export: format!("{base}/figures.csv"),
        total: total(visit, rows),
        most_moments: themes.first().map_or(0, |line| line.value),
        chart_max: chart.iter().map(|(_, value, _)| *value).max().unwrap_or(0),
        chart,
        entries,
        partners,
        places,
        months,
        themes,
    }
}

fn total(visit: &Visit, rows: &[FigureRow]) -> Total {
    let lang = visit.lang;
    match rows.iter().find(|row| row.dimension == "total") {
        Some(row) => Total {
            moments: lang.number(row.moments),
            hours: lang.number(hours(row.minutes)),
            persons: lang.number(row.persons),
            is_empty: false,
        },
        None => Total { is_empty: true, ..Total::default() },
    }
}

fn lines(visit: &Visit, names: &Names, rows: &[FigureRow], dimension: &str, entries: &str) -> Vec<Line> {
    let lang = visit.lang;
    let line = |row: &FigureRow| Line {
        name: names.value(dimension, &row.value),
        href: format!("{entries}?{dimension}={}", row.value),
        value: row.moments,
        moments: lang.number(row.moments),
        hours: lang.number(hours(row.minutes)),
        persons: lang.number(row.persons),
    };
    rows.iter().filter(|row| row.dimension == dimension).map(line).collect()
}

/// The last twelve months with figures; the running month is still open.
fn chart(visit: &Visit, rows: &[FigureRow]) -> Vec<(String, i64, bool)> {
    let running = domain::Month::of(visit.app.clock.today()).to_string();
    let months: Vec<_> = rows.iter().filter(|row| row.dimension == "month").collect();
    let last = &months[months.len().saturating_sub(MONTHS)..];
    last.iter().map(|row| (visit.lang.month_short(&row.value), row.moments, row.value < running)).collect()
}

impl ProgrammePage {
    fn first_themes(&self) -> &[Line] {
        &self.themes[..self.themes.len().min(BARS)]
    }
}

/// With figures and before the first one.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = |dimension: &str, value: &str, moments| FigureRow {
        dimension: dimension.into(),
        value: value.into(),
        moments,
        minutes: moments * 22,
        persons: moments + 3,
    };
    let nil = domain::Id::nil().to_string();
    let rows = [
        row("month", "2024-03", 812),
        row("month", "2024-04", 1_240),
        row("month", "2024-05", 310),
        row("partner", &nil, 2_362),
        row("place", &nil, 2_362),
        row("theme", "itsme", 1_284),
        row("theme", "mail", 1_078),
        row("total", "", 2_362),
    ];
    let render =
        |rows: &[FigureRow]| build(visit, &sample_programme(), &Names::sample(visit.lang), rows).render().unwrap_or_default();
    vec![("steering-programme", render(&rows)), ("steering-programme-empty", render(&[]))]
}

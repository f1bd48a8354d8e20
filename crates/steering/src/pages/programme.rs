//! `/steering/{slug}`: the figures of a programme; each one opens into the entries that made it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::Action;
use kit::page::chart::Chart;
use kit::page::{Page, show as show_page};
use kit::sheet::Sheet;
use kit::{Result, Visit, text};

use super::learning::Learning;
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
    chart: Chart,
    /// None while nobody learned here.
    learning: Option<Learning>,
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
    let head = [
        text::COLUMN_BY,
        text::COLUMN_VALUE,
        text::MOMENTS,
        text::MINUTES,
        text::PARTICIPATIONS,
        text::KIND_LEARNERS,
        text::KIND_ACTIVITIES,
        text::KIND_MODULES,
    ]
    .map(|key| visit.lang.t(key));
    let mut sheet = Sheet::new(&format!("{slug}-figures"), &head);
    for row in figures(&visit.app.db, &scope, programme.id).await? {
        let by = visit.lang.t(&format!("dimension-{}", row.dimension));
        let counts = [row.moments, row.minutes, row.persons, row.learners, row.activities, row.modules];
        let counts = counts.map(|count| count.to_string());
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
    months.reverse();
    ProgrammePage {
        page: Page::staff(visit, programme.name(visit.lang)),
        days: days(visit, programme),
        public: visit.to(&format!("programmes/{}", programme.slug)),
        export: format!("{base}/figures.csv"),
        total: total(visit, rows),
        most_moments: themes.first().map_or(0, |line| line.value),
        chart: chart(visit, rows),
        learning: Learning::of(visit.lang, names, rows, &entries),
        entries,
        partners,
        places,
        months,
        themes,
    }
}

fn total(visit: &Visit, rows: &[FigureRow]) -> Total {
    let lang = visit.lang;
    match rows.iter().find(|row| row.dimension == "total" && row.moments > 0) {
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
    rows.iter().filter(|row| row.dimension == dimension && row.moments > 0).map(line).collect()
}

/// The last twelve months with figures; the running month is still open.
fn chart(visit: &Visit, rows: &[FigureRow]) -> Chart {
    let running = domain::Month::of(visit.app.clock.today()).to_string();
    let months: Vec<_> = rows.iter().filter(|row| row.dimension == "month" && row.moments > 0).collect();
    let last = &months[months.len().saturating_sub(MONTHS)..];
    let point = |row: &&FigureRow| (visit.lang.month_short(&row.value), row.moments, row.value < running);
    Chart::new(visit.lang, last.iter().map(point).collect())
}

impl ProgrammePage {
    fn first_themes(&self) -> &[Line] {
        &self.themes[..self.themes.len().min(BARS)]
    }
}

/// With figures of help and of learning, with those of help alone, and before the first one.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = |dimension: &str, value: &str, moments| FigureRow {
        dimension: dimension.into(),
        value: value.into(),
        moments,
        learners: 0,
        activities: 0,
        modules: 0,
        minutes: moments * 22,
        persons: moments + 3,
    };
    let learned = |dimension, value| FigureRow { learners: 214, activities: 1_630, ..row(dimension, value, 0) };
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
    let learning = [learned("total", ""), learned("module", "mouse"), learned("partner", &nil), learned("month", "2024-05")];
    vec![
        ("steering-programme", render(&[&rows[..], &learning].concat())),
        ("steering-programme-help", render(&rows)),
        ("steering-programme-empty", render(&[])),
    ]
}

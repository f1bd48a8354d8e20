//! `/steering/{slug}`: the figures of a programme, one large with all that is behind it; each opens into its entries.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::counting::Bounds;
use domain::{Action, Month};
use kit::page::chart::Chart;
use kit::page::{Page, show as show_page};
use kit::sheet::Sheet;
use kit::{Failure, Lang, Result, Visit, text};

use super::staff::{days, find, sample_indicators, sample_programme};
use super::tabs::{Tab, Tabs};
use crate::book;
use crate::figures::{self, Dimension, Of, Point, Reader, Span};
use crate::names::Names;
use crate::store::indicator::{Indicator, counted};
use crate::store::programme::Programme;

const BARS: usize = 8;
const MONTHS: usize = 12;

#[derive(Template)]
#[template(path = "steering_programme.html")]
struct ProgrammePage {
    page: Page,
    tabs: Tabs,
    days: String,
    public: String,
    export: String,
    counting: Option<Counting>,
    choices: Vec<Choice>,
    chosen: Option<Chosen>,
}

/// A new count that is under way.
struct Counting {
    worked: i64,
    of: i64,
    says: String,
}

/// One figure among all.
struct Choice {
    name: String,
    shown: String,
    bounds: String,
    href: String,
    is_here: bool,
}

/// The figure that is shown large.
struct Chosen {
    name: String,
    says: String,
    shown: String,
    /// How sure it is, for those counted once.
    bounds: Option<String>,
    entries: String,
    is_empty: bool,
    chart: Chart,
    months: Vec<Line>,
    partners: Vec<Line>,
    places: Vec<Line>,
    /// Themes of help, or modules of what was learned.
    parts: Vec<Line>,
    parts_title: String,
    most: i64,
}

struct Line {
    name: String,
    href: String,
    value: i64,
    shown: String,
    bounds: String,
}

/// What was read of the chosen figure.
#[derive(Default)]
struct Read {
    months: Vec<Point>,
    partners: Vec<(String, Bounds)>,
    places: Vec<(String, Bounds)>,
    themes: Vec<(String, Bounds)>,
    modules: Vec<(String, Bounds)>,
}

/// `GET /{lang}/steering/{slug}?indicator=`
///
/// # Errors
/// Not found when it is not the visitor's to follow, or has no such indicator.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let (db, reader) = (&visit.app.db, Reader::of(&scope));
    let indicators = counted(db, programme.id).await?;
    let totals = figures::totals(db, reader, programme.id, &indicators).await?;
    let at = match visit.asked("indicator") {
        Some(code) => Some(indicators.iter().position(|one| one.code() == code).ok_or(Failure::NotFound)?),
        None => (!indicators.is_empty()).then_some(0),
    };
    let read = match at {
        Some(at) => read(&visit, reader, &indicators[at]).await?,
        None => Read::default(),
    };
    let names = Names::of(db, visit.lang, programme.id).await?;
    let progress = book::progress(db, programme.id).await?;
    show_page(&build(&visit, &programme, &names, &indicators, &totals, at, &read, progress))
}

async fn read(visit: &Visit, reader: Reader, indicator: &Indicator) -> Result<Read> {
    let db = &visit.app.db;
    let by = async |dimension| figures::by(db, reader, indicator, dimension, Span::ALWAYS).await;
    Ok(Read {
        months: figures::series(db, reader, indicator, Of::Total, Span::ALWAYS).await?,
        partners: by(Dimension::Partner).await?,
        places: by(Dimension::Place).await?,
        themes: if indicator.is_distinct() { Vec::new() } else { by(Dimension::Theme).await? },
        modules: if indicator.is_distinct() { Vec::new() } else { by(Dimension::Module).await? },
    })
}

/// `GET /{lang}/steering/{slug}/figures.csv`
///
/// # Errors
/// Not found when it is not the visitor's to take along.
pub async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Sheet> {
    let (programme, scope) = find(&visit, &slug, Action::ExportProgramme).await?;
    let (db, lang, reader) = (&visit.app.db, visit.lang, Reader::of(&scope));
    let names = Names::of(db, lang, programme.id).await?;
    let head = [
        text::COLUMN_INDICATOR,
        text::COLUMN_BY,
        text::COLUMN_VALUE,
        text::COLUMN_FIGURE,
        text::COLUMN_LOWER,
        text::COLUMN_UPPER,
    ];
    let mut sheet = Sheet::new(&format!("{slug}-figures"), &head.map(|key| lang.t(key)));
    for indicator in counted(db, programme.id).await? {
        let mut add = |by: &str, value: String, bounds: Bounds| {
            let Bounds { lower, figure, upper } = bounds;
            let figures = [figure, lower, upper].map(|count| count.to_string());
            let words = [indicator.name(lang).to_owned(), lang.t(&format!("dimension-{by}")), value];
            sheet.add(words.into_iter().chain(figures).collect());
        };
        for dimension in Dimension::ALL.iter().filter(|one| !indicator.is_distinct() || one.is_of_people()) {
            for (value, bounds) in figures::by(db, reader, &indicator, *dimension, Span::ALWAYS).await? {
                add(dimension.code(), names.value(dimension.code(), &value), bounds);
            }
        }
        for point in figures::series(db, reader, &indicator, Of::Total, Span::ALWAYS).await? {
            add("month", point.month.to_string(), Bounds { lower: point.new, figure: point.new, upper: point.new });
        }
    }
    Ok(sheet)
}

#[expect(clippy::too_many_arguments, reason = "everything the page shows, read before")]
fn build(
    visit: &Visit,
    programme: &Programme,
    names: &Names,
    indicators: &[Indicator],
    totals: &[Bounds],
    at: Option<usize>,
    read: &Read,
    progress: Option<(i64, i64)>,
) -> ProgrammePage {
    let lang = visit.lang;
    let base = visit.to(&format!("steering/{}", programme.slug));
    let choice = |(nr, (indicator, bounds)): (usize, (&Indicator, &Bounds))| Choice {
        name: indicator.name(lang).to_owned(),
        shown: lang.number(bounds.figure),
        bounds: sure(lang, bounds).unwrap_or_default(),
        href: format!("{base}?indicator={}", indicator.code()),
        is_here: at == Some(nr),
    };
    ProgrammePage {
        page: Page::staff(visit, programme.name(lang)),
        tabs: Tabs::of(visit, programme, Tab::Figures),
        days: days(visit, programme),
        public: visit.to(&format!("programmes/{}", programme.slug)),
        export: format!("{base}/figures.csv"),
        counting: progress.map(|progress| counting(lang, progress)),
        choices: indicators.iter().zip(totals).enumerate().map(choice).collect(),
        chosen: at.map(|at| chosen(visit, names, &indicators[at], &totals[at], read, &format!("{base}/entries"))),
    }
}

fn counting(lang: Lang, (worked, of): (i64, i64)) -> Counting {
    let percent = worked * 100 / of.max(1);
    Counting { worked, of, says: lang.with(text::STEERING_COUNTING, &[("percent", percent.into())]) }
}

fn chosen(visit: &Visit, names: &Names, indicator: &Indicator, total: &Bounds, read: &Read, entries: &str) -> Chosen {
    let lang = visit.lang;
    let entries = format!("{entries}?indicator={}", indicator.code());
    let mut partners = lines(lang, names, "partner", &read.partners, &entries);
    let mut places = lines(lang, names, "place", &read.places, &entries);
    let mut themes = lines(lang, names, "theme", &read.themes, &entries);
    let mut modules = lines(lang, names, "module", &read.modules, &entries);
    for list in [&mut partners, &mut places, &mut themes, &mut modules] {
        list.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.name.cmp(&b.name)));
    }
    let (parts, title) =
        if themes.is_empty() { (modules, text::STEERING_LEARNING_MODULES) } else { (themes, text::STEERING_THEMES) };
    Chosen {
        name: indicator.name(lang).to_owned(),
        says: indicator.says(lang).to_owned(),
        shown: lang.number(total.figure),
        bounds: indicator.is_distinct().then(|| sure_or_exact(lang, total)),
        is_empty: total.upper == 0,
        chart: chart(visit, &read.months),
        months: read.months.iter().rev().map(|point| month(lang, point, &entries)).collect(),
        partners,
        places,
        most: parts.first().map_or(0, |line| line.value),
        parts,
        parts_title: lang.t(title),
        entries,
    }
}

/// `Zeker 2 338, hoogstens 2 561.`, when the figure lies between two others.
fn sure(lang: Lang, bounds: &Bounds) -> Option<String> {
    let Bounds { lower, upper, .. } = *bounds;
    (lower != upper).then(|| lang.with(text::STEERING_SURE, &[("lower", lower.into()), ("upper", upper.into())]))
}

fn sure_or_exact(lang: Lang, bounds: &Bounds) -> String {
    sure(lang, bounds).unwrap_or_else(|| lang.t(text::STEERING_EXACT))
}

fn lines(lang: Lang, names: &Names, dimension: &str, values: &[(String, Bounds)], entries: &str) -> Vec<Line> {
    let line = |(value, bounds): &(String, Bounds)| Line {
        name: names.value(dimension, value),
        href: format!("{entries}&{dimension}={value}"),
        value: bounds.figure,
        shown: lang.number(bounds.figure),
        bounds: sure(lang, bounds).unwrap_or_default(),
    };
    values.iter().map(line).collect()
}

fn month(lang: Lang, point: &Point, entries: &str) -> Line {
    let month = point.month.to_string();
    Line {
        name: lang.month(&month),
        href: format!("{entries}&month={month}"),
        value: point.new,
        shown: lang.number(point.new),
        bounds: String::new(),
    }
}

/// The last twelve months with figures; the running month is still open.
fn chart(visit: &Visit, months: &[Point]) -> Chart {
    let running = Month::of(visit.app.clock.today());
    let last = &months[months.len().saturating_sub(MONTHS)..];
    let point = |point: &Point| (visit.lang.month_short(&point.month.to_string()), point.new, point.month < running);
    Chart::new(visit.lang, last.iter().map(point).collect())
}

impl Chosen {
    fn first_parts(&self) -> &[Line] {
        &self.parts[..self.parts.len().min(BARS)]
    }
}

/// A figure that adds up, one counted once while all are counted anew, and a programme before its first entry.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let nil = domain::Id::nil().to_string();
    let point = |month: &str, new, cumulative| Point {
        month: month.parse().unwrap_or(Month::of(visit.app.clock.today())),
        new,
        cumulative,
    };
    let sum = |figure| Bounds { lower: figure, figure, upper: figure };
    let once = |figure| Bounds { lower: figure - 1, figure, upper: figure + 90 };
    let months = || vec![point("2024-03", 812, 812), point("2024-04", 1_240, 2_052), point("2024-05", 360, 2_412)];
    let help = Read {
        months: months(),
        partners: vec![(nil.clone(), sum(2_412))],
        places: vec![(nil.clone(), sum(2_412))],
        themes: vec![("itsme".into(), sum(1_284)), ("mail".into(), sum(1_078))],
        modules: Vec::new(),
    };
    let reached = Read {
        months: months(),
        partners: vec![(nil.clone(), once(2_412))],
        places: vec![(nil, once(2_300))],
        ..Read::default()
    };
    let indicators = sample_indicators();
    let (full, none) = ([sum(2_412), once(980)], [sum(0), sum(0)]);
    let render = |totals: &[Bounds], at, read: &Read, progress| {
        let (programme, names) = (sample_programme(), Names::sample(visit.lang));
        build(visit, &programme, &names, &indicators, totals, Some(at), read, progress).render().unwrap_or_default()
    };
    vec![
        ("steering-programme", render(&full, 0, &help, None)),
        ("steering-programme-once", render(&full, 1, &reached, Some((430_000, 1_000_000)))),
        ("steering-programme-empty", render(&none, 0, &Read::default(), None)),
    ]
}

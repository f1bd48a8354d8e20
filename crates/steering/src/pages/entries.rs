//! `/steering/{slug}/entries`: the rows behind a figure.

use askama::Template;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Id, Scope, Theme};
use kit::form::Form;
use kit::page::{Page, show as show_page};
use kit::sheet::Sheet;
use kit::{App, Failure, Lang, Result, Visit, text};

use super::staff::{find, hours, sample_programme};
use crate::names::Names;
use crate::store::figures::{CountedRow, FigureRow, Narrow, SumRow, figures, rows, sum};
use crate::store::programme::Programme;

const PAGE: usize = 50;
/// One row more tells whether there is a next page.
const MORE_THAN_A_PAGE: i64 = 51;
const CHUNK: i64 = 1_000;
const FROM_THE_NEWEST: i64 = i64::MAX;

#[derive(Template)]
#[template(path = "steering_entries.html")]
struct EntriesPage {
    page: Page,
    back: String,
    programme: String,
    narrowed: String,
    sum: String,
    export: String,
    lines: Vec<Line>,
    next: Option<String>,
    form: Form,
    partners: Vec<(String, String)>,
    places: Vec<(String, String)>,
    months: Vec<(String, String)>,
    themes: Vec<(String, String)>,
}

struct Line {
    href: String,
    day: String,
    place: String,
    partner: String,
    theme: String,
    minutes: String,
    persons: String,
    changed: bool,
}

/// `GET /{lang}/steering/{slug}/entries?partner=&place=&month=&theme=&below=`
///
/// # Errors
/// Not found when it is not the visitor's to follow, or the address asks for what cannot be.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let narrow = asked(&visit)?;
    let below = match visit.asked("below") {
        Some(nr) => nr.parse().map_err(|_| Failure::NotFound)?,
        None => FROM_THE_NEWEST,
    };
    let (db, id) = (&visit.app.db, programme.id);
    let names = Names::of(db, visit.lang, id).await?;
    let found = rows(db, &scope, id, &narrow, below, MORE_THAN_A_PAGE).await?;
    let values = figures(db, &scope, id).await?;
    let sum = match narrow.figure() {
        Some((dimension, value)) => figure(&values, dimension, &value),
        None => sum(db, &scope, id, &narrow).await?,
    };
    show_page(&build(&visit, &programme, &names, &narrow, &found, &sum, &values))
}

/// `GET /{lang}/steering/{slug}/entries.csv`, written out while it is read.
///
/// # Errors
/// Not found when it is not the visitor's to take along.
pub async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::ExportProgramme).await?;
    let narrow = asked(&visit)?;
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    let export = Export {
        app: visit.app.clone(),
        scope,
        programme: programme.id,
        narrow,
        names,
        lang: visit.lang,
        below: Some(FROM_THE_NEWEST),
    };
    let body = Body::from_stream(futures_util::stream::try_unfold(export, Export::chunk));
    let file = format!("attachment; filename=\"{slug}-entries.csv\"");
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, file)], body)
        .into_response())
}

/// The sum that stands in the figures already: the entries themselves may be a million.
fn figure(values: &[FigureRow], dimension: &str, value: &str) -> SumRow {
    let row = values.iter().find(|row| row.dimension == dimension && row.value == value);
    row.map_or(SumRow { moments: 0, minutes: 0, persons: 0 }, |row| SumRow {
        moments: row.moments,
        minutes: row.minutes,
        persons: row.persons,
    })
}

/// An export that has come down to a number; `None` when all is written.
struct Export {
    app: App,
    scope: Scope,
    programme: Id,
    narrow: Narrow,
    names: Names,
    lang: Lang,
    below: Option<i64>,
}

impl Export {
    async fn chunk(mut self) -> Result<Option<(Bytes, Export)>> {
        let Some(below) = self.below else { return Ok(None) };
        let found = rows(&self.app.db, &self.scope, self.programme, &self.narrow, below, CHUNK).await?;
        let mut sheet = if below == FROM_THE_NEWEST { Sheet::new("", &self.head()) } else { Sheet::more() };
        for row in &found {
            sheet.add(self.cells(row));
        }
        self.below = found.last().map(|row| row.nr);
        Ok(Some((Bytes::from(sheet.text()), self)))
    }

    fn head(&self) -> Vec<String> {
        let keys = [text::DAY, text::DIMENSION_PARTNER, text::DIMENSION_PLACE, text::COLUMN_AREA, text::DIMENSION_THEME];
        let counts = [text::MINUTES, text::PARTICIPATIONS, text::ENTRY];
        keys.iter().chain(&counts).map(|key| self.lang.t(key)).collect()
    }

    fn cells(&self, row: &CountedRow) -> Vec<String> {
        vec![
            row.happened_on.to_string(),
            self.names.partner(row.partner),
            self.names.place(row.place),
            row.area.clone().unwrap_or_default(),
            self.names.theme(row.theme.as_deref().unwrap_or_default()),
            row.minutes.to_string(),
            row.persons.to_string(),
            row.entry.to_string(),
        ]
    }
}

/// What the address narrows the rows to.
fn asked(visit: &Visit) -> Result<Narrow> {
    let id = |name| visit.asked(name).map(|id| id.parse::<Id>().map_err(|_| Failure::NotFound)).transpose();
    let month = visit.asked("month").map(|month| month.parse::<domain::Month>().map_err(|_| Failure::NotFound)).transpose()?;
    let theme = visit.asked("theme").map(|theme| Theme::from_code(&theme).ok_or(Failure::NotFound)).transpose()?;
    Ok(Narrow {
        partner: id("partner")?,
        place: id("place")?,
        month: month.map(|month| month.to_string()),
        theme: theme.map(|theme| theme.code().to_owned()),
    })
}

fn build(
    visit: &Visit,
    programme: &Programme,
    names: &Names,
    narrow: &Narrow,
    found: &[CountedRow],
    sum: &SumRow,
    values: &[FigureRow],
) -> EntriesPage {
    let lang = visit.lang;
    let base = visit.to(&format!("steering/{}", programme.slug));
    let shown = &found[..found.len().min(PAGE)];
    let query = query(narrow);
    let more = (found.len() > shown.len()).then(|| shown.last().map(|row| row.nr)).flatten();
    let choices = |dimension: &str, all: &str| choices(lang, names, values, dimension, all);
    let counts = [("hours", hours(sum.minutes).into()), ("persons", sum.persons.into())];
    EntriesPage {
        page: Page::staff(visit, lang.with(text::STEERING_N_MOMENTS, &[("n", sum.moments.into())])),
        programme: programme.name(lang).to_owned(),
        narrowed: narrowed(names, lang, narrow),
        sum: lang.with(text::STEERING_SUM, &counts),
        export: format!("{base}/entries.csv?{query}"),
        lines: shown.iter().map(|row| line(lang, names, &base, row)).collect(),
        next: more.map(|nr| format!("{base}/entries?{query}&below={nr}")),
        form: form(lang, narrow),
        partners: choices("partner", text::ALL_PARTNERS),
        places: choices("place", text::ALL_PLACES),
        months: choices("month", text::ALL_MONTHS),
        themes: choices("theme", text::ALL_THEMES),
        back: base,
    }
}

fn line(lang: Lang, names: &Names, base: &str, row: &CountedRow) -> Line {
    Line {
        href: format!("{base}/entries/{}", row.entry),
        day: lang.day(row.happened_on),
        place: names.place(row.place),
        partner: names.partner(row.partner),
        theme: names.theme(row.theme.as_deref().unwrap_or_default()),
        minutes: lang.number(row.minutes),
        persons: lang.number(row.persons),
        changed: row.replaces.is_some(),
    }
}

/// The values of a dimension to choose from, "all" first.
fn choices(lang: Lang, names: &Names, values: &[FigureRow], dimension: &str, all: &str) -> Vec<(String, String)> {
    let rows = values.iter().filter(|row| row.dimension == dimension);
    let choices = rows.map(|row| (row.value.clone(), names.value(dimension, &row.value)));
    std::iter::once((String::new(), lang.t(all))).chain(choices).collect()
}

fn query(narrow: &Narrow) -> String {
    narrow.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn form(lang: Lang, narrow: &Narrow) -> Form {
    let mut form = Form::filled(lang, &[]);
    for (name, value) in narrow.pairs() {
        form.set(name, value);
    }
    form
}

fn narrowed(names: &Names, lang: Lang, narrow: &Narrow) -> String {
    let words: Vec<_> = narrow.pairs().into_iter().map(|(name, value)| names.value(name, &value)).collect();
    if words.is_empty() { lang.t(text::STEERING_ALL_ROWS) } else { words.join(" · ") }
}

/// A page of rows, and one where nothing is left.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = CountedRow {
        nr: 7,
        entry: Id::nil(),
        happened_on: visit.app.clock.today(),
        recorded_at: visit.app.clock.now(),
        organisation: None,
        partner: Id::nil(),
        place: Some(Id::nil()),
        area: Some("31022".into()),
        theme: Some("itsme".into()),
        minutes: 15,
        persons: 1,
        replaces: Some(Id::nil()),
    };
    let sum = SumRow { moments: 2_412, minutes: 52_000, persons: 2_600 };
    let none = SumRow { moments: 0, minutes: 0, persons: 0 };
    let narrow = Narrow { month: Some("2024-05".into()), ..Narrow::default() };
    let render = |found: &[CountedRow], sum: &SumRow| {
        let page = build(visit, &sample_programme(), &Names::sample(visit.lang), &narrow, found, sum, &[]);
        page.render().unwrap_or_default()
    };
    vec![("steering-entries", render(&[row], &sum)), ("steering-entries-empty", render(&[], &none))]
}

//! `/steering/{slug}/entries`: the rows behind a figure.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Day, Id, Theme};
use kit::form::Form;
use kit::page::{Page, show as show_page};
use kit::{Failure, Lang, Result, Visit, text};

use super::staff::{find, hours, sample_programme};
use crate::counted::{Counted, code};
use crate::names::Names;
use crate::store::figures::{CountedRow, FigureRow, Narrow, SumRow, figures, rows, sum};
use crate::store::programme::Programme;

const PAGE: usize = 50;
/// One row more tells whether there is a next page.
const MORE_THAN_A_PAGE: i64 = 51;
pub const FROM_THE_NEWEST: i64 = i64::MAX;

#[derive(Template)]
#[template(path = "steering_entries.html")]
struct EntriesPage {
    page: Page,
    back: String,
    programme: String,
    says: String,
    export: String,
    lines: Vec<Line>,
    next: Option<String>,
    /// Help has minutes and participations; learning has none.
    is_help: bool,
    about: String,
    open: String,
    form: Form,
    kinds: Vec<(String, String)>,
    partners: Vec<(String, String)>,
    places: Vec<(String, String)>,
    months: Vec<(String, String)>,
    /// Themes of help, or modules.
    subjects: Vec<(String, String)>,
}

struct Line {
    href: String,
    day: String,
    place: String,
    partner: String,
    /// The theme of help, or module and activity.
    about: String,
    minutes: String,
    persons: String,
    changed: bool,
}

/// `GET /{lang}/steering/{slug}/entries?kind=&partner=&place=&month=&theme=&module=&below=`
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
        Some((dimension, value)) => figure(&values, narrow.kind, dimension, &value),
        None => sum(db, &scope, id, &narrow).await?,
    };
    show_page(&build(&visit, &programme, &names, &narrow, &found, &sum, &values)?)
}

/// The sum that stands in the figures already: the entries themselves may be a million.
fn figure(values: &[FigureRow], kind: Counted, dimension: &str, value: &str) -> SumRow {
    let row = values.iter().find(|row| row.dimension == dimension && row.value == value);
    row.map_or(SumRow { entries: 0, minutes: 0, persons: 0 }, |row| SumRow {
        entries: row.count(kind),
        minutes: row.minutes,
        persons: row.persons,
    })
}

/// What the address asks for. A theme says nothing about learning, nor a module about help.
///
/// # Errors
/// Not found when it asks for what cannot be.
pub fn asked(visit: &Visit) -> Result<Narrow> {
    let kind = visit.asked("kind").map(|kind| Counted::from_code(&kind).ok_or(Failure::NotFound)).transpose()?;
    let kind = kind.unwrap_or(Counted::Moment);
    let id = |name| visit.asked(name).map(|id| id.parse::<Id>().map_err(|_| Failure::NotFound)).transpose();
    let month = visit.asked("month").map(|month| month.parse::<domain::Month>().map_err(|_| Failure::NotFound)).transpose()?;
    let theme = visit.asked("theme").map(|theme| Theme::from_code(&theme).ok_or(Failure::NotFound)).transpose()?;
    let help = kind == Counted::Moment;
    Ok(Narrow {
        kind,
        partner: id("partner")?,
        place: id("place")?,
        month: month.map(|month| month.to_string()),
        theme: theme.filter(|_| help).map(|theme| theme.code().to_owned()),
        module: visit.asked("module").map(module_code).transpose()?.filter(|_| !help),
    })
}

fn module_code(code: String) -> Result<String> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if code.chars().all(fits) { Ok(code) } else { Err(Failure::NotFound) }
}

/// What entries of a kind are called.
pub fn name_of(lang: Lang, kind: Counted) -> String {
    lang.t(&format!("kind-{}", kind.figure()))
}

fn build(
    visit: &Visit,
    programme: &Programme,
    names: &Names,
    narrow: &Narrow,
    found: &[CountedRow],
    sum: &SumRow,
    values: &[FigureRow],
) -> Result<EntriesPage> {
    let lang = visit.lang;
    let base = visit.to(&format!("steering/{}", programme.slug));
    let shown = &found[..found.len().min(PAGE)];
    let query = query(narrow);
    let more = (found.len() > shown.len()).then(|| shown.last().map(|row| row.nr)).flatten();
    let choices = |dimension: &str, all: &str| choices(lang, names, values, dimension, all);
    let is_help = narrow.kind == Counted::Moment;
    let (subject, all) = if is_help { ("theme", text::ALL_THEMES) } else { ("module", text::ALL_MODULES) };
    let title = lang.with(&format!("steering-n-{}", narrow.kind.figure()), &[("n", sum.entries.into())]);
    Ok(EntriesPage {
        page: Page::staff(visit, title),
        programme: programme.name(lang).to_owned(),
        says: says(names, lang, narrow, sum),
        export: format!("{base}/entries.csv?{query}"),
        lines: lines(lang, names, &base, shown)?,
        next: more.map(|nr| format!("{base}/entries?{query}&below={nr}")),
        is_help,
        about: lang.t(&format!("dimension-{subject}")),
        open: lang.t(text::ENTRY_OPEN),
        form: form(lang, narrow),
        kinds: Counted::ALL.iter().map(|kind| (kind.to_string(), name_of(lang, *kind))).collect(),
        partners: choices("partner", text::ALL_PARTNERS),
        places: choices("place", text::ALL_PLACES),
        months: choices("month", text::ALL_MONTHS),
        subjects: choices(subject, all),
        back: base,
    })
}

/// The rows in words. Many are of the same day, which is put into words once.
fn lines(lang: Lang, names: &Names, base: &str, rows: &[CountedRow]) -> Result<Vec<Line>> {
    let mut days = HashMap::new();
    let mut day = |day: Day| days.entry(day).or_insert_with(|| lang.day(day)).clone();
    rows.iter().map(|row| line(lang, names, base, row, day(row.happened_on))).collect()
}

fn line(lang: Lang, names: &Names, base: &str, row: &CountedRow, day: String) -> Result<Line> {
    Ok(Line {
        href: format!("{base}/entries/{}", row.entry),
        day,
        place: names.place(row.place),
        partner: names.partner(row.partner),
        about: match &row.module {
            Some(module) => [names.module(module), code(&row.facts, "activity")?.unwrap_or_default()].join(" · "),
            None => names.theme(row.theme.as_deref().unwrap_or_default()),
        },
        minutes: lang.number(row.minutes),
        persons: lang.number(row.persons),
        changed: row.replaces.is_some(),
    })
}

/// The values of a dimension to choose from, "all" first.
fn choices(lang: Lang, names: &Names, values: &[FigureRow], dimension: &str, all: &str) -> Vec<(String, String)> {
    let rows = values.iter().filter(|row| row.dimension == dimension);
    let choices = rows.map(|row| (row.value.clone(), names.value(dimension, &row.value)));
    std::iter::once((String::new(), lang.t(all))).chain(choices).collect()
}

fn query(narrow: &Narrow) -> String {
    let kind = std::iter::once(format!("kind={}", narrow.kind));
    let rest = narrow.pairs().into_iter().map(|(name, value)| format!("{name}={value}"));
    kind.chain(rest).collect::<Vec<_>>().join("&")
}

fn form(lang: Lang, narrow: &Narrow) -> Form {
    let mut form = Form::filled(lang, &[("kind", narrow.kind.code())]);
    for (name, value) in narrow.pairs() {
        form.set(name, value);
    }
    form
}

/// What the rows are narrowed to, and for help how much it was.
fn says(names: &Names, lang: Lang, narrow: &Narrow, sum: &SumRow) -> String {
    let mut words: Vec<_> = narrow.pairs().into_iter().map(|(name, value)| names.value(name, &value)).collect();
    if words.is_empty() {
        words.push(lang.t(text::STEERING_ALL_ROWS));
    }
    if narrow.kind == Counted::Moment {
        words.push(lang.with(text::STEERING_SUM, &[("hours", hours(sum.minutes).into()), ("persons", sum.persons.into())]));
    }
    words.join(" · ")
}

/// A page of help, one of learning, and one where nothing is left.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let helped = CountedRow {
        nr: 7,
        entry: Id::nil(),
        happened_on: visit.app.clock.today(),
        recorded_at: visit.app.clock.now(),
        organisation: None,
        partner: Id::nil(),
        place: Some(Id::nil()),
        area: Some("31022".into()),
        theme: Some("itsme".into()),
        module: None,
        minutes: 15,
        persons: 1,
        facts: "{}".into(),
        replaces: Some(Id::nil()),
    };
    let learned = CountedRow {
        theme: None,
        module: Some("mouse".into()),
        facts: r#"{"activity":"double-click","module":"mouse"}"#.into(),
        replaces: None,
        ..helped.clone()
    };
    let render = |kind, found: &[CountedRow], entries| {
        let narrow = Narrow { month: Some("2024-05".into()), ..Narrow::to(kind) };
        let sum = SumRow { entries, minutes: 21 * entries, persons: entries };
        let page = build(visit, &sample_programme(), &Names::sample(visit.lang), &narrow, found, &sum, &[]);
        page.and_then(|page| Ok(page.render()?)).unwrap_or_default()
    };
    vec![
        ("steering-entries", render(Counted::Moment, &[helped], 2_412)),
        ("steering-entries-learning", render(Counted::Activity, &[learned], 1_630)),
        ("steering-entries-empty", render(Counted::Moment, &[], 0)),
    ]
}

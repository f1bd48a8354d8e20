//! `/steering/{slug}/entries`: the rows behind a figure.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::counting::Counted;
use domain::indicator::{Kind, Measure};
use domain::{Action, Day, Id, Month, Theme, parse_day};
use kit::form::Form;
use kit::page::{Page, show as show_page};
use kit::{Failure, Lang, Result, Visit, text};

use super::staff::{find, sample_indicators, sample_programme};
use crate::counted::code;
use crate::figures::{self, Dimension, Measured, Reader, Span};
use crate::names::Names;
use crate::store::entries::{EntryRow, Narrow, rows};
use crate::store::indicator::{Indicator, counted};
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
    narrowed: String,
    /// How many different ones they are, when each is counted once.
    once: Option<String>,
    export: String,
    lines: Vec<Line>,
    next: Option<String>,
    open: String,
    form: Form,
    indicators: Vec<(String, String)>,
    partners: Vec<(String, String)>,
    places: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    modules: Vec<(String, String)>,
}

struct Line {
    href: String,
    day: String,
    place: String,
    partner: String,
    /// The theme of help, module and activity, or what kind of entry it is.
    about: String,
    minutes: String,
    persons: String,
    changed: bool,
}

/// What the rows are together.
struct Sum {
    measured: Measured,
    lines: Option<i64>,
    /// Of those counted once, who was first reached within the days that are asked for.
    new: Option<i64>,
}

/// What there is to choose from.
#[derive(Default)]
struct Choices {
    indicators: Vec<Indicator>,
    values: Vec<(Dimension, Vec<String>)>,
}

/// `GET /{lang}/steering/{slug}/entries?indicator=&partner=&place=&area=&month=&from=&to=&theme=&module=&below=`
///
/// # Errors
/// Not found when it is not the visitor's to follow, or the address asks for what cannot be.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let (db, reader) = (&visit.app.db, Reader::of(&scope));
    let indicators = counted(db, programme.id).await?;
    let narrow = asked(&visit, &indicators)?;
    let below = match visit.asked("below") {
        Some(nr) => nr.parse().map_err(|_| Failure::NotFound)?,
        None => FROM_THE_NEWEST,
    };
    let found = rows(db, &scope, &narrow, below, MORE_THAN_A_PAGE).await?;
    let sum = sum(&visit, reader, &narrow).await?;
    let mut choices = Choices { indicators, values: Vec::new() };
    for dimension in [Dimension::Partner, Dimension::Place, Dimension::Theme, Dimension::Module] {
        let values = figures::by(db, reader, &narrow.indicator, dimension, Span::ALWAYS).await?;
        choices.values.push((dimension, values.into_iter().map(|(value, _)| value).collect()));
    }
    let names = Names::of(db, visit.lang, programme.id).await?;
    show_page(&build(&visit, &programme, &names, &narrow, &found, &sum, &choices)?)
}

/// The sum that stands in the books already, where there is one: the entries themselves may be a million.
async fn sum(visit: &Visit, reader: Reader, narrow: &Narrow) -> Result<Sum> {
    let (db, indicator) = (&visit.app.db, &narrow.indicator);
    if !indicator.is_distinct() {
        let measured = match narrow.of() {
            Some(of) => figures::measured(db, reader, indicator, of, narrow.span).await?,
            None => figures::sum(db, reader, indicator, narrow.filter()).await?,
        };
        return Ok(Sum { measured, lines: None, new: None });
    }
    let (once, lines) = figures::once(db, reader, indicator, narrow.filter()).await?;
    let keyless = figures::sum(db, reader, indicator, narrow.filter()).await?.once;
    let new = match narrow.of() {
        Some(of) if narrow.span != Span::ALWAYS => Some(figures::value(db, reader, indicator, of, narrow.span).await?.figure),
        _ => None,
    };
    let once = Counted { first_timers: keyless.first_timers, unknown: keyless.unknown, ..once };
    Ok(Sum { measured: Measured { amount: 0, once }, lines: Some(lines), new })
}

/// What the address asks for.
///
/// # Errors
/// Not found when it asks for what cannot be.
pub fn asked(visit: &Visit, indicators: &[Indicator]) -> Result<Narrow> {
    let indicator = match visit.asked("indicator") {
        Some(code) => indicators.iter().find(|one| one.code() == code),
        None => indicators.first(),
    };
    let id = |name| visit.asked(name).map(|id| id.parse::<Id>().map_err(|_| Failure::NotFound)).transpose();
    let theme = visit.asked("theme").map(|theme| Theme::from_code(&theme).ok_or(Failure::NotFound)).transpose()?;
    Ok(Narrow {
        partner: id("partner")?,
        place: id("place")?,
        area: visit.asked("area").map(plain_code).transpose()?,
        theme: theme.map(|theme| theme.code().to_owned()),
        module: visit.asked("module").map(plain_code).transpose()?,
        span: span(visit)?,
        ..Narrow::to(indicator.ok_or(Failure::NotFound)?.clone())
    })
}

/// A month, or the days from one to another; an end that is left open stays open.
fn span(visit: &Visit) -> Result<Span> {
    if let Some(month) = visit.asked("month") {
        return Ok(Span::month(month.parse::<Month>().map_err(|_| Failure::NotFound)?));
    }
    let day = |name, open| visit.asked(name).map_or(Ok(open), |day| parse_day(&day).ok_or(Failure::NotFound));
    Ok(Span::new(day("from", Span::ALWAYS.first)?, day("to", Span::ALWAYS.last)?))
}

fn plain_code(code: String) -> Result<String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if code.chars().all(fits) { Ok(code) } else { Err(Failure::NotFound) }
}

fn build(
    visit: &Visit,
    programme: &Programme,
    names: &Names,
    narrow: &Narrow,
    found: &[EntryRow],
    sum: &Sum,
    choices: &Choices,
) -> Result<EntriesPage> {
    let lang = visit.lang;
    let base = visit.to(&format!("steering/{}", programme.slug));
    let shown = &found[..found.len().min(PAGE)];
    let query = query(narrow);
    let more = (found.len() > shown.len()).then(|| shown.last().map(|row| row.nr)).flatten();
    let values = |dimension: Dimension, all: &str| choices.of(lang, names, dimension, all);
    Ok(EntriesPage {
        page: Page::staff(visit, title(lang, &narrow.indicator, sum)),
        programme: programme.name(lang).to_owned(),
        narrowed: narrowed(names, lang, narrow),
        once: sum.lines.map(|lines| once(lang, &narrow.indicator, sum, lines)),
        export: format!("{base}/entries.csv?{query}"),
        lines: lines(lang, names, &base, shown)?,
        next: more.map(|nr| format!("{base}/entries?{query}&below={nr}")),
        open: lang.t(text::ENTRY_OPEN),
        form: form(lang, narrow),
        indicators: choices.indicators.iter().map(|one| (one.code().to_owned(), one.name(lang).to_owned())).collect(),
        partners: values(Dimension::Partner, text::ALL_PARTNERS),
        places: values(Dimension::Place, text::ALL_PLACES),
        themes: values(Dimension::Theme, text::ALL_THEMES),
        modules: values(Dimension::Module, text::ALL_MODULES),
        back: format!("{base}?indicator={}", narrow.indicator.code()),
    })
}

impl Choices {
    /// The values of a dimension to choose from, "all" first; nothing when there is no choice.
    fn of(&self, lang: Lang, names: &Names, dimension: Dimension, all: &str) -> Vec<(String, String)> {
        let found = self.values.iter().filter(|(other, _)| *other == dimension).flat_map(|(_, values)| values);
        let values: Vec<_> = found.map(|value| (value.clone(), names.value(dimension.code(), value))).collect();
        if values.is_empty() { values } else { std::iter::once((String::new(), lang.t(all))).chain(values).collect() }
    }
}

/// The rows in words. Many are of the same day, which is put into words once.
fn lines(lang: Lang, names: &Names, base: &str, rows: &[EntryRow]) -> Result<Vec<Line>> {
    let mut days = HashMap::new();
    let mut day = |day: Day| days.entry(day).or_insert_with(|| lang.day(day)).clone();
    rows.iter().map(|row| line(lang, names, base, row, day(row.happened_on))).collect()
}

fn line(lang: Lang, names: &Names, base: &str, row: &EntryRow, day: String) -> Result<Line> {
    Ok(Line {
        href: format!("{base}/entries/{}", row.entry),
        day,
        place: names.place(row.place),
        partner: names.partner(row.partner),
        about: about(lang, names, row)?,
        minutes: lang.number(row.minutes),
        persons: lang.number(row.persons),
        changed: row.replaces.is_some(),
    })
}

/// What an entry is about, in a few words.
pub fn about(lang: Lang, names: &Names, row: &EntryRow) -> Result<String> {
    Ok(match (&row.module, &row.theme) {
        (Some(module), _) => [names.module(module), code(&row.facts, "activity")?.unwrap_or_default()].join(" · "),
        (None, Some(theme)) => names.theme(theme),
        (None, None) => Kind::from_code(&row.kind).map(|kind| kind_name(lang, kind)).unwrap_or_default(),
    })
}

/// What a kind of entry is called.
pub fn kind_name(lang: Lang, kind: Kind) -> String {
    lang.t(&format!("counts-kind-{}", kind.code().replace(['.', '_'], "-")))
}

fn query(narrow: &Narrow) -> String {
    let mut parts = vec![format!("indicator={}", narrow.indicator.code())];
    parts.extend(narrow.pairs().into_iter().map(|(dimension, value)| format!("{dimension}={value}")));
    if narrow.span.first != Span::ALWAYS.first {
        parts.push(format!("from={}", narrow.span.first));
    }
    if narrow.span.last != Span::ALWAYS.last {
        parts.push(format!("to={}", narrow.span.last));
    }
    parts.join("&")
}

fn form(lang: Lang, narrow: &Narrow) -> Form {
    let mut form = Form::filled(lang, &[("indicator", narrow.indicator.code())]);
    for (dimension, value) in narrow.pairs() {
        form.set(dimension.code(), value);
    }
    if narrow.span.first != Span::ALWAYS.first {
        form.set("from", narrow.span.first);
    }
    if narrow.span.last != Span::ALWAYS.last {
        form.set("to", narrow.span.last);
    }
    form
}

/// What the rows are narrowed to.
fn narrowed(names: &Names, lang: Lang, narrow: &Narrow) -> String {
    let mut words: Vec<_> = narrow.pairs().into_iter().map(|(dimension, value)| names.value(dimension.code(), &value)).collect();
    let Span { first, last } = narrow.span;
    match (first == Span::ALWAYS.first, last == Span::ALWAYS.last) {
        (true, true) => {}
        (true, false) => words.push(lang.with(text::DAYS_UNTIL, &[("last", lang.day(last).into())])),
        (false, true) => words.push(lang.with(text::DAYS_FROM, &[("first", lang.day(first).into())])),
        (false, false) => {
            words.push(lang.with(text::DAYS_BETWEEN, &[("first", lang.day(first).into()), ("last", lang.day(last).into())]));
        }
    }
    if words.is_empty() {
        words.push(lang.t(text::STEERING_ALL_ROWS));
    }
    words.join(" · ")
}

/// The figure that the rows make.
fn title(lang: Lang, indicator: &Indicator, sum: &Sum) -> String {
    let figure = sum.measured.bounds().figure;
    lang.with(text::STEERING_TOGETHER, &[("n", figure.into()), ("what", indicator.name(lang).to_owned().into())])
}

/// How many different ones there are in so many rows.
fn once(lang: Lang, indicator: &Indicator, sum: &Sum, lines: i64) -> String {
    let key = match indicator.measure() {
        Measure::Persons => text::STEERING_ONCE_PERSONS,
        Measure::Organisations => text::STEERING_ONCE_ORGANISATIONS,
        _ => text::STEERING_ONCE_PLACES,
    };
    let mut words = vec![lang.with(key, &[("n", lines.into()), ("once", sum.measured.once.keys.into())])];
    if sum.measured.once.first_timers > 0 {
        words.push(lang.with(text::STEERING_FIRST_TIMERS, &[("n", sum.measured.once.first_timers.into())]));
    }
    if sum.measured.once.unknown > 0 {
        words.push(lang.with(text::STEERING_UNKNOWN, &[("n", sum.measured.once.unknown.into())]));
    }
    if let Some(new) = sum.new {
        words.push(lang.with(text::STEERING_NEW, &[("n", new.into())]));
    }
    words.join(" ")
}

/// An entry of help and one of learning.
fn sample_rows(visit: &Visit) -> [EntryRow; 2] {
    let helped = EntryRow {
        nr: 7,
        entry: Id::nil(),
        kind: Kind::SupportMoment.to_string(),
        happened_on: visit.app.clock.today(),
        partner: Id::nil(),
        organisation: None,
        place: Some(Id::nil()),
        area: Some("31022".into()),
        theme: Some("itsme".into()),
        module: None,
        minutes: 15,
        persons: 1,
        facts: "{}".into(),
        replaces: Some(Id::nil()),
    };
    let learned = EntryRow {
        kind: Kind::LearningActivity.to_string(),
        theme: None,
        module: Some("mouse".into()),
        facts: r#"{"activity":"double-click","module":"mouse"}"#.into(),
        replaces: None,
        ..helped.clone()
    };
    [helped, learned]
}

/// Rows of help, of people counted once, and where nothing is left.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let [helped, learned] = sample_rows(visit);
    let [moments, reached] = sample_indicators();
    let nil = Id::nil().to_string();
    let choices = Choices {
        indicators: vec![moments.clone(), reached.clone()],
        values: vec![
            (Dimension::Partner, vec![nil.clone()]),
            (Dimension::Place, vec![nil]),
            (Dimension::Theme, vec!["itsme".into()]),
        ],
    };
    let render = |indicator: &Indicator, found: &[EntryRow], sum: Sum| {
        let narrow = Narrow { span: Span::month(Month::of(visit.app.clock.today())), ..Narrow::to(indicator.clone()) };
        let page = build(visit, &sample_programme(), &Names::sample(visit.lang), &narrow, found, &sum, &choices);
        page.and_then(|page| Ok(page.render()?)).unwrap_or_default()
    };
    let sum = |amount| Sum { measured: Measured { amount, once: Counted::default() }, lines: None, new: None };
    let once = Counted { keys: 980, erased: 1, first_timers: 12, unknown: 30 };
    vec![
        ("steering-entries", render(&moments, &[helped, learned.clone()], sum(2_412))),
        (
            "steering-entries-once",
            render(&reached, &[learned], Sum { measured: Measured { amount: 0, once }, lines: Some(2_412), new: Some(96) }),
        ),
        ("steering-entries-empty", render(&moments, &[], sum(0))),
    ]
}

//! `/desk`: write down a support moment, and what was written down today.

use askama::Template;
use axum::response::Response;
use domain::{Action, Day, Instant, Outcome, Resource, Theme};
use kit::form::{Form, ONCE};
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Lang, Result, Visit, text, write as write_once};
use learning::Card;
use people::asked::{self, Question, Whom};
use places::Place;

use super::parts::{Choices, Desk, person_line, persons_at, question, scope_at, told_as};
use crate::model::Moment;
use crate::store::{self, ListRow};
use crate::who::{self, Who};

/// How many learners the desk shows beside the moments.
const LEARNERS: i64 = 5;

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage {
    page: Page,
    form: Form,
    choices: Choices,
    who: Question,
    place: String,
    place_id: String,
    /// Other places the visitor may write at: address and name.
    others: Vec<(String, String)>,
    day: String,
    is_today: bool,
    person: String,
    today: Today,
    /// Those she opened last here, and where all of them are.
    learners: Vec<Card>,
    learners_href: String,
}

/// What the list beside the form shows.
struct Today {
    lines: Vec<Line>,
    moments: String,
    minutes: String,
}

struct Line {
    time: String,
    /// `14:05`, for machines.
    at: String,
    theme: String,
    minutes: String,
    persons: Option<String>,
    /// The picture and the words for someone who is counted by a key.
    who: Option<(&'static str, String)>,
    outcome: String,
    icon: &'static str,
    href: String,
}

/// `GET /{lang}/desk?place=&day=`
///
/// # Errors
/// Not found when the visitor may write nowhere.
pub async fn show(visit: Visit) -> Result<Response> {
    let asked = visit.asked("place").map(|id| id.parse().map_err(|_| kit::Failure::NotFound)).transpose()?;
    let desk = Desk::find(&visit, asked).await?;
    let today = visit.app.clock.today();
    let day = visit.asked("day").and_then(|day| domain::parse_day(&day)).filter(|day| *day <= today).unwrap_or(today);
    let form = empty_form(&visit, day);
    show_page(&page(&visit, &desk, form, day).await?)
}

/// `POST /{lang}/desk/moments`
///
/// # Errors
/// Not found when the visitor may not write at that place.
pub async fn write(visit: Visit, mut form: Form) -> Result<Response> {
    let command = asked::command(&visit.app, &form)?;
    let desk = Desk::find(&visit, form.id("place").or(Some(kit::random::opaque_id()))).await?;
    let today = visit.app.clock.today();
    let read = if asked::searches(&mut form) { None } else { who::read(&mut form, today) };
    let Some((moment, asked)) = read else { return again(&visit, &desk, form, today).await };
    let (at, persons, app) = (desk.at(), persons_at(&visit, &desk.here)?, &visit.app);
    write_once(app, visit.actor()?, command, async |tx| {
        let who = who::resolve(app, tx, &persons, &asked, Who::default()).await?;
        store::write_down(tx, &at, &Moment { who, ..moment.clone() }).await
    })
    .await?;
    let day = if moment.happened_on == today { String::new() } else { format!("&day={}", moment.happened_on) };
    Ok(go(&visit.to(&format!("desk?done=saved&place={}{day}", at.place))))
}

/// The desk with what was typed: something is not right, or names were searched for.
async fn again(visit: &Visit, desk: &Desk, form: Form, today: Day) -> Result<Response> {
    let day = domain::parse_day(&form.value("happened_on")).filter(|day| *day <= today).unwrap_or(today);
    let is_fine = form.is_fine();
    let page = page(visit, desk, form, day).await?;
    if is_fine { show_page(&page) } else { show_again(&page) }
}

/// A form as most moments are: one person, who walked in, helped here.
fn empty_form(visit: &Visit, day: Day) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    Who::default().fill(&mut form);
    let usual = [("minutes", "15"), ("outcome", "solved"), ("persons", "1"), ("place_kind", "at_place"), ("modality", "walk_in")];
    for (field, value) in usual {
        form.set(field, value);
    }
    form.set("happened_on", day);
    form
}

async fn page(visit: &Visit, desk: &Desk, mut form: Form, day: Day) -> Result<DeskPage> {
    let (scope, persons) = (scope_at(visit, &desk.here)?, persons_at(visit, &desk.here)?);
    let who = asks_who(visit).searched(visit, &persons, desk.here.organisation, &mut form).await?;
    let rows = store::of_day(&visit.app.db, &scope, desk.here.id, day).await?;
    let others = desk.places.iter().filter(|place| place.id != desk.here.id);
    let others = others.map(|place| (visit.to(&format!("desk?place={}", place.id)), place.name.clone())).collect();
    let place = (desk.here.name.clone(), desk.here.id.to_string());
    let learners = learners(visit, &desk.here).await?;
    Ok(DeskPage { who, learners, ..build(visit, form, place, others, day, &rows) })
}

fn asks_who(visit: &Visit) -> Question {
    question(visit, visit.to("desk/moments"), Who::default())
}

/// Who asks for help or is stuck first, then those opened last.
async fn learners(visit: &Visit, place: &Place) -> Result<Vec<Card>> {
    let scope = visit.scope(Action::OpenLearners, Resource::Place { place: place.id, organisation: place.organisation })?;
    let mut cards = learning::cards(visit, &scope, place.id, LEARNERS).await?;
    cards.sort_by_key(|card| !card.needs_someone());
    Ok(cards)
}

fn build(
    visit: &Visit,
    form: Form,
    place: (String, String),
    others: Vec<(String, String)>,
    day: Day,
    rows: &[ListRow],
) -> DeskPage {
    let lang = visit.lang;
    DeskPage {
        page: Page::staff(visit, lang.t(text::DESK_TITLE)),
        person: person_line(lang, &form),
        form,
        choices: Choices::new(lang),
        who: asks_who(visit),
        place: place.0,
        place_id: place.1,
        others,
        day: lang.weekday(day),
        is_today: day == visit.app.clock.today(),
        today: today(visit, rows),
        learners: Vec::new(),
        learners_href: visit.to("desk/learners"),
    }
}

fn today(visit: &Visit, rows: &[ListRow]) -> Today {
    let minutes = rows.iter().map(|row| row.minutes).sum();
    Today {
        lines: rows.iter().map(|row| line(visit, row)).collect(),
        moments: visit.lang.number(i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        minutes: visit.lang.minutes(minutes),
    }
}

fn line(visit: &Visit, row: &ListRow) -> Line {
    let lang = visit.lang;
    Line {
        time: lang.time(&visit.app.clock.zone, row.written_at),
        at: clock_time(visit, row.written_at),
        theme: lang.word(row.theme),
        minutes: lang.minutes(row.minutes),
        persons: (row.persons > 1).then(|| lang.with(text::PERSONS, &[("n", row.persons.into())])),
        who: told_as(lang, row.who),
        outcome: lang.word(row.outcome),
        icon: outcome_icon(row.outcome),
        href: visit.to(&format!("desk/moments/{}", row.id)),
    }
}

fn clock_time(visit: &Visit, at: Instant) -> String {
    let (hour, minute) = visit.app.clock.zone.time_of_day(at);
    format!("{hour:02}:{minute:02}")
}

/// The picture of an outcome.
pub fn outcome_icon(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Solved => "check",
        Outcome::Again => "repeat",
        Outcome::Referred => "signpost",
    }
}

/// The desk as it looks on an empty morning, with a few moments, and with mistakes.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let day = visit.app.clock.today();
    let place = || ("Digipunt Bibliotheek Oostkamp".to_owned(), uuid::Uuid::nil().to_string());
    let row = |nr: u128, theme, minutes, persons, outcome, who| ListRow {
        id: uuid::Uuid::from_u128(nr),
        written_at: Instant(visit.app.clock.now().0),
        theme,
        minutes,
        persons,
        outcome,
        who,
        version: 1,
    };
    let rows = [
        row(1, Theme::Itsme, 15, 1, Outcome::Solved, Whom::Coded),
        row(2, Theme::Bank, 90, 8, Outcome::Referred, Whom::Anonymous),
        row(3, Theme::Eid, 30, 1, Outcome::Again, Whom::Known),
    ];
    let empty = build(visit, empty_form(visit, day), place(), vec![], day, &[]);
    let full = build(visit, empty_form(visit, day), place(), vec![("/x".into(), "Gemeentehuis".into())], day, &rows);
    let mut wrong = wrong_form(visit.lang);
    let _ = (asked::searches(&mut wrong), who::read(&mut wrong, day));
    let wrong = build(visit, wrong, place(), vec![], day, &rows);
    let pages =
        [("desk-empty", empty), ("desk", full), ("desk-wrong", wrong), ("desk-code", coded(visit)), ("desk-known", known(visit))];
    pages.into_iter().map(|(name, page)| (name, page.render().unwrap_or_default())).collect()
}

fn wrong_form(lang: Lang) -> Form {
    let fields = [
        (ONCE, "x"),
        ("who", "coded"),
        ("s", "<s>"),
        ("minutes_own", "<b>veel</b>"),
        ("happened_on", "2099-01-01"),
        ("persons", "0"),
        ("outcome", "referred"),
    ];
    Form::filled(lang, &fields)
}

/// Someone by a code that is made already, while something else is missing.
fn coded(visit: &Visit) -> DeskPage {
    let code = "0f".repeat(32);
    let fields = [(ONCE, "x"), ("who", Whom::Coded.code()), ("s", code.as_str()), ("adult", "yes"), ("persons", "1")];
    let mut form = Form::filled(visit.lang, &fields);
    let day = visit.app.clock.today();
    let _ = who::read(&mut form, day);
    build(visit, form, (String::new(), String::new()), vec![], day, &[])
}

/// A name that was searched for, and who was found.
fn known(visit: &Visit) -> DeskPage {
    let day = visit.app.clock.today();
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("who", Whom::Known.code());
    form.set("known_name", "Gode <b>");
    let found = |nr, name: &str, born: &str| (uuid::Uuid::from_u128(nr).to_string(), name.to_owned(), born.to_owned());
    let found = vec![found(1, "Godelieve Vermeersch", "1950"), found(2, "Godfried O’Brien", "")];
    let page = build(visit, form, (String::new(), String::new()), vec![], day, &[]);
    DeskPage { who: Question { found: Some(found), ..asks_who(visit) }, ..page }
}

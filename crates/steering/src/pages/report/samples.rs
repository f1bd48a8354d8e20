//! The pages of reports as they look, for the checks on pages: a list, a draft with everything missing, one that was
//! sent, one that was reopened, a line with evidence, and what each says when something is wrong.

use askama::Template as _;
use domain::counting::Bounds;
use domain::indicator::{Definition, Measure, Texts};
use domain::reportline;
use domain::{Day, Id, parse_day};
use kit::form::Form;
use kit::{Lang, Visit, text};

use super::list::{Group, Slot, lay_out, page, slots};
use super::part::{self, Known};
use super::show::{self, broken_sample};
use super::{Seen, view};
use crate::content::{HOUSE, set};
use crate::pages::staff::sample_programme;
use crate::report::{About, AgeGroup, Ages, Cause, Content, Frozen, Kept, Line, Part, Partner, Period, Proof, State, Text};
use crate::store::period;
use crate::store::programme;
use crate::store::report::{CommentRow, EventRow, ListedRow, ReportRow, TextRow, slot};

/// Every page, with errors too.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [lists(visit), reports(visit), parts(visit)].concat()
}

fn lists(visit: &Visit) -> Vec<(&'static str, String)> {
    let periods = [one_period(1, "2023-07-01", "2023-12-31"), one_period(2, "2024-01-01", "2024-06-30")];
    let partners = [programme::Partner { id: Id::max(), programme: Id::nil(), slug: "oostkamp".into(), name: "Oostkamp".into() }];
    let row = |period: &period::Period, partner, state| {
        let done_at = visit.app.clock.now();
        ListedRow { id: Id::nil(), period: period.id, slot: slot(partner), state, done_at }
    };
    let rows = [row(&periods[0], None, State::Accepted), row(&periods[0], Some(Id::max()), State::Reopened)];
    let slots: Vec<Slot> = slots(visit, &partners);
    let laid = |rows: &[ListedRow], may| lay_out(visit, &visit.to("reports"), &periods, &slots, rows, may);
    let programme = sample_programme();
    let followed = vec![Group { name: String::new(), periods: laid(&rows, false) }];
    let mine = vec![Group { name: programme.name(visit.lang).to_owned(), periods: laid(&rows, true) }];
    let no_period = vec![Group { name: programme.name(visit.lang).to_owned(), periods: Vec::new() }];
    let render = |programme, groups| page(visit, programme, groups).render().unwrap_or_default();
    vec![
        ("report-list", render(Some(&programme), followed)),
        ("report-mine", render(None, mine)),
        ("report-mine-no-period", render(None, no_period)),
        ("report-mine-empty", render(None, Vec::new())),
    ]
}

fn reports(visit: &Visit) -> Vec<(&'static str, String)> {
    let (draft, bare) = (content(false), content_without(&["introduction", "next"]));
    let talk = [said(visit, "line:adults_reached"), said(visit, "")];
    let render = |seen: &Seen, content: &Content, again| {
        let hash = content.is_frozen.then_some([0xb7; 32]);
        show::build(visit, seen, content, hash.as_ref(), &talk, again).render().unwrap_or_default()
    };
    let again = |key, name| {
        let mut form = view::fresh(visit);
        form.wrong(name, key, &[]);
        Some(form)
    };
    let none = show::Again::default;
    let blocked = show::Again { submit: again(text::REPORT_BLOCKED, "anyway"), ..none() };
    let anyway = show::Again { submit: again(text::REPORT_ASKS_ANYWAY, "anyway"), ..none() };
    let late = show::Again { submit: again(text::REPORT_SENT_MEANWHILE, "anyway"), ..none() };
    let judged =
        show::Again { verdict: again(text::REPORT_BUILT_UPON, "note"), comment: again(text::FORM_NEEDED, "text"), ..none() };
    let sent = content(true);
    vec![
        ("report-draft", render(&seen(visit, State::Draft, &sent), &draft, none())),
        ("report-draft-missing", render(&seen(visit, State::Draft, &sent), &bare, blocked)),
        ("report-draft-anyway", render(&seen(visit, State::Draft, &sent), &translated(), anyway)),
        ("report-sent", render(&seen(visit, State::Submitted, &sent), &sent, none())),
        ("report-sent-meanwhile", render(&seen(visit, State::Submitted, &sent), &sent, late)),
        ("report-judged", render(&seen(visit, State::Accepted, &sent), &sent, judged)),
        ("report-reopened-text", render(&seen(visit, State::ReopenedText, &sent), &draft, none())),
        ("report-read", render(&read_only(visit, &sent), &sent, none())),
        ("report-broken", broken_sample(visit, &seen(visit, State::Accepted, &sent))),
    ]
}

fn parts(visit: &Visit) -> Vec<(&'static str, String)> {
    let (draft, sent) = (content(false), content(true));
    let now = visit.app.clock.now();
    let texts = [TextRow {
        part: "introduction".into(),
        lang: Lang::Nl,
        version: 2,
        text: String::new(),
        written_at: now,
        written_by: Some("Anouk".into()),
    }];
    let causes = [false, true].map(|replaces| Cause {
        entry: Id::nil(),
        happened_on: day("2023-11-14"),
        recorded_at: now,
        replaces,
        was_on: replaces.then(|| day("2023-12-03")),
    });
    let talk = [said(visit, "line:adults_reached")];
    let render = |state, content: &Content, part: &str, again| {
        let known = Known { content, texts: &texts, comments: &talk, causes: &causes };
        let seen = seen(visit, state, &sent);
        part.parse::<Part>()
            .map(|part| part::build(visit, &seen, &known, &part, again).render().unwrap_or_default())
            .unwrap_or_default()
    };
    let wrong = |field: &str, key| {
        let mut form = Form::filled(visit.lang, &[("text_nl", "Onze zinnen"), ("text_fr", ""), ("day", "2024-05-14")]);
        form.wrong(field, key, &[]);
        Some(form)
    };
    let none = part::Again::default;
    let meanwhile = part::Again { texts: wrong("text_nl", text::REPORT_WRITTEN_MEANWHILE), ..none() };
    let refused = part::Again { upload: wrong("file", text::REFUSAL_OTHER_THAN_ITS_NAME), ..none() };
    vec![
        ("report-part", render(State::Draft, &draft, "introduction", none())),
        ("report-part-meanwhile", render(State::Draft, &draft, "introduction", meanwhile)),
        ("report-line", render(State::Draft, &draft, "line:adults_reached", none())),
        ("report-line-refused", render(State::Draft, &draft, "line:trainings", refused)),
        ("report-line-sent", render(State::Accepted, &sent, "line:adults_reached", none())),
    ]
}

fn one_period(nr: i64, first: &str, last: &str) -> period::Period {
    period::Period {
        id: Id::from_u128(nr.unsigned_abs().into()),
        programme: Id::nil(),
        nr,
        first_day: day(first),
        last_day: day(last),
    }
}

fn said(visit: &Visit, part: &str) -> CommentRow {
    CommentRow {
        part: part.into(),
        text: "Hoeveel van hen kwamen er via de bibliotheek?\nEn via het OCMW?".into(),
        written_at: visit.app.clock.now(),
        written_by: Some("Anouk".into()),
    }
}

/// Anouk looks at the second report of Oostkamp.
fn seen(visit: &Visit, state: State, sent: &Content) -> Seen {
    let event = |nr, state, note: &str| EventRow {
        nr,
        state,
        note: note.to_owned(),
        done_at: visit.app.clock.now(),
        done_by: Some("Anouk".into()),
    };
    let kept = |version| {
        let content = Content { version, ..sent.clone() };
        let (report, frozen_at) = (Id::nil(), visit.app.clock.now());
        Kept::Whole(Box::new(Frozen { report, version, nr: 4_812, frozen_at, hash: [0xb7; 32], content, written: String::new() }))
    };
    let is_first = state == State::Draft;
    Seen {
        row: row(),
        programme: sample_programme(),
        viewer: Id::nil(),
        may_write: true,
        may_judge: true,
        follows: true,
        base: visit.to(&format!("reports/{}", Id::nil())),
        events: vec![event(1, State::Draft, ""), event(2, state, if is_first { "" } else { "De Franse inleiding graag." })],
        kept: if is_first { Vec::new() } else { vec![kept(1), kept(2)] },
    }
}

/// Nadine, the auditor, reads and does nothing else.
fn read_only(visit: &Visit, sent: &Content) -> Seen {
    let base = visit.to(&format!("steering/digibanken-brugge/reports/{}", Id::nil()));
    Seen { may_write: false, may_judge: false, base, ..seen(visit, State::Submitted, sent) }
}

fn row() -> ReportRow {
    ReportRow {
        id: Id::nil(),
        programme: Id::nil(),
        slot: Id::max().to_string(),
        partner: Some(Id::max()),
        partner_name: Some("Oostkamp".into()),
        nr: 2,
        first_day: day("2024-01-01"),
        last_day: day("2024-06-30"),
    }
}

/// A report with corrections, bounds, evidence and ages.
pub fn content(is_frozen: bool) -> Content {
    let proof =
        Proof { id: Id::nil(), name: "aanwezigheidslijst mei.pdf".into(), day: day("2024-05-14"), sha256: "b7".repeat(32) };
    let adults = Line {
        bounds: Some(Bounds { lower: 598, figure: 634, upper: 702 }),
        shared: Some(12),
        evidence: vec![proof],
        ..line("adults_reached", Measure::Persons, reportline::Line::new(Some(1_000), 412, 409, 225))
    };
    let lines = vec![adults, line("trainings", Measure::Entries, reportline::Line::new(None, 7, 7, 4))];
    let group = |bands: &[&str], people| AgeGroup { bands: bands.iter().map(|band| (*band).to_owned()).collect(), people };
    let groups =
        vec![group(&["under_12", "12_17", "18_24"], 9), group(&["60_69"], 71), group(&["70_plus"], 98), group(&["not_told"], 47)];
    Content {
        format: 1,
        report: Id::nil(),
        version: 2,
        programme: About { id: Id::nil(), slug: "digibanken-brugge".into(), names: names("Digibank Brugge West") },
        partner: Some(Partner { id: Id::max(), name: "Oostkamp".into() }),
        period: Period { nr: 2, first_day: day("2024-01-01"), last_day: day("2024-06-30") },
        languages: vec![Lang::Nl, Lang::Fr],
        on: day("2024-05-15"),
        is_frozen,
        journal_nr: 4_812,
        lines,
        texts: written(),
        ages: vec![Ages { indicator: "adults_reached".into(), bands: "coop".into(), groups }],
    }
}

fn written() -> Vec<Text> {
    let text = |part: &str, lang, text: &str| Text { part: part.into(), lang, text: text.into() };
    vec![
        text("introduction", Lang::Nl, "Dit half jaar openden we twee Digipunten.\n\nDe bus rijdt nu ook naar Ruddervoorde."),
        text("introduction", Lang::Fr, "Ce semestre, nous avons ouvert deux Digipunten.\n\nLe bus va aussi à Ruddervoorde."),
        text("line:adults_reached", Lang::Nl, "De meeste mensen kwamen voor itsme."),
        text("difficulties", Lang::Nl, "In maart was de bibliotheek dicht."),
        text("next", Lang::Nl, "We gaan naar de markt."),
        text("next", Lang::Fr, "Nous irons au marché."),
    ]
}

/// Without these parts, and without evidence.
fn content_without(parts: &[&str]) -> Content {
    let mut content = content(false);
    content.texts.retain(|text| !parts.contains(&text.part.as_str()));
    content.lines[0].evidence.clear();
    content
}

/// Nothing blocks, and something is missing.
fn translated() -> Content {
    let mut content = content(false);
    content.texts.retain(|text| text.lang == Lang::Nl);
    content
}

fn line(code: &str, measure: Measure, counts: reportline::Line) -> Line {
    let is_persons = measure == Measure::Persons;
    let name = if is_persons { "Volwassenen bereikt" } else { "Opleidingen" };
    let definition = Definition {
        code: code.to_owned(),
        measure,
        name: names(name),
        says: names("Elke volwassene die bij een Digipunt geholpen werd, één keer."),
        evidence: is_persons,
        official: is_persons.then(|| "RCO85".to_owned()),
        ..moments()
    };
    Line {
        definition,
        version: 1,
        counts,
        bounds: None,
        shared: None,
        by_partner: Vec::new(),
        by_area: Vec::new(),
        evidence: Vec::new(),
    }
}

/// The first indicator of the house, from which the others here differ.
fn moments() -> Definition {
    let house = set(HOUSE).and_then(|set| set.indicators.first());
    house.cloned().unwrap_or_else(|| unreachable!("the house has indicators: its own test says so"))
}

fn names(text: &str) -> Texts {
    let text = || text.to_owned();
    Texts { nl: text(), fr: text(), en: text(), de: text() }
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap_or_default()
}

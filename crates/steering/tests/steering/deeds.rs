//! What can happen, at random: help and learning for people with and without a key, corrections, people who turn out to
//! be one and part again, who are forgotten, and the work on the books in pieces of any size between.

use domain::counting::FirstTime;
use domain::indicator::{Definition, Kind, Measure, Texts, Unit};
use domain::{Adult, Day, Id, Theme, Word};
use kit::journal::{Entry, Facts};
use kit::testing::TestApp;
use kit::write;
use proptest::prelude::*;
use steering::book::{Reason, ask_for_book, write_at_most};
use steering::store::indicator;

use crate::story::{Story, day};

/// Mostly places that count; the last is one more than the story has: somebody learned at home.
const SPOTS: [usize; 8] = [0, 0, 0, 1, 2, 2, 3, 4];
const PEOPLE: usize = 6;
pub const CODES: [&str; 3] = ["mouse", "keyboard", "a-module-of-later"];

#[derive(Debug, Clone)]
pub enum Deed {
    Write(What),
    /// Changes the nth entry that still stands.
    Change(usize, What),
    Withdraw(usize),
    Merge(usize, usize, Adult),
    Part(usize),
    Erase(usize),
    /// The reader of the journal works this many entries.
    Work(i64),
    Ask,
    /// A new version of an indicator: of adults only, or of everybody.
    Define(bool),
    /// So many entries of a new book are written.
    WritePart(i64),
}

#[derive(Debug, Clone)]
pub struct What {
    pub kind: Kind,
    pub spot: usize,
    pub day: Day,
    pub theme: Theme,
    pub module: &'static str,
    pub minutes: i64,
    pub persons: i64,
    pub person: Option<usize>,
    pub adult: Adult,
    pub first_time: FirstTime,
}

/// A quarter of an hour for one person with itsme, in Oostkamp.
pub fn itsme() -> What {
    What {
        kind: Kind::SupportMoment,
        spot: 0,
        day: day("2024-05-14"),
        theme: Theme::Itsme,
        module: "mouse",
        minutes: 15,
        persons: 1,
        person: None,
        adult: Adult::Unknown,
        first_time: FirstTime::Unknown,
    }
}

pub fn words<W: Word + std::fmt::Debug>(words: &'static [W]) -> impl Strategy<Value = W> {
    prop::sample::select(words)
}

fn what() -> impl Strategy<Value = What> {
    let days = prop::sample::select(vec!["2022-12-31", "2023-01-01", "2024-05-14", "2024-05-15", "2024-12-31", "2025-01-01"]);
    let kind = prop_oneof![4 => Just(Kind::SupportMoment), 4 => words(Kind::ALL)];
    let about = (prop::sample::select(&Theme::ALL[..4]), prop::sample::select(&CODES[..]), 0..240_i64, 0..12_i64);
    let who = (prop::option::weighted(0.7, 0..PEOPLE), words(Adult::ALL), words(FirstTime::ALL));
    (kind, prop::sample::select(&SPOTS[..]), days, about, who).prop_map(
        |(kind, spot, text, about, (person, adult, first_time))| {
            let (theme, module, minutes, persons) = about;
            What { kind, spot, day: day(text), theme, module, minutes, persons, person, adult, first_time }
        },
    )
}

pub fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => what().prop_map(Deed::Write),
        3 => (any::<usize>(), what()).prop_map(|(nth, what)| Deed::Change(nth, what)),
        2 => any::<usize>().prop_map(Deed::Withdraw),
        2 => (0..PEOPLE, 0..PEOPLE, words(Adult::ALL)).prop_map(|(one, other, adult)| Deed::Merge(one, other, adult)),
        1 => (0..PEOPLE).prop_map(Deed::Part),
        1 => (0..PEOPLE).prop_map(Deed::Erase),
        4 => (1..5_i64).prop_map(Deed::Work),
        1 => Just(Deed::Ask),
        1 => any::<bool>().prop_map(Deed::Define),
        3 => (1..20_i64).prop_map(Deed::WritePart),
    ]
}

/// An indicator of this measure.
pub fn definition(code: &str, measure: Measure, kinds: &[Kind]) -> Definition {
    let texts = || Texts { nl: code.into(), fr: code.into(), en: code.into(), de: code.into() };
    Definition {
        code: code.to_owned(),
        measure,
        kinds: kinds.to_vec(),
        themes: Vec::new(),
        modules: Vec::new(),
        adult: None,
        name: texts(),
        says: texts(),
        unit: Unit::Number,
        evidence: false,
        official: None,
        public: true,
    }
}

/// Who was reached: of adults only, or of everybody.
pub fn reached(adults_only: bool) -> Definition {
    let kinds = [Kind::SupportMoment, Kind::LearningStart, Kind::TrainingParticipation];
    Definition { adult: adults_only.then_some(Adult::Yes), ..definition("reached", Measure::Persons, &kinds) }
}

/// Beside those of the house: people, organisations, and what can be declared.
pub fn indicators() -> Vec<Definition> {
    let joined = [Kind::SupportMoment, Kind::OrganisationJoined];
    vec![
        reached(true),
        definition("organisations", Measure::Organisations, &joined),
        definition("handed_in", Measure::Declared, &[]),
        definition(
            "all_participations",
            Measure::Participations,
            &[Kind::SupportMoment, Kind::TrainingParticipation, Kind::Declared],
        ),
        Definition { themes: vec![Theme::Itsme], ..definition("itsme_minutes", Measure::Minutes, &[Kind::SupportMoment]) },
    ]
}

/// The entries that still stand.
#[derive(Debug, Default)]
pub struct Standing(Vec<Id>);

pub async fn play(app: &TestApp, story: &Story, standing: &mut Standing, deeds: &[Deed]) {
    for deed in deeds {
        match deed {
            Deed::Write(what) => standing.0.push(record(app, story, what, None).await),
            Deed::Change(nth, what) if !standing.0.is_empty() => {
                let at = nth % standing.0.len();
                standing.0[at] = record(app, story, what, Some(standing.0[at])).await;
            }
            Deed::Withdraw(nth) if !standing.0.is_empty() => {
                let entry = standing.0.remove(nth % standing.0.len());
                withdraw(app, entry).await;
            }
            Deed::Change(..) | Deed::Withdraw(_) => {}
            Deed::Merge(one, other, adult) => tell(app, "people.merged", *one, *other, *adult).await,
            Deed::Part(one) => tell(app, "people.parted", *one, *one, Adult::Unknown).await,
            Deed::Erase(one) => tell(app, "people.erased", *one, *one, Adult::Unknown).await,
            Deed::Work(most) => {
                kit::journal::seal_waiting(app).await.unwrap();
                steering::consume::step(app, *most).await.unwrap();
            }
            Deed::Ask => ask(app, story.umbrella).await,
            Deed::Define(adults_only) => define(app, story.west, &reached(*adults_only)).await,
            Deed::WritePart(most) => drop(write_at_most(app, *most).await.unwrap()),
        }
    }
}

pub async fn ask(app: &TestApp, programme: Id) {
    write::system(app, async |tx| ask_for_book(tx, programme, Reason::Asked).await).await.unwrap();
}

pub async fn define(app: &TestApp, programme: Id, definition: &Definition) {
    write::system(app, async |tx| indicator::add(tx, programme, definition).await).await.unwrap();
}

/// The key of a person of these histories.
pub fn key(person: usize) -> Id {
    Id::from_u128(0xA000 + person as u128)
}

pub async fn record(app: &TestApp, story: &Story, what: &What, replaces: Option<Id>) -> Id {
    let spot = story.spots.get(what.spot);
    let help = what.kind == Kind::SupportMoment;
    let learns = matches!(what.kind, Kind::LearningStart | Kind::LearningActivity | Kind::LearningModule);
    let person_key = what.person.filter(|_| what.kind.carries_persons()).map(key);
    let mut facts =
        if learns { Facts::default().code("module", what.module).code("activity", "ferry") } else { Facts::default() };
    if person_key.is_none() && what.kind.carries_persons() {
        facts = facts.word("first_time", what.first_time);
    }
    if what.kind == Kind::Declared {
        facts =
            facts.code("indicator", ["handed_in", "all_participations", "moments"][usize::try_from(what.minutes).unwrap() % 3]);
    }
    let entry = Entry {
        organisation: spot.map(|spot| spot.organisation),
        place: spot.map(|spot| spot.place),
        area: spot.map(|spot| spot.area.to_owned()),
        theme: help.then_some(what.theme),
        minutes: what.minutes,
        persons: what.persons,
        person_key,
        adult: what.adult,
        facts,
        replaces,
        ..Entry::new(what.kind.code(), kit::random::opaque_id(), what.day)
    };
    write::system(app, async |tx| tx.record(entry).await).await.unwrap()
}

async fn withdraw(app: &TestApp, entry: Id) {
    let withdrawal =
        Entry { replaces: Some(entry), ..Entry::new("support.withdrawal", kit::random::opaque_id(), day("2024-05-15")) };
    write::system(app, async |tx| tx.record(withdrawal).await).await.unwrap();
}

pub async fn tell(app: &TestApp, kind: &'static str, one: usize, other: usize, adult: Adult) {
    let entry = Entry { person_key: Some(key(one)), adult, ..Entry::new(kind, key(other), day("2024-05-15")) };
    write::system(app, async |tx| tx.record(entry).await).await.unwrap();
}

/// Seals what was recorded and brings the figures up to it; every book that was asked for is written.
pub async fn catch_up(app: &TestApp) {
    kit::journal::seal_waiting(app).await.unwrap();
    steering::catch_up(app).await.unwrap();
}

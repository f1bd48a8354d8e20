use super::*;
use crate::counting::FirstTime;
use crate::id::Id;
use crate::support::{Adult, Theme};
use crate::time::{Day, parse_day};
use proptest::prelude::*;

const SET: &str = r#"
[[indicator]]
code = "adults_reached"
measure = "persons"
kinds = ["support.moment", "learning.start"]
adult = "yes"
unit = "persons"
public = true
name = { nl = "Bereikte volwassenen", fr = "Adultes touchés", en = "Adults reached", de = "Erreichte Erwachsene" }
says = { nl = "Wie hulp kreeg.", fr = "Qui a été aidé.", en = "Who was helped.", de = "Wem geholfen wurde." }

[[indicator]]
code = "guidances"
measure = "entries"
kinds = ["support.moment", "steering.declared"]
themes = ["itsme"]
unit = "moments"
evidence = true
official = "RCO85"
name.nl = "Begeleidingen"
name.fr = "Accompagnements"
name.en = "Guidances"
name.de = "Begleitungen"
says = { nl = "Elke hulp.", fr = "Chaque aide.", en = "Each help.", de = "Jede Hilfe." }
"#;

fn set() -> Set {
    toml::from_str(SET).unwrap()
}

fn defined(measure: Measure, kinds: &[Kind]) -> Definition {
    let text = Texts { nl: "Iets".to_owned(), ..Texts::default() };
    let [mut definition, _] = <[Definition; 2]>::try_from(set().indicators).unwrap();
    definition.adult = None;
    definition.code = "something".to_owned();
    Definition { measure, kinds: kinds.to_vec(), name: text.clone(), says: text, ..definition }
}

fn row(kind: Kind) -> Row<'static> {
    Row::new(kind, Id::from_u128(9), parse_day("2024-05-15").unwrap())
}

#[test]
fn a_file_is_read_whole_and_comes_back_from_json() {
    assert_eq!(set().check(), Vec::<String>::new());
    let guidances = &set().indicators[1];
    assert_eq!((guidances.official.as_deref(), guidances.evidence, guidances.public), (Some("RCO85"), true, false));
    let json = serde_json::to_string(guidances).unwrap();
    assert_eq!(serde_json::from_str::<Definition>(&json).unwrap(), *guidances);
}

#[test]
fn a_word_that_is_not_in_a_list_is_refused_by_name() {
    let refused = |from: &str, to: &str| toml::from_str::<Set>(&SET.replacen(from, to, 1)).unwrap_err().to_string();
    assert!(refused("learning.start", "learning.begin").contains("`learning.begin` is not a kind"));
    assert!(refused("\"persons\"\nkinds", "\"souls\"\nkinds").contains("`souls` is not a measure"));
    assert!(refused("[\"itsme\"]", "[\"piano\"]").contains("`piano` is not a theme"));
    assert!(refused("public = true", "publik = true").contains("publik"));
    assert!(refused("name.de", "name.it").contains("it"));
}

#[test]
fn every_problem_is_told_with_its_code() {
    let mut twice = set();
    twice.indicators.push(defined(Measure::Persons, &[Kind::TrainingHeld, Kind::Declared]));
    twice.indicators[2].code = "guidances".to_owned();
    let problems = twice.check().join("\n");
    for told in ["this code is used twice", "who it was about", "declared in bulk", "name.fr is missing", "says.de is missing"] {
        assert!(problems.contains(&format!("guidances: {told}")) || problems.contains(told), "{told} in\n{problems}");
    }
    assert!(Set::default().check()[0].contains("no [[indicator]]"));
}

#[test]
fn a_declaration_that_could_never_count_is_refused() {
    let told = |definition: Definition| definition.check().join("\n");
    assert_eq!(told(defined(Measure::Entries, &[Kind::SupportMoment])), "");
    assert_eq!(told(defined(Measure::Manual, &[])), "");
    assert!(told(defined(Measure::Entries, &[])).contains("no kind of entry"));
    assert!(told(defined(Measure::Entries, &[Kind::EventHeld; 2])).contains("twice"));
    assert!(told(defined(Measure::Declared, &[Kind::EventHeld])).contains("no other entries"));
    assert!(told(defined(Measure::Minutes, &[Kind::AccountOpened])).contains("how long"));
    let moments = defined(Measure::Entries, &[Kind::SupportMoment]);
    assert!(told(Definition { modules: vec!["mouse".to_owned()], ..moments.clone() }).contains("steps in learning"));
    assert!(told(Definition { adult: Some(Adult::Unknown), ..moments.clone() }).contains("yes or no"));
    assert!(told(Definition { code: "Volwassenen!".to_owned(), ..moments.clone() }).contains("small letters"));
    assert!(told(Definition { says: Texts::default(), ..moments }).contains("what counts"));
}

#[test]
fn only_what_matches_every_filter_counts() {
    let [adults, guidances] = <[Definition; 2]>::try_from(set().indicators).unwrap();
    let helped = Row { adult: Adult::Yes, theme: Some(Theme::Itsme), persons: 1, ..row(Kind::SupportMoment) };
    assert!(adults.matches(&helped) && guidances.matches(&helped));
    assert!(!adults.matches(&Row { adult: Adult::Unknown, ..helped }));
    assert!(!guidances.matches(&Row { theme: None, ..helped }));
    assert!(!adults.matches(&Row { kind: Kind::EventHeld, ..helped }));
    let mouse = Definition { modules: vec!["mouse".to_owned()], ..defined(Measure::Entries, &[Kind::LearningModule]) };
    assert_eq!(mouse.amount(&Row { module: Some("mouse"), ..row(Kind::LearningModule) }), 1);
    assert_eq!(mouse.amount(&Row { module: Some("touch"), ..row(Kind::LearningModule) }), 0);
}

#[test]
fn forty_thousand_declared_count_for_the_indicator_they_name_alone() {
    let guidances = &set().indicators[1];
    let declared = Row { quantity: 40_000, declared_for: Some("guidances"), ..row(Kind::Declared) };
    assert_eq!(guidances.amount(&declared), 40_000);
    assert_eq!(guidances.amount(&Row { declared_for: Some("events"), ..declared }), 0);
    assert_eq!(guidances.amount(&Row { declared_for: None, ..declared }), 0);
    let by_hand = Definition { code: "guidances".to_owned(), ..defined(Measure::Declared, &[]) };
    assert_eq!(by_hand.amount(&declared), 40_000);
    assert_eq!(by_hand.amount(&row(Kind::SupportMoment)), 0);
    let entries = Definition { code: "guidances".to_owned(), ..defined(Measure::Entries, &[Kind::SupportMoment]) };
    assert_eq!(entries.amount(&declared), 0);
    let persons =
        Definition { code: "guidances".to_owned(), ..defined(Measure::Persons, &[Kind::SupportMoment, Kind::Declared]) };
    assert!(!persons.matches(&declared));
}

#[test]
fn each_measure_adds_its_own_thing() {
    let group = Row { persons: 12, minutes: 60, ..row(Kind::SupportMoment) };
    let added = |measure, row: &Row| defined(measure, &[Kind::SupportMoment]).amount(row);
    assert_eq!(added(Measure::Entries, &group), 1);
    assert_eq!(added(Measure::Participations, &group), 12);
    assert_eq!(added(Measure::Participations, &Row { persons: 0, ..group }), 1);
    assert_eq!(added(Measure::Minutes, &group), 60);
    assert_eq!(added(Measure::Places, &group), 0);
}

#[test]
fn what_is_counted_once_is_the_person_the_organisation_or_the_place() {
    let [person, library, place, newcomer] = [1, 2, 3, 9].map(Id::from_u128);
    let helped = Row { person_key: Some(person), organisation: Some(library), place: Some(place), ..row(Kind::SupportMoment) };
    let key = |measure, row: &Row| defined(measure, &[Kind::SupportMoment, Kind::OrganisationJoined]).key(row);
    assert_eq!(key(Measure::Persons, &helped), Some(person));
    assert_eq!(key(Measure::Organisations, &helped), Some(library));
    assert_eq!(key(Measure::Places, &helped), Some(place));
    assert_eq!(key(Measure::Entries, &helped), None);
    assert_eq!(key(Measure::Organisations, &Row { kind: Kind::OrganisationJoined, ..helped }), Some(newcomer));
    assert_eq!(key(Measure::Persons, &Row { kind: Kind::EventHeld, ..helped }), None);
}

#[test]
fn people_without_a_key_are_told_apart_by_their_answer() {
    let persons = defined(Measure::Persons, &[Kind::SupportMoment]);
    let couple = Row { persons: 2, first_time: FirstTime::Yes, ..row(Kind::SupportMoment) };
    assert_eq!(persons.keyless(&couple), Some((FirstTime::Yes, 2)));
    assert_eq!(persons.keyless(&Row { person_key: Some(Id::from_u128(1)), ..couple }), None);
    assert_eq!(persons.keyless(&Row { kind: Kind::EventHeld, ..couple }), None);
    assert_eq!(defined(Measure::Entries, &[Kind::SupportMoment]).keyless(&couple), None);
}

#[test]
fn a_text_that_is_not_written_in_a_language_falls_back() {
    let texts = Texts { fr: "Personnes".to_owned(), ..Texts::default() };
    assert_eq!(texts.in_language("fr"), "Personnes");
    assert_eq!(texts.in_language("de"), "Personnes");
    assert_eq!(Texts::default().in_language("nl"), "");
}

fn any_row() -> impl Strategy<Value = Row<'static>> {
    let words = (
        proptest::sample::select(Kind::ALL),
        proptest::option::of(proptest::sample::select(Theme::ALL)),
        proptest::sample::select(Adult::ALL),
        proptest::sample::select(FirstTime::ALL),
    );
    let rest = (proptest::option::of(0_u128..3), 0_i64..5, 0_i64..90, 0_i64..900, proptest::option::of(Just("something")));
    (words, rest).prop_map(|((kind, theme, adult, first_time), (person, persons, minutes, quantity, declared_for))| Row {
        theme,
        adult,
        first_time,
        person_key: person.map(Id::from_u128),
        persons,
        minutes,
        quantity,
        declared_for,
        ..Row::new(kind, Id::nil(), Day::default())
    })
}

proptest! {
    #[test]
    fn what_does_not_match_adds_nothing_in_any_way(
        measure in proptest::sample::select(Measure::ALL),
        kinds in proptest::sample::subsequence(Kind::ALL, 0..4),
        adult in proptest::option::of(proptest::sample::select(&[Adult::Yes, Adult::No][..])),
        row in any_row(),
    ) {
        let definition = Definition { adult, ..defined(measure, &kinds) };
        let (amount, key, keyless) = (definition.amount(&row), definition.key(&row), definition.keyless(&row));
        prop_assert!(definition.matches(&row) || (amount == 0 && key.is_none() && keyless.is_none()));
        prop_assert!(!measure.is_distinct() || amount == 0);
        prop_assert!(measure.is_distinct() || (key.is_none() && keyless.is_none()));
        prop_assert!(key.is_none() || keyless.is_none());
    }
}

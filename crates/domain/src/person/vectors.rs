//! The examples that server and browser share.

use super::{ROUNDS, adult, birth, birth_of, letters, secret_text};
use crate::support::Adult;
use crate::time::{Day, parse_day};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    today: String,
    names: Vec<Name>,
    alphabet: Vec<(String, String)>,
    births: Vec<Birth>,
    texts: Vec<(String, String)>,
    adults: Vec<(String, String, Adult)>,
    secret_texts: Vec<SecretText>,
    code: Code,
}

#[derive(Deserialize)]
struct Name {
    given: String,
    family: String,
    #[serde(rename = "is")]
    expected: String,
}

#[derive(Deserialize)]
struct Birth {
    day: String,
    month: String,
    year: String,
    #[serde(rename = "is")]
    expected: String,
}

#[derive(Deserialize)]
struct SecretText {
    given: String,
    family: String,
    birth: String,
    #[serde(rename = "is")]
    expected: String,
}

#[derive(Deserialize)]
struct Code {
    rounds: u32,
}

fn read() -> Vectors {
    serde_json::from_str(include_str!("../../vectors/person.json")).unwrap()
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// What came out, or the code of what was wrong with it.
fn told<T: ToString, E: ToString>(result: Result<T, E>) -> String {
    result.map_or_else(|error| error.to_string(), |value| value.to_string())
}

#[test]
fn names_have_the_letters_that_the_browser_finds() {
    let vectors = read();
    assert!(vectors.names.len() >= 40);
    for name in vectors.names {
        assert_eq!(told(letters(&name.given, &name.family)), name.expected, "{} {}", name.given, name.family);
    }
}

#[test]
fn every_latin_letter_has_its_plain_letters() {
    for (plain, of) in read().alphabet {
        let padded = format!("{plain}222");
        for letter in of.chars() {
            let found = told(letters("", &letter.to_string()));
            assert_eq!(found, format!("222{}", &padded[..3]), "{letter}");
        }
    }
}

#[test]
fn birth_dates_are_read_or_refused_as_in_the_browser() {
    let vectors = read();
    let today = day(&vectors.today);
    for born in &vectors.births {
        let found = told(birth(&born.day, &born.month, &born.year, today));
        assert_eq!(found, born.expected, "{}-{}-{}", born.day, born.month, born.year);
    }
    for (text, expected) in &vectors.texts {
        assert_eq!(told(birth_of(text, today)), *expected, "{text}");
    }
    for (born, on, expected) in vectors.adults {
        assert_eq!(adult(day(&born), day(&on)), expected, "{born} {on}");
    }
}

#[test]
fn the_secret_text_is_the_same_to_the_letter() {
    let vectors = read();
    for text in vectors.secret_texts {
        let born = birth_of(&text.birth, day(&vectors.today)).unwrap();
        assert_eq!(secret_text(&letters(&text.given, &text.family).unwrap(), born), text.expected);
    }
    assert_eq!(vectors.code.rounds, ROUNDS);
}

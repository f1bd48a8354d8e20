//! Whether what was typed is what was asked. The browser decides it with the same few rules, held to the same list of
//! examples, because what is typed never leaves the browser.

use crate::text::sort_key;
use crate::words;
use serde::{Deserialize, Serialize};

/// Signs that belong to a word when they stand inside it.
const INSIDE: [char; 3] = ['@', '.', '-'];

/// Signs that stand between thousands, or before what is less than one.
const SEPARATORS: [char; 2] = ['.', ','];

words! {
    /// How what is typed is compared with what is asked.
    pub enum MatchKind {
        /// The same words; capitals, accents, spaces and signs around words make no difference.
        Folded = "folded",
        /// The same number, however it is written.
        Number = "number",
        /// An account number that can exist; the same one, when one is asked.
        Iban = "iban",
        /// The same e-mail address.
        Address = "address",
        /// At least so many characters.
        Length = "length",
    }
}

/// What is to be typed in a field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// How it is compared.
    pub kind: MatchKind,
    /// The key of the text that is asked; empty when any account number or enough characters will do.
    #[serde(default)]
    pub text: String,
    /// The least number of characters (length).
    #[serde(default)]
    pub least: usize,
}

/// Whether what was typed is right: as `expected`, or at least `least` characters long.
pub fn is_right(kind: MatchKind, expected: &str, least: usize, typed: &str) -> bool {
    match kind {
        MatchKind::Folded => folded(typed) == folded(expected),
        MatchKind::Number => number(typed).is_some_and(|typed| Some(typed) == number(expected)),
        MatchKind::Iban => is_the_account(&account(typed), &account(expected)),
        MatchKind::Address => typed.trim().to_lowercase() == expected.trim().to_lowercase(),
        MatchKind::Length => typed.trim().chars().count() >= least,
    }
}

/// Words without capitals and accents, one space apart; a sign stays only inside a word, and only `@`, `.` and `-`.
fn folded(text: &str) -> String {
    let is_accent = |letter| ('\u{300}'..='\u{36f}').contains(&letter);
    let is_gap = |letter: char| !(letter.is_alphanumeric() || is_accent(letter) || INSIDE.contains(&letter));
    let words = text.split(is_gap).map(|word| word.trim_matches(INSIDE)).filter(|word| !word.is_empty());
    words.map(folded_word).collect::<Vec<_>>().join(" ")
}

fn folded_word(word: &str) -> String {
    word.split_inclusive(INSIDE)
        .map(|piece| match piece.strip_suffix(INSIDE) {
            Some(letters) => sort_key(letters) + &piece[letters.len()..],
            None => sort_key(piece),
        })
        .collect()
}

/// A number in one way of writing it: no spaces, no thousands, a point. A single comma or point before exactly three
/// digits, as in 1.000, stands for thousands.
fn number(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '€').collect();
    let (minus, bare) = bare.strip_prefix('-').map_or(("", bare.as_str()), |rest| ("-", rest));
    let (whole, part) = decimal_sign(bare).map_or((bare, ""), |at| (&bare[..at], &bare[at + 1..]));
    let whole = ungrouped(whole)?;
    let is_number = whole.len() + part.len() > 0 && part.chars().all(|digit| digit.is_ascii_digit());
    let number = format!("{}.{}", whole.trim_start_matches('0'), part.trim_end_matches('0'));
    is_number.then(|| if number == "." { number } else { format!("{minus}{number}") })
}

fn decimal_sign(number: &str) -> Option<usize> {
    let at = number.rfind(SEPARATORS)?;
    let (before, after) = (&number[..at], &number[at + 1..]);
    let is_first = !before.contains(SEPARATORS);
    let has_other = before.contains(if number[at..].starts_with(',') { '.' } else { ',' });
    let is_thousands = is_first && after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    (has_other || is_first && !is_thousands).then_some(at)
}

/// The digits of a whole number, which may stand in groups of three with one kind of sign between them.
fn ungrouped(whole: &str) -> Option<String> {
    let sign = whole.chars().find(|sign| !sign.is_ascii_digit());
    let mut groups = whole.split(|letter| Some(letter) == sign);
    let first = groups.next()?;
    let is_whole = sign.is_none_or(|sign| SEPARATORS.contains(&sign) && (1..=3).contains(&first.len()));
    let rest: Vec<_> = groups.collect();
    let are_groups = rest.iter().all(|group| group.len() == 3 && group.chars().all(|digit| digit.is_ascii_digit()));
    (is_whole && are_groups).then(|| format!("{first}{}", rest.concat()))
}

fn is_the_account(typed: &str, expected: &str) -> bool {
    is_account(typed) && (expected.is_empty() || typed == expected)
}

/// An account number without spaces, in capitals.
fn account(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_uppercase()
}

/// Two letters, two digits, 11 to 30 more, and a remainder of 1 when the first four stand at the end.
fn is_account(account: &str) -> bool {
    let begins = account.bytes().take(4).map(|sign| sign.is_ascii_digit()).eq([false, false, true, true]);
    if !begins || !(15..=34).contains(&account.len()) || !account.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
        return false;
    }
    let turned = account[4..].chars().chain(account[..4].chars());
    let values = turned.filter_map(|sign| sign.to_digit(36));
    values.fold(0, |rest, value| (rest * if value < 10 { 10 } else { 100 } + value) % 97) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Deserialize)]
    struct Vector {
        kind: MatchKind,
        expected: String,
        least: usize,
        typed: String,
        right: bool,
    }

    #[test]
    fn the_shared_vectors_hold() {
        let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../vectors/matchers.json")).unwrap();
        for Vector { kind, expected, least, typed, right } in vectors {
            assert_eq!(is_right(kind, &expected, least, &typed), right, "{kind}: `{typed}` for `{expected}`");
        }
    }

    proptest! {
        #[test]
        fn what_is_asked_is_always_right(expected in "[A-Za-zéè@. -]{1,20}", amount in 0_u32..10_000_000) {
            prop_assert!(is_right(MatchKind::Folded, &expected, 0, &expected.to_uppercase()));
            prop_assert!(is_right(MatchKind::Address, &expected, 0, &[" ", &expected, " "].concat()));
            let amount = amount.to_string();
            prop_assert!(is_right(MatchKind::Number, &amount, 0, &[&amount, ",00"].concat()));
        }

        #[test]
        fn one_wrong_digit_is_never_the_same_account(at in 4_usize..16, other in b'0'..=b'9') {
            let mut typed = *b"BE68539007547034";
            let is_same = typed[at] == other;
            typed[at] = other;
            prop_assert_eq!(is_right(MatchKind::Iban, "", 0, std::str::from_utf8(&typed).unwrap()), is_same);
        }

        #[test]
        fn nothing_typed_however_odd_makes_it_panic(expected in ".{0,20}", typed in ".{0,20}", number in "[0-9., -]{0,12}") {
            for kind in MatchKind::ALL {
                let _ = is_right(*kind, &expected, 3, &typed);
                let _ = is_right(*kind, &number, 3, &typed);
                let _ = is_right(*kind, &typed, 3, &number);
            }
        }
    }
}

//! The letters of the house on paper, and texts made of letters we have: a PDF that can be read aloud has no empty
//! boxes, so a letter that no font of ours can draw becomes a question mark.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::Font;

/// Noto Sans, upright and in two weights: Latin, Greek and Cyrillic.
pub static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF];
    files.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect()
});

/// A longer word, in letters, may break after `@`, `.` and the like; words that people speak are hyphenated instead.
const LONG: usize = 24;
/// After so many letters any word may break.
const ENDLESS: usize = 48;
const BREAK: char = '\u{200b}';

/// The same JSON with every text made of letters that can be set.
pub fn settable(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(drawable(&text)),
        Value::Array(values) => values.into_iter().map(settable).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, settable(value))).collect(),
        other => other,
    }
}

fn drawable(text: &str) -> String {
    let known: String = text.replace("\r\n", "\n").chars().filter(|letter| !is_unseen(*letter)).map(drawn).collect();
    known.split_inclusive([' ', '\n']).map(breakable).collect()
}

fn drawn(letter: char) -> char {
    let is_ours = letter == '\n' || FONTS.iter().all(|font| font.info().coverage.contains(letter.into()));
    match letter {
        '\t' | '\u{2028}' => ' ',
        _ if is_ours => letter,
        _ => '?',
    }
}

/// Control characters, marks of direction, joiners and soft hyphens: nothing that can be seen, and not in every font.
fn is_unseen(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
    is_control
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Lets an address or an endless row of letters break, or it would run off the page.
fn breakable(word: &str) -> String {
    if word.chars().count() <= LONG {
        return word.to_owned();
    }
    let mut set = String::new();
    let mut unbroken = 0;
    for letter in word.chars() {
        set.push(letter);
        unbroken += 1;
        if "@._/=&?".contains(letter) || unbroken == ENDLESS {
            set.push(BREAK);
            unbroken = 0;
        }
    }
    set
}

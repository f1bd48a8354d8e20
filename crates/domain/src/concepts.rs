//! The things of a resume code: 324 that everybody knows, each with a picture and one word in every language.
//!
//! A code keeps ids, so the list only grows at its end: a line is never moved, and its thing never becomes another.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::sort_key;

const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

/// A thing of the list.
#[derive(Debug, PartialEq, Eq)]
pub struct Concept {
    /// From 1, in the order of the list; what a code is made of.
    pub id: u16,
    /// The name of its picture in the bundle.
    pub picture: &'static str,
    pub nl: &'static str,
    pub fr: &'static str,
    pub en: &'static str,
    pub de: &'static str,
}

impl Concept {
    /// Its word in the language of this code; in Dutch for a language that has no words yet.
    pub fn word(&self, code: &str) -> &'static str {
        match code {
            "fr" => self.fr,
            "en" => self.en,
            "de" => self.de,
            _ => self.nl,
        }
    }

    /// The letter under which it is found in a language: A to Z, without accent.
    pub fn letter(&self, code: &str) -> char {
        sort_key(self.word(code)).chars().next().map_or('?', |letter| letter.to_ascii_uppercase())
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut values = line.split(',');
        let id = values.next()?.parse().ok()?;
        let [picture, nl, fr, en, de] = std::array::from_fn(|_| values.next());
        Some(Self { id, picture: picture?, nl: nl?, fr: fr?, en: en?, de: de? })
    }
}

static ALL: LazyLock<Vec<Concept>> = LazyLock::new(|| {
    let list = include_str!("../../../content/concepts.csv");
    list.lines().skip(1).filter_map(Concept::read).collect()
});

/// All of them, by id.
pub fn all() -> &'static [Concept] {
    &ALL
}

/// The one with this id.
pub fn by_id(id: u16) -> Option<&'static Concept> {
    ALL.get(usize::from(id).checked_sub(1)?)
}

/// The one whose word was typed, accents and capitals aside: in her language, else in any other.
///
/// ```
/// let tooth = domain::concepts::by_word("tand", "nl").unwrap();
/// assert_eq!(domain::concepts::by_word("Zahn", "nl"), Some(tooth));
/// ```
pub fn by_word(typed: &str, code: &str) -> Option<&'static Concept> {
    let key = sort_key(typed);
    let among = |code: &str| ALL.iter().find(|concept| sort_key(concept.word(code)) == key);
    std::iter::once(code).chain(LANGUAGES).find_map(among)
}

/// The first letters of a language in their order, each with its things in the order of their words.
pub fn letters(code: &str) -> Vec<(char, Vec<&'static Concept>)> {
    let mut letters: BTreeMap<char, Vec<&'static Concept>> = BTreeMap::new();
    for concept in all() {
        letters.entry(concept.letter(code)).or_default().push(concept);
    }
    for concepts in letters.values_mut() {
        concepts.sort_by_cached_key(|concept| sort_key(concept.word(code)));
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests;

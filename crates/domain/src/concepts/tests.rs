use std::collections::HashSet;

use super::*;

/// More tiles than this under one letter are too many to look through.
const TILES_AT_MOST: usize = 37;

#[test]
fn there_are_324_things_numbered_in_their_order() {
    assert_eq!(all().len(), 324);
    assert!(all().iter().zip(1..).all(|(concept, id)| concept.id == id));
    assert_eq!(by_id(1), all().first());
    assert_eq!(by_id(324), all().last());
    assert_eq!((by_id(0), by_id(325)), (None, None));
}

#[test]
fn every_picture_is_of_one_thing_only() {
    let pictures: HashSet<&str> = all().iter().map(|concept| concept.picture).collect();
    assert_eq!(pictures.len(), all().len());
}

#[test]
fn words_of_one_language_differ_by_more_than_one_letter() {
    for code in LANGUAGES {
        let words: Vec<String> = all().iter().map(|concept| sort_key(concept.word(code))).collect();
        for (nr, word) in words.iter().enumerate() {
            assert!(word.len() > 1, "a word in {code} is empty");
            let near: Vec<&String> = words[..nr].iter().filter(|other| distance(word, other) < 2).collect();
            assert!(near.is_empty(), "{code}: {word} looks like {near:?}");
        }
    }
}

#[test]
fn german_words_are_nouns_and_no_word_has_an_article() {
    for concept in all() {
        assert!(concept.de.starts_with(char::is_uppercase), "{}", concept.de);
        for code in LANGUAGES {
            let key = sort_key(concept.word(code));
            let first = key.split_once(' ').map_or("", |(first, _)| first);
            assert!(!["de", "het", "een", "le", "la", "l", "un", "une", "the", "a", "an"].contains(&first), "{concept:?}");
        }
    }
}

#[test]
fn a_letter_is_followed_by_few_enough_tiles() {
    for code in LANGUAGES {
        for (letter, concepts) in letters(code) {
            assert!(letter.is_ascii_uppercase(), "{code}: {letter}");
            assert!(concepts.len() <= TILES_AT_MOST, "{code}: {letter} leads to {}", concepts.len());
        }
    }
}

#[test]
fn the_letters_of_a_language_lead_to_every_thing_once() {
    for code in LANGUAGES {
        let mut ids: Vec<u16> = letters(code).into_iter().flat_map(|(_, concepts)| concepts).map(|concept| concept.id).collect();
        ids.sort_unstable();
        assert!(ids.into_iter().eq(1..=324), "{code}");
    }
}

#[test]
fn the_tiles_of_a_letter_stand_in_the_order_of_their_words() {
    for (letter, concepts) in letters("fr") {
        let keys: Vec<String> = concepts.iter().map(|concept| sort_key(concept.fr)).collect();
        assert!(keys.is_sorted(), "{letter}: {keys:?}");
    }
}

#[test]
fn a_typed_word_is_found_in_its_language() {
    for code in LANGUAGES {
        for concept in all() {
            assert_eq!(by_word(&concept.word(code).to_uppercase(), code), Some(concept), "{code}");
        }
    }
}

#[test]
fn a_card_in_dutch_is_understood_by_a_page_in_french() {
    let umbrella = by_word("paraplu", "fr").expect("a word of the list");
    assert_eq!(umbrella.fr, "parapluie");
    assert_eq!(by_word("Oeil", "nl"), by_word("œil", "fr"));
    assert_eq!(by_word("no such thing", "en"), None);
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nr, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], nr + 1);
        for (at, &against) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != against);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

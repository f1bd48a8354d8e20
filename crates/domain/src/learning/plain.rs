//! How plain a text is, in figures: long sentences and long words are what beginners stumble over. The figures are an
//! aid for whoever writes, never a proof that a text is clear.

mod syllables;
#[cfg(test)]
mod tests;

use super::marks;
use crate::words;

words! {
    /// A language whose plainness can be measured.
    pub enum Language {
        Dutch = "nl", French = "fr", English = "en", German = "de"
    }
}

/// The most words that a sentence for learners may have.
pub const LONGEST_SENTENCE: usize = 15;

/// A word with more syllables is long.
const MOST_SYLLABLES: usize = 3;

/// A Dutch or German word with more letters is long, however few its syllables.
const MOST_LETTERS: usize = 12;

/// The figures of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measures {
    /// How many sentences; a line that stands apart, such as a title, is one too.
    pub sentences: usize,
    /// How many words.
    pub words: usize,
    /// Words per sentence.
    pub words_per_sentence: f64,
    /// The sentence with the most words.
    pub longest: String,
    /// How many words it has.
    pub longest_words: usize,
    /// The long words, once each, in the order of the text.
    pub long_words: Vec<String>,
    /// The reading ease, from 100 (very easy) down to 0 (very hard), by the formula of the language: Douma,
    /// Kandel and Moles, Flesch, Amstad. A few short words come out above 100.
    pub ease: f64,
}

/// Measures a text; its marks are left out, and a placeholder such as `{item}` is a word.
pub fn measure(language: Language, text: &str) -> Measures {
    let text = marks::plain(text);
    let sentences = sentences(&text);
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words_of(sentence)).collect();
    let Some(longest) = sentences.iter().rev().max_by_key(|sentence| words_of(sentence).count()) else {
        return Measures::default();
    };
    let syllables = words.iter().map(|word| language.syllables(word)).sum();
    let words_per_sentence = ratio(words.len(), sentences.len());
    Measures {
        sentences: sentences.len(),
        words: words.len(),
        words_per_sentence,
        longest_words: words_of(longest).count(),
        longest: longest.split_whitespace().collect::<Vec<_>>().join(" "),
        long_words: long_words(language, &words),
        ease: language.ease(words_per_sentence, ratio(syllables, words.len())),
    }
}

/// The sentences that hold a word. One ends at a `.`, `!`, `?` or `…` before a space, and at a blank line.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for paragraph in text.split("\n\n") {
        let mut rest = paragraph;
        while let Some(end) = first_end(rest) {
            let (sentence, after) = rest.split_at(end);
            sentences.push(sentence);
            rest = after;
        }
        sentences.push(rest);
    }
    sentences.retain(|sentence| words_of(sentence).next().is_some());
    sentences
}

/// Where the first sentence ends: after its last sign and what closes behind it.
fn first_end(text: &str) -> Option<usize> {
    text.match_indices(['.', '!', '?', '…']).find_map(|(at, sign)| {
        let behind = &text[at + sign.len()..];
        let after = behind.trim_start_matches(['.', '!', '?', '…', ')', '"', '”', '’']);
        let is_end = after.is_empty() || after.starts_with(char::is_whitespace);
        is_end.then_some(text.len() - after.len())
    })
}

/// The words of a text: whatever stands between spaces and holds a letter or a digit, without the signs around it.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    words.filter(|word| !word.is_empty())
}

fn long_words(language: Language, words: &[&str]) -> Vec<String> {
    let mut long: Vec<String> = Vec::new();
    for word in words.iter().filter(|word| language.is_long(word)).map(|word| word.to_lowercase()) {
        if !long.contains(&word) {
            long.push(word);
        }
    }
    long
}

impl Language {
    /// Whether a part of the word is long: a hyphen or an apostrophe lets the reader breathe.
    fn is_long(self, word: &str) -> bool {
        let has_compounds = matches!(self, Self::Dutch | Self::German);
        let mut parts = word.split(|sign: char| !sign.is_alphabetic());
        let is_long = |part: &str| self.syllables(part) > MOST_SYLLABLES || has_compounds && part.chars().count() > MOST_LETTERS;
        syllables::is_spoken(word) && parts.any(is_long)
    }

    fn ease(self, words_per_sentence: f64, syllables_per_word: f64) -> f64 {
        let (from, per_word, per_syllable) = match self {
            Self::Dutch => (206.835, 0.93, 77.0),
            Self::French => (207.0, 1.015, 73.6),
            Self::English => (206.835, 1.015, 84.6),
            Self::German => (180.0, 1.0, 58.5),
        };
        from - per_word * words_per_sentence - per_syllable * syllables_per_word
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

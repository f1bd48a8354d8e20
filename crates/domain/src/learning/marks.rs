//! The few marks inside a text for learners: `**strong**`, `==the thing to press==` and `[[a key]]`. What is not
//! closed, or holds nothing, is plain text; a mark inside a mark is not read.

use crate::words;

words! {
    /// How a piece of text is meant.
    pub enum Mark {
        /// Plain text.
        Text = "text",
        /// `**important**`.
        Strong = "strong",
        /// `==the thing to press==`.
        Here = "here",
        /// `[[Enter]]`, a key of the keyboard.
        Key = "key",
    }
}

const MARKS: [(Mark, &str, &str); 3] = [(Mark::Strong, "**", "**"), (Mark::Here, "==", "=="), (Mark::Key, "[[", "]]")];

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// How it is meant.
    pub mark: Mark,
    /// What it says.
    pub text: &'a str,
}

/// The pieces of a text, in order and none of them empty.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((at, span, length)) = first_marked(rest) {
        push_text(&mut spans, &rest[..at]);
        spans.push(span);
        rest = &rest[at + length..];
    }
    push_text(&mut spans, rest);
    spans
}

/// The text without its marks.
///
/// ```
/// assert_eq!(domain::learning::marks::plain("Klik op ==Foto's== en druk op [[Enter]]."), "Klik op Foto's en druk op Enter.");
/// ```
pub fn plain(text: &str) -> String {
    spans(text).iter().map(|span| span.text).collect()
}

fn push_text<'a>(spans: &mut Vec<Span<'a>>, text: &'a str) {
    if !text.is_empty() {
        spans.push(Span { mark: Mark::Text, text });
    }
}

/// The first marked piece: where it begins, what it is, and how long it is with its marks.
fn first_marked(text: &str) -> Option<(usize, Span<'_>, usize)> {
    text.char_indices().find_map(|(at, _)| {
        let (mark, inside, close) =
            MARKS.iter().find_map(|(mark, open, close)| text[at..].strip_prefix(open).map(|inside| (*mark, inside, *close)))?;
        let first = inside.chars().next()?.len_utf8();
        let end = first + inside[first..].find(close)?;
        Some((at, Span { mark, text: &inside[..end] }, end + 2 * close.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        #[serde(rename = "in")]
        text: String,
        out: Vec<(Mark, String)>,
    }

    #[test]
    fn the_shared_vectors_hold() {
        let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../vectors/marks.json")).unwrap();
        for vector in vectors {
            let read: Vec<_> = spans(&vector.text).iter().map(|span| (span.mark, span.text.to_owned())).collect();
            assert_eq!(read, vector.out, "{}", vector.text);
        }
    }

    proptest! {
        #[test]
        fn no_letter_that_is_not_a_mark_gets_lost(text in "[a-zé *=\\[\\]]{0,30}") {
            let letters = |text: &str| text.chars().filter(|letter| !"*=[]".contains(*letter)).collect::<String>();
            prop_assert_eq!(letters(&plain(&text)), letters(&text));
        }

        #[test]
        fn no_text_however_odd_makes_it_panic(text in ".{0,40}") {
            prop_assert!(spans(&text).iter().all(|span| !span.text.is_empty()));
        }
    }
}

//! Reads the messages of a Fluent file: key, text, arguments and line. The subset that `locales/` uses: no attributes.

use crate::shell::Outcome;
use std::collections::BTreeSet;

#[derive(Debug)]
pub struct Message {
    pub key: String,
    pub text: String,
    pub line: usize,
}

impl Message {
    /// The names of `{ $name }` and of `{ $name -> ... }`.
    pub fn arguments(&self) -> BTreeSet<&str> {
        let names = self.text.split('$').skip(1);
        names.map(|after| &after[..after.find(|letter| !in_key(letter)).unwrap_or(after.len())]).collect()
    }

    /// Whether the text contains the message `key` as `{ key }`.
    pub fn contains(&self, key: &str) -> bool {
        self.text.split('{').skip(1).any(|after| after.split('}').next().is_some_and(|inside| inside.trim() == key))
    }

    /// A term such as `-brand` serves other messages only.
    pub fn is_term(&self) -> bool {
        self.key.starts_with('-')
    }

    pub fn letters(&self) -> usize {
        self.text.chars().filter(|letter| letter.is_alphabetic()).count()
    }
}

/// All messages; an error begins with its line number.
pub fn messages(file: &str) -> Outcome<Vec<Message>> {
    let mut messages: Vec<Message> = Vec::new();
    for (text, line) in file.lines().zip(1..) {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        if text.starts_with([' ', '}']) {
            let last = messages.last_mut().ok_or_else(|| format!("{line}: a text without a key"))?;
            if text.trim_start().starts_with('.') {
                return Err(format!("{line}: attributes are not used here; make it a message of its own"));
            }
            last.text.extend(["\n", text.trim()]);
            continue;
        }
        messages.push(message(text, line)?);
    }
    match messages.iter().find(|message| message.text.trim().is_empty()) {
        Some(empty) => Err(format!("{}: {} has no text", empty.line, empty.key)),
        None => Ok(messages),
    }
}

fn message(text: &str, line: usize) -> Outcome<Message> {
    let (key, text) = text.split_once('=').ok_or_else(|| format!("{line}: neither a message nor a comment"))?;
    let (key, text) = (key.trim().to_owned(), text.trim().to_owned());
    if key.is_empty() || !key.chars().all(in_key) {
        return Err(format!("{line}: `{key}` is not a key"));
    }
    Ok(Message { key, text, line })
}

fn in_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# the desk\ndesk-hello = Hello { $name }\ndesk-today =\n    { $count ->\n        [one] one moment, { $name }\n       \
                        *[other] { $count } moments\n    }\n-brand = Pont\ndesk-about = { -brand }: { desk-hello }\n";

    #[test]
    fn messages_keep_their_key_line_and_arguments() {
        let messages = messages(FILE).unwrap();
        let short: Vec<_> = messages.iter().map(|found| (found.key.as_str(), found.line, found.arguments().len())).collect();
        assert_eq!(short, [("desk-hello", 2, 1), ("desk-today", 3, 2), ("-brand", 8, 0), ("desk-about", 9, 0)]);
        assert!(messages[3].contains("desk-hello"));
        assert!(messages[2].is_term());
    }

    #[test]
    fn a_line_that_is_no_message_is_refused_with_its_number() {
        for (line, file) in [(2, "a = b\nc\n"), (1, " a\n"), (1, "a b = c\n"), (2, "a = b\n    .c = d\n"), (1, "a =\n")] {
            assert!(messages(file).unwrap_err().starts_with(&format!("{line}: ")), "{file}");
        }
    }
}

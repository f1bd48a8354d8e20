//! Cuts SQL into words, texts, comments and signs, each with its line: enough to rewrite a migration.

use crate::shell::Outcome;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Space,
    Comment,
    Word,
    Text,
    Sign,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
}

impl Token {
    /// Neither space nor comment.
    pub fn speaks(&self) -> bool {
        !matches!(self.kind, Kind::Space | Kind::Comment)
    }

    pub fn is(&self, word: &str) -> bool {
        self.kind != Kind::Text && self.text.eq_ignore_ascii_case(word)
    }
}

/// The tokens of `sql`, whose first line has the number `line`. Together they are the text again.
pub fn tokens(sql: &str, mut line: usize) -> Outcome<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = next(rest, first).ok_or_else(|| format!("{line}: a text without its end"))?;
        let (text, after) = rest.split_at(length);
        tokens.push(Token { kind, text: text.to_owned(), line });
        line += text.matches('\n').count();
        rest = after;
    }
    Ok(tokens)
}

fn next(rest: &str, first: char) -> Option<(Kind, usize)> {
    let run = |belongs: fn(char) -> bool| rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
    Some(match first {
        _ if first.is_whitespace() => (Kind::Space, run(char::is_whitespace)),
        _ if rest.starts_with("--") => (Kind::Comment, rest.find('\n').unwrap_or(rest.len())),
        '\'' => (Kind::Text, 2 + rest[1..].find('\'')?),
        '"' => (Kind::Word, 2 + rest[1..].find('"')?),
        _ if in_word(first) => (Kind::Word, run(in_word)),
        _ if rest.starts_with("::") => (Kind::Sign, 2),
        _ => (Kind::Sign, first.len_utf8()),
    })
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

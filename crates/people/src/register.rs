//! The register of processing (article 30 of the GDPR), made from the catalogue: what is kept of people, what for, what
//! allows it, how long, and who sees it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kit::{Lang, text};

use crate::catalogue::catalogue;
use crate::catalogue::read::{Part, Tie, Whom};

/// The purposes, in the order they are told.
pub const PURPOSES: [&str; 7] = ["help", "learning", "counting", "mail", "staff", "security", "proof"];

/// What is kept for one purpose.
#[derive(Debug, Clone)]
pub struct Activity {
    pub title: String,
    pub says: String,
    pub lines: Vec<Line>,
}

/// One kind of data.
#[derive(Debug, Clone)]
pub struct Line {
    pub what: String,
    /// The tables and columns, as the database has them.
    pub columns: String,
    pub whom: String,
    pub basis: String,
    pub keeps: String,
    pub viewer: String,
}

/// The whole register.
pub fn activities(lang: Lang) -> Vec<Activity> {
    let activity = |purpose: &&str| Activity {
        title: word(lang, "purpose", purpose),
        says: word(lang, "purpose-says", purpose),
        lines: lines(lang, purpose),
    };
    PURPOSES.iter().map(activity).collect()
}

/// Parts that are told alike stand on one line; who of the staff wrote what is told once for all tables.
fn lines(lang: Lang, purpose: &str) -> Vec<Line> {
    let mut grouped: BTreeMap<[String; 5], Vec<String>> = BTreeMap::new();
    for (table, part, tie) in parts().filter(|(_, part, _)| part.purpose.as_deref() == Some(purpose)) {
        let is_author = tie.whom == Whom::Account && purpose == "proof";
        let what = if is_author { "author" } else { table };
        let told = |told: &Option<String>| told.clone().unwrap_or_default();
        let names = part.columns.iter().map(|column| format!("{table}.{column}"));
        let key = [what.to_owned(), whom(tie.whom).to_owned(), told(&part.basis), told(&part.keeps), told(&part.viewer)];
        grouped.entry(key).or_default().extend(names);
    }
    let line = |([what, whom, basis, keeps, viewer], columns): ([String; 5], Vec<String>)| Line {
        what: word(lang, "table", &what),
        columns: columns.join(", "),
        whom: word(lang, "whom", &whom),
        basis: word(lang, "basis", &basis),
        keeps: word(lang, "keeps", &keeps),
        viewer: word(lang, "viewer", &viewer),
    };
    grouped.into_iter().map(line).collect()
}

fn parts() -> impl Iterator<Item = (&'static str, &'static Part, Tie)> {
    let tables = catalogue().table.iter();
    let parts = tables.flat_map(|(name, table)| table.personal.iter().map(move |part| (name.as_str(), part)));
    parts.filter_map(|(name, part)| Some((name, part, part.tie()?)))
}

fn whom(whom: Whom) -> &'static str {
    match whom {
        Whom::Person => "person",
        Whom::Key => "key",
        Whom::Learner => "learner",
        Whom::Account => "account",
        Whom::Mentioned => "mentioned",
        Whom::Nobody => "nobody",
    }
}

/// The text of a word of the catalogue.
pub fn word(lang: Lang, family: &str, code: &str) -> String {
    lang.t(&format!("people-{family}-{code}").replace('_', "-"))
}

/// The register as Markdown, for a file of one's own.
pub fn markdown(lang: Lang) -> String {
    let t = |key| lang.t(key);
    let mut out = format!("# {}\n\n{}\n", t(text::PEOPLE_REGISTER_TITLE), t(text::PEOPLE_REGISTER_SAYS));
    let heads = [
        text::PEOPLE_REGISTER_WHAT,
        text::PEOPLE_REGISTER_WHOM,
        text::PEOPLE_REGISTER_BASIS,
        text::PEOPLE_REGISTER_KEEPS,
        text::PEOPLE_REGISTER_VIEWER,
        text::PEOPLE_REGISTER_COLUMNS,
    ];
    let head = heads.map(t).join(" | ");
    for Activity { title, says, lines } in activities(lang) {
        let _ = write!(out, "\n## {title}\n\n{says}\n\n| {head} |\n|---|---|---|---|---|---|\n");
        for Line { what, columns, whom, basis, keeps, viewer } in lines {
            let _ = writeln!(out, "| {what} | {whom} | {basis} | {keeps} | {viewer} | `{columns}` |");
        }
    }
    let _ = write!(out, "\n## {}\n\n{}\n", t(text::PEOPLE_REGISTER_SECURITY), t(text::PEOPLE_REGISTER_SECURITY_SAYS));
    out
}

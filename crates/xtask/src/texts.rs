//! The texts of the four languages side by side: same files, same keys, same arguments, and none that nobody shows.
//!
//! A key in Rust or in a page is a constant (`desk-hello` is `DESK_HELLO`), so a key that is used and does not exist
//! does not build; this finds the other three mistakes.

use crate::files;
use crate::fluent::{Message, messages};
use crate::shell::Outcome;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

/// Keys made from a closed list of codes (`theme-mail`, `outcome-solved`): shown through the code, never by name.
#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "bands", "counts-kind", "measure", "unit",
    "refusal", "report-age", "state",
    "history-column", "history-file", "history-kind", "history-wrong",
    "action", "adult", "age-band", "autonomy", "device", "dimension", "fact", "first-time", "gender", "kind", "learned", "level", "material", "modality", "module",
    "month", "outcome", "place-kind", "referred-to", "role", "service", "standing", "steering-n", "theme", "verdict", "weekday", "whom",
    "people-basis", "people-column", "people-keeps", "people-purpose", "people-table", "people-viewer", "people-whom", "person-purpose", "person-reason", "person-why",
];

/// A long text that is the same in two languages was probably never translated.
const LONG: usize = 25;

pub fn step(_: &[String]) -> Outcome {
    let (summary, doubts) = check()?;
    println!("{}", [doubts, vec![summary]].concat().join("\n"));
    Ok(())
}

/// The summary, and what deserves a look.
pub fn check() -> Outcome<(String, Vec<String>)> {
    let languages = LANGUAGES.map(read);
    let [nl, fr, en, de] = languages;
    let languages = [nl?, fr?, en?, de?];
    let mut wrong: Vec<String> = languages.iter().flat_map(|language| differences(&languages[0], language)).collect();
    wrong.extend(languages[1..].iter().flat_map(|language| unknown(language, &languages[0])));
    wrong.extend(unused(&languages[0], &constants()?));
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let doubts = untranslated(&languages);
    Ok((format!("{} texts in {} languages, {} to look at", languages[0].len(), LANGUAGES.len(), doubts.len()), doubts))
}

/// One language: every message by its file and key.
type Language = BTreeMap<(String, String), Placed>;

struct Placed {
    place: String,
    message: Message,
}

fn read(language: &str) -> Outcome<Language> {
    let folder = Path::new("locales").join(language);
    let mut all = Language::new();
    let mut keys = HashSet::new();
    for path in files::with_extension(&folder.to_string_lossy(), &["ftl"]) {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = messages(&files::read(&path)?).map_err(|reason| format!("{}:{reason}", path.display()))?;
        for message in found {
            let place = format!("{}:{}", path.display(), message.line);
            if !keys.insert(message.key.clone()) {
                return Err(format!("{place}: {} stands here for the second time", message.key));
            }
            all.insert((file.clone(), message.key.clone()), Placed { place, message });
        }
    }
    Ok(all)
}

fn differences(first: &Language, other: &Language) -> Vec<String> {
    let language = other.values().next().map_or("", |placed| placed.place.split('/').nth(1).unwrap_or(""));
    let compare = |(name, own): (&(String, String), &Placed)| {
        let Some(theirs) = other.get(name) else {
            return Some(format!("{}: {} is missing in locales/{language}/{}", own.place, name.1, name.0));
        };
        let (own_names, their_names) = (own.message.arguments(), theirs.message.arguments());
        (own_names != their_names)
            .then(|| format!("{}: {} has the arguments {their_names:?}, {} has {own_names:?}", theirs.place, name.1, own.place))
    };
    first.iter().filter_map(compare).collect()
}

fn unknown(other: &Language, first: &Language) -> Vec<String> {
    let extra = other.iter().filter(|(name, _)| !first.contains_key(*name));
    extra.map(|((file, key), placed)| format!("{}: {key} is missing in locales/nl/{file}", placed.place)).collect()
}

fn unused(first: &Language, constants: &HashSet<String>) -> Vec<String> {
    let shown = |key: &str| {
        let family = FAMILIES.iter().any(|family| key.replace('_', "-").starts_with(&format!("{family}-")));
        family || constants.contains(&constant(key)) || first.values().any(|placed| placed.message.contains(key))
    };
    let idle = first.iter().filter(|((_, key), placed)| !placed.message.is_term() && !shown(key));
    idle.map(|((_, key), placed)| format!("{}: {key} is shown nowhere ({})", placed.place, constant(key))).collect()
}

fn untranslated(languages: &[Language; 4]) -> Vec<String> {
    let mut doubts = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        for (name, own) in language.iter().filter(|(_, own)| own.message.letters() > LONG) {
            let same = |other: &&Language| other.get(name).is_some_and(|theirs| theirs.message.text == own.message.text);
            if let Some(other) = languages[at + 1..].iter().find(same) {
                doubts.push(format!("{} and {} say the same: {}", own.place, other[name].place, name.1));
            }
        }
    }
    doubts
}

fn constant(key: &str) -> String {
    key.replace('-', "_").to_uppercase()
}

/// Every capitalised word in Rust and in pages.
fn constants() -> Outcome<HashSet<String>> {
    let mut constants = HashSet::new();
    for path in files::with_extension("crates", &["rs", "html"]) {
        let source = files::read(&path)?;
        let words = source.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
        constants.extend(words.filter(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase())).map(str::to_owned));
    }
    Ok(constants)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str, file: &str) -> Language {
        let placed = |message: Message| {
            let place = format!("locales/{code}/desk.ftl:{}", message.line);
            (("desk.ftl".to_owned(), message.key.clone()), Placed { place, message })
        };
        messages(file).unwrap().into_iter().map(placed).collect()
    }

    #[test]
    fn a_missing_text_is_named_where_it_stands_and_where_it_lacks() {
        let (nl, fr) = (language("nl", "a = dag\nb = Christine\n"), language("fr", "a = bonjour\nc = Anouk\n"));
        assert_eq!(differences(&nl, &fr), ["locales/nl/desk.ftl:2: b is missing in locales/fr/desk.ftl"]);
        assert_eq!(unknown(&fr, &nl), ["locales/fr/desk.ftl:2: c is missing in locales/nl/desk.ftl"]);
    }

    #[test]
    fn other_arguments_are_a_difference() {
        let (nl, de) = (language("nl", "a = { $count } keer\n"), language("de", "a = { $n } Mal\n"));
        let found = differences(&nl, &de).join("");
        assert_eq!(found, r#"locales/de/desk.ftl:1: a has the arguments {"n"}, locales/nl/desk.ftl:1 has {"count"}"#);
    }

    #[test]
    fn a_text_is_shown_by_its_constant_by_its_family_or_by_another_text() {
        let nl = language(
            "nl",
            "desk-a = { desk-b }\ndesk-b = b\ntheme-mail = mail\nplace_kind-remote = ver\ndesk-c = c\n-term = t\n",
        );
        let constants = HashSet::from(["DESK_A".to_owned()]);
        assert_eq!(unused(&nl, &constants), ["locales/nl/desk.ftl:5: desk-c is shown nowhere (DESK_C)"]);
    }

    #[test]
    fn a_long_text_that_two_languages_share_deserves_a_look() {
        let text = "a = Write down a support moment for someone\nb = OK\n";
        let other = "a = Noteer een ondersteuningsmoment\nb = OK\n";
        let all = [language("nl", text), language("fr", other), language("en", text), language("de", "b = OK\n")];
        assert_eq!(untranslated(&all), ["locales/nl/desk.ftl:1 and locales/en/desk.ftl:1 say the same: a"]);
    }
}

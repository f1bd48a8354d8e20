//! `pont check content`: is every module whole, in every language, and in plain words?
//!
//! That a scene can be finished from wherever one is, and that no round asks a drag of someone who cannot drag, is
//! proved when it is compiled; here come the texts.

use std::collections::BTreeSet;

use domain::learning::Exercise;
use domain::learning::plain::{self, LONGEST_SENTENCE, Language, Measures};
use kit::Lang;

use super::load::{self, Problems};
use super::{Activity, Module, Texts};

/// How plainly a module speaks in one language.
pub struct Plainness {
    pub module: String,
    pub language: Lang,
    pub measures: Measures,
}

/// What was looked at, and how plain it is; or everything that is wrong.
///
/// # Errors
/// A sentence for each mistake.
pub fn run() -> Result<Vec<Plainness>, Problems> {
    let modules = load::all()?;
    let problems: Problems = modules.iter().flat_map(problems).collect();
    if problems.is_empty() { Ok(modules.iter().flat_map(plainness).collect()) } else { Err(problems) }
}

fn problems(module: &Module) -> Problems {
    let drills = module.activities.iter().filter_map(|activity| match &activity.exercise {
        Exercise::Drill(drill) => Some(drill.problems(&activity.id)),
        _ => None,
    });
    let drills = drills.flatten().map(|problem| format!("{}/module.toml: {problem}", module.id));
    let texts = module.texts.iter().flat_map(|(lang, texts)| texts_problems(module, *lang, texts));
    drills.chain(texts).collect()
}

fn texts_problems(module: &Module, lang: Lang, texts: &Texts) -> Problems {
    let needed = needed(module, texts);
    let file = format!("{}/{}.md", module.id, lang.code());
    let missing = needed.iter().filter(|key| texts.get(key).is_empty()).map(|key| format!("{file}: `{key}` is missing"));
    let unused = texts.iter().filter(|(key, _)| !needed.contains(key.trim_end_matches("@touch")));
    let unused = unused.map(|(key, _)| format!("{file}: nothing uses `{key}`"));
    let places = texts.iter().filter_map(|(key, text)| misplaced(module, key, text)).map(|says| format!("{file}: {says}"));
    let too_long = texts.iter().filter_map(|(key, text)| {
        let measures = plain::measure(language(lang), text);
        let is_long = measures.longest_words > LONGEST_SENTENCE;
        is_long.then(|| format!("{file}: `{key}` has a sentence of {} words: {}", measures.longest_words, measures.longest))
    });
    missing.chain(unused).chain(places).chain(too_long).collect()
}

/// A place to fill in that the original language does not have.
fn misplaced(module: &Module, key: &str, text: &str) -> Option<String> {
    let places = |text: &str| -> BTreeSet<&str> { ["{item}", "{to}"].into_iter().filter(|place| text.contains(place)).collect() };
    let original = module.texts.first()?.1.get(key);
    (!original.is_empty() && places(original) != places(text)).then(|| format!("`{key}` fills in other things than the original"))
}

/// Every key that somebody may come to see.
fn needed(module: &Module, texts: &Texts) -> BTreeSet<String> {
    let own = ["title", "says"].map(str::to_owned);
    own.into_iter().chain(module.activities.iter().flat_map(|activity| of_activity(activity, texts))).collect()
}

fn of_activity(activity: &Activity, texts: &Texts) -> Vec<String> {
    let id = &activity.id;
    match &activity.exercise {
        Exercise::Lesson { pages } => {
            let pages = (1..=*pages).flat_map(|nr| [format!("{id}.page{nr}.title"), format!("{id}.page{nr}")]);
            let words = (1..).map(|nr| format!("{id}.word.{nr}")).take_while(|key| texts.has(key));
            pages.chain(words).chain([format!("{id}.title"), format!("{id}.done")]).collect()
        }
        Exercise::Drill(drill) => {
            let of_round = |nr: usize| Some(format!("{id}.task{nr}")).filter(|key| texts.has(key));
            let tasks = (1..=drill.rounds.len()).map(|nr| of_round(nr).unwrap_or(format!("{id}.task")));
            drill.texts(id).into_iter().chain(tasks).collect()
        }
        Exercise::Scene(table) => table.texts().iter().cloned().chain([format!("{id}.title"), format!("{id}.done")]).collect(),
    }
}

fn plainness(module: &Module) -> Vec<Plainness> {
    let of = |(lang, texts): &(Lang, Texts)| {
        let all: Vec<&str> = texts.iter().map(|(_, text)| text).collect();
        Plainness { module: module.id.clone(), language: *lang, measures: plain::measure(language(*lang), &all.join("\n\n")) }
    };
    module.texts.iter().map(of).collect()
}

fn language(lang: Lang) -> Language {
    Language::from_code(lang.code()).unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_is_whole_in_every_language_and_in_plain_words() {
        let found = run().map_err(|problems| problems.join("\n"));
        assert_eq!(found.map(|list| list.len()), Ok(load::WRITTEN.len() * super::super::MODULES.len()));
    }
}

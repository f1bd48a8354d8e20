//! A file of indicators, and everything that is wrong with it, in words for whoever wrote it.

use super::{Definition, Kind, Measure};
use crate::support::Adult;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Indicators that belong together, as one file declares them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// In the order in which a report lists them.
    #[serde(rename = "indicator", default)]
    pub indicators: Vec<Definition>,
}

impl Set {
    /// Every problem, each with the code of its indicator; none when all is well. Files speak all four languages.
    pub fn check(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut problems = Vec::new();
        if self.indicators.is_empty() {
            problems.push("there is no [[indicator]]".to_owned());
        }
        for indicator in &self.indicators {
            if !seen.insert(&indicator.code) {
                problems.push(format!("{}: this code is used twice", indicator.code));
            }
            problems.extend(indicator.check());
            problems.extend(indicator.untranslated());
        }
        problems
    }
}

impl Definition {
    /// Every problem, each with the code of the indicator. Texts are fine when one language is written: a coordinator
    /// writes in hers.
    pub fn check(&self) -> Vec<String> {
        let wrong = [
            (!is_code(&self.code), "a code is 1 to 60 small letters, digits and _, and begins with a letter"),
            (self.name.in_language("nl").is_empty(), "it has no name"),
            (self.says.in_language("nl").is_empty(), "nothing says what counts (`says`)"),
            (self.adult == Some(Adult::Unknown), "adult is yes or no"),
            (self.official.as_deref().is_some_and(|code| code.trim().is_empty()), "the official code is empty"),
        ];
        let wrong = wrong.into_iter().chain(self.wrong_kinds()).chain(self.wrong_filters());
        wrong.filter(|(holds, _)| *holds).map(|(_, says)| format!("{}: {says}", self.code)).collect()
    }

    fn wrong_kinds(&self) -> [(bool, &'static str); 6] {
        let (measure, some) = (self.measure, |of: fn(Kind) -> bool| self.kinds.iter().any(|kind| of(*kind)));
        let mut once = BTreeSet::new();
        let of_persons = self.adult.is_some() || measure == Measure::Persons;
        [
            (self.kinds.is_empty() && !measure.is_typed(), "it counts no kind of entry"),
            (self.kinds.iter().any(|kind| !once.insert(kind)), "a kind stands in it twice"),
            (measure.is_typed() && some(|kind| kind != Kind::Declared), "a typed number counts no other entries"),
            (measure.is_distinct() && some(|kind| kind == Kind::Declared), "what is counted once cannot be declared in bulk"),
            (of_persons && !some(Kind::carries_persons), "none of its kinds tells who it was about"),
            (measure == Measure::Minutes && !some(Kind::carries_minutes), "none of its kinds tells how long it took"),
        ]
    }

    fn wrong_filters(&self) -> [(bool, &'static str); 3] {
        let learning = |kind: &Kind| matches!(kind, Kind::LearningActivity | Kind::LearningModule | Kind::LearningStart);
        let about = !self.themes.is_empty();
        let of_modules = !self.modules.is_empty();
        [
            (about && !self.kinds.contains(&Kind::SupportMoment), "themes choose among support moments, which it does not count"),
            (of_modules && !self.kinds.iter().any(learning), "modules choose among steps in learning, which it does not count"),
            (about && of_modules, "no entry has a theme and a module"),
        ]
    }

    fn untranslated(&self) -> impl Iterator<Item = String> {
        let texts = [("name", &self.name), ("says", &self.says)];
        texts.into_iter().flat_map(move |(what, texts)| {
            let missing = texts.all().into_iter().filter(|(_, text)| text.trim().is_empty());
            missing.map(move |(language, _)| format!("{}: {what}.{language} is missing", self.code))
        })
    }
}

fn is_code(code: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_';
    code.len() <= 60 && code.starts_with(|first: char| first.is_ascii_lowercase()) && code.bytes().all(plain)
}

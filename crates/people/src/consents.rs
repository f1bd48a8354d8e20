//! The texts people agree to: `content/consents/*.toml`, one file a purpose, each version in four languages. A version
//! that was read to somebody is never changed; what changes gets a new one.

use std::sync::LazyLock;

use kit::Lang;
use serde::Deserialize;

/// One version of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub purpose: String,
    pub version: i64,
    title: Words,
    says: Words,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    nl: String,
    fr: String,
    en: String,
    de: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    purpose: String,
    version: Vec<Version>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    title: Words,
    says: Words,
}

const FILES: [&str; 4] = [
    include_str!("../../../content/consents/contact.toml"),
    include_str!("../../../content/consents/follow-up.toml"),
    include_str!("../../../content/consents/photo.toml"),
    include_str!("../../../content/consents/newsletter.toml"),
];

static TEXTS: LazyLock<Vec<Text>> = LazyLock::new(|| FILES.iter().flat_map(|file| read(file)).collect());

fn read(file: &str) -> Vec<Text> {
    let File { purpose, version } = toml::from_str(file).expect("a test reads every text");
    let texts = (1..).zip(version).map(|(version, words)| (version, words.title, words.says));
    texts.map(|(version, title, says)| Text { purpose: purpose.clone(), version, title, says }).collect()
}

/// The newest version of each text.
pub fn newest() -> Vec<&'static Text> {
    let is_newest = |text: &&Text| !TEXTS.iter().any(|other| other.purpose == text.purpose && other.version > text.version);
    TEXTS.iter().filter(is_newest).collect()
}

/// The text that was read to somebody.
pub fn find(purpose: &str, version: i64) -> Option<&'static Text> {
    TEXTS.iter().find(|text| text.purpose == purpose && text.version == version)
}

impl Text {
    pub fn title(&self, lang: Lang) -> &str {
        self.title.of(lang)
    }

    pub fn says(&self, lang: Lang) -> &str {
        self.says.of(lang)
    }
}

impl Words {
    fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
            Lang::De => &self.de,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_something_in_every_language() {
        assert_eq!(newest().len(), FILES.len());
        for text in TEXTS.iter() {
            assert_eq!(find(&text.purpose, text.version), Some(text));
            for lang in Lang::ALL {
                assert!(text.title(*lang).len() > 3 && text.says(*lang).len() > 20, "{} {lang}", text.purpose);
            }
        }
    }
}

//! The texts of a module in one language: `## key`, and below it the text until the next key.

use std::collections::BTreeMap;

/// Texts by their key, in order of the keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<String, String>);

impl Texts {
    /// Reads a text file; what stands before the first key is for its writers.
    ///
    /// # Errors
    /// A key that is there twice.
    pub fn parse(file: &str) -> Result<Texts, String> {
        let mut texts = BTreeMap::new();
        for part in format!("\n{file}").split("\n## ").skip(1) {
            let (key, text) = part.split_once('\n').unwrap_or((part, ""));
            let text = text.trim().lines().map(str::trim).collect::<Vec<_>>().join("\n");
            if texts.insert(key.trim().to_owned(), text).is_some() {
                return Err(format!("`{}` is there twice", key.trim()));
            }
        }
        Ok(Texts(texts))
    }

    /// A text; empty when it is not there, which the check of the content does not let pass.
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map(String::as_str).unwrap_or_default()
    }

    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// Those of one activity, without its name before them, and those that several share.
    pub fn of_activity<'a>(&'a self, activity: &str, others: &'a [super::Activity]) -> BTreeMap<&'a str, &'a str> {
        let own = format!("{activity}.");
        let is_others = |key: &str| {
            key.split_once('.').is_none_or(|(first, _)| others.iter().any(|other| other.id == first && first != activity))
        };
        let kept = self.iter().filter(|(key, _)| key.starts_with(&own) || !is_others(key));
        kept.map(|(key, text)| (key.strip_prefix(&own).unwrap_or(key), text)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_the_lines_below_it() {
        let texts = Texts::parse("For the writers.\n\n## title\nDe muis\n\n## a.page1\nEen.\n\nTwee.\n").unwrap();
        assert_eq!((texts.get("title"), texts.get("a.page1"), texts.get("b")), ("De muis", "Een.\n\nTwee.", ""));
    }

    #[test]
    fn a_key_that_is_there_twice_is_refused() {
        assert_eq!(Texts::parse("## a\nx\n## a\ny"), Err("`a` is there twice".to_owned()));
    }
}

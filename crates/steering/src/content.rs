//! The ready sets of indicators: files under `content/indicators`, part of the program, so that it works without them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::indicator::Set;
use rust_embed::RustEmbed;

/// The set that every programme is born with.
pub const HOUSE: &str = "house";

#[derive(RustEmbed)]
#[folder = "../../content/indicators"]
#[include = "*.toml"]
struct Files;

/// The sets by the name of their file; a file with a mistake is left out, and [`check`] tells which.
static SETS: LazyLock<BTreeMap<String, Set>> =
    LazyLock::new(|| Files::iter().filter_map(|file| read(&file).ok().map(|set| (name(&file), set))).collect());

/// Every ready set with its name.
pub fn sets() -> impl Iterator<Item = (&'static str, &'static Set)> {
    SETS.iter().map(|(name, set)| (name.as_str(), set))
}

/// The ready set with this name.
pub fn set(name: &str) -> Option<&'static Set> {
    SETS.get(name)
}

/// Everything that is wrong with the files, a sentence each that begins with the file.
pub fn check() -> Vec<String> {
    Files::iter().flat_map(|file| read(&file).err().unwrap_or_default()).collect()
}

fn read(file: &str) -> Result<Set, Vec<String>> {
    let wrong = |says: String| format!("indicators/{file}: {says}");
    let bytes = Files::get(file).map(|file| file.data).unwrap_or_default();
    let text = std::str::from_utf8(&bytes).map_err(|error| vec![wrong(error.to_string())])?;
    let set: Set = toml::from_str(text).map_err(|error| vec![wrong(error.to_string())])?;
    let problems: Vec<_> = set.check().into_iter().map(wrong).collect();
    if problems.is_empty() { Ok(set) } else { Err(problems) }
}

fn name(file: &str) -> String {
    file.trim_end_matches(".toml").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ready_set_is_whole_and_the_house_has_the_figures_of_before() {
        assert_eq!(check(), Vec::<String>::new());
        let house: Vec<_> = set(HOUSE).unwrap().indicators.iter().map(|indicator| indicator.code.as_str()).collect();
        assert_eq!(house, ["moments", "minutes", "participations", "places", "learners", "activities", "modules"]);
    }
}

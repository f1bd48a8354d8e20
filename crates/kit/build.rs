//! Makes one Rust constant per text key, and refuses to build when a language misses a text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

fn main() {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-changed=../../migrations");
    let texts: BTreeMap<_, _> = LANGUAGES.map(|language| (language, keys(&locales.join(language)))).into();
    let all: BTreeSet<_> = texts.values().flatten().cloned().collect();
    let missing: Vec<_> =
        texts.iter().flat_map(|(language, keys)| all.difference(keys).map(move |key| format!("{language}: {key}"))).collect();
    assert!(missing.is_empty(), "texts that are not translated:\n  {}", missing.join("\n  "));
    let mut code = String::new();
    for key in &all {
        let name = key.to_uppercase().replace('-', "_");
        writeln!(code, "pub const {name}: &str = \"{key}\";").unwrap();
    }
    fs::write(PathBuf::from(env::var("OUT_DIR").unwrap()).join("text.rs"), code).unwrap();
}

/// The message keys in every `.ftl` file of a folder; a key twice is an error.
fn keys(folder: &Path) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        println!("cargo::rerun-if-changed={}", file.display());
        for line in fs::read_to_string(&file).unwrap().lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let key = key.trim_end();
            let is_key =
                key.starts_with(|c: char| c.is_ascii_lowercase()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            assert!(!is_key || keys.insert(key.to_owned()), "{}: {key} stands twice", file.display());
        }
    }
    keys
}

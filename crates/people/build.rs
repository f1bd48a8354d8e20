//! Refuses to build when a column of the database is in the catalogue neither as plain nor as personal, or a personal
//! one lacks its purpose, basis, term, viewer, or what erasing does to it.

#![allow(dead_code, reason = "the two files belong to the crate, which uses all of them")]

#[path = "src/catalogue"]
mod catalogue {
    pub mod read;
    pub mod schema;
}

use std::path::Path;
use std::{env, fs};

use catalogue::read::Catalogue;
use catalogue::schema::Schema;

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap();
    let steps = Path::new(&here).join("../../migrations/postgres");
    println!("cargo::rerun-if-changed=catalogue.toml");
    println!("cargo::rerun-if-changed=src/catalogue");
    println!("cargo::rerun-if-changed={}", steps.display());
    let mut files: Vec<_> = fs::read_dir(&steps).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "sql"));
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let schema = Schema::read(texts.iter().map(String::as_str));
    let text = fs::read_to_string(Path::new(&here).join("catalogue.toml")).unwrap();
    let complaints = Catalogue::read(&text).map_or_else(|error| vec![error], |catalogue| catalogue.complaints(&schema));
    assert!(complaints.is_empty(), "the catalogue of personal columns is not whole:\n  {}", complaints.join("\n  "));
}

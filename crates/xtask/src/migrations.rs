//! `cargo xtask migrations`: people write `migrations/postgres/NNNN_name.sql`, this writes the SQLite twin.

use crate::files;
use crate::shell::{Outcome, at};
use crate::twin::twin;
use std::fs;
use std::path::{Path, PathBuf};

const POSTGRES: &str = "migrations/postgres";
const SQLITE: &str = "migrations/sqlite";

pub fn step(words: &[String]) -> Outcome {
    if words.iter().any(|word| word == "--check") {
        println!("{}", check()?);
        return Ok(());
    }
    for path in strays()? {
        fs::remove_file(&path).map_err(at(&path))?;
    }
    for (path, text) in twins()? {
        files::write(&path, &text)?;
        println!("{}", path.display());
    }
    Ok(())
}

pub fn check() -> Outcome<String> {
    let twins = twins()?;
    let stale = twins.iter().filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text));
    let wrong: Vec<PathBuf> = stale.map(|(path, _)| path.clone()).chain(strays()?).collect();
    match wrong.first() {
        Some(path) => Err(format!("{} is out of date: run cargo xtask migrations", path.display())),
        None => Ok(format!("{} migrations", twins.len())),
    }
}

/// Where each twin belongs, and what must stand there.
fn twins() -> Outcome<Vec<(PathBuf, String)>> {
    let originals = files::with_extension(POSTGRES, &["sql"]);
    originals.iter().zip(1..).map(|(path, number)| write_twin(path, number)).collect()
}

fn write_twin(path: &Path, number: usize) -> Outcome<(PathBuf, String)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if !name.starts_with(&format!("{number:04}_")) {
        return Err(format!("{}: the next migration is {number:04}_name.sql", path.display()));
    }
    let body = twin(&files::read(path)?).map_err(|reason| format!("{}:{reason}", path.display()))?;
    let head = format!("-- Generated from {} by cargo xtask migrations; do not edit.\n", path.display());
    Ok((Path::new(SQLITE).join(&*name), head + &body))
}

fn strays() -> Outcome<Vec<PathBuf>> {
    let mut found = files::with_extension(SQLITE, &["sql"]);
    let twins = twins()?;
    found.retain(|path| twins.iter().all(|(twin, _)| twin != path));
    Ok(found)
}

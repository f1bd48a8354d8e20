//! The files of the repository, without what was built or downloaded.

use crate::shell::{Outcome, at};
use std::fs;
use std::path::{Path, PathBuf};

const NOT_OURS: [&str; 4] = ["node_modules", "dist", "e2e/results", "e2e/report"];

/// All paths in messages are relative to the root of the repository.
pub fn enter_root() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::env::set_current_dir(&root).map_err(at(&root))
}

/// Every file below a folder in a fixed order; hidden ones and a folder that does not exist give nothing.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| is_ours(path)).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

pub fn with_extension(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let wanted = |path: &PathBuf| extensions.iter().any(|end| path.extension().is_some_and(|found| found == *end));
    below(Path::new(folder)).into_iter().filter(wanted).collect()
}

pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(at(path))
}

pub fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(at(path))
}

fn is_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    !(name.starts_with('.') || path.is_dir() && NOT_OURS.iter().any(|other| path.ends_with(other)))
}

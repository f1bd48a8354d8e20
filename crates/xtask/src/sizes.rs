//! Short files, counted: a file one cannot keep in the head is two files.

use crate::files;
use crate::shell::Outcome;

const FOLDERS: [&str; 4] = ["crates", "web", "e2e", "benches"];
const MOST_LINES: usize = 600;

pub fn step(_: &[String]) -> Outcome {
    println!("{}", check()?);
    Ok(())
}

pub fn check() -> Outcome<String> {
    let mut rust = Vec::new();
    let mut too_long = Vec::new();
    for path in FOLDERS.iter().flat_map(|folder| files::with_extension(folder, &["rs", "ts", "mjs", "css", "html"])) {
        let lines = files::read(&path)?.lines().count();
        if lines > MOST_LINES {
            too_long.push(format!("{}: {lines} lines, {MOST_LINES} at most", path.display()));
        }
        if path.extension().is_some_and(|end| end == "rs") {
            rust.push(lines);
        }
    }
    if too_long.is_empty() { Ok(summary(rust)) } else { Err(too_long.join("\n")) }
}

fn summary(mut lines: Vec<usize>) -> String {
    lines.sort_unstable();
    let (median, longest) = (lines.get(lines.len() / 2).unwrap_or(&0), lines.last().unwrap_or(&0));
    format!("{} Rust files, median {median} lines, longest {longest}", lines.len())
}

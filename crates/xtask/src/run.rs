//! `cargo xtask run`: from a fresh clone to a filled demo in the browser.

use crate::shell::{Outcome, Voice, at, command};
use crate::web;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn step(words: &[String]) -> Outcome {
    web::bundle(&Voice::Screen)?;
    build(&Voice::Screen)?;
    let mut demo = Command::new(program()?);
    demo.arg("demo").args(with_defaults(words));
    Err(format!("pont demo: {}", demo.exec()))
}

pub fn build(voice: &Voice) -> Outcome {
    voice.run(&mut command("cargo build --package pont"))
}

/// `pont` lies beside this very program.
pub fn program() -> Outcome<PathBuf> {
    let own = std::env::current_exe().map_err(at(Path::new("xtask")))?;
    Ok(own.with_file_name("pont"))
}

fn with_defaults(words: &[String]) -> Vec<String> {
    let mut all = words.to_vec();
    for (flag, value) in [("--listen", "127.0.0.1:8080"), ("--data", "data/demo")] {
        if !words.iter().any(|word| word.split('=').next() == Some(flag)) {
            all.extend([flag.to_owned(), value.to_owned()]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_that_was_given_keeps_its_value() {
        let words = ["--data=/srv/pont".to_owned(), "--fresh".to_owned()];
        assert_eq!(with_defaults(&words), ["--data=/srv/pont", "--fresh", "--listen", "127.0.0.1:8080"]);
    }
}

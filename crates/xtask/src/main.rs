//! `cargo xtask STEP`: everything one does with this repository besides editing it.
//!
//! It leans on the standard library and `serde_json` only, so the first command on a fresh machine answers in
//! seconds; whatever is heavy is a `cargo` or `npm` command that a step starts.

mod bench;
mod cluster;
mod debian;
mod files;
mod fluent;
mod kills;
mod licences;
mod metadata;
mod migrations;
mod postgres;
mod run;
mod shell;
mod sizes;
mod spdx;
mod sql;
mod test;
mod texts;
mod twin;
mod web;

use shell::Outcome;
use std::process::ExitCode;

struct Step {
    name: &'static str,
    does: &'static str,
    work: fn(&[String]) -> Outcome,
}

#[rustfmt::skip]
const STEPS: &[Step] = &[
    Step { name: "run",        work: run::step,        does: "bundle, build, fill a demo and serve it on http://127.0.0.1:8080" },
    Step { name: "test",       work: test::step,       does: "all that must hold; --quick leaves out the browser and PostgreSQL" },
    Step { name: "web",        work: web::step,        does: "bundle scripts, styles and fonts, when something under web/ changed" },
    Step { name: "postgres",   work: postgres::step,   does: "start a throw-away PostgreSQL and print its address" },
    Step { name: "kills",      work: kills::step,      does: "kill the program a hundred times while people write, on each database" },
    Step { name: "bench",      work: bench::step,      does: "measure the pages of a release build on each database; --quick: few entries" },
    Step { name: "sql",        work: test::statements, does: "prepare every statement on SQLite and on PostgreSQL" },
    Step { name: "migrations", work: migrations::step, does: "write the SQLite twin of each migration; --check only compares" },
    Step { name: "texts",      work: texts::step,      does: "compare the texts of nl, fr, en and de, and find unused ones" },
    Step { name: "licences",   work: licences::step,   does: "compare the licences of all dependencies with deny.toml" },
    Step { name: "sizes",      work: sizes::step,      does: "no source file above 600 lines" },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(step) = words.first().and_then(|name| STEPS.iter().find(|step| step.name == name)) else {
        print!("{}", help());
        let asked = words.first().is_none_or(|word| word == "help" || word == "--help");
        return if asked { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    };
    match files::enter_root().and_then(|()| (step.work)(&words[1..])) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("cargo xtask {}: {reason}", step.name);
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let lines = STEPS.iter().map(|step| format!("  {:<11} {}\n", step.name, step.does));
    format!("cargo xtask STEP, where STEP is one of\n\n{}", lines.collect::<String>())
}

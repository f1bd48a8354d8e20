//! `cargo xtask test`: the list of all that must hold, in the order in which a mistake shows soonest.

use crate::postgres::Postgres;
use crate::shell::{Outcome, Voice, at, command};
use crate::{cluster, debian, files, licences, migrations, run, sizes, texts, web};
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

#[derive(PartialEq)]
enum When {
    Always,
    Quick,
    Full,
}

struct Check {
    name: &'static str,
    when: When,
    work: fn(&Voice) -> Outcome<String>,
}

#[rustfmt::skip]
const CHECKS: &[Check] = &[
    Check { name: "tools",      when: When::Full,   work: tools },
    Check { name: "format",     when: When::Always, work: format },
    Check { name: "migrations", when: When::Always, work: |_| migrations::check() },
    Check { name: "texts",      when: When::Always, work: |_| Ok(texts::check()?.0) },
    Check { name: "sizes",      when: When::Always, work: |_| sizes::check() },
    Check { name: "licences",   when: When::Always, work: |_| licences::check() },
    Check { name: "web",        when: When::Always, work: scripts },
    Check { name: "clippy",     when: When::Always, work: clippy },
    Check { name: "tests",      when: When::Quick,  work: tests_on_sqlite },
    Check { name: "tests",      when: When::Full,   work: tests_on_both },
    Check { name: "pages",      when: When::Full,   work: pages },
    Check { name: "program",    when: When::Full,   work: program },
    Check { name: "browser",    when: When::Full,   work: browser },
];

pub fn step(words: &[String]) -> Outcome {
    let quick = match words {
        [] => false,
        [word] if word == "--quick" => true,
        _ => return Err("the only flag is --quick".to_owned()),
    };
    let left_out = if quick { When::Full } else { When::Quick };
    let checks: Vec<&Check> = CHECKS.iter().filter(|check| check.when != left_out).collect();
    let (passed, took) = timed(|| checks.iter().try_for_each(|check| report(check)));
    passed?;
    println!("cargo xtask test: all {} steps passed in {} min {} s", checks.len(), took.as_secs() / 60, took.as_secs() % 60);
    Ok(())
}

/// One line per check; what its programs said only when it fails.
fn report(check: &Check) -> Outcome {
    let voice = Voice::log(check.name)?;
    print!("{:<11}", check.name);
    stdout().flush().ok();
    let (result, took) = timed(|| (check.work)(&voice));
    let mark = if result.is_ok() { "ok" } else { "FAILED" };
    println!("{mark:<6} {:>7.1} s  {}", took.as_secs_f64(), result.as_deref().unwrap_or_default());
    result.map(drop).map_err(|reason| format!("{} failed\n\n{}\n{reason}", check.name, voice.said()))
}

#[expect(clippy::disallowed_methods, reason = "how long a check takes is no business of kit::clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// Asks for everything at once, before the long work.
fn tools(voice: &Voice) -> Outcome<String> {
    debian::need("java", "default-jre-headless", voice)?;
    chromium(voice)?;
    cluster::programs(voice)?;
    web::install("e2e", voice)?;
    Ok(String::new())
}

fn chromium(voice: &Voice) -> Outcome<PathBuf> {
    match std::env::var_os("PONT_CHROMIUM") {
        Some(path) => Ok(PathBuf::from(path)),
        None => debian::need("chromium", "chromium", voice),
    }
}

fn format(voice: &Voice) -> Outcome<String> {
    silent(voice.run(&mut command("cargo fmt --all --check")))
}

fn scripts(voice: &Voice) -> Outcome<String> {
    web::bundle(voice)?;
    voice.run(command("npm run check").current_dir("web"))?;
    silent(voice.run(command("npm test").current_dir("web")))
}

fn clippy(voice: &Voice) -> Outcome<String> {
    silent(voice.run(&mut command("cargo clippy --workspace --all-targets -- --deny warnings")))
}

fn tests_on_sqlite(voice: &Voice) -> Outcome<String> {
    silent(voice.run(&mut command("cargo test --workspace")))
}

/// What needs PostgreSQL is marked `#[ignore]`, so that a plain `cargo test` works everywhere.
fn tests_on_both(voice: &Voice) -> Outcome<String> {
    with_postgres("cargo test --workspace -- --include-ignored", voice)?;
    Ok("on SQLite and on PostgreSQL".to_owned())
}

/// `cargo xtask sql`
pub fn statements(_: &[String]) -> Outcome {
    with_postgres("cargo test --package pont --test pont -- --include-ignored statements", &Voice::Screen)
}

fn with_postgres(line: &str, voice: &Voice) -> Outcome {
    let postgres = Postgres::start(voice)?;
    let samples = samples()?;
    fs::remove_dir_all(&samples).ok();
    voice.run(command(line).env("PONT_TEST_POSTGRES", postgres.url()).env("PONT_SAMPLES", samples))
}

/// Every page in every language, as the tests wrote them, through the validator of the W3C.
fn pages(voice: &Voice) -> Outcome<String> {
    let samples = samples()?;
    let count = files::below(&samples).len();
    if count == 0 {
        return Err(format!("the tests wrote no pages in {}", samples.display()));
    }
    let java = debian::need("java", "default-jre-headless", voice)?;
    let mut validator = Command::new(java);
    validator.args([
        "-jar",
        "e2e/node_modules/vnu-jar/build/dist/vnu.jar",
        "--errors-only",
        "--format",
        "text",
        "--skip-non-html",
    ]);
    voice.run(validator.arg(&samples))?;
    Ok(format!("{count} pages"))
}

/// As people get it: the test build has doors for tests.
fn program(voice: &Voice) -> Outcome<String> {
    silent(run::build(voice))
}

fn browser(voice: &Voice) -> Outcome<String> {
    voice.run(command("npm run check").current_dir("e2e"))?;
    let mut tests = command("npx --no-install playwright test");
    tests.env("PONT_BIN", run::program()?).env("PONT_CHROMIUM", chromium(voice)?);
    silent(voice.run(tests.current_dir("e2e")))
}

fn samples() -> Outcome<PathBuf> {
    let samples = Path::new("target/samples");
    std::path::absolute(samples).map_err(at(samples))
}

fn silent(result: Outcome) -> Outcome<String> {
    result.map(|()| String::new())
}

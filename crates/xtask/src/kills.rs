//! `cargo xtask kills`: the kill loop of `crates/pont/tests/pont/kill.rs`, a hundred times on each database.

use crate::postgres::Postgres;
use crate::shell::{Outcome, Voice, command};
use std::env;

const KILLS: &str = "100";
const LOOP: &str = "cargo test --package pont --test pont -- --include-ignored --nocapture --test-threads=1 kill::";

/// PostgreSQL itself is not killed, so the throw-away one will do. `PONT_KILLS` asks for another number.
pub fn step(_: &[String]) -> Outcome {
    let postgres = Postgres::start(&Voice::Screen)?;
    let kills = env::var("PONT_KILLS").unwrap_or_else(|_| KILLS.to_owned());
    Voice::Screen.run(command(LOOP).env("PONT_KILLS", kills).env("PONT_TEST_POSTGRES", postgres.url()))
}

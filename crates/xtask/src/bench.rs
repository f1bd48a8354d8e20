//! `cargo xtask bench`: what each page costs in time, processor and memory; see `docs/benchmarks.md`.

use crate::postgres::Postgres;
use crate::shell::{Outcome, Voice, command};
use crate::web;

/// The program as it is deployed, and a PostgreSQL that keeps its promises. Flags go to `bench run`.
pub fn step(words: &[String]) -> Outcome {
    let voice = &Voice::Screen;
    web::bundle(voice)?;
    // Apart, so that what one needs for measuring does not get into the other.
    voice.run(&mut command("cargo build --release --package pont"))?;
    voice.run(&mut command("cargo build --release --package bench"))?;
    let postgres = Postgres::start_safe(voice)?;
    voice.run(command("target/release/bench run --postgres").arg(postgres.url()).args(words))
}

//! `bench`: fills an installation with many entries, and measures what its pages cost. `cargo xtask bench` builds and
//! starts what it needs.

#![expect(clippy::cast_precision_loss, reason = "nobody reads more than three digits of a figure")]

mod load;
mod process;
mod report;
mod run;
mod weight;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use bench::{counting, fill, scene};
use clap::{Parser, Subcommand};
use kit::Result;

use run::Plan;

const FEW: usize = 10_000;
const MANY: usize = 1_000_000;

#[derive(Parser)]
#[command(about = "Measures what the pages of Pont cost")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fill a fresh installation with support moments, to look around in it with `pont serve`
    Fill {
        /// The data folder
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// An empty PostgreSQL database, instead of the SQLite file in the folder
        #[arg(long, value_name = "URL", default_value = "")]
        to: String,
        #[arg(long, default_value_t = FEW)]
        entries: usize,
    },
    /// Show how far the count of different people is from the truth (`docs/counting.md`)
    Counting,
    /// Measure every page on SQLite and on PostgreSQL, with few and with many entries
    Run {
        /// The program to measure
        #[arg(long, value_name = "FILE", default_value = "target/release/pont")]
        pont: PathBuf,
        /// Where the figures go, and the installations while they are measured
        #[arg(long, value_name = "DIR", default_value = "target/bench")]
        folder: PathBuf,
        /// A PostgreSQL server where databases may be made
        #[arg(long, value_name = "URL", default_value = "")]
        postgres: String,
        /// Few entries and one second each
        #[arg(long)]
        quick: bool,
        /// Other numbers of entries
        #[arg(long, value_delimiter = ',')]
        entries: Vec<usize>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match work(Cli::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn work(command: Command) -> Result<()> {
    match command {
        Command::Counting => {
            print!("{}", counting::table());
            Ok(())
        }
        Command::Fill { data, to, entries } => fill_one(&data, &to, entries).await,
        Command::Run { pont, folder, postgres, quick, entries } => {
            let usual = if quick { vec![FEW] } else { vec![FEW, MANY] };
            let sizes = if entries.is_empty() { usual } else { entries };
            let lasting = Duration::from_secs(if quick { 1 } else { 3 });
            Plan { pont: std::fs::canonicalize(pont)?, folder, postgres, sizes, lasting }.run().await
        }
    }
}

async fn fill_one(data: &std::path::Path, database: &str, entries: usize) -> Result<()> {
    std::fs::create_dir_all(data)?;
    let app = scene::open(data, database).await?;
    let scene = scene::set(&app).await?;
    let took = fill::fill(&app, &scene, entries).await?;
    app.db.close().await;
    println!("filled in {:.1} s, counted in {:.1} s", took.filling.as_secs_f64(), took.counting.as_secs_f64());
    println!("{} different people, asked in {:.1} ms", took.reached, took.people.as_secs_f64() * 1_000.0);
    println!("Christine's cookie: {}\nAnouk's cookie: {}", scene.christines_cookie, scene.anouks_cookie);
    Ok(())
}

//! `pont`: see [`pont::cli`] for what can be asked of it.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser as _;
use pont::cli::Cli;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = std::env::var("PONT_LOG").unwrap_or_else(|_| "info,sqlx=error".to_owned());
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).init();
    match pont::commands::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("pont: {failure}");
            ExitCode::FAILURE
        }
    }
}

//! `pont retention`, `pont register` and `pont people`: what is kept of people, for how long, and the end of it.

use kit::config::Config;
use kit::{Failure, Lang, Result};
use people::{closing, erase, register as processing, retention as terms};

/// Takes away what is older than its term, or tells what that would be.
///
/// # Errors
/// When the database refuses.
pub async fn retention(config: Config, dry_run: bool) -> Result<()> {
    let app = super::open(config).await?;
    let due = if dry_run { terms::due(&app).await? } else { terms::run(&app).await? };
    if !dry_run {
        erase::scrub_what_waits(&app).await?;
    }
    println!("{:<10} {:<18} {:<10} {:>9}", "term", "table", "older than", "rows");
    for terms::Due { term, table, limit, rows } in due {
        println!("{term:<10} {table:<18} {limit:<10} {rows:>9}");
    }
    println!("{}", if dry_run { "Nothing was taken away." } else { "These rows were taken away." });
    app.db.close().await;
    Ok(())
}

/// Prints the register of processing.
///
/// # Errors
/// When the language is none of ours.
pub fn register(language: &str) -> Result<()> {
    let lang = Lang::from_code(language).ok_or_else(|| Failure::Other(format!("there is no language called {language}")))?;
    print!("{}", processing::markdown(lang));
    Ok(())
}

const CLOSING: &str = "\
This takes every code away, for all programmes of this installation. Everything that was counted can still be counted again,
because keys are random numbers and stay. But whoever comes back is not recognised and counts once more, and two keys of one
person can no longer be found to be one. Do it when the last programme that counts people is closed.";

/// Takes every code away.
///
/// # Errors
/// When it was not said that it should really be done.
pub async fn close_codes(config: Config, yes: bool) -> Result<()> {
    println!("{CLOSING}");
    let app = super::open(config).await?;
    if !yes {
        let codes = closing::codes(&app).await?;
        app.db.close().await;
        return Err(Failure::Other(format!("{codes} codes are there; to take them away for good, add --yes")));
    }
    let closed = closing::close(&app).await?;
    println!("{closed} codes are gone. The file secrets/codes can be destroyed now.");
    app.db.close().await;
    Ok(())
}

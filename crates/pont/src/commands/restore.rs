//! `pont restore`: one command from a backup to an installation.

use std::path::Path;

use kit::Result;
use kit::config::Config;

use crate::backup::{self, Restored};

const SECRETS: &str = "\
Secrets are never in a backup. If this folder has no secrets/key, or another one than before, everybody signs in anew, and links
that were mailed or invitations that are open work no more: send them again. Who has a second step must be let in with
`pont user unlock`. The four pictures and the cards of learners open nothing: a helper opens each learner again, who then makes a
new card. Without the old secrets/codes, coded people can no longer be recognised: whoever comes back gets a new code and is
counted once more. Without the old secrets/erased, people who were erased since the backup was made are back. To avoid all that,
put the old secrets/key, secrets/codes and secrets/erased back; the last one before restoring.";

/// # Errors
/// When the backup is damaged or there is a database already; then nothing has changed.
pub async fn run(config: Config, file: &Path, replace: bool) -> Result<()> {
    let Restored { manifest, moved_aside, forgotten } = backup::restore(&config, file, replace, &super::clock(&config)?).await?;
    let rows: i64 = manifest.tables.values().sum();
    println!("The backup of {} is back: {rows} rows in {} tables.", manifest.made_at, manifest.tables.len());
    if let Some(aside) = moved_aside {
        println!("The database that was there is now {}.", aside.display());
    }
    if forgotten > 0 {
        println!("{forgotten} people had been erased since; they were erased from it again.");
    }
    println!("{SECRETS}");
    Ok(())
}

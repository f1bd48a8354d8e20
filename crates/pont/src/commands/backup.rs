//! `pont backup`: a backup that was restored once, to prove it.

use std::path::Path;

use kit::Result;
use kit::config::Config;

use crate::{backup, installation};

/// # Errors
/// When it cannot be made, or the proof fails; then no backup is left behind.
pub async fn run(config: Config, to: &Path) -> Result<()> {
    let db = installation::connect_to_existing(&config).await?;
    let file = backup::make(&db, to, super::clock(&config)?.real()).await?;
    db.close().await;
    println!("{}", file.display());
    println!("It was opened again as a copy and is whole. Secrets are not in it; keep them apart.");
    Ok(())
}

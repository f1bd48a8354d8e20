//! `pont migrate`: the steps that `serve` runs at its start, by themselves.

use kit::Result;
use kit::config::Config;
use kit::db::migrate;

/// # Errors
/// When the database was made by a newer Pont.
pub async fn run(config: Config) -> Result<()> {
    let app = super::open(config).await?;
    println!("The database is up to date: {}", migrate::newest());
    app.db.close().await;
    Ok(())
}

//! `pont figures rebuild`: all figures once more from the first entry of the journal.

use kit::Result;
use kit::config::Config;

/// # Errors
/// When the database refuses; then the old figures stay.
pub async fn rebuild(config: Config) -> Result<()> {
    let app = super::open(config).await?;
    let entries = steering::rebuild(&app).await?;
    println!("The figures are counted again from {entries} entries of the journal.");
    app.db.close().await;
    Ok(())
}

//! `pont lay`: the ground of a new installation, from tables that a spreadsheet can write.

use std::path::Path;

use kit::config::Config;
use kit::{Failure, Result, write};

use crate::ground::{self, Ground};

/// # Errors
/// When a table cannot be understood, tells of something it does not have, or something is there already; then nothing
/// has changed.
pub async fn run(config: Config, from: &Path) -> Result<()> {
    let ground = Ground::read(from)?;
    let app = super::open(config).await?;
    let laid = write::system(&app, async |tx| ground::lay(tx, &ground).await.map(drop)).await;
    app.db.close().await;
    match laid {
        Err(failure) if failure.is_taken() => {
            Err(Failure::Other("something in these tables is there already; nothing was changed".into()))
        }
        Err(failure) => Err(failure),
        Ok(()) => {
            let Ground { programmes, organisations, places, people, .. } = &ground;
            let counts = [programmes.len(), organisations.len(), places.len(), people.len()];
            println!("Laid: {} programmes, {} organisations, {} places, {} people", counts[0], counts[1], counts[2], counts[3]);
            println!("People sign in by the link that /sign-in/link mails them.");
            Ok(())
        }
    }
}

//! History from elsewhere. What a partner did before Pont, or outside it, comes in as the lines of a table: trainings,
//! participations, accounts, organisations, events. Every line is looked at before one is entered, and each enters once,
//! known by the reference it had there.
//!
//! Someone who took part is told by name and birth date. Both become a code in memory and are let go: they reach no
//! table, no log and no job, so a file whose coding was cut off by a stop is simply chosen again.

mod check;
mod coding;
mod ground;
mod keep;
mod line;
pub mod running;
mod table;
mod told;
mod wrong;

use std::collections::HashSet;

use kit::{App, Lang, Result};
use sha2::{Digest as _, Sha256};

pub use check::Plan;
pub use coding::code;
pub use ground::{Ground, Spot};
pub use keep::{Import, bring_in, keep};
pub use line::{HistoryKind, Line, Who};
pub use table::{MOST_BYTES, MOST_LINES, Unreadable};
pub use told::HistoryColumn;
pub use wrong::{HistoryWrong, Problem};

use crate::store::programme::Partner;

/// What came of looking at a file.
pub enum Look {
    Right(Import, Plan),
    Wrong(Vec<Problem>),
    Unreadable(Unreadable),
}

impl Unreadable {
    /// In words.
    pub fn says(self, lang: Lang) -> String {
        let most = [("lines", i64::try_from(MOST_LINES).unwrap_or_default().into())];
        lang.with(&format!("history-file-{}", self.code().replace('_', "-")), &most)
    }
}

/// Looks at every line of a file that a partner brings.
///
/// # Errors
/// Not found when no rule counts for the partner.
pub async fn look(app: &App, partner: Partner, bytes: &[u8]) -> Result<Look> {
    let mut ground = Ground::read(&app.db, partner, app.clock.today()).await?;
    let told = match table::rows(bytes).and_then(told::told) {
        Ok(told) => told,
        Err(reason) => return Ok(Look::Unreadable(reason)),
    };
    let slugs: HashSet<String> = told.iter().map(|told| told.get(HistoryColumn::Organisation).to_lowercase()).collect();
    ground.learn(&app.db, slugs).await?;
    Ok(match check::check(&told, &ground) {
        Ok(plan) => {
            let (id, sha256) = (kit::random::id(app.clock.real()), Sha256::digest(bytes).into());
            Look::Right(Import { id, partner: ground.partner, sha256 }, plan)
        }
        Err(problems) => Look::Wrong(problems),
    })
}

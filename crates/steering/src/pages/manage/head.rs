//! The head of a programme's pages: its name, its tabs, what can be done, and whether its figures are being counted anew.

use domain::policy::{Action, Resource, allows};
use kit::db::Db;
use kit::{Result, Visit, text};

use crate::book::progress;
use crate::pages::staff::days;
use crate::pages::tabs::{Tab, Tabs};
use crate::store::programme::Programme;

/// What `manage_head.html` draws.
pub struct Head {
    pub programme: String,
    pub days: String,
    pub tabs: Tabs,
    pub deeds: Vec<Deed>,
    /// How far the new count is.
    pub counting: Option<String>,
}

/// A button of the head.
pub struct Deed {
    pub text: String,
    pub href: String,
    pub icon: &'static str,
    pub look: &'static str,
}

impl Head {
    /// # Errors
    /// When the database refuses.
    pub async fn of(visit: &Visit, programme: &Programme, here: Tab) -> Result<Head> {
        Ok(Head { counting: counting(&visit.app.db, visit, programme).await?, ..Head::plain(visit, programme, here) })
    }

    /// Without looking whether figures are being counted.
    pub fn plain(visit: &Visit, programme: &Programme, here: Tab) -> Head {
        Head {
            programme: programme.name(visit.lang).to_owned(),
            days: days(visit, programme),
            tabs: Tabs::of(visit, programme, here),
            deeds: Vec::new(),
            counting: None,
        }
    }

    /// With one more button.
    #[must_use]
    pub fn with(mut self, text: String, href: String, icon: &'static str, look: &'static str) -> Head {
        self.deeds.push(Deed { text, href, icon, look });
        self
    }
}

/// Whether the visitor may change this programme, and not only see it.
pub fn may_manage(visit: &Visit, programme: &Programme) -> bool {
    allows(visit.standing(), Action::ManageProgramme, Resource::Programme(programme.id))
}

/// The address of a page of a programme.
pub fn at(visit: &Visit, programme: &Programme, page: &str) -> String {
    visit.to(&format!("steering/{}/{page}", programme.slug))
}

/// `De cijfers worden opnieuw geteld: 43 %.`
async fn counting(db: &Db, visit: &Visit, programme: &Programme) -> Result<Option<String>> {
    let percent = |(done, of): (i64, i64)| (done * 100 / of.max(1)).clamp(0, 99);
    let says = |worked| visit.lang.with(text::MANAGE_COUNTING, &[("percent", percent(worked).into())]);
    Ok(progress(db, programme.id).await?.map(says))
}

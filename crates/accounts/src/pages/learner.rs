//! How a learner comes in, and comes back: a first name if she likes, four pictures, a card, or a helper's code.

pub mod begin;
pub mod card;
pub mod code;
pub mod leave;
pub mod scan;

use domain::{Action, Id};
use kit::routes::Routes;
use kit::{Result, Visit};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/learn", Action::SeePublic, begin::show)
        .post("/{lang}/learn", Action::SignIn, begin::send)
        .get("/{lang}/learn/code", Action::SignIn, code::show)
        .post("/{lang}/learn/code", Action::SignIn, code::tap)
        .get("/{lang}/learn/scan", Action::SignIn, scan::show)
        .post("/{lang}/learn/scan", Action::SignIn, scan::send)
        .get("/{lang}/learn/card", Action::Learn, card::show)
        .post("/{lang}/learn/card", Action::Learn, card::renew)
        .post("/{lang}/learn/own-device", Action::Learn, leave::keep)
        .post("/{lang}/learn/leave", Action::SignIn, leave::send)
}

/// The place that `?at=` names: what is done from there counts for it. A name that is no place counts for none.
async fn place(visit: &Visit, slug: &str) -> Result<Option<Id>> {
    let is_slug = !slug.is_empty() && slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !is_slug {
        return Ok(None);
    }
    Ok(places::store::place_by_slug(&visit.app.db, slug).await?.map(|place| place.id))
}

/// Whether a text could be the short name of a place.
fn is_plain(slug: &str) -> bool {
    !slug.is_empty() && slug.len() <= 80 && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

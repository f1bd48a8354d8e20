//! The results of a programme: what was published of it, for its page, to take along, to share, to embed.

pub mod share;
pub mod shared;
pub mod take;
mod view;

use kit::Visit;

pub use view::{Bar, Results, Shown, in_sentence, sample};

/// The pages of a link, and the page where links are made.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [shared::samples(visit), share::samples(visit)].concat()
}

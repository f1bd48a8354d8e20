//! Every page of this room in every state, for the checks on pages.

use kit::Visit;

pub fn samples(_visit: &Visit) -> Vec<(&'static str, String)> {
    Vec::new()
}

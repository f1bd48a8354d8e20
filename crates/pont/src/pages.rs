//! The pages that belong to no room: home, learning until its room is there, and the doors of a demo.

pub mod demo;
pub mod home;
pub mod learn;

use kit::Visit;

/// Each of these pages as it looks.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [home::samples(visit), learn::samples(visit), demo::samples(visit)].concat()
}

//! The pages that belong to no room: home, what there is to read about Pont, and the doors of a demo.

pub mod components;
pub mod demo;
pub mod home;
pub mod reading;

use kit::Visit;

/// Each of these pages as it looks.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [home::samples(visit), reading::samples(visit), demo::samples(visit), components::samples(visit)].concat()
}

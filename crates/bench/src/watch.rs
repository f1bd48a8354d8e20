//! A stopwatch. It measures, so it asks the machine and not the installation's own clock.

use std::time::{Duration, Instant};

pub struct Watch(Instant);

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "how long something takes is no business of kit::clock")]
    pub fn start() -> Watch {
        Watch(Instant::now())
    }

    pub fn read(&self) -> Duration {
        self.0.elapsed()
    }
}

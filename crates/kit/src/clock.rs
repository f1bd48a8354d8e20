//! All time of the program comes from here.
//!
//! A demo lives in its own time: `now` and `today` are shifted by an offset that filling stored. Sessions, codes,
//! limits, jobs and mail ask for `real`. Tests freeze both.

use domain::{Day, Instant, Zone};

#[derive(Debug, Clone)]
pub struct Clock {
    frozen: Option<Instant>,
    offset_ms: i64,
    pub zone: Zone,
}

impl Clock {
    pub fn real_time(zone: Zone) -> Self {
        Clock { frozen: None, offset_ms: 0, zone }
    }

    /// A clock whose `now` runs `offset_ms` milliseconds away from real time.
    pub fn shifted(zone: Zone, offset_ms: i64) -> Self {
        Clock { frozen: None, offset_ms, zone }
    }

    /// A clock that stands still, for tests and pictures.
    pub fn frozen(zone: Zone, at: Instant) -> Self {
        Clock { frozen: Some(at), offset_ms: 0, zone }
    }

    /// The time of the installation's own life: what people see and what the journal records.
    pub fn now(&self) -> Instant {
        Instant(self.real().0 + self.offset_ms)
    }

    /// The day of [`Clock::now`] where the installation stands.
    pub fn today(&self) -> Day {
        self.zone.day(self.now())
    }

    /// Wall-clock time, for sessions, limits, jobs and mail.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]
    pub fn real(&self) -> Instant {
        self.frozen.unwrap_or_else(|| Instant(chrono::Utc::now().timestamp_millis()))
    }
}

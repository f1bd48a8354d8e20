//! A point in time, the same everywhere.

use chrono::{DateTime, SecondsFormat, Utc};
use std::{fmt, ops, time::Duration};

/// Milliseconds since 1 January 1970, UTC; stored as BIGINT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type, serde::Serialize, serde::Deserialize)]
#[sqlx(transparent, no_pg_array)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// The first and last millisecond that calendars can show without overflowing: years 1 to 9999.
const SHOWN: (i64, i64) = (-62_135_596_800_000, 253_402_300_799_999);

impl Instant {
    /// For the calendar; what lies outside years 1 to 9999 is shown as its nearest end.
    pub(super) fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.clamp(SHOWN.0, SHOWN.1)).unwrap_or_default()
    }
}

impl ops::Add<Duration> for Instant {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis(duration)))
    }
}

impl ops::Sub<Duration> for Instant {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis(duration)))
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// RFC 3339 in UTC, for logs.
impl fmt::Display for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_prints_as_logs_want_it() {
        assert_eq!(Instant(1_715_767_200_123).to_string(), "2024-05-15T10:00:00.123Z");
    }

    #[test]
    fn an_absurd_instant_still_prints() {
        assert_eq!(Instant(i64::MAX).to_string(), "9999-12-31T23:59:59.999Z");
        assert_eq!(Instant(i64::MIN).to_string(), "0001-01-01T00:00:00.000Z");
    }

    #[test]
    fn adding_time_stops_at_the_end_instead_of_wrapping() {
        assert_eq!(Instant(10) + Duration::from_millis(5), Instant(15));
        assert_eq!(Instant(10) - Duration::from_secs(1), Instant(-990));
        assert_eq!(Instant(10) + Duration::MAX, Instant(i64::MAX));
    }

    #[test]
    fn json_holds_the_milliseconds() {
        assert_eq!(serde_json::to_string(&Instant(42)).unwrap(), "42");
    }
}

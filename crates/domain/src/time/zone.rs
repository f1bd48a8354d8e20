//! Where the clock hangs: turns instants into days and times of day at a place, and back.

use super::{Day, Instant};
use crate::stored_as_text;
use chrono::{NaiveDateTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use std::{fmt, str::FromStr};

/// A time zone by its IANA name; Europe/Brussels unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

/// The longest stretch that clocks anywhere ever skipped, in minutes: one whole day.
const LONGEST_GAP: i64 = 24 * 60;

impl Zone {
    /// The day on the calendar there.
    pub fn day(self, instant: Instant) -> Day {
        instant.utc().with_timezone(&self.0).date_naive()
    }

    /// Hour (0 to 23) and minute (0 to 59) on the clock there.
    pub fn time_of_day(self, instant: Instant) -> (u32, u32) {
        let there = instant.utc().with_timezone(&self.0);
        (there.hour(), there.minute())
    }

    /// When the clock there shows this day, hour and minute.
    ///
    /// A time that the clock skips in spring becomes the first one after the gap; a time it shows twice in autumn
    /// is the first of the two. Hours above 23 count as 23, minutes above 59 as 59.
    pub fn at(self, day: Day, hour: u32, minute: u32) -> Instant {
        let wall = day.and_hms_opt(hour.min(23), minute.min(59), 0).unwrap_or_default();
        let shown = (0..=LONGEST_GAP).find_map(|minutes| self.first_showing(wall, minutes));
        shown.unwrap_or(Instant(wall.and_utc().timestamp_millis()))
    }

    fn first_showing(self, wall: NaiveDateTime, minutes_later: i64) -> Option<Instant> {
        let wall = wall.checked_add_signed(TimeDelta::minutes(minutes_later))?;
        let there = self.0.from_local_datetime(&wall).earliest()?;
        Some(Instant(there.timestamp_millis()))
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self(Tz::Europe__Brussels)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.0.name())
    }
}

impl FromStr for Zone {
    type Err = chrono_tz::ParseError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse().map(Self)
    }
}

stored_as_text!(Zone);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        super::super::parse_day(text).unwrap()
    }

    #[test]
    fn a_late_evening_in_brussels_is_still_that_day() {
        let zone = Zone::default();
        let instant = Instant(1_719_784_200_000); // 30 June 2024, 21:50 UTC
        assert_eq!(zone.day(instant), day("2024-06-30"));
        assert_eq!(zone.time_of_day(instant), (23, 50));
    }

    #[test]
    fn a_time_that_spring_skips_becomes_the_first_after_the_gap() {
        let zone = Zone::default();
        let skipped = zone.at(day("2024-03-31"), 2, 30);
        assert_eq!(zone.time_of_day(skipped), (3, 0));
        assert_eq!(skipped.to_string(), "2024-03-31T01:00:00.000Z");
    }

    #[test]
    fn a_time_that_autumn_shows_twice_is_the_first_of_the_two() {
        let twice = Zone::default().at(day("2024-10-27"), 2, 30);
        assert_eq!(twice.to_string(), "2024-10-27T00:30:00.000Z");
    }

    #[test]
    fn a_day_that_samoa_never_had_becomes_the_next_one() {
        let apia: Zone = "Pacific/Apia".parse().unwrap();
        assert_eq!(apia.day(apia.at(day("2011-12-30"), 0, 0)), day("2011-12-31"));
    }

    #[test]
    fn a_zone_is_known_by_its_name_and_nothing_else() {
        assert_eq!("Europe/Brussels".parse(), Ok(Zone::default()));
        assert_eq!(Zone::default().to_string(), "Europe/Brussels");
        assert!("Europe/Oostkamp".parse::<Zone>().is_err());
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        for name in ["Europe/Brussels", "Pacific/Apia", "America/Los_Angeles"] {
            let zone: Zone = name.parse().unwrap();
            for instant in [Instant(i64::MIN), Instant(i64::MAX), zone.at(Day::MIN, 0, 0), zone.at(Day::MAX, 99, 99)] {
                let _ = (zone.day(instant), zone.time_of_day(instant));
            }
        }
    }

    proptest! {
        #[test]
        fn every_shown_time_leads_back_to_itself_or_one_hour_away(minutes in 0_i64..70_000_000) {
            let zone = Zone::default();
            let instant = Instant(minutes * 60_000);
            let (hour, minute) = zone.time_of_day(instant);
            let back = zone.at(zone.day(instant), hour, minute);
            prop_assert!([0, 3_600_000].contains(&(instant.0 - back.0)), "{} {}", instant, back);
        }
    }
}

//! The month figures are counted in.

use super::{Day, digits};
use crate::stored_as_text;
use chrono::{Datelike, Months};
use std::{fmt, str::FromStr};

/// A month of a year; stored and printed as `2026-11`, so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(Day);

/// A text that is not a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a month such as 2026-11")]
pub struct NotAMonth(String);

impl Month {
    /// The month of this day.
    pub fn of(day: Day) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub const fn first_day(self) -> Day {
        self.0
    }

    /// Its last day.
    pub fn last_day(self) -> Day {
        let days = u32::from(self.0.num_days_in_month());
        self.0.with_day(days).unwrap_or(self.0)
    }

    /// The month after it; the last month of all follows itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0.format("%Y-%m").to_string())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let first_day = || {
            let (year, month) = text.split_once('-')?;
            let year = i32::try_from(digits(year, 4)?).ok()?;
            Day::from_ymd_opt(year, digits(month, 2)?, 1)
        };
        first_day().map(Self).ok_or_else(|| NotAMonth(text.to_owned()))
    }
}

stored_as_text!(Month);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn february_ends_when_the_year_says_so() {
        let month: Month = "2024-02".parse().unwrap();
        assert_eq!(month.first_day(), Day::from_ymd_opt(2024, 2, 1).unwrap());
        assert_eq!(month.last_day(), Day::from_ymd_opt(2024, 2, 29).unwrap());
    }

    #[test]
    fn december_is_followed_by_january() {
        let december: Month = "2026-12".parse().unwrap();
        assert_eq!(december.next().to_string(), "2027-01");
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in ["", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "+026-11"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        assert_eq!(Month::of(Day::MAX).next(), Month::of(Day::MAX));
        assert_eq!(Month::of(Day::MAX).last_day(), Day::MAX);
        assert!(Month::of(Day::MIN).first_day() <= Day::MIN);
    }

    proptest! {
        #[test]
        fn a_month_holds_its_days_and_survives_printing(days in 0_i32..3_000_000) {
            let day = Day::from_num_days_from_ce_opt(days).unwrap();
            let month = Month::of(day);
            prop_assert!((month.first_day()..=month.last_day()).contains(&day));
            prop_assert_eq!(month.last_day().succ_opt().unwrap(), month.next().first_day());
            prop_assert_eq!(month.to_string().parse(), Ok(month));
        }
    }
}

//! The rhythm of a help point: never on a Sunday, most on Wednesday, quiet in summer, growing through the years.

use chrono::{Datelike as _, Weekday};
use domain::Day;

use super::chance::Chance;

/// Days of a period, each as likely as help was on it.
pub struct Calendar {
    days: Vec<(Day, u64)>,
    total: u64,
}

impl Calendar {
    /// The days from the first to the last.
    pub fn new(first: Day, last: Day) -> Calendar {
        let length = (last - first).num_days().max(1).unsigned_abs();
        let mut total = 0;
        let days = first.iter_days().take_while(|day| *day <= last).zip(0..).map(|(day, gone)| {
            total += weight(day) * (40 + 60 * gone / length);
            (day, total)
        });
        Calendar { days: days.collect(), total }
    }

    /// A day on which somebody was helped.
    pub fn day(&self, chance: &mut Chance) -> Day {
        let at = chance.below(self.total);
        self.days[self.days.partition_point(|(_, until)| *until <= at)].0
    }
}

fn weight(day: Day) -> u64 {
    let of_week = match day.weekday() {
        Weekday::Mon | Weekday::Thu => 9,
        Weekday::Tue => 10,
        Weekday::Wed => 12,
        Weekday::Fri => 8,
        Weekday::Sat => 6,
        Weekday::Sun => 0,
    };
    let of_season = match (day.month(), day.day()) {
        (1 | 5, 1) | (7, 21) | (8, 15) | (11, 1 | 11) | (12, 25) => 0,
        (12, 24..) | (1, 2..=5) => 3,
        (7 | 8, _) => 5,
        _ => 10,
    };
    of_week * of_season
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        domain::parse_day(text).unwrap()
    }

    #[test]
    fn nobody_is_helped_on_a_sunday_or_at_christmas() {
        let calendar = Calendar::new(day("2023-12-01"), day("2023-12-31"));
        let mut chance = Chance::new(3);
        for _ in 0..5_000 {
            let day = calendar.day(&mut chance);
            assert!(day.weekday() != Weekday::Sun && day.day() != 25, "{day}");
        }
    }

    #[test]
    fn the_last_month_brings_more_than_the_first() {
        let calendar = Calendar::new(day("2023-03-01"), day("2024-03-31"));
        let mut chance = Chance::new(3);
        let days: Vec<Day> = (0..5_000).map(|_| calendar.day(&mut chance)).collect();
        let of = |month: &str| days.iter().filter(|day| day.to_string().starts_with(month)).count();
        assert!(of("2024-03") > of("2023-03") * 3 / 2);
    }
}

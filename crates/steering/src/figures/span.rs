//! A span of days, both ends included.

use domain::{Day, Month};
use kit::db::Filter;

const WEEKS: u64 = 13;

/// From a first day to a last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub first: Day,
    pub last: Day,
}

const fn day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MIN,
    }
}

/// Where an open end lies: a year of four digits, so that text order is time order.
const FIRST: Day = day(1000, 1, 1);
const LAST: Day = day(9999, 12, 31);

impl Span {
    pub const ALWAYS: Span = Span { first: FIRST, last: LAST };

    pub const fn new(first: Day, last: Day) -> Span {
        Span { first, last }
    }

    pub const fn until(last: Day) -> Span {
        Span { first: FIRST, last }
    }

    pub const fn from(first: Day) -> Span {
        Span { first, last: LAST }
    }

    pub fn month(month: Month) -> Span {
        Span { first: month.first_day(), last: month.last_day() }
    }

    pub fn holds(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Everything before it, when there can be anything.
    pub fn before(self) -> Option<Span> {
        (self.first > FIRST).then(|| Span::until(self.first.pred_opt().unwrap_or(self.first)))
    }

    /// First and last of its whole months (`''` for all time), and what is left of months that are not whole.
    pub(super) fn months(self) -> (Option<(String, String)>, Vec<Span>) {
        if self == Self::ALWAYS {
            return (Some((String::new(), String::new())), Vec::new());
        }
        if self.first > self.last {
            return (None, Vec::new());
        }
        let (first, last) = (Month::of(self.first), Month::of(self.last));
        let starts = self.first == first.first_day();
        let ends = self.last == last.last_day();
        if first == last && !(starts && ends) {
            return (None, vec![self]);
        }
        let mut edges = Vec::new();
        let mut whole = (first, last);
        if !starts {
            edges.push(Span::new(self.first, first.last_day()));
            whole.0 = first.next();
        }
        if !ends {
            edges.push(Span::new(last.first_day(), self.last));
            whole.1 = Month::of(last.first_day().pred_opt().unwrap_or(last.first_day()));
        }
        let months = (whole.0 <= whole.1).then(|| (whole.0.to_string(), whole.1.to_string()));
        (months, edges)
    }

    /// Narrows lines `el` to its days.
    #[must_use]
    pub fn narrow(self, filter: Filter) -> Filter {
        if self == Self::ALWAYS {
            return filter;
        }
        let within = filter.and("el.happened_on >=", self.first).and("el.happened_on <=", self.last);
        let month = Month::of(self.first);
        // One month is found by its index.
        if month == Month::of(self.last) { within.and("el.month =", month) } else { within }
    }

    /// The last thirteen whole weeks before a day, Monday to Sunday, oldest first.
    pub(super) fn weeks_before(today: Day) -> Vec<Span> {
        use chrono::{Datelike as _, Days};
        let back = |day: Day, days: u64| day.checked_sub_days(Days::new(days)).unwrap_or(day);
        let monday = back(today, u64::from(today.weekday().num_days_from_monday()));
        (1..=WEEKS).rev().map(|weeks| Span::new(back(monday, 7 * weeks), back(monday, 7 * weeks - 6))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::parse_day;
    use proptest::prelude::*;

    fn span(first: &str, last: &str) -> Span {
        Span::new(parse_day(first).unwrap(), parse_day(last).unwrap())
    }

    #[test]
    fn a_span_is_whole_months_and_what_is_left_of_others() {
        let months = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
        assert_eq!(span("2021-01-01", "2021-06-30").months(), (months("2021-01", "2021-06"), vec![]));
        assert_eq!(span("2024-05-03", "2024-05-15").months(), (None, vec![span("2024-05-03", "2024-05-15")]));
        let (whole, edges) = span("2024-01-15", "2024-04-10").months();
        assert_eq!(whole, months("2024-02", "2024-03"));
        assert_eq!(edges, vec![span("2024-01-15", "2024-01-31"), span("2024-04-01", "2024-04-10")]);
        assert_eq!(span("2024-01-15", "2024-02-10").months().0, None, "two ends, and nothing whole between them");
        assert_eq!(Span::until(parse_day("2021-12-31").unwrap()).months(), (months("1000-01", "2021-12"), vec![]));
    }

    #[test]
    fn thirteen_weeks_end_on_the_sunday_before() {
        let weeks = Span::weeks_before(parse_day("2024-05-15").unwrap());
        assert_eq!(weeks.len(), 13);
        assert_eq!(weeks[12], span("2024-05-06", "2024-05-12"));
        assert_eq!(weeks[0], span("2024-02-12", "2024-02-18"));
    }

    proptest! {
        #[test]
        fn months_and_edges_together_are_the_span(first in 738_000_i32..738_900, length in 0_i32..400, at in 737_900_i32..739_400) {
            let day = |number| Day::from_num_days_from_ce_opt(number).unwrap();
            let span = Span::new(day(first), day(first + length));
            let (whole, edges) = span.months();
            let in_whole = whole.is_some_and(|(first, last)| (first..=last).contains(&Month::of(day(at)).to_string()));
            let in_edges = edges.iter().filter(|edge| edge.holds(day(at))).count();
            prop_assert_eq!(usize::from(in_whole) + in_edges, usize::from(span.holds(day(at))));
        }
    }
}

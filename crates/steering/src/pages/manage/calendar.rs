//! Days that belong together: first and last, within a programme, one stretch after another.

use domain::{Day, Month};
use kit::form::Form;
use kit::{Lang, text};

use crate::store::period::Period;
use crate::store::programme::Programme;

/// No programme goes on longer than calendars are printed.
fn latest() -> Day {
    Day::from_ymd_opt(2199, 12, 31).unwrap_or_default()
}

/// A day as typed, of our own time.
pub fn day(form: &mut Form, name: &str) -> Option<Day> {
    let day = form.day(name, latest())?;
    let is_ours = Day::from_ymd_opt(1990, 1, 1).is_some_and(|earliest| earliest <= day);
    if !is_ours {
        form.wrong(name, text::FORM_DAY, &[]);
    }
    is_ours.then_some(day)
}

/// As [`day`], and nothing when nothing was typed.
pub fn day_or_none(form: &mut Form, name: &str) -> Option<Day> {
    if form.value(name).trim().is_empty() { None } else { day(form, name) }
}

/// First and last day as typed in two fields, both within the programme and in their order; what is wrong stands beside the field.
pub fn span(lang: Lang, form: &mut Form, programme: &Programme, [from, to]: [&str; 2]) -> Option<(Day, Day)> {
    let (first, last) = (day(form, from), day(form, to));
    let (first, last) = (first?, last?);
    if last < first {
        form.wrong(to, text::DAYS_TURNED, &[]);
    }
    if first < programme.first_day {
        form.wrong(from, text::DAYS_BEFORE_PROGRAMME, &[("day", lang.day(programme.first_day).into())]);
    }
    if let Some(end) = programme.last_day.filter(|end| last > *end) {
        form.wrong(to, text::DAYS_AFTER_PROGRAMME, &[("day", lang.day(end).into())]);
    }
    form.is_fine().then_some((first, last))
}

/// Stretches of so many months, the last one as long as there is time left.
pub fn every(months: i64, first_day: Day, last_day: Day) -> Vec<(Day, Day)> {
    let mut spans = Vec::new();
    let mut first = first_day;
    while first <= last_day {
        let next = later(first, months);
        let last = next.pred_opt().map_or(last_day, |day| day.min(last_day));
        spans.push((first, last));
        if next <= first {
            break;
        }
        first = next;
    }
    spans
}

/// The same day so many months on; a shorter month gives its last day.
fn later(day: Day, months: i64) -> Day {
    let month = (0..months).fold(Month::of(day), |month, _| month.next());
    let at = (day - Month::of(day).first_day()).num_days();
    let there = usize::try_from(at).ok().and_then(|at| month.first_day().iter_days().nth(at));
    there.map_or(month.last_day(), |there| there.min(month.last_day()))
}

/// The period, besides `this`, that has one of these days, or would no longer stand before or after it.
pub fn overlap<'a>(known: &'a [Period], this: &Period, (first, last): (Day, Day)) -> Option<&'a Period> {
    known.iter().find(|other| match other.nr.cmp(&this.nr) {
        std::cmp::Ordering::Less => other.last_day >= first,
        std::cmp::Ordering::Greater => other.first_day <= last,
        std::cmp::Ordering::Equal => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        domain::parse_day(text).unwrap()
    }

    #[test]
    fn semesters_follow_one_another_up_to_the_last_day() {
        let spans = every(6, day("2020-07-01"), day("2022-06-30"));
        assert_eq!(spans.len(), 4);
        assert_eq!(spans[0], (day("2020-07-01"), day("2020-12-31")));
        assert_eq!(spans[3], (day("2022-01-01"), day("2022-06-30")));
    }

    #[test]
    fn the_last_stretch_is_as_long_as_there_is_time_left() {
        let spans = every(6, day("2023-01-31"), day("2023-09-01"));
        assert_eq!(spans, [(day("2023-01-31"), day("2023-07-30")), (day("2023-07-31"), day("2023-09-01"))]);
        assert_eq!(every(12, day("2024-02-29"), day("2024-02-29")), [(day("2024-02-29"), day("2024-02-29"))]);
    }
}

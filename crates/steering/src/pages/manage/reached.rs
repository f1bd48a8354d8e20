//! What a target has reached by the end of each month, for its drawing.

use domain::{Day, Month, Scope};
use kit::db::Db;
use kit::{Lang, Result};

use super::burnup::{BurnUp, Drawn};
use super::goals::{Standing, of, span};
use crate::figures::{self, Reader};
use crate::store::indicator::Indicator;

/// The drawing of a target.
///
/// # Errors
/// When the database refuses.
pub async fn burnup(db: &Db, lang: Lang, scope: &Scope, indicator: &Indicator, stand: &Standing, today: Day) -> Result<BurnUp> {
    let whom = of(stand.target.whom());
    let days = figures::days(db, Reader::of(scope), indicator, whom, span(&stand.target, today)).await?;
    Ok(draw(lang, stand, &days, today))
}

/// The drawing of what each day brought.
pub fn draw(lang: Lang, stand: &Standing, days: &[(Day, i64)], today: Day) -> BurnUp {
    let points = points(days, stand.target.first_day, stand.target.last_day.min(today));
    BurnUp::new(lang, &Drawn { goal: &stand.goal, points: &points, today, forecast: stand.judged.forecast })
}

/// What was reached by the end of every month from `first` on, and by `last`.
fn points(days: &[(Day, i64)], first: Day, last: Day) -> Vec<(Day, i64)> {
    let (mut points, mut month, mut sum) = (Vec::new(), Month::of(first), 0);
    while month.first_day() <= last {
        let end = month.last_day().min(last);
        sum += days.iter().filter(|(day, _)| Month::of(*day) == month).map(|(_, new)| new).sum::<i64>();
        points.push((end, sum));
        if month.next() == month {
            break;
        }
        month = month.next();
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_ends_with_all_that_came_before_it() {
        let day = |text| domain::parse_day(text).unwrap();
        let days = [(day("2024-03-12"), 3), (day("2024-03-31"), 1), (day("2024-05-02"), 5)];
        let points = points(&days, day("2024-03-10"), day("2024-05-15"));
        assert_eq!(points, [(day("2024-03-31"), 4), (day("2024-04-30"), 4), (day("2024-05-15"), 9)]);
    }
}

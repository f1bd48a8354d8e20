//! What the last weeks promise. The middle is "as many a week as lately"; the band is where four of five outcomes would
//! lie if weeks differ as much as they did. It is arithmetic, not prophecy: a holiday or a closed place is not in it.

use crate::time::Day;

/// How many weeks are looked back at: a quarter of a year.
const LOOK_BACK: usize = 13;

/// With fewer weeks nothing can be said about how much weeks differ.
const FEWEST: usize = 4;

/// Standard deviations to each side that hold 80 % of a normal distribution.
const EIGHTY_PERCENT: f64 = 1.28;

/// What may have been done by the last day; `done <= low <= middle <= high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// If the weeks to come are poor.
    pub low: i64,
    /// If they are like the last ones.
    pub middle: i64,
    /// If they are good.
    pub high: i64,
}

/// Looks ahead from what is done today to the last day, by what each of the last whole weeks brought, oldest first.
/// None with fewer than four weeks.
#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
pub fn forecast(done: i64, weeks: &[i64], today: Day, last_day: Day) -> Option<Forecast> {
    let lately = &weeks[weeks.len().saturating_sub(LOOK_BACK)..];
    if lately.len() < FEWEST {
        return None;
    }
    let number = lately.len() as f64;
    let mean = lately.iter().map(|week| *week as f64).sum::<f64>() / number;
    let variance = lately.iter().map(|week| (*week as f64 - mean).powi(2)).sum::<f64>() / (number - 1.0);
    let left = (last_day - today).num_days().max(0) as f64 / 7.0;
    let (growth, band) = (mean * left, EIGHTY_PERCENT * variance.sqrt() * left.sqrt());
    let reach = |more: f64| done.saturating_add(whole(more));
    Some(Forecast { low: reach(growth - band), middle: reach(growth), high: reach(growth + band) })
}

/// Whole people, never less than none; what the rounding of floats took off is given back.
#[expect(clippy::cast_possible_truncation, reason = "a cast from float saturates")]
fn whole(more: f64) -> i64 {
    (more + 1e-6).floor().max(0.0) as i64
}

//! Goals: how many, by when, and whether it will be reached. The words are for a steering committee, so each has a plain
//! rule: the straight line from first to last day, and what the last weeks promise if they go on like that.

mod forecast;
mod goal;

pub use forecast::{Forecast, forecast};
pub use goal::{Goal, GoalError, Version, in_force};

use crate::time::Day;
use crate::words;

words! {
    /// How a goal stands.
    pub enum Verdict {
        /// It is reached.
        Reached = "reached",
        /// It will be, if the weeks to come are like the last ones.
        OnTrack = "on_track",
        /// It will not, if the weeks to come are like the last ones; good weeks could still do it.
        Late = "late",
        /// Even good weeks would not do it.
        AtRisk = "at_risk",
        /// The last day is past, and it was not reached.
        Missed = "missed",
    }
}

/// How a goal stands on a day, with what to say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// In one word.
    pub verdict: Verdict,
    /// How many more a week are needed from tomorrow to the last day, rounded up; 0 when reached or past.
    pub needed_per_week: i64,
    /// How many above the straight line; below it when negative.
    pub ahead: i64,
    /// What the last day may bring; none with too few weeks to tell.
    pub forecast: Option<Forecast>,
}

impl Goal {
    /// Judges what is done by a day. `weeks` is what each whole week brought, oldest first; while they are too few for
    /// a forecast, the straight line decides between on track and late.
    pub fn judge(&self, done: i64, weeks: &[i64], today: Day) -> Judged {
        let ahead = done - self.expected(today);
        let forecast = forecast(done, weeks, today, self.last_day());
        let verdict = match forecast {
            _ if done >= self.goal() => Verdict::Reached,
            _ if today > self.last_day() => Verdict::Missed,
            Some(forecast) if forecast.high < self.goal() => Verdict::AtRisk,
            Some(forecast) if forecast.middle < self.goal() => Verdict::Late,
            None if ahead < 0 => Verdict::Late,
            _ => Verdict::OnTrack,
        };
        Judged { verdict, needed_per_week: self.needed_per_week(done, today), ahead, forecast }
    }
}

#[cfg(test)]
mod tests;

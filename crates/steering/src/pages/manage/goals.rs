//! How the targets of a programme stand: each with what was reached, its bounds, and what the last weeks promise.

use domain::counting::Bounds;
use domain::target::{Goal, Judged, Verdict};
use domain::{Day, Scope};
use kit::db::Db;
use kit::{Failure, Lang, Result, text};

use crate::figures::{self, Of, Reader, Span};
use crate::store::indicator::Indicator;
use crate::store::target::{For, Target, in_force};

/// A target with how it stands today.
pub struct Standing {
    pub target: Target,
    pub goal: Goal,
    pub bounds: Bounds,
    pub judged: Judged,
}

impl Standing {
    /// # Errors
    /// When the database refuses.
    pub async fn of(db: &Db, scope: &Scope, indicator: &Indicator, target: &Target, today: Day) -> Result<Standing> {
        let (reader, of) = (Reader::of(scope), of(target.whom()));
        let goal = goal(target)?;
        let bounds = figures::value(db, reader, indicator, of, span(target, today)).await?;
        let weeks = figures::weeks(db, reader, indicator, of, today).await?;
        let judged = goal.judge(bounds.figure, &since(&goal, weeks, today), today);
        Ok(Standing { target: target.clone(), goal, bounds, judged })
    }

    /// How much of the goal is reached, in whole percents.
    pub fn percent(&self) -> i64 {
        self.bounds.figure.saturating_mul(100) / self.goal.goal()
    }
}

/// The days over which a target is counted, up to today.
pub fn span(target: &Target, today: Day) -> Span {
    Span::new(target.first_day, target.last_day.min(today))
}

/// The goal a target sets.
///
/// # Errors
/// When the database holds what it should have refused.
pub fn goal(target: &Target) -> Result<Goal> {
    Goal::new(target.first_day, target.last_day, target.goal).map_err(|error| Failure::Other(error.to_string()))
}

/// The figure a target is about.
pub fn of(whom: For) -> Of {
    match whom {
        For::All => Of::Total,
        For::Partner(id) => Of::Partner(id),
        For::Place(id) => Of::Place(id),
    }
}

/// Only whole weeks since the goal began promise anything.
fn since(goal: &Goal, weeks: Vec<i64>, today: Day) -> Vec<i64> {
    let gone = (today - goal.first_day()).num_days() / 7;
    let skip = weeks.len().saturating_sub(usize::try_from(gone).unwrap_or(0));
    weeks.into_iter().skip(skip).collect()
}

/// The target of the programme as a whole for an indicator, when there is one.
pub fn whole<'a>(targets: &'a [Target], indicator: &str) -> Option<&'a Target> {
    in_force(targets).into_iter().find(|target| target.indicator == indicator && target.whom() == For::All)
}

/// The word for how a target stands, with the look and the sign of its chip.
pub fn chip(lang: Lang, verdict: Verdict) -> (String, &'static str, &'static str) {
    let (look, sign) = match verdict {
        Verdict::Reached => ("good", "check"),
        Verdict::OnTrack => ("", "trending-up"),
        Verdict::Late => ("sun", "clock"),
        Verdict::AtRisk | Verdict::Missed => ("bad", "triangle-alert"),
    };
    (lang.word(verdict), look, sign)
}

/// `115 voor op het plan`, and what is needed from now on.
pub fn says(lang: Lang, judged: &Judged) -> (String, String) {
    let n = ("n", judged.ahead.abs().into());
    let pace = match (judged.verdict, judged.ahead) {
        (Verdict::Reached | Verdict::Missed, _) => String::new(),
        (_, 0) => lang.t(text::TARGET_AS_PLANNED),
        (_, 1..) => lang.with(text::TARGET_AHEAD, &[n]),
        _ => lang.with(text::TARGET_BEHIND, &[n]),
    };
    let needed = match judged.needed_per_week {
        0 => String::new(),
        n => lang.with(text::TARGET_NEEDED, &[("n", n.into())]),
    };
    (pace, needed)
}

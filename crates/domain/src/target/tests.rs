use super::*;
use crate::time::parse_day;
use chrono::TimeDelta;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// Digibank Noord: a thousand adults in 2024.
fn digibank() -> Goal {
    Goal::new(day("2024-01-01"), day("2024-12-31"), 1000).unwrap()
}

#[test]
fn what_cannot_be_a_goal_is_refused_with_the_reason() {
    let (first, last) = (day("2024-01-01"), day("2024-12-31"));
    assert_eq!(Goal::new(first, last, 0), Err(GoalError::BelowOne));
    assert_eq!(Goal::new(first, last, -5), Err(GoalError::BelowOne));
    assert_eq!(Goal::new(last, first, 5), Err(GoalError::EndsBeforeItBegins));
    assert!(Goal::new(first, first, 1).is_ok());
}

#[test]
fn the_line_goes_from_nothing_to_the_goal() {
    assert_eq!(digibank().expected(day("2023-12-31")), 0);
    assert_eq!(digibank().expected(day("2024-01-01")), 2);
    assert_eq!(digibank().expected(day("2024-07-01")), 500);
    assert_eq!(digibank().expected(day("2024-12-31")), 1000);
    assert_eq!(digibank().expected(day("2030-01-01")), 1000);
}

#[test]
fn a_goal_that_is_raised_holds_from_the_day_it_is_raised() {
    let raised = Goal::new(day("2024-01-01"), day("2024-12-31"), 1500).unwrap();
    let versions = [Version { since: day("2024-01-01"), goal: digibank() }, Version { since: day("2024-06-01"), goal: raised }];
    assert_eq!(in_force(&versions, day("2023-12-31")), None);
    assert_eq!(in_force(&versions, day("2024-05-31")), Some(digibank()));
    assert_eq!(in_force(&versions, day("2024-06-01")), Some(raised));
}

#[test]
fn anouk_hears_on_track_late_at_risk_or_missed() {
    let said = |done, weeks: &[i64], today| digibank().judge(done, weeks, day(today)).verdict;
    assert_eq!(said(1000, &[], "2024-02-01"), Verdict::Reached);
    assert_eq!(said(1004, &[1; 13], "2026-02-01"), Verdict::Reached);
    assert_eq!(said(999, &[90; 13], "2025-01-01"), Verdict::Missed);
    assert_eq!(said(500, &[20; 13], "2024-07-02"), Verdict::OnTrack);
    assert_eq!(said(500, &[18; 13], "2024-07-02"), Verdict::AtRisk);
    assert_eq!(said(500, &[8, 28, 8, 28, 8, 28, 18, 18, 18, 18, 18, 18, 18], "2024-07-02"), Verdict::Late);
}

#[test]
fn in_the_first_weeks_the_line_decides() {
    assert_eq!(digibank().judge(50, &[25, 25], day("2024-01-15")).verdict, Verdict::OnTrack);
    assert_eq!(digibank().judge(10, &[5, 5], day("2024-01-15")).verdict, Verdict::Late);
}

#[test]
fn about_fourteen_persons_a_week_are_needed() {
    let judged = digibank().judge(650, &[10; 13], day("2024-07-02"));
    assert_eq!((judged.needed_per_week, judged.ahead), (14, 650 - 502));
    assert_eq!(digibank().judge(990, &[10; 13], day("2024-12-31")).needed_per_week, 10);
    assert_eq!(digibank().judge(990, &[10; 13], day("2024-12-30")).needed_per_week, 10);
    assert_eq!(digibank().judge(990, &[10; 13], day("2025-01-01")).needed_per_week, 0);
}

proptest! {
    #[test]
    fn the_line_never_goes_down_and_never_past_the_goal(goal in 1_i64..100_000, days in 0_i64..3000, at in -10_i64..3010) {
        let first = day("2022-01-01");
        let goal = Goal::new(first, first + TimeDelta::days(days), goal).unwrap();
        let (now, next) = (goal.expected(first + TimeDelta::days(at)), goal.expected(first + TimeDelta::days(at + 1)));
        prop_assert!(0 <= now && now <= next && next <= goal.goal());
        prop_assert_eq!(goal.expected(goal.last_day()), goal.goal());
    }

    #[test]
    fn a_forecast_never_takes_back_what_is_done(
        done in 0_i64..100_000,
        weeks in proptest::collection::vec(-20_i64..500, 4..30),
        left in -400_i64..1000,
    ) {
        let today = day("2024-07-02");
        let ahead = forecast(done, &weeks, today, today + TimeDelta::days(left)).unwrap();
        prop_assert!(done <= ahead.low && ahead.low <= ahead.middle && ahead.middle <= ahead.high);
        prop_assert!(left > 0 || ahead.high == done);
    }

    #[test]
    fn who_does_what_is_needed_each_week_arrives(done in 0_i64..1000, left in 1_i64..200) {
        let today = digibank().last_day() - TimeDelta::days(left);
        let needed = digibank().judge(done, &[], today).needed_per_week;
        prop_assert!(done + (needed * left).div_euclid(7) >= 1000 || done + needed >= 1000, "{} {}", needed, left);
    }

    #[test]
    fn more_done_is_never_a_worse_verdict(done in 0_i64..1000, more in 0_i64..200, weeks in proptest::collection::vec(0_i64..60, 0..20)) {
        let today = day("2024-07-02");
        let (less, more) = (digibank().judge(done, &weeks, today), digibank().judge(done + more, &weeks, today));
        prop_assert!(more.verdict <= less.verdict);
    }
}

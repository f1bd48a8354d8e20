//! When changes may be seen together.

use super::FEWEST;

/// Whether no sum of some of these changes is from 1 to 4, up or down.
///
/// Rises alone, or falls alone, only add up. Where there are both, each rise must outweigh all falls together, or each
/// fall all rises: a little stricter than needed, but anyone can check it.
pub(super) fn is_safe(changes: &[i64]) -> bool {
    let smallest = |sign: i64| changes.iter().map(|change| change * sign).filter(|change| *change > 0).min();
    let sum = |sign: i64| changes.iter().map(|change| (change * sign).max(0)).sum::<i64>();
    match (smallest(1), smallest(-1)) {
        (None, None) => true,
        (Some(rise), None) => rise >= FEWEST,
        (None, Some(fall)) => fall >= FEWEST,
        (Some(rise), Some(fall)) => fall.min(rise) >= FEWEST && (rise >= sum(-1) + FEWEST || fall >= sum(1) + FEWEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn seven_came_and_five_left_shows_that_two_are_new() {
        assert!(is_safe(&[7, 5]) && is_safe(&[-7, -5]) && is_safe(&[0, 12, -5]) && is_safe(&[]));
        assert!(!is_safe(&[7, -5]) && !is_safe(&[4]) && !is_safe(&[-1, 50]) && !is_safe(&[6, 6, -10]));
    }

    proptest! {
        #[test]
        fn no_sum_of_safe_changes_is_small(changes in proptest::collection::vec(-40_i64..40, 0..8)) {
            if is_safe(&changes) {
                for some in 0_usize..1 << changes.len() {
                    let sum: i64 = changes.iter().enumerate().filter(|(at, _)| some >> at & 1 == 1).map(|(_, change)| change).sum();
                    prop_assert!(sum == 0 || sum.abs() >= FEWEST, "{:?} {}", changes, sum);
                }
            }
        }
    }
}

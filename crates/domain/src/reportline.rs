//! One line of a semester report. A report that was sent never changes; what turns out otherwise later is a correction
//! in the next one, so that all reports together always say what is known now.

/// target | before | correction | this period | total | percent. Counts in the unit of the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What was promised, above 0; none where nothing was.
    pub target: Option<i64>,
    /// The total of the report before, as it was sent; 0 in the first.
    pub before: i64,
    /// What the periods before turned out to be, less what was sent.
    pub correction: i64,
    /// What this period adds.
    pub this_period: i64,
    /// Before, correction and this period together.
    pub total: i64,
    /// The total as whole percents of the target, rounded down; none without a target.
    pub percent: Option<i64>,
}

impl Line {
    /// A line from the frozen total of the report before, the same periods counted again today, and this period. A
    /// target of 0 or less is no target.
    pub fn new(target: Option<i64>, frozen_before: i64, recomputed_before: i64, this_period: i64) -> Self {
        let target = target.filter(|target| *target > 0);
        let total = recomputed_before + this_period;
        Self {
            target,
            before: frozen_before,
            correction: recomputed_before - frozen_before,
            this_period,
            total,
            percent: target.map(|target| total.saturating_mul(100).div_euclid(target)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_percent_is_rounded_down_so_that_nobody_is_there_too_early() {
        assert_eq!(Line::new(Some(1000), 0, 0, 999).percent, Some(99));
        assert_eq!(Line::new(Some(1000), 900, 900, 100).percent, Some(100));
        assert_eq!(Line::new(None, 0, 0, 999).percent, None);
        assert_eq!(Line::new(Some(0), 0, 0, 999).percent, None);
    }

    #[test]
    fn three_trainings_found_to_be_double_are_a_correction_of_the_next_report() {
        let line = Line::new(Some(250), 120, 117, 60);
        assert_eq!((line.before, line.correction, line.this_period, line.total), (120, -3, 60, 177));
    }

    proptest! {
        /// Each round corrects any earlier period and then reports one more.
        #[test]
        fn all_reports_together_say_what_is_known_now(
            rounds in proptest::collection::vec((0_i64..500, 0_usize..9, -50_i64..50), 1..9),
        ) {
            let (mut periods, mut lines): (Vec<i64>, Vec<Line>) = (Vec::new(), Vec::new());
            for (new, corrected, by) in rounds {
                if let Some(period) = periods.get_mut(corrected) {
                    *period += by;
                }
                let frozen = lines.last().map_or(0, |line| line.total);
                lines.push(Line::new(Some(1000), frozen, periods.iter().sum(), new));
                periods.push(new);
                let line = lines[lines.len() - 1];
                prop_assert_eq!(line.before + line.correction + line.this_period, line.total);
                prop_assert_eq!(line.total, periods.iter().sum::<i64>());
                prop_assert_eq!(lines.iter().map(|line| line.this_period + line.correction).sum::<i64>(), line.total);
            }
        }
    }
}

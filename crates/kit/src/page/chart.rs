//! Columns over time, placed in a drawing that is 214 high and as wide as its page. A table with the same figures
//! stands beside it.

use crate::Lang;

/// The foot of the columns, and how far above it the highest reaches.
const FOOT: i64 = 190;
const HIGH: i64 = 160;
/// How many lines there are at most, above the foot.
const MOST: i64 = 4;
/// Fewer columns keep the width they would have had.
const LEAST: usize = 6;
/// More columns do not fit a phone; the drawing is then wider than its page.
const SHORT: usize = 8;

/// A drawn chart. Places from the left are percents, heights are pixels.
pub struct Chart {
    pub columns: Vec<Column>,
    pub lines: Vec<Line>,
    pub width: f64,
    /// Where the lines begin, right of their figures.
    pub start: f64,
}

/// A column; one that may still grow is hatched.
pub struct Column {
    pub name: String,
    pub value: String,
    pub is_over: bool,
    pub left: f64,
    pub middle: f64,
    pub top: i64,
    pub height: i64,
}

/// A line behind the columns, at a round figure.
pub struct Line {
    pub value: String,
    pub top: i64,
    pub is_foot: bool,
}

impl Chart {
    /// Draws `points`: name, value, and whether its time is over.
    pub fn new(lang: Lang, points: Vec<(String, i64, bool)>) -> Chart {
        let max = points.iter().map(|(_, value, _)| *value).max().unwrap_or(0).max(1);
        let gutter = if points.len() > SHORT { 60 } else { 110 };
        let slot = (1000 - gutter) / points.len().max(LEAST);
        let height = |value: i64| value * HIGH / max;
        let column = |(nr, (name, value, is_over)): (usize, (String, i64, bool))| Column {
            name,
            value: lang.number(value),
            is_over,
            left: percent(gutter + nr * slot + slot * 3 / 20),
            middle: percent(gutter + nr * slot + slot / 2),
            top: FOOT - height(value),
            height: height(value),
        };
        let line = |value| Line { value: lang.number(value), top: FOOT - height(value), is_foot: value == 0 };
        Chart {
            columns: points.into_iter().enumerate().map(column).collect(),
            lines: lines(max).into_iter().map(line).collect(),
            width: percent(slot * 7 / 10),
            start: percent(gutter),
        }
    }

    /// Whether it does not fit a phone.
    pub fn is_long(&self) -> bool {
        self.columns.len() > SHORT
    }
}

fn percent(tenths: usize) -> f64 {
    u32::try_from(tenths).map_or(0.0, f64::from) / 10.0
}

/// From zero up to `max`, in steps of one, two or five and their tens.
fn lines(max: i64) -> Vec<i64> {
    let steps = (0..19).flat_map(|zeros| [1, 2, 5].map(|digit| digit * 10_i64.pow(zeros)));
    let parts = |step: i64| max / step + i64::from(max % step != 0);
    let step = steps.into_iter().find(|step| parts(*step) <= MOST).unwrap_or(max);
    (0..=max / step).map(|nr| nr * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_stand_at_round_figures() {
        assert_eq!(lines(437), [0, 200, 400]);
        assert_eq!(lines(9), [0, 5]);
        assert_eq!(lines(8), [0, 2, 4, 6, 8]);
        assert_eq!(lines(1), [0, 1]);
        assert_eq!(lines(i64::MAX).len(), 2);
    }

    #[test]
    fn the_highest_column_reaches_the_top_and_nothing_has_no_height() {
        let point = |value| ("mrt".to_owned(), value, true);
        let chart = Chart::new(Lang::Nl, vec![point(0), point(50)]);
        assert_eq!((chart.columns[0].height, chart.columns[1].top), (0, FOOT - HIGH));
        assert!(!chart.is_long());
    }
}

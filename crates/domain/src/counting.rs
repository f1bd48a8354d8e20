//! How many different people: never one number that pretends to be exact, but a figure between two bounds, with the
//! reason for each. `docs/counting.md` tells the same to whoever reads a report.

use crate::words;

words! {
    /// What someone who gives no code answers to "is this your first time this year?".
    pub enum FirstTime { Yes = "yes", No = "no", Unknown = "unknown" }
}

/// What was found among the entries that count. All are numbers of people, none below 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// Different person keys.
    pub keys: i64,
    /// How many of these keys were erased: whoever is behind them may have come back under a new key.
    pub erased: i64,
    /// People without a key who said that it was their first time.
    pub first_timers: i64,
    /// Participations without a key of which nobody knows whether it was a first time.
    pub unknown: i64,
}

/// How many different people, at least and at most; `lower <= figure <= upper`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Bounds {
    /// If everyone who was erased came back, and no first-timer was one.
    pub lower: i64,
    /// What is reported: the keys and the first-timers.
    pub figure: i64,
    /// If every participation without a key and without an answer was somebody new.
    pub upper: i64,
}

impl Counted {
    /// Adds people who have no key. Who has been before is counted already.
    pub fn add_keyless(&mut self, first_time: FirstTime, persons: i64) {
        let persons = persons.max(0);
        match first_time {
            FirstTime::Yes => self.first_timers += persons,
            FirstTime::Unknown => self.unknown += persons,
            FirstTime::No => {}
        }
    }

    /// The figure with its bounds.
    pub fn bounds(&self) -> Bounds {
        let [keys, erased, first_timers, unknown] =
            [self.keys, self.erased, self.first_timers, self.unknown].map(|count| count.max(0));
        let figure = keys + first_timers;
        Bounds { lower: (keys - erased).max(0), figure, upper: figure + unknown }
    }
}

/// How many people a count is expected to miss because two of them have the same code, when each of `space` codes is as
/// likely as another. Real names are not: take the effective space, one over the chance that two people share a code.
pub fn expected_collisions(persons: f64, space: f64) -> f64 {
    if space > 0.0 { persons * (persons - 1.0).max(0.0) / (2.0 * space) } else { 0.0 }
}

/// How many people a count is expected to have too many because codes were typed wrong. `mistakes` is the share of codes
/// that are (0 to 1), `visits` how many codes were given, `seen_once` how many people gave theirs once: a mistake of
/// theirs makes another person, not one more.
pub fn expected_surplus(mistakes: f64, visits: f64, seen_once: f64) -> f64 {
    mistakes.clamp(0.0, 1.0) * (visits - seen_once).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_digibank_with_refusals_and_one_erasure_shows_all_three() {
        let mut counted = Counted { keys: 990, erased: 1, ..Counted::default() };
        counted.add_keyless(FirstTime::Yes, 12);
        counted.add_keyless(FirstTime::No, 30);
        counted.add_keyless(FirstTime::Unknown, 5);
        assert_eq!(counted.bounds(), Bounds { lower: 989, figure: 1002, upper: 1007 });
    }

    #[test]
    fn collisions_agree_with_the_table_of_the_sheet() {
        let lost = |persons, space| format!("{:.1}", expected_collisions(persons, space));
        assert_eq!(lost(1_750.0, 1e6), "1.5");
        assert_eq!(lost(1_750.0, 3e4), "51.0");
        assert_eq!(lost(0.0, 1e6), "0.0");
        assert_eq!(lost(10.0, 0.0), "0.0");
    }

    #[test]
    fn one_code_in_a_hundred_typed_wrong_adds_what_the_simulation_finds() {
        assert_eq!(format!("{:.1}", expected_surplus(0.01, 3_000.0, 400.0)), "26.0");
        assert_eq!(format!("{:.1}", expected_surplus(0.01, 5.0, 9.0)), "0.0");
    }

    proptest! {
        #[test]
        fn the_figure_lies_between_its_bounds(keys in 0_i64..10_000, erased in 0_i64..10_000, said in 0_i64..500, unknown in 0_i64..500) {
            let bounds = Counted { keys, erased, first_timers: said, unknown }.bounds();
            prop_assert!(0 <= bounds.lower && bounds.lower <= bounds.figure && bounds.figure <= bounds.upper);
        }

        #[test]
        fn erasing_moves_the_lower_bound_and_never_the_figure(keys in 1_i64..10_000, erased in 0_i64..9_999) {
            let erased = erased % keys;
            let before = Counted { keys, erased, ..Counted::default() }.bounds();
            let after = Counted { keys, erased: erased + 1, ..Counted::default() }.bounds();
            prop_assert_eq!((before.figure, before.upper), (after.figure, after.upper));
            prop_assert_eq!(before.lower - 1, after.lower);
        }
    }
}

//! Ages in a report. Of a person no more than the year of birth is kept, so an age is the one reached in the calendar
//! year of the count. Each funder cuts ages in other bands; a report says which.

use crate::support::AgeBand;
use crate::time::Day;
use crate::words;
use chrono::Datelike;

words! {
    /// How ages are cut.
    pub enum Bands {
        /// The seven bands of a support moment, of the French Coop model.
        Coop = "coop",
        /// The older French five: <12, 12-18, 18-35, 35-60, 60+. An edge belongs to the band that begins with it.
        French = "french",
        /// The four of the recovery facility (Regulation 2021/2106): 0-17, 18-29, 30-54, 55+.
        Rrf = "rrf",
        /// The three of the European Social Fund: below 25, 25 to 54, above 54.
        Esf = "esf",
    }
}

impl Bands {
    /// The age at which each band begins.
    const fn starts(self) -> &'static [i64] {
        match self {
            Self::Coop => &[0, 12, 18, 25, 40, 60, 70],
            Self::French => &[0, 12, 18, 35, 60],
            Self::Rrf => &[0, 18, 30, 55],
            Self::Esf => &[0, 25, 55],
        }
    }

    /// The codes of the bands, youngest first; both ages in a code belong to the band.
    pub const fn labels(self) -> &'static [&'static str] {
        match self {
            Self::Coop => &["under_12", "12_17", "18_24", "25_39", "40_59", "60_69", "70_plus"],
            Self::French => &["under_12", "12_17", "18_34", "35_59", "60_plus"],
            Self::Rrf => &["0_17", "18_29", "30_54", "55_plus"],
            Self::Esf => &["under_25", "25_54", "55_plus"],
        }
    }

    /// In which band an age in years lies; below 0 counts as 0.
    pub fn band(self, age: i64) -> usize {
        self.starts().iter().rposition(|start| *start <= age).unwrap_or(0)
    }

    /// In which band everyone of a counted band lies; none when it lies in two, or when the age was not told.
    pub fn fits(self, counted: AgeBand) -> Option<usize> {
        let at = AgeBand::TOLD.iter().position(|band| *band == counted)?;
        let starts = Self::Coop.starts();
        let (youngest, oldest) = (starts[at], starts.get(at + 1).map_or(i64::MAX, |next| next - 1));
        Some(self.band(youngest)).filter(|band| *band == self.band(oldest))
    }
}

/// Someone whose year of birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Born {
    /// The year of birth.
    pub year: i64,
    /// The day on which she was counted.
    pub counted_on: Day,
}

impl Born {
    /// The age reached in the year of the count, in years; 0 when the birth would come later.
    pub fn age(&self) -> i64 {
        i64::from(self.counted_on.year()).saturating_sub(self.year).max(0)
    }
}

/// People by age. The counts and `not_told` are together always the persons they were made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ages {
    /// People in each band, in the order of [`Bands::labels`].
    pub counts: Vec<i64>,
    /// People whose band is not known.
    pub not_told: i64,
}

/// Spreads people over the bands: first those whose year of birth is known, then those counted by Coop band. Who has
/// neither, or whose Coop band lies in two of these bands, is not told. Never more are told than there are persons.
pub fn spread(bands: Bands, born: impl IntoIterator<Item = Born>, counted: &[(AgeBand, i64)], persons: i64) -> Ages {
    let mut ages = Ages { counts: vec![0; bands.labels().len()], not_told: persons.max(0) };
    let by_year = born.into_iter().map(|person| (Some(bands.band(person.age())), 1));
    let by_band = counted.iter().map(|(band, people)| (bands.fits(*band), *people));
    for (band, people) in by_year.chain(by_band) {
        if let Some(band) = band {
            let people = people.clamp(0, ages.not_told);
            ages.counts[band] += people;
            ages.not_told -= people;
        }
    }
    ages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use proptest::prelude::*;

    #[test]
    fn every_band_has_a_code_and_coops_codes_are_those_of_a_moment() {
        for bands in Bands::ALL {
            assert_eq!(bands.labels().len(), bands.starts().len());
            assert!(bands.starts().is_sorted() && bands.starts()[0] == 0);
        }
        assert_eq!(Bands::Coop.labels(), AgeBand::TOLD.map(AgeBand::code));
    }

    #[test]
    fn an_edge_belongs_to_the_band_that_begins_with_it() {
        let label = |bands: Bands, age| bands.labels()[bands.band(age)];
        assert_eq!(
            [11, 12, 17, 18, 34, 35, 59, 60].map(|age| label(Bands::French, age)),
            ["under_12", "12_17", "12_17", "18_34", "18_34", "35_59", "35_59", "60_plus"]
        );
        assert_eq!([24, 25, 54, 55].map(|age| label(Bands::Esf, age)), ["under_25", "25_54", "25_54", "55_plus"]);
        assert_eq!(
            [0, 17, 18, 29, 30, 54, 55, 130].map(|age| label(Bands::Rrf, age)),
            ["0_17", "0_17", "18_29", "18_29", "30_54", "30_54", "55_plus", "55_plus"]
        );
        assert_eq!(label(Bands::Coop, -3), "under_12");
    }

    #[test]
    fn a_counted_band_is_told_only_where_all_of_it_fits() {
        assert_eq!(Bands::Rrf.fits(AgeBand::From12To17), Some(0));
        assert_eq!(Bands::Rrf.fits(AgeBand::From25To39), None);
        assert_eq!(Bands::Rrf.fits(AgeBand::From70), Some(3));
        assert_eq!(Bands::French.fits(AgeBand::From60To69), Some(4));
        assert_eq!(Bands::Esf.fits(AgeBand::From40To59), None);
        assert_eq!(Bands::Esf.fits(AgeBand::NotTold), None);
    }

    #[test]
    fn godelieve_counts_by_her_year_and_the_workshop_by_its_bands() {
        let godelieve = Born { year: 1950, counted_on: parse_day("2024-05-15").unwrap() };
        let ages = spread(Bands::Esf, [godelieve], &[(AgeBand::From60To69, 3), (AgeBand::From40To59, 4)], 10);
        assert_eq!(ages, Ages { counts: vec![0, 0, 4], not_told: 6 });
    }

    proptest! {
        #[test]
        fn the_sum_is_always_the_persons(
            bands in proptest::sample::select(Bands::ALL),
            years in proptest::collection::vec(1890_i64..2030, 0..20),
            counted in proptest::collection::vec((proptest::sample::select(AgeBand::ALL), -3_i64..20), 0..8),
            persons in 0_i64..60,
        ) {
            let counted_on = parse_day("2024-05-15").unwrap();
            let ages = spread(bands, years.iter().map(|year| Born { year: *year, counted_on }), &counted, persons);
            prop_assert_eq!(ages.counts.iter().sum::<i64>() + ages.not_told, persons);
            prop_assert!(ages.not_told >= 0 && ages.counts.iter().all(|count| *count >= 0));
        }

        #[test]
        fn whoever_is_in_a_fitting_band_is_in_that_band(bands in proptest::sample::select(Bands::ALL), age in 0_i64..130) {
            let counted = AgeBand::TOLD[Bands::Coop.band(age)];
            if let Some(band) = bands.fits(counted) {
                prop_assert_eq!(band, bands.band(age));
            }
        }
    }
}

//! Who was helped, as counts. A group of twelve is the number twelve beside a few totals that were told; we never
//! make twelve persons out of it, because their invented mix would spoil every table made from them.

use crate::support::{Adult, AgeBand, Gender, MOST_PERSONS};

/// The persons of one support moment, with the counts that are known by gender and by age band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headcount {
    persons: i64,
    genders: [i64; Gender::TOLD.len()],
    ages: [i64; AgeBand::TOLD.len()],
}

/// Which count cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeadcountError {
    /// The number of persons is below 1 or above [`MOST_PERSONS`].
    #[error("the number of persons must be from 1 to {MOST_PERSONS}")]
    Persons,
    /// The count of one gender is negative or more than the persons.
    #[error("the count of {0} must be from 0 to the number of persons")]
    Gender(Gender),
    /// The genders together are more than the persons.
    #[error("the genders together are more than the persons")]
    Genders,
    /// The count of one age band is negative or more than the persons.
    #[error("the count of age band {0} must be from 0 to the number of persons")]
    Age(AgeBand),
    /// The age bands together are more than the persons.
    #[error("the age bands together are more than the persons")]
    Ages,
}

impl Headcount {
    /// One person, about whom nothing is told.
    pub const fn one() -> Self {
        Self { persons: 1, genders: [0; 2], ages: [0; 7] }
    }

    /// A headcount with its told counts, in the order of [`Gender::TOLD`] and [`AgeBand::TOLD`].
    ///
    /// # Errors
    /// The first count that cannot be right, see [`HeadcountError`].
    pub fn new(persons: i64, genders: [i64; 2], ages: [i64; 7]) -> Result<Self, HeadcountError> {
        if !(1..=MOST_PERSONS).contains(&persons) {
            return Err(HeadcountError::Persons);
        }
        let impossible = |count: &i64| !(0..=persons).contains(count);
        if let Some(at) = genders.iter().position(impossible) {
            return Err(HeadcountError::Gender(Gender::TOLD[at]));
        }
        if genders.iter().sum::<i64>() > persons {
            return Err(HeadcountError::Genders);
        }
        if let Some(at) = ages.iter().position(impossible) {
            return Err(HeadcountError::Age(AgeBand::TOLD[at]));
        }
        if ages.iter().sum::<i64>() > persons {
            return Err(HeadcountError::Ages);
        }
        Ok(Self { persons, genders, ages })
    }

    /// How many persons.
    pub const fn persons(&self) -> i64 {
        self.persons
    }

    /// How many of this gender; not told is what remains.
    pub fn gender(&self, gender: Gender) -> i64 {
        match Gender::TOLD.iter().position(|told| *told == gender) {
            Some(at) => self.genders[at],
            None => self.persons - self.genders.iter().sum::<i64>(),
        }
    }

    /// How many of this age band; not told is what remains.
    pub fn age(&self, band: AgeBand) -> i64 {
        match AgeBand::TOLD.iter().position(|told| *told == band) {
            Some(at) => self.ages[at],
            None => self.persons - self.ages.iter().sum::<i64>(),
        }
    }

    /// Yes when everybody is known to be an adult, no when everybody is known to be a minor.
    pub fn adult(&self) -> Adult {
        let all = |adult| {
            let of_them = AgeBand::TOLD.iter().filter(|band| band.adult() == adult);
            of_them.map(|band| self.age(*band)).sum::<i64>() == self.persons
        };
        match (all(Adult::Yes), all(Adult::No)) {
            (true, _) => Adult::Yes,
            (_, true) => Adult::No,
            _ => Adult::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_person_is_one_person_about_whom_nothing_is_told() {
        let one = Headcount::one();
        assert_eq!((one.persons(), one.gender(Gender::NotTold), one.age(AgeBand::NotTold)), (1, 1, 1));
        assert_eq!(one.adult(), Adult::Unknown);
        assert_eq!(Headcount::new(1, [0; 2], [0; 7]), Ok(one));
    }

    #[test]
    fn the_field_that_cannot_be_right_is_named() {
        let nothing = ([0; 2], [0; 7]);
        assert_eq!(Headcount::new(0, nothing.0, nothing.1), Err(HeadcountError::Persons));
        assert_eq!(Headcount::new(10_001, nothing.0, nothing.1), Err(HeadcountError::Persons));
        assert_eq!(Headcount::new(3, [0, -1], nothing.1), Err(HeadcountError::Gender(Gender::Male)));
        assert_eq!(Headcount::new(3, [4, 0], nothing.1), Err(HeadcountError::Gender(Gender::Female)));
        assert_eq!(Headcount::new(3, [2, 2], nothing.1), Err(HeadcountError::Genders));
        let seventy = [0, 0, 0, 0, 0, 0, i64::MAX];
        assert_eq!(Headcount::new(3, nothing.0, seventy), Err(HeadcountError::Age(AgeBand::From70)));
        assert_eq!(Headcount::new(3, nothing.0, [1, 1, 1, 1, 0, 0, 0]), Err(HeadcountError::Ages));
    }

    #[test]
    fn a_group_is_adult_only_when_everybody_is_known_to_be() {
        let adult = |ages| Headcount::new(4, [0; 2], ages).unwrap().adult();
        assert_eq!(adult([0, 0, 1, 0, 0, 0, 3]), Adult::Yes);
        assert_eq!(adult([1, 3, 0, 0, 0, 0, 0]), Adult::No);
        assert_eq!(adult([0, 1, 3, 0, 0, 0, 0]), Adult::Unknown);
        assert_eq!(adult([0, 0, 3, 0, 0, 0, 0]), Adult::Unknown);
    }

    proptest! {
        #[test]
        fn what_is_told_and_what_is_not_always_add_up(
            persons in -3_i64..20,
            genders in prop::array::uniform2(-1_i64..9),
            ages in prop::array::uniform7(-1_i64..4),
        ) {
            let fine = persons >= 1
                && genders.iter().chain(&ages).all(|count| *count >= 0)
                && genders.iter().sum::<i64>() <= persons
                && ages.iter().sum::<i64>() <= persons;
            let made = Headcount::new(persons, genders, ages);
            prop_assert_eq!(made.is_ok(), fine);
            if let Ok(count) = made {
                prop_assert_eq!(Gender::ALL.iter().map(|gender| count.gender(*gender)).sum::<i64>(), persons);
                prop_assert_eq!(AgeBand::ALL.iter().map(|band| count.age(*band)).sum::<i64>(), persons);
            }
        }

        #[test]
        fn no_number_however_odd_makes_it_panic(
            persons: i64,
            genders in prop::array::uniform2(any::<i64>()),
            ages in prop::array::uniform7(any::<i64>()),
        ) {
            let _ = Headcount::new(persons, genders, ages);
            let _ = Headcount::new(5, genders, ages);
        }
    }
}

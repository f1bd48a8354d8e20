//! The birth date: read from three fields or from a column of an import, and refused with a reason that helps.

use crate::support::Adult;
use crate::time::Day;
use crate::words;
use chrono::Datelike;

/// The highest age that is believed, in years.
const OLDEST: i32 = 120;

/// The age from which one is an adult, in years.
const ADULT: i32 = 18;

words! {
    /// Why something typed is not a birth date.
    pub enum BirthError {
        /// The day, the month or the four digits of the year are missing.
        Incomplete = "incomplete",
        /// There is a year and nothing else; too little to tell two people apart.
        OnlyAYear = "only_a_year",
        /// No calendar has such a day.
        NotADay = "not_a_day",
        /// 29 February of a year that had none.
        LeapDay = "leap_day",
        /// It has still to come.
        Future = "future",
        /// More than 120 years ago.
        TooOld = "too_old",
    }
}

impl std::error::Error for BirthError {}

/// A birth date from its three fields, as typed. A day or month of zeros is one that is not known.
///
/// # Errors
/// The first reason against it, in the order of [`BirthError`].
pub fn birth(day: &str, month: &str, year: &str, today: Day) -> Result<Day, BirthError> {
    let (day, month, year) = (field(day)?, field(month)?, field(year)?);
    match (day, month, year) {
        (Some(day), Some(month), Some(year)) if year >= 1000 => existing(day, month, year, today),
        (None, None, Some(year)) if year >= 1000 => Err(BirthError::OnlyAYear),
        _ => Err(BirthError::Incomplete),
    }
}

/// A birth date in one text, day first or year first: `29-02-1952`, `29/2/1952`, `29.2.1952`, `1952-02-29`.
///
/// # Errors
/// As [`birth`].
pub fn birth_of(text: &str, today: Day) -> Result<Day, BirthError> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).collect();
    match parts[..] {
        [year] => birth("", "", year, today),
        [year, month, day] if year.len() == 4 => birth(day, month, year, today),
        [day, month, year] => birth(day, month, year, today),
        [_, _] => Err(BirthError::Incomplete),
        _ => Err(BirthError::NotADay),
    }
}

/// The number in a field, none when it is blank or zero.
fn field(text: &str) -> Result<Option<u32>, BirthError> {
    let text = text.trim();
    if text.len() > 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BirthError::NotADay);
    }
    Ok(text.parse().ok().filter(|number| *number > 0))
}

fn existing(day: u32, month: u32, year: u32, today: Day) -> Result<Day, BirthError> {
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    let born = Day::from_ymd_opt(year, month, day);
    let born = born.ok_or(if (day, month) == (29, 2) { BirthError::LeapDay } else { BirthError::NotADay })?;
    if born > today {
        return Err(BirthError::Future);
    }
    if birthday(born, OLDEST) < today {
        return Err(BirthError::TooOld);
    }
    Ok(born)
}

/// Whether someone born then is 18 or older on a day. Who was born on 29 February has a birthday on 1 March in a
/// year without.
pub fn is_adult(birth: Day, on: Day) -> bool {
    birthday(birth, ADULT) <= on
}

/// The same, as the word that is kept with a person.
pub fn adult(birth: Day, on: Day) -> Adult {
    if is_adult(birth, on) { Adult::Yes } else { Adult::No }
}

/// The day on which one reaches an age.
fn birthday(birth: Day, age: i32) -> Day {
    let year = birth.year().saturating_add(age);
    birth.with_year(year).or_else(|| Day::from_ymd_opt(year, 3, 1)).unwrap_or(Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;
    use proptest::prelude::*;

    fn today() -> Day {
        parse_day("2024-05-15").unwrap()
    }

    #[test]
    fn someone_is_120_for_a_whole_day_and_then_too_old() {
        assert!(birth("15", "5", "1904", today()).is_ok());
        assert_eq!(birth("14", "5", "1904", today()), Err(BirthError::TooOld));
    }

    #[test]
    fn who_was_born_on_29_february_comes_of_age_on_1_march() {
        let born = parse_day("2004-02-29").unwrap();
        assert!(!is_adult(born, parse_day("2022-02-28").unwrap()));
        assert!(is_adult(born, parse_day("2022-03-01").unwrap()));
        assert_eq!(birthday(born, 20), parse_day("2024-02-29").unwrap());
    }

    proptest! {
        #[test]
        fn a_day_is_read_the_same_however_it_is_written(ago in 0_i64..43_000) {
            let born = today() - chrono::TimeDelta::days(ago);
            for format in ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%-d.%-m.%Y", " %d %m %Y "] {
                prop_assert_eq!(birth_of(&born.format(format).to_string(), today()), Ok(born), "{}", format);
            }
        }

        #[test]
        fn nobody_becomes_a_child_again(ago in 0_i64..43_000, later in 0_i64..400) {
            let born = today() - chrono::TimeDelta::days(ago);
            let then = today() + chrono::TimeDelta::days(later);
            prop_assert!(!is_adult(born, today()) || is_adult(born, then));
            prop_assert_eq!(adult(born, then) == Adult::Yes, is_adult(born, then));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,14}", day in ".{0,3}", month in ".{0,3}", year in ".{0,5}") {
            let _ = (birth_of(&text, today()), birth(&day, &month, &year, today()), birth_of(&text, Day::MAX));
        }
    }
}

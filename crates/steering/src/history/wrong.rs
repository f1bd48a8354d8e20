//! What can be wrong with a line, in words for whoever made the file.

use domain::person::{BirthError, LettersError};
use kit::{Lang, text};

use super::told::HistoryColumn;

domain::words! {
    /// Why a line cannot be entered.
    pub enum HistoryWrong {
        UnknownKind = "unknown_kind",
        DateIncomplete = "date_incomplete",
        DateOnlyAYear = "date_only_a_year",
        DateNotADay = "date_not_a_day",
        DateLeapDay = "date_leap_day",
        DateFuture = "date_future",
        DateTooOld = "date_too_old",
        NoReference = "no_reference",
        ReferenceNotAnId = "reference_not_an_id",
        ReferenceTwice = "reference_twice",
        ReferenceOfAnother = "reference_of_another",
        NotOfThisPartner = "not_of_this_partner",
        NoArea = "no_area",
        UnknownArea = "unknown_area",
        AreaNotOfPlace = "area_not_of_place",
        Persons = "persons",
        Minutes = "minutes",
        OnlyForParticipations = "only_for_participations",
        OnePerson = "one_person",
        NoFamilyName = "no_family_name",
        NotLatin = "not_latin",
        BirthIncomplete = "birth_incomplete",
        BirthOnlyAYear = "birth_only_a_year",
        BirthNotADay = "birth_not_a_day",
        BirthLeapDay = "birth_leap_day",
        BirthFuture = "birth_future",
        BirthTooOld = "birth_too_old",
        NationalNumber = "national_number",
    }
}

impl HistoryWrong {
    /// What is wrong with the day something happened.
    pub const fn of_date(error: BirthError) -> Self {
        match error {
            BirthError::Incomplete => Self::DateIncomplete,
            BirthError::OnlyAYear => Self::DateOnlyAYear,
            BirthError::NotADay => Self::DateNotADay,
            BirthError::LeapDay => Self::DateLeapDay,
            BirthError::Future => Self::DateFuture,
            BirthError::TooOld => Self::DateTooOld,
        }
    }

    /// What is wrong with the day someone was born.
    pub const fn of_birth(error: BirthError) -> Self {
        match error {
            BirthError::Incomplete => Self::BirthIncomplete,
            BirthError::OnlyAYear => Self::BirthOnlyAYear,
            BirthError::NotADay => Self::BirthNotADay,
            BirthError::LeapDay => Self::BirthLeapDay,
            BirthError::Future => Self::BirthFuture,
            BirthError::TooOld => Self::BirthTooOld,
        }
    }

    pub const fn of_name(error: LettersError) -> Self {
        match error {
            LettersError::NoFamilyName => Self::NoFamilyName,
            LettersError::GivenNotLatin | LettersError::FamilyNotLatin => Self::NotLatin,
        }
    }
}

/// One thing that is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The number of the line in the file.
    pub nr: usize,
    pub column: HistoryColumn,
    pub wrong: HistoryWrong,
    /// What stands there, unless it is about a person.
    pub given: String,
    /// The other line that has the same reference.
    pub other: Option<usize>,
}

impl Problem {
    /// `Line 12, date: 30-02-2021 is not a day of any calendar.`
    pub fn says(&self, lang: Lang) -> String {
        let number = |nr: usize| i64::try_from(nr).unwrap_or_default();
        let why = lang.with(
            &format!("{}-{}", HistoryWrong::NAME, self.wrong.code()).replace('_', "-"),
            &[("given", self.given.as_str().into()), ("other", number(self.other.unwrap_or_default()).into())],
        );
        let line = [("nr", number(self.nr).into()), ("column", self.column.code().into()), ("why", why.into())];
        lang.with(text::HISTORY_LINE_SAYS, &line)
    }
}

//! What people, machines and mischief put in a field.

use crate::forms::Sort;
use crate::requests::encoded;
use crate::town::Town;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    TooLong,
    Empty,
    Html,
    Emoji,
    RightToLeft,
    Control,
    NotUtf8,
    NoSuchDay,
    FutureDay,
    YearZero,
    SomeoneElsesId,
    NotAnId,
    BelgianNumber,
    FrenchNumber,
    Negative,
    TooBig,
    Exponent,
}

impl Wrong {
    pub const ALL: [Wrong; 17] = [
        Wrong::TooLong,
        Wrong::Empty,
        Wrong::Html,
        Wrong::Emoji,
        Wrong::RightToLeft,
        Wrong::Control,
        Wrong::NotUtf8,
        Wrong::NoSuchDay,
        Wrong::FutureDay,
        Wrong::YearZero,
        Wrong::SomeoneElsesId,
        Wrong::NotAnId,
        Wrong::BelgianNumber,
        Wrong::FrenchNumber,
        Wrong::Negative,
        Wrong::TooBig,
        Wrong::Exponent,
    ];

    /// What is typed.
    pub fn text(self, town: &Town) -> String {
        match self {
            Wrong::TooLong => "a".repeat(10_000),
            Wrong::SomeoneElsesId => town.oostkamp.place.to_string(),
            other => other.fixed().to_owned(),
        }
    }

    fn fixed(self) -> &'static str {
        match self {
            Wrong::Html => "<script>alert('x')</script> \"&amp;",
            Wrong::Emoji => "\u{1f475}\u{1f3fd} \u{1f5b1}\u{fe0f} \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
            Wrong::RightToLeft => "\u{645}\u{631}\u{62d}\u{628}\u{627} \u{202e}abc\u{2066}",
            Wrong::Control => "a\0b\u{1b}[2J\u{7}\u{7f}",
            Wrong::NoSuchDay => "2023-02-29",
            Wrong::FutureDay => "2024-05-16",
            Wrong::YearZero => "0000-01-01",
            Wrong::NotAnId => "geen-id",
            Wrong::BelgianNumber => "85.07.30-999.32",
            Wrong::FrenchNumber => "2 69 05 49 588 157 80",
            Wrong::Negative => "-1",
            Wrong::TooBig => "99999999999999999999999",
            Wrong::Exponent => "1e3",
            Wrong::Empty | Wrong::NotUtf8 | Wrong::TooLong | Wrong::SomeoneElsesId => "",
        }
    }

    /// As a browser, or something that is none, sends it.
    pub fn sent(self, town: &Town) -> String {
        if self == Wrong::NotUtf8 { "%ff%fe%80%c0%af%".to_owned() } else { encoded(&self.text(town)) }
    }

    /// Whether the page can show it again letter by letter.
    pub fn comes_back(self) -> bool {
        !matches!(self, Wrong::Empty | Wrong::NotUtf8 | Wrong::Control)
    }

    pub fn is_national_number(self) -> bool {
        matches!(self, Wrong::BelgianNumber | Wrong::FrenchNumber)
    }

    /// Whether a field of this sort must refuse it.
    pub fn is_refused_by(self, sort: Sort) -> bool {
        match (sort, self) {
            (Sort::Hidden, _)
            | (Sort::OptionalChoice | Sort::Count | Sort::OptionalText | Sort::OptionalDay, Wrong::Empty)
            | (Sort::AnyDay | Sort::OptionalDay, Wrong::FutureDay) => false,
            (_, Wrong::BelgianNumber | Wrong::FrenchNumber) => true,
            (Sort::Text | Sort::OptionalText, other) => matches!(other, Wrong::TooLong | Wrong::Empty | Wrong::Control),
            (Sort::Secret, other) => matches!(other, Wrong::TooLong | Wrong::Empty),
            _ => true,
        }
    }
}

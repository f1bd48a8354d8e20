//! The Belgian national register number and the bis number: `YYMMDD SSS CC`.

use super::symbols::Shape;
use crate::time::Day;

/// `85.07.30-999.32`, with a separator between any of its parts or nowhere.
pub const SHAPE: Shape = Shape { length: 11, breaks: &[2, 4, 6, 9], allows: |_, next| next.is_ascii_digit() };

/// Whether eleven digits have the check digits and a possible birth date, in either century.
pub fn is_valid(number: &str) -> bool {
    let part = |from, to| number.get(from..to).and_then(|digits: &str| digits.parse::<u32>().ok()).unwrap_or(0);
    let (nine, check) = (part(0, 9), part(9, 11));
    let (year, month, day) = (part(0, 2), part(2, 4), part(4, 6));
    let born_before_2000 = check == 97 - nine % 97 && is_birth_date(1900 + year, month, day);
    let born_since_2000 = check == 97 - (2_000_000_000 + nine) % 97 && is_birth_date(2000 + year, month, day);
    born_before_2000 || born_since_2000
}

/// A bis number adds 20 or 40 to the month; an unknown month or day is 0.
fn is_birth_date(year: u32, month: u32, day: u32) -> bool {
    let month = match month {
        0..=12 => month,
        20..=32 => month - 20,
        40..=52 => month - 40,
        _ => return false,
    };
    let known = || i32::try_from(year).ok().and_then(|year| Day::from_ymd_opt(year, month, day));
    match (month, day) {
        (0, day) => day <= 31,
        (_, 0) => true,
        _ => known().is_some(),
    }
}

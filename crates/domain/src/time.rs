//! Time, three ways: an instant on the one world clock, a day on the calendar of a place, and a month to count in.
//! What happened is dated by day, where it happened; what was written down has an instant.

mod instant;
mod month;
mod zone;

pub use instant::Instant;
pub use month::Month;
pub use zone::Zone;

/// A day on the calendar; stored as DATE.
pub type Day = chrono::NaiveDate;

/// Reads a day as `yyyy-mm-dd`, the way a date field sends it; only years 1900 to 2100, to stop typing errors.
pub fn parse_day(text: &str) -> Option<Day> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let year = digits(year, 4).filter(|year| (1900..=2100).contains(year))?;
    Day::from_ymd_opt(i32::try_from(year).ok()?, digits(month, 2)?, digits(day, 2)?)
}

/// The number that exactly this many ASCII digits write; unlike `parse`, no sign is accepted.
fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_is_read_as_a_date_field_sends_it() {
        assert_eq!(parse_day("2024-02-29"), Day::from_ymd_opt(2024, 2, 29));
        assert_eq!(parse_day("1900-01-01"), Day::from_ymd_opt(1900, 1, 1));
    }

    #[test]
    fn a_day_that_does_not_exist_or_is_typed_otherwise_is_refused() {
        for text in ["2023-02-29", "2024-13-01", "1899-12-31", "2101-01-01", "24-01-01", "2024-1-01"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
        for text in ["", "2024", "2024-01", "+024-01-01", "2024-01-+1", "2024-01-01 ", "2024-01-01-01", "２０２４-01-01"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_printed_day_is_read_back(days in 0_i32..73_414) {
            let day = Day::from_num_days_from_ce_opt(693_596 + days).unwrap();
            prop_assert_eq!(parse_day(&day.to_string()), Some(day));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,14}") {
            let _ = parse_day(&text);
        }
    }
}

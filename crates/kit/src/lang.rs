//! The languages of the interface and the texts in them: Fluent, one file per crate and language under `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::Datelike as _;
use domain::{Day, Instant, Word, Zone};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _};

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "../../locales",
        fallback_language: "en",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(grouped));
        },
    };
}

domain::words! {
    /// A language in which everything is said.
    pub enum Lang { Nl = "nl", Fr = "fr", En = "en", De = "de" }
}

static TAGS: [LanguageIdentifier; 4] = [
    fluent_templates::langid!("nl"),
    fluent_templates::langid!("fr"),
    fluent_templates::langid!("en"),
    fluent_templates::langid!("de"),
];

/// The values a text is filled in with.
pub type Args<'a> = [(&'static str, FluentValue<'a>)];

impl Lang {
    /// The text of a key of [`crate::text`].
    pub fn t(self, key: &str) -> String {
        TEXTS.lookup(self.tag(), key)
    }

    /// The text of a key with values filled in.
    pub fn with(self, key: &str, args: &Args) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        TEXTS.lookup_with_args(self.tag(), key, &args)
    }

    /// The name of a closed word: key `theme-itsme` for the theme `itsme`.
    pub fn word<W: Word>(self, word: W) -> String {
        self.t(&format!("{}-{}", W::NAME, word.code()).replace('_', "-"))
    }

    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Nl => "Nederlands",
            Lang::Fr => "Français",
            Lang::En => "English",
            Lang::De => "Deutsch",
        }
    }

    /// A whole number with a no-break space between thousands.
    pub fn number(self, number: i64) -> String {
        group(number)
    }

    /// `2 u 35`, `45 min`.
    pub fn minutes(self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, _) => self.with(crate::text::MINUTES_SHORT, &[("n", rest.into())]),
            (_, 0) => self.with(crate::text::HOURS_SHORT, &[("n", hours.into())]),
            _ => self.with(crate::text::HOURS_MINUTES, &[("h", hours.into()), ("m", format!("{rest:02}").into())]),
        }
    }

    /// `17 maart 2026`.
    pub fn day(self, day: Day) -> String {
        let month = self.t(&format!("month-{}", day.month()));
        self.with(
            crate::text::DAY_LONG,
            &[("day", day.day().to_string().into()), ("month", month.into()), ("year", day.year().to_string().into())],
        )
    }

    /// `dinsdag 17 maart`.
    pub fn weekday(self, day: Day) -> String {
        let month = self.t(&format!("month-{}", day.month()));
        let name = self.t(&format!("weekday-{}", day.weekday().number_from_monday()));
        self.with(
            crate::text::DAY_WEEKDAY,
            &[("weekday", name.into()), ("day", day.day().to_string().into()), ("month", month.into())],
        )
    }

    /// `maart 2026`, from a month as the database keeps it.
    pub fn month(self, month: &str) -> String {
        let (year, number) = month.split_once('-').unwrap_or((month, "1"));
        format!("{} {year}", self.t(&format!("month-{}", number.trim_start_matches('0'))))
    }

    /// `mrt`, from a month as the database keeps it: for a chart, where the year shows by the order.
    pub fn month_short(self, month: &str) -> String {
        let number = month.split_once('-').map_or("1", |(_, number)| number);
        self.t(&format!("month-short-{}", number.trim_start_matches('0')))
    }

    /// `14.05`.
    pub fn time(self, zone: &Zone, at: Instant) -> String {
        let (hour, minute) = zone.time_of_day(at);
        format!("{hour}.{minute:02}")
    }

    fn tag(self) -> &'static LanguageIdentifier {
        &TAGS[self as usize]
    }
}

fn group(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut shown = String::from(if number < 0 { "-" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push('\u{a0}');
        }
        shown.push(digit);
    }
    shown
}

fn grouped<M: fluent_templates::fluent_bundle::memoizer::MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "whole numbers only are given to texts")]
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(group(number.value as i64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_by_a_space_that_does_not_break() {
        assert_eq!(group(1_142), "1\u{a0}142");
        assert_eq!(group(-1_002_778), "-1\u{a0}002\u{a0}778");
        assert_eq!(group(999), "999");
    }

    #[test]
    fn a_day_is_written_in_words_in_every_language() {
        let day = domain::parse_day("2024-03-07").unwrap();
        assert_eq!(Lang::Nl.day(day), "7 maart 2024");
        assert_eq!(Lang::Fr.weekday(day), "jeudi 7 mars");
        assert_eq!(Lang::En.month("2024-03"), "March 2024");
        assert_eq!(Lang::Nl.month_short("2024-03"), "mrt");
        assert_eq!(Lang::De.day(day), "7. März 2024");
    }

    #[test]
    fn numbers_in_texts_are_grouped_and_still_choose_the_plural() {
        assert_eq!(Lang::Nl.minutes(155), "2 u 35");
        assert_eq!(Lang::Fr.minutes(45), "45 min");
    }
}

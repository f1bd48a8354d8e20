//! The short way of writing a week, in tables and settings.

use std::str::FromStr;

use super::{DAYS, MIDNIGHT, Minute, Span, Week, Weekday};

const NAMES: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/// Why a text is not a week.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAWeek {
    #[error("`{0}` are not hours such as mo-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00")]
    Unreadable(String),
    #[error("{}-{} does not end after it begins, on the same day", time(.0.opens), time(.0.closes))]
    Backwards(Span),
    #[error("hours on {} overlap or touch", name(*.0))]
    Overlap(Weekday),
}

impl FromStr for Week {
    type Err = NotAWeek;

    /// An empty text is a week of which nothing is known.
    fn from_str(text: &str) -> Result<Self, NotAWeek> {
        let mut week = Week::default();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (days, hours) = read_part(part).ok_or_else(|| NotAWeek::Unreadable(part.to_owned()))?;
            for day in days {
                for span in &hours {
                    week.add(day, *span)?;
                }
            }
        }
        Ok(week)
    }
}

fn read_part(part: &str) -> Option<(Vec<Weekday>, Vec<Span>)> {
    let (days, hours) = part.split_once(' ')?;
    let hours: Option<Vec<Span>> = hours.split(',').map(|span| read_span(span.trim())).collect();
    Some((read_days(days)?, hours?))
}

/// `mo-fr`, `we` or `tu,th`.
fn read_days(text: &str) -> Option<Vec<Weekday>> {
    let mut days = Vec::new();
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (position(first)?, position(last)?);
        days.extend_from_slice(DAYS.get(first..=last)?);
    }
    Some(days)
}

fn position(name: &str) -> Option<usize> {
    NAMES.iter().position(|known| *known == name)
}

fn read_span(text: &str) -> Option<Span> {
    let (opens, closes) = text.split_once('-')?;
    Some(Span { opens: read_time(opens)?, closes: read_time(closes)? })
}

/// `09:00`, `9:00`; `24:00` is midnight.
fn read_time(text: &str) -> Option<Minute> {
    let (hour, minute) = text.split_once(':')?;
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain(hour) || !is_plain(minute) || minute.len() != 2 || !(1..=2).contains(&hour.len()) {
        return None;
    }
    let (hour, minute): (Minute, Minute) = (hour.parse().ok()?, minute.parse().ok()?);
    let at = hour * 60 + minute;
    (minute < 60 && at <= MIDNIGHT).then_some(at)
}

/// The same spans on every day from the first to the last.
pub(super) fn write(first: Weekday, last: Weekday, spans: &[Span]) -> String {
    let days = if first == last { name(first).to_owned() } else { format!("{}-{}", name(first), name(last)) };
    let spans: Vec<String> = spans.iter().map(|span| format!("{}-{}", time(span.opens), time(span.closes))).collect();
    format!("{days} {}", spans.join(", "))
}

fn name(day: Weekday) -> &'static str {
    NAMES[day.num_days_from_monday() as usize]
}

fn time(at: Minute) -> String {
    format!("{:02}:{:02}", at / 60, at % 60)
}

//! Opening hours in words: the week, and how it stands today.

use chrono::Datelike as _;
use domain::opening::{Change, DAYS, Minute, Span, Week, Weekday, after};
use kit::clock::Clock;
use kit::{Lang, text};

/// What day and time it is at the door.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    pub day: Weekday,
    pub minute: Minute,
}

impl Now {
    pub fn of(clock: &Clock) -> Now {
        let (hour, minute) = clock.zone.time_of_day(clock.now());
        Now { day: clock.today().weekday(), minute: Minute::try_from(hour * 60 + minute).unwrap_or_default() }
    }
}

/// How it stands today: open or not, and what comes next.
pub struct Today {
    pub is_open: bool,
    /// Opens later today.
    pub is_later: bool,
    pub says: String,
    /// When it opens again; empty when that is said already.
    pub then: String,
}

/// One line of the week.
pub struct Line {
    pub days: String,
    pub hours: String,
    pub is_today: bool,
}

/// None when no hours are known.
pub fn today(lang: Lang, week: &Week, now: Now) -> Option<Today> {
    if week.is_empty() {
        return None;
    }
    let change = week.next_change(now.day, now.minute);
    Some(match change {
        None => Today { is_open: true, is_later: false, says: lang.t(text::HOURS_ALWAYS), then: String::new() },
        Some(change) if !change.opens => Today {
            is_open: true,
            is_later: false,
            says: lang.with(text::HOURS_OPEN, &[("time", at(lang, change.minute).into())]),
            then: again(lang, week, now, change),
        },
        Some(change) => closed(lang, week, now, change),
    })
}

fn closed(lang: Lang, week: &Week, now: Now, opens: Change) -> Today {
    let was_open = week.on(now.day).iter().any(|span| span.opens < now.minute);
    if opens.days == 0 && !was_open {
        let says = lang.with(text::HOURS_LATER, &[("time", at(lang, opens.minute).into())]);
        return Today { is_open: false, is_later: true, says, then: String::new() };
    }
    let says = lang.t(if was_open { text::HOURS_CLOSED_NOW } else { text::HOURS_CLOSED_TODAY });
    Today { is_open: false, is_later: opens.days == 0, says, then: next(lang, now.day, opens) }
}

/// When it opens again today, after it has closed for noon.
fn again(lang: Lang, week: &Week, now: Now, closes: Change) -> String {
    let later = week.next_change(now.day, closes.minute).filter(|change| closes.days == 0 && change.days == 0 && change.opens);
    later.map(|change| next(lang, now.day, change)).unwrap_or_default()
}

fn next(lang: Lang, today: Weekday, opens: Change) -> String {
    let time = at(lang, opens.minute);
    match opens.days {
        0 => lang.with(text::HOURS_AGAIN, &[("time", time.into())]),
        1 => lang.with(text::HOURS_TOMORROW, &[("time", time.into())]),
        days => lang.with(text::HOURS_ON, &[("day", name(lang, after(today, days)).into()), ("time", time.into())]),
    }
}

/// Days with the same hours together, for a short list.
pub fn short(lang: Lang, week: &Week, now: Now) -> Vec<Line> {
    let line = |days: String, spans: &[Span], is_today| Line { days, hours: hours(lang, spans), is_today };
    week.groups()
        .iter()
        .map(|group| {
            let runs: Vec<String> = group.runs().into_iter().flat_map(|run| days(lang, run)).collect();
            line(listed(lang, &runs), group.spans, group.days.contains(&now.day))
        })
        .collect()
}

/// Every day of the week.
pub fn long(lang: Lang, week: &Week, now: Now) -> Vec<Line> {
    let line = |day| Line { days: name(lang, day), hours: hours(lang, week.on(day)), is_today: day == now.day };
    DAYS.into_iter().map(line).collect()
}

/// Monday to Friday in one, two days apart.
fn days(lang: Lang, (first, last): (Weekday, Weekday)) -> Vec<String> {
    let run = [name(lang, first), name(lang, last)];
    match last.num_days_from_monday() - first.num_days_from_monday() {
        0 => vec![name(lang, first)],
        1 => run.into(),
        _ => vec![lang.with(text::HOURS_DAYS, &[("first", run[0].as_str().into()), ("last", run[1].as_str().into())])],
    }
}

/// `9.00 tot 12.00 uur en 13.30 tot 17.00 uur`.
fn hours(lang: Lang, spans: &[Span]) -> String {
    let said = |span: &Span| {
        let (from, to) = (clock(lang, span.opens), clock(lang, span.closes));
        lang.with(text::HOURS_SPAN, &[("from", from.into()), ("to", to.into())])
    };
    let said: Vec<String> = spans.iter().map(said).collect();
    if said.is_empty() { lang.t(text::HOURS_CLOSED) } else { listed(lang, &said) }
}

/// `a`, `a en b`, `a, b en c`.
fn listed(lang: Lang, parts: &[String]) -> String {
    match parts {
        [all @ .., before, last] => {
            let all = [all, std::slice::from_ref(before)].concat().join(", ");
            lang.with(text::HOURS_AND, &[("all", all.into()), ("last", last.as_str().into())])
        }
        _ => parts.concat(),
    }
}

fn name(lang: Lang, day: Weekday) -> String {
    lang.t(&format!("weekday-{}", day.number_from_monday()))
}

/// `9.00 uur`.
fn at(lang: Lang, minute: Minute) -> String {
    lang.with(text::HOURS_AT, &[("time", clock(lang, minute).into())])
}

/// `9.00`.
fn clock(lang: Lang, minute: Minute) -> String {
    let (hour, rest) = (minute / 60, minute % 60);
    let key = if rest == 0 { text::HOURS_WHOLE } else { text::HOURS_CLOCK };
    lang.with(key, &[("h", hour.to_string().into()), ("m", format!("{rest:02}").into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIBRARY: &str = "mo 13:30-17:00; tu-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00";

    fn said(lang: Lang, week: &str, day: Weekday, minute: Minute) -> String {
        let today = today(lang, &week.parse().unwrap(), Now { day, minute }).unwrap();
        if today.then.is_empty() { today.says } else { format!("{}, {}", today.says, today.then) }
    }

    #[test]
    fn the_library_says_how_it_stands_at_every_hour() {
        let told = [
            (Weekday::Mon, 540, "Vandaag open vanaf 13.30\u{a0}uur"),
            (Weekday::Tue, 600, "Nu open tot 12.00\u{a0}uur, weer open vanaf 13.30\u{a0}uur"),
            (Weekday::Tue, 740, "Nu gesloten, weer open vanaf 13.30\u{a0}uur"),
            (Weekday::Tue, 840, "Nu open tot 17.00\u{a0}uur"),
            (Weekday::Tue, 1100, "Nu gesloten, morgen open vanaf 9.00\u{a0}uur"),
            (Weekday::Sat, 800, "Nu gesloten, maandag open vanaf 13.30\u{a0}uur"),
            (Weekday::Sun, 800, "Vandaag gesloten, morgen open vanaf 13.30\u{a0}uur"),
        ];
        for (day, minute, expected) in told {
            assert_eq!(said(Lang::Nl, LIBRARY, day, minute), expected);
        }
        assert_eq!(said(Lang::Fr, LIBRARY, Weekday::Sat, 800), "Fermé maintenant, ouvre lundi à 13\u{a0}h\u{a0}30");
    }

    #[test]
    fn a_place_that_never_closes_and_one_of_which_nothing_is_known() {
        assert_eq!(said(Lang::Nl, "mo-su 00:00-24:00", Weekday::Sun, 0), "Altijd open");
        assert!(today(Lang::Nl, &Week::default(), Now { day: Weekday::Mon, minute: 0 }).is_none());
    }

    #[test]
    fn equal_days_are_said_together() {
        let now = Now { day: Weekday::Wed, minute: 600 };
        let told = |lang, week: &str| -> Vec<String> {
            let lines = short(lang, &week.parse().unwrap(), now);
            lines.into_iter().map(|line| format!("{}: {}", line.days, line.hours)).collect()
        };
        let expected = [
            "maandag: 13.30 tot 17.00\u{a0}uur",
            "dinsdag tot vrijdag: 9.00 tot 12.00\u{a0}uur en 13.30 tot 17.00\u{a0}uur",
            "zaterdag: 10.00 tot 12.00\u{a0}uur",
            "zondag: gesloten",
        ];
        assert_eq!(told(Lang::Nl, LIBRARY), expected);
        let expected = ["lundi, mardi et jeudi: de 9\u{a0}h à 12\u{a0}h", "mercredi et du vendredi au dimanche: fermé"];
        assert_eq!(told(Lang::Fr, "mo-tu 09:00-12:00; th 09:00-12:00"), expected);
    }
}

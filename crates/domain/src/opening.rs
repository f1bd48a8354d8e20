//! When a place is open in an ordinary week: spans of weekdays, several a day. Written in tables as
//! `mo-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00`.

mod read;

use std::fmt;

pub use chrono::Weekday;
pub use read::NotAWeek;

/// Minutes since midnight, from 0 to [`MIDNIGHT`].
pub type Minute = u16;

/// The end of a day.
pub const MIDNIGHT: Minute = 24 * 60;

/// The days of a week, Monday first.
pub const DAYS: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Open from one minute until another, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub opens: Minute,
    /// The first minute at which it is closed again.
    pub closes: Minute,
}

/// The opening hours of an ordinary week. No two spans of a day touch or overlap, and none runs over midnight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week([Vec<Span>; 7]);

/// The next time that something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Days from the day asked for: 0 is that day itself, 7 the same weekday of next week.
    pub days: u8,
    pub minute: Minute,
    /// Whether it opens then, or closes.
    pub opens: bool,
}

/// Days with the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    pub days: Vec<Weekday>,
    /// None when it is closed on these days.
    pub spans: &'a [Span],
}

impl Week {
    /// Adds a span to a day.
    ///
    /// # Errors
    /// When it does not end after it begins, runs over midnight, or touches another span of that day.
    pub fn add(&mut self, day: Weekday, span: Span) -> Result<(), NotAWeek> {
        if span.opens >= span.closes || span.closes > MIDNIGHT {
            return Err(NotAWeek::Backwards(span));
        }
        let spans = &mut self.0[nr(day)];
        if spans.iter().any(|other| span.opens <= other.closes && other.opens <= span.closes) {
            return Err(NotAWeek::Overlap(day));
        }
        spans.push(span);
        spans.sort_by_key(|span| span.opens);
        Ok(())
    }

    /// The spans of a day, in order.
    pub fn on(&self, day: Weekday) -> &[Span] {
        &self.0[nr(day)]
    }

    /// Every span with its day, in order.
    pub fn spans(&self) -> impl Iterator<Item = (Weekday, Span)> {
        DAYS.into_iter().flat_map(|day| self.on(day).iter().map(move |span| (day, *span)))
    }

    /// Whether no hours are known.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    pub fn is_open(&self, day: Weekday, minute: Minute) -> bool {
        self.on(day).iter().any(|span| (span.opens..span.closes).contains(&minute))
    }

    /// When it next closes, if it is open, or else opens. None when it never opens, and when it never closes.
    pub fn next_change(&self, day: Weekday, minute: Minute) -> Option<Change> {
        let is_open = self.is_open(day, minute);
        let changes = (0..=7).flat_map(|days| self.changes(day, days));
        let mut later = changes.filter(|change| change.opens != is_open && (change.days > 0 || change.minute > minute));
        later.find(|change| self.is_open_at(day, *change) == change.opens)
    }

    /// Days with the same hours together, each group standing where its first day stands.
    pub fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for day in DAYS {
            match groups.iter_mut().find(|group| group.spans == self.on(day)) {
                Some(group) => group.days.push(day),
                None => groups.push(Group { days: vec![day], spans: self.on(day) }),
            }
        }
        groups
    }

    /// The openings and closings of the day that comes so many days after another.
    fn changes(&self, day: Weekday, days: u8) -> impl Iterator<Item = Change> {
        let spans = self.on(after(day, days)).iter();
        spans.flat_map(move |span| {
            [Change { days, minute: span.opens, opens: true }, Change { days, minute: span.closes, opens: false }]
        })
    }

    /// Whether it is open once a change has come; midnight is the first minute of the next day.
    fn is_open_at(&self, day: Weekday, change: Change) -> bool {
        let (days, minute) = if change.minute == MIDNIGHT { (change.days + 1, 0) } else { (change.days, change.minute) };
        self.is_open(after(day, days), minute)
    }
}

impl Group<'_> {
    /// Its days as runs: Monday to Friday is one, Tuesday and Thursday are two.
    pub fn runs(&self) -> Vec<(Weekday, Weekday)> {
        let mut runs: Vec<(Weekday, Weekday)> = Vec::new();
        for &day in &self.days {
            match runs.last_mut() {
                Some((_, last)) if nr(*last) + 1 == nr(day) => *last = day,
                _ => runs.push((day, day)),
            }
        }
        runs
    }
}

/// The day so many days after another.
pub fn after(day: Weekday, days: u8) -> Weekday {
    DAYS[(nr(day) + usize::from(days)) % 7]
}

fn nr(day: Weekday) -> usize {
    day.num_days_from_monday() as usize
}

/// As it is written in tables; equal days that follow each other stand together.
impl fmt::Display for Week {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<(Weekday, Weekday, &[Span])> = Vec::new();
        for day in DAYS.into_iter().filter(|day| !self.on(*day).is_empty()) {
            match parts.last_mut() {
                Some((_, last, spans)) if after(*last, 1) == day && *spans == self.on(day) => *last = day,
                _ => parts.push((day, day, self.on(day))),
            }
        }
        let parts: Vec<String> = parts.into_iter().map(|(first, last, spans)| read::write(first, last, spans)).collect();
        out.pad(&parts.join("; "))
    }
}

#[cfg(test)]
mod tests;

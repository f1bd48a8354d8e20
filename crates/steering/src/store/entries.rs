//! The lines behind a figure, for those who follow the programme, and the story of one of them.

use domain::{Day, Id, Instant, Scope};
use kit::db::{Db, Filter};
use kit::{Result, binds, row, sql};

use super::figures::meant;
use super::indicator::Indicator;
use crate::figures::{Dimension, Of, Span};

row! {
    /// An entry that counts, as a list shows it.
    pub struct EntryRow {
        pub nr: i64,
        pub entry: uuid::Uuid,
        pub kind: String,
        pub happened_on: Day,
        pub partner: uuid::Uuid,
        pub organisation: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub theme: Option<String>,
        pub module: Option<String>,
        pub minutes: i64,
        pub persons: i64,
        pub facts: String,
        pub replaces: Option<uuid::Uuid>,
    }
    /// One entry in the story of a moment or an attempt.
    pub struct StoryRow {
        pub id: uuid::Uuid,
        pub recorded_at: Instant,
        pub happened_on: Day,
        pub kind: String,
        pub organisation: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub theme: Option<String>,
        pub minutes: i64,
        pub persons: i64,
        pub facts: String,
    }
}

sql! {
    /// Entries that count, newest first.
    select ROWS -> EntryRow = "SELECT el.nr, el.entry, el.kind, el.happened_on, el.partner, el.organisation, el.place, el.area, \
        el.theme, el.module, el.minutes, el.persons, en.facts, en.replaces FROM programme p \
        JOIN eligibility el ON el.programme = p.id AND el.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $2 JOIN entry en ON en.id = el.entry \
        WHERE p.id = $1 AND el.nr < $3{filter} ORDER BY el.nr DESC LIMIT $4";
    /// Every entry about the same moment or attempt, oldest first, when one of them counts or counted for a programme the viewer follows.
    select STORY -> StoryRow = "SELECT en.id, en.recorded_at, en.happened_on, en.kind, en.organisation, en.place, en.area, en.theme, \
        en.minutes, en.persons, en.facts FROM entry en WHERE en.subject = (SELECT one.subject FROM entry one \
        JOIN eligibility el ON el.entry = one.id AND el.programme = $2 JOIN programme p ON p.id = el.programme AND p.book = el.book \
        JOIN visible_programme v ON v.programme = el.programme AND v.viewer = $1 WHERE one.id = $3) ORDER BY en.recorded_at, en.id";
}

/// Which entries are meant: those of one indicator, narrowed further.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrow {
    pub indicator: Indicator,
    pub partner: Option<Id>,
    pub place: Option<Id>,
    pub area: Option<String>,
    pub theme: Option<String>,
    pub module: Option<String>,
    pub span: Span,
}

impl Narrow {
    /// Every entry of an indicator.
    pub const fn to(indicator: Indicator) -> Narrow {
        Narrow { indicator, partner: None, place: None, area: None, theme: None, module: None, span: Span::ALWAYS }
    }

    /// Dimension and value of what it is narrowed to, apart from days.
    pub fn pairs(&self) -> Vec<(Dimension, String)> {
        let pairs = [
            (Dimension::Partner, self.partner.map(|id| id.to_string())),
            (Dimension::Place, self.place.map(|id| id.to_string())),
            (Dimension::Area, self.area.clone()),
            (Dimension::Theme, self.theme.clone()),
            (Dimension::Module, self.module.clone()),
        ];
        pairs.into_iter().filter_map(|(dimension, value)| Some((dimension, value?))).collect()
    }

    /// Of whom the figure is that is the sum of these entries, when it is kept as a sum.
    pub fn of(&self) -> Option<Of> {
        match (self.partner, self.place, self.pairs().len()) {
            (None, None, 0) => Some(Of::Total),
            (Some(partner), None, 1) => Some(Of::Partner(partner)),
            (None, Some(place), 1) => Some(Of::Place(place)),
            _ => None,
        }
    }

    /// The conditions on lines `el`.
    pub fn filter(&self) -> Filter {
        self.span
            .narrow(meant(&self.indicator.definition))
            .and_some("el.partner =", self.partner)
            .and_some("el.place =", self.place)
            .and_some("el.area =", self.area.as_deref())
            .and_some("el.theme =", self.theme.as_deref())
            .and_some("el.module =", self.module.as_deref())
    }
}

/// At most `most` entries that count, below number `below`, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn rows(db: &Db, scope: &Scope, narrow: &Narrow, below: i64, most: i64) -> Result<Vec<EntryRow>> {
    ROWS.filtered(db, binds![narrow.indicator.programme, scope.viewer(), below, most], narrow.filter()).await
}

/// Every entry about the same moment or attempt, oldest first; none when the entry does not count for this programme.
///
/// # Errors
/// When the database refuses.
pub async fn story(db: &Db, scope: &Scope, programme: Id, entry: Id) -> Result<Vec<StoryRow>> {
    STORY.all(db, binds![scope.viewer(), programme, entry]).await
}

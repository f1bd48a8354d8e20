//! Reading figures and the entries behind them, for those who follow the programme.

use domain::{Day, Id, Instant, Scope};
use kit::db::{Db, Filter};
use kit::{Result, binds, row, sql};

use crate::counted::Counted;

row! {
    /// A total of one value of one dimension.
    pub struct FigureRow {
        pub dimension: String,
        pub value: String,
        pub moments: i64,
        pub learners: i64,
        pub activities: i64,
        pub modules: i64,
        pub minutes: i64,
        pub persons: i64,
    }
    /// An entry that counts, as a list shows it.
    pub struct CountedRow {
        pub nr: i64,
        pub entry: uuid::Uuid,
        pub happened_on: Day,
        pub recorded_at: Instant,
        pub organisation: Option<uuid::Uuid>,
        pub partner: uuid::Uuid,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub theme: Option<String>,
        pub module: Option<String>,
        pub minutes: i64,
        pub persons: i64,
        pub facts: String,
        pub replaces: Option<uuid::Uuid>,
    }
    /// A sum over entries.
    pub struct SumRow { pub entries: i64, pub minutes: i64, pub persons: i64 }
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
    select FIGURES -> FigureRow = "SELECT f.dimension, f.value, f.moments, f.learners, f.activities, f.modules, f.minutes, f.persons \
        FROM figure f JOIN visible_programme v ON v.programme = f.programme AND v.viewer = $1 \
        WHERE f.programme = $2 AND f.moments + f.learners + f.activities + f.modules > 0 ORDER BY f.dimension, f.value";
    /// Entries that count, newest first.
    select ROWS -> CountedRow = "SELECT el.nr, el.entry, en.happened_on, en.recorded_at, en.organisation, el.partner, el.place, en.area, \
        el.theme, el.module, el.minutes, el.persons, en.facts, en.replaces FROM eligibility el \
        JOIN visible_programme v ON v.programme = el.programme AND v.viewer = $1 JOIN entry en ON en.id = el.entry \
        WHERE el.programme = $2 AND el.nr < $3{filter} ORDER BY el.nr DESC LIMIT $4";
    select SUM -> SumRow = "SELECT COUNT(*) AS entries, CAST(COALESCE(SUM(el.minutes), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(el.persons), 0) AS BIGINT) AS persons FROM eligibility el \
        JOIN visible_programme v ON v.programme = el.programme AND v.viewer = $1 WHERE el.programme = $2{filter}";
    /// Every entry about the same moment or attempt, oldest first, when one of them counts or counted for a programme the viewer follows.
    select STORY -> StoryRow = "SELECT en.id, en.recorded_at, en.happened_on, en.kind, en.organisation, en.place, en.area, en.theme, \
        en.minutes, en.persons, en.facts FROM entry en WHERE en.subject = (SELECT one.subject FROM entry one \
        JOIN eligibility el ON el.entry = one.id AND el.programme = $2 \
        JOIN visible_programme v ON v.programme = el.programme AND v.viewer = $1 WHERE one.id = $3) ORDER BY en.recorded_at, en.id";
}

impl FigureRow {
    /// How many entries of a kind.
    pub const fn count(&self, kind: Counted) -> i64 {
        match kind {
            Counted::Moment => self.moments,
            Counted::Start => self.learners,
            Counted::Activity => self.activities,
            Counted::Module => self.modules,
        }
    }
}

/// Which entries are meant: those of one kind, narrowed further.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrow {
    pub kind: Counted,
    pub partner: Option<Id>,
    pub place: Option<Id>,
    pub month: Option<String>,
    pub theme: Option<String>,
    pub module: Option<String>,
}

impl Narrow {
    /// Every entry of a kind.
    pub const fn to(kind: Counted) -> Narrow {
        Narrow { kind, partner: None, place: None, month: None, theme: None, module: None }
    }

    /// Dimension and value of what it is narrowed to.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("partner", self.partner.map(|id| id.to_string())),
            ("place", self.place.map(|id| id.to_string())),
            ("month", self.month.clone()),
            ("theme", self.theme.clone()),
            ("module", self.module.clone()),
        ];
        pairs.into_iter().filter_map(|(dimension, value)| value.map(|value| (dimension, value))).collect()
    }

    /// Dimension and value of the figure that is the sum of these entries, when they are narrowed by one dimension or none.
    pub fn figure(&self) -> Option<(&'static str, String)> {
        match self.pairs().as_slice() {
            [] => Some(("total", String::new())),
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    fn filter(&self) -> Filter {
        Filter::new()
            .and("el.kind =", self.kind.code())
            .and_some("el.partner =", self.partner)
            .and_some("el.place =", self.place)
            .and_some("el.month =", self.month.as_deref())
            .and_some("el.theme =", self.theme.as_deref())
            .and_some("el.module =", self.module.as_deref())
    }
}

/// Every figure of a programme.
///
/// # Errors
/// When the database refuses.
pub async fn figures(db: &Db, scope: &Scope, programme: Id) -> Result<Vec<FigureRow>> {
    FIGURES.all(db, binds![scope.viewer(), programme]).await
}

/// At most `most` entries that count, below number `below`, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn rows(db: &Db, scope: &Scope, programme: Id, narrow: &Narrow, below: i64, most: i64) -> Result<Vec<CountedRow>> {
    ROWS.filtered(db, binds![scope.viewer(), programme, below, most], narrow.filter()).await
}

/// The sum of the entries.
///
/// # Errors
/// When the database refuses.
pub async fn sum(db: &Db, scope: &Scope, programme: Id, narrow: &Narrow) -> Result<SumRow> {
    SUM.filtered(db, binds![scope.viewer(), programme], narrow.filter())
        .await
        .map(|rows| rows.into_iter().next().unwrap_or(NOTHING))
}

/// Every entry about the same moment or attempt, oldest first; none when the entry does not count for this programme.
///
/// # Errors
/// When the database refuses.
pub async fn story(db: &Db, scope: &Scope, programme: Id, entry: Id) -> Result<Vec<StoryRow>> {
    STORY.all(db, binds![scope.viewer(), programme, entry]).await
}

const NOTHING: SumRow = SumRow { entries: 0, minutes: 0, persons: 0 };

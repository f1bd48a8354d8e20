//! Many support moments at once. They are written past the rooms, many rows a statement, because a million of them
//! would take an hour otherwise; the journal they leave is as valid as any, and the figures are counted by `steering`.

use std::time::Duration;

use domain::{Day, Id, Instant, Theme};
use kit::db::{Bind, Binds, Change};
use kit::{App, Result, binds, write};
use sha2::{Digest as _, Sha256};
use steering::figures::{Of, Reader, Span, value};
use steering::store::indicator::counted;

use crate::dice::Dice;
use crate::scene::{Scene, Spot};
use crate::watch::Watch;

/// Rows of one statement; the number of moments is rounded up to it. Many more would be slower: SQLite looks each `$1`
/// up in a list.
pub const ROWS: usize = 50;
/// Each person comes this often.
const MOMENTS_EACH: usize = 10;
const STATEMENTS_AT_ONCE: usize = 200;
const YEARS: i64 = 3;
const DAY: i64 = 24 * 60 * 60_000;
/// What Christine wrote down today, however many moments there are: her desk shows them.
const TODAY: usize = 12;
const AREA: &str = "31022";
const FACTS: &str = r#"{"modality":"walk_in","outcome":"solved","place_kind":"at_place"}"#;

/// How long it took.
pub struct Took {
    pub filling: Duration,
    pub counting: Duration,
    /// Asking how many different people there were.
    pub people: Duration,
    pub reached: i64,
}

/// Writes `moments` down, spread over three years until today, and counts them.
///
/// # Errors
/// When the database refuses; what was written before stays.
pub async fn fill(app: &App, scene: &Scene, moments: usize) -> Result<Took> {
    let watch = Watch::start();
    let mut story = Story::new(app, scene, moments.next_multiple_of(ROWS));
    let tables = tables();
    while story.told < story.all {
        write::system(app, async |tx| {
            for _ in 0..STATEMENTS_AT_ONCE.min((story.all - story.told) / ROWS) {
                let rows: Vec<Moment> = (0..ROWS).map(|_| story.next()).collect();
                for table in &tables {
                    let values = rows.iter().flat_map(|row| (table.row)(row).0).collect();
                    table.add.run(tx, Binds(values)).await?;
                }
            }
            Ok(())
        })
        .await?;
    }
    let filling = watch.read();
    steering::catch_up(app).await?;
    let counting = watch.read().saturating_sub(filling);
    let (reached, people) = people(app, scene).await?;
    steering::publish::take(app).await?;
    Ok(Took { filling, counting, people, reached })
}

/// How many different people were reached, and how long the answer took.
async fn people(app: &App, scene: &Scene) -> Result<(i64, Duration)> {
    let indicators = counted(&app.db, scene.umbrella).await?;
    let Some(adults) = indicators.iter().find(|indicator| indicator.code() == "adults_reached") else {
        return Ok((0, Duration::ZERO));
    };
    let watch = Watch::start();
    let reached = value(&app.db, Reader::Program, adults, Of::Total, Span::ALWAYS).await?;
    Ok((reached.figure, watch.read()))
}

/// A moment with its place in the journal.
struct Moment {
    nr: i64,
    hash: [u8; 32],
    entry: Id,
    subject: Id,
    at: Instant,
    day: Day,
    spot: Spot,
    theme: Theme,
    minutes: i64,
    person: Id,
    writer: Id,
}

/// The moments in the order in which they were written down.
struct Story<'a> {
    app: &'a App,
    scene: &'a Scene,
    dice: Dice,
    told: usize,
    all: usize,
    begins: i64,
    ends: i64,
    hash: [u8; 32],
}

impl<'a> Story<'a> {
    fn new(app: &'a App, scene: &'a Scene, all: usize) -> Story<'a> {
        let ends = app.clock.now().0;
        Story { app, scene, dice: Dice::new(1), told: 0, all, begins: ends - YEARS * 365 * DAY, ends, hash: [0; 32] }
    }

    fn next(&mut self) -> Moment {
        let at = self.time();
        let is_today = self.told + TODAY >= self.all;
        let (spot, theme) = (*self.dice.one(&self.scene.spots), *self.dice.one(Theme::ALL));
        self.told += 1;
        let mut moment = Moment {
            nr: i64::try_from(self.told).unwrap_or(i64::MAX),
            hash: [0; 32],
            entry: self.id(at),
            subject: self.id(at),
            at,
            day: self.app.clock.zone.day(at),
            spot: if is_today { self.scene.spots[0] } else { spot },
            theme,
            minutes: i64::try_from(5 + self.dice.below(90)).unwrap_or(5),
            person: person(self.dice.below(self.all.div_ceil(MOMENTS_EACH))),
            writer: self.scene.christine,
        };
        self.hash = moment.link(&self.hash);
        moment.hash = self.hash;
        moment
    }

    /// Evenly until yesterday, then the moments of today.
    fn time(&self) -> Instant {
        if self.told + TODAY >= self.all {
            return Instant(self.ends);
        }
        let part = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        Instant(self.begins + (self.ends - DAY - self.begins) / part(self.all) * part(self.told))
    }

    fn id(&mut self, at: Instant) -> Id {
        domain::new_id(at, std::array::from_fn(|_| u8::try_from(self.dice.below(256)).unwrap_or_default()))
    }
}

/// The key of one of the people who come.
fn person(nr: usize) -> Id {
    Id::from_u128(1 << 64 | nr as u128)
}

impl Moment {
    /// The hash that follows `previous`, as `kit::journal` makes it; the test below has it verified there.
    fn link(&self, previous: &[u8; 32]) -> [u8; 32] {
        let none = "-";
        let text = [
            &self.entry.to_string(),
            &self.at.0.to_string(),
            &self.day.to_string(),
            none,
            &self.spot.organisation.to_string(),
            &self.spot.place.to_string(),
            AREA,
            none,
            &self.person.to_string(),
            "yes",
            steering::consume::MOMENT,
            &self.subject.to_string(),
            self.theme.code(),
            &self.minutes.to_string(),
            "1",
            none,
            FACTS,
        ];
        Sha256::new().chain_update(previous).chain_update(text.join("\n")).finalize().into()
    }
}

struct Table {
    add: Change,
    row: fn(&Moment) -> Binds,
}

fn tables() -> [Table; 5] {
    let headcount = "id, persons, female, male, under_12, age_12_17, age_18_24, age_25_39, age_40_59, age_60_69, age_70_plus";
    let entry = "id, recorded_at, happened_on, actor, organisation, place, area, residence, person_key, adult, kind, subject, \
        theme, minutes, persons, facts, replaces";
    let version = "moment, version, happened_on, theme, minutes, place_kind, material, modality, autonomy, outcome, referred_to, persons, \
        headcount, entry, written_at, written_by";
    [
        Table { add: add("headcount", headcount), row: |m| binds![m.subject, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
        Table { add: add("entry", entry), row: entry_row },
        Table { add: add("seal", "nr, entry, hash"), row: |m| binds![m.nr, m.entry, m.hash] },
        Table { add: add("moment", "id, organisation, place, version, happened_on"), row: moment_row },
        Table { add: add("moment_version", version), row: version_row },
    ]
}

/// `INSERT` of [`ROWS`] rows; it is made once and lives as long as the program.
fn add(table: &str, columns: &str) -> Change {
    let width = columns.split(',').count();
    let row = |nr: usize| format!("({})", (1..=width).map(|at| format!("${}", nr * width + at)).collect::<Vec<_>>().join(", "));
    let rows: Vec<_> = (0..ROWS).map(row).collect();
    Change::new(Box::leak(format!("INSERT INTO {table} ({columns}) VALUES {}", rows.join(", ")).into_boxed_str()))
}

fn entry_row(m: &Moment) -> Binds {
    let (nobody, nothing) = (None::<Id>, None::<String>);
    let (organisation, place) = (m.spot.organisation, m.spot.place);
    let (kind, theme) = (steering::consume::MOMENT, m.theme.code());
    binds![
        m.entry,
        m.at,
        m.day,
        nobody,
        organisation,
        place,
        AREA,
        nothing,
        m.person,
        "yes",
        kind,
        m.subject,
        theme,
        m.minutes,
        1,
        FACTS,
        nobody
    ]
}

fn moment_row(m: &Moment) -> Binds {
    binds![m.subject, m.spot.organisation, m.spot.place, 1, m.day]
}

fn version_row(m: &Moment) -> Binds {
    let nothing: Bind = None::<String>.into();
    let not_told = || nothing.clone();
    binds![
        m.subject,
        1,
        m.day,
        m.theme.code(),
        m.minutes,
        "at_place",
        not_told(),
        "walk_in",
        not_told(),
        "solved",
        not_told(),
        1,
        m.subject,
        m.entry,
        m.at,
        m.writer
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene;

    #[tokio::test]
    async fn what_was_filled_is_a_valid_journal_that_counts_in_full() {
        let folder = tempfile::tempdir().unwrap();
        let app = scene::open(folder.path(), "").await.unwrap();
        let scene = scene::set(&app).await.unwrap();
        fill(&app, &scene, 499).await.unwrap();
        assert_eq!(kit::journal::verify(&app.db).await.unwrap(), Ok(500), "whole statements only");
        let public = steering::publish::of(&app.db, Some(scene.umbrella)).await.unwrap();
        assert_eq!((public.figure("moments"), public.figure("places")), (500, 20));
    }
}

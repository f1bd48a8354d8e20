//! The slow count: the whole journal read from its first entry, with nothing kept, and everything that follows from it
//! written out. What the books hold must be the same.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::counting::FirstTime;
use domain::eligibility::{EntryFacts, Verdict};
use domain::indicator::{Definition, Kind, Row};
use domain::{Adult, Day, Id, Month, Theme};
use kit::journal::{self, EntryRow};
use kit::testing::TestApp;
use kit::{binds, row, sql};
use steering::counted::Told;
use steering::store::indicator::of_programme;
use steering::store::rule::{InForce, in_force};

use crate::story::Story;

/// Programme, indicator, dimension, value, month.
type Sums = BTreeMap<(Id, String, String, String, String), [i64; 3]>;
/// Programme, indicator, dimension, value, key.
type Reach = BTreeMap<(Id, String, String, String, Id), Reached>;

#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    first: (Day, i64),
    last_day: Day,
    entries: i64,
    partner: Id,
    place: Option<Id>,
    area: Option<String>,
    is_erased: bool,
}

#[derive(Debug, Default, PartialEq)]
pub struct Books {
    pub sums: Sums,
    pub reach: Reach,
}

/// An entry that stands, as it counts for a programme.
#[derive(Debug, Clone)]
pub struct Counting {
    pub entry: EntryRow,
    pub partner: Id,
    told: Told,
    kind: Kind,
    key: Option<Id>,
    adult: Adult,
}

impl Counting {
    pub fn row(&self) -> Row<'_> {
        let keyless = self.key.is_none() && self.kind.carries_persons();
        let first_time = self.told.first_time.filter(|_| keyless).unwrap_or(FirstTime::Unknown);
        Row {
            theme: self.entry.theme.as_deref().and_then(Theme::from_code),
            module: self.told.module.as_deref(),
            adult: self.adult,
            person_key: self.key,
            first_time,
            organisation: self.entry.organisation,
            place: self.entry.place,
            minutes: self.entry.minutes,
            persons: self.entry.persons,
            quantity: self.entry.persons,
            declared_for: self.told.indicator.as_deref().filter(|_| self.kind == Kind::Declared),
            ..Row::new(self.kind, self.entry.subject, self.entry.happened_on)
        }
    }
}

/// What is known of people, told step by step.
#[derive(Default)]
struct People {
    counts_as: HashMap<Id, Id>,
    adult: HashMap<Id, Adult>,
    erased: HashSet<Id>,
}

impl People {
    fn of(entries: &[EntryRow]) -> People {
        let mut people = People::default();
        for entry in entries {
            let Some(key) = entry.person_key else { continue };
            match entry.kind.as_str() {
                "people.merged" if key != entry.subject => people.merge(key, entry.subject, entry.adult),
                "people.parted" => {
                    people.counts_as.remove(&key);
                }
                "people.erased" => {
                    people.erased.insert(people.end(key));
                    people.erased.insert(key);
                }
                _ => {}
            }
        }
        people
    }

    fn merge(&mut self, key: Id, with: Id, told: Adult) {
        let known = [told, self.known(self.end(with)), self.known(self.end(key))];
        if self.way(with).contains(&key) {
            self.counts_as.remove(&with);
        }
        self.counts_as.insert(key, with);
        let known = known.into_iter().find(|adult| *adult != Adult::Unknown).unwrap_or(Adult::Unknown);
        self.adult.insert(self.end(with), known);
    }

    fn known(&self, key: Id) -> Adult {
        self.adult.get(&key).copied().unwrap_or(Adult::Unknown)
    }

    fn way(&self, key: Id) -> Vec<Id> {
        let mut way = vec![key];
        while let Some(next) = self.counts_as.get(&way[way.len() - 1]) {
            way.push(*next);
        }
        way
    }

    fn end(&self, key: Id) -> Id {
        *self.way(key).last().unwrap()
    }
}

/// Every entry that stands and counts for a programme, in the order of the journal.
pub async fn counting(app: &TestApp, programme: Id) -> Vec<Counting> {
    let entries = journal::after(&app.db, 0, i64::MAX).await.unwrap();
    let people = People::of(&entries);
    let replaced: HashSet<Id> = entries.iter().filter_map(|entry| entry.replaces).collect();
    let rules = in_force(&app.db).await.unwrap();
    let standing = entries.into_iter().filter(|entry| !replaced.contains(&entry.id));
    standing.filter_map(|entry| count(entry, programme, &rules, &people)).collect()
}

fn count(entry: EntryRow, programme: Id, rules: &[InForce], people: &People) -> Option<Counting> {
    let kind = Kind::from_code(&entry.kind)?;
    let facts = EntryFacts { organisation: entry.organisation, happened_on: entry.happened_on, area: entry.area.as_deref() };
    let partner = rules.iter().filter(|rule| rule.programme == programme || rule.umbrella == Some(programme)).find_map(
        |rule| match rule.rule.judge(&facts) {
            Verdict::Counts { partner } => Some(partner),
            _ => None,
        },
    )?;
    let key = entry.person_key.map(|key| people.end(key));
    let known = key.map_or(Adult::Unknown, |key| people.known(key));
    let adult = if entry.adult == Adult::Unknown { known } else { entry.adult };
    let told = Told::of(&entry.facts).unwrap();
    Some(Counting { entry, partner, told, kind, key, adult })
}

/// What every programme of the story should have in its books.
pub async fn books(app: &TestApp, story: &Story) -> Books {
    let people = People::of(&journal::after(&app.db, 0, i64::MAX).await.unwrap());
    let mut books = Books::default();
    for programme in [story.umbrella, story.west, story.north] {
        let indicators = of_programme(&app.db, programme).await.unwrap();
        for counting in counting(app, programme).await {
            for indicator in &indicators {
                books.take(programme, &indicator.definition, &counting, &people);
            }
        }
    }
    books.sums.retain(|_, sum| *sum != [0; 3]);
    books
}

impl Books {
    fn take(&mut self, programme: Id, definition: &Definition, counting: &Counting, people: &People) {
        let row = counting.row();
        let keyless = |wanted| definition.keyless(&row).filter(|(first_time, _)| *first_time == wanted).map_or(0, |(_, n)| n);
        let brought = [definition.amount(&row), keyless(FirstTime::Yes), keyless(FirstTime::Unknown)];
        let entry = &counting.entry;
        let place = entry.place.map(|place| place.to_string());
        let month = Month::of(entry.happened_on).to_string();
        let with_months = [("total", Some(String::new())), ("partner", Some(counting.partner.to_string())), ("place", place)];
        let others = [("area", entry.area.clone()), ("theme", entry.theme.clone()), ("module", counting.told.module.clone())];
        for (dimension, value) in with_months.iter().chain(&others) {
            let Some(value) = value else { continue };
            let months = if others.iter().any(|(other, _)| other == dimension) { vec![""] } else { vec!["", &month] };
            for month in months {
                let cell = (programme, definition.code.clone(), (*dimension).to_owned(), value.clone(), month.to_owned());
                let sum = self.sums.entry(cell).or_default();
                *sum = std::array::from_fn(|at| sum[at] + brought[at]);
            }
        }
        let Some(key) = definition.key(&row) else { return };
        for (dimension, value) in with_months {
            let Some(value) = value else { continue };
            let first = (entry.happened_on, entry.nr);
            let this = Reached {
                first,
                last_day: entry.happened_on,
                entries: 1,
                partner: counting.partner,
                place: entry.place,
                area: entry.area.clone(),
                is_erased: counting.key == Some(key) && people.erased.contains(&key),
            };
            let touched = (programme, definition.code.clone(), dimension.to_owned(), value, key);
            match self.reach.get_mut(&touched) {
                None => drop(self.reach.insert(touched, this)),
                Some(there) => {
                    let (last_day, entries) = (there.last_day.max(this.last_day), there.entries + 1);
                    let earlier = if this.first < there.first { this } else { there.clone() };
                    *there = Reached { last_day, entries, ..earlier };
                }
            }
        }
    }
}

row! {
    struct TallyRow {
        programme: uuid::Uuid,
        indicator: String,
        dimension: String,
        value: String,
        month: String,
        amount: i64,
        first_timers: i64,
        unknown: i64,
    }
    struct ReachRow {
        programme: uuid::Uuid,
        indicator: String,
        dimension: String,
        value: String,
        key: uuid::Uuid,
        first_day: Day,
        last_day: Day,
        entries: i64,
        first_partner: uuid::Uuid,
        first_place: Option<uuid::Uuid>,
        first_area: Option<String>,
        is_erased: bool,
    }
    struct CountRow { count: i64 }
}

sql! {
    system select TALLY -> TallyRow = "SELECT t.programme, t.indicator, t.dimension, t.value, t.month, t.amount, t.first_timers, t.unknown \
        FROM tally t JOIN programme p ON p.id = t.programme AND p.book = t.book \
        WHERE t.amount <> 0 OR t.first_timers <> 0 OR t.unknown <> 0 ORDER BY t.programme, t.indicator, t.dimension, t.value, t.month";
    system select REACH -> ReachRow = "SELECT r.programme, r.indicator, r.dimension, r.value, r.key, r.first_day, r.last_day, r.entries, \
        r.first_partner, r.first_place, r.first_area, r.is_erased FROM reach r JOIN programme p ON p.id = r.programme AND p.book = r.book \
        ORDER BY r.programme, r.indicator, r.dimension, r.value, r.key";
    system select LEFT_OVER -> CountRow = "SELECT (SELECT COUNT(*) FROM eligibility el JOIN programme p ON p.id = el.programme AND p.book <> el.book) \
        + (SELECT COUNT(*) FROM tally t JOIN programme p ON p.id = t.programme AND p.book <> t.book) \
        + (SELECT COUNT(*) FROM reach r JOIN programme p ON p.id = r.programme AND p.book <> r.book) \
        + (SELECT COUNT(*) FROM book b JOIN programme p ON p.id = b.programme AND p.book <> b.book) AS count";
}

/// What the books that are read hold. The number of the first entry is not kept in them, so it is taken from `like`.
pub async fn kept(app: &TestApp, like: &Books) -> Books {
    let tally = TALLY.all(&app.db, binds![]).await.unwrap().into_iter();
    let sums = tally.map(|row| {
        ((row.programme, row.indicator, row.dimension, row.value, row.month), [row.amount, row.first_timers, row.unknown])
    });
    let reach = REACH.all(&app.db, binds![]).await.unwrap().into_iter().map(|row| {
        let touched = (row.programme, row.indicator, row.dimension, row.value, row.key);
        let nr = like.reach.get(&touched).map_or(0, |reached| reached.first.1);
        let reached = Reached {
            first: (row.first_day, nr),
            last_day: row.last_day,
            entries: row.entries,
            partner: row.first_partner,
            place: row.first_place,
            area: row.first_area,
            is_erased: row.is_erased,
        };
        (touched, reached)
    });
    Books { sums: sums.collect(), reach: reach.collect() }
}

/// Rows of books that nobody reads.
pub async fn left_over(app: &TestApp) -> i64 {
    LEFT_OVER.one(&app.db, binds![]).await.unwrap().count
}

/// Holds the books against the slow count.
pub async fn agree(app: &TestApp, story: &Story, after: &str) {
    let slow = books(app, story).await;
    let kept = kept(app, &slow).await;
    assert_eq!(kept.sums, slow.sums, "{after}");
    assert_eq!(kept.reach, slow.reach, "{after}");
}

//! Any history of help and learning, with corrections and withdrawals, worked in pieces of any size, gives what a slow count over
//! the whole history gives; so does making everything again from the first entry.

use std::collections::BTreeMap;

use domain::{Day, Id, Theme};
use kit::journal::{Entry, Facts};
use kit::testing::TestApp;
use kit::{binds, on_both, row, sql, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use steering::counted::Counted;

use crate::story::{Story, day, set};

const MODULES: [&str; 3] = ["mouse", "keyboard", "a-module-of-later"];
/// One more than the places of the story: somebody learned at home.
const SPOTS: usize = 5;

/// One deed in a history.
#[derive(Debug, Clone)]
enum Deed {
    Write(What),
    /// Changes the nth entry that still stands.
    Change(usize, What),
    Withdraw(usize),
    /// The consumer works this many entries.
    Work(i64),
}

#[derive(Debug, Clone)]
struct What {
    kind: Counted,
    spot: usize,
    day: Day,
    theme: Theme,
    module: &'static str,
    minutes: i64,
    persons: i64,
}

/// A quarter of an hour for one person with itsme, in Oostkamp.
fn itsme() -> What {
    let (kind, theme) = (Counted::Moment, Theme::Itsme);
    What { kind, spot: 0, day: day("2024-05-14"), theme, module: "mouse", minutes: 15, persons: 1 }
}

fn what() -> impl Strategy<Value = What> {
    let days = prop_oneof![Just("2022-12-31"), Just("2023-01-01"), Just("2024-05-14"), Just("2024-12-31"), Just("2025-01-01")];
    let kind = prop_oneof![2 => Just(Counted::Moment), 3 => prop::sample::select(&Counted::LEARNING[..])];
    let theme = (0..4_usize).prop_map(|at| Theme::ALL[at]);
    let module = prop::sample::select(&MODULES[..]);
    (kind, 0..SPOTS, days, theme, module, 1..240_i64, 1..12_i64).prop_map(
        |(kind, spot, text, theme, module, minutes, persons)| What {
            kind,
            spot,
            day: day(text),
            theme,
            module,
            minutes,
            persons,
        },
    )
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => what().prop_map(Deed::Write),
        2 => (any::<usize>(), what()).prop_map(|(nth, what)| Deed::Change(nth, what)),
        1 => any::<usize>().prop_map(Deed::Withdraw),
        2 => (1..5_i64).prop_map(Deed::Work),
    ]
}

row! {
    #[derive(PartialEq)]
    struct Figure {
        programme: uuid::Uuid,
        dimension: String,
        value: String,
        moments: i64,
        learners: i64,
        activities: i64,
        modules: i64,
        minutes: i64,
        persons: i64,
    }
}

sql! {
    system select FIGURES -> Figure = "SELECT programme, dimension, value, moments, learners, activities, modules, minutes, persons \
        FROM figure WHERE moments + learners + activities + modules <> 0 ORDER BY programme, dimension, value";
}

/// Moments, learners, activities, modules, minutes, persons.
type Counts = BTreeMap<(Id, String, String), [i64; 6]>;

/// What stands, kept by the test itself: the newest entry and what it says.
struct Standing(Vec<(Id, What)>);

async fn play(app: &TestApp, story: &Story, deeds: &[Deed]) -> Standing {
    let mut standing = Standing(Vec::new());
    for deed in deeds {
        match deed {
            Deed::Write(what) => {
                let entry = record(app, story, what, None).await;
                standing.0.push((entry, what.clone()));
            }
            Deed::Change(nth, what) if !standing.0.is_empty() => {
                let at = nth % standing.0.len();
                let entry = record(app, story, what, Some(standing.0[at].0)).await;
                standing.0[at] = (entry, what.clone());
            }
            Deed::Withdraw(nth) if !standing.0.is_empty() => {
                let (entry, _) = standing.0.remove(nth % standing.0.len());
                withdraw(app, entry).await;
            }
            Deed::Work(most) => {
                kit::journal::seal_waiting(app).await.unwrap();
                steering::consume::step(app, *most).await.unwrap();
            }
            Deed::Change(..) | Deed::Withdraw(_) => {}
        }
    }
    standing
}

async fn record(app: &TestApp, story: &Story, what: &What, replaces: Option<Id>) -> Id {
    let spot = story.spots.get(what.spot);
    let help = what.kind == Counted::Moment;
    let learned = Facts::default().code("module", what.module).code("activity", "double-click");
    let entry = Entry {
        organisation: spot.map(|spot| spot.organisation),
        place: spot.map(|spot| spot.place),
        area: spot.map(|spot| spot.area.to_owned()),
        theme: help.then_some(what.theme),
        minutes: if help { what.minutes } else { 0 },
        persons: if help { what.persons } else { 0 },
        facts: if help { Facts::default() } else { learned },
        replaces,
        ..Entry::new(what.kind.code(), kit::random::opaque_id(), what.day)
    };
    write::system(app, async |tx| tx.record(entry).await).await.unwrap()
}

async fn withdraw(app: &TestApp, entry: Id) {
    let withdrawal =
        Entry { replaces: Some(entry), ..Entry::new("support.withdrawal", kit::random::opaque_id(), day("2024-05-15")) };
    write::system(app, async |tx| tx.record(withdrawal).await).await.unwrap();
}

/// Seals what was recorded and brings the figures up to it.
async fn catch_up(app: &TestApp) {
    kit::journal::seal_waiting(app).await.unwrap();
    steering::catch_up(app).await.unwrap();
}

/// The slow count: everything that stands, for every programme it counts for, written out by hand.
fn recount(story: &Story, standing: &Standing) -> Counts {
    let mut counts = Counts::new();
    for (_, what) in &standing.0 {
        for programme in programmes(story, what) {
            let subject = match what.kind {
                Counted::Moment => ("theme", what.theme.code().to_owned()),
                _ => ("module", what.module.to_owned()),
            };
            let place = story.spots[what.spot].place.to_string();
            let month = ("month", what.day.format("%Y-%m").to_string());
            for (dimension, value) in [("total", String::new()), ("place", place), month, subject] {
                let count = counts.entry((programme, dimension.to_owned(), value)).or_default();
                *count = std::array::from_fn(|at| count[at] + brought(what)[at]);
            }
        }
    }
    counts
}

fn programmes(story: &Story, what: &What) -> Vec<Id> {
    let in_time = day("2023-01-01") <= what.day && what.day <= day("2024-12-31");
    match what.spot {
        0 if in_time => vec![story.west, story.umbrella],
        2 if in_time => vec![story.north, story.umbrella],
        _ => vec![], // Torhout lies outside the area of its rule, Tournai is no partner, and home is nobody's.
    }
}

fn brought(what: &What) -> [i64; 6] {
    match what.kind {
        Counted::Moment => [1, 0, 0, 0, what.minutes, what.persons],
        Counted::Start => [0, 1, 0, 0, 0, 0],
        Counted::Activity => [0, 0, 1, 0, 0, 0],
        Counted::Module => [0, 0, 0, 1, 0, 0],
    }
}

/// The figures without the split by partner, of which each programme here has one.
async fn figures(app: &TestApp) -> Counts {
    let rows = FIGURES.all(&app.db, binds![]).await.unwrap();
    let counts = |row: &Figure| [row.moments, row.learners, row.activities, row.modules, row.minutes, row.persons];
    let sum = |dimension: &str| {
        let rows = rows.iter().filter(|row| row.dimension == dimension);
        rows.fold([0; 6], |sum, row| std::array::from_fn(|at| sum[at] + counts(row)[at]))
    };
    assert_eq!(sum("partner"), sum("total"));
    let rows = rows.iter().filter(|row| row.dimension != "partner");
    rows.map(|row| ((row.programme, row.dimension.clone(), row.value.clone()), counts(row))).collect()
}

on_both! {
    async fn any_history_cut_anywhere_gives_the_figures_of_a_slow_recount(app: TestApp) {
        let mut runner = TestRunner::deterministic();
        let story = set(&app).await;
        let mut all = Standing(Vec::new());
        for _ in 0..12 {
            let deeds = prop::collection::vec(deed(), 1..40).new_tree(&mut runner).unwrap().current();
            all.0.extend(play(&app, &story, &deeds).await.0);
            catch_up(&app).await;
            assert_eq!(figures(&app).await, recount(&story, &all), "after {deeds:?}");
        }
        steering::rebuild(&app).await.unwrap();
        assert_eq!(figures(&app).await, recount(&story, &all), "made again from the first entry");
        assert!(kit::journal::verify(&app.db).await.unwrap().is_ok());
    }

    async fn an_entry_in_one_digibank_counts_once_for_the_umbrella(app: TestApp) {
        let story = set(&app).await;
        record(&app, &story, &itsme(), None).await;
        catch_up(&app).await;
        let figures = figures(&app).await;
        assert_eq!(figures[&(story.umbrella, "total".into(), String::new())], [1, 0, 0, 0, 15, 1]);
        assert_eq!(figures.get(&(story.north, "total".into(), String::new())), None);
    }

    async fn who_learns_at_home_counts_for_the_installation_and_for_no_programme(app: TestApp) {
        let story = set(&app).await;
        for (spot, kind) in [(0, Counted::Start), (0, Counted::Activity), (4, Counted::Start), (4, Counted::Module)] {
            record(&app, &story, &What { kind, spot, ..itsme() }, None).await;
        }
        let again = record(&app, &story, &What { kind: Counted::Activity, ..itsme() }, None).await;
        withdraw(&app, again).await;
        record(&app, &story, &itsme(), None).await;
        kit::journal::seal_waiting(&app).await.unwrap();
        steering::take_snapshot(&app).await.unwrap();
        let told = async |programme| {
            let all = steering::latest_public(&app.db, programme).await.unwrap().unwrap();
            [all.moments, all.minutes, all.persons, all.places, all.learners, all.activities, all.modules]
        };
        assert_eq!(told(None).await, [1, 15, 1, 1, 2, 1, 1]);
        assert_eq!(told(Some(story.umbrella)).await, [1, 15, 1, 1, 1, 1, 0]);
        assert_eq!(told(Some(story.north)).await, [0; 7]);
    }

    async fn an_entry_can_be_replaced_once(app: TestApp) {
        let story = set(&app).await;
        let first = record(&app, &story, &itsme(), None).await;
        record(&app, &story, &itsme(), Some(first)).await;
        let again = Entry { replaces: Some(first), ..Entry::new("support.moment", first, day("2024-05-14")) };
        let refused = write::system(&app, async |tx| tx.record(again.clone()).await).await;
        assert!(refused.unwrap_err().is_taken());
    }
}

#[test]
fn entries_narrowed_by_one_thing_have_their_sum_in_a_figure() {
    use steering::store::figures::Narrow;
    let all = Narrow::to(Counted::Moment);
    let month = Narrow { month: Some("2024-05".into()), ..all.clone() };
    assert_eq!(all.figure(), Some(("total", String::new())));
    assert_eq!(month.figure(), Some(("month", "2024-05".into())));
    assert_eq!(Narrow { theme: Some("itsme".into()), ..month }.figure(), None);
}

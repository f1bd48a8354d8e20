//! Any history of moments, corrections and withdrawals, worked in pieces of any size, gives what a slow count over
//! the whole history gives; so does making everything again from the first entry.

use std::collections::BTreeMap;

use domain::{Day, Id, Theme};
use kit::journal::Entry;
use kit::testing::TestApp;
use kit::{binds, on_both, row, sql, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::story::{Spot, Story, day, set};

/// One deed in a history.
#[derive(Debug, Clone)]
enum Deed {
    Write(What),
    /// Changes the nth moment that still stands.
    Change(usize, What),
    Withdraw(usize),
    /// The consumer works this many entries.
    Work(i64),
}

#[derive(Debug, Clone)]
struct What {
    spot: usize,
    day: Day,
    theme: Theme,
    minutes: i64,
    persons: i64,
}

fn what() -> impl Strategy<Value = What> {
    let days = prop_oneof![Just("2022-12-31"), Just("2023-01-01"), Just("2024-05-14"), Just("2024-12-31"), Just("2025-01-01")];
    let theme = (0..4_usize).prop_map(|at| Theme::ALL[at]);
    (0..4_usize, days, theme, 1..240_i64, 1..12_i64).prop_map(|(spot, text, theme, minutes, persons)| What {
        spot,
        day: day(text),
        theme,
        minutes,
        persons,
    })
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
    struct Figure { programme: uuid::Uuid, dimension: String, value: String, moments: i64, minutes: i64, persons: i64 }
}

sql! {
    system select FIGURES -> Figure = "SELECT programme, dimension, value, moments, minutes, persons FROM figure WHERE moments <> 0 \
        ORDER BY programme, dimension, value";
}

type Counts = BTreeMap<(Id, String, String), [i64; 3]>;

/// What stands, kept by the test itself: the newest entry and what it says.
struct Standing(Vec<(Id, What)>);

async fn play(app: &TestApp, story: &Story, deeds: &[Deed]) -> Standing {
    let mut standing = Standing(Vec::new());
    for deed in deeds {
        match deed {
            Deed::Write(what) => {
                let entry = record(app, Some(what), &story.spots[what.spot], None).await;
                standing.0.push((entry, what.clone()));
            }
            Deed::Change(nth, what) if !standing.0.is_empty() => {
                let at = nth % standing.0.len();
                let entry = record(app, Some(what), &story.spots[what.spot], Some(standing.0[at].0)).await;
                standing.0[at] = (entry, what.clone());
            }
            Deed::Withdraw(nth) if !standing.0.is_empty() => {
                let (entry, what) = standing.0.remove(nth % standing.0.len());
                record(app, None, &story.spots[what.spot], Some(entry)).await;
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

async fn record(app: &TestApp, what: Option<&What>, spot: &Spot, replaces: Option<Id>) -> Id {
    let entry = match what {
        Some(what) => Entry {
            organisation: Some(spot.organisation),
            place: Some(spot.place),
            area: Some(spot.area.to_owned()),
            theme: Some(what.theme),
            minutes: what.minutes,
            persons: what.persons,
            replaces,
            ..Entry::new("support.moment", kit::random::opaque_id(), what.day)
        },
        None => Entry { replaces, ..Entry::new("support.withdrawal", kit::random::opaque_id(), day("2024-05-15")) },
    };
    write::system(app, async |tx| tx.record(entry).await).await.unwrap()
}

/// The slow count: every moment that stands, for every programme it counts for, written out by hand.
fn recount(story: &Story, standing: &Standing) -> Counts {
    let mut counts = Counts::new();
    for (_, what) in &standing.0 {
        let in_time = day("2023-01-01") <= what.day && what.day <= day("2024-12-31");
        let programmes = match what.spot {
            0 if in_time => vec![story.west, story.umbrella],
            2 if in_time => vec![story.north, story.umbrella],
            _ => vec![], // Torhout is a partner, but lies outside the area of the rule; Tournai is no partner.
        };
        let values = [
            ("total", String::new()),
            ("place", story.spots[what.spot].place.to_string()),
            ("month", what.day.format("%Y-%m").to_string()),
            ("theme", what.theme.code().to_owned()),
        ];
        for programme in programmes {
            for (dimension, value) in &values {
                let count = counts.entry((programme, (*dimension).to_owned(), value.clone())).or_default();
                *count = [count[0] + 1, count[1] + what.minutes, count[2] + what.persons];
            }
        }
    }
    counts
}

/// The figures without the split by partner, of which each programme here has one.
async fn figures(app: &TestApp) -> Counts {
    let rows = FIGURES.all(&app.db, binds![]).await.unwrap();
    let partners: i64 = rows.iter().filter(|row| row.dimension == "partner").map(|row| row.moments).sum();
    let totals: i64 = rows.iter().filter(|row| row.dimension == "total").map(|row| row.moments).sum();
    assert_eq!(partners, totals);
    let rows = rows.into_iter().filter(|row| row.dimension != "partner");
    rows.map(|row| ((row.programme, row.dimension, row.value), [row.moments, row.minutes, row.persons])).collect()
}

on_both! {
    async fn any_history_cut_anywhere_gives_the_figures_of_a_slow_recount(app: TestApp) {
        let mut runner = TestRunner::deterministic();
        let story = set(&app).await;
        let mut all = Standing(Vec::new());
        for _ in 0..12 {
            let deeds = prop::collection::vec(deed(), 1..40).new_tree(&mut runner).unwrap().current();
            all.0.extend(play(&app, &story, &deeds).await.0);
            kit::journal::seal_waiting(&app).await.unwrap();
            steering::catch_up(&app).await.unwrap();
            assert_eq!(figures(&app).await, recount(&story, &all), "after {deeds:?}");
        }
        steering::rebuild(&app).await.unwrap();
        assert_eq!(figures(&app).await, recount(&story, &all), "made again from the first entry");
        assert!(kit::journal::verify(&app.db).await.unwrap().is_ok());
    }

    async fn an_entry_in_one_digibank_counts_once_for_the_umbrella(app: TestApp) {
        let story = set(&app).await;
        let what = What { spot: 0, day: day("2024-05-14"), theme: Theme::Itsme, minutes: 15, persons: 1 };
        record(&app, Some(&what), &story.spots[0], None).await;
        kit::journal::seal_waiting(&app).await.unwrap();
        steering::catch_up(&app).await.unwrap();
        let figures = figures(&app).await;
        assert_eq!(figures[&(story.umbrella, "total".into(), String::new())], [1, 15, 1]);
        assert_eq!(figures.get(&(story.north, "total".into(), String::new())), None);
    }

    async fn an_entry_can_be_replaced_once(app: TestApp) {
        let story = set(&app).await;
        let what = What { spot: 0, day: day("2024-05-14"), theme: Theme::Itsme, minutes: 15, persons: 1 };
        let first = record(&app, Some(&what), &story.spots[0], None).await;
        record(&app, Some(&what), &story.spots[0], Some(first)).await;
        let again = Entry { replaces: Some(first), ..Entry::new("support.moment", first, what.day) };
        let refused = write::system(&app, async |tx| tx.record(again.clone()).await).await;
        assert!(refused.unwrap_err().is_taken());
    }
}

#[test]
fn entries_narrowed_by_one_thing_have_their_sum_in_a_figure() {
    use steering::store::figures::Narrow;
    let month = Narrow { month: Some("2024-05".into()), ..Narrow::default() };
    assert_eq!(Narrow::default().figure(), Some(("total", String::new())));
    assert_eq!(month.figure(), Some(("month", "2024-05".into())));
    assert_eq!(Narrow { theme: Some("itsme".into()), ..month }.figure(), None);
}

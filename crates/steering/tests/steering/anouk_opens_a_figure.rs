//! Anouk follows Digibank West: what a figure says, what opens behind it, and what a slow count gives are the same.

use std::collections::{BTreeMap, BTreeSet};

use domain::counting::Counted;
use domain::indicator::{Definition, Kind, Measure};
use domain::policy::authorise;
use domain::{Action, Adult, Day, Grant, Id, Instant, Resource, Role, Scope, Standing, Theme};
use kit::testing::TestApp;
use kit::{binds, on_both, sql, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use steering::figures::{self, Dimension, Of, Reader, Span, by, days, first_reached, measured, overlap, present, series, value};
use steering::store::entries::{Narrow, rows};
use steering::store::indicator::{Indicator, counted};

use crate::deeds::{CODES, Standing as Entries, catch_up, deed, define, definition, indicators, play, words};
use crate::slow::{Counting, counting};
use crate::story::{Story, day, set};

const NEWEST: i64 = i64::MAX;
const MANY: i64 = 10_000;

sql! {
    system change ACCOUNT = "INSERT INTO account (id, email, name, sort_key, language, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    system change FOLLOW = "INSERT INTO visible_programme (viewer, programme) VALUES ($1, $2)";
}

async fn anouk(app: &TestApp, programme: Id) -> Scope {
    let account = kit::random::opaque_id();
    write::system(app, async |tx| {
        ACCOUNT.run(tx, binds![account, "anouk@brugge.example", "Anouk", "anouk", "nl", tx.now]).await?;
        FOLLOW.run(tx, binds![account, programme]).await.map(drop)
    })
    .await
    .unwrap();
    let grant = Grant { role: Role::Manager, organisation: None, place: None, programme: Some(programme) };
    let standing = Standing { account, grants: vec![grant] };
    authorise(Some(&standing), Action::SeeProgramme, Resource::Programme(programme)).unwrap()
}

/// A history of help and learning in all its kinds, in the books and in the order of the journal.
async fn history(app: &TestApp, seed: usize) -> (Story, Vec<Counting>) {
    let story = set(app).await;
    for definition in indicators() {
        define(app, story.west, &definition).await;
    }
    let mut runner = TestRunner::deterministic();
    let mut entries = Entries::default();
    for _ in 0..seed {
        let deeds = prop::collection::vec(deed(), 60..90).new_tree(&mut runner).unwrap().current();
        play(app, &story, &mut entries, &deeds).await;
    }
    catch_up(app).await;
    let lines = counting(app, story.west).await;
    assert!(lines.len() > 20, "there is something to count: {}", lines.len());
    (story, lines)
}

fn some_definition() -> impl Strategy<Value = Definition> {
    let kinds = prop::sample::subsequence(Kind::ALL, 0..5);
    let themes = prop::sample::subsequence(&Theme::ALL[..4], 0..3);
    let modules = prop::sample::subsequence(&CODES[..], 0..2);
    (words(Measure::ALL), kinds, themes, modules, prop::option::of(words(Adult::ALL))).prop_map(
        |(measure, kinds, themes, modules, adult)| Definition {
            themes,
            modules: modules.into_iter().map(str::to_owned).collect(),
            adult,
            ..definition("handed_in", measure, &kinds)
        },
    )
}

fn indicator(programme: Id, definition: Definition) -> Indicator {
    let (id, made_at) = (Id::nil(), Instant(0));
    Indicator { id, programme, version: 1, place_in_list: 1, definition, made_at, made_by: None, retired_at: None }
}

fn some_span() -> impl Strategy<Value = Span> {
    let firsts = vec!["2022-12-31", "2023-01-01", "2024-05-01", "2024-05-14", "2024-05-15"];
    let lengths = vec![0, 1, 16, 30, 365, 1_000];
    (prop::sample::select(firsts), prop::sample::select(lengths), any::<bool>()).prop_map(|(first, length, is_open)| {
        let last = day(first).checked_add_days(chrono::Days::new(length)).unwrap();
        if is_open { Span::until(last) } else { Span::new(day(first), last) }
    })
}

fn is_of(line: &Counting, of: Of) -> bool {
    match of {
        Of::Total => true,
        Of::Partner(partner) => line.partner == partner,
        Of::Place(place) => line.entry.place == Some(place),
    }
}

/// The figure by hand: new ones have their first day in the span, present ones any day.
fn by_hand(lines: &[Counting], definition: &Definition, of: Of, span: Span, is_new: bool) -> (i64, Counted) {
    let (mut amount, mut counted, mut firsts) = (0, Counted::default(), BTreeMap::<Id, Vec<Day>>::new());
    for line in lines.iter().filter(|line| is_of(line, of)) {
        let row = line.row();
        if let Some(key) = definition.key(&row) {
            firsts.entry(key).or_default().push(row.happened_on);
        }
        if span.holds(row.happened_on) {
            amount += definition.amount(&row);
            if let Some((first_time, persons)) = definition.keyless(&row) {
                counted.add_keyless(first_time, persons);
            }
        }
    }
    let is_in = |days: &&Vec<Day>| {
        if is_new { days.iter().min().is_some_and(|day| span.holds(*day)) } else { days.iter().any(|day| span.holds(*day)) }
    };
    counted.keys = i64::try_from(firsts.values().filter(is_in).count()).unwrap();
    (amount, counted)
}

on_both! {
    async fn the_list_behind_any_indicator_holds_the_entries_that_match_it(app: TestApp) {
        let (story, lines) = history(&app, 8).await;
        let scope = anouk(&app, story.west).await;
        let mut runner = TestRunner::deterministic();
        for _ in 0..60 {
            let definition = some_definition().new_tree(&mut runner).unwrap().current();
            let narrow = Narrow::to(indicator(story.west, definition.clone()));
            let listed = rows(&app.db, &scope, &narrow, NEWEST, MANY).await.unwrap();
            let listed: Vec<Id> = listed.into_iter().rev().map(|row| row.entry).collect();
            let matching = lines.iter().filter(|line| definition.matches(&line.row())).map(|line| line.entry.id);
            assert_eq!(listed, matching.collect::<Vec<_>>(), "{definition:?}");
            let sum = figures::sum(&app.db, Reader::of(&scope), &narrow.indicator, narrow.filter()).await.unwrap();
            let (amount, counted) = by_hand(&lines, &definition, Of::Total, Span::ALWAYS, true);
            assert_eq!((sum.amount, sum.once.first_timers, sum.once.unknown), (amount, counted.first_timers, counted.unknown));
        }
    }

    async fn any_figure_of_any_days_is_what_a_slow_count_gives(app: TestApp) {
        let (story, lines) = history(&app, 8).await;
        let spot = &story.spots[0];
        let mut runner = TestRunner::deterministic();
        for indicator in counted(&app.db, story.west).await.unwrap() {
            for _ in 0..12 {
                let span = some_span().new_tree(&mut runner).unwrap().current();
                for of in [Of::Total, Of::Partner(lines[0].partner), Of::Place(spot.place)] {
                    let says = format!("{} {of:?} {span:?}", indicator.code());
                    let (amount, new) = by_hand(&lines, &indicator.definition, of, span, true);
                    let (_, seen) = by_hand(&lines, &indicator.definition, of, span, false);
                    let read = measured(&app.db, Reader::Program, &indicator, of, span).await.unwrap();
                    assert_eq!((read.amount, Counted { erased: 0, ..read.once }), (amount, new), "{says}");
                    let read = present(&app.db, Reader::Program, &indicator, of, span).await.unwrap();
                    assert_eq!(read.figure, amount + seen.bounds().figure, "{says}");
                    let brought: i64 = days(&app.db, Reader::Program, &indicator, of, span).await.unwrap().iter().map(|(_, n)| n).sum();
                    assert_eq!(brought, amount + new.bounds().figure, "{says}");
                    let points = series(&app.db, Reader::Program, &indicator, of, span).await.unwrap();
                    assert_eq!(points.iter().map(|point| point.new).sum::<i64>(), brought, "{says}");
                    let until = value(&app.db, Reader::Program, &indicator, of, Span::until(span.last)).await.unwrap();
                    assert!(points.last().is_none_or(|point| point.cumulative == until.figure), "{says}");
                }
            }
        }
    }

    async fn each_figure_opens_into_its_entries(app: TestApp) {
        let (story, _) = history(&app, 8).await;
        let scope = anouk(&app, story.west).await;
        let reader = Reader::of(&scope);
        for indicator in counted(&app.db, story.west).await.unwrap() {
            for dimension in Dimension::ALL {
                for (value, bounds) in by(&app.db, reader, &indicator, *dimension, Span::ALWAYS).await.unwrap() {
                    let own = |wanted: Dimension| (*dimension == wanted).then(|| value.clone());
                    let narrow = Narrow {
                        partner: own(Dimension::Partner).and_then(|id| id.parse().ok()),
                        place: own(Dimension::Place).and_then(|id| id.parse().ok()),
                        area: own(Dimension::Area),
                        theme: own(Dimension::Theme),
                        module: own(Dimension::Module),
                        ..Narrow::to(indicator.clone())
                    };
                    let sum = figures::sum(&app.db, reader, &indicator, narrow.filter()).await.unwrap();
                    let (once, lines) = figures::once(&app.db, reader, &indicator, narrow.filter()).await.unwrap();
                    let listed = rows(&app.db, &scope, &narrow, NEWEST, MANY).await.unwrap();
                    assert_eq!(i64::try_from(listed.len()).unwrap(), lines);
                    if !indicator.is_distinct() || dimension.is_of_people() {
                        assert_eq!(sum.amount + sum.once.first_timers + once.keys, bounds.figure, "{} {dimension} {value}", indicator.code());
                    }
                }
            }
        }
        let moments = &counted(&app.db, story.north).await.unwrap()[0];
        assert!(by(&app.db, reader, moments, Dimension::Total, Span::ALWAYS).await.unwrap().is_empty(), "another's programme");
        assert_eq!(value(&app.db, reader, moments, Of::Total, Span::ALWAYS).await.unwrap().figure, 0);
    }

    async fn by_where_they_were_first_reached_people_add_up_and_twice_is_told(app: TestApp) {
        let (story, _) = history(&app, 8).await;
        write::system(&app, async |tx| steering::store::indicator::add(tx, story.umbrella, &crate::deeds::reached(false)).await).await.unwrap();
        catch_up(&app).await;
        let lines = counting(&app, story.umbrella).await;
        let indicators = counted(&app.db, story.umbrella).await.unwrap();
        let reached = indicators.iter().find(|one| one.code() == "reached").unwrap();
        let until = day("2024-12-31");
        let total = value(&app.db, Reader::Program, reached, Of::Total, Span::until(until)).await.unwrap();
        for dimension in [Dimension::Total, Dimension::Partner, Dimension::Place, Dimension::Area] {
            let cells = first_reached(&app.db, reached, dimension, until).await.unwrap();
            assert_eq!(cells.iter().map(|(_, count)| count).sum::<i64>(), total.figure, "{dimension}");
        }
        let mut partners = BTreeMap::<Id, BTreeSet<Id>>::new();
        for line in &lines {
            if let Some(key) = reached.definition.key(&line.row()) {
                partners.entry(key).or_default().insert(line.partner);
            }
        }
        let twice = partners.values().filter(|partners| partners.len() > 1).count();
        assert!(twice > 0, "somebody came to both");
        assert_eq!(overlap(&app.db, reached, until).await.unwrap(), i64::try_from(twice).unwrap());
    }
}

//! Any history, worked in pieces of any size, gives what a slow count over the whole journal gives; so does a new book
//! that is written while more happens.

use domain::counting::Bounds;
use domain::{Adult, Id};
use kit::journal::Entry;
use kit::testing::TestApp;
use kit::{on_both, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use steering::book::{progress, write_at_most};
use steering::figures::{Of, Reader, Span, value};
use steering::store::indicator::{adopt, counted, retire};

use crate::deeds::{Standing, What, ask, catch_up, deed, define, indicators, itsme, play, reached, record, tell};
use crate::slow;
use crate::story::{Story, day, set};

/// The story with every kind of indicator.
async fn scene(app: &TestApp) -> Story {
    let story = set(app).await;
    for programme in [story.umbrella, story.west, story.north] {
        for definition in indicators() {
            define(app, programme, &definition).await;
        }
    }
    story
}

async fn figure(app: &TestApp, programme: Id, code: &str) -> Bounds {
    let indicators = counted(&app.db, programme).await.unwrap();
    let indicator = indicators.iter().find(|one| one.code() == code).unwrap();
    value(&app.db, Reader::Program, indicator, Of::Total, Span::ALWAYS).await.unwrap()
}

fn person(person: usize) -> What {
    What { person: Some(person), adult: Adult::Yes, ..itsme() }
}

on_both! {
    async fn any_history_cut_anywhere_gives_the_figures_of_a_slow_recount(app: TestApp) {
        let mut runner = TestRunner::deterministic();
        let story = scene(&app).await;
        let mut standing = Standing::default();
        for _ in 0..12 {
            let deeds = prop::collection::vec(deed(), 1..50).new_tree(&mut runner).unwrap().current();
            play(&app, &story, &mut standing, &deeds).await;
            catch_up(&app).await;
            slow::agree(&app, &story, &format!("after {deeds:?}")).await;
        }
        steering::rebuild(&app).await.unwrap();
        slow::agree(&app, &story, "made again from the first entry").await;
        assert_eq!(slow::left_over(&app).await, 0, "the books of before are cleared away");
        assert!(kit::journal::verify(&app.db).await.unwrap().is_ok());
    }

    async fn an_entry_in_one_digibank_counts_once_for_the_umbrella(app: TestApp) {
        let story = scene(&app).await;
        record(&app, &story, &itsme(), None).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.umbrella, "moments").await.figure, 1);
        assert_eq!(figure(&app, story.umbrella, "minutes").await.figure, 15);
        assert_eq!(figure(&app, story.north, "moments").await.figure, 0);
    }

    async fn an_entry_can_be_replaced_once(app: TestApp) {
        let story = scene(&app).await;
        let first = record(&app, &story, &itsme(), None).await;
        record(&app, &story, &itsme(), Some(first)).await;
        let again = Entry { replaces: Some(first), ..Entry::new("support.moment", first, day("2024-05-14")) };
        let refused = write::system(&app, async |tx| tx.record(again.clone()).await).await;
        assert!(refused.unwrap_err().is_taken());
    }

    async fn a_new_book_is_written_while_the_desk_writes_and_the_old_one_is_read(app: TestApp) {
        let story = scene(&app).await;
        for nr in 0..12 {
            record(&app, &story, &person(nr % 4), None).await;
        }
        catch_up(&app).await;
        define(&app, story.west, &reached(false)).await;
        ask(&app, story.west).await;
        kit::journal::seal_waiting(&app).await.unwrap();
        let mut seen = Vec::new();
        for person_nr in 4..8 {
            assert!(write_at_most(&app, 3).await.unwrap());
            let written = record(&app, &story, &person(person_nr), None).await;
            if person_nr == 5 {
                record(&app, &story, &What { minutes: 60, ..person(0) }, Some(written)).await;
                tell(&app, "people.merged", 1, 0, Adult::Yes).await;
            }
            kit::journal::seal_waiting(&app).await.unwrap();
            steering::consume::catch_up(&app).await.unwrap();
            seen.push((figure(&app, story.west, "reached").await.figure, progress(&app.db, story.west).await.unwrap()));
        }
        assert_eq!(seen, [(5, Some((3, 13))), (4, Some((6, 16))), (5, Some((9, 17))), (6, Some((12, 18)))]);
        catch_up(&app).await;
        assert_eq!(progress(&app.db, story.west).await.unwrap(), None);
        slow::agree(&app, &story, "after the new book").await;
        assert_eq!(slow::left_over(&app).await, 0);
    }

    async fn asked_twice_before_it_begins_is_one_book_and_asked_again_later_is_the_next(app: TestApp) {
        let story = scene(&app).await;
        for _ in 0..6 {
            record(&app, &story, &itsme(), None).await;
        }
        catch_up(&app).await;
        let book = async || steering::store::programme::by_id(&app.db, story.west).await.unwrap().unwrap().book;
        assert_eq!(book().await, 1, "before the first entry was worked a new indicator needs no new book");
        ask(&app, story.west).await;
        ask(&app, story.west).await;
        catch_up(&app).await;
        assert_eq!(book().await, 2);
        ask(&app, story.west).await;
        write_at_most(&app, 2).await.unwrap();
        write::system(&app, async |tx| retire(tx, story.west, "organisations").await).await.unwrap();
        catch_up(&app).await;
        assert_eq!(book().await, 4, "the one that had begun knew nothing of the change");
        slow::agree(&app, &story, "after a book that was left off").await;
        assert_eq!(slow::left_over(&app).await, 0);
    }

    async fn a_rule_that_changes_counts_the_past_again_for_the_programme_and_its_umbrella(app: TestApp) {
        let story = scene(&app).await;
        record(&app, &story, &What { spot: 1, ..itsme() }, None).await;
        record(&app, &story, &itsme(), None).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.umbrella, "moments").await.figure, 1, "Torhout lies outside the area");
        let rules = steering::store::rule::in_force(&app.db).await.unwrap();
        let mut rule = rules.into_iter().find(|rule| rule.programme == story.west).unwrap().rule;
        rule.areas.insert("31033".into());
        write::system(&app, async |tx| steering::store::rule::add_rule(tx, story.west, &rule).await).await.unwrap();
        assert_eq!(figure(&app, story.umbrella, "moments").await.figure, 1, "until the new book is there");
        catch_up(&app).await;
        for programme in [story.west, story.umbrella] {
            assert_eq!(figure(&app, programme, "moments").await.figure, 2);
        }
        slow::agree(&app, &story, "after the new rule").await;
    }

    async fn someone_who_is_forgotten_stays_in_every_figure_and_moves_the_lower_bound_alone(app: TestApp) {
        let story = scene(&app).await;
        for nr in 0..3 {
            record(&app, &story, &person(nr), None).await;
        }
        record(&app, &story, &What { adult: Adult::Yes, persons: 4, ..itsme() }, None).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.west, "reached").await, Bounds { lower: 3, figure: 3, upper: 7 });
        let before = slow::kept(&app, &slow::books(&app, &story).await).await.sums;
        tell(&app, "people.erased", 1, 1, Adult::Unknown).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.west, "reached").await, Bounds { lower: 2, figure: 3, upper: 7 });
        assert_eq!(slow::kept(&app, &slow::books(&app, &story).await).await.sums, before);
    }

    async fn a_learner_who_is_linked_to_a_known_adult_counts_once_and_from_her_first_day(app: TestApp) {
        let story = scene(&app).await;
        let learner = What { kind: domain::indicator::Kind::LearningStart, adult: Adult::Unknown, day: day("2023-02-01"), ..person(1) };
        record(&app, &story, &learner, None).await;
        record(&app, &story, &person(0), None).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.west, "reached").await.figure, 1, "nobody knows whether the learner is an adult");
        tell(&app, "people.merged", 1, 0, Adult::Yes).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.west, "reached").await.figure, 1, "one person");
        let indicators = counted(&app.db, story.west).await.unwrap();
        let reached = indicators.iter().find(|one| one.code() == "reached").unwrap();
        let early = value(&app.db, Reader::Program, reached, Of::Total, Span::until(day("2023-02-01"))).await.unwrap();
        assert_eq!(early.figure, 1, "reached when she began to learn");
        record(&app, &story, &learner, None).await;
        tell(&app, "people.parted", 1, 0, Adult::Unknown).await;
        catch_up(&app).await;
        assert_eq!(figure(&app, story.west, "reached").await.figure, 1, "parted again, she is a learner of unknown age");
        slow::agree(&app, &story, "after the parting").await;
    }

    async fn a_ready_set_is_adopted_once_and_an_unknown_one_not_at_all(app: TestApp) {
        let story = set(&app).await;
        let before = counted(&app.db, story.west).await.unwrap().len();
        write::system(&app, async |tx| adopt(tx, story.west, "house").await).await.unwrap();
        assert_eq!(counted(&app.db, story.west).await.unwrap().len(), before);
        assert!(write::system(&app, async |tx| adopt(tx, story.west, "no-such-set").await).await.is_err());
    }
}

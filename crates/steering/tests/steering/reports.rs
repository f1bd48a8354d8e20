//! The story of a semester report: from a target and entries to a report that is sent, and on to the correction in the
//! next one. What was sent never changes.

use kit::testing::TestApp;
use kit::{Failure, Lang, binds, on_both, sql, write};
use steering::report::{self, Again, Content, State, check::Gap, frozen};
use steering::store::report::{self as store, by_id, events};
use steering::store::target::{For, NewTarget, add_target};

use crate::reports_ground::{ADULTS, Ground, catch_up, help, lay, open, prove, send, take_back};
use crate::story::day;

sql! {
    system change TAMPER = "UPDATE report_frozen SET content = $2 WHERE report = $1";
}

async fn now(app: &TestApp, report: domain::Id) -> Content {
    let row = by_id(&app.db, report).await.unwrap();
    let state = events(&app.db, report).await.unwrap().last().unwrap().state;
    report::content_now((&app.db).into(), &row, state, app.clock.today(), 0).await.unwrap()
}

fn line(content: &Content, code: &str) -> (i64, i64, i64, i64) {
    let counts = content.line(code).unwrap().counts;
    (counts.before, counts.correction, counts.this_period, counts.total)
}

async fn goal(app: &TestApp, ground: &Ground, goal: i64) {
    let (first_day, last_day) = (day("2023-01-01"), day("2024-12-31"));
    let whom = For::Partner(ground.partner);
    let new = NewTarget { indicator: ADULTS, whom, after: 0, first_day, last_day, goal, reason: "" };
    write::system(app, async |tx| add_target(tx, ground.story.west, &new).await.map(drop)).await.unwrap();
}

/// Three people in autumn, of whom one came twice; sent with a list of who came.
async fn first_report(app: &TestApp, ground: &Ground) -> (domain::Id, Vec<domain::Id>) {
    let people: Vec<_> = (0..3).map(|_| kit::random::opaque_id()).collect();
    let mut entries = Vec::new();
    for person in people.iter().chain(&people[..1]) {
        entries.push(help(app, ground, "2023-10-12", Some(*person)).await);
    }
    catch_up(app).await;
    let report = open(app, ground, 0, Some(ground.partner)).await;
    prove(app, ground, "2023-10-12").await;
    send(app, report).await.unwrap();
    (report, entries)
}

on_both! {
    async fn from_target_and_entries_to_a_report_and_a_correction_in_the_next(app: TestApp) {
        let ground = lay(&app).await;
        goal(&app, &ground, 10).await;
        let (first, entries) = first_report(&app, &ground).await;
        let sent = frozen(&app.db, first).await.unwrap().unwrap();
        assert_eq!(line(&sent.content, "moments"), (0, 0, 4, 4));
        assert_eq!(line(&sent.content, ADULTS), (0, 0, 3, 3));
        let counts = sent.content.line(ADULTS).unwrap().counts;
        assert_eq!((counts.target, counts.percent), (Some(10), Some(30)));
        assert_eq!(sent.content.line(ADULTS).unwrap().evidence[0].name, "lijst.pdf");

        // After it was sent: one turns out never to have come, one was forgotten, and spring brings two.
        take_back(&app, &ground, entries[1], "2023-10-12").await;
        help(&app, &ground, "2023-11-03", None).await;
        help(&app, &ground, "2023-11-03", None).await;
        help(&app, &ground, "2024-02-01", Some(kit::random::opaque_id())).await;
        help(&app, &ground, "2024-02-01", None).await;
        catch_up(&app).await;
        let second = open(&app, &ground, 1, Some(ground.partner)).await;
        let content = now(&app, second).await;
        assert_eq!(line(&content, "moments"), (4, 1, 2, 7));
        assert_eq!(line(&content, ADULTS), (3, -1, 1, 3));
        let bounds = content.line(ADULTS).unwrap().bounds.unwrap();
        assert_eq!((bounds.lower, bounds.figure, bounds.upper), (3, 3, 6), "of three nobody knows whether they were new");
        let row = by_id(&app.db, second).await.unwrap();
        let causes = report::causes(&app.db, &row, content.line("moments").unwrap(), sent.nr).await.unwrap();
        assert_eq!((causes.len(), causes.iter().filter(|cause| cause.replaces).count()), (3, 1));
        assert_eq!(frozen(&app.db, first).await.unwrap().unwrap(), sent, "the old report stays as it was");
    }

    async fn days_that_nobody_reported_count_as_before_and_not_as_a_correction(app: TestApp) {
        let ground = lay(&app).await;
        let (report, _) = first_report(&app, &ground).await;
        let third = write::system(&app, async |tx| {
            steering::store::period::add_period(tx, ground.story.west, 3, (day("2024-03-01"), day("2024-05-31"))).await
        }).await.unwrap();
        help(&app, &ground, "2024-02-01", None).await;
        help(&app, &ground, "2024-03-01", None).await;
        catch_up(&app).await;
        let (programme, partner) = (ground.story.west, Some(ground.partner));
        let later = write::system(&app, async |tx| report::open_report(tx, programme, third, partner).await).await.unwrap();
        assert_eq!(line(&now(&app, later).await, "moments"), (5, 0, 1, 6));
        assert!(later != report);
    }

    async fn the_consolidated_report_counts_once_whom_two_partners_reached(app: TestApp) {
        let ground = lay(&app).await;
        help(&app, &ground, "2024-02-01", Some(kit::random::opaque_id())).await;
        catch_up(&app).await;
        let together = now(&app, open(&app, &ground, 1, None).await).await;
        let line = together.line(ADULTS).unwrap();
        assert_eq!((line.counts.total, line.shared), (1, Some(0)));
        assert_eq!(line.by_area, if line.definition.public { vec![("31022".to_owned(), 1)] } else { Vec::new() });
        let alone = now(&app, open(&app, &ground, 1, Some(ground.partner)).await).await;
        assert_eq!(alone.line(ADULTS).unwrap().shared, None);
    }

    async fn what_was_sent_fits_its_digest_and_tampering_is_found(app: TestApp) {
        let ground = lay(&app).await;
        let (report, _) = first_report(&app, &ground).await;
        let sent = frozen(&app.db, report).await.unwrap().unwrap();
        assert_eq!(report::broken(&app.db).await.unwrap(), []);
        let changed = sent.written.replace("\"total\":4", "\"total\":5");
        assert_ne!(changed, sent.written);
        let refused = write::system(&app, async |tx| TAMPER.run(tx, binds![report, &changed]).await).await;
        assert!(refused.is_err(), "the table takes no changes");
        if app.db.is_sqlite() {
            crate::reports_tamper::by_force(&app, report, &changed).await;
            assert_eq!(report::broken(&app.db).await.unwrap(), [(report, 1)]);
            assert!(matches!(frozen(&app.db, report).await, Err(Failure::Other(_))));
        }
    }

    async fn of_two_who_send_at_once_one_wins_and_the_other_is_told(app: TestApp) {
        let ground = lay(&app).await;
        let report = open(&app, &ground, 0, Some(ground.partner)).await;
        let (a, b) = tokio::join!(send(&app, report), send(&app, report));
        let won = [&a, &b].iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(won, 1);
        let lost = if a.is_ok() { b } else { a };
        assert!(matches!(&lost, Err(Failure::Conflict(report::NOT_NOW))) || lost.is_err_and(|failure| failure.is_taken()));
        assert_eq!(store::frozen(&app.db, report).await.unwrap().len(), 1);
    }

    async fn a_report_without_the_evidence_it_needs_is_not_sent_and_nothing_is_half_done(app: TestApp) {
        let ground = lay(&app).await;
        help(&app, &ground, "2023-10-12", Some(kit::random::opaque_id())).await;
        catch_up(&app).await;
        let report = open(&app, &ground, 0, Some(ground.partner)).await;
        assert!(matches!(send(&app, report).await, Err(Failure::Conflict(report::NO_EVIDENCE))));
        assert_eq!(events(&app.db, report).await.unwrap().len(), 1);
        assert!(frozen(&app.db, report).await.unwrap().is_none());
        let gaps = report::check::gaps(&now(&app, report).await, app.clock.today());
        assert_eq!(gaps[0], Gap::Evidence(ADULTS.to_owned()));
        prove(&app, &ground, "2023-10-12").await;
        assert_eq!(send(&app, report).await.unwrap(), 1);
    }

    async fn with_only_its_texts_reopened_a_report_keeps_its_figures(app: TestApp) {
        let ground = lay(&app).await;
        let (report, _) = first_report(&app, &ground).await;
        let before = frozen(&app.db, report).await.unwrap().unwrap();
        help(&app, &ground, "2023-10-13", None).await;
        catch_up(&app).await;
        write::system(&app, async |tx| report::reopen(tx, report, Again::Text, "de Franse tekst").await).await.unwrap();
        assert_eq!(now(&app, report).await.lines, before.content.lines);
        write::system(&app, async |tx| report::write_text(tx, report, "introduction", Lang::Fr, "Bonjour").await).await.unwrap();
        assert_eq!(send(&app, report).await.unwrap(), 2);
        let after = frozen(&app.db, report).await.unwrap().unwrap();
        assert_eq!((&after.content.lines, after.nr), (&before.content.lines, before.nr));
        assert_eq!(after.content.text(&report::Part::Introduction, Lang::Fr), "Bonjour");
        assert_ne!(after.hash, before.hash);
        assert_eq!(report::kept(&app.db, report).await.unwrap().len(), 2, "the first version is still there");
    }

    async fn reopened_as_a_whole_its_figures_follow_the_entries_again_unless_a_later_one_builds_on_them(app: TestApp) {
        let ground = lay(&app).await;
        let (first, _) = first_report(&app, &ground).await;
        help(&app, &ground, "2023-10-13", None).await;
        catch_up(&app).await;
        write::system(&app, async |tx| report::reopen(tx, first, Again::Whole, "vergeten").await).await.unwrap();
        assert_eq!(line(&now(&app, first).await, "moments"), (0, 0, 5, 5));
        send(&app, first).await.unwrap();
        let second = open(&app, &ground, 1, Some(ground.partner)).await;
        send(&app, second).await.unwrap();
        let refused = write::system(&app, async |tx| report::reopen(tx, first, Again::Whole, "toch nog").await).await;
        assert!(matches!(refused, Err(Failure::Conflict(report::BUILT_UPON))));
        write::system(&app, async |tx| report::reopen(tx, first, Again::Text, "toch nog").await).await.unwrap();
    }

    async fn a_report_goes_its_way_and_no_other(app: TestApp) {
        let ground = lay(&app).await;
        let report = open(&app, &ground, 0, Some(ground.partner)).await;
        let accept = async || write::system(&app, async |tx| report::accept(tx, report, "").await).await;
        assert!(accept().await.is_err(), "it was not sent");
        send(&app, report).await.unwrap();
        let written = write::system(&app, async |tx| report::write_text(tx, report, "next", Lang::Nl, "te laat").await).await;
        assert!(matches!(written, Err(Failure::Conflict(report::NOT_NOW))));
        accept().await.unwrap();
        assert!(accept().await.is_err() && send(&app, report).await.is_err());
        let states: Vec<_> = events(&app.db, report).await.unwrap().iter().map(|event| event.state).collect();
        assert_eq!(states, [State::Draft, State::Submitted, State::Accepted]);
    }

    async fn a_missing_translation_is_named(app: TestApp) {
        let ground = lay(&app).await;
        let report = open(&app, &ground, 0, Some(ground.partner)).await;
        write::system(&app, async |tx| report::write_text(tx, report, "introduction", Lang::Nl, "Goed begonnen.").await).await.unwrap();
        let gaps = report::check::gaps(&now(&app, report).await, app.clock.today());
        assert!(gaps.contains(&Gap::Translation(report::Part::Introduction, Lang::Fr)));
        assert!(gaps.contains(&Gap::Text(report::Part::Next)));
        assert!(!gaps.iter().any(Gap::blocks), "nobody came, so nothing needs to be shown");
    }
}

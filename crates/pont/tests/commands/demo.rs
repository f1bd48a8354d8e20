//! The demo is the same wherever and however often it is filled.

use domain::counting::Bounds;
use domain::target::{Goal, Verdict};
use kit::{App, Lang, journal};
use pont::demo::{BATCHES, SEED, fill};
use pont::{marks, settings};
use steering::figures::{self, Of, Reader, Span};
use steering::store::indicator::find;
use steering::store::programme::{by_slug, partners};

kit::on_both! {
    async fn a_filling_that_was_cut_off_goes_on_where_it_stopped(app: TestApp) {
        fill(&app, 2).await.unwrap();
        assert_eq!(settings::number(&app.db, settings::DEMO_FILLED_TO).await.unwrap(), 2);
        fill(&app, 4).await.unwrap();
        assert_eq!(journal::verify(&app.db).await.unwrap(), Ok(1_500));
    }

    async fn a_batch_whose_note_got_lost_is_not_kept_twice(app: TestApp) {
        fill(&app, 2).await.unwrap();
        kit::write::system(&app, async |tx| settings::keep(tx, settings::DEMO_FILLED_TO, 1).await).await.unwrap();
        fill(&app, 2).await.unwrap();
        assert_eq!(journal::verify(&app.db).await.unwrap(), Ok(500));
    }

    async fn the_public_sees_figures_as_soon_as_it_is_filled(app: TestApp) {
        fill(&app, 4).await.unwrap();
        let all = steering::publish::of(&app.db, None).await.unwrap();
        assert_eq!(all.running("moments").unwrap().value(), 1_500);
        let programme = by_slug(&app.db, "digital-in-sint-pieters-leeuw").await.unwrap().unwrap();
        let of_programme = steering::publish::of(&app.db, Some(programme.id)).await.unwrap();
        assert!(of_programme.running("moments").unwrap().value() > 10);
        let counted = bounds(&app, "cross-and-learn", "moments", Of::Total, "2024-05-15").await.figure;
        assert!((300..1_500).contains(&counted), "the EPN of Gosselies lies outside: {counted}");
        let programme = by_slug(&app.db, "cross-and-learn").await.unwrap().unwrap();
        let of_programme = steering::publish::of(&app.db, Some(programme.id)).await.unwrap();
        assert!(of_programme.running("moments").is_none(), "it publishes its own achievements alone");
    }

    async fn the_demo_tells_what_was_published_and_how_the_digibanken_are_on_their_way(app: TestApp) {
        fill(&app, BATCHES).await.unwrap();
        cross_and_learn(&app).await;
        reports(&app).await;
        digibanken(&app).await;
        assert!(journal::verify(&app.db).await.unwrap().is_ok());
    }
}

async fn bounds(app: &App, slug: &str, code: &str, of: Of, until: &str) -> Bounds {
    let programme = by_slug(&app.db, slug).await.unwrap().unwrap();
    let indicator = find(&app.db, programme.id, code).await.unwrap().unwrap_or_else(|| panic!("{slug} counts no {code}"));
    let until = domain::parse_day(until).unwrap();
    figures::value(&app.db, Reader::Program, &indicator, of, Span::until(until)).await.unwrap()
}

/// The dated figures of the sheet.
async fn cross_and_learn(app: &App) {
    let of = async |code, until| bounds(app, "cross-and-learn", code, Of::Total, until).await.figure;
    assert_eq!(of("helpers_trained", "2020-12-31").await, 162);
    let end =
        [("trained_participations", 1_142), ("trainings", 246), ("accounts", 2_141), ("organisations", 919), ("events", 107)];
    for (code, expected) in end {
        assert_eq!(of(code, "2021-12-31").await, expected, "{code}");
    }
    assert_eq!(of("helpers_trained", "2021-12-31").await, 962);
    assert_eq!(of("helpers_trained", "2022-02-28").await, 1_014);
    assert_eq!(of("guidances", "2021-12-30").await, 0);
    assert_eq!(of("guidances", "2021-12-31").await, 40_350);
    let programme = by_slug(&app.db, "cross-and-learn").await.unwrap().unwrap();
    let operators = partners(&app.db, programme.id).await.unwrap();
    let district09 = operators.iter().find(|partner| partner.slug == "district09").unwrap();
    for (until, expected) in [("2021-11-30", 241), ("2021-12-31", 262), ("2022-02-28", 300)] {
        let trained = bounds(app, "cross-and-learn", "helpers_trained", Of::Partner(district09.id), until).await;
        assert_eq!((trained.lower, trained.figure, trained.upper), (expected, expected, expected), "{until}");
    }
}

/// The three half years that were sent, the last one with what was published.
async fn reports(app: &App) {
    let programme = by_slug(&app.db, "cross-and-learn").await.unwrap().unwrap();
    let sent = steering::report::consolidated(&app.db, programme.id).await.unwrap();
    assert_eq!(sent.len(), 3);
    let line = |nr: usize, code: &str| sent[nr].content.line(code).unwrap().counts;
    assert_eq!((line(0, "helpers_trained").this_period, line(0, "helpers_trained").target), (162, Some(1_000)));
    assert_eq!((line(2, "helpers_trained").total, line(2, "trained_participations").total), (962, 1_142));
    assert_eq!(line(2, "guidances").total, 40_350);
    let texts = &sent[2].content.texts;
    for lang in [Lang::Nl, Lang::Fr] {
        assert_eq!(texts.iter().filter(|text| text.lang == lang).count(), 3, "{lang}");
    }
}

/// How the target of 1000 adults stands.
async fn judged(app: &App, slug: &str) -> Verdict {
    let programme = by_slug(&app.db, slug).await.unwrap().unwrap();
    let indicator = find(&app.db, programme.id, "adults_reached").await.unwrap().unwrap();
    let [first, today, last] = ["2023-01-01", "2024-05-15", "2024-12-31"].map(|day| domain::parse_day(day).unwrap());
    let weeks = figures::weeks(&app.db, Reader::Program, &indicator, Of::Total, today).await.unwrap();
    let done = bounds(app, slug, "adults_reached", Of::Total, "2024-05-15").await.figure;
    let goal = Goal::new(first, last, 1_000).unwrap();
    goal.judge(done, &weeks, today).verdict
}

/// Centrum is there, Noord is on its way, West is at risk; the umbrella counts nobody twice.
async fn digibanken(app: &App) {
    let today = "2024-05-15";
    let of = async |slug| bounds(app, slug, "adults_reached", Of::Total, today).await;
    let [noord, centrum, west] = ["digibank-brugge-noord", "digibank-brugge-centrum", "digibank-brugge-west"];
    let (noord, centrum, west) = (of(noord).await, of(centrum).await, of(west).await);
    assert_eq!([noord.lower, centrum.lower, west.lower], [760, 1_133, 564]);
    assert!(centrum.lower > 1_000 && centrum.lower < centrum.figure && centrum.figure < centrum.upper, "{centrum:?}");
    let judged = [
        judged(app, "digibank-brugge-noord").await,
        judged(app, "digibank-brugge-centrum").await,
        judged(app, "digibank-brugge-west").await,
    ];
    assert_eq!(judged, [Verdict::OnTrack, Verdict::Reached, Verdict::AtRisk]);
    let umbrella = of("digibanken-brugge").await;
    assert_eq!(umbrella.lower, noord.lower + centrum.lower + west.lower - 53, "53 went to two of them");
    assert!(of("digital-in-sint-pieters-leeuw").await.lower > 300);
}

#[test]
fn a_folder_with_another_seed_is_refused_until_it_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    marks::put_demo(folder.path(), SEED).unwrap();
    marks::put_demo(folder.path(), SEED).unwrap();
    let refused = marks::put_demo(folder.path(), SEED + 1).unwrap_err().to_string();
    assert!(refused.contains("--fresh"), "{refused}");
    marks::throw_demo_away(folder.path()).unwrap();
    marks::put_demo(folder.path(), SEED + 1).unwrap();
}

#[test]
fn a_demo_never_takes_the_place_of_real_work() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(marks::database_file(folder.path()), "moments of real people").unwrap();
    assert!(marks::put_demo(folder.path(), SEED).is_err());
    marks::throw_demo_away(folder.path()).unwrap();
    assert!(marks::has_database(folder.path()));
}

//! The demo is the same wherever and however often it is filled.

use kit::journal;
use pont::demo::{SEED, fill};
use pont::{marks, settings};

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
        fill(&app, 2).await.unwrap();
        let all = steering::latest_public(&app.db, None).await.unwrap().unwrap();
        assert_eq!(all.moments, 500);
        let programme = steering::store::programme::by_slug(&app.db, "cross-and-learn").await.unwrap().unwrap();
        let of_programme = steering::latest_public(&app.db, Some(programme.id)).await.unwrap().unwrap();
        assert!((300..500).contains(&of_programme.moments), "the EPN of Gosselies lies outside: {}", of_programme.moments);
    }
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

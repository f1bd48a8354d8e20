//! A backup holds everything, and a damaged one is never brought back.

use std::fs;
use std::path::{Path, PathBuf};

use kit::config::Config;
use kit::testing::TestApp;
use kit::{App, journal};
use pont::backup::{self, Manifest, Restored};
use pont::demo::fill;
use pont::installation::{self, For};

use crate::program::ask;

/// An installation with 500 moments, and a backup of it.
async fn backed_up(app: &App, to: &Path) -> PathBuf {
    fill(app, 2).await.unwrap();
    backup::make(&app.db, to, app.clock.real()).await.unwrap()
}

async fn bring_back(app: &App, file: &Path, data: &Path, replace: bool) -> kit::Result<Restored> {
    let config = Config { data: data.to_owned(), ..Config::default() };
    backup::restore(&config, file, replace, &app.clock).await
}

/// Figures and journal of whatever lies in a folder.
async fn look_into(data: &Path) -> (i64, i64) {
    let config = Config { data: data.to_owned(), ..Config::default() };
    let app = installation::open(config, For::Command, false).await.unwrap();
    let entries = journal::verify(&app.db).await.unwrap().unwrap();
    let moments = steering::publish::of(&app.db, None).await.unwrap().running("moments").unwrap().value();
    app.db.close().await;
    (entries, moments)
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

kit::on_both! {
    async fn a_backup_brings_everything_back(app: TestApp) {
        let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = backed_up(&app, to.path()).await;
        assert_eq!(files_in(to.path()), ["pont-20240515-070000.manifest.json", "pont-20240515-070000.pontbackup"]);
        let restored = bring_back(&app, &file, data.path(), false).await.unwrap();
        assert_eq!((restored.manifest.tables["entry"], restored.moved_aside), (500, None));
        assert_eq!(look_into(data.path()).await, (500, 500));
    }

    async fn a_database_that_is_there_stays_unless_it_may_be_moved_aside(app: TestApp) {
        let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = backed_up(&app, to.path()).await;
        fs::write(data.path().join("pont.db"), "what was there").unwrap();
        assert!(bring_back(&app, &file, data.path(), false).await.is_err());
        assert_eq!(fs::read_to_string(data.path().join("pont.db")).unwrap(), "what was there");
        let aside = bring_back(&app, &file, data.path(), true).await.unwrap().moved_aside.unwrap();
        assert_eq!(fs::read_to_string(aside).unwrap(), "what was there");
        assert_eq!(look_into(data.path()).await, (500, 500));
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL; cargo xtask test starts one"]
async fn a_backup_of_either_database_goes_into_postgres() {
    for app in [kit::testing::sqlite().await, kit::testing::postgres().await] {
        let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = backed_up(&app, to.path()).await;
        let config =
            Config { data: data.path().to_owned(), database_url: kit::testing::postgres_url().await, ..Config::default() };
        backup::restore(&config, &file, false, &app.clock).await.unwrap();
        let db = installation::connect(&config).await.unwrap();
        assert_eq!(journal::verify(&db).await.unwrap(), Ok(500));
        let again = backup::make(&db, &data.path().join("again"), app.clock.real()).await.unwrap();
        let (first, second) = (Manifest::beside(&file).unwrap(), Manifest::beside(&again).unwrap());
        assert_eq!(first.tables, second.tables);
        assert!(backup::restore(&config, &file, false, &app.clock).await.is_err(), "it holds an installation now");
        db.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_backup_is_refused_and_leaves_nothing_behind() {
    let app: TestApp = kit::testing::sqlite().await;
    let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = backed_up(&app, to.path()).await;
    let whole = fs::read(&file).unwrap();
    for _ in 0..50 {
        let (at, bit) = (usize::from_le_bytes(kit::random::bytes()) % whole.len(), kit::random::bytes::<1>()[0] % 8);
        let mut broken = whole.clone();
        broken[at] ^= 1 << bit;
        fs::write(&file, broken).unwrap();
        assert!(bring_back(&app, &file, data.path(), false).await.is_err(), "bit {bit} of byte {at}");
    }
    fs::write(&file, &whole[..whole.len() - 1]).unwrap();
    assert!(bring_back(&app, &file, data.path(), false).await.is_err(), "cut short");
    assert!(files_in(data.path()).is_empty(), "{:?}", files_in(data.path()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_does_not_hold_what_its_manifest_says_is_refused() {
    let app: TestApp = kit::testing::sqlite().await;
    let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = backed_up(&app, to.path()).await;
    let manifest = file.with_extension("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("\"entry\": 500", "\"entry\": 499")).unwrap();
    assert!(bring_back(&app, &file, data.path(), false).await.unwrap_err().to_string().contains("damaged"));
    fs::remove_file(&manifest).unwrap();
    assert!(bring_back(&app, &file, data.path(), false).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_says_what_hangs_on_the_key_that_is_not_in_a_backup() {
    let app: TestApp = kit::testing::sqlite().await;
    let (to, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = backed_up(&app, to.path()).await;
    let (done, says) = ask(&folder.path().join("data"), &["restore", file.to_str().unwrap()]);
    assert!(done, "{says}");
    for told in ["secrets/key", "invitations", "second step", "cards of learners"] {
        assert!(says.contains(told), "{told}: {says}");
    }
}

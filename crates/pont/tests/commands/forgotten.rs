//! Whoever was erased stays erased, also when a backup from before is brought back; and terms and codes by command.

use domain::Id;
use kit::config::Config;
use kit::{Actor, App, Command, write};
use people::erase::{self, Reason};
use people::person::{self, New, Purpose};
use places::{NewOrganisation, OrganisationKind};
use pont::backup;
use pont::installation::{self, For};

use crate::program::ask;

const NAME: &str = "Godelieve ZEEMEEUW9";

async fn godelieve(app: &App) -> Id {
    write::system(app, async |tx| {
        let new = NewOrganisation { slug: "bib", name: "Bibliotheek", kind: OrganisationKind::Library, area: "31022" };
        let organisation = places::store::add_organisation(tx, &new).await?;
        let new = New {
            organisation,
            key: None,
            name: NAME,
            phone: None,
            email: None,
            language: None,
            birth_year: None,
            purpose: Purpose::Help,
            on: app.clock.today(),
        };
        person::add(tx, &new).await
    })
    .await
    .unwrap()
}

fn holds(file: &std::path::Path) -> bool {
    std::fs::read(file).unwrap().windows(NAME.len()).any(|bytes| bytes == NAME.as_bytes())
}

kit::on_both! {
    async fn a_backup_from_before_an_erasure_is_made_to_forget_again(app: TestApp) {
        let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let id = godelieve(&app).await;
        let file = backup::make(&app.db, to.path(), app.clock.real()).await.unwrap();
        assert!(holds(&file));
        erase::erase(&app, Actor::System, Command::own(app.clock.now()), id, Reason::Asked).await.unwrap();
        std::fs::create_dir(data.path().join("secrets")).unwrap();
        std::fs::copy(app.config.data.join("secrets/erased"), data.path().join("secrets/erased")).unwrap();
        let config = Config { data: data.path().to_owned(), ..Config::default() };
        let restored = backup::restore(&config, &file, false, &app.clock).await.unwrap();
        assert_eq!(restored.forgotten, 1);
        assert!(!holds(&data.path().join("pont.db")));
        let back = installation::open(config.clone(), For::Command, false).await.unwrap();
        assert!(people::catalogue::subject::Subject::find(&back.db, id).await.unwrap().is_none());
        assert!(kit::journal::verify(&back.db).await.unwrap().is_ok());
        assert_eq!(people::ledger::settle(&back).await.unwrap(), 0, "nobody is erased twice");
        back.db.close().await;
    }

    async fn a_backup_without_the_list_of_the_erased_says_what_that_means(app: TestApp) {
        let (to, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = backup::make(&app.db, to.path(), app.clock.real()).await.unwrap();
        let (done, says) = ask(&data.path().join("data"), &["restore", file.to_str().unwrap()]);
        assert!(done, "{says}");
        for told in ["secrets/codes", "no longer be recognised", "secrets/erased"] {
            assert!(says.contains(told), "{told}: {says}");
        }
    }
}

#[test]
fn terms_codes_and_register_have_their_commands() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (done, says) = ask(&data, &["retention", "--dry-run"]);
    assert!(done && says.contains("learner") && says.contains("24 months") && says.contains("Nothing was taken away"), "{says}");
    let (done, says) = ask(&data, &["people", "close-codes"]);
    assert!(!done && says.contains("--yes") && says.contains("not recognised"), "{says}");
    let (done, says) = ask(&data, &["people", "close-codes", "--yes"]);
    assert!(done && says.contains("0 codes"), "{says}");
    let (done, says) = ask(&data, &["register", "--language", "fr"]);
    assert!(done && says.contains("Registre des traitements") && says.contains("`person.id"), "{says}");
    assert!(!ask(&data, &["register", "--language", "xx"]).0);
}

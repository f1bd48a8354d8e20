//! What is older than its term goes, rule by rule, and what is younger stays.

use domain::{Id, Instant};
use kit::clock::Clock;
use kit::db::spelled::{self, Type};
use kit::db::{Bind, Binds};
use kit::testing::TestApp;
use kit::{App, on_both, write};
use people::person::{self, Why};
use people::retention;

use crate::town::{Town, as_one, build, known, scope};

const DAY: i64 = 24 * 60 * 60_000;

/// The same installation, this many days later.
fn later(app: &TestApp, days: i64) -> App {
    let clock = Clock::frozen(app.clock.zone, Instant(app.clock.now().0 + days * DAY));
    App::new(app.db.clone(), clock, app.config.clone(), app.secrets.clone(), false)
}

/// One row of every kind that has a term; it is as old as the clock says.
async fn fill(app: &TestApp, town: &Town) -> Id {
    let id = known(app, town.oostkamp, "Godelieve", None).await;
    let mine = scope(town.christine, town.oostkamp);
    as_one(app, town.christine, async |tx| {
        person::open(tx, &mine, id, Why::Helping).await?;
        tx.record(kit::journal::Entry::new("support.moment", id, app.clock.today())).await
    })
    .await
    .unwrap();
    write::system(app, async |tx| {
        kit::mail::post(tx, tx.now, "christine@demo.example", "dag", "tot morgen").await?;
        kit::jobs::ask(tx, "sweep", "today", "", tx.now).await?;
        accounts::learner::add(app, tx, "Aline", accounts::learner::Device::Touch).await
    })
    .await
    .unwrap();
    accounts::open_session(app, town.christine, "Firefox/130.0").await.unwrap();
    kit::jobs::work_one(app, Id::nil(), async |_| Ok(())).await.unwrap();
    id
}

async fn count(app: &App, table: &str) -> i64 {
    let rows = spelled::read(&app.db, format!("SELECT COUNT(*) FROM {table}"), Binds::default(), &[Type::Int]).await.unwrap();
    if let Bind::Int(Some(count)) = rows[0][0] { count } else { 0 }
}

on_both! {
    async fn nothing_older_than_its_term_is_left_and_nothing_younger_goes(app: TestApp) {
        let town = build(&app).await;
        fill(&app, &town).await;
        // The age at which each is still there, and the one at which it is gone.
        let terms = [("job", 29, 31), ("session", 30, 31), ("command", 89, 91), ("actor_key", 330, 400), ("outbox", 179, 181),
            ("person_opening", 364, 367), ("person", 729, 733), ("learner", 729, 733)];
        for (table, young, old) in terms {
            assert!(count(&app, table).await > 0, "{table} was never filled");
            retention::run(&later(&app, young)).await.unwrap();
            assert!(count(&app, table).await > 0, "{table} went after {young} days");
            assert!(retention::due(&later(&app, old)).await.unwrap().iter().any(|due| due.table == table && due.rows > 0), "{table} is not told");
            retention::run(&later(&app, old)).await.unwrap();
            assert_eq!(count(&app, table).await, 0, "{table} is there after {old} days");
            fill(&app, &town).await;
        }
    }

    async fn a_dry_run_tells_and_takes_nothing(app: TestApp) {
        let town = build(&app).await;
        fill(&app, &town).await;
        let far = later(&app, 4000);
        let told = retention::due(&far).await.unwrap();
        assert!(told.iter().filter(|due| due.rows > 0).count() >= 7, "{told:?}");
        assert_eq!(retention::due(&far).await.unwrap(), told);
        assert_eq!(retention::run(&far).await.unwrap(), told);
        assert!(retention::due(&far).await.unwrap().iter().all(|due| due.rows == 0));
    }

    async fn who_is_seen_again_stays_another_two_years(app: TestApp) {
        let town = build(&app).await;
        let id = known(&app, town.oostkamp, "Godelieve", None).await;
        let mine = scope(town.christine, town.oostkamp);
        let key = person::key(&app.db, &mine, id).await.unwrap().key;
        let year_on = later(&app, 365).clock.today();
        write::system(&app, async |tx| person::touch(tx, town.oostkamp, key, year_on).await).await.unwrap();
        retention::run(&later(&app, 740)).await.unwrap();
        assert_eq!(person::find(&app.db, &mine, id).await.unwrap().name, "Godelieve");
        retention::run(&later(&app, 365 + 733)).await.unwrap();
        assert!(person::find(&app.db, &mine, id).await.is_err());
    }
}

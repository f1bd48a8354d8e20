//! Anouk follows Digibank West: what a figure of learning says and what opens behind it are the same.

use domain::policy::authorise;
use domain::{Action, Grant, Id, Resource, Role, Scope, Standing};
use kit::journal::{Entry, Facts};
use kit::testing::TestApp;
use kit::{binds, on_both, sql, write};
use steering::counted::Counted;
use steering::store::figures::{Narrow, figures, rows, sum};

use crate::story::{Spot, day, set};

const NEWEST: i64 = i64::MAX;

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

/// Godelieve's attempt at a module, in one breath: her first step, an activity, and with it the module.
async fn learn(app: &TestApp, spot: &Spot, module: &str) -> Id {
    let attempt = kit::random::opaque_id();
    let entry = |kind: Counted| Entry {
        organisation: Some(spot.organisation),
        place: Some(spot.place),
        area: Some(spot.area.to_owned()),
        person_key: Some(attempt),
        facts: Facts::default().code("module", module).code("activity", "ferry"),
        ..Entry::new(kind.code(), attempt, day("2024-05-14"))
    };
    write::system(app, async |tx| {
        tx.record(entry(Counted::Start)).await?;
        tx.record(entry(Counted::Activity)).await?;
        tx.record(entry(Counted::Module)).await
    })
    .await
    .unwrap()
}

on_both! {
    async fn each_figure_of_learning_opens_into_its_entries(app: TestApp) {
        let scene = set(&app).await;
        learn(&app, &scene.spots[0], "mouse").await;
        learn(&app, &scene.spots[0], "keyboard").await;
        let finished = learn(&app, &scene.spots[0], "mouse").await;
        learn(&app, &scene.spots[2], "mouse").await;
        kit::journal::seal_waiting(&app).await.unwrap();
        steering::catch_up(&app).await.unwrap();
        let (db, west, scope) = (&app.db, scene.west, anouk(&app, scene.west).await);
        for figure in figures(db, &scope, west).await.unwrap() {
            for kind in Counted::ALL {
                let own = |dimension: &str| (figure.dimension == dimension).then(|| figure.value.clone());
                let narrow = Narrow {
                    partner: own("partner").and_then(|id| id.parse().ok()),
                    place: own("place").and_then(|id| id.parse().ok()),
                    month: own("month"),
                    module: own("module"),
                    ..Narrow::to(*kind)
                };
                let behind = rows(db, &scope, west, &narrow, NEWEST, 50).await.unwrap();
                assert_eq!(i64::try_from(behind.len()).unwrap(), figure.count(*kind), "{narrow:?}");
                assert_eq!(sum(db, &scope, west, &narrow).await.unwrap().entries, figure.count(*kind), "{narrow:?}");
            }
        }
        let mouse = Narrow { module: Some("mouse".into()), ..Narrow::to(Counted::Module) };
        assert_eq!(rows(db, &scope, west, &mouse, NEWEST, 50).await.unwrap()[0].entry, finished);
        let told = steering::store::figures::story;
        assert_eq!(told(db, &scope, west, finished).await.unwrap().len(), 3, "step, activity and module");
        assert!(figures(db, &scope, scene.north).await.unwrap().is_empty(), "another's programme");
    }
}

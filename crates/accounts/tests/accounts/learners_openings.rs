//! A helper opens a learner, and sees what she does for as long as she may see the persons of that place.

use accounts::learner::{self, Device, opening};
use accounts::store::learner_opening;
use accounts::store::{end_role, give_role};
use domain::policy::{Action, Resource, Scope, Standing, authorise};
use domain::{Grant, Id, Role};
use kit::app::App;
use kit::on_both;

use crate::browser::{Browser, later};
use crate::learners::{begin, card_of, is_in, visits};
use crate::town::{Town, at, town};

/// Christine opens Godelieve at her desk, by a code. Answers who she is, and the opening.
async fn opened(app: &App, town: &Town) -> (Id, Id) {
    kit::write::system(app, async |tx| {
        let godelieve = learner::add(app, tx, "Godelieve", Device::Touch).await?;
        Ok((godelieve, opening::add(app, tx, godelieve, town.desk, town.christine).await?))
    })
    .await
    .unwrap()
}

/// What someone with this role at the desk reads with.
fn scope(town: &Town, account: Id, grant: Grant) -> Scope {
    let standing = Standing { account, grants: vec![grant] };
    let desk = Resource::Place { place: town.desk, organisation: town.library };
    authorise(Some(&standing), Action::OpenLearners, desk).unwrap()
}

fn christines(town: &Town) -> Scope {
    scope(town, town.christine, at(Role::Helper, town.library, Some(town.desk)))
}

async fn sees(app: &App, scope: &Scope, learner: Id) -> bool {
    learner::find(&app.db, scope, learner).await.unwrap().is_some()
}

on_both! {
    async fn the_code_of_a_helper_works_once_and_counts_for_her_place(app: TestApp) {
        let town = town(&app).await;
        let (godelieve, opening) = opened(&app, &town).await;
        let ticket = opening::ticket(&app, opening);
        let mut phone = Browser::of(&app);
        assert_eq!(phone.post("/nl/learn/scan", &[("card", &ticket)]).await.to(), "/nl/learn/path");
        assert!(is_in(&mut phone).await);
        let visit = visits(&app).await.pop().unwrap();
        assert_eq!((visit.learner, visit.place, visit.opened_by), (godelieve, Some(town.desk), Some(town.christine)));
        assert_eq!(Browser::of(&app).post("/nl/learn/scan", &[("card", &ticket)]).await.status, 410);
        let row = learner_opening::find(&app.db, &christines(&town), opening).await.unwrap().unwrap();
        assert!(row.used_at.is_some());
    }

    async fn the_code_of_a_helper_works_for_ten_minutes(app: TestApp) {
        let town = town(&app).await;
        let ((_, soon), (_, late)) = (opened(&app, &town).await, opened(&app, &town).await);
        let (soon, late) = (opening::ticket(&app, soon), opening::ticket(&app, late));
        assert_eq!(Browser::of(&later(&app, 9)).post("/nl/learn/scan", &[("card", &soon)]).await.to(), "/nl/learn/path");
        assert_eq!(Browser::of(&later(&app, 10)).post("/nl/learn/scan", &[("card", &late)]).await.status, 410);
    }

    async fn five_devices_that_scan_one_code_at_once_open_one(app: TestApp) {
        let town = town(&app).await;
        let (_, opening) = opened(&app, &town).await;
        let ticket = opening::ticket(&app, opening);
        let all: Vec<_> = (0..5).map(|_| {
            let (mut browser, ticket) = (Browser::of(&app), ticket.clone());
            tokio::spawn(async move { browser.post("/nl/learn/scan", &[("card", &ticket)]).await.status.as_u16() })
        }).collect();
        let mut answers = Vec::new();
        for one in all {
            answers.push(one.await.unwrap());
        }
        answers.sort_unstable();
        assert_eq!(answers, [303, 410, 410, 410, 410]);
    }

    async fn a_helper_sees_whom_she_opened_and_nobody_else_does(app: TestApp) {
        let town = town(&app).await;
        let (godelieve, opening) = opened(&app, &town).await;
        let alone = begin(&app).await;
        let christine = christines(&town);
        assert!(sees(&app, &christine, godelieve).await);
        assert!(!sees(&app, &christine, alone.id).await);
        let bart = scope(&town, town.bart, at(Role::Coordinator, town.library, None));
        assert!(!sees(&app, &bart, godelieve).await, "who coordinates did not open her");
        assert!(learner_opening::find(&app.db, &bart, opening).await.unwrap().is_none());
        assert!(learner_opening::opened(&app.db, &bart, town.desk, domain::Instant(0), 9).await.unwrap().is_empty());
        let list = learner_opening::opened(&app.db, &christine, town.desk, domain::Instant(0), 9).await.unwrap();
        assert_eq!(list.iter().map(|row| (row.learner, row.name.as_str())).collect::<Vec<_>>(), [(godelieve, "Godelieve")]);
        assert!(!sees(&app, &crate::learners::scope_of(alone.id), godelieve).await);
    }

    async fn when_her_role_ends_she_sees_none_of_them_and_again_when_it_comes_back(app: TestApp) {
        let town = town(&app).await;
        let (godelieve, _) = opened(&app, &town).await;
        let christine = christines(&town);
        kit::write::system(&app, async |tx| end_role(tx, town.helps, Some(town.bart)).await).await.unwrap();
        assert!(!sees(&app, &christine, godelieve).await);
        kit::write::system(&app, async |tx| give_role(tx, town.christine, at(Role::Helper, town.library, Some(town.branch)), None).await).await.unwrap();
        assert!(!sees(&app, &christine, godelieve).await, "another place is another place");
        kit::write::system(&app, async |tx| give_role(tx, town.christine, at(Role::Technician, town.library, Some(town.desk)), None).await).await.unwrap();
        assert!(sees(&app, &christine, godelieve).await);
        assert_eq!(card_of(&app, godelieve).await.pictures.len(), 4, "she herself never lost anything");
    }

    async fn a_learner_opened_twice_stands_once_on_the_list(app: TestApp) {
        let town = town(&app).await;
        let (godelieve, _) = opened(&app, &town).await;
        kit::write::system(&app, async |tx| opening::add(&app, tx, godelieve, town.desk, town.christine).await).await.unwrap();
        let list = learner_opening::opened(&app.db, &christines(&town), town.desk, domain::Instant(0), 9).await.unwrap();
        assert_eq!(list.len(), 1);
    }
}

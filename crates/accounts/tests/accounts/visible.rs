//! What a role makes visible, and that its end takes that away.

use accounts::store::{close_account, end_role, give_role, rebuild_visible_of_organisation};
use domain::{Grant, Id, Role};
use kit::app::App;
use kit::{binds, on_both, random, row, sql};

use crate::town::{ADD_PLACE, at, town};

row! {
    struct SeenRow { id: uuid::Uuid, level: String }
    struct ProgrammeRow { programme: uuid::Uuid }
}

sql! {
    system select ORGANISATIONS -> SeenRow = "SELECT organisation AS id, level FROM visible WHERE viewer = $1 ORDER BY organisation, level";
    system select PLACES -> SeenRow = "SELECT place AS id, level FROM visible_place WHERE viewer = $1 ORDER BY place, level";
    system select PROGRAMMES -> ProgrammeRow = "SELECT programme FROM visible_programme WHERE viewer = $1 ORDER BY programme";
}

/// Organisations, places and programmes that an account sees, with the number of levels.
async fn seen(app: &App, viewer: Id) -> (usize, Vec<Id>, usize) {
    let organisations = ORGANISATIONS.all(&app.db, binds![viewer]).await.unwrap();
    let places = PLACES.all(&app.db, binds![viewer]).await.unwrap();
    let mut ids: Vec<Id> = places.iter().filter(|row| row.level == "work").map(|row| row.id).collect();
    ids.sort_unstable();
    assert!(
        places
            .iter()
            .chain(&organisations)
            .all(|row| ["figures", "work", "persons"].contains(&row.level.as_str()) && !row.id.is_nil())
    );
    (organisations.len(), ids, PROGRAMMES.all(&app.db, binds![viewer]).await.unwrap().len())
}

on_both! {
    async fn a_role_at_one_place_opens_that_place_and_no_more(app: TestApp) {
        let town = town(&app).await;
        assert_eq!(seen(&app, town.christine).await, (0, vec![town.desk], 0));
        let mut both = vec![town.desk, town.branch];
        both.sort_unstable();
        assert_eq!(seen(&app, town.bart).await, (3, both, 0));
        assert_eq!(seen(&app, town.sandrine).await, (3, vec![], 0));
        assert_eq!(seen(&app, town.admin).await, (0, vec![], 0));
    }

    async fn the_end_of_a_role_takes_away_what_it_opened(app: TestApp) {
        let town = town(&app).await;
        for _ in 0..2 {
            kit::write::system(&app, async |tx| end_role(tx, town.helps, Some(town.bart)).await).await.unwrap();
            assert_eq!(seen(&app, town.christine).await, (0, vec![], 0));
        }
    }

    async fn a_closed_account_sees_nothing(app: TestApp) {
        let town = town(&app).await;
        kit::write::system(&app, async |tx| close_account(tx, town.bart, None).await).await.unwrap();
        assert_eq!(seen(&app, town.bart).await, (0, vec![], 0));
    }

    async fn a_new_place_opens_to_those_who_see_the_whole_organisation(app: TestApp) {
        let town = town(&app).await;
        kit::write::system(&app, async |tx| {
            ADD_PLACE.run(tx, binds![random::opaque_id(), "new", town.library, "Digipunt Waardamme"]).await?;
            rebuild_visible_of_organisation(tx, town.library).await
        })
        .await
        .unwrap();
        assert_eq!(seen(&app, town.bart).await.1.len(), 3);
        assert_eq!(seen(&app, town.christine).await.1.len(), 1);
    }

    async fn a_programme_opens_to_its_manager_and_auditor_and_an_organisation_stays_shut(app: TestApp) {
        let town = town(&app).await;
        let programme = random::opaque_id();
        let grant = |role| Grant { role, organisation: None, place: None, programme: Some(programme) };
        kit::write::system(&app, async |tx| {
            give_role(tx, town.christine, grant(Role::Manager), None).await?;
            give_role(tx, town.sandrine, grant(Role::Helper), None).await
        })
        .await
        .unwrap();
        assert_eq!(seen(&app, town.christine).await, (0, vec![town.desk], 1));
        assert_eq!(seen(&app, town.sandrine).await.2, 0);
    }

    async fn the_same_role_given_twice_is_one_role(app: TestApp) {
        let town = town(&app).await;
        let again = kit::write::system(&app, async |tx| give_role(tx, town.christine, at(Role::Helper, town.library, Some(town.desk)), None).await);
        assert_eq!(again.await.unwrap(), town.helps);
    }
}

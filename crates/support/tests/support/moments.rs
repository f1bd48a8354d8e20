//! A moment is written, read, changed with its history kept, and taken back with a reason.

use domain::{Headcount, Outcome, ReferredTo, Theme};
use kit::form::Form;
use kit::testing::TestApp;
use kit::{Actor, Command, Failure, Lang, journal, on_both, write};
use support::{Moment, store};

use crate::oostkamp::{Oostkamp, itsme, open, scope, write_down};

async fn change(app: &TestApp, town: &Oostkamp, id: domain::Id, version: i64, moment: &Moment) -> kit::Result<()> {
    let scope = scope(town.christine, &town.library);
    let work = async |tx: &mut kit::db::Tx| store::change(tx, &scope, id, version, &town.library, moment).await;
    write(app, Actor::Account(town.christine), Command::own(app.clock.now()), work).await
}

async fn withdraw(app: &TestApp, town: &Oostkamp, id: domain::Id) -> kit::Result<()> {
    let scope = scope(town.christine, &town.library);
    let work = async |tx: &mut kit::db::Tx| store::withdraw(tx, &scope, id, "Twee keer genoteerd").await;
    write(app, Actor::Account(town.christine), Command::own(app.clock.now()), work).await
}

on_both! {
    async fn what_christine_writes_down_is_read_back_as_she_told_it(app: TestApp) {
        let town = open(&app).await;
        let group = Headcount::new(8, [5, 2], [0, 0, 1, 0, 0, 3, 4]).unwrap();
        let told = Moment { outcome: Outcome::Referred, referred_to: Some(ReferredTo::SocialAid), headcount: group, ..itsme(&app) };
        let id = write_down(&app, town.christine, &town.library, &told).await;
        let versions = store::versions(&app.db, town.christine, id).await.unwrap();
        let read = store::told(&app.db, town.christine, &versions[0]).await.unwrap();
        assert_eq!(read, Moment { tags: vec![Theme::Eid, Theme::Smartphone], ..told });
    }

    async fn today_shows_what_stands_at_her_place_and_nothing_of_another(app: TestApp) {
        let town = open(&app).await;
        write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        write_down(&app, town.samira, &town.tournai, &itsme(&app)).await;
        let mine = scope(town.christine, &town.library);
        assert_eq!(store::of_day(&app.db, &mine, town.library.place, app.clock.today()).await.unwrap().len(), 1);
        assert!(store::of_day(&app.db, &mine, town.tournai.place, app.clock.today()).await.unwrap().is_empty());
    }

    async fn a_change_keeps_the_version_before_and_replaces_its_entry(app: TestApp) {
        let town = open(&app).await;
        let id = write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        change(&app, &town, id, 1, &Moment { minutes: 30, ..itsme(&app) }).await.unwrap();
        let versions = store::versions(&app.db, town.christine, id).await.unwrap();
        assert_eq!(versions.iter().map(|version| version.minutes).collect::<Vec<_>>(), [30, 15]);
        journal::seal_waiting(&app).await.unwrap();
        let newest = journal::find(&app.db, versions[0].entry).await.unwrap().unwrap();
        assert_eq!((newest.replaces, newest.minutes), (Some(versions[1].entry), 30));
    }

    async fn of_two_who_change_the_same_version_the_second_is_told(app: TestApp) {
        let town = open(&app).await;
        let id = write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        change(&app, &town, id, 1, &Moment { minutes: 30, ..itsme(&app) }).await.unwrap();
        let late = change(&app, &town, id, 1, &Moment { minutes: 45, ..itsme(&app) }).await;
        assert!(matches!(late, Err(Failure::Conflict(_))));
        assert_eq!(store::versions(&app.db, town.christine, id).await.unwrap().len(), 2);
    }

    async fn of_ten_at_once_on_the_same_version_one_wins(app: TestApp) {
        let town = open(&app).await;
        let id = write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        let moment = Moment { minutes: 45, ..itsme(&app) };
        let tries = (0..10).map(|_| {
            let (app, moment, at) = (app.app.clone(), moment.clone(), town.library.clone());
            let (scope, actor) = (scope(town.christine, &at), Actor::Account(town.christine));
            tokio::spawn(async move {
                let command = Command::own(app.clock.now());
                write(&app, actor, command, async |tx| store::change(tx, &scope, id, 1, &at, &moment).await).await
            })
        });
        let mut won = 0;
        for attempt in tries.collect::<Vec<_>>() {
            match attempt.await.unwrap() {
                Ok(()) => won += 1,
                Err(failure) => assert!(matches!(failure, Failure::Conflict(_)), "{failure}"),
            }
        }
        assert_eq!(won, 1);
    }

    async fn a_moment_taken_back_stays_to_be_read_and_can_not_be_changed(app: TestApp) {
        let town = open(&app).await;
        let id = write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        withdraw(&app, &town, id).await.unwrap();
        let why = store::withdrawal(&app.db, town.christine, id).await.unwrap().unwrap();
        assert_eq!(why.reason, "Twee keer genoteerd");
        assert!(matches!(change(&app, &town, id, 1, &itsme(&app)).await, Err(Failure::Conflict(_))));
        assert!(matches!(withdraw(&app, &town, id).await, Err(Failure::Conflict(_))));
        let mine = scope(town.christine, &town.library);
        assert!(store::of_day(&app.db, &mine, town.library.place, app.clock.today()).await.unwrap().is_empty());
    }

    async fn what_is_not_hers_is_not_there_for_her(app: TestApp) {
        let town = open(&app).await;
        let id = write_down(&app, town.samira, &town.tournai, &itsme(&app)).await;
        assert!(store::versions(&app.db, town.christine, id).await.unwrap().is_empty());
        assert!(matches!(change(&app, &town, id, 1, &itsme(&app)).await, Err(Failure::NotFound)));
        assert!(matches!(withdraw(&app, &town, id).await, Err(Failure::NotFound)));
    }
}

const USUAL: &str = "minutes=15&outcome=solved&persons=1&place_kind=at_place&modality=walk_in&happened_on=2024-05-15&theme=itsme";

fn read(body: &str) -> (Option<Moment>, Form) {
    let mut form = Form::parse(Lang::Nl, body.as_bytes()).unwrap();
    let moment = Moment::read(&mut form, domain::parse_day("2024-05-15").unwrap());
    (moment, form)
}

#[test]
fn the_first_theme_tapped_is_the_main_one() {
    let (moment, _) = read(&format!("{USUAL}&theme=bank&theme=itsme&theme=eid"));
    let moment = moment.unwrap();
    assert_eq!((moment.theme, moment.tags), (Theme::Itsme, vec![Theme::Bank, Theme::Eid]));
}

#[test]
fn each_thing_that_is_not_right_is_said_beside_its_field() {
    let wrong = [
        ("minutes_own=0", "minutes_own"),
        ("minutes_own=1440", "minutes_own"),
        ("happened_on=2024-05-16", "happened_on"),
        ("happened_on=2023-02-29", "happened_on"),
        ("happened_on=1999-01-01", "happened_on"),
        ("outcome=referred", "referred_to"),
        ("outcome=maybe", "outcome"),
        ("persons=0", "persons"),
        ("persons=10001", "persons"),
        ("gender_female=2", "gender_female"),
        ("persons=3&age_70_plus=2&age_60_69=2", "age_under_12"),
        ("theme=potatoes", "theme"),
        ("material=spoon", "material"),
    ];
    for (said, field) in wrong {
        // What is said first in a form is what its field holds.
        let (moment, form) = read(&format!("{said}&{USUAL}"));
        assert!(moment.is_none() && form.error(field).is_some(), "{said} should be refused at {field}: {:?}", form.errors());
    }
}

#[test]
fn a_moment_fills_the_form_it_was_read_from() {
    let body = format!("minutes_own=25&{USUAL}&theme=bank&material=phone&gender_male=1&age_70_plus=1&autonomy=partly");
    let (moment, _) = read(&body.replace("minutes=15&", ""));
    let moment = moment.unwrap();
    let mut form = Form::filled(Lang::Nl, &[]);
    moment.fill(&mut form);
    assert_eq!(Moment::read(&mut form, moment.happened_on), Some(moment));
}

//! For whom a moment was: coded, known or nobody in particular; one person is one key, and a group is a number.

use domain::counting::FirstTime;
use domain::{Adult, Id};
use kit::form::Form;
use kit::testing::TestApp;
use kit::{Actor, App, Command, Failure, Lang, journal, on_both, write};
use people::asked::{Asked, Whom};
use people::person::{self, New, Purpose};
use support::{At, Moment, Who, store, who};

use crate::oostkamp::{Oostkamp, itsme, open, persons, scope, write_down};

const GODELIEVE: Asked = Asked::Coded { s: [7; 32], adult: Adult::Yes };

/// Writes a moment down for whoever the form told.
async fn help(app: &App, account: Id, at: &At, asked: Asked, moment: Moment) -> kit::Result<Id> {
    let scope = persons(account, at);
    write(app, Actor::Account(account), Command::own(app.clock.now()), async |tx| {
        let who = who::resolve(app, tx, &scope, &asked, Who::default()).await?;
        store::write_down(tx, at, &Moment { who, ..moment.clone() }).await
    })
    .await
}

async fn newest(app: &TestApp, account: Id, id: Id) -> (store::VersionRow, journal::EntryRow) {
    journal::seal_waiting(app).await.unwrap();
    let version = store::versions(&app.db, account, id).await.unwrap().remove(0);
    let entry = journal::find(&app.db, version.entry).await.unwrap().unwrap();
    (version, entry)
}

/// Someone whom a library knows.
async fn known(app: &TestApp, at: &At, account: Id) -> Id {
    let new = New {
        organisation: at.organisation,
        key: None,
        name: "Godelieve Vermeersch",
        phone: None,
        email: None,
        language: None,
        birth_year: Some(1950),
        purpose: Purpose::Help,
        on: app.clock.today(),
    };
    let command = Command::own(app.clock.now());
    write(app, Actor::Account(account), command, async |tx| person::add(tx, &new).await).await.unwrap()
}

async fn change(app: &TestApp, town: &Oostkamp, id: Id, asked: Asked) -> kit::Result<()> {
    let (scope, persons) = (scope(town.christine, &town.library), persons(town.christine, &town.library));
    let version = store::versions(&app.db, town.christine, id).await?.remove(0);
    let before = store::who(&app.db, &version).await?;
    write(app, Actor::Account(town.christine), Command::own(app.clock.now()), async |tx| {
        let who = who::resolve(app, tx, &persons, &asked, before).await?;
        store::change(tx, &scope, id, version.version, &town.library, &Moment { who, minutes: 40, ..itsme(app) }).await
    })
    .await
}

on_both! {
    async fn the_same_code_at_two_libraries_is_one_key(app: TestApp) {
        let town = open(&app).await;
        let here = help(&app, town.christine, &town.library, GODELIEVE, itsme(&app)).await.unwrap();
        let there = help(&app, town.samira, &town.tournai, GODELIEVE, itsme(&app)).await.unwrap();
        let other = Asked::Coded { s: [8; 32], adult: Adult::No };
        let other = help(&app, town.christine, &town.library, other, itsme(&app)).await.unwrap();
        let (version, entry) = newest(&app, town.christine, here).await;
        assert_eq!((version.person_key, version.who, version.first_time), (entry.person_key, Whom::Coded, None));
        assert_eq!((entry.adult, entry.facts.contains("first_time")), (Adult::Yes, false));
        assert_eq!(newest(&app, town.samira, there).await.1.person_key, entry.person_key);
        let other = newest(&app, town.christine, other).await.1;
        assert!(other.person_key != entry.person_key && other.adult == Adult::No);
    }

    async fn two_helpers_who_code_her_at_the_same_time_get_one_key(app: TestApp) {
        let town = open(&app).await;
        let tries = (0..8).map(|nr| {
            let (app, moment) = (app.app.clone(), itsme(&app));
            let (account, at) = if nr % 2 == 0 { (town.christine, town.library.clone()) } else { (town.samira, town.tournai.clone()) };
            tokio::spawn(async move { (account, help(&app, account, &at, GODELIEVE, moment).await.unwrap()) })
        });
        let mut keys = std::collections::BTreeSet::new();
        for attempt in tries.collect::<Vec<_>>() {
            let (account, id) = attempt.await.unwrap();
            keys.insert(newest(&app, account, id).await.0.person_key.unwrap());
        }
        assert_eq!(keys.len(), 1);
    }

    async fn who_stays_anonymous_leaves_no_key_but_may_say_that_it_was_her_first_time(app: TestApp) {
        let town = open(&app).await;
        let id = help(&app, town.christine, &town.library, Asked::Anonymous(FirstTime::Yes), itsme(&app)).await.unwrap();
        let (version, entry) = newest(&app, town.christine, id).await;
        assert_eq!((version.person_key, version.first_time, entry.person_key), (None, Some(FirstTime::Yes), None));
        assert!(entry.facts.contains(r#""first_time":"yes""#), "{}", entry.facts);
        change(&app, &town, id, Asked::Same).await.unwrap();
        assert_eq!(newest(&app, town.christine, id).await.0.first_time, Some(FirstTime::Yes), "a change keeps it");
    }

    async fn a_change_keeps_the_person_unless_the_helper_says_otherwise(app: TestApp) {
        let town = open(&app).await;
        let id = help(&app, town.christine, &town.library, GODELIEVE, itsme(&app)).await.unwrap();
        let before = newest(&app, town.christine, id).await.1;
        change(&app, &town, id, Asked::Same).await.unwrap();
        let kept = newest(&app, town.christine, id).await;
        assert_eq!((kept.1.person_key, kept.1.adult, kept.1.minutes), (before.person_key, Adult::Yes, 40));
        assert_eq!((kept.1.replaces, kept.0.who), (Some(before.id), Whom::Coded));
        change(&app, &town, id, Asked::Anonymous(FirstTime::No)).await.unwrap();
        let gone = newest(&app, town.christine, id).await;
        assert_eq!((gone.1.person_key, gone.0.person_key, gone.0.who), (None, None, Whom::Anonymous));
    }

    async fn a_known_person_is_counted_by_her_key_and_what_was_done_with_her_is_listed(app: TestApp) {
        let town = open(&app).await;
        let godelieve = known(&app, &town.library, town.christine).await;
        let yesterday = Moment { happened_on: app.clock.today().pred_opt().unwrap(), ..itsme(&app) };
        let first = help(&app, town.christine, &town.library, Asked::Known(godelieve), yesterday).await.unwrap();
        let second = help(&app, town.christine, &town.library, Asked::Known(godelieve), itsme(&app)).await.unwrap();
        write_down(&app, town.christine, &town.library, &itsme(&app)).await;
        let scope = persons(town.christine, &town.library);
        let key = person::key(&app.db, &scope, godelieve).await.unwrap().key;
        assert_eq!(newest(&app, town.christine, first).await.1.person_key, Some(key));
        let with = store::with(&app.db, &scope, key).await.unwrap();
        assert_eq!(with.iter().map(|row| row.id).collect::<Vec<_>>(), [second, first]);
        let samira = persons(town.samira, &town.tournai);
        assert!(store::with(&app.db, &samira, key).await.unwrap().is_empty(), "only where one may see it");
    }

    async fn nobody_writes_a_moment_for_somebody_whom_only_another_organisation_knows(app: TestApp) {
        let town = open(&app).await;
        let godelieve = known(&app, &town.library, town.christine).await;
        let tried = help(&app, town.samira, &town.tournai, Asked::Known(godelieve), itsme(&app)).await;
        assert!(matches!(tried, Err(Failure::NotFound)));
    }
}

const USUAL: &str = "minutes=15&outcome=solved&place_kind=at_place&modality=walk_in&happened_on=2024-05-15&theme=itsme";

fn read(body: &str) -> (bool, Form) {
    let mut form = Form::parse(Lang::Nl, format!("{body}&{USUAL}").as_bytes()).unwrap();
    let read = who::read(&mut form, domain::parse_day("2024-05-15").unwrap());
    (read.is_some(), form)
}

#[test]
fn a_group_is_a_number_and_never_becomes_persons() {
    let coded = format!("who=coded&s={}&adult=yes", "07".repeat(32));
    for one in ["", "who=anonymous&first_time=yes", coded.as_str()] {
        assert!(read(&format!("{one}&persons=1")).0, "one person: {one}");
    }
    assert!(read("persons=8&who=anonymous&first_time=unknown").0 && read("persons=8").0);
    for several in ["who=anonymous&first_time=yes", coded.as_str(), "who=same"] {
        let (is_fine, form) = read(&format!("{several}&persons=8"));
        assert!(!is_fine && form.error("who").is_some(), "{several}");
    }
}

#[test]
fn what_is_not_a_code_or_not_chosen_is_said_beside_the_question() {
    let s = "07".repeat(32);
    let wrong = [
        ("who=coded".to_owned(), "who"),
        (format!("who=coded&s={}&adult=yes", &s[1..]), "who"),
        (format!("who=coded&s={s}0&adult=yes"), "who"),
        (format!("who=coded&s={}&adult=yes", "zz".repeat(32)), "who"),
        (format!("who=coded&s={s}"), "who"),
        (format!("who=coded&s={s}&adult=unknown"), "who"),
        ("who=known".to_owned(), "known_name"),
        ("who=known&person=godelieve".to_owned(), "known_name"),
        ("who=somebody".to_owned(), "who"),
        ("first_time=perhaps".to_owned(), "first_time"),
    ];
    for (said, field) in wrong {
        let (is_fine, form) = read(&format!("{said}&persons=1"));
        assert!(!is_fine && form.error(field).is_some(), "{said}: {:?}", form.errors());
    }
}

#[tokio::test]
async fn the_command_of_a_form_keeps_nothing_by_which_its_code_could_be_guessed() {
    let app = kit::testing::sqlite().await;
    let form = Form::parse(Lang::Nl, format!("once={}&who=coded&s={}", Id::nil(), "07".repeat(32)).as_bytes()).unwrap();
    let (plain, kept) = (form.command().unwrap(), people::asked::command(&app, &form).unwrap());
    assert!(plain.id == kept.id && plain.digest != kept.digest);
}

//! One code is one key, also when two desks ask at once; two keys can be linked, and parted again.

use domain::person::{birth_of, letters};
use domain::{Adult, Id};
use kit::testing::TestApp;
use kit::{Failure, binds, on_both, row, sql, write};
use people::key::{self, Counted};
use people::{closing, code};

row! {
    struct EntryRow { kind: String, person_key: Option<uuid::Uuid>, subject: uuid::Uuid, adult: Adult }
}

sql! {
    system select ENTRIES -> EntryRow = "SELECT kind, person_key, subject, adult FROM entry ORDER BY kind, id";
}

async fn coded(app: &TestApp, s: u8, adult: Adult) -> Counted {
    write::system(app, async |tx| key::coded(app, tx, &[s; 32], adult).await).await.unwrap()
}

async fn link(app: &TestApp, from: Id, to: Id) -> Result<Id, &'static str> {
    match write::system(app, async |tx| key::link(tx, from, to, app.clock.today()).await).await {
        Err(Failure::Conflict(why)) => Err(why),
        other => Ok(other.unwrap()),
    }
}

async fn part(app: &TestApp, from: Id) {
    write::system(app, async |tx| key::part(tx, from, app.clock.today()).await).await.unwrap();
}

on_both! {
    async fn whoever_comes_back_gets_the_same_key_and_somebody_else_another(app: TestApp) {
        let (first, again) = (coded(&app, 1, Adult::Yes).await, coded(&app, 1, Adult::Unknown).await);
        assert_eq!(first, again);
        assert_ne!(first.key, coded(&app, 2, Adult::Yes).await.key);
    }

    async fn an_age_is_learned_and_somebody_grows_up_but_never_down(app: TestApp) {
        for (told, known) in [(Adult::Unknown, Adult::Unknown), (Adult::No, Adult::No), (Adult::Unknown, Adult::No), (Adult::Yes, Adult::Yes), (Adult::No, Adult::Yes)] {
            assert_eq!(coded(&app, 1, told).await.adult, known, "after {told}");
        }
    }

    async fn two_desks_that_ask_for_one_code_at_once_get_one_key(app: TestApp) {
        for round in 0..10_u8 {
            let asked = (0..8).map(|_| {
                let app = app.app.clone();
                tokio::spawn(async move { write::system(&app, async |tx| key::coded(&app, tx, &[round; 32], Adult::Yes).await).await.unwrap().key })
            });
            let mut keys = Vec::new();
            for asked in asked.collect::<Vec<_>>() {
                keys.push(asked.await.unwrap());
            }
            keys.dedup();
            assert_eq!(keys.len(), 1, "{keys:?}");
        }
    }

    async fn a_learner_who_is_linked_counts_as_the_coded_person_and_as_an_adult(app: TestApp) {
        let godelieve = coded(&app, 1, Adult::Yes).await.key;
        let learner = write::system(&app, async |tx| key::add(tx).await).await.unwrap();
        link(&app, learner, godelieve).await.unwrap();
        assert_eq!(key::counted(&app.db, learner).await.unwrap(), Counted { key: godelieve, adult: Adult::Yes });
        assert_eq!(key::alike(&app.db, learner).await.unwrap(), [godelieve, learner]);
        part(&app, learner).await;
        assert_eq!(key::counted(&app.db, learner).await.unwrap(), Counted { key: learner, adult: Adult::Unknown });
        let told: Vec<_> = ENTRIES.all(&app.db, binds![]).await.unwrap().into_iter().map(|row| (row.kind, row.person_key, row.subject, row.adult)).collect();
        assert_eq!(told, [
            ("people.merged".to_owned(), Some(learner), godelieve, Adult::Yes),
            ("people.parted".to_owned(), Some(learner), godelieve, Adult::Unknown),
        ]);
        let history = key::links(&app.db, learner).await.unwrap();
        assert!(history.len() == 1 && history[0].parted_at.is_some());
    }

    async fn linking_what_is_linked_or_itself_is_said_and_changes_nothing(app: TestApp) {
        let [a, b, c] = [coded(&app, 1, Adult::Yes).await.key, coded(&app, 2, Adult::No).await.key, coded(&app, 3, Adult::No).await.key];
        assert_eq!(link(&app, a, a).await, Err(key::ITSELF));
        link(&app, a, b).await.unwrap();
        assert_eq!(link(&app, a, b).await, Err(key::ALREADY));
        assert_eq!(link(&app, b, a).await, Err(key::ALREADY));
        assert_eq!(link(&app, a, c).await, Err(key::ELSEWHERE));
        link(&app, b, c).await.unwrap();
        assert_eq!(key::counted(&app.db, a).await.unwrap(), Counted { key: c, adult: Adult::Yes });
        assert_eq!(link(&app, c, a).await, Err(key::ALREADY));
        let unlinked = write::system(&app, async |tx| key::part(tx, c, app.clock.today()).await).await;
        assert!(matches!(unlinked, Err(Failure::Conflict(key::NOT_LINKED))));
        assert_eq!(key::alike(&app.db, b).await.unwrap().len(), 3);
    }

    async fn of_two_who_link_the_same_pair_crosswise_one_wins_and_no_ring_is_made(app: TestApp) {
        for round in 0..5_u8 {
            let (a, b) = (coded(&app, round * 2, Adult::Yes).await.key, coded(&app, round * 2 + 1, Adult::Yes).await.key);
            let (one, other) = tokio::join!(link(&app, a, b), link(&app, b, a));
            assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
            assert_eq!(key::counted(&app.db, a).await.unwrap(), key::counted(&app.db, b).await.unwrap());
        }
    }

    async fn when_the_codes_are_closed_keys_stay_and_nobody_is_recognised(app: TestApp) {
        let before = coded(&app, 1, Adult::Yes).await.key;
        assert_eq!((closing::codes(&app).await.unwrap(), closing::close(&app).await.unwrap()), (1, 1));
        assert_eq!(closing::codes(&app).await.unwrap(), 0);
        assert_eq!(key::counted(&app.db, before).await.unwrap().key, before);
        assert_ne!(coded(&app, 1, Adult::Yes).await.key, before);
    }
}

/// The browser keeps to the same file; see `web/src/people/letters.ts`.
#[test]
fn the_server_makes_the_same_code_as_a_browser() {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("../../../domain/vectors/person.json")).unwrap();
    let of = |name: &str| vectors["code"][name].as_str().unwrap();
    let godelieve = letters("Godelieve", "Vermeersch").unwrap();
    let born = birth_of("28-02-1950", domain::parse_day("2024-05-15").unwrap()).unwrap();
    assert_eq!(domain::person::secret_text(&godelieve, born), of("secret_text"));
    assert_eq!(code::read(of("is")), Some(code::hidden(of("salt"), &godelieve, born)));
}

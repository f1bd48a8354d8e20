//! What is kept of one person is all in her export, and nothing of another; once she is erased, no byte of her is left,
//! and no figure has moved.

use std::path::{Path, PathBuf};

use domain::{Adult, Id};
use kit::db::Db;
use kit::{binds, on_both, row, sql, write};
use people::key;

use crate::requests::{encoded, get, post};
use crate::town::{Town, learner};

/// In all that is written down of Zoë; and in all of Yara, who is someone else.
const ZOE: &str = "ZEEMEEUW9";
const YARA: &str = "VUURTOREN4";

row! {
    struct IdRow { id: uuid::Uuid }
}

sql! {
    system select KEY -> IdRow = "SELECT person_key AS id FROM learner WHERE id = $1";
    system select PERSON_KEY -> IdRow = "SELECT key AS id FROM person WHERE id = $1";
    system select VERSION_ENTRY -> IdRow = "SELECT entry AS id FROM moment_version WHERE moment = $1 ORDER BY version DESC";
}

/// Everything that Tournai does with somebody.
struct Planted {
    person: Id,
    moment: Id,
    entry: Id,
    learner: Id,
    attempt: Id,
}

async fn send(town: &Town, who: &str, address: &str, body: &str) -> String {
    let body = format!("once={}&{body}", kit::random::opaque_id());
    let answer = post(&town.app, town.cookie(who), address, &body).await;
    assert_eq!(answer.status, 303, "{address}: {}", answer.body);
    answer.header("location").to_owned()
}

async fn plant(town: &Town, mark: &str, digit: u8) -> Planted {
    let place = town.tournai.place;
    let email = format!("{}@demo.example", mark.to_lowercase());
    let code = format!("{digit:x}{}", "0".repeat(63));
    let told = format!(
        "name={}&phone={}&email={}&birth_year=1950&purpose=help",
        encoded(&format!("Zoë {mark}")),
        encoded(mark),
        encoded(&email)
    );
    let body = format!("organisation={}&{told}&consent=contact&s={code}&adult=yes", town.tournai.organisation);
    let to = send(town, "sandrine", "/nl/people", &body).await;
    let person: Id = to.split(['/', '?']).nth(3).unwrap().parse().unwrap();
    let moment = for_person(town, person).await;
    send(town, "samira", &format!("/fr/desk/moments/{moment}/withdrawal"), &format!("reason={mark}")).await;
    let kept = for_person(town, person).await;
    let (who, _) = learner(&town.app, &town.people["samira"], place, &format!("Zoë {mark}")).await;
    let attempt = crate::town::try_click(&town.app, &who).await;
    let own = KEY.one(&town.app.db, binds![who.id]).await.unwrap().id;
    let hers = PERSON_KEY.one(&town.app.db, binds![person]).await.unwrap().id;
    let today = town.app.clock.today();
    write::system(&town.app, async |tx| {
        key::link(tx, own, hers, today).await?;
        kit::mail::post(tx, tx.now, &email, "Votre rendez-vous", &format!("Bonjour Zoë {mark}, à jeudi")).await?;
        kit::mail::post(tx, tx.now, "samira@demo.example", &format!("Rendez-vous de Zoë {mark}"), "").await
    })
    .await
    .unwrap();
    let entry = VERSION_ENTRY.one(&town.app.db, binds![kept]).await.unwrap().id;
    Planted { person, moment, entry, learner: who.id, attempt }
}

/// A moment for somebody whom Tournai knows.
async fn for_person(town: &Town, person: Id) -> Id {
    let before = crate::town::moments(&town.app, town.tournai.place).await;
    let body = format!(
        "place={}&theme=itsme&minutes=15&outcome=solved&persons=1&place_kind=at_place&modality=walk_in&happened_on=2024-05-15&who=known&person={person}",
        town.tournai.place
    );
    send(town, "samira", "/fr/desk/moments", &body).await;
    crate::town::moments(&town.app, town.tournai.place).await.difference(&before).copied().next().unwrap()
}

async fn count(town: &Town) {
    kit::journal::seal_waiting(&town.app).await.unwrap();
    steering::catch_up(&town.app).await.unwrap();
}

/// Lines of the figures that came or went.
fn moved(changes: &[String]) -> Vec<&String> {
    changes
        .iter()
        .filter(|line| ["tally:", "publication:", "eligibility:"].iter().any(|table| line[2..].starts_with(table)))
        .collect()
}

async fn forget(town: &Town, who: &str, person: Id, mark: &str) {
    send(town, who, &format!("/nl/people/{person}/openings"), "why=asked").await;
    let name = encoded(&format!("Zoë {mark}"));
    send(town, who, &format!("/nl/people/{person}/erasure"), &format!("reason=asked&name={name}")).await;
}

on_both! {
    async fn the_export_of_one_person_holds_everything_of_her_and_nothing_of_another(app: TestApp) {
        let town = Town::build(app).await;
        let (zoe, yara) = (plant(&town, ZOE, 1).await, plant(&town, YARA, 2).await);
        send(&town, "sandrine", &format!("/nl/people/{}/openings", zoe.person), "why=asked").await;
        let json = get(&town.app, town.cookie("sandrine"), &format!("/nl/people/{}/export.json", zoe.person)).await;
        assert_eq!(json.header("content-type"), "application/json");
        let page = get(&town.app, town.cookie("sandrine"), &format!("/nl/people/{}/export", zoe.person)).await;
        let all: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        for table in ["person", "consent", "person_opening", "moment", "moment_version", "moment_withdrawal", "entry", "learner", "learning", "attempt", "attempt_action", "outbox", "person_key", "key_link"] {
            assert!(all["tables"][table].as_array().is_some_and(|rows| !rows.is_empty()), "{table} is missing: {}", json.body);
        }
        assert_eq!(json.body.matches(ZOE).count(), 5, "name, phone, reason of a withdrawal, learner, mail: {}", json.body);
        assert_eq!(json.body.matches("zeemeeuw9@demo.example").count(), 2, "her address, and the mail to it");
        for id in [zoe.person, zoe.moment, zoe.entry, zoe.learner, zoe.attempt] {
            assert!(json.body.contains(&id.to_string()), "{id} is missing");
        }
        assert!(page.body.matches(ZOE).count() >= 6, "the same on the page, and in its title");
        let others = [yara.person, yara.moment, yara.entry, yara.learner, yara.attempt].map(|id| id.to_string());
        for body in [&json.body, &page.body] {
            assert!(!body.to_uppercase().contains(YARA), "the export tells of another");
            assert!(others.iter().all(|id| !body.contains(id)), "the export names rows of another");
            assert!(!body.contains(&town.tournai.learner.to_string()) && !body.contains(&town.tournai.moment.to_string()));
        }
    }

    async fn once_erased_no_byte_of_her_is_left_and_no_figure_has_moved(app: TestApp) {
        let data = app.config.data.clone();
        let town = Town::build(app).await;
        let (zoe, yara) = (plant(&town, ZOE, 1).await, plant(&town, YARA, 2).await);
        count(&town).await;
        let before = town.contents().await;
        assert!(before.holds(ZOE) && lies_in(&town.app.db, &data, ZOE).await);
        forget(&town, "sandrine", zoe.person, ZOE).await;
        count(&town).await;
        let after = town.contents().await;
        let changes = after.since(&before);
        assert!(!after.holds(ZOE) && !after.holds(&ZOE.to_lowercase()), "{changes:?}");
        assert!(!lies_in(&town.app.db, &data, ZOE).await && !lies_in(&town.app.db, &data, &ZOE.to_lowercase()).await);
        assert!(moved(&changes).is_empty(), "{:?}", moved(&changes));
        for table in ["person", "consent", "learner", "attempt", "outbox"] {
            assert!(after.count(table) < before.count(table), "{table}");
        }
        for table in ["entry", "moment", "moment_version", "person_key"] {
            assert!(after.count(table) >= before.count(table), "{table}");
        }
        assert!(after.holds(YARA), "the other is still there");
        assert_eq!(get(&town.app, town.cookie("sandrine"), &format!("/nl/people/{}", zoe.person)).await.status, 404);
        assert_eq!(get(&town.app, town.cookie("sandrine"), &format!("/nl/people/{}", yara.person)).await.status, 200);
        assert!(kit::journal::verify(&town.app.db).await.unwrap().is_ok());
        let ledger = std::fs::read_to_string(data.join("secrets/erased")).unwrap();
        assert!(ledger.contains(&zoe.person.to_string()) && !ledger.contains(&yara.person.to_string()));
    }

    async fn whoever_comes_back_after_she_was_erased_gets_a_new_key(app: TestApp) {
        let town = Town::build(app).await;
        let zoe = plant(&town, ZOE, 1).await;
        let before = PERSON_KEY.one(&town.app.db, binds![zoe.person]).await.unwrap().id;
        forget(&town, "sandrine", zoe.person, ZOE).await;
        let s = people::code::read(&format!("1{}", "0".repeat(63))).unwrap();
        let again = write::system(&town.app, async |tx| key::coded(&town.app, tx, &s, Adult::Yes).await).await.unwrap();
        assert_ne!(again.key, before);
    }

    async fn what_another_organisation_knows_of_her_stays_when_one_erases_her(app: TestApp) {
        let town = Town::build(app).await;
        let zoe = plant(&town, ZOE, 1).await;
        let code = format!("1{}", "0".repeat(63));
        let body = format!("organisation={}&name=Zoetje&purpose=help&s={code}&adult=yes", town.oostkamp.organisation);
        send(&town, "bart", "/nl/people", &body).await;
        let before = town.contents().await;
        forget(&town, "sandrine", zoe.person, ZOE).await;
        let after = town.contents().await;
        assert!(after.holds("Zoetje"));
        assert_eq!(after.count("learner"), before.count("learner"), "what she learns is hers, and Oostkamp still knows her");
        let s = people::code::read(&code).unwrap();
        let known = people::key::find_coded(&town.app, &town.app.db, &s).await.unwrap();
        assert!(known.is_some(), "her code still finds her key");
    }

    async fn a_wrong_name_erases_nobody(app: TestApp) {
        let town = Town::build(app).await;
        let zoe = plant(&town, ZOE, 1).await;
        let before = town.contents().await;
        for name in ["", "Yara", "Zoë"] {
            let body = format!("once={}&reason=asked&name={}", kit::random::opaque_id(), encoded(name));
            let answer = post(&town.app, town.cookie("sandrine"), &format!("/nl/people/{}/erasure", zoe.person), &body).await;
            assert_eq!(answer.status, 422);
        }
        assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
    }

    async fn a_helper_may_see_her_and_neither_export_nor_erase_her(app: TestApp) {
        let town = Town::build(app).await;
        let zoe = plant(&town, ZOE, 1).await;
        for page in ["export", "export.json", "erasure", "merge"] {
            assert_eq!(get(&town.app, town.cookie("samira"), &format!("/fr/people/{}/{page}", zoe.person)).await.status, 404, "{page}");
        }
        let door = get(&town.app, town.cookie("wim"), &format!("/nl/people/{}", zoe.person)).await;
        assert_eq!(door.status, 404);
        let door = get(&town.app, town.cookie("samira"), &format!("/fr/people/{}", town.tournai.person)).await;
        assert!(door.status == 200 && !door.body.contains("069 12 34 56"), "without a reason there is a name alone");
        send(&town, "samira", &format!("/fr/people/{}/openings", town.tournai.person), "why=helping").await;
        let open = get(&town.app, town.cookie("samira"), &format!("/fr/people/{}", town.tournai.person)).await;
        assert!(open.body.contains("069 12 34 56"));
    }

    async fn the_same_code_asks_whether_it_is_the_same_person(app: TestApp) {
        let town = Town::build(app).await;
        let zoe = plant(&town, ZOE, 1).await;
        let code = format!("1{}", "0".repeat(63));
        let body = |more: &str| format!("once={}&organisation={}&name=Zo&purpose=help&s={code}&adult=yes{more}", kit::random::opaque_id(), town.tournai.organisation);
        let asked = post(&town.app, town.cookie("samira"), "/fr/people", body("")).await;
        assert!(asked.status == 422 && asked.body.contains(&format!("/fr/people/{}", zoe.person)), "{}", asked.body);
        let other = post(&town.app, town.cookie("samira"), "/fr/people", body("&same=someone_else")).await;
        assert_eq!(other.status, 303);
        let id: Id = other.header("location").split(['/', '?']).nth(3).unwrap().parse().unwrap();
        let (hers, another) = (PERSON_KEY.one(&town.app.db, binds![zoe.person]).await.unwrap(), PERSON_KEY.one(&town.app.db, binds![id]).await.unwrap());
        assert_ne!(hers.id, another.id);
    }
}

/// Whether a word lies anywhere in the files of the database. On PostgreSQL its log is left out: it is written over as
/// time goes by, as `docs/privacy.md` says.
async fn lies_in(db: &Db, data: &Path, word: &str) -> bool {
    let files = match db {
        Db::Sqlite { .. } => ["pont.db", "pont.db-wal", "pont.db-shm"].iter().map(|name| data.join(name)).collect(),
        Db::Postgres(pool) => {
            sqlx::query("CHECKPOINT").execute(pool).await.unwrap();
            let folder: (String,) = sqlx::query_as("SELECT current_setting('data_directory') || '/base/' || CAST((SELECT oid FROM pg_database WHERE datname = current_database()) AS TEXT)")
                .fetch_one(pool)
                .await
                .unwrap();
            files_in(Path::new(&folder.0))
        }
    };
    files
        .iter()
        .filter_map(|file| std::fs::read(file).ok())
        .any(|bytes| bytes.windows(word.len()).any(|found| found == word.as_bytes()))
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

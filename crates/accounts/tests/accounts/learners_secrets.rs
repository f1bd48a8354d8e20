//! A stolen copy of the database, or a look at what passes by, tells nobody's pictures.

use accounts::learner::opening;
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use kit::app::App;
use kit::db::Db;
use kit::on_both;
use sqlx::AssertSqlSafe;

use crate::browser::{Browser, Page};
use crate::learners::{begin, card_of, tap, words};
use crate::town::town;

const SQLITE_COLUMNS: &str = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
const POSTGRES_COLUMNS: &str = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position";

/// Every value of every column, in small letters; bytes as hexadecimal digits.
async fn everything(app: &App) -> Vec<String> {
    let columns: Vec<(String, String)> = match &app.db {
        Db::Sqlite { readers, .. } => sqlx::query_as(SQLITE_COLUMNS).fetch_all(readers).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(POSTGRES_COLUMNS).fetch_all(pool).await.unwrap(),
    };
    let text = if app.db.is_sqlite() { ("quote(\"", "\")") } else { ("COALESCE(CAST(\"", "\" AS TEXT), '-')") };
    let mut values = Vec::new();
    for (table, column) in columns {
        let select = AssertSqlSafe(format!("SELECT {}{column}{} FROM \"{table}\"", text.0, text.1));
        let rows: Vec<(String,)> = match &app.db {
            Db::Sqlite { readers, .. } => sqlx::query_as(select).fetch_all(readers).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_as(select).fetch_all(pool).await.unwrap(),
        };
        values.extend(rows.into_iter().map(|(value,)| value.to_lowercase()));
    }
    values
}

/// The pictures of a card in every way in which somebody could have written them.
fn written(pictures: [u16; 4]) -> Vec<String> {
    let joined = |separator: &str| pictures.map(|id| id.to_string()).join(separator);
    let big = pictures.map(u16::to_be_bytes).concat();
    let little = pictures.map(u16::to_le_bytes).concat();
    let texts = [",", ", ", " ", "-", ";", "·", "\",\""].map(joined);
    texts.into_iter().chain([HEXLOWER.encode(&big), HEXLOWER.encode(&little)]).collect()
}

fn token_forms(token: &str) -> [String; 2] {
    [token.to_lowercase(), HEXLOWER.encode(&BASE64URL_NOPAD.decode(token.as_bytes()).unwrap())]
}

/// Headers by which a browser is told something.
fn told(page: &Page) -> String {
    page.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect::<Vec<_>>().join("\n")
}

on_both! {
    async fn the_database_holds_neither_pictures_nor_tokens(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = begin(&app).await;
        let old = godelieve.card.clone();
        godelieve.browser.post("/nl/learn/card", &[]).await.to();
        let new = card_of(&app, godelieve.id).await;
        let opening = kit::write::system(&app, async |tx| opening::add(&app, tx, godelieve.id, town.desk, town.christine).await).await.unwrap();
        let ticket = opening::ticket(&app, opening);
        Browser::of(&app).post("/nl/learn/scan", &[("card", &ticket)]).await.to();
        let mut back = Browser::of(&app);
        tap(&mut back, "nl", &new.pictures).await.to();
        tap(&mut Browser::of(&app), "nl", &old.pictures).await;
        let cookie = back.cookie.clone().unwrap().replace("pont=", "");
        let mut secrets: Vec<String> = [&old, &new].iter().flat_map(|card| written(card.pictures)).collect();
        secrets.extend([&old.token, &new.token, &ticket, &cookie].iter().flat_map(|token| token_forms(token)));
        secrets.extend([words(&new, "nl").join(" "), words(&new, "nl").join(",")].map(|words| words.to_lowercase()));
        let values = everything(&app).await;
        assert!(values.iter().any(|value| value.contains(&godelieve.id.to_string()) || value.contains(&HEXLOWER.encode(godelieve.id.as_bytes()))));
        for secret in secrets {
            let found: Vec<_> = values.iter().filter(|value| value.contains(&secret)).collect();
            assert!(found.is_empty(), "{secret} stands in {found:?}");
        }
    }

    async fn nothing_of_card_or_pictures_stands_in_an_address_or_a_cookie(app: TestApp) {
        let mut godelieve = begin(&app).await;
        let card = godelieve.card.clone();
        let [a, b, c, d] = card.pictures.map(|id| id.to_string());
        let mut other = Browser::of(&app);
        let pages = [
            godelieve.browser.get("/nl/learn/card").await,
            other.get("/nl/learn/code").await,
            other.post("/nl/learn/code", &[("letter", "A"), ("chosen", &a), ("chosen", &b)]).await,
            other.post("/nl/learn/code", &[("chosen", &d), ("chosen", &c), ("chosen", &b), ("pick", &a)]).await,
            other.post("/nl/learn/code", &[("chosen", &a), ("chosen", &b), ("chosen", &c), ("pick", &d)]).await,
            other.post("/nl/learn/scan", &[("card", &card.token)]).await,
            godelieve.browser.post("/nl/learn/own-device", &[]).await,
            godelieve.browser.post("/nl/learn/card", &[]).await,
        ];
        let mut secrets = words(&card, "nl").map(|word| format!("={word}")).to_vec();
        secrets.extend(written(card.pictures).into_iter().chain([card.token.clone()]));
        for page in &pages {
            assert!(secrets.iter().all(|secret| !told(page).contains(secret)), "{}", told(page));
            let addresses = page.body.split("href=\"").skip(1).chain(page.body.split("action=\"").skip(1)).map(|rest| rest.split('"').next().unwrap());
            let bad: Vec<_> = addresses.filter(|address| address.contains("chosen") || address.contains("pick") || address.contains(&card.token)).collect();
            assert!(bad.is_empty(), "{bad:?}");
            assert_eq!(page.headers["cache-control"], "no-store");
        }
    }
}

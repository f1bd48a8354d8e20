//! What every answer of the house carries, whatever was asked and however it went; and that looking changes nothing.

use axum::http::{Method, StatusCode};
use domain::Instant;
use kit::clock::Clock;
use kit::config::Config;
use kit::guard::FRAMED;
use kit::{App, binds, on_both, row, sql};

use crate::addresses::examples;
use crate::forms::{paths, sheet};
use crate::requests::{Answer, House, Sender, ask, get, post, post_from};
use crate::town::{Town, app_for};

const EVERYBODY: [&str; 14] = [
    "nobody",
    "christine",
    "bart",
    "luc",
    "anouk",
    "nadine",
    "admin",
    "samira",
    "sandrine",
    "mathieu",
    "wim",
    "ilse",
    "godelieve",
    "aline",
];

row! {
    struct SeenRow { seen_at: Instant }
}

sql! {
    system select SEEN -> SeenRow = "SELECT seen_at FROM session WHERE account = $1 AND ended_at IS NULL ORDER BY id DESC";
}

/// The policy of a file that somebody sent.
const SEALED: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/// What is wrong with the headers of an answer. The one page that may stand in frames elsewhere has all but two of them.
fn missing(address: &str, answer: &Answer) -> Vec<String> {
    let is_framed = answer.status == StatusCode::OK && is_shared_figure(address);
    let mut exact = vec![
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-frame-options", "DENY"),
    ];
    if is_framed {
        exact.retain(|(name, _)| *name != "x-frame-options");
        exact.push(("content-security-policy", FRAMED));
    }
    let mut said: Vec<String> = exact
        .iter()
        .filter(|(name, value)| answer.header(name) != *value)
        .map(|(name, _)| format!("{name} is `{}`", answer.header(name)))
        .collect();
    let policy = answer.header("content-security-policy");
    // What somebody sent is saved and may do nothing at all.
    if answer.header("content-disposition").starts_with("attachment") && policy == SEALED {
        return said.into_iter().map(|what| format!("{address} ({}): {what}", answer.status)).collect();
    }
    let rules = [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ];
    said.extend(rules.iter().filter(|rule| !is_framed && !policy.contains(*rule)).map(|rule| format!("the policy lacks {rule}")));
    said.extend(
        ["unsafe-inline", "unsafe-eval", "http:", "*"]
            .iter()
            .filter(|word| !is_framed && policy.contains(*word))
            .map(|word| format!("the policy has {word}")),
    );
    let is_kept =
        [kit::assets::PREFIX, "/looks/"].iter().any(|prefix| address.starts_with(prefix)) && answer.status == StatusCode::OK;
    if !is_kept && answer.header("cache-control") != "no-store" {
        said.push(format!("cache-control is `{}`", answer.header("cache-control")));
    }
    if answer.headers.contains_key("server") || answer.headers.contains_key("x-powered-by") {
        said.push("it tells what it is made of".to_owned());
    }
    said.into_iter().map(|what| format!("{address} ({}): {what}", answer.status)).collect()
}

/// `/{lang}/shared/{token}/{figure}`.
fn is_shared_figure(address: &str) -> bool {
    address.split('/').nth(2) == Some("shared") && address.split('/').count() == 5
}

/// What an answer of a page asked for may never do.
fn cookies(address: &str, answer: &Answer) -> Option<String> {
    answer.headers.contains_key("set-cookie").then(|| format!("{address} gives a cookie to someone who only looks"))
}

fn nothing(said: &[String]) {
    assert!(said.is_empty(), "\n{}", said.join("\n"));
}

on_both! {
    async fn looking_at_every_page_as_everybody_changes_nothing_and_every_answer_has_its_headers(app: TestApp) {
        let town = Town::build(app).await;
        let before = town.contents().await;
        let mut said = Vec::new();
        for who in EVERYBODY {
            for (route, example) in examples("GET", "fr", &town.tournai) {
                let answer = get(app_for(&town, route.path), town.cookie(who), &example.address).await;
                if answer.status.is_server_error() {
                    said.push(format!("{who}: {} answers {}", example.address, answer.status));
                }
                said.extend(missing(&example.address, &answer));
                said.extend(cookies(&example.address, &answer));
            }
        }
        said.extend(town.contents().await.since(&before));
        nothing(&said);
    }

    async fn every_form_sent_answers_with_the_headers_too(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        for path in paths() {
            let sheet = sheet(&town, path, "nl").await;
            let app = app_for(&town, path);
            for (cookie, body) in [(None, String::new()), (sheet.cookie.as_deref(), String::new()), (sheet.cookie.as_deref(), sheet.body())] {
                said.extend(missing(&sheet.address, &post(app, cookie, &sheet.address, &body).await));
            }
        }
        nothing(&said);
    }

    async fn what_went_wrong_has_its_headers_and_a_page_in_the_language_of_the_visitor(app: TestApp) {
        let town = Town::build(app).await;
        let app = &town.app;
        let mut answers = vec![
            (404, "/nl/nergens", get(app, None, "/nl/nergens").await),
            (404, "/nergens", get(app, None, "/nergens").await),
            (404, "/xx/desk", get(app, None, "/xx/desk").await),
            (404, "/nl/desk/", get(app, town.cookie("christine"), "/nl/desk/").await),
            (404, "/nl/", get(app, None, "/nl/").await),
            (404, "/assets/no.css", get(app, None, "/assets/no.css").await),
            (404, "/nl/desk", ask(app, Method::DELETE, town.cookie("christine"), "/nl/desk").await),
            (403, "/nl/desk/moments", post_from(app, Sender::CrossSite, None, "/nl/desk/moments", "").await),
            (400, "/nl/desk/moments", post(app, town.cookie("christine"), "/nl/desk/moments", "").await),
            (410, "/nl/invitations/x", get(app, None, "/nl/invitations/x").await),
        ];
        app.set_writable(false);
        answers.push((503, "/nl/sign-in/link", post(app, None, "/nl/sign-in/link", "email=a%40b.be").await));
        app.set_writable(true);
        app.db.close().await;
        answers.push((500, "/nl/find", get(app, None, "/nl/find").await));
        answers.push((500, "/nl/desk", get(app, town.cookie("christine"), "/nl/desk").await));
        answers.push((503, "/health", get(app, None, "/health").await));
        let mut said = Vec::new();
        for (status, address, answer) in &answers {
            assert_eq!(answer.status.as_u16(), *status, "{address}: {}", answer.body);
            said.extend(missing(address, answer));
            if *address != "/health" {
                assert!(answer.body.contains("<html lang=\"nl\""), "{status} {address} is no page: {}", answer.body);
            }
        }
        nothing(&said);
    }

    async fn a_page_asked_for_by_its_head_answers_like_the_whole(app: TestApp) {
        let town = Town::build(app).await;
        for (route, example) in examples("GET", "fr", &town.tournai) {
            for who in ["nobody", "samira", "sandrine", "mathieu", "admin"] {
                let app = app_for(&town, route.path);
                let whole = get(app, town.cookie(who), &example.address).await;
                let head = ask(app, Method::HEAD, town.cookie(who), &example.address).await;
                assert_eq!(head.status, whole.status, "{}", example.address);
                assert_eq!(head.header("content-type"), whole.header("content-type"), "{}", example.address);
                assert_eq!(head.header("location"), whole.header("location"), "{}", example.address);
                assert_eq!(head.body, "", "{}", example.address);
                nothing(&missing(&example.address, &head));
            }
        }
    }

    async fn an_address_with_a_slash_too_many_is_no_address(app: TestApp) {
        let town = Town::build(app).await;
        for (route, example) in examples("GET", "fr", &town.tournai).into_iter().filter(|(route, _)| route.path != "/") {
            for who in ["nobody", "samira", "mathieu"] {
                let answer = get(app_for(&town, route.path), town.cookie(who), &format!("{}/", example.address)).await;
                assert_eq!(answer.status, 404, "{}/ as {who}", example.address);
            }
        }
    }

    async fn a_form_from_elsewhere_is_refused_everywhere_and_changes_nothing(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        for path in paths() {
            let sheet = sheet(&town, path, "nl").await;
            let app = app_for(&town, path);
            let before = town.contents().await;
            for sender in [Sender::CrossSite, Sender::SameSite, Sender::ForeignOrigin, Sender::NullOrigin, Sender::Silent] {
                for body in [sheet.body(), format!("{}&token=0123456789abcdef0123456789abcdef", sheet.body())] {
                    let answer = post_from(app, sender, sheet.cookie.as_deref(), &sheet.address, &body).await;
                    if answer.status != StatusCode::FORBIDDEN {
                        said.push(format!("{} from {sender:?} answers {}", sheet.address, answer.status));
                    }
                }
            }
            said.extend(town.contents().await.since(&before).into_iter().map(|line| format!("{}: {line}", sheet.address)));
            let own = post_from(app, Sender::OwnOrigin, sheet.cookie.as_deref(), &sheet.address, &sheet.body()).await;
            if own.status.as_u16() != sheet.answers {
                said.push(format!("{} from our own pages answers {}", sheet.address, own.status));
            }
        }
        nothing(&said);
    }

    async fn an_old_browser_proves_itself_by_the_token_of_its_own_session(app: TestApp) {
        let town = Town::build(app).await;
        let token = |page: &str| page.split_once("name=\"token\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let hers = token(&get(&town.app, town.cookie("samira"), "/fr/desk").await.body);
        let another = token(&get(&town.app, town.cookie("sandrine"), "/fr/desk").await.body);
        let sheet = sheet(&town, "/{lang}/desk/moments", "fr").await;
        for (token, status) in [(another, 403), (String::new(), 403), (hers, 303)] {
            let body = format!("{}&token={token}", sheet.body());
            let answer = post_from(&town.app, Sender::Silent, town.cookie("samira"), &sheet.address, &body).await;
            assert_eq!(answer.status, status);
        }
    }

    async fn that_someone_is_still_here_is_noted_once_a_minute_and_nothing_else_is(app: TestApp) {
        let town = Town::build(app).await;
        let before = town.contents().await;
        let christine = town.people["christine"].id;
        let began = town.app.clock.real().0;
        let mut noted = Vec::new();
        for seconds in [1, 30, 59, 60, 61, 100, 119, 120, 121, 180] {
            let later = at(&town.app, began + seconds * 1000);
            assert_eq!(get(&later, town.cookie("christine"), "/nl/desk").await.status, 200);
            noted.push((SEEN.one(&later.db, binds![christine]).await.unwrap().seen_at.0 - began) / 1000);
        }
        assert_eq!(noted, [0, 0, 0, 60, 60, 60, 60, 120, 120, 180]);
        assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
    }

    async fn behind_https_every_answer_says_to_stay_there(app: TestApp) {
        let town = Town::build(app).await;
        let config = Config { address: "https://pont.example".into(), ..town.app.config.clone() };
        let secure = House::new(App::new(town.app.db.clone(), town.app.clock.clone(), config, town.app.secrets.clone(), false));
        for address in ["/nl", "/nl/nergens", "/nl/desk", "/assets/no.css"] {
            let answer = get(&secure, None, address).await;
            let age: u64 = answer.header("strict-transport-security").split(['=', ';']).nth(1).unwrap().parse().unwrap();
            assert!(age >= 365 * 24 * 3600, "{address}");
        }
        assert_eq!(get(&town.app, None, "/nl").await.header("strict-transport-security"), "");
    }
}

/// The same house at another moment.
fn at(app: &App, real: i64) -> House {
    let clock = Clock::frozen(app.clock.zone, Instant(real));
    House::new(App::new(app.db.clone(), clock, app.config.clone(), app.secrets.clone(), false))
}

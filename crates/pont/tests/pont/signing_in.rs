//! The one cookie: how it is given, that it is new with every signing in, and that signing out takes it away.

use kit::App;
use kit::config::Config;
use kit::on_both;

use crate::forms::{newcomer, sheet};
use crate::requests::{Answer, House, get, post};
use crate::town::Town;

/// The name of the cookie and its rules, when an answer gives one.
fn given(answer: &Answer) -> (String, Vec<String>) {
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1, "one cookie and no other");
    let mut parts = answer.header("set-cookie").split(';').map(|part| part.trim().to_owned());
    let name = parts.next().unwrap().split('=').next().unwrap().to_owned();
    (name, parts.collect())
}

on_both! {
    async fn the_cookie_keeps_to_its_rules(app: TestApp) {
        let town = Town::build(app).await;
        let form = sheet(&town, "/{lang}/sign-in", "fr").await;
        let plain = post(&town.app, None, &form.address, &form.body()).await;
        assert_eq!(given(&plain), ("pont".into(), vec!["HttpOnly".into(), "SameSite=Lax".into(), "Path=/".into()]));
        let token = plain.cookie().unwrap().trim_start_matches("pont=").to_owned();
        assert!(token.len() >= 43, "256 bits: {token}");
        let config = Config { address: "https://pont.example".into(), ..town.app.config.clone() };
        let secure = House::new(App::new(town.app.db.clone(), town.app.clock.clone(), config, town.app.secrets.clone(), false));
        let (name, rules) = given(&post(&secure, None, &form.address, &form.body()).await);
        assert_eq!(name, "__Host-pont");
        assert_eq!(rules, ["HttpOnly", "SameSite=Lax", "Path=/", "Secure"]);
    }

    async fn signing_in_gives_a_new_token_and_the_old_one_opens_nothing_more(app: TestApp) {
        let town = Town::build(app).await;
        let form = sheet(&town, "/{lang}/sign-in", "fr").await;
        let made_up = post(&town.app, Some("pont=made-up-by-somebody-else"), &form.address, &form.body()).await.cookie().unwrap();
        assert!(!made_up.contains("made-up"));
        let again = sheet(&town, "/{lang}/sign-in", "fr").await;
        let second = post(&town.app, Some(&made_up), &again.address, &again.body()).await.cookie().unwrap();
        assert_ne!(made_up, second);
        assert_eq!(get(&town.app, Some(&made_up), "/fr/account").await.status, 303);
        assert_eq!(get(&town.app, Some(&second), "/fr/account").await.status, 200);
    }

    async fn a_new_password_gives_a_new_token_and_ends_the_others(app: TestApp) {
        let town = Town::build(app).await;
        let form = sheet(&town, "/{lang}/account/password", "fr").await;
        let before = form.cookie.clone().unwrap();
        let after = post(&town.app, Some(&before), &form.address, &form.body()).await.cookie().unwrap();
        assert_eq!(get(&town.app, Some(&before), "/fr/account").await.status, 303);
        assert_eq!(get(&town.app, Some(&after), "/fr/account").await.status, 200);
    }

    async fn signing_out_takes_the_cookie_away_and_has_the_browser_forget(app: TestApp) {
        let town = Town::build(app).await;
        let somebody = newcomer(&town).await;
        let answer = post(&town.app, Some(&somebody.cookie), "/fr/sign-out", "").await;
        let (name, rules) = given(&answer);
        assert_eq!((name.as_str(), answer.cookie().as_deref()), ("pont", Some("pont=")));
        assert!(rules.contains(&"Max-Age=0".to_owned()));
        for kind in ["\"cookies\"", "\"storage\"", "\"cache\""] {
            assert!(answer.header("clear-site-data").contains(kind), "{kind}");
        }
        assert_eq!(get(&town.app, Some(&somebody.cookie), "/fr/account").await.status, 303);
        assert_eq!(post(&town.app, Some(&somebody.cookie), "/fr/sign-out", "").await.status, 303, "twice is once");
    }
}

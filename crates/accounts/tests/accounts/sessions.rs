//! Getting in by password, staying in, and getting out.

use accounts::store::close_account;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use kit::app::App;
use kit::config::Config;
use kit::on_both;

use crate::browser::Browser;
use crate::town::{PASSWORD, signed_in, town, try_password};

on_both! {
    async fn christine_signs_in_and_lands_on_her_desk(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        let page = try_password(&mut browser, "Christine", PASSWORD).await;
        assert_eq!(page.to(), "/en/desk");
        let cookie = page.headers[SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with("pont=") && cookie.ends_with("; HttpOnly; SameSite=Lax; Path=/"), "{cookie}");
        let words = browser.get("/en/account").await.words();
        assert!(words.contains("Christine") && words.contains("Helper · Bibliotheek Oostkamp · Digipunt Oostkamp"), "{words}");
        assert!(words.contains("Firefox, Linux") && words.contains("This device"));
    }

    async fn she_goes_on_to_the_page_she_asked_for_and_never_to_another_site(app: TestApp) {
        town(&app).await;
        for (next, to) in [("/nl/account", "/nl/account"), ("https://evil.example", "/en/desk"), ("//evil.example/nl", "/en/desk")] {
            let fields = [("email", "christine@demo.example"), ("password", PASSWORD), ("next", next)];
            assert_eq!(Browser::of(&app).post("/en/sign-in", &fields).await.to(), to);
        }
    }

    async fn a_wrong_password_and_an_unknown_address_get_the_same_answer(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        let wrong = try_password(&mut browser, "Christine", "een heel ander wachtwoord").await;
        let unknown = try_password(&mut browser, "Kristien", "een heel ander wachtwoord").await;
        assert_eq!((wrong.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
        assert!(wrong.words().contains("do not go together"));
        assert_eq!(wrong.words(), unknown.words());
        assert!(wrong.body.contains("value=\"christine@demo.example\"") && !wrong.body.contains("een heel ander"));
        assert!(browser.cookie.is_none());
    }

    async fn a_closed_account_is_out_at_once_and_stays_out(app: TestApp) {
        let town = town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        kit::write::system(&app, async |tx| close_account(tx, town.christine, Some(town.admin)).await).await.unwrap();
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
        assert_eq!(try_password(&mut browser, "Christine", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_session_ends_after_a_night_and_after_a_working_day(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await.later(&app, 7 * 60);
        assert_eq!(browser.get("/en/account").await.status, StatusCode::OK);
        browser = browser.later(&app, 11 * 60);
        assert_eq!(browser.get("/en/account").await.status, StatusCode::OK);
        browser = browser.later(&app, 12 * 60 + 1);
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
        let mut unused = signed_in(&app, "Christine").await.later(&app, 8 * 60 + 1);
        assert!(unused.get("/en/account").await.to().starts_with("/en/sign-in"));
    }

    async fn an_admin_is_out_after_twenty_minutes_of_nothing(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Admin").await.later(&app, 19);
        assert_eq!(browser.get("/en/instance").await.status, StatusCode::OK);
        browser = browser.later(&app, 19 + 21);
        assert!(browser.get("/en/instance").await.to().starts_with("/en/sign-in"));
    }

    async fn signing_out_ends_the_session_and_clears_the_browser(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        let stolen = browser.cookie.clone();
        let page = browser.post("/en/sign-out", &[]).await;
        assert_eq!(page.to(), "/en?done=signed-out");
        assert_eq!(page.headers["clear-site-data"], r#""cookies", "storage", "cache""#);
        assert!(browser.cookie.is_none());
        browser.cookie = stolen;
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
        assert_eq!(browser.post("/en/sign-out", &[]).await.to(), "/en?done=signed-out");
    }

    async fn each_sign_in_makes_a_new_token_and_ends_the_old_one(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        let first = browser.cookie.clone();
        try_password(&mut browser, "Christine", PASSWORD).await.to();
        assert_ne!(browser.cookie, first);
        browser.cookie = first;
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
    }

    async fn she_signs_out_a_device_she_left_behind_and_only_her_own(app: TestApp) {
        town(&app).await;
        let mut forgotten = signed_in(&app, "Christine").await;
        let mut other = signed_in(&app, "Bart").await;
        let mut here = signed_in(&app, "Christine").await;
        let path = here.get("/en/account").await.between("action=\"/en/account/sessions/", "\"");
        let path = format!("/en/account/sessions/{path}");
        assert_eq!(other.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(forgotten.get("/en/account").await.status, StatusCode::OK);
        assert_eq!(here.post(&path, &[]).await.to(), "/en/account?done=session-ended");
        assert!(forgotten.get("/en/account").await.to().starts_with("/en/sign-in"));
    }

    async fn a_new_password_needs_the_old_one_and_signs_every_other_device_out(app: TestApp) {
        town(&app).await;
        let mut other = signed_in(&app, "Christine").await;
        let mut here = signed_in(&app, "Christine").await;
        let wrong = here.post("/en/account/password", &[("current", "niet dit"), ("chosen", "vijf eenden in het riet")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.words().contains("not the password of this account"));
        let before = here.cookie.clone();
        let page = here.post("/en/account/password", &[("current", PASSWORD), ("chosen", "vijf eenden in het riet")]).await;
        assert_eq!(page.to(), "/en/account?done=password");
        assert_ne!(here.cookie, before);
        assert_eq!(here.get("/en/account").await.status, StatusCode::OK);
        assert!(other.get("/en/account").await.to().starts_with("/en/sign-in"));
        assert_eq!(try_password(&mut other, "Christine", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(try_password(&mut other, "Christine", "vijf eenden in het riet").await.to(), "/en/desk");
    }

    async fn the_nightly_sweep_takes_away_what_has_been_over_for_thirty_days(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        people::retention::run(&app).await.unwrap();
        assert_eq!(browser.get("/en/account").await.status, StatusCode::OK);
        people::retention::run(&crate::browser::later(&app, 31 * 24 * 60)).await.unwrap();
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
    }

    async fn behind_https_the_cookie_is_bound_to_this_host(app: TestApp) {
        let town = town(&app).await;
        let config = Config { address: "https://pont.example.be".to_owned(), ..app.config.clone() };
        let app = App::new(app.db.clone(), app.clock.clone(), config, app.secrets.clone(), false);
        let cookie = accounts::open_session(&app, town.christine, "Firefox/130.0").await.unwrap();
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.starts_with("__Host-pont=") && cookie.ends_with("; HttpOnly; SameSite=Lax; Path=/; Secure"), "{cookie}");
        let mut browser = Browser::of(&app);
        browser.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        assert_eq!(browser.get("/en/account").await.status, StatusCode::OK);
        browser.cookie = browser.cookie.map(|pair| pair.replace("__Host-", ""));
        assert!(browser.get("/en/account").await.to().starts_with("/en/sign-in"));
    }
}

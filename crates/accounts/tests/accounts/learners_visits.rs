//! How long a learner stays in, on a browser that others use and on her own; and how she goes.

use axum::http::header::SET_COOKIE;
use kit::on_both;

use crate::browser::Browser;
use crate::learners::{begin, is_in, tap, visits};
use crate::town::{PASSWORD, signed_in, town, try_password};

const DAY: i64 = 24 * 60;

on_both! {
    async fn on_a_shared_browser_she_is_out_after_half_an_hour_of_nothing(app: TestApp) {
        let mut browser = begin(&app).await.browser.later(&app, 29);
        assert!(is_in(&mut browser).await);
        browser = browser.later(&app, 29 + 30);
        assert!(is_in(&mut browser).await);
        browser = browser.later(&app, 29 + 30 + 31);
        assert_eq!(browser.get("/nl/learn/card").await.to(), "/nl/learn/code");
    }

    async fn on_a_shared_browser_she_is_out_after_twelve_hours_however_busy(app: TestApp) {
        let mut browser = begin(&app).await.browser;
        for minutes in (25..12 * 60).step_by(25) {
            browser = browser.later(&app, minutes);
            assert!(is_in(&mut browser).await, "{minutes}");
        }
        browser = browser.later(&app, 12 * 60 + 1);
        assert!(!is_in(&mut browser).await);
    }

    async fn the_cookie_ends_with_the_browser_until_she_calls_the_device_her_own(app: TestApp) {
        let mut browser = Browser::of(&app);
        let page = browser.post("/nl/learn", &[("device", "touch")]).await;
        let given = page.headers[SET_COOKIE].to_str().unwrap();
        assert!(given.ends_with("; HttpOnly; SameSite=Lax; Path=/"), "{given}");
        let before = browser.cookie.clone();
        let page = browser.post("/nl/learn/own-device", &[]).await;
        assert_eq!(page.to(), "/nl/learn/path?done=own-device");
        let given = page.headers[SET_COOKIE].to_str().unwrap();
        assert!(given.ends_with("; HttpOnly; SameSite=Lax; Path=/; Max-Age=5184000"), "{given}");
        assert_ne!(browser.cookie, before);
        let mut stolen = Browser::of(&app);
        stolen.cookie = before;
        assert!(!is_in(&mut stolen).await, "the token of before opens nothing");
        browser = browser.later(&app, 59 * DAY);
        assert!(is_in(&mut browser).await);
        browser = browser.later(&app, 60 * DAY + 1);
        assert!(!is_in(&mut browser).await);
    }

    async fn leaving_ends_the_visit_and_takes_the_cookie(app: TestApp) {
        for (deed, to) in [("stop", "/nl/learn?done=left"), ("not-me", "/nl/learn")] {
            let mut browser = begin(&app).await.browser;
            let stolen = browser.cookie.clone();
            let page = browser.post("/nl/learn/leave", &[("deed", deed)]).await;
            assert_eq!(page.to(), to);
            assert!(page.headers[SET_COOKIE].to_str().unwrap().contains("pont=; "));
            assert_eq!(page.headers["clear-site-data"], r#""cache""#);
            assert!(browser.cookie.is_none());
            browser.cookie = stolen;
            assert!(!is_in(&mut browser).await);
            assert_eq!(browser.post("/nl/learn/leave", &[("deed", deed)]).await.to(), to, "leaving twice is leaving once");
        }
        assert!(visits(&app).await.is_empty());
    }

    async fn leaving_does_not_sign_out_a_helper(app: TestApp) {
        town(&app).await;
        let mut christine = signed_in(&app, "Christine").await;
        christine.post("/nl/learn/leave", &[]).await.to();
        assert_eq!(christine.get("/nl/account").await.status, 200);
    }

    async fn a_browser_has_one_visit_and_whoever_comes_next_ends_the_one_before(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        let christine = browser.cookie.clone();
        assert!(browser.get("/nl/learn").await.words().contains("Christine"), "she is told that she will be signed out");
        browser.post("/nl/learn", &[("device", "computer")]).await.to();
        let godelieve = browser.cookie.clone();
        let noel = begin(&app).await;
        tap(&mut browser, "nl", &noel.card.pictures).await.to();
        let second = browser.cookie.clone();
        try_password(&mut browser, "Christine", PASSWORD).await.to();
        let again = browser.cookie.clone();
        for (cookie, path) in [(christine, "/nl/account"), (godelieve, "/nl/learn/card"), (second, "/nl/learn/card")] {
            let mut thief = Browser::of(&app);
            thief.cookie = cookie;
            assert_eq!(thief.get(path).await.status, 303, "{path}");
        }
        browser.cookie = again;
        assert_eq!(browser.get("/nl/account").await.status, 200);
    }

    async fn signing_out_ends_the_visit_of_a_learner_too(app: TestApp) {
        let mut browser = begin(&app).await.browser;
        let stolen = browser.cookie.clone();
        browser.post("/nl/sign-out", &[]).await.to();
        browser.cookie = stolen;
        assert!(!is_in(&mut browser).await);
    }

    async fn the_nightly_sweep_takes_away_visits_that_are_over_for_thirty_days(app: TestApp) {
        begin(&app).await;
        people::retention::run(&app).await.unwrap();
        assert_eq!(visits(&app).await.len(), 1);
        people::retention::run(&crate::browser::later(&app, 31 * DAY)).await.unwrap();
        assert!(visits(&app).await.is_empty());
    }
}

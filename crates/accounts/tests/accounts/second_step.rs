//! The code after the password.

use axum::http::StatusCode;
use kit::app::App;
use kit::on_both;
use totp_rs::{Builder, Secret};

use crate::browser::{Browser, later};
use crate::town::{PASSWORD, link_in, newest_mail, signed_in, town, try_password};

/// The code that the app on Christine's phone shows.
fn code(app: &App, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).with_account_name("christine").build().unwrap();
    totp.generate(u64::try_from(app.clock.real().0 / 1000).unwrap()).to_string()
}

/// Christine switches the second step on; answers the key in her phone.
async fn switched_on(app: &App) -> String {
    let mut browser = signed_in(app, "Christine").await;
    let path = "/en/account/second-step";
    assert_eq!(browser.post(path, &[("deed", "begin")]).await.to(), path);
    let page = browser.get(path).await;
    let secret = page.between("class=\"secret\">", "</b>");
    assert!(page.body.contains("otpauth://totp/"));
    assert_eq!(browser.post(path, &[("deed", "confirm"), ("code", "000000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let before = browser.cookie.clone();
    let page = browser.post(path, &[("deed", "confirm"), ("code", &code(app, &secret))]).await;
    assert_eq!(page.to(), "/en/account?done=second-step");
    assert_ne!(browser.cookie, before);
    secret
}

on_both! {
    async fn after_the_password_a_code_is_asked_and_there_is_no_session_before_it(app: TestApp) {
        town(&app).await;
        let secret = switched_on(&app).await;
        let app = later(&app, 1);
        let mut browser = Browser::of(&app);
        let page = try_password(&mut browser, "Christine", PASSWORD).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(browser.cookie.is_none());
        let ticket = page.between("name=\"ticket\" value=\"", "\"");
        let wrong = browser.post("/en/sign-in/second", &[("ticket", &ticket), ("code", "123")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spaced = code(&app, &secret).chars().flat_map(|digit| [digit, ' ']).collect::<String>();
        let right = [("ticket", ticket.as_str()), ("code", &spaced), ("next", "/en/account")];
        assert_eq!(browser.post("/en/sign-in/second", &right).await.to(), "/en/account");
        let mut replay = Browser::of(&app);
        assert_eq!(replay.post("/en/sign-in/second", &right).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(replay.cookie.is_none());
    }

    async fn a_ticket_is_over_after_five_minutes_and_cannot_be_made_up(app: TestApp) {
        town(&app).await;
        let secret = switched_on(&app).await;
        let ticket = try_password(&mut Browser::of(&app), "Christine", PASSWORD).await.between("name=\"ticket\" value=\"", "\"");
        let app = later(&app, 6);
        let right = code(&app, &secret);
        for ticket in [ticket.as_str(), "", "AAAA", &ticket.replace('A', "B"), &"A".repeat(75)] {
            let page = Browser::of(&app).post("/en/sign-in/second", &[("ticket", ticket), ("code", &right)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.words().contains("more than five minutes"), "{}", page.words());
        }
    }

    async fn the_link_in_the_mailbox_asks_for_the_code_too(app: TestApp) {
        town(&app).await;
        switched_on(&app).await;
        let mut browser = Browser::of(&app);
        browser.post("/en/sign-in/link", &[("email", "christine@demo.example")]).await.to();
        let page = browser.post(&link_in(&newest_mail(&app).await.1), &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("name=\"ticket\"") && browser.cookie.is_none());
    }

    async fn the_eleventh_wrong_code_waits(app: TestApp) {
        town(&app).await;
        let secret = switched_on(&app).await;
        let app = later(&app, 1);
        let mut browser = Browser::of(&app);
        let ticket = try_password(&mut browser, "Christine", PASSWORD).await.between("name=\"ticket\" value=\"", "\"");
        for _ in 0..10 {
            let page = browser.post("/en/sign-in/second", &[("ticket", &ticket), ("code", "000000")]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let page = browser.post("/en/sign-in/second", &[("ticket", &ticket), ("code", &code(&app, &secret))]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn it_is_switched_off_with_a_code_and_not_without(app: TestApp) {
        town(&app).await;
        let secret = switched_on(&app).await;
        let app = later(&app, 1);
        let mut browser = Browser::of(&app);
        let ticket = try_password(&mut browser, "Christine", PASSWORD).await.between("name=\"ticket\" value=\"", "\"");
        browser.post("/en/sign-in/second", &[("ticket", &ticket), ("code", &code(&app, &secret))]).await.to();
        let path = "/en/account/second-step";
        assert_eq!(browser.post(path, &[("deed", "begin")]).await.to(), path);
        assert_eq!(browser.post(path, &[("deed", "remove"), ("code", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut browser = browser.later(&app, 1);
        let page = browser.post(path, &[("deed", "remove"), ("code", &code(&later(&app, 1), &secret))]).await;
        assert_eq!(page.to(), "/en/account?done=second-step");
        assert_eq!(try_password(&mut Browser::of(&app), "Christine", PASSWORD).await.to(), "/en/desk");
    }
}

//! Signing in by a link in the mailbox.

use axum::http::StatusCode;
use kit::on_both;

use crate::browser::Browser;
use crate::town::{link_in, newest_mail, town};

on_both! {
    async fn a_link_signs_in_once(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        let page = browser.post("/nl/sign-in/link", &[("email", "Christine@Demo.example")]).await;
        assert_eq!(page.to(), "/nl/sign-in?done=link-sent");
        let (to, mail) = newest_mail(&app).await;
        assert_eq!(to, "christine@demo.example");
        assert!(mail.starts_with("Dag Christine,") && mail.contains("\n\n"), "{mail}");
        let path = link_in(&mail);
        for _ in 0..2 {
            assert_eq!(browser.get(&path).await.status, StatusCode::OK, "opening it does not use it");
        }
        assert_eq!(browser.post(&path, &[]).await.to(), "/nl/desk");
        assert_eq!(browser.get("/nl/account").await.status, StatusCode::OK);
        let mut thief = Browser::of(&app);
        assert_eq!(thief.get(&path).await.status, StatusCode::GONE);
        assert_eq!(thief.post(&path, &[]).await.status, StatusCode::GONE);
        assert!(thief.cookie.is_none());
    }

    async fn a_link_is_over_after_a_quarter_of_an_hour(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        browser.post("/nl/sign-in/link", &[("email", "christine@demo.example")]).await.to();
        let path = link_in(&newest_mail(&app).await.1);
        let mut browser = browser.later(&app, 16);
        assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
        assert_eq!(browser.post(&path, &[]).await.status, StatusCode::GONE);
    }

    async fn an_unknown_address_gets_the_same_answer_and_no_mail(app: TestApp) {
        town(&app).await;
        let page = Browser::of(&app).post("/nl/sign-in/link", &[("email", "niemand@demo.example")]).await;
        assert_eq!(page.to(), "/nl/sign-in?done=link-sent");
        assert!(kit::mail::latest(&app.db, 1).await.unwrap().is_empty());
    }

    async fn nobody_is_flooded_with_links(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        for _ in 0..5 {
            browser.post("/nl/sign-in/link", &[("email", "christine@demo.example")]).await.to();
        }
        let page = browser.post("/nl/sign-in/link", &[("email", "christine@demo.example")]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(kit::mail::latest(&app.db, 9).await.unwrap().len(), 5);
    }
}

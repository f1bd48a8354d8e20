//! Guessing is slowed down; a class that signs in behind one address is not.

use accounts::store::{NewAccount, add_account};
use axum::http::StatusCode;
use kit::on_both;

use crate::browser::Browser;
use crate::town::{PASSWORD, email, kept, town, try_password};

on_both! {
    async fn the_eleventh_wrong_password_waits_while_another_account_gets_in_from_the_same_address(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        for _ in 0..10 {
            assert_eq!(try_password(&mut browser, "Christine", "raden maar").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let held = try_password(&mut browser, "Christine", PASSWORD).await;
        assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(held.headers["retry-after"], "900");
        assert_eq!(try_password(&mut browser, "Bart", PASSWORD).await.to(), "/en/desk");
        let mut browser = Browser::of(&app).later(&app, 16);
        assert_eq!(try_password(&mut browser, "Christine", PASSWORD).await.to(), "/en/desk");
    }

    async fn an_unknown_address_is_held_back_just_the_same(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app);
        for _ in 0..10 {
            assert_eq!(try_password(&mut browser, "Niemand", "raden maar").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(try_password(&mut browser, "Niemand", "raden maar").await.status, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn a_right_password_makes_the_failures_before_it_forgotten(app: TestApp) {
        town(&app).await;
        for _ in 0..3 {
            let mut browser = Browser::of(&app);
            for _ in 0..6 {
                assert_eq!(try_password(&mut browser, "Christine", "raden maar").await.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            assert_eq!(try_password(&mut browser, "Christine", PASSWORD).await.to(), "/en/desk");
        }
    }

    async fn thirty_people_behind_one_address_sign_in_within_a_minute(app: TestApp) {
        let password = Some(kept().await);
        kit::write::system(&app, async |tx| {
            for nr in 0..30 {
                let name = format!("Cursist {nr}");
                add_account(tx, NewAccount { email: format!("cursist{nr}@demo.example"), name, language: kit::Lang::Nl, password: password.clone() }).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
        let began = app.clock.real();
        let all: Vec<_> = (0..30).map(|nr| {
            let mut browser = Browser::of(&app);
            tokio::spawn(async move { try_password(&mut browser, &format!("cursist{nr}"), PASSWORD).await.status })
        }).collect();
        for one in all {
            assert_eq!(one.await.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(app.clock.real(), began);
    }

    async fn an_address_that_guesses_at_everyone_is_held_back_and_another_address_is_not(app: TestApp) {
        town(&app).await;
        let mut browser = Browser::of(&app).from("2a02:1810:1234:5600::1");
        for nr in 0..100 {
            let page = browser.post("/en/sign-in/link", &[("email", &email(&format!("gok{nr}")))]).await;
            assert_eq!(page.to(), "/en/sign-in?done=link-sent");
        }
        let mut neighbour = Browser::of(&app).from("2a02:1810:1234:5600::2");
        assert_eq!(try_password(&mut neighbour, "Christine", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
        let mut elsewhere = Browser::of(&app).from("2a02:1810:1234:5601::1");
        assert_eq!(try_password(&mut elsewhere, "Christine", PASSWORD).await.to(), "/en/desk");
    }

    async fn a_hundred_guesses_at_once_are_no_way_around(app: TestApp) {
        town(&app).await;
        let all: Vec<_> = (0..40).map(|_| {
            let mut browser = Browser::of(&app);
            tokio::spawn(async move { try_password(&mut browser, "Christine", "raden maar").await.status })
        }).collect();
        let mut looked_at = 0;
        for one in all {
            looked_at += usize::from(one.await.unwrap() == StatusCode::UNPROCESSABLE_ENTITY);
        }
        let most = if app.db.is_sqlite() { 10 } else { 22 };
        assert!(looked_at <= most, "{looked_at}");
    }
}

//! Bart invites Roos, who is new, and Christine, who is not.

use axum::http::StatusCode;
use kit::app::App;
use kit::on_both;

use crate::browser::{Browser, later};
use crate::town::{PASSWORD, Town, link_in, newest_mail, signed_in, town, try_password};

const CHOSEN: &str = "drie eenden in het riet";

/// Bart invites; answers the path of the link.
async fn invited(app: &App, town: &Town, email: &str) -> String {
    let at = town.desk.to_string();
    let fields = [("name", "Roos Maertens"), ("email", email), ("role", "trainer"), ("at", &at)];
    assert_eq!(signed_in(app, "Bart").await.post("/nl/team/invitations", &fields).await.to(), "/nl/team?done=invited");
    let (to, mail) = newest_mail(app).await;
    assert_eq!(to, email);
    assert!(mail.contains("Bart nodigt je uit") && mail.contains("Bibliotheek Oostkamp · Digipunt Oostkamp"), "{mail}");
    link_in(&mail)
}

on_both! {
    async fn roos_accepts_once_and_is_in(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "roos@demo.example").await;
        let mut roos = Browser::of(&app);
        assert!(roos.get(&path).await.body.contains("value=\"Roos Maertens\""));
        let form = [("once", "018f7a3e-7c00-7000-8000-000000000001"), ("name", "Roos Maertens"), ("chosen", CHOSEN)];
        assert_eq!(roos.post_again(&path, &form).await.to(), "/nl/desk?done=joined");
        assert!(roos.get("/nl/account").await.words().contains("Lesgever · Bibliotheek Oostkamp · Digipunt Oostkamp"));
        assert_eq!(Browser::of(&app).get(&path).await.status, StatusCode::GONE);
        assert_eq!(roos.get(&path).await.status, StatusCode::GONE);
    }

    async fn the_form_sent_twice_is_accepted_once(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "roos@demo.example").await;
        let mut roos = Browser::of(&app);
        let form = [("once", "018f7a3e-7c00-7000-8000-000000000001"), ("name", "Roos"), ("chosen", CHOSEN), ("password", CHOSEN)];
        assert_eq!(roos.post_again(&path, &form).await.to(), "/nl/desk?done=joined");
        assert_eq!(roos.post_again(&path, &form).await.to(), "/nl/desk?done=joined");
        let mut other = Browser::of(&app);
        let again = other.post(&path, &[("name", "Iemand"), ("password", CHOSEN)]).await;
        assert_eq!(again.status, StatusCode::GONE);
    }

    async fn christine_has_an_account_and_must_show_that_it_is_hers(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "christine@demo.example").await;
        let mut browser = Browser::of(&app);
        assert!(browser.get(&path).await.words().contains("Je hebt al een account"));
        let wrong = browser.post(&path, &[("password", "raden maar")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.cookie.is_none());
        assert_eq!(browser.post(&path, &[("password", PASSWORD)]).await.to(), "/nl/desk?done=joined");
        assert!(browser.get("/nl/account").await.words().contains("Lesgever"));
    }

    async fn christine_accepts_with_one_button_when_she_is_signed_in_and_gets_a_new_token(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "christine@demo.example").await;
        let mut browser = signed_in(&app, "Christine").await;
        let before = browser.cookie.clone();
        assert!(!browser.get(&path).await.body.contains("type=\"password\""));
        assert_eq!(browser.post(&path, &[]).await.to(), "/nl/desk?done=joined");
        assert_ne!(browser.cookie, before);
    }

    async fn someone_else_who_is_signed_in_cannot_take_it(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "christine@demo.example").await;
        let mut sandrine = signed_in(&app, "Sandrine").await;
        assert_eq!(sandrine.post(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn an_invitation_is_over_after_fourteen_days_and_a_new_one_ends_the_old(app: TestApp) {
        let town = town(&app).await;
        let old = invited(&app, &town, "roos@demo.example").await;
        assert_eq!(Browser::of(&app).later(&app, 14 * 24 * 60 + 1).get(&old).await.status, StatusCode::GONE);
        let new = invited(&later(&app, 1), &town, "roos@demo.example").await;
        assert_ne!(old, new);
        let mut roos = Browser::of(&app);
        assert_eq!(roos.post(&old, &[("name", "Roos"), ("chosen", CHOSEN)]).await.status, StatusCode::GONE);
        assert_eq!(roos.post(&new, &[("name", "Roos"), ("chosen", CHOSEN)]).await.to(), "/nl/desk?done=joined");
        let late = Browser::of(&app).later(&app, 15 * 24 * 60).post(&new, &[("password", CHOSEN)]).await;
        assert_eq!(late.status, StatusCode::GONE);
    }

    async fn nobody_invites_into_an_organisation_that_is_not_his(app: TestApp) {
        let town = town(&app).await;
        let mut sandrine = signed_in(&app, "Sandrine").await;
        for at in [town.desk.to_string(), town.library.to_string(), "nonsense".to_owned(), String::new()] {
            let fields = [("name", "Roos"), ("email", "roos@demo.example"), ("role", "helper"), ("at", &at)];
            let page = sandrine.post("/nl/team/invitations", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(!page.body.contains("Oostkamp"));
        }
        assert!(kit::mail::latest(&app.db, 1).await.unwrap().is_empty());
    }

    async fn nobody_invites_an_admin_or_a_manager(app: TestApp) {
        let town = town(&app).await;
        let at = town.library.to_string();
        let mut bart = signed_in(&app, "Bart").await;
        for role in ["admin", "manager", "auditor", "learner", "king", "point_manager"] {
            let fields = [("name", "Roos"), ("email", "roos@demo.example"), ("role", role), ("at", &at)];
            assert_eq!(bart.post("/nl/team/invitations", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
        }
    }

    async fn the_invitation_of_a_closed_account_opens_nothing(app: TestApp) {
        let town = town(&app).await;
        let path = invited(&app, &town, "christine@demo.example").await;
        kit::write::system(&app, async |tx| accounts::store::close_account(tx, town.christine, None).await).await.unwrap();
        assert_eq!(Browser::of(&app).post(&path, &[("password", PASSWORD)]).await.status, StatusCode::GONE);
        assert_eq!(try_password(&mut Browser::of(&app), "Christine", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

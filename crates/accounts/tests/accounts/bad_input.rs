//! Whatever is typed: a message beside the field, what was typed is kept, and nothing is half-written.

use axum::http::StatusCode;
use kit::on_both;

use crate::browser::{Browser, Page};
use crate::town::{PASSWORD, link_in, newest_mail, signed_in, town};

const ODD: [&str; 6] = ["", "   ", "<script>alert(1)</script>", "🙂@🙂", "مرحبا", "\u{202e}mail"];

/// Answered with 422, and what was typed stands in the field, harmless.
fn is_kept(page: &Page, typed: &str) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.body.contains("<script>alert"));
    let safe = typed.replace('<', "&#60;").replace('>', "&#62;");
    assert!(page.body.contains(&format!("value=\"{safe}\"")), "{safe} in {}", page.body);
    assert!(page.body.contains("class=\"summary\""));
}

on_both! {
    async fn an_odd_address_at_sign_in_or_for_a_link(app: TestApp) {
        town(&app).await;
        let long = format!("{}@demo.example", "x".repeat(300));
        for typed in ODD.into_iter().chain([long.as_str(), "christine", "85.07.30-999.32"]) {
            is_kept(&Browser::of(&app).post("/en/sign-in", &[("email", typed), ("password", "x")]).await, typed);
            is_kept(&Browser::of(&app).post("/en/sign-in/link", &[("email", typed)]).await, typed);
        }
        for password in ["", &"x".repeat(129), "85073099932"] {
            let page = Browser::of(&app).post("/en/sign-in", &[("email", "christine@demo.example"), ("password", password)]).await;
            is_kept(&page, "christine@demo.example");
        }
        assert!(kit::mail::latest(&app.db, 1).await.unwrap().is_empty());
    }

    async fn an_odd_name_or_address_in_an_invitation(app: TestApp) {
        let town = town(&app).await;
        let mut bart = signed_in(&app, "Bart").await;
        let at = town.desk.to_string();
        let long = "x".repeat(121);
        for name in ["", &long, "Roos 85.07.30-999.32", "Roos 1 85 07 75 123 456 08", "a\u{0}b"] {
            let fields = [("name", name), ("email", "roos@demo.example"), ("role", "helper"), ("at", &at)];
            let page = bart.post("/en/team/invitations", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.body.contains("value=\"roos@demo.example\""));
        }
        for email in ODD {
            let fields = [("name", "<b>Роос</b> مريم 🙂"), ("email", email), ("role", "helper"), ("at", &at)];
            let page = bart.post("/en/team/invitations", &fields).await;
            is_kept(&page, email);
            is_kept(&page, "<b>Роос</b> مريم 🙂");
            assert!(page.body.contains(&format!("value=\"{at}\" selected")));
        }
        assert!(kit::mail::latest(&app.db, 1).await.unwrap().is_empty());
    }

    async fn a_name_in_any_script_is_a_name(app: TestApp) {
        let town = town(&app).await;
        let mut bart = signed_in(&app, "Bart").await;
        let at = town.library.to_string();
        let fields = [("name", "<b>مريم</b> 🙂"), ("email", "maryam@demo.example"), ("role", "helper"), ("at", &at)];
        assert_eq!(bart.post("/en/team/invitations", &fields).await.to(), "/en/team?done=invited");
        assert!(bart.get("/en/team").await.body.contains("&#60;b&#62;مريم&#60;/b&#62; 🙂"));
        let path = link_in(&newest_mail(&app).await.1);
        let mut maryam = Browser::of(&app);
        for (name, chosen) in [("", "vijf eenden in het riet"), ("مريم", "kort"), ("مريم", "wachtwoord123")] {
            is_kept(&maryam.post(&path, &[("name", name), ("chosen", chosen)]).await, name);
        }
        is_kept(&maryam.post(&path, &[("name", "85.07.30-999.32"), ("chosen", "vijf eenden in het riet")]).await, "85.07.30-999.32");
        assert_eq!(maryam.post(&path, &[("name", "مريم"), ("chosen", "vijf eenden in het riet")]).await.to(), "/en/desk?done=joined");
    }

    async fn a_form_without_its_id_or_from_another_site_changes_nothing(app: TestApp) {
        let town = town(&app).await;
        let mut bart = signed_in(&app, "Bart").await;
        let path = format!("/en/team/memberships/{}/end", town.helps);
        assert_eq!(bart.post_again(&path, &[]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(bart.post_again(&path, &[("once", "nonsense")]).await.status, StatusCode::BAD_REQUEST);
        assert!(bart.get("/en/team").await.words().contains("Christine"));
    }

    async fn a_weak_new_password_is_refused_beside_its_field(app: TestApp) {
        town(&app).await;
        let mut browser = signed_in(&app, "Christine").await;
        for chosen in ["", "kort", "wachtwoord123", &"x".repeat(200)] {
            let page = browser.post("/en/account/password", &[("current", PASSWORD), ("chosen", chosen)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.body.contains("id=\"chosen-error\"") && !page.body.contains(PASSWORD));
        }
    }
}

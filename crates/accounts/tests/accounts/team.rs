//! Bart's team, and that it is his alone.

use axum::http::StatusCode;
use domain::Role;
use kit::on_both;

use crate::browser::Browser;
use crate::town::{at, signed_in, town};

on_both! {
    async fn a_coordinator_reads_his_team_and_no_other(app: TestApp) {
        town(&app).await;
        let words = signed_in(&app, "Bart").await.get("/en/team").await.words();
        assert!(words.contains("Christine christine@demo.example") && words.contains("Digipunt Oostkamp"), "{words}");
        assert!(!words.contains("Sandrine") && !words.contains("Tournai"));
    }

    async fn a_helper_has_no_team_page_and_nobody_else_has_one(app: TestApp) {
        town(&app).await;
        assert_eq!(signed_in(&app, "Christine").await.get("/en/team").await.status, StatusCode::NOT_FOUND);
        assert_eq!(Browser::of(&app).get("/en/team").await.to(), "/en/sign-in?next=/en/team");
    }

    async fn who_helps_in_one_organisation_and_coordinates_another_reads_only_the_second(app: TestApp) {
        let town = town(&app).await;
        let grant = at(Role::Helper, town.library, None);
        kit::write::system(&app, async |tx| accounts::store::give_role(tx, town.sandrine, grant, None).await).await.unwrap();
        let words = signed_in(&app, "Sandrine").await.get("/en/team").await.words();
        assert!(words.contains("Sandrine") && !words.contains("christine@demo.example"), "{words}");
    }

    async fn a_coordinator_ends_a_role_and_a_stranger_cannot(app: TestApp) {
        let town = town(&app).await;
        let path = format!("/en/team/memberships/{}/end", town.helps);
        assert_eq!(signed_in(&app, "Sandrine").await.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(Browser::of(&app).post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        let mut bart = signed_in(&app, "Bart").await;
        assert!(bart.get("/en/team").await.words().contains("Christine"));
        assert_eq!(bart.post("/en/team/memberships/nonsense/end", &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bart.post(&path, &[]).await.to(), "/en/team?done=role-ended");
        assert!(!bart.get("/en/team").await.words().contains("Christine"));
    }

    async fn who_ends_her_own_role_gets_a_new_token(app: TestApp) {
        town(&app).await;
        let mut bart = signed_in(&app, "Bart").await;
        let page = bart.get("/en/team").await;
        let own = page.between("bart@demo.example", "</tr>");
        let path = own.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let before = bart.cookie.clone();
        assert_eq!(bart.post(&path, &[]).await.to(), "/en/account?done=role-ended");
        assert_ne!(bart.cookie, before);
        assert!(bart.get("/en/account").await.words().contains("You have no role yet"));
    }

    async fn an_admin_invites_for_any_organisation_and_reads_none(app: TestApp) {
        town(&app).await;
        let words = signed_in(&app, "Admin").await.get("/en/team").await.words();
        assert!(words.contains("EPN de Tournai · all places") && words.contains("Bibliotheek Oostkamp · Digipunt Oostkamp"));
        assert!(!words.contains("christine@demo.example"));
    }
}

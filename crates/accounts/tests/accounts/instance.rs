//! The admin's page.

use accounts::store::{NewAccount, add_account};
use axum::http::StatusCode;
use kit::on_both;

use crate::town::{PASSWORD, signed_in, town, try_password};

on_both! {
    async fn the_admin_closes_an_account_and_not_her_own(app: TestApp) {
        let town = town(&app).await;
        let mut christine = signed_in(&app, "Christine").await;
        let mut admin = signed_in(&app, "Admin").await;
        assert!(admin.get("/en/instance").await.words().contains("Christine christine@demo.example 1"));
        let close = |id: domain::Id| format!("/en/instance/accounts/{id}/close");
        assert_eq!(christine.post(&close(town.bart), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(admin.post(&close(town.admin), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(admin.post(&close(kit::random::opaque_id()), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(admin.post(&close(town.christine), &[]).await.to(), "/en/instance?done=disabled");
        assert!(admin.get("/en/instance").await.words().contains("closed"));
        assert!(christine.get("/en/account").await.to().starts_with("/en/sign-in"));
        assert_eq!(try_password(&mut christine, "Christine", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_long_list_of_accounts_comes_in_pages(app: TestApp) {
        town(&app).await;
        kit::write::system(&app, async |tx| {
            for nr in 100..300 {
                let (email, name) = (format!("h{nr}@demo.example"), format!("Helper {nr}"));
                add_account(tx, NewAccount { email, name, language: kit::Lang::Fr, password: None }).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
        let mut admin = signed_in(&app, "Admin").await;
        let first = admin.get("/en/instance").await;
        assert!(first.words().contains("Helper 196") && !first.words().contains("Helper 197") && first.body.contains("?page=2"));
        let last = admin.get("/en/instance?page=3").await;
        assert!(last.words().contains("Sandrine") && !last.body.contains("?page=4"));
        for odd in ["0", "-1", "x", "999999999999999999999"] {
            assert!(admin.get(&format!("/en/instance?page={odd}")).await.words().contains("Admin"));
        }
    }
}

//! Links by which results are shared: nobody guesses one, it opens without account, and once revoked it opens nothing.

use std::collections::BTreeSet;

use axum::body::to_bytes;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use kit::form::Form;
use kit::guard::FRAMED;
use kit::testing::TestApp;
use kit::visit::Visitor;
use kit::{App, Lang, Visit, binds, on_both, row, sql};
use steering::pages::results::{share, shared};
use steering::publish;
use steering::store::share::shares;

use crate::reports_ground::{Ground, form, help, lay, visit};

const WEST: &str = "digibank-brugge-west";

row! {
    struct TokenRow { token: Vec<u8> }
}

sql! {
    system select TOKENS -> TokenRow = "SELECT token FROM share ORDER BY made_at, id";
}

struct Answer {
    status: StatusCode,
    policy: String,
    body: String,
}

async fn answer(result: kit::Result<Response>) -> Answer {
    let response = result.unwrap_or_else(kit::Failure::into_response);
    let policy = response
        .headers()
        .get(header::CONTENT_SECURITY_POLICY)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, policy, body: String::from_utf8_lossy(&bytes).into_owned() }
}

/// Somebody without account.
fn stranger(app: &App) -> Visit {
    Visit { app: app.clone(), lang: Lang::Nl, visitor: None, path: "/nl/shared/x".into(), query: String::new(), look: None }
}

async fn make(app: &TestApp, who: &Visitor, form: Form) -> Answer {
    answer(share::make(visit(app, who, "/nl/steering"), Path(("nl".into(), WEST.into())), form).await).await
}

async fn open(app: &TestApp, token: &str) -> Answer {
    answer(shared::show(stranger(app), Path(("nl".into(), token.into()))).await).await
}

async fn framed(app: &TestApp, token: &str, code: &str) -> Answer {
    answer(shared::figure(stranger(app), Path(("nl".into(), token.into(), code.into()))).await).await
}

/// The secret in the address that a page shows.
fn token_in(page: &str) -> String {
    page.split_once("/nl/shared/").unwrap().1.split(['"', '/', '<']).next().unwrap().to_owned()
}

/// Twelve moments, published.
async fn ground(app: &TestApp) -> Ground {
    let ground = lay(app).await;
    for _ in 0..12 {
        help(app, &ground, "2024-05-14", None).await;
    }
    kit::journal::seal_waiting(app).await.unwrap();
    publish::take(app).await.unwrap();
    ground
}

on_both! {
    async fn anouks_link_opens_for_everybody_until_she_revokes_it(app: TestApp) {
        let ground = ground(&app).await;
        let page = make(&app, &ground.anouk, form(&[])).await;
        assert_eq!(page.status, StatusCode::OK);
        let token = token_in(&page.body);
        let opened = open(&app, &token).await;
        assert!(opened.status == StatusCode::OK && opened.body.contains("Hulpmomenten") && opened.body.contains("noindex"), "{}", opened.body);
        assert!(!opened.policy.contains('*'));
        let figure = framed(&app, &token, "moments").await;
        assert!(figure.status == StatusCode::OK && figure.policy == FRAMED && figure.body.contains(">12<"), "{}", figure.body);
        assert_eq!(framed(&app, &token, "adults_reached").await.status, StatusCode::NOT_FOUND, "it is not public");

        let link = shares(&app.db, ground.story.west).await.unwrap()[0].id;
        let path = || Path(("nl".to_owned(), WEST.to_owned(), link.to_string()));
        let revoked = share::revoke(visit(&app, &ground.anouk, "/nl/steering"), path(), form(&[])).await;
        assert_eq!(answer(revoked).await.status, StatusCode::SEE_OTHER);
        assert_eq!(open(&app, &token).await.status, StatusCode::NOT_FOUND);
        let figure = framed(&app, &token, "moments").await;
        assert!(figure.status == StatusCode::NOT_FOUND && figure.policy.is_empty());
        let again = share::revoke(visit(&app, &ground.anouk, "/nl/steering"), path(), form(&[])).await;
        assert_eq!(answer(again).await.status, StatusCode::SEE_OTHER, "ended twice is ended");
    }

    async fn a_form_sent_twice_makes_one_link_and_shows_the_same(app: TestApp) {
        let ground = ground(&app).await;
        let once = kit::random::opaque_id().to_string();
        let again = || Form::filled(Lang::Nl, &[("once", &once)]);
        let (one, other) = tokio::join!(make(&app, &ground.anouk, again()), make(&app, &ground.anouk, again()));
        let third = make(&app, &ground.anouk, again()).await;
        assert_eq!(BTreeSet::from([token_in(&one.body), token_in(&other.body), token_in(&third.body)]).len(), 1);
        assert_eq!(shares(&app.db, ground.story.west).await.unwrap().len(), 1);
    }

    async fn a_secret_has_192_bits_and_the_database_holds_a_digest_of_it(app: TestApp) {
        let ground = ground(&app).await;
        let token = token_in(&make(&app, &ground.anouk, form(&[])).await.body);
        let bytes = data_encoding::BASE64URL_NOPAD.decode(token.as_bytes()).unwrap();
        assert_eq!(bytes.len() * 8, 192);
        let kept = TOKENS.all(&app.db, binds![]).await.unwrap();
        assert!(kept.len() == 1 && !kept[0].token.windows(8).any(|part| bytes.windows(8).any(|secret| secret == part)));
        let another = token_in(&make(&app, &ground.anouk, form(&[])).await.body);
        assert_ne!(token, another);
        for guess in ["", "guessed", &token[1..], &token.to_lowercase(), &format!("{token}A")] {
            assert_eq!(open(&app, guess).await.status, StatusCode::NOT_FOUND, "{guess}");
        }
        let page = answer(share::show(visit(&app, &ground.anouk, "/nl/steering"), Path(("nl".into(), WEST.into()))).await).await;
        assert!(!page.body.contains(&token), "it is shown once");
    }

    async fn who_does_not_manage_the_programme_makes_and_ends_no_link(app: TestApp) {
        let ground = ground(&app).await;
        make(&app, &ground.anouk, form(&[])).await;
        let link = shares(&app.db, ground.story.west).await.unwrap()[0].id;
        for who in [&ground.nadine, &ground.sandrine, &ground.bert] {
            assert_eq!(make(&app, who, form(&[])).await.status, StatusCode::NOT_FOUND);
            let path = Path(("nl".to_owned(), WEST.to_owned(), link.to_string()));
            let revoked = share::revoke(visit(&app, who, "/nl/steering"), path, form(&[])).await;
            assert_eq!(answer(revoked).await.status, StatusCode::NOT_FOUND);
        }
        assert!(shares(&app.db, ground.story.west).await.unwrap()[0].revoked_at.is_none());
        let elsewhere = Path(("nl".to_owned(), WEST.to_owned(), kit::random::opaque_id().to_string()));
        let foreign = share::revoke(visit(&app, &ground.anouk, "/nl/steering"), elsewhere, form(&[])).await;
        assert_eq!(answer(foreign).await.status, StatusCode::NOT_FOUND);
    }
}

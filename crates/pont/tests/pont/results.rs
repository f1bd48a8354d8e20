//! What is public of a programme in these tests: one figure, and a link that shares it. Only one page of the house may
//! stand in the frame of another site: that figure, by that link.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::disclosure::{Group, Release};
use domain::{Id, parse_day};
use kit::db::Tx;
use kit::guard::FRAMED;
use kit::{App, on_both, write};
use steering::store::programme::by_slug;
use steering::store::publication::{New, TOTAL, keep};
use steering::store::share::{add, shares};

use crate::addresses::Kind;
use crate::forms::Sheet;
use crate::requests::get;
use crate::town::{Side, Town};

/// The secret of the link of a side.
fn token(slug: &str) -> String {
    format!("link-of-{slug}")
}

/// What fills the braces of these addresses.
pub fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    let slug = side.slug.to_owned();
    Some(match path {
        "/{lang}/programmes/{slug}/results.csv" | "/{lang}/programmes/{slug}/results.pdf" => (Kind::Open, vec![slug]),
        "/{lang}/shared/{token}" => (Kind::Open, vec![token(side.slug)]),
        "/{lang}/shared/{token}/{figure}" => (Kind::Open, vec![token(side.slug), "moments".to_owned()]),
        "/{lang}/steering/{slug}/results" => (Kind::Thing, vec![slug]),
        // Whose the link is, is all the same to a stranger.
        "/{lang}/steering/{slug}/results/{share}" => (Kind::Thing, vec![slug, side.partner.to_string()]),
        _ => return None,
    })
}

/// A good form for one of these addresses; none for another. Making a link shows it at once.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Option<Sheet> {
    let new = || Sheet::new(path, lang, town.cookie("mathieu")).at(town.tournai.slug);
    match path {
        "/{lang}/steering/{slug}/results" => Some(Sheet { answers: 200, ..new() }),
        "/{lang}/steering/{slug}/results/{share}" => Some(new().at(link(town).await.to_string())),
        _ => None,
    }
}

/// A link that is there to be revoked.
async fn link(town: &Town) -> Id {
    let programme = by_slug(&town.app.db, town.tournai.slug).await.unwrap().unwrap().id;
    let before: Vec<Id> = shares(&town.app.db, programme).await.unwrap().iter().map(|link| link.id).collect();
    let secret = kit::random::opaque_id().to_string();
    write::system(&town.app, async |tx| add(&town.app, tx, programme, &secret).await).await.unwrap();
    shares(&town.app.db, programme).await.unwrap().iter().map(|link| link.id).find(|id| !before.contains(id)).unwrap()
}

/// Publishes twelve moments of a programme and shares them; papers are set plainly.
pub async fn lay(app: &App, programme: Id, slug: &str) {
    let _ = app.clone().with_press(Arc::new(|paper| Ok(serde_json::to_vec(paper)?)));
    let release = || Release { groups: vec![Group { categories: [String::new()].into(), value: 12 }] };
    write::system(app, async |tx: &mut Tx| {
        let taken_on = parse_day("2024-05-14").unwrap();
        let (programme, release) = (Some(programme), release());
        keep(tx, New { programme, indicator: "moments", dimension: TOTAL, taken_on, nr: 1, sent: None, release }).await?;
        add(app, tx, programme.unwrap_or_default(), &token(slug)).await
    })
    .await
    .unwrap();
}

on_both! {
    async fn only_the_shared_figure_may_stand_in_a_frame_of_another_site(app: TestApp) {
        let town = Town::build(app).await;
        let address = format!("/fr/shared/{}/moments", token(town.tournai.slug));
        for who in ["nobody", "christine", "mathieu"] {
            let answer = get(&town.app, town.cookie(who), &address).await;
            assert_eq!((answer.status, answer.header("content-security-policy")), (StatusCode::OK, FRAMED), "{who}");
            assert_eq!(answer.header("x-frame-options"), "", "{who}");
            assert!(!answer.body.contains("<script") && !answer.body.contains("<form"), "{}", answer.body);
        }
        for address in [
            format!("/fr/shared/{}", token(town.tournai.slug)),
            format!("/fr/shared/{}/nothing", token(town.tournai.slug)),
            "/fr/shared/guessed/moments".to_owned(),
            format!("/fr/programmes/{}/figures/moments", town.tournai.slug),
        ] {
            let answer = get(&town.app, None, &address).await;
            assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{address}");
            assert_eq!(answer.header("x-frame-options"), "DENY", "{address}");
        }
    }
}

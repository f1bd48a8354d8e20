//! What belongs to Tournai does not exist for anybody else: for every address of the route table, every method, and
//! everybody who has no business there.

use axum::http::{Method, StatusCode};
use domain::policy::{self, Standing};
use kit::on_both;
use kit::routes::Route;

use crate::addresses::{Example, Kind, example, examples};
use crate::forms::{self, Sheet, sheet};
use crate::requests::{Answer, House, ask, get, post};
use crate::town::{MARKER, Town, app_for, table};

/// Nobody; the other organisation, its programme manager and auditor, and who learns there; too small a role; a closed
/// account.
const OTHERS: [&str; 9] = ["nobody", "christine", "bart", "luc", "anouk", "nadine", "godelieve", "wim", "ilse"];

async fn standing(town: &Town, name: &str) -> Option<Standing> {
    let id = town.people.get(name).filter(|_| name != "ilse")?.id;
    if name == "godelieve" {
        return Some(Standing::learner(id));
    }
    Some(Standing { account: id, grants: accounts::store::membership::grants(&town.app.db, id).await.unwrap() })
}

/// What someone else should be answered when she looks at the address.
fn expected(route: &Route, kind: Kind, standing: Option<&Standing>) -> &'static [u16] {
    match (kind, standing) {
        _ if route.path.starts_with("/demo") => &[404],
        (Kind::Open, _) => &[200, 303, 410],
        (Kind::Own | Kind::Gate, None) => &[303],
        (Kind::Own | Kind::Gate, Some(_)) if policy::may_somewhere(standing, route.action) => &[200],
        (Kind::Own | Kind::Gate, Some(_)) | (Kind::Thing, _) => &[404],
    }
}

fn complain(said: &mut Vec<String>, who: &str, route: &Route, address: &str, what: &str) {
    said.push(format!("{who}: {} {address} ({}) {what}", route.method, route.path));
}

async fn look(town: &Town, who: &str, route: &Route, example: &Example, said: &mut Vec<String>) {
    let answer = get(&town.app, town.cookie(who), &example.address).await;
    let standing = standing(town, who).await;
    let may = expected(route, example.kind, standing.as_ref());
    if !may.contains(&answer.status.as_u16()) {
        complain(said, who, route, &example.address, &format!("answers {}, not {may:?}", answer.status));
    }
    if shows_marker(&answer) {
        complain(said, who, route, &example.address, "shows what is of Tournai");
    }
}

fn shows_marker(answer: &Answer) -> bool {
    let marker = MARKER.to_lowercase();
    let headers = answer.headers.values().any(|value| value.to_str().unwrap_or_default().to_lowercase().contains(&marker));
    headers || answer.body.to_lowercase().contains(&marker)
}

/// Whether a form of Tournai, sent by someone else, is a deed upon Tournai; signing in and one's own account are not.
fn touches_tournai(kind: Kind, who: &str) -> bool {
    match kind {
        Kind::Open => false,
        Kind::Own => matches!(who, "nobody" | "ilse"),
        Kind::Gate | Kind::Thing => true,
    }
}

async fn try_deed(town: &Town, who: &str, route: &Route, sheet: &Sheet, said: &mut Vec<String>) {
    let before = town.contents().await;
    let answer = post(&town.app, town.cookie(who), &sheet.address, &sheet.body()).await;
    let is_stranger = matches!(who, "nobody" | "ilse");
    // An id of Tournai that someone types into her own form is told beside its field.
    let is_told = route.path == "/{lang}/team/invitations" && answer.status == StatusCode::UNPROCESSABLE_ENTITY && !is_stranger;
    if answer.status != StatusCode::NOT_FOUND && !is_told {
        complain(said, who, route, &sheet.address, &format!("answers {}", answer.status));
    }
    let changed = town.contents().await.since(&before);
    if !changed.is_empty() {
        complain(said, who, route, &sheet.address, &format!("changed {changed:?}"));
    }
}

on_both! {
    async fn no_address_shows_anything_of_another_organisation(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        for lang in ["nl", "fr"] {
            for (route, example) in examples("GET", lang, &town.tournai) {
                for who in OTHERS {
                    look(&town, who, &route, &example, &mut said).await;
                }
            }
        }
        assert!(said.is_empty(), "\n{}", said.join("\n"));
    }

    async fn no_form_changes_anything_of_another_organisation_and_its_own_people_can(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        for route in table().into_iter().filter(|route| route.method == Method::POST) {
            let kind = example(&route, "fr", &town.tournai).kind;
            let sheet = sheet(&town, route.path, "fr").await;
            for who in OTHERS.into_iter().filter(|who| touches_tournai(kind, who)) {
                try_deed(&town, who, &route, &sheet, &mut said).await;
            }
            let owner = post(app_for(&town, route.path), sheet.cookie.as_deref(), &sheet.address, &sheet.body()).await;
            if owner.status.as_u16() != sheet.answers {
                complain(&mut said, "its owner", &route, &sheet.address, &format!("answers {}", owner.status));
            }
        }
        assert!(said.is_empty(), "\n{}", said.join("\n"));
    }

    async fn methods_that_an_address_does_not_have_do_nothing(app: TestApp) {
        let town = Town::build(app).await;
        let before = town.contents().await;
        for route in table() {
            let address = example(&route, "fr", &town.tournai).address;
            for method in [Method::PUT, Method::PATCH, Method::DELETE] {
                let answer = ask(&town.app, method.clone(), town.cookie("sandrine"), &address).await;
                assert!(answer.status.is_client_error(), "{method} {address} answers {}", answer.status);
            }
        }
        assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
    }

    async fn nothing_of_tournai_is_in_any_byte_that_oostkamp_receives(app: TestApp) {
        let town = Town::build(app).await;
        let tournai = &town.tournai;
        let mut secrets: Vec<String> = [tournai.moment, tournai.entry, tournai.membership, tournai.session, tournai.account, tournai.partner]
            .iter().chain(&[tournai.learner, tournai.opening, tournai.attempt, tournai.person]).map(ToString::to_string).collect();
        secrets.extend(["samira", "sandrine", "mathieu", "wim", "ilse"].map(|name| town.people[name].id.to_string()));
        secrets.push(MARKER.to_lowercase());
        let mut seen = 0;
        for who in ["christine", "bart", "luc", "anouk", "nadine", "godelieve"] {
            for address in every_page(&town) {
                let answer = get(&town.app, town.cookie(who), &address).await;
                seen += usize::from(answer.status == StatusCode::OK);
                let body = answer.body.to_lowercase();
                let found: Vec<_> = secrets.iter().filter(|secret| body.contains(*secret) && !address.contains(*secret)).collect();
                assert!(found.is_empty(), "{who} reads {found:?} on {address}");
            }
        }
        assert!(seen >= 200, "only {seen} pages were there to be read");
        let hers = get(&town.app, town.cookie("sandrine"), "/fr/team").await;
        assert!(shows_marker(&hers), "the marker is what its own people do see");
    }

    async fn a_helper_of_one_place_sees_nothing_of_the_other_place_of_her_organisation(app: TestApp) {
        let town = Town::build(app).await;
        let bus = format!("/nl/desk/moments/{}", town.bus_moment);
        assert_eq!(get(&town.app, town.cookie("bart"), &bus).await.status, 200);
        assert_eq!(get(&town.app, town.cookie("christine"), &bus).await.status, 404);
        assert_eq!(get(&town.app, town.cookie("christine"), &format!("/nl/desk?place={}", town.bus)).await.status, 404);
        let body = forms::sheet(&town, "/{lang}/desk/moments/{id}/withdrawal", "nl").await.body();
        let before = town.contents().await;
        assert_eq!(post(&town.app, town.cookie("christine"), &format!("{bus}/withdrawal"), &body).await.status, 404);
        assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
    }

    async fn a_learner_is_seen_by_herself_and_by_who_opened_her_alone(app: TestApp) {
        let town = Town::build(app).await;
        let name = format!("Aline {MARKER}");
        for (who, address) in [("samira", "/fr/desk/learners"), ("samira", "/fr/desk"), ("aline", "/fr/learn/path")] {
            let answer = get(&town.app, town.cookie(who), address).await;
            assert!(answer.status == 200 && answer.body.contains(&name), "{who} {address}: {}", answer.body);
        }
        let opening = format!("/fr/desk/openings/{}", town.tournai.opening);
        assert_eq!(get(&town.app, town.cookie("samira"), &opening).await.status, 200);
        for who in ["sandrine", "mathieu", "wim", "admin", "godelieve"] {
            assert_eq!(get(&town.app, town.cookie(who), &opening).await.status, 404, "{who}");
            for (_, example) in examples("GET", "fr", &town.tournai) {
                let answer = get(&town.app, town.cookie(who), &example.address).await;
                assert!(!answer.body.contains(&name), "{who} reads it on {}", example.address);
            }
        }
    }

    async fn an_admin_sees_no_moments_and_no_rows_of_a_programme(app: TestApp) {
        let town = Town::build(app).await;
        for side in [&town.oostkamp, &town.tournai] {
            for (route, example) in examples("GET", "nl", side).into_iter().filter(|(_, example)| example.kind == Kind::Thing) {
                let answer = get(&town.app, town.cookie("admin"), &example.address).await;
                assert_eq!(answer.status, 404, "{}", route.path);
            }
        }
        assert_eq!(get(&town.app, town.cookie("admin"), "/nl/desk").await.status, 404);
        assert_eq!(get(&town.app, town.cookie("admin"), "/nl/steering").await.status, 404);
    }

    async fn closing_an_account_ends_the_sessions_it_has(app: TestApp) {
        let town = Town::build(app).await;
        let leaving = forms::newcomer(&town).await;
        assert_eq!(status(&town.app, &leaving.cookie, "/fr/desk").await, 200);
        let body = format!("once={}", kit::random::opaque_id());
        let closed = post(&town.app, town.cookie("admin"), &format!("/nl/instance/accounts/{}/close", leaving.id), &body).await;
        assert_eq!(closed.status, 303);
        assert_eq!(status(&town.app, &leaving.cookie, "/fr/desk").await, 303);
        assert_eq!(status(&town.app, &leaving.cookie, "/fr/account").await, 303);
    }
}

async fn status(app: &House, cookie: &str, address: &str) -> u16 {
    get(app, Some(cookie), address).await.status.as_u16()
}

/// Every page of both sides in two languages, and pages that are asked for with ids of the other side.
fn every_page(town: &Town) -> Vec<String> {
    let (a, b) = (&town.oostkamp, &town.tournai);
    let mut addresses = Vec::new();
    for (lang, side) in [("nl", a), ("fr", a), ("nl", b), ("de", b)] {
        addresses.extend(examples("GET", lang, side).into_iter().map(|(_, example)| example.address));
    }
    let crossed = [
        format!("/nl/desk?place={}", b.place),
        format!("/nl/desk/learners?place={}", b.place),
        format!("/nl/steering/{}/entries?partner={}", a.slug, b.partner),
        format!("/nl/steering/{}/entries?place={}", a.slug, b.place),
        format!("/nl/steering/{}/entries.csv?place={}", a.slug, b.place),
        format!("/nl/steering/{}/entries/{}", a.slug, b.entry),
        format!("/nl/steering/{}/entries/{}", b.slug, a.entry),
    ];
    addresses.into_iter().chain(crossed).collect()
}

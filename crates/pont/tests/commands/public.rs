//! What everybody may read: the first page, places nearby, and the doors of a demo.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use kit::testing::TestApp;
use kit::{App, clock::Clock, db::Db, secrets::Secrets};
use pont::demo::fill;
use pont::health::Health;
use pont::server;
use tower::ServiceExt as _;

async fn send(app: &App, request: Request<Body>) -> (StatusCode, String, String) {
    let answer = server::router(app, &Health::default()).oneshot(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    let to = parts.headers.get("location").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, to, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn get(app: &App, path: &str) -> (StatusCode, String) {
    let (status, _, body) = send(app, Request::get(path).body(Body::empty()).unwrap()).await;
    (status, body)
}

async fn become_person(app: &App, person: &str) -> (StatusCode, String) {
    let request = Request::post("/demo/sign-in").header("origin", "http://127.0.0.1:8080");
    let (status, to, _) = send(app, request.body(Body::from(format!("person={person}"))).unwrap()).await;
    (status, to)
}

/// The same database, as a demo.
fn as_demo(app: &TestApp) -> App {
    let same: Db = app.db.clone();
    App::new(same, Clock::frozen(app.clock.zone, kit::testing::MORNING), app.config.clone(), Secrets::fixed([7; 32]), true)
}

kit::on_both! {
    async fn places_are_found_by_municipality_by_name_and_by_postal_code(app: TestApp) {
        fill(&app, 1).await.unwrap();
        kit::write::system(&app, places::store::load_areas).await.unwrap();
        let krook = "De Krook";
        for query in ["", "?q=gent", "?q=GAND", "?q=9000", "?q=krook", "?q=Kr%C3%B4ok"] {
            assert!(get(&app, &format!("/nl/find{query}")).await.1.contains(krook), "{query}");
        }
        let (status, page) = get(&app, "/fr/find?q=oostkamp%3Cb%3E").await;
        assert!(status == StatusCode::OK && !page.contains(krook) && !page.contains("<b>\""));
        assert!(get(&app, "/fr/find?q=%F0%9F%92%A1").await.0 == StatusCode::OK);
    }

    async fn the_first_page_shows_what_was_reached_and_every_figure_opens(app: TestApp) {
        assert_eq!(get(&app, "/nl").await.0, StatusCode::OK);
        fill(&app, 2).await.unwrap();
        let (_, page) = get(&app, "/nl").await;
        assert!(page.contains("500") && page.contains("15 mei 2024"));
        for figure in page.split("href=\"").filter_map(|rest| rest.split('"').next()).filter(|href| href.contains("/figures/")) {
            assert_eq!(get(&app, figure).await.0, StatusCode::OK, "{figure}");
        }
        for bad in ["/xx", "/nl/", "/nl/find/", "/demo", "/demo/mails", "/nl/nothing"] {
            assert_eq!(get(&app, bad).await.0, StatusCode::NOT_FOUND, "{bad}");
        }
    }

    async fn one_click_makes_you_somebody_of_the_demo(app: TestApp) {
        fill(&app, 1).await.unwrap();
        let demo = as_demo(&app);
        assert!(get(&demo, "/demo").await.1.contains("value=\"christine\""));
        assert_eq!(get(&demo, "/demo/mails").await.0, StatusCode::OK);
        for (person, to) in [("christine", "/nl/desk"), ("samira", "/fr/desk"), ("anouk", "/nl/steering"), ("admin", "/nl/instance"), ("luc", "/nl/account")] {
            assert_eq!(become_person(&demo, person).await, (StatusCode::SEE_OTHER, to.to_owned()));
        }
        assert_eq!(become_person(&demo, "nobody").await.0, StatusCode::NOT_FOUND);
        assert_eq!(become_person(&app, "christine").await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_browser_is_led_to_its_own_language() {
    let app = kit::testing::sqlite().await;
    for (accepts, to) in [("fr-BE,fr;q=0.9", "/fr"), ("ar,de;q=0.5", "/de"), ("", "/nl")] {
        let request = Request::get("/").header("accept-language", accepts).body(Body::empty()).unwrap();
        assert_eq!(send(&app, request).await.1, to);
    }
}

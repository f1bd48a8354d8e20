//! The library of Oostkamp, where Christine helps and Bart coordinates; and browsers in front of it.

use accounts::store::{NewAccount, add_account, give_role};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use domain::policy::{Action, Resource, Scope, Standing, authorise};
use domain::{Grant, Id, Instant, Role, Zone};
use kit::app::App;
use kit::clock::Clock;
use kit::{Lang, binds, row, sql};
use learning::content;
use learning::store::attempt;
use places::{NewOrganisation, NewPlace, OrganisationKind};
use tower::ServiceExt as _;

row! {
    struct IdRow { id: uuid::Uuid }
}

sql! {
    system select LEARNERS -> IdRow = "SELECT id FROM learner ORDER BY id";
}

/// A browser that keeps its cookie.
pub struct Browser {
    router: Router,
    pub cookie: Option<String>,
}

pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn of(app: &App) -> Browser {
        let rooms = accounts::routes().join(learning::routes()).router(app);
        let router = rooms
            .layer(from_fn_with_state(app.clone(), accounts::identify))
            .layer(from_fn_with_state(app.clone(), kit::page::error::dress))
            .with_state(app.clone());
        Browser { router, cookie: None }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form, with a fresh id.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let once = kit::random::opaque_id().to_string();
        self.post_again(path, &[&[("once", once.as_str())], fields].concat()).await
    }

    /// Sends a form as it is.
    pub async fn post_again(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Request::post(path), serde_urlencoded::to_string(fields).unwrap()).await
    }

    async fn send(&mut self, mut request: axum::http::request::Builder, body: String) -> Page {
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (head, body) = response.into_parts();
        if let Some(given) = head.headers.get(header::SET_COOKIE) {
            let pair = given.to_str().unwrap().split(';').next().unwrap().to_owned();
            self.cookie = Some(pair).filter(|pair| !pair.ends_with('='));
        }
        let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Page { status: head.status, headers: head.headers, body }
    }

    /// Sends what was done, as the player does.
    pub async fn save(&mut self, attempt: Id, at: At<'_>, from: usize, actions: &[impl AsRef<str>]) -> Page {
        let version = content::module(at.0).unwrap().activity(at.1).unwrap().version.clone();
        let from = from.to_string();
        let mut fields = vec![("module", at.0), ("activity", at.1), ("version", version.as_str()), ("from", from.as_str())];
        fields.extend(actions.iter().map(|action| ("action", action.as_ref())));
        self.post(&format!("/nl/learn/attempts/{attempt}"), &fields).await
    }

    /// Does a whole activity in one go.
    pub async fn finish(&mut self, at: At<'_>) {
        let page = self.save(kit::random::opaque_id(), at, 0, &way(at)).await;
        assert_eq!(page.status, 200, "{at:?}: {}", page.body);
    }
}

impl Page {
    /// Where the page sends on to.
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let (_, rest) =
            self.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name} in {}", self.body));
        rest.split('"').next().unwrap().to_owned()
    }
}

/// Module and activity.
pub type At<'a> = (&'a str, &'a str);

/// The actions that finish an activity.
pub fn way((module, activity): At<'_>) -> Vec<String> {
    content::way::through(&content::module(module).unwrap().activity(activity).unwrap().exercise)
}

/// The same installation some minutes on.
pub fn later(app: &App, minutes: i64) -> App {
    let at = Instant(app.clock.real().0 + minutes * 60_000);
    App::new(app.db.clone(), Clock::frozen(Zone::default(), at), app.config.clone(), app.secrets.clone(), false)
}

pub struct Town {
    pub library: Id,
    pub desk: Id,
    pub christine: Id,
    pub bart: Id,
}

pub async fn town(app: &App) -> Town {
    let town = kit::write::system(app, async |tx| {
        let new = NewOrganisation { slug: "bib", name: "Bibliotheek Oostkamp", kind: OrganisationKind::Library, area: "31022" };
        let library = places::store::add_organisation(tx, &new).await?;
        let new = NewPlace {
            slug: "desk",
            organisation: library,
            name: "Digipunt",
            street: "",
            postal_code: "",
            area: "31022",
            services: &[],
        };
        let desk = places::store::add_place(tx, &new).await?;
        let add = |name: &str| NewAccount {
            email: format!("{name}@demo.example"),
            name: name.to_owned(),
            language: Lang::Nl,
            password: None,
        };
        let (christine, bart) = (add_account(tx, add("Christine")).await?, add_account(tx, add("Bart")).await?);
        let at = |role, place| Grant { role, organisation: Some(library), place, programme: None };
        give_role(tx, christine, at(Role::Helper, Some(desk)), None).await?;
        give_role(tx, bart, at(Role::Coordinator, None), None).await?;
        Ok(Town { library, desk, christine, bart })
    });
    town.await.unwrap()
}

/// A browser in which someone of the staff is signed in.
pub async fn signed_in(app: &App, account: Id) -> Browser {
    let given = accounts::open_session(app, account, "Firefox/130.0").await.unwrap();
    let cookie = given.to_str().unwrap().split(';').next().unwrap().to_owned();
    Browser { cookie: Some(cookie), ..Browser::of(app) }
}

/// Someone who learns, in her browser.
pub struct Learner {
    pub id: Id,
    pub scope: Scope,
    pub browser: Browser,
}

impl Learner {
    /// What is kept of an attempt, as she sees it.
    pub async fn kept(&self, app: &App, attempt: Id) -> Vec<String> {
        attempt::actions(&app.db, &self.scope, attempt).await.unwrap().into_iter().map(|row| row.action).collect()
    }
}

/// Begins by herself, at a place when its link brought her.
pub async fn begin(app: &App, at: &str) -> Learner {
    let before: Vec<Id> = learners(app).await;
    let mut browser = Browser::of(app);
    browser.post("/nl/learn", &[("name", "Godelieve"), ("device", "computer"), ("at", at)]).await.to();
    let id = learners(app).await.into_iter().find(|id| !before.contains(id)).unwrap();
    Learner { id, scope: scope_of(id), browser }
}

/// Christine opens somebody at her desk, and her phone scans the code.
pub async fn opened(app: &App, town: &Town, name: &str) -> Learner {
    let before: Vec<Id> = learners(app).await;
    let mut christine = signed_in(app, town.christine).await;
    let desk = town.desk.to_string();
    let page =
        christine.post("/nl/desk/learners", &[("name", name), ("device", "computer"), ("place", &desk), ("way", "qr")]).await;
    let opening: Id = page.to().rsplit('/').next().unwrap().parse().unwrap();
    let mut browser = Browser::of(app);
    browser.post("/nl/learn/scan", &[("card", &accounts::learner::opening::ticket(app, opening))]).await.to();
    let id = learners(app).await.into_iter().find(|id| !before.contains(id)).unwrap();
    Learner { id, scope: scope_of(id), browser }
}

async fn learners(app: &App) -> Vec<Id> {
    LEARNERS.all(&app.db, binds![]).await.unwrap().into_iter().map(|row| row.id).collect()
}

fn scope_of(learner: Id) -> Scope {
    authorise(Some(&Standing::learner(learner)), Action::Learn, Resource::Own).unwrap()
}

/// What a helper of the desk reads with.
pub fn helper(town: &Town, account: Id) -> (Standing, Scope) {
    let grant = Grant { role: Role::Helper, organisation: Some(town.library), place: Some(town.desk), programme: None };
    let standing = Standing { account, grants: vec![grant] };
    let desk = Resource::Place { place: town.desk, organisation: town.library };
    let scope = authorise(Some(&standing), Action::OpenLearners, desk).unwrap();
    (standing, scope)
}

/// Numbers by chance that are the same every time.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

//! The doors of a demo: everybody in it by role, to become with one click, and the mails that never leave.

use std::collections::HashMap;

use axum::http::HeaderMap;
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Role};
use kit::form::Form;
use kit::mail::{self, MailRow};
use kit::page::{self, Page};
use kit::routes::Routes;
use kit::{Failure, Result, Visit, text};

use crate::demo::stories;
use crate::ground::Person;
use crate::pages::components;

/// How many mails the page shows.
const MOST_MAILS: i64 = 100;

/// Those with whom a first look begins, each with a sentence about her or him.
const FIRST: [(&str, &str); 6] = [
    ("christine", text::DEMO_CHRISTINE),
    ("anouk", text::DEMO_ANOUK),
    ("luc", text::DEMO_LUC),
    ("bart", text::DEMO_BART),
    ("nadine", text::DEMO_NADINE),
    ("admin", text::DEMO_ADMIN),
];

/// Those who learn: they have no account and no page of stories.
const LEARNERS: [(&str, &str, &str); 2] =
    [("godelieve", "Godelieve", text::DEMO_GODELIEVE), ("samir", "Samir", text::DEMO_SAMIR)];

/// Everybody of one role.
struct Group {
    name: String,
    anchor: String,
    people: Vec<Door>,
}

/// Somebody to become.
struct Door {
    key: String,
    name: String,
    says: String,
}

#[derive(askama::Template)]
#[template(path = "demo.html")]
struct Doors {
    page: Page,
    groups: Vec<Group>,
}

#[derive(askama::Template)]
#[template(path = "mails.html")]
struct Mails {
    page: Page,
    mails: Vec<MailRow>,
}

pub fn routes() -> Routes {
    Routes::new()
        .get("/demo", Action::SeePublic, show)
        .post("/demo/sign-in", Action::SignIn, sign_in)
        .get("/demo/mails", Action::SeePublic, mails)
        .get("/demo/components", Action::SeePublic, components::show)
}

async fn show(visit: Visit) -> Result<Response> {
    page::show(&doors(&visit)?)
}

async fn sign_in(visit: Visit, headers: HeaderMap, form: Form) -> Result<Response> {
    let key = form.value("person");
    if LEARNERS.iter().any(|(learner, ..)| *learner == key) {
        return learn(&visit, &key).await;
    }
    let people = stories::ground()?.people;
    let person = people.into_iter().find(|person| person.key == key).ok_or(Failure::NotFound)?;
    let account = accounts::store::by_email(&visit.app.db, &person.email).await?.ok_or(Failure::NotFound)?;
    let browser = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let cookie = accounts::open_session(&visit.app, account.id, browser).await?;
    let to = format!("/{}/{}", account.language, first_page(person.role));
    Ok(([(SET_COOKIE, cookie)], page::go(&to)).into_response())
}

/// Those who learn have no account: the demo opens them as their helper did.
async fn learn(visit: &Visit, key: &str) -> Result<Response> {
    let (learner, by) = crate::demo::learner(&visit.app, key).await?.ok_or(Failure::NotFound)?;
    let cookie = accounts::learner::session::open(visit, learner, by).await?;
    Ok(([(SET_COOKIE, cookie)], page::go("/nl/learn/path")).into_response())
}

async fn mails(visit: Visit) -> Result<Response> {
    let mails = mail::latest(&visit.app.db, MOST_MAILS).await?;
    page::show(&Mails { page: Page::public(&visit, visit.lang.t(text::DEMO_MAILS)), mails })
}

/// Where the work of a role begins.
const fn first_page(role: Role) -> &'static str {
    match role {
        Role::Helper | Role::Trainer | Role::PointManager | Role::Coordinator => "desk",
        Role::Manager | Role::Auditor => "steering",
        Role::Admin => "instance",
        _ => "account",
    }
}

fn doors(visit: &Visit) -> Result<Doors> {
    let people = stories::ground()?.people;
    let learners = LEARNERS.map(|(key, name, says)| Door { key: key.into(), name: name.into(), says: visit.lang.t(says) });
    let first = FIRST.iter().filter_map(|(key, says)| {
        let person = people.iter().find(|person| person.key == *key)?;
        Some(Door { key: person.key.clone(), name: person.name.clone(), says: visit.lang.t(says) })
    });
    let first = Group {
        name: visit.lang.t(text::DEMO_FIRST),
        anchor: "first".to_owned(),
        people: learners.into_iter().chain(first).collect(),
    };
    let mut groups = vec![first];
    let names = stories::names()?;
    groups.extend(Role::ALL.iter().map(|role| others(visit, &people, &names, *role)));
    groups.retain(|group| !group.people.is_empty());
    Ok(Doors { page: Page::public(visit, visit.lang.t(text::DEMO_TITLE)), groups })
}

/// Everybody else of a role, with the place or organisation they work at.
fn others(visit: &Visit, people: &[Person], names: &HashMap<String, String>, role: Role) -> Group {
    let works_at =
        |person: &Person| person.place.as_ref().or(person.organisation.as_ref()).and_then(|slug| names.get(slug)).cloned();
    let is_first = |person: &Person| FIRST.iter().any(|(key, _)| *key == person.key);
    let of_role = people.iter().filter(|person| person.role == role && !is_first(person));
    let door =
        |person: &Person| Door { key: person.key.clone(), name: person.name.clone(), says: works_at(person).unwrap_or_default() };
    Group { name: visit.lang.word(role), anchor: role.code().to_owned(), people: of_role.map(door).collect() }
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let doors = doors(visit).and_then(|doors| Ok(askama::Template::render(&doors)?)).unwrap_or_default();
    let mail = MailRow {
        id: domain::Id::nil(),
        recipient: "christine@demo.example".to_owned(),
        subject: "Aanmelden bij Pont".to_owned(),
        body: "Dag Christine <3\n\nhttp://127.0.0.1:8080/nl/sign-in/link/abc".to_owned(),
        written_at: visit.app.clock.real(),
        tries: 0,
        sent_at: None,
        problem: None,
    };
    let show = |mails| {
        let page = Page::public(visit, visit.lang.t(text::DEMO_MAILS));
        askama::Template::render(&Mails { page, mails }).unwrap_or_default()
    };
    vec![("demo", doors), ("demo-mails", show(vec![mail])), ("demo-mails-none", show(Vec::new()))]
}

//! `/desk/learners/{id}/person`: a learner is counted as one person, by a code or as someone known; and the way back.

use accounts::learner;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id, Instant, Resource};
use kit::form::Form;
use kit::page::{Page, go as go_to, show as show_page, show_again};
use kit::{Failure, Result, Visit, random, text};
use people::asked::{self, Asked, Question, Whom};
use people::key::{self, LinkRow};

use super::learners::{At, at};

#[derive(askama::Template)]
#[template(path = "learner-person.html")]
pub struct PersonPage {
    page: Page,
    form: Form,
    who: Question,
    name: String,
    place_id: String,
    back: String,
    href: String,
    /// Whether she is linked now; then she can be parted, and not linked again.
    is_linked: bool,
    history: Vec<String>,
}

/// A learner whom the visitor may see, at the place she works at.
struct Found {
    at: At,
    id: Id,
    name: String,
    key: Id,
}

async fn find(visit: &Visit, place: Option<Id>, id: &str) -> Result<Found> {
    let at = at(visit, place).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let row = learner::find(&visit.app.db, &at.scope, id).await?.ok_or(Failure::NotFound)?;
    let key = learner::read_person_key(&visit.app.db, id).await?;
    Ok(Found { at, id, name: row.name, key })
}

/// `GET /{lang}/desk/learners/{id}/person?place=`
///
/// # Errors
/// Not found when the visitor may not see her.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let place = visit.asked("place").map(|id| id.parse().map_err(|_| Failure::NotFound)).transpose()?;
    let found = find(&visit, place, &id).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("who", Whom::Coded.code());
    show_page(&page(&visit, &found, form).await?)
}

/// `POST /{lang}/desk/learners/{id}/person`: she counts as whoever she is.
///
/// # Errors
/// Not found when the visitor may not see her, or not the person she chose.
pub async fn link(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let found = find(&visit, form.id("place").or(Some(random::opaque_id())), &id).await?;
    let command = asked::command(&visit.app, &form)?;
    let asked = if asked::searches(&mut form) { None } else { someone(&mut form) };
    let Some(asked) = asked else { return again(&visit, &found, form).await };
    let (persons, app) = (persons_at(&visit, &found.at)?, &visit.app);
    let linked = kit::write(app, visit.actor()?, command, async |tx| {
        let person = asked.counted(app, tx, &persons).await?.ok_or(Failure::NotFound)?;
        key::link(tx, found.key, person.key, app.clock.today()).await.map(drop)
    });
    match linked.await {
        Err(Failure::Conflict(key::ITSELF | key::ALREADY | key::ELSEWHERE)) => {
            form.wrong("who", text::LEARNER_PERSON_TWICE, &[]);
            again(&visit, &found, form).await
        }
        done => done.map(|()| go_to(&visit.to(&href(&found, "saved")))),
    }
}

/// `POST /{lang}/desk/learners/{id}/person/part`: it was someone else; she counts apart again.
///
/// # Errors
/// Not found when the visitor may not see her; conflict when she is not linked.
pub async fn part(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let found = find(&visit, form.id("place").or(Some(random::opaque_id())), &id).await?;
    let (command, today) = (form.command()?, visit.app.clock.today());
    kit::write(&visit.app, visit.actor()?, command, async |tx| key::part(tx, found.key, today).await.map(drop)).await?;
    Ok(go_to(&visit.to(&href(&found, "changed"))))
}

/// A learner is counted as someone in particular, or not here at all.
fn someone(form: &mut Form) -> Option<Asked> {
    let asked = Asked::read(form)?;
    if matches!(asked, Asked::Anonymous(_) | Asked::Same) {
        form.wrong("who", text::FORM_CHOOSE, &[]);
    }
    form.is_fine().then_some(asked)
}

fn persons_at(visit: &Visit, at: &At) -> Result<domain::Scope> {
    visit.scope(Action::SeePersons, Resource::Place { place: at.here.id, organisation: at.here.organisation })
}

fn href(found: &Found, done: &str) -> String {
    format!("desk/learners/{}/person?done={done}&place={}", found.id, found.at.here.id)
}

/// The page with what was typed: something is not right, or names were searched for.
async fn again(visit: &Visit, found: &Found, form: Form) -> Result<Response> {
    let is_fine = form.is_fine();
    let page = page(visit, found, form).await?;
    if is_fine { show_page(&page) } else { show_again(&page) }
}

async fn page(visit: &Visit, found: &Found, mut form: Form) -> Result<PersonPage> {
    let (persons, organisation) = (persons_at(visit, &found.at)?, found.at.here.organisation);
    let who = question(visit, found.id).searched(visit, &persons, organisation, &mut form).await?;
    let links = key::links(&visit.app.db, found.key).await?;
    let page = build(visit, form, (found.id, found.at.here.id), &found.name, &links);
    Ok(PersonPage { who, ..page })
}

fn question(visit: &Visit, learner: Id) -> Question {
    let action = visit.to(&format!("desk/learners/{learner}/person"));
    let question = Question::new(visit, action, "", &[Whom::Coded, Whom::Known]);
    Question { title: visit.lang.t(text::LEARNER_PERSON_ASKS), ..question }
}

pub fn build(visit: &Visit, form: Form, (learner, place): (Id, Id), name: &str, links: &[LinkRow]) -> PersonPage {
    PersonPage {
        page: Page::staff(visit, visit.lang.t(text::LEARNER_PERSON_OPEN)),
        form,
        who: question(visit, learner),
        name: if name.is_empty() { visit.lang.t(text::LEARNERS_NOBODY) } else { name.to_owned() },
        place_id: place.to_string(),
        back: visit.to(&format!("desk/learners?place={place}")),
        href: visit.to(&format!("desk/learners/{learner}/person")),
        is_linked: links.first().is_some_and(|link| link.parted_at.is_none()),
        history: links.iter().flat_map(|link| told(visit, link)).collect(),
    }
}

/// A link in words, its end first.
fn told(visit: &Visit, link: &LinkRow) -> Vec<String> {
    let words = |key, at: Instant, by: &Option<String>| {
        let who = by.clone().unwrap_or_else(|| visit.lang.t(text::SOMEONE));
        let day = visit.lang.day(visit.app.clock.zone.day(at));
        visit.lang.with(key, &[("day", day.into()), ("who", who.into())])
    };
    let parted = link.parted_at.map(|at| words(text::LEARNER_PERSON_PARTED, at, &link.parted_by));
    parted.into_iter().chain([words(text::LEARNER_PERSON_LINKED, link.linked_at, &link.linked_by)]).collect()
}

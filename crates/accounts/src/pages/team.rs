//! `/team`: who does what in the organisations one coordinates, who is invited, and inviting.

use axum::extract::Path;
use axum::response::Response;
use domain::policy::{Action, Resource};
use domain::{Id, Role};
use kit::form::Form;
use kit::page::Page;
use kit::{Failure, Lang, Result, Visit, page, text};

use super::caller::Caller;
use super::{enter, once};
use crate::store::invitation::{self, OpenRow};
use crate::store::membership::{self, MemberRow};
use crate::store::whereabouts::Whereabouts;

/// The roles one can invite into.
pub const ROLES: [Role; 6] =
    [Role::Helper, Role::PointManager, Role::Trainer, Role::Technician, Role::CounterClerk, Role::Coordinator];

#[derive(askama::Template)]
#[template(path = "team.html")]
pub struct Team {
    page: Page,
    form: Form,
    groups: Vec<Group>,
    roles: Vec<(String, String)>,
    /// Organisations and places to invite for, by id.
    choices: Vec<(String, String)>,
}

/// An organisation with its people.
pub struct Group {
    pub name: String,
    pub members: Vec<Member>,
    pub waiting: Vec<Waiting>,
}

/// Someone, once for each role.
pub struct Member {
    pub id: String,
    pub once: String,
    pub name: String,
    pub email: String,
    pub role: String,
    pub place: String,
}

/// Someone who is invited.
pub struct Waiting {
    pub once: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub says: String,
    /// The id of what she is invited for.
    pub at: String,
    pub until: String,
}

impl Team {
    pub fn new(visit: &Visit, form: Form, groups: Vec<Group>, names: &Whereabouts) -> Team {
        let here = Visit { path: visit.to("team"), ..visit.clone() };
        let roles = ROLES.iter().map(|role| (role.code().to_owned(), visit.lang.word(*role))).collect();
        Team { page: Page::staff(&here, visit.lang.t(text::TEAM_TITLE)), form, groups, roles, choices: choices(visit, names) }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let form = Form::fresh(&visit.app, visit.lang);
    page::show(&read(&visit, form).await?)
}

/// The page with this form on it.
pub async fn read(visit: &Visit, form: Form) -> Result<Team> {
    let names = Whereabouts::all(&visit.app.db).await?;
    let mut groups = Vec::new();
    for id in organisations(visit) {
        let name = names.organisation(id).map(|row| row.name.clone()).unwrap_or_default();
        groups.push(group(visit, id, name, &names).await?);
    }
    Ok(Team::new(visit, form, groups, &names))
}

/// Ends someone's role, of an organisation one coordinates.
pub async fn end(visit: Visit, caller: Caller, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let membership = super::id(&id)?;
    let held = membership::held(&visit.app.db, membership).await?.ok_or(Failure::NotFound)?;
    let organisation = held.organisation.ok_or(Failure::NotFound)?;
    visit.scope(Action::ManageMembers, Resource::Organisation(organisation))?;
    let by = visit.account()?;
    kit::write(&visit.app, visit.actor()?, form.command()?, async |tx| membership::end_role(tx, membership, Some(by)).await)
        .await?;
    if held.account == by {
        return enter::go_renewed(&visit, &caller, "account?done=role-ended").await;
    }
    Ok(page::go(&visit.to("team?done=role-ended")))
}

/// Whether one may invite for this organisation.
pub fn may_invite(visit: &Visit, organisation: Id) -> bool {
    visit.scope(Action::ManageMembers, Resource::Organisation(organisation)).is_ok()
}

/// The organisations one runs, each once. An admin may invite for all of them, but reads only her own.
fn organisations(visit: &Visit) -> Vec<Id> {
    let grants = visit.standing().map(|standing| standing.grants.as_slice()).unwrap_or_default();
    let mut ids: Vec<Id> = grants.iter().filter_map(|grant| grant.organisation).filter(|id| may_invite(visit, *id)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

async fn group(visit: &Visit, id: Id, name: String, names: &Whereabouts) -> Result<Group> {
    let scope = visit.scope(Action::ManageMembers, Resource::Organisation(id))?;
    let members = membership::members(&visit.app.db, &scope, id).await?;
    let waiting = invitation::open(&visit.app.db, &scope, id).await?;
    Ok(Group {
        name,
        members: members.into_iter().map(|row| member(visit, row, names)).collect(),
        waiting: waiting.into_iter().map(|row| waits(visit, id, row, names)).collect(),
    })
}

fn member(visit: &Visit, row: MemberRow, names: &Whereabouts) -> Member {
    Member {
        id: row.id.to_string(),
        once: once(&visit.app),
        name: row.name,
        email: row.email,
        role: visit.lang.word(row.role),
        place: place(visit, row.place, names),
    }
}

fn waits(visit: &Visit, organisation: Id, row: OpenRow, names: &Whereabouts) -> Waiting {
    let (lang, clock) = (visit.lang, &visit.app.clock);
    let day = lang.day(clock.zone.day(row.ends_at));
    let until = if row.ends_at > clock.real() { text::TEAM_UNTIL } else { text::TEAM_TOO_OLD };
    Waiting {
        once: once(&visit.app),
        says: format!("{} · {}", lang.word(row.role), place(visit, row.place, names)),
        role: row.role,
        name: row.name,
        email: row.email,
        at: row.place.unwrap_or(organisation).to_string(),
        until: lang.with(until, &[("day", day.into())]),
    }
}

/// The place a role is for, or "everywhere".
fn place(visit: &Visit, place: Option<Id>, names: &Whereabouts) -> String {
    let name = place.and_then(|id| names.place(id)).map(|place| place.name.clone());
    name.unwrap_or_else(|| visit.lang.t(text::TEAM_EVERYWHERE))
}

fn choices(visit: &Visit, names: &Whereabouts) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), visit.lang.t(text::TEAM_CHOOSE))];
    for organisation in names.organisations.iter().filter(|row| may_invite(visit, row.id)) {
        choices.push((organisation.id.to_string(), every_place(visit.lang, &organisation.name)));
        let places = names.places.iter().filter(|place| place.organisation == organisation.id);
        choices.extend(places.map(|place| (place.id.to_string(), format!("{} · {}", organisation.name, place.name))));
    }
    choices
}

fn every_place(lang: Lang, organisation: &str) -> String {
    format!("{organisation} · {}", lang.t(text::TEAM_EVERYWHERE))
}

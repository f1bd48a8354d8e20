//! `/team/invitations`: invites someone into a role.

use axum::response::Response;
use domain::{Id, Instant, Role};
use kit::form::Form;
use kit::{Failure, Result, Visit, page, random, text};

use super::team;
use crate::letters::{self, Invited};
use crate::store::account;
use crate::store::invitation::{self, NewInvitation};
use crate::store::whereabouts::Whereabouts;

const LIFE: i64 = 14 * 24 * 60 * 60_000;

/// Where someone is invited: a whole organisation, or one place of it.
struct At {
    organisation: Id,
    place: Option<Id>,
    name: String,
}

pub async fn send(visit: Visit, mut form: Form) -> Result<Response> {
    let names = Whereabouts::all(&visit.app.db).await?;
    match read(&visit, &mut form, &names)? {
        Some((new, at)) => save(&visit, &form, &new, &at.name).await?,
        None => return page::show_again(&team::read(&visit, form).await?),
    }
    Ok(page::go(&visit.to("team?done=invited")))
}

fn read(visit: &Visit, form: &mut Form, names: &Whereabouts) -> Result<Option<(NewInvitation, At)>> {
    let name = form.needed_saying("name", 120, text::FORM_NAME);
    let email = form.email("email");
    let role = form.word::<Role>("role").filter(|role| team::ROLES.contains(role));
    let at = form.id("at").and_then(|id| find(id, names)).filter(|at| team::may_invite(visit, at.organisation));
    if role.is_none() {
        form.wrong("role", text::FORM_CHOOSE, &[]);
    }
    match &at {
        None => form.wrong("at", text::FORM_CHOOSE, &[]),
        Some(at) => suits(form, role, at),
    }
    let by = visit.account()?;
    let new =
        |(role, at): (Role, At)| (NewInvitation { email, name, role, organisation: at.organisation, place: at.place, by }, at);
    Ok(role.zip(at).filter(|_| form.is_fine()).map(new))
}

/// Someone who runs a place needs that place; someone who coordinates has them all.
fn suits(form: &mut Form, role: Option<Role>, at: &At) {
    match role {
        Some(Role::PointManager) if at.place.is_none() => form.wrong("at", text::TEAM_NEEDS_PLACE, &[]),
        Some(Role::Coordinator) if at.place.is_some() => form.wrong("at", text::TEAM_NEEDS_ALL, &[]),
        _ => {}
    }
}

fn find(id: Id, names: &Whereabouts) -> Option<At> {
    if let Some(whole) = names.organisation(id) {
        return Some(At { organisation: id, place: None, name: whole.name.clone() });
    }
    let organisation = names.place(id)?.organisation;
    Some(At { organisation, place: Some(id), name: names.at(organisation, Some(id)) })
}

async fn save(visit: &Visit, form: &Form, new: &NewInvitation, at: &str) -> Result<()> {
    let (app, now, token) = (&visit.app, visit.app.clock.real(), random::token());
    let by = visit.visitor.as_ref().ok_or(Failure::NotFound)?;
    let digest = super::invitation::digest(app, &token);
    kit::write(app, visit.actor()?, form.command()?, async |tx| {
        invitation::invite(tx, new, digest, now, Instant(now.0 + LIFE)).await?;
        let known = account::by_email(&mut *tx, &new.email).await?;
        let lang = known.map_or(visit.lang, |account| account.language);
        let invited = Invited { email: &new.email, name: &new.name, by: &by.name, role: new.role, at };
        letters::invitation(app, tx, lang, &invited, &token).await
    })
    .await
}

//! `/team/look`: the colour and the logo of an organisation, with how they will look.

use axum::response::Response;
use domain::Id;
use domain::colour::{Colour, DARK_GROUNDS, LIGHT_GROUNDS};
use domain::policy::{Action, Resource};
use kit::form::Form;
use kit::page::{self, Page};
use kit::{Result, Visit, text};

use super::set_look::{HIGH, KILOBYTES, WIDE};
use crate::look::{self, Look, Tones};
use crate::store;

/// Where the colour of the house starts.
const OWN: Colour = Colour { red: 10, green: 84, blue: 112 };

#[derive(askama::Template)]
#[template(path = "look.html")]
pub struct Looks {
    page: Page,
    /// The organisations one runs; the one that is shown first stands in the form.
    choices: Vec<(String, String)>,
    choose: Form,
    shown: Option<Shown>,
}

/// One organisation with its look.
pub struct Shown {
    id: String,
    name: String,
    colour: Form,
    logo: Form,
    /// The address of its logo; empty when it has none.
    logo_now: String,
    logo_hint: String,
    has_colour: bool,
    previews: Vec<Preview>,
    better: Option<Better>,
}

/// A button and a link as they will look.
pub struct Preview {
    title: String,
    ground: String,
    tones: Tones,
}

/// A colour like the one that was refused, which can be read.
pub struct Better {
    pub once: String,
    pub refused: String,
    pub colour: String,
}

/// What stands in the two forms.
pub struct Forms {
    pub colour: Form,
    pub logo: Form,
    pub better: Option<Better>,
}

/// `GET /{lang}/team/look?of=`.
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let choices = choices(&visit).await?;
    let asked = visit.asked("of").and_then(|id| id.parse().ok());
    let first = asked.filter(|id| choices.iter().any(|(known, _)| known == id)).or(choices.first().map(|(id, _)| *id));
    let look = match first {
        Some(id) => store::look(&visit.app.db, id).await?,
        None => None,
    };
    let forms = fresh(&visit, look.as_ref());
    page::show(&looks(&visit, choices, first, look, forms))
}

/// The page again, with what is wrong with a form.
pub async fn again(visit: &Visit, organisation: Id, change: impl FnOnce(&mut Forms)) -> Result<Response> {
    let look = store::look(&visit.app.db, organisation).await?;
    let mut forms = fresh(visit, look.as_ref());
    change(&mut forms);
    page::show_again(&looks(visit, choices(visit).await?, Some(organisation), look, forms))
}

/// The organisations whose look one may change, her own first.
async fn choices(visit: &Visit) -> Result<Vec<(Id, String)>> {
    let grants = visit.standing().map(|standing| standing.grants.as_slice()).unwrap_or_default();
    let own: Vec<Id> = grants.iter().filter_map(|grant| grant.organisation).collect();
    let all = store::organisations(&visit.app.db).await?.into_iter();
    let may = |id| visit.scope(Action::ManageMembers, Resource::Organisation(id)).is_ok();
    let mut choices: Vec<(Id, String)> = all.filter(|row| may(row.id)).map(|row| (row.id, row.name)).collect();
    choices.sort_by_key(|(id, _)| !own.contains(id));
    Ok(choices)
}

fn fresh(visit: &Visit, look: Option<&Look>) -> Forms {
    let colour = look.and_then(|look| look.colour).map(|colour| colour.to_string()).unwrap_or_default();
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("picked", if colour.is_empty() { OWN.to_string() } else { colour.clone() });
    form.set("colour", colour);
    Forms { colour: form, logo: Form::fresh(&visit.app, visit.lang), better: None }
}

pub fn looks(visit: &Visit, choices: Vec<(Id, String)>, id: Option<Id>, look: Option<Look>, forms: Forms) -> Looks {
    // The entry of the menu is that of the team.
    let here = Visit { path: visit.to("team/look"), ..visit.clone() };
    let id_of = id.map(|id| id.to_string()).unwrap_or_default();
    let shown = id.map(|id| {
        let name = choices.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default();
        shown(visit, id, name, look, forms)
    });
    Looks {
        page: Page::staff(&here, visit.lang.t(text::FACE_TITLE)),
        choices: choices.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        choose: Form::filled(visit.lang, &[("of", &id_of)]),
        shown,
    }
}

fn shown(visit: &Visit, id: Id, name: String, look: Option<Look>, forms: Forms) -> Shown {
    let now = look.as_ref().and_then(|look| look.colour);
    let logo = look.and_then(|look| look.on_page()).and_then(|look| look.logo);
    let most = [("kilobytes", KILOBYTES.into()), ("wide", WIDE.into()), ("high", HIGH.into())];
    Shown {
        id: id.to_string(),
        name,
        logo_hint: visit.lang.with(text::FACE_LOGO_HINT, &most),
        logo_now: logo.unwrap_or_default(),
        has_colour: now.is_some(),
        previews: previews(visit, now.unwrap_or(OWN)).into(),
        colour: forms.colour,
        logo: forms.logo,
        better: forms.better,
    }
}

fn previews(visit: &Visit, colour: Colour) -> [Preview; 2] {
    let preview = |title, ground: Colour, tones| Preview { title: visit.lang.t(title), ground: ground.to_string(), tones };
    [
        preview(text::FACE_BY_DAY, LIGHT_GROUNDS[0], look::by_day(colour)),
        preview(text::FACE_BY_NIGHT, DARK_GROUNDS[0], look::by_night(colour)),
    ]
}

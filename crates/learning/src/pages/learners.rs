//! `/desk/learners`: those a helper opened at a place, what they do and where they are stuck; and opening one.

use accounts::learner::session::{self, Attribution};
use accounts::learner::{self, Device, LONGEST_NAME, opening};
use accounts::store::learner_opening::{OpenedRow, opened};
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::learning::Standing;
use domain::{Action, Id, Instant, Resource, Scope};
use kit::form::Form;
use kit::page::{Page, go as go_to, show as show_page, show_again};
use kit::{App, Failure, Result, Visit, random, text};
use places::Place;

use super::parts::{Arch, arches, chip};
use crate::progress::{self, Overview};
use crate::store::help;

/// How long a learner stays on the list after she was opened, milliseconds.
const LISTED: i64 = 30 * 24 * 60 * 60_000;
const MOST: i64 = 60;

#[derive(askama::Template)]
#[template(path = "learners.html")]
pub struct LearnersPage {
    page: Page,
    form: Form,
    place: String,
    place_id: String,
    others: Vec<(String, String)>,
    devices: Vec<(&'static str, String, &'static str)>,
    /// Who asks help or is stuck.
    first: Vec<Card>,
    rest: Vec<Card>,
}

/// One learner, as her helper sees her.
pub struct Card {
    pub id: String,
    pub name: String,
    /// What she is at, or that all is done.
    pub doing: String,
    pub counted: String,
    /// Each module she began, and how much of it is done.
    pub did: Vec<String>,
    pub arches: Vec<Arch>,
    pub standing: Standing,
    pub look: &'static str,
    pub icon: &'static str,
    pub says: String,
    /// Since when she asks, or when she was last busy.
    pub since: String,
    /// Whether she counts as a person who is known by a code or a name.
    pub is_counted: bool,
    /// For the form that opens her again, or answers her.
    pub once: String,
}

impl Card {
    /// Whether someone should go to her now.
    pub fn needs_someone(&self) -> bool {
        matches!(self.standing, Standing::AsksHelp | Standing::Stuck)
    }
}

/// The place a helper opens learners at, and the others she could.
pub(super) struct At {
    pub here: Place,
    places: Vec<Place>,
    pub scope: Scope,
}

pub(super) async fn at(visit: &Visit, asked: Option<Id>) -> Result<At> {
    let scope_at =
        |place: &Place| visit.scope(Action::OpenLearners, Resource::Place { place: place.id, organisation: place.organisation });
    let mut places = places::store::visible_to(&visit.app.db, visit.account()?).await?;
    places.retain(|place| scope_at(place).is_ok());
    let here = match asked {
        Some(id) => places.iter().find(|place| place.id == id),
        None => places.first(),
    };
    let here = here.cloned().ok_or(Failure::NotFound)?;
    Ok(At { scope: scope_at(&here)?, here, places })
}

/// `GET /{lang}/desk/learners?place=`
///
/// # Errors
/// Not found when the visitor may open nobody, or not at that place.
pub async fn show(visit: Visit) -> Result<Response> {
    let asked = visit.asked("place").map(|id| id.parse().map_err(|_| Failure::NotFound)).transpose()?;
    let at = at(&visit, asked).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("device", Device::Computer.code());
    show_page(&page(&visit, &at, form).await?)
}

/// `POST /{lang}/desk/learners`: opens a new learner, or one of the list again, on this screen or by a code.
///
/// # Errors
/// Not found when the visitor may not open there, or not her.
pub async fn open(visit: Visit, mut form: Form) -> Result<Response> {
    let at = at(&visit, form.id("place").or(Some(random::opaque_id()))).await?;
    let command = form.command()?;
    let name = form.text("name", LONGEST_NAME);
    let known = form.id("learner");
    let device = if known.is_some() { Some(Device::Computer) } else { form.word::<Device>("device") };
    let (true, Some(device)) = (form.is_fine(), device) else { return show_again(&page(&visit, &at, form).await?) };
    if let Some(id) = known {
        learner::find(&visit.app.db, &at.scope, id).await?.ok_or(Failure::NotFound)?;
    }
    let helper = visit.account()?;
    let (learner, opened): (Id, Id) = kit::write(&visit.app, visit.actor()?, command, async |tx| {
        let learner = match known {
            Some(id) => id,
            None => learner::add(&visit.app, tx, &name, device).await?,
        };
        Ok((learner, opening::add(&visit.app, tx, learner, at.here.id, helper).await?))
    })
    .await?;
    if !form.has("way", "here") {
        return Ok(go_to(&visit.to(&format!("desk/openings/{opened}"))));
    }
    let by = Attribution { place: Some(at.here.id), opened_by: Some(helper) };
    let mut response = go_to(&visit.to(if known.is_some() { "learn/path" } else { "learn/card" }));
    response.headers_mut().insert(SET_COOKIE, session::open(&visit, learner, by).await?);
    Ok(response)
}

/// `POST /{lang}/desk/learners/{id}/help`: "I am going" to who asked.
///
/// # Errors
/// Not found when the visitor may not see her.
pub async fn go(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let at = at(&visit, form.id("place").or(Some(random::opaque_id()))).await?;
    let learner: Id = id.parse().map_err(|_| Failure::NotFound)?;
    learner::find(&visit.app.db, &at.scope, learner).await?.ok_or(Failure::NotFound)?;
    let command = form.command()?;
    kit::write(&visit.app, visit.actor()?, command, async |tx| help::answer(tx, &at.scope, learner).await).await?;
    Ok(go_to(&visit.to(&format!("desk/learners?done=help-coming&place={}", at.here.id))))
}

async fn page(visit: &Visit, at: &At, form: Form) -> Result<LearnersPage> {
    let mut cards = cards(visit, &at.scope, at.here.id, MOST).await?;
    for card in &mut cards {
        card.is_counted = is_counted(&visit.app, card).await?;
    }
    let others = at.places.iter().filter(|place| place.id != at.here.id);
    let others = others.map(|place| (visit.to(&format!("desk/learners?place={}", place.id)), place.name.clone())).collect();
    Ok(build(visit, form, (at.here.name.clone(), at.here.id.to_string()), others, cards))
}

async fn is_counted(app: &App, card: &Card) -> Result<bool> {
    let id: Id = card.id.parse().map_err(|_| Failure::NotFound)?;
    let key = learner::read_person_key(&app.db, id).await?;
    Ok(people::key::counted(&app.db, key).await?.key != key)
}

pub fn build(
    visit: &Visit,
    form: Form,
    (place, place_id): (String, String),
    others: Vec<(String, String)>,
    cards: Vec<Card>,
) -> LearnersPage {
    let icons = ["laptop", "tablet-smartphone"];
    let devices = Device::ALL.iter().zip(icons).map(|(device, icon)| (device.code(), visit.lang.word(*device), icon));
    let (first, rest) = cards.into_iter().partition(Card::needs_someone);
    LearnersPage {
        page: Page::staff(visit, visit.lang.t(text::LEARNERS_TITLE)),
        form,
        place,
        place_id,
        others,
        devices: devices.collect(),
        first,
        rest,
    }
}

/// Those the visitor opened at a place, the last one first: the same for her desk and for this page.
///
/// # Errors
/// When the database refuses.
pub async fn cards(visit: &Visit, scope: &Scope, place: Id, most: i64) -> Result<Vec<Card>> {
    let since = Instant(visit.app.clock.now().0 - LISTED);
    let mut cards = Vec::new();
    for row in opened(&visit.app.db, scope, place, since, most).await? {
        let overview = overview(&visit.app, scope, row.learner).await?;
        cards.push(card(visit, &row, &overview));
    }
    Ok(cards)
}

async fn overview(app: &App, scope: &Scope, id: Id) -> Result<Overview> {
    let row = learner::find(&app.db, scope, id).await?.ok_or(Failure::NotFound)?;
    progress::of(app, scope, id, row.device.code()).await
}

pub fn card(visit: &Visit, row: &OpenedRow, overview: &Overview) -> Card {
    let lang = visit.lang;
    let now = overview.now.as_ref();
    let standing = now.map_or(Standing::Done, |now| now.standing);
    let done = now.and_then(|now| overview.modules.iter().find(|done| done.module.id == now.module.id));
    let (look, icon) = chip(standing);
    Card {
        id: row.learner.to_string(),
        name: if row.name.is_empty() { lang.t(text::LEARNERS_NOBODY) } else { row.name.clone() },
        doing: now.map_or(lang.t(text::LEARNERS_ALL_DONE), |now| doing(visit, now)),
        counted: done.map(|done| super::path::counted(visit, done)).unwrap_or_default(),
        did: overview.modules.iter().filter(|done| done.count() > 0).map(|done| did(visit, done)).collect(),
        arches: done.map(|done| arches(done, now.map(|now| now.activity.id.as_str()))).unwrap_or_default(),
        standing,
        look,
        icon,
        says: lang.word(standing),
        since: now.map(|now| since(visit, now)).unwrap_or_default(),
        is_counted: false,
        once: random::id(visit.app.clock.real()).to_string(),
    }
}

/// `De muis: 3 van 8 gedaan`
fn did(visit: &Visit, done: &progress::Done) -> String {
    format!("{}: {}", done.module.title(visit.lang), super::path::counted(visit, done))
}

/// `De muis: dubbelklikken · 4 keer geprobeerd`
fn doing(visit: &Visit, now: &progress::Now) -> String {
    let lang = visit.lang;
    let what = format!("{}: {}", now.module.title(lang), super::parts::inside(now.module.activity_title(lang, &now.activity.id)));
    match now.progress.mistakes_here {
        0 => what,
        tries => format!("{what} · {}", lang.with(text::LEARNERS_TRIES, &[("n", tries.into())])),
    }
}

fn since(visit: &Visit, now: &progress::Now) -> String {
    let time = |at| visit.lang.time(&visit.app.clock.zone, at);
    match (now.asked_at, now.last_at) {
        (Some(at), _) => visit.lang.with(text::LEARNERS_ASKED, &[("time", time(at).into())]),
        (None, Some(at)) => visit.lang.with(text::LEARNERS_LAST, &[("time", time(at).into())]),
        (None, None) => String::new(),
    }
}

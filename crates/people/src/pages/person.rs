//! `/people/{id}`: one person. First the door, which asks why; then what is kept of her, and who opened her before.

use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Resource};
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Lang, Result, Visit, random, text, write};

use super::add::{Agreement, agreements};
use super::parts::{Known, stamp};
use crate::person::consent::{self, ConsentRow};
use crate::person::merge::{self, MergeRow};
use crate::person::opening::{self, OpeningRow};
use crate::person::{self, PersonRow, Why};
use crate::{consents, key};

/// Openings that are shown.
const MOST: i64 = 20;

#[derive(askama::Template)]
#[template(path = "person_door.html")]
pub struct Door {
    page: Page,
    form: Form,
    organisation: String,
    href: String,
    whys: Vec<(&'static str, String)>,
}

#[derive(askama::Template)]
#[template(path = "person.html")]
pub struct PersonPage {
    pub page: Page,
    pub organisation: String,
    pub href: String,
    /// Where her moments are, for who writes moments here.
    pub moments: Option<String>,
    /// Whether the visitor may merge, export and erase.
    pub manages: bool,
    pub facts: Vec<(String, String)>,
    pub consents: Vec<Consent>,
    pub agreements: Vec<Agreement>,
    pub openings: Vec<(String, String)>,
    pub merges: Vec<Merge>,
    /// A further consent.
    pub form: Form,
}

/// A consent that was given, and perhaps taken back.
pub struct Consent {
    pub id: String,
    pub once: String,
    pub title: String,
    pub says: String,
    pub given: String,
    pub withdrawn: Option<String>,
}

/// Somebody who turned out to be her.
pub struct Merge {
    pub id: String,
    pub once: String,
    pub name: String,
    pub contact: String,
    pub merged: String,
    pub parted: Option<String>,
}

/// `GET /{lang}/people/{id}`
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    if !known.is_open {
        return show_page(&door(&visit, &known, Form::fresh(&visit.app, visit.lang)));
    }
    show_page(&whole(&visit, &known, Form::fresh(&visit.app, visit.lang)).await?)
}

/// The page with this form on it: that of a further consent.
async fn whole(visit: &Visit, known: &Known, form: Form) -> Result<PersonPage> {
    let (db, scope, id) = (&visit.app.db, &known.here.scope, known.row.id);
    let counted = key::counted(db, known.row.key).await?;
    let mut page = PersonPage { form, ..build(visit, known, facts(visit, &known.row, counted.adult)) };
    page.consents = consent::of(db, scope, id).await?.into_iter().map(|row| consent(visit, row)).collect();
    page.openings = opening::newest(db, scope, id, MOST).await?.iter().map(|row| opened(visit, row)).collect();
    page.merges = merge::of(db, scope, id).await?.into_iter().map(|row| merged(visit, row)).collect();
    Ok(page)
}

/// The page again, with what is wrong on it; the door when nobody said for long why she is open.
pub async fn again(visit: &Visit, known: &Known, form: Form) -> Result<Response> {
    if known.is_open { show_again(&whole(visit, known, form).await?) } else { Ok(go(&known.to(visit, ""))) }
}

/// `POST /{lang}/people/{id}/openings`: says why, and opens her.
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn open(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    let command = form.command()?;
    let Some(why) = form.word::<Why>("why") else { return show_again(&door(&visit, &known, form)) };
    let (scope, id) = (known.here.scope, known.row.id);
    write(&visit.app, visit.actor()?, command, async |tx| person::open(tx, &scope, id, why).await.map(drop)).await?;
    // Who merges looks at the other too, and goes back to where both stand.
    let onward = form.id("merge_with").map(|with| visit.to(&format!("people/{with}/merge?with={id}")));
    Ok(go(&onward.unwrap_or_else(|| known.to(&visit, ""))))
}

/// On to her page with this notice, or to her door when nobody said why for long.
pub fn back(visit: &Visit, known: &Known, done: &str) -> Response {
    go(&format!("{}?done={done}", known.to(visit, "")))
}

pub fn door(visit: &Visit, known: &Known, form: Form) -> Door {
    Door {
        page: Page::staff(visit, known.row.name.clone()).narrow(),
        form,
        organisation: known.here.name.clone(),
        href: format!("{}/openings", known.to(visit, "")),
        whys: Why::ALL.iter().map(|why| (why.code(), person::says(visit.lang, *why))).collect(),
    }
}

pub fn build(visit: &Visit, known: &Known, facts: Vec<(String, String)>) -> PersonPage {
    let place = known.here.places.first().map(|place| Resource::Place { place: place.id, organisation: place.organisation });
    let writes = place.is_some_and(|place| visit.scope(Action::WriteMoments, place).is_ok());
    PersonPage {
        page: Page::staff(visit, known.row.name.clone()),
        organisation: known.here.name.clone(),
        href: known.to(visit, ""),
        moments: writes.then(|| visit.to(&format!("desk/persons/{}", known.row.id))),
        manages: known.here.managing(visit).is_ok(),
        facts,
        consents: Vec::new(),
        agreements: agreements(visit.lang),
        openings: Vec::new(),
        merges: Vec::new(),
        form: Form::fresh(&visit.app, visit.lang),
    }
}

pub fn facts(visit: &Visit, row: &PersonRow, adult: domain::Adult) -> Vec<(String, String)> {
    let lang = visit.lang;
    let language = row.language.as_deref().and_then(Lang::from_code).map(|lang| lang.own_name().to_owned());
    let told = [
        (text::PERSON_PHONE, row.phone.clone()),
        (text::PERSON_EMAIL, row.email.clone()),
        (text::PERSON_LANGUAGE, language),
        (text::PERSON_BIRTH_YEAR, row.birth_year.map(|year| year.to_string())),
        (text::PERSON_ADULT, Some(lang.word(adult))),
        (text::PERSON_PURPOSE, Some(person::says(lang, row.purpose))),
        (text::PERSON_LAST_CONTACT, Some(lang.day(row.last_contact_on))),
        (text::PERSON_WRITTEN_DOWN, Some(stamp(visit, row.made_at, row.made_by.as_deref()))),
    ];
    told.into_iter().map(|(key, said)| (lang.t(key), said.unwrap_or_else(|| lang.t(text::NOT_TOLD)))).collect()
}

fn once(visit: &Visit) -> String {
    random::id(visit.app.clock.real()).to_string()
}

fn consent(visit: &Visit, row: ConsentRow) -> Consent {
    let text = consents::find(&row.purpose, row.version);
    Consent {
        id: row.id.to_string(),
        once: once(visit),
        title: text.map_or(row.purpose, |text| text.title(visit.lang).to_owned()),
        says: text.map(|text| text.says(row.lang).to_owned()).unwrap_or_default(),
        given: stamp(visit, row.given_at, row.given_to.as_deref()),
        withdrawn: row.withdrawn_at.map(|at| stamp(visit, at, row.withdrawn_to.as_deref())),
    }
}

fn opened(visit: &Visit, row: &OpeningRow) -> (String, String) {
    (stamp(visit, row.opened_at, row.opened_by.as_deref()), person::says(visit.lang, row.reason))
}

fn merged(visit: &Visit, row: MergeRow) -> Merge {
    Merge {
        id: row.merged.to_string(),
        once: once(visit),
        name: row.name,
        contact: [row.phone, row.email].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        merged: stamp(visit, row.merged_at, row.merged_by.as_deref()),
        parted: row.parted_at.map(|at| stamp(visit, at, row.parted_by.as_deref())),
    }
}

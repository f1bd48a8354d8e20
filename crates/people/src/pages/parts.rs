//! What the pages share: the organisation one works for, somebody it knows, and fields that are read in the same way.

use domain::{Action, Id, Instant, Resource, Scope};
use kit::form::Form;
use kit::{Failure, Lang, Result, Visit, text};
use places::Place;

use crate::person::{self, PersonRow, Purpose, opening};

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 100;
const LONGEST_PHONE: usize = 40;
const FIRST_YEAR: i64 = 1890;

/// An organisation whose persons the visitor may see.
#[derive(Debug, Clone)]
pub struct Here {
    pub id: Id,
    pub name: String,
    pub scope: Scope,
    /// Its places that the visitor sees.
    pub places: Vec<Place>,
}

impl Here {
    /// Every organisation whose persons the visitor may see, by the order of their places.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn all(visit: &Visit) -> Result<Vec<Here>> {
        let names = places::store::organisation_names(&visit.app.db).await?;
        let mut all: Vec<Here> = Vec::new();
        for place in places::store::visible_to(&visit.app.db, visit.account()?).await? {
            let Ok(scope) = visit.scope(Action::SeePersons, resource(&place)) else { continue };
            if let Some(here) = all.iter_mut().find(|here| here.id == place.organisation) {
                here.places.push(place);
            } else {
                let (id, name) = (place.organisation, names.get(&place.organisation).cloned().unwrap_or_default());
                all.push(Here { id, name, scope, places: vec![place] });
            }
        }
        Ok(all)
    }

    /// The organisation asked for, or the first.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is none, or not that one.
    pub async fn find(visit: &Visit, asked: Option<Id>) -> Result<(Here, Vec<Here>)> {
        let mut all = Here::all(visit).await?;
        let at = match asked {
            Some(id) => all.iter().position(|here| here.id == id),
            None => (!all.is_empty()).then_some(0),
        };
        let here = all.remove(at.ok_or(Failure::NotFound)?);
        Ok((here, all))
    }

    /// The scope of merging, exporting and erasing here.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when the visitor may not.
    pub fn managing(&self, visit: &Visit) -> Result<Scope> {
        let mut scopes = self.places.iter().map(|place| visit.scope(Action::ManagePersons, resource(place)));
        scopes.find_map(Result::ok).ok_or(Failure::NotFound)
    }
}

fn resource(place: &Place) -> Resource {
    Resource::Place { place: place.id, organisation: place.organisation }
}

/// Somebody the visitor may see, with the organisation that knows her.
pub struct Known {
    pub here: Here,
    pub row: PersonRow,
    /// Whether the visitor said a short while ago why she opens her.
    pub is_open: bool,
}

impl Known {
    /// # Errors
    /// [`Failure::NotFound`] when she is not the visitor's to see.
    pub async fn find(visit: &Visit, id: &str) -> Result<Known> {
        let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
        let all = Here::all(visit).await?;
        let scope = all.first().ok_or(Failure::NotFound)?.scope;
        let row = person::find(&visit.app.db, &scope, id).await?;
        let here = all.into_iter().find(|here| here.id == row.organisation).ok_or(Failure::NotFound)?;
        let is_open = opening::is_open(&visit.app.db, &here.scope, row.id, visit.app.clock.now()).await?;
        Ok(Known { here, row, is_open })
    }

    /// Somebody whom the visitor may merge, export and erase.
    ///
    /// # Errors
    /// As [`Known::find`].
    pub async fn managed(visit: &Visit, id: &str) -> Result<(Known, Scope)> {
        let known = Known::find(visit, id).await?;
        let scope = known.here.managing(visit)?;
        Ok((known, scope))
    }

    /// The address of a page about her.
    pub fn to(&self, visit: &Visit, page: &str) -> String {
        visit.to(format!("people/{}/{page}", self.row.id).trim_end_matches('/'))
    }
}

/// What is written down of somebody, as her form tells it.
pub struct Told {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub language: Option<Lang>,
    pub birth_year: Option<i64>,
    pub purpose: Purpose,
}

impl Told {
    /// Reads the form. `None` when something is not right; the form then says what.
    pub fn read(form: &mut Form, this_year: i64) -> Option<Told> {
        let name = form.needed_saying("name", LONGEST_NAME, text::PERSON_NEEDS_NAME);
        let phone = form.text("phone", LONGEST_PHONE);
        let email = if form.value("email").trim().is_empty() { String::new() } else { form.email("email") };
        let language = form.word_or_none("language");
        let birth_year = read_year(form, this_year);
        let purpose = form.word("purpose");
        if !form.is_fine() {
            return None;
        }
        Some(Told { name, phone, email, language, birth_year, purpose: purpose? })
    }

    /// As a row of an organisation.
    pub fn row(&self, organisation: Id, key: Option<Id>, on: domain::Day) -> person::New<'_> {
        let told = |text| Some(text).filter(|text: &&str| !text.is_empty());
        person::New {
            organisation,
            key,
            name: &self.name,
            phone: told(&self.phone),
            email: told(&self.email),
            language: self.language.map(Lang::code),
            birth_year: self.birth_year,
            purpose: self.purpose,
            on,
        }
    }
}

/// A year, or nothing. A whole date is asked for by the code alone, in the browser.
fn read_year(form: &mut Form, this_year: i64) -> Option<i64> {
    let typed = form.value("birth_year");
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    match typed.parse::<i64>() {
        Ok(year) if year > this_year => form.wrong("birth_year", text::PERSON_YEAR_FUTURE, &[]),
        Ok(year) if (FIRST_YEAR..=this_year).contains(&year) => return Some(year),
        Ok(_) => form.wrong("birth_year", text::PERSON_BIRTH_TOO_OLD, &[]),
        Err(_) => form.wrong("birth_year", text::PERSON_YEAR_ALONE, &[]),
    }
    None
}

/// The languages somebody may be spoken to in, with "not told" first.
pub fn languages(lang: Lang) -> Vec<(&'static str, String)> {
    let own = Lang::ALL.iter().map(|lang| (lang.code(), lang.own_name().to_owned()));
    std::iter::once(("", lang.t(text::NOT_TOLD))).chain(own).collect()
}

/// The purposes with their words.
pub fn purposes(lang: Lang) -> Vec<(&'static str, String)> {
    Purpose::ALL.iter().map(|purpose| (purpose.code(), person::says(lang, *purpose))).collect()
}

/// `15 mei 2024, 9.00 · Christine`
pub fn stamp(visit: &Visit, at: Instant, who: Option<&str>) -> String {
    let zone = &visit.app.clock.zone;
    let who = who.map_or_else(|| visit.lang.t(text::SOMEONE), str::to_owned);
    format!("{}, {} · {who}", visit.lang.day(zone.day(at)), visit.lang.time(zone, at))
}

//! `/people/{id}/edit`: how she is called and reached, as it is now.

use axum::extract::Path;
use axum::response::Response;
use chrono::Datelike as _;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Result, Visit, text, write};

use super::parts::{Known, Told, languages, purposes};
use super::person::back;
use crate::person::{self, PersonRow};

#[derive(askama::Template)]
#[template(path = "person_edit.html")]
pub struct Edit {
    page: Page,
    form: Form,
    href: String,
    languages: Vec<(&'static str, String)>,
    purposes: Vec<(&'static str, String)>,
}

/// `GET /{lang}/people/{id}/edit`
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    if !known.is_open {
        return Ok(go(&known.to(&visit, "")));
    }
    show_page(&build(&visit, &known, filled(&visit, &known.row)))
}

/// `POST /{lang}/people/{id}`
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    let command = form.command()?;
    let today = visit.app.clock.today();
    let Some(told) = Told::read(&mut form, i64::from(today.year())) else { return show_again(&build(&visit, &known, form)) };
    let (scope, id, organisation) = (known.here.scope, known.row.id, known.here.id);
    let work = async |tx: &mut kit::db::Tx| person::change(tx, &scope, id, &told.row(organisation, None, today)).await;
    write(&visit.app, visit.actor()?, command, work).await?;
    Ok(back(&visit, &known, "saved"))
}

fn filled(visit: &Visit, row: &PersonRow) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("name", &row.name);
    form.set("phone", row.phone.as_deref().unwrap_or_default());
    form.set("email", row.email.as_deref().unwrap_or_default());
    form.set("language", row.language.as_deref().unwrap_or_default());
    form.set("birth_year", row.birth_year.map(|year| year.to_string()).unwrap_or_default());
    form.set("purpose", row.purpose);
    form
}

pub fn build(visit: &Visit, known: &Known, form: Form) -> Edit {
    Edit {
        page: Page::staff(visit, visit.lang.t(text::PERSON_EDIT)),
        form,
        href: known.to(visit, ""),
        languages: languages(visit.lang),
        purposes: purposes(visit.lang),
    }
}

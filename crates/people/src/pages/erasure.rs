//! `/people/{id}/erasure`: forgetting somebody for good. Her name is typed once more, because it cannot be undone.

use axum::extract::Path;
use axum::response::Response;
use domain::text::sort_key;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Result, Visit, text};

use super::parts::{Known, LONGEST_NAME};
use crate::erase::{self, Reason};
use crate::person;

/// Why people erase; the other reasons are the program's own.
const REASONS: [Reason; 2] = [Reason::Asked, Reason::Mistake];

#[derive(askama::Template)]
#[template(path = "person_erasure.html")]
pub struct ErasurePage {
    page: Page,
    form: Form,
    href: String,
    name: String,
    reasons: Vec<(&'static str, String)>,
}

/// `GET /{lang}/people/{id}/erasure`
///
/// # Errors
/// Not found when she is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (known, _) = Known::managed(&visit, &id).await?;
    if !known.is_open {
        return Ok(go(&known.to(&visit, "")));
    }
    show_page(&build(&visit, &known, Form::fresh(&visit.app, visit.lang)))
}

/// `POST /{lang}/people/{id}/erasure`
///
/// # Errors
/// Not found when she is not the visitor's to manage, or was erased already.
pub async fn erase(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (known, _) = Known::managed(&visit, &id).await?;
    let command = crate::asked::command(&visit.app, &form)?;
    let reason = form.word::<Reason>("reason").filter(|reason| REASONS.contains(reason));
    if reason.is_none() {
        form.wrong("reason", text::FORM_CHOOSE, &[]);
    }
    let typed = form.text("name", LONGEST_NAME);
    if typed != known.row.name && (sort_key(&typed) != sort_key(&known.row.name) || typed.is_empty()) {
        form.wrong("name", text::PERSON_ERASE_OTHER_NAME, &[]);
    }
    let (Some(reason), true) = (reason, form.is_fine()) else { return show_again(&build(&visit, &known, form)) };
    erase::erase(&visit.app, visit.actor()?, command, known.row.id, reason).await?;
    Ok(go(&visit.to(&format!("people?organisation={}&erased=1", known.here.id))))
}

pub fn build(visit: &Visit, known: &Known, form: Form) -> ErasurePage {
    ErasurePage {
        page: Page::staff(visit, visit.lang.t(text::PERSON_ERASE)).narrow(),
        form,
        href: known.to(visit, ""),
        name: known.row.name.clone(),
        reasons: REASONS.iter().map(|reason| (reason.code(), person::says(visit.lang, *reason))).collect(),
    }
}

//! `/people/new`: writing somebody down, when she wants that. Her letters and birth date are coded in her helper's
//! browser; without script she is known by name alone.

use axum::response::Response;
use chrono::Datelike as _;
use domain::{Adult, Id};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Lang, Result, Visit, text, write};

use super::parts::{Here, Told, languages, purposes};
use crate::asked::{self, Code};
use crate::consents::{self, Text};
use crate::person::{self, Found, Why, consent};
use crate::{code, key};

/// The answer to "it is someone else with the same code".
const SOMEONE_ELSE: &str = "someone_else";

#[derive(askama::Template)]
#[template(path = "person_new.html")]
pub struct New {
    page: Page,
    form: Form,
    organisation: String,
    organisation_id: String,
    languages: Vec<(&'static str, String)>,
    purposes: Vec<(&'static str, String)>,
    consents: Vec<Agreement>,
    code: Code,
    /// Who has the same code already: her page and her name.
    same: Option<(String, String)>,
}

/// A text to agree to.
pub struct Agreement {
    pub id: String,
    pub title: String,
    pub says: String,
}

/// `GET /{lang}/people/new?organisation=`
///
/// # Errors
/// Not found when the visitor may see nobody there.
pub async fn show(visit: Visit) -> Result<Response> {
    let asked = visit.asked("organisation").map(|id| id.parse().map_err(|_| Failure::NotFound)).transpose()?;
    let (here, _) = Here::find(&visit, asked).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("purpose", person::Purpose::Help);
    show_page(&build(&visit, &here, form, None))
}

/// `POST /{lang}/people`
///
/// # Errors
/// Not found when the visitor may see nobody there.
pub async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let (here, _) = Here::find(&visit, form.id("organisation").or(Some(Id::nil()))).await?;
    let command = asked::command(&visit.app, &form)?;
    let today = visit.app.clock.today();
    let told = Told::read(&mut form, i64::from(today.year()));
    let agreed = agreed(&mut form);
    let hidden = hidden(&mut form);
    let (Some(told), Some(agreed), Some(hidden)) = (told, agreed, hidden) else {
        return show_again(&build(&visit, &here, form, None));
    };
    // Whoever said it is someone else gets a key of her own.
    let hidden = hidden.filter(|_| !form.has("same", SOMEONE_ELSE));
    if let Some(found) = taken(&visit, &here, hidden.as_ref()).await? {
        form.wrong("same", text::PERSON_SAME_CODE, &[]);
        return show_again(&build(&visit, &here, form, Some(found)));
    }
    let id: Id = write(&visit.app, visit.actor()?, command, async |tx| {
        write_down(&visit, tx, &here, &told, hidden.as_ref(), &agreed).await
    })
    .await?;
    Ok(go(&visit.to(&format!("people/{id}?done=saved"))))
}

type Hidden = ([u8; code::LENGTH], Adult);

async fn write_down(
    visit: &Visit,
    tx: &mut Tx,
    here: &Here,
    told: &Told,
    hidden: Option<&Hidden>,
    agreed: &[&'static Text],
) -> Result<Id> {
    let key = match hidden {
        Some((s, adult)) => Some(key::coded(&visit.app, tx, s, *adult).await?.key),
        None => None,
    };
    let id = person::add(tx, &told.row(here.id, key, visit.app.clock.today())).await?;
    for text in agreed {
        consent::give(tx, &here.scope, id, text, visit.lang).await?;
    }
    person::open(tx, &here.scope, id, Why::Helping).await?;
    Ok(id)
}

/// What her browser made of her letters and birth date, if it made anything. `None`, and a message, when it is spoilt.
#[expect(clippy::option_option, reason = "nothing was coded, or what was coded cannot be read")]
fn hidden(form: &mut Form) -> Option<Option<Hidden>> {
    let sent = form.value("s");
    if sent.is_empty() {
        return Some(None);
    }
    let read = code::read(&sent).zip(Adult::from_code(&form.value("adult")));
    if read.is_none() {
        form.wrong("s", text::PERSON_CODE_SPOILT, &[]);
    }
    read.map(Some)
}

/// Who of this organisation has this code already.
async fn taken(visit: &Visit, here: &Here, hidden: Option<&Hidden>) -> Result<Option<Found>> {
    let Some((s, _)) = hidden else { return Ok(None) };
    match key::find_coded(&visit.app, &visit.app.db, s).await? {
        Some(counted) => person::by_key(&visit.app.db, &here.scope, here.id, counted.key).await,
        None => Ok(None),
    }
}

/// The texts that were ticked.
fn agreed(form: &mut Form) -> Option<Vec<&'static Text>> {
    let newest = consents::newest();
    let ticked: Vec<String> = form.values("consent").into_iter().filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let texts: Vec<_> = ticked.iter().map(|id| newest.iter().find(|text| text.purpose == *id).copied()).collect();
    if texts.contains(&None) {
        form.wrong("consent", text::FORM_CHOOSE, &[]);
    }
    texts.into_iter().collect()
}

/// The newest texts, for a form.
pub fn agreements(lang: Lang) -> Vec<Agreement> {
    let agreement = |text: &Text| Agreement {
        id: text.purpose.clone(),
        title: text.title(lang).to_owned(),
        says: text.says(lang).to_owned(),
    };
    consents::newest().into_iter().map(agreement).collect()
}

pub fn build(visit: &Visit, here: &Here, form: Form, same: Option<Found>) -> New {
    New {
        page: Page::staff(visit, visit.lang.t(text::PERSON_NEW)),
        form,
        organisation: here.name.clone(),
        organisation_id: here.id.to_string(),
        languages: languages(visit.lang),
        purposes: purposes(visit.lang),
        consents: agreements(visit.lang),
        code: Code::new(visit),
        same: same.map(|found| (visit.to(&format!("people/{}", found.id)), found.name)),
    }
}

//! `/instance/programmes`: every programme of the installation, and a new one, with who runs it.

use askama::Template;
use axum::response::Response;
use domain::policy::{Action, Resource};
use domain::text::sort_key;
use domain::{Grant, Id, Role};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Result, Visit, text};

use super::ground::umbrellas;
use super::programme_form::{self, Choices};
use crate::book::{Reason, ask_for_book};
use crate::pages::staff::{days, sample_programme};
use crate::store::manage::{Changed, change_programme};
use crate::store::programme::{NewProgramme, Programme, add_programme, all};

#[derive(Template)]
#[template(path = "manage_programmes.html")]
struct ProgrammesPage {
    page: Page,
    form: Form,
    choices: Choices,
    programmes: Vec<(String, String, String)>,
}

/// `GET /{lang}/instance/programmes`
///
/// # Errors
/// Not found for who does not run the installation.
pub async fn show(visit: Visit) -> Result<Response> {
    visit.scope(Action::ManageInstance, Resource::Instance)?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("age_bands", "coop");
    show_page(&page(&visit, form).await?)
}

/// `POST /{lang}/instance/programmes`
///
/// # Errors
/// Not found for who does not run the installation.
pub async fn make(visit: Visit, mut form: Form) -> Result<Response> {
    visit.scope(Action::ManageInstance, Resource::Instance)?;
    let umbrellas = umbrellas(&visit.app.db, &visit, None).await?;
    let new = programme_form::read(&mut form, &umbrellas);
    let manager = manager(&visit, &mut form).await?;
    let slug = sort_key(&form.value("name_nl")).replace(' ', "-");
    if form.error("name_nl").is_none() && slug.is_empty() {
        form.wrong("name_nl", text::PARTNER_NO_LETTERS, &[]);
    }
    let (Some(new), true) = (new, form.is_fine()) else { return show_again(&page(&visit, form).await?) };
    let work = async |tx: &mut Tx| add(tx, &slug, &new, manager).await;
    match kit::write(&visit.app, visit.actor()?, form.command()?, work).await {
        Err(failure) if failure.is_taken() => {
            form.wrong("name_nl", text::PROGRAMME_THERE, &[]);
            show_again(&page(&visit, form).await?)
        }
        done => done.map(|()| go(&visit.to("instance/programmes?done=saved"))),
    }
}

/// The account of who will run it; nobody when no address was typed.
async fn manager(visit: &Visit, form: &mut Form) -> Result<Option<Id>> {
    if form.value("manager").trim().is_empty() {
        return Ok(None);
    }
    let email = form.email("manager");
    if form.error("manager").is_some() {
        return Ok(None);
    }
    let account = accounts::store::account::by_email(&visit.app.db, &email).await?.filter(|account| account.closed_at.is_none());
    if account.is_none() {
        form.wrong("manager", text::PROGRAMME_NO_ACCOUNT, &[]);
    }
    Ok(account.map(|account| account.id))
}

async fn add(tx: &mut Tx, slug: &str, new: &Changed, manager: Option<Id>) -> Result<()> {
    let names = [&new.names[0], &new.names[1], &new.names[2], &new.names[3]].map(String::as_str);
    let (first_day, last_day, umbrella) = (new.first_day, new.last_day, new.umbrella);
    let programme = add_programme(tx, &NewProgramme { slug, umbrella, names, first_day, last_day, source: &new.source }).await?;
    change_programme(tx, programme, new).await?;
    if let Some(umbrella) = umbrella {
        ask_for_book(tx, umbrella, Reason::Umbrella).await?;
    }
    let Some(manager) = manager else { return Ok(()) };
    let grant = Grant { role: Role::Manager, organisation: None, place: None, programme: Some(programme) };
    let by = tx.actor.account();
    accounts::store::membership::give_role(tx, manager, grant, by).await.map(drop)
}

async fn page(visit: &Visit, form: Form) -> Result<ProgrammesPage> {
    let umbrellas = umbrellas(&visit.app.db, visit, None).await?;
    Ok(build(visit, &all(&visit.app.db).await?, &umbrellas, form))
}

fn build(visit: &Visit, programmes: &[Programme], umbrellas: &[Programme], form: Form) -> ProgrammesPage {
    let line = |programme: &Programme| {
        let href = visit.to(&format!("programmes/{}", programme.slug));
        (programme.name(visit.lang).to_owned(), href, days(visit, programme))
    };
    ProgrammesPage {
        page: Page::staff(visit, visit.lang.t(text::PROGRAMMES_OF_INSTANCE)),
        choices: Choices::of(visit.lang, umbrellas),
        programmes: programmes.iter().map(line).collect(),
        form,
    }
}

/// The list with an empty form, and a form with everything wrong.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let known = [sample_programme()];
    let mut wrong = Form::filled(visit.lang, &[("budget", "veel"), ("manager", "anouk")]);
    let _ = programme_form::read(&mut wrong, &[]);
    wrong.wrong("manager", text::PROGRAMME_NO_ACCOUNT, &[]);
    let render = |form| build(visit, &known, &known, form).render().unwrap_or_default();
    vec![("manage-programmes", render(Form::fresh(&visit.app, visit.lang))), ("manage-programmes-wrong", render(wrong))]
}

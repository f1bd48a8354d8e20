//! `/steering/{slug}/settings`: what a programme is called, when it runs, and its partners.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::text::sort_key;
use domain::{Action, Id};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Result, Visit, text};

use super::ground::umbrellas;
use super::head::at;
use super::programme_form::{self, Choices};
use crate::book::{Reason, ask_for_book};
use crate::pages::staff::{find, sample_programme};
use crate::store::manage::{Changed, change_programme, rename_partner};
use crate::store::programme::{Partner, Programme, add_partner, partners};

#[derive(Template)]
#[template(path = "manage_settings.html")]
struct SettingsPage {
    page: Page,
    form: Form,
    choices: Choices,
    programme: String,
    back: String,
    save: String,
    partners: Vec<Line>,
    /// The form of a new partner.
    new: Form,
    add: String,
}

/// A partner with the form of its name.
struct Line {
    name: String,
    href: String,
    form: Form,
}

/// Which of the forms on the page was sent.
enum Sent {
    Programme(Form),
    NewPartner(Form),
    Partner(Id, Form),
}

/// `GET /{lang}/steering/{slug}/settings`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let form = programme_form::filled(&visit, &programme);
    show_page(&page(&visit, &programme, Sent::Programme(form)).await?)
}

/// `POST /{lang}/steering/{slug}/settings`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn save(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let umbrellas = umbrellas(&visit.app.db, &visit, Some(&programme)).await?;
    let Some(changed) = programme_form::read(&mut form, &umbrellas) else {
        return show_again(&page(&visit, &programme, Sent::Programme(form)).await?);
    };
    let work = async |tx: &mut Tx| change(tx, &programme, &changed).await;
    kit::write(&visit.app, visit.actor()?, form.command()?, work).await?;
    Ok(go(&at(&visit, &programme, "settings?done=changed")))
}

/// What counts for a programme counts for its umbrella: both count anew when it moves.
async fn change(tx: &mut Tx, programme: &Programme, changed: &Changed) -> Result<()> {
    change_programme(tx, programme.id, changed).await?;
    if programme.umbrella == changed.umbrella {
        return Ok(());
    }
    for umbrella in [programme.umbrella, changed.umbrella].into_iter().flatten() {
        ask_for_book(tx, umbrella, Reason::Umbrella).await?;
    }
    Ok(())
}

/// `POST /{lang}/steering/{slug}/partners`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn add(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let name = form.needed("partner_name", 120);
    let slug = sort_key(&name).replace(' ', "-");
    if form.is_fine() && slug.is_empty() {
        form.wrong("partner_name", text::PARTNER_NO_LETTERS, &[]);
    }
    if !form.is_fine() {
        return show_again(&page(&visit, &programme, Sent::NewPartner(form)).await?);
    }
    let work = async |tx: &mut Tx| add_partner(tx, programme.id, &slug, &name).await.map(drop);
    match kit::write(&visit.app, visit.actor()?, form.command()?, work).await {
        Err(failure) if failure.is_taken() => {
            form.wrong("partner_name", text::PARTNER_THERE, &[]);
            show_again(&page(&visit, &programme, Sent::NewPartner(form)).await?)
        }
        done => done.map(|()| go(&at(&visit, &programme, "settings?done=saved"))),
    }
}

/// `POST /{lang}/steering/{slug}/partners/{id}`
///
/// # Errors
/// Not found when it is not the visitor's to manage, or no partner of this programme.
pub async fn rename(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let known = partners(&visit.app.db, programme.id).await?;
    known.iter().find(|partner| partner.id == id && partner.programme == programme.id).ok_or(Failure::NotFound)?;
    let name = form.needed("partner", 120);
    if !form.is_fine() {
        return show_again(&page(&visit, &programme, Sent::Partner(id, form)).await?);
    }
    let work = async |tx: &mut Tx| rename_partner(tx, programme.id, id, &name).await;
    kit::write(&visit.app, visit.actor()?, form.command()?, work).await?;
    Ok(go(&at(&visit, &programme, "settings?done=changed")))
}

async fn page(visit: &Visit, programme: &Programme, sent: Sent) -> Result<SettingsPage> {
    let partners = partners(&visit.app.db, programme.id).await?;
    let own: Vec<_> = partners.into_iter().filter(|partner| partner.programme == programme.id).collect();
    let umbrellas = umbrellas(&visit.app.db, visit, Some(programme)).await?;
    Ok(build(visit, programme, &umbrellas, &own, sent))
}

fn build(visit: &Visit, programme: &Programme, umbrellas: &[Programme], partners: &[Partner], sent: Sent) -> SettingsPage {
    let lang = visit.lang;
    let fresh = || Form::fresh(&visit.app, lang);
    let line = |partner: &Partner| Line {
        name: partner.name.clone(),
        href: at(visit, programme, &format!("partners/{}", partner.id)),
        form: match &sent {
            Sent::Partner(id, form) if *id == partner.id => form.clone(),
            _ => {
                let mut form = fresh();
                form.set("partner", &partner.name);
                form
            }
        },
    };
    let partners = partners.iter().map(line).collect();
    let (form, new) = match sent {
        Sent::Programme(form) => (form, fresh()),
        Sent::NewPartner(new) => (programme_form::filled(visit, programme), new),
        Sent::Partner(..) => (programme_form::filled(visit, programme), fresh()),
    };
    SettingsPage {
        page: Page::staff(visit, lang.t(text::PROGRAMME_SETTINGS)),
        programme: programme.name(lang).to_owned(),
        back: at(visit, programme, "rules"),
        save: at(visit, programme, "settings"),
        add: at(visit, programme, "partners"),
        choices: Choices::of(lang, umbrellas),
        form,
        partners,
        new,
    }
}

/// As it is, with everything wrong, and a partner without a name.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let partner = Partner { id: programme.id, programme: programme.id, slug: "oostkamp".into(), name: "Oostkamp".into() };
    let mut wrong = Form::filled(visit.lang, &[("first_day", "2024-01-01"), ("last_day", "2023-01-01"), ("budget", "-5")]);
    let _ = programme_form::read(&mut wrong, &[]);
    let mut renamed = Form::fresh(&visit.app, visit.lang);
    renamed.needed("partner", 120);
    let mut unnamed = Form::fresh(&visit.app, visit.lang);
    unnamed.needed("partner_name", 120);
    let render = |sent| build(visit, &programme, &[], std::slice::from_ref(&partner), sent).render().unwrap_or_default();
    vec![
        ("manage-settings", render(Sent::Programme(programme_form::filled(visit, &programme)))),
        ("manage-settings-wrong", render(Sent::Programme(wrong))),
        ("manage-settings-partner", render(Sent::NewPartner(unnamed))),
        ("manage-settings-rename", render(Sent::Partner(programme.id, renamed))),
    ]
}

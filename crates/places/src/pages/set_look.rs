//! Changing the colour or the logo of an organisation one coordinates.

use axum::extract::Path;
use axum::response::Response;
use domain::Id;
use domain::colour::Colour;
use domain::policy::{Action, Resource};
use kit::form::Form;
use kit::upload::Upload;
use kit::{Failure, Result, Visit, page, text};

use super::look::{Better, again};
use crate::png::{self, Png};
use crate::store;

/// Largest logo: kilobytes, and pixels wide and high.
pub const KILOBYTES: usize = 60;
pub const WIDE: u32 = 600;
pub const HIGH: u32 = 200;
/// Longest text that is read as a colour.
const LONGEST: usize = 40;

/// `POST /{lang}/team/look/{organisation}/colour`.
///
/// # Errors
/// [`Failure::NotFound`] for who does not coordinate the organisation.
pub async fn colour(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let organisation = mine(&visit, &id)?;
    let colour = if is_removal(&form) { None } else { chosen(&mut form) };
    if !form.is_fine() {
        let better = colour.filter(|colour| !colour.fits()).map(|refused| better(&visit, refused));
        return again(&visit, organisation, |forms| (forms.colour, forms.better) = (form, better)).await;
    }
    let (actor, command) = (visit.actor()?, form.command()?);
    kit::write(&visit.app, actor, command, async |tx| store::set_colour(tx, organisation, colour).await).await?;
    Ok(done(&visit, organisation))
}

/// `POST /{lang}/team/look/{organisation}/logo`.
///
/// # Errors
/// As [`colour`].
pub async fn logo(visit: Visit, Path((_, id)): Path<(String, String)>, mut upload: Upload) -> Result<Response> {
    let organisation = mine(&visit, &id)?;
    let logo = if is_removal(&upload.form) { None } else { drawn(&mut upload) };
    if !upload.form.is_fine() {
        return again(&visit, organisation, |forms| forms.logo = upload.form).await;
    }
    let (actor, command) = (visit.actor()?, upload.form.command()?);
    kit::write(&visit.app, actor, command, async |tx| store::set_logo(tx, organisation, logo.as_ref()).await).await?;
    Ok(done(&visit, organisation))
}

fn mine(visit: &Visit, id: &str) -> Result<Id> {
    let organisation = id.parse().map_err(|_| Failure::NotFound)?;
    visit.scope(Action::ManageMembers, Resource::Organisation(organisation))?;
    Ok(organisation)
}

fn is_removal(form: &Form) -> bool {
    form.value("deed") == "remove"
}

fn done(visit: &Visit, organisation: Id) -> Response {
    page::go(&visit.to(&format!("team/look?of={organisation}&done=changed")))
}

/// The colour that was chosen. When it is hard to read it is told beside the field.
fn chosen(form: &mut Form) -> Option<Colour> {
    let typed = if is_picked(form) { form.value("picked") } else { form.needed("colour", LONGEST) };
    let colour = typed.parse::<Colour>().ok();
    match colour {
        None => form.wrong("colour", text::FACE_NOT_A_COLOUR, &[]),
        Some(colour) if !colour.fits() => form.wrong("colour", text::FACE_TOO_LIGHT, &[("colour", colour.to_string().into())]),
        Some(_) => {}
    }
    colour
}

/// Two fields tell one colour: the one that was changed counts, and the text when both were.
fn is_picked(form: &Form) -> bool {
    let is_changed = |field: &str, before: &str| form.value(field) != form.value(before);
    is_changed("picked", "picked_before") && !is_changed("colour", "colour_before")
}

fn better(visit: &Visit, refused: Colour) -> Better {
    let better = refused.darkened_until_it_fits();
    let once = kit::random::id(visit.app.clock.real()).to_string();
    Better { once, refused: refused.to_string(), colour: better.to_string() }
}

/// The logo that was sent. What is wrong with it is told beside the field.
fn drawn(upload: &mut Upload) -> Option<Png> {
    let sent = upload.file("logo");
    let png = sent.and_then(|sent| png::read(&sent.bytes));
    let wrong = match (sent, &png) {
        (None, _) => Some(text::FACE_NO_FILE),
        (Some(sent), _) if sent.is_cut || sent.bytes.len() > KILOBYTES * 1024 => Some(text::FACE_TOO_HEAVY),
        (Some(_), None) => Some(text::FACE_NOT_A_PNG),
        (Some(_), Some(png)) if png.width > WIDE || png.height > HIGH => Some(text::FACE_TOO_LARGE),
        _ => None,
    };
    if let Some(wrong) = wrong {
        let most = [("kilobytes", KILOBYTES.into()), ("wide", WIDE.into()), ("high", HIGH.into())];
        upload.form.wrong("logo", wrong, &most);
    }
    png
}

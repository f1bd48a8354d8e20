//! `/account`: who I am here, where I am signed in, and how I get in.

use axum::response::Response;
use domain::policy::{Action, Resource};
use domain::{Grant, Instant, Role};
use kit::form::Form;
use kit::page::Page;
use kit::{Failure, Lang, Result, Visit, page, text};

use crate::session;
use crate::store::account::{self, AccountRow};
use crate::store::second_step;
use crate::store::session::{self as sessions, ListRow};
use crate::store::whereabouts::Whereabouts;

#[derive(askama::Template)]
#[template(path = "account.html")]
pub struct Account {
    page: Page,
    form: Form,
    name: String,
    email: String,
    roles: Vec<String>,
    devices: Vec<Device>,
    has_password: bool,
    has_second_step: bool,
}

/// A session as its owner reads it.
pub struct Device {
    id: String,
    browser: String,
    since: String,
    here: bool,
}

pub async fn show(visit: Visit) -> Result<Response> {
    let form = Form::fresh(&visit.app, visit.lang);
    page::show(&read(&visit, form).await?)
}

/// The page with this form on it, also after a post to an address below it.
pub async fn read(visit: &Visit, form: Form) -> Result<Account> {
    let scope = visit.scope(Action::OwnAccount, Resource::Own)?;
    let (app, lang) = (&visit.app, visit.lang);
    let row: AccountRow = account::by_id(&app.db, scope.viewer()).await?.ok_or(Failure::NotFound)?;
    let grants = visit.standing().map(|standing| standing.grants.clone()).unwrap_or_default();
    let step = second_step::find(&app.db, row.id).await?;
    let here = Visit { path: visit.to("account"), ..visit.clone() };
    Ok(Account {
        page: Page::staff(&here, lang.t(text::ACCOUNT_TITLE)).narrow(),
        form,
        roles: roles(lang, &grants, &Whereabouts::all(&app.db).await?),
        devices: devices(visit, &grants, &row).await?,
        name: row.name,
        email: row.email,
        has_password: row.password.is_some(),
        has_second_step: step.is_some_and(|step| step.confirmed_at.is_some()),
    })
}

async fn devices(visit: &Visit, grants: &[Grant], account: &AccountRow) -> Result<Vec<Device>> {
    let now = visit.app.clock.real();
    let used_since = Instant(now.0 - session::idle_limit(grants));
    let rows = sessions::of_account(&visit.app.db, account.id, now, used_since).await?;
    Ok(rows.into_iter().map(|row| device(visit, row)).collect())
}

fn device(visit: &Visit, row: ListRow) -> Device {
    let (lang, zone) = (visit.lang, &visit.app.clock.zone);
    let since = [("day", lang.day(zone.day(row.made_at)).into()), ("time", lang.time(zone, row.made_at).into())];
    Device {
        id: row.id.to_string(),
        browser: if row.browser.is_empty() { lang.t(text::ACCOUNT_DEVICE_UNKNOWN) } else { row.browser },
        since: lang.with(text::ACCOUNT_DEVICE_SINCE, &since),
        here: visit.visitor.as_ref().is_some_and(|visitor| visitor.session == row.id),
    }
}

/// Each role in words, with where it is held; programmes are counted.
fn roles(lang: Lang, grants: &[Grant], names: &Whereabouts) -> Vec<String> {
    let (programmes, others): (Vec<&Grant>, Vec<&Grant>) = grants.iter().partition(|grant| grant.programme.is_some());
    let mut lines: Vec<String> = others.into_iter().map(|grant| role(lang, grant, names)).collect();
    for role in Role::ALL {
        let count = programmes.iter().filter(|grant| grant.role == *role).count();
        if count > 0 {
            lines.push(lang.with(text::ACCOUNT_PROGRAMMES, &[("role", lang.word(*role).into()), ("count", count.into())]));
        }
    }
    lines
}

fn role(lang: Lang, grant: &Grant, names: &Whereabouts) -> String {
    let organisation = grant.organisation.and_then(|id| names.organisation(id)).map(|row| row.name.clone());
    let place = grant.place.and_then(|id| names.place(id)).map(|row| row.name.clone());
    [Some(lang.word(grant.role)), organisation, place].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// For samples: an account with two devices.
pub fn sample(visit: &Visit, form: Form) -> Account {
    let device = |browser: &str, here| Device {
        id: kit::random::id(visit.app.clock.now()).to_string(),
        browser: browser.to_owned(),
        since: visit.lang.with(text::ACCOUNT_DEVICE_SINCE, &[("day", "15".into()), ("time", "9.00".into())]),
        here,
    };
    Account {
        page: Page::staff(visit, visit.lang.t(text::ACCOUNT_TITLE)).narrow(),
        form,
        name: "Christine Verhelst".to_owned(),
        email: "christine@demo.example".to_owned(),
        roles: vec![format!("{} · Bibliotheek Oostkamp", visit.lang.word(Role::Helper))],
        devices: vec![device("Firefox, Windows", true), device("Safari, iPhone", false)],
        has_password: true,
        has_second_step: false,
    }
}

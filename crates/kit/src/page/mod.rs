//! What surrounds every page: title, language, menu, who is here, what was just done.

pub mod error;

use axum::response::{Html, IntoResponse as _, Response};
use domain::policy::{self, Action};

use crate::{Lang, Result, Visit, assets, guard, text};

/// The frame of a page; templates find it as `page`.
#[derive(Clone)]
pub struct Page {
    pub title: String,
    /// Header of the helpers' side.
    pub staff: bool,
    /// A narrow page to read or fill in.
    pub thin: bool,
    pub demo: bool,
    pub menu: Vec<MenuItem>,
    pub who: Option<Who>,
    pub notice: Option<String>,
    /// The name of the installation.
    pub site: String,
    lang: Lang,
    path: String,
    /// What was asked behind the address, without what was just done.
    query: String,
    token: String,
}

#[derive(Debug, Clone)]
pub struct MenuItem {
    pub text: String,
    pub href: String,
    pub current: bool,
}

#[derive(Debug, Clone)]
pub struct Who {
    pub name: String,
    pub initials: String,
}

/// The same page in another language.
#[derive(Debug, Clone)]
pub struct Tongue {
    pub code: &'static str,
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// What can have just been done; it stands in the address as `?done=`, so it is a closed list.
pub const NOTICES: [&str; 12] = [
    text::DONE_SAVED,
    text::DONE_CHANGED,
    text::DONE_WITHDRAWN,
    text::DONE_SIGNED_OUT,
    text::DONE_LINK_SENT,
    text::DONE_INVITED,
    text::DONE_JOINED,
    text::DONE_PASSWORD,
    text::DONE_SESSION_ENDED,
    text::DONE_SECOND_STEP,
    text::DONE_DISABLED,
    text::DONE_ROLE_ENDED,
];

impl Page {
    /// The frame of a public page.
    pub fn public(visit: &Visit, title: impl Into<String>) -> Page {
        Page::new(visit, title.into(), false)
    }

    /// The frame of a page for helpers and staff.
    pub fn staff(visit: &Visit, title: impl Into<String>) -> Page {
        Page::new(visit, title.into(), true)
    }

    /// The same frame, narrow.
    #[must_use]
    pub fn narrow(mut self) -> Page {
        self.thin = true;
        self
    }

    fn new(visit: &Visit, title: String, staff: bool) -> Page {
        let done = visit.asked("done");
        let notice = NOTICES.iter().find(|key| done.as_deref() == key.strip_prefix("done-")).map(|key| visit.lang.t(key));
        Page {
            title,
            staff,
            thin: false,
            demo: visit.app.demo,
            menu: menu(visit, staff),
            who: visit.visitor.as_ref().map(|visitor| Who { name: visitor.name.clone(), initials: initials(&visitor.name) }),
            notice,
            site: visit.app.config.name.clone(),
            lang: visit.lang,
            path: visit.path.clone(),
            query: asked(visit),
            token: guard::token(&visit.app, visit.visitor.as_ref().map(|visitor| visitor.session)),
        }
    }

    pub fn lang(&self) -> &'static str {
        self.lang.code()
    }

    /// Direction of writing; further languages may bring `rtl`.
    pub fn dir(&self) -> &'static str {
        "ltr"
    }

    pub fn language(&self) -> Lang {
        self.lang
    }

    pub fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The address of a page in this language.
    pub fn path(&self, page: &str) -> String {
        format!("/{}/{page}", self.lang.code()).trim_end_matches('/').to_owned()
    }

    /// By which a form of an old browser proves where it comes from.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// This page in the four languages; addresses without language have no others.
    pub fn tongues(&self) -> Vec<Tongue> {
        let rest = self.path.strip_prefix(&format!("/{}", self.lang.code()));
        Lang::ALL
            .iter()
            .map(|lang| Tongue {
                code: lang.code(),
                name: lang.own_name(),
                href: format!("/{}{}{}", lang.code(), rest.unwrap_or_default(), self.query),
                current: *lang == self.lang,
            })
            .collect()
    }
}

/// The query of the page for its other languages; what was just done is not said again.
fn asked(visit: &Visit) -> String {
    let kept: Vec<_> = visit.query.split('&').filter(|part| !part.is_empty() && !part.starts_with("done=")).collect();
    if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) }
}

/// Only what exists, and only what this visitor may open.
fn menu(visit: &Visit, staff: bool) -> Vec<MenuItem> {
    const PUBLIC: [(&str, &str, Action); 3] = [
        (text::MENU_LEARN, "learn", Action::SeePublic),
        (text::MENU_FIND, "find", Action::SeePublic),
        (text::MENU_RESULTS, "programmes", Action::SeePublic),
    ];
    const STAFF: [(&str, &str, Action); 4] = [
        (text::MENU_DESK, "desk", Action::WriteMoments),
        (text::MENU_PROGRAMMES, "steering", Action::SeeProgramme),
        (text::MENU_TEAM, "team", Action::ManageMembers),
        (text::MENU_INSTANCE, "instance", Action::ManageInstance),
    ];
    let items = if staff { STAFF.as_slice() } else { PUBLIC.as_slice() };
    items
        .iter()
        .filter(|(_, _, action)| policy::may_somewhere(visit.standing(), *action))
        .map(|(key, page, _)| {
            let href = visit.to(page);
            let current = visit.path == href || visit.path.starts_with(&format!("{href}/"));
            MenuItem { text: visit.lang.t(key), href, current }
        })
        .collect()
}

fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).flat_map(char::to_uppercase).collect()
}

/// Writes a template out as a page.
///
/// # Errors
/// When the template cannot be written, which its sample would have shown.
pub fn show(template: &impl askama::Template) -> Result<Response> {
    Ok(Html(template.render()?).into_response())
}

/// The page again with what was typed and what is wrong with it: 422, so that scripts know too.
///
/// # Errors
/// As [`show`].
pub fn show_again(template: &impl askama::Template) -> Result<Response> {
    Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, Html(template.render()?)).into_response())
}

/// On to another page after a change, so that reloading does not send twice.
pub fn go(address: &str) -> Response {
    axum::response::Redirect::to(address).into_response()
}

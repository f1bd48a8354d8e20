//! What surrounds every page: title, language, menu, who is here, what was just done.

pub mod chart;
pub mod error;

use axum::response::{Html, IntoResponse as _, Response};
use domain::policy::{self, Action};

use crate::visit::Visitor;
use crate::{Lang, Result, Visit, assets, guard, text};

/// The frame of a page; templates find it as `page`.
#[derive(Clone)]
pub struct Page {
    pub title: String,
    pub side: Side,
    /// A narrow page to read or fill in.
    pub thin: bool,
    pub demo: bool,
    pub menu: Vec<MenuItem>,
    pub who: Option<Who>,
    /// The organisation whose page this is, or for which the visitor works.
    pub look: Option<Look>,
    pub notice: Option<String>,
    /// The name of the installation.
    pub site: String,
    lang: Lang,
    path: String,
    /// What was asked behind the address, without what was just done.
    query: String,
    token: String,
}

/// For whom a page is; each side has its own header and its own style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Public,
    Staff,
    Learner,
}

impl Side {
    /// The class of the body.
    pub fn name(self) -> &'static str {
        match self {
            Side::Public => "public",
            Side::Staff => "staff",
            Side::Learner => "learner",
        }
    }

    fn sheet(self) -> &'static str {
        match self {
            Side::Public => "public.css",
            Side::Staff => "staff.css",
            Side::Learner => "learn.css",
        }
    }
}

/// The face of an organisation: its name, and the addresses of its logo and of a sheet with its colour.
#[derive(Debug, Clone)]
pub struct Look {
    pub name: String,
    pub logo: Option<String>,
    pub style: Option<String>,
}

#[derive(Debug, Clone)]
pub struct MenuItem {
    pub text: String,
    pub href: String,
    pub current: bool,
}

#[derive(Debug, Clone)]
pub struct Who {
    /// Empty for a learner who told none.
    pub name: String,
    pub initials: String,
    pub is_learner: bool,
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
pub const NOTICES: [&str; 18] = [
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
    text::DONE_NEW_CARD,
    text::DONE_OWN_DEVICE,
    text::DONE_LEFT,
    text::DONE_DEVICE,
    text::DONE_HELP_ASKED,
    text::DONE_HELP_COMING,
];

impl Page {
    /// The frame of a public page.
    pub fn public(visit: &Visit, title: impl Into<String>) -> Page {
        Page::new(visit, title.into(), Side::Public)
    }

    /// The frame of a page for helpers and staff.
    pub fn staff(visit: &Visit, title: impl Into<String>) -> Page {
        Page::new(visit, title.into(), Side::Staff)
    }

    /// The frame of a page for learners: no menu.
    pub fn learner(visit: &Visit, title: impl Into<String>) -> Page {
        Page::new(visit, title.into(), Side::Learner)
    }

    /// The same frame, narrow.
    #[must_use]
    pub fn narrow(mut self) -> Page {
        self.thin = true;
        self
    }

    fn new(visit: &Visit, title: String, side: Side) -> Page {
        let done = visit.asked("done");
        let notice = NOTICES.iter().find(|key| done.as_deref() == key.strip_prefix("done-")).map(|key| visit.lang.t(key));
        Page {
            title,
            side,
            thin: false,
            demo: visit.app.demo,
            menu: menu(visit, side),
            who: visit.visitor.as_ref().map(who),
            look: visit.look.clone(),
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

    /// The style sheet of this side, beside the one that all sides share.
    pub fn sheet(&self) -> String {
        self.asset(self.side.sheet())
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
fn menu(visit: &Visit, side: Side) -> Vec<MenuItem> {
    const PUBLIC: [(&str, &str, Action); 3] = [
        (text::MENU_LEARN, "learn", Action::SeePublic),
        (text::MENU_FIND, "find", Action::SeePublic),
        (text::MENU_RESULTS, "programmes", Action::SeePublic),
    ];
    const STAFF: [(&str, &str, Action); 7] = [
        (text::MENU_DESK, "desk", Action::WriteMoments),
        (text::MENU_LEARNERS, "desk/learners", Action::OpenLearners),
        (text::MENU_PEOPLE, "people", Action::SeePersons),
        (text::MENU_PROGRAMMES, "steering", Action::SeeProgramme),
        (text::MENU_REPORTS, "reports", Action::WriteReport),
        (text::MENU_TEAM, "team", Action::ManageMembers),
        (text::MENU_INSTANCE, "instance", Action::ManageInstance),
    ];
    let items = match side {
        Side::Public => PUBLIC.as_slice(),
        Side::Staff => STAFF.as_slice(),
        Side::Learner => &[],
    };
    let may = items.iter().filter(|(_, _, action)| policy::may_somewhere(visit.standing(), *action));
    let mut menu: Vec<MenuItem> =
        may.map(|(key, page, _)| MenuItem { text: visit.lang.t(key), href: visit.to(page), current: false }).collect();
    let is_inside = |item: &&mut MenuItem| visit.path == item.href || visit.path.starts_with(&format!("{}/", item.href));
    // Learners have an item of their own, though their address lies below the desk's.
    if let Some(here) = menu.iter_mut().filter(is_inside).max_by_key(|item| item.href.len()) {
        here.current = true;
    }
    menu
}

fn who(visitor: &Visitor) -> Who {
    Who { name: visitor.name.clone(), initials: initials(&visitor.name), is_learner: visitor.standing.is_learner() }
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

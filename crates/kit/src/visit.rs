//! A visit: who asks, in which language, where. Every page handler begins with one.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::Id;
use domain::policy::{Action, Resource, Scope, Standing};

use crate::app::App;
use crate::page::Look;
use crate::write::Actor;
use crate::{Failure, Lang, Result};

/// Pages that speak the first language of the browser that we have, because their address names none.
const WITHOUT_LANGUAGE: [&str; 4] = ["/demo", "/demo/sign-in", "/demo/mails", "/demo/components"];

/// Someone who is signed in; put into the request by `accounts`.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub session: Id,
    pub name: String,
    pub standing: Standing,
    /// The organisation she works for.
    pub look: Option<Look>,
}

/// Everything a page needs to know about its request.
#[derive(Clone)]
pub struct Visit {
    pub app: App,
    pub lang: Lang,
    pub visitor: Option<Visitor>,
    /// The path that was asked, with its language.
    pub path: String,
    /// What follows the question mark.
    pub query: String,
    /// The organisation that lends its logo and colour to the page.
    pub look: Option<Look>,
}

impl Visit {
    /// The scope of an action on a thing.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when this visitor may not: from outside, what one may not see is not there.
    pub fn scope(&self, action: Action, resource: Resource) -> Result<Scope> {
        domain::policy::authorise(self.standing(), action, resource).ok_or(Failure::NotFound)
    }

    pub fn standing(&self) -> Option<&Standing> {
        self.visitor.as_ref().map(|visitor| &visitor.standing)
    }

    /// The signed-in account.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when nobody is signed in; the guard of the route keeps that from happening.
    pub fn account(&self) -> Result<Id> {
        self.standing().map(|standing| standing.account).ok_or(Failure::NotFound)
    }

    /// The signed-in account, as the one who writes.
    ///
    /// # Errors
    /// As [`Visit::account`].
    pub fn actor(&self) -> Result<Actor> {
        let account = self.account()?;
        Ok(if self.is_learner() { Actor::Learner(account) } else { Actor::Account(account) })
    }

    /// Whether a learner asks.
    pub fn is_learner(&self) -> bool {
        self.standing().is_some_and(Standing::is_learner)
    }

    /// The address of a page in the visitor's language: `desk` gives `/nl/desk`.
    pub fn to(&self, page: &str) -> String {
        format!("/{}/{page}", self.lang.code()).trim_end_matches('/').to_owned()
    }

    /// One value of the query.
    pub fn asked(&self, name: &str) -> Option<String> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&self.query).unwrap_or_default();
        pairs.into_iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value)
    }
}

/// The language at the head of a path.
pub fn lang_of(path: &str) -> Option<Lang> {
    Lang::from_code(path.trim_start_matches('/').split('/').next()?)
}

impl FromRequestParts<App> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let path = parts.uri.path().to_owned();
        let lang = match lang_of(&path) {
            Some(lang) => lang,
            None if app.demo && WITHOUT_LANGUAGE.contains(&path.as_str()) => preferred(parts),
            None => return Err(Failure::NotFound),
        };
        let visitor = parts.extensions.get::<Visitor>().cloned();
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let look = visitor.as_ref().and_then(|visitor| visitor.look.clone());
        Ok(Visit { app: app.clone(), lang, visitor, path, query, look })
    }
}

/// The first language of `Accept-Language` that we have; Dutch when there is none.
pub fn preferred(parts: &Parts) -> Lang {
    let accepted = parts.headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut codes = accepted.split(',').filter_map(|part| part.trim().get(..2));
    codes.find_map(|code| Lang::from_code(&code.to_lowercase())).unwrap_or(Lang::Nl)
}

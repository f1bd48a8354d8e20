//! The page for a link that opens nothing any more, and what to do instead.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use kit::page::Page;
use kit::{Result, Visit, page, text};

#[derive(askama::Template)]
#[template(path = "gone.html")]
pub struct Gone {
    page: Page,
    says: String,
    go: String,
    href: String,
}

impl Gone {
    /// A sign-in link that was used or is too old.
    pub fn link(visit: &Visit) -> Gone {
        let says = (text::LINK_GONE_TITLE, text::LINK_GONE_SAYS, text::LINK_GONE_GO);
        Gone::new(visit, says, "sign-in/link")
    }

    /// An invitation that was accepted, sent anew, or is too old.
    pub fn invitation(visit: &Visit) -> Gone {
        let says = (text::INVITATION_GONE_TITLE, text::INVITATION_GONE_SAYS, text::SIGN_IN_TITLE);
        Gone::new(visit, says, "sign-in")
    }

    fn new(visit: &Visit, (title, says, go): (&str, &str, &str), href: &str) -> Gone {
        let lang = visit.lang;
        Gone { page: Page::public(visit, lang.t(title)).narrow(), says: lang.t(says), go: lang.t(go), href: visit.to(href) }
    }

    pub fn show(&self) -> Result<Response> {
        Ok((StatusCode::GONE, page::show(self)?).into_response())
    }
}

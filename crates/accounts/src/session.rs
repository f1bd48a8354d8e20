//! Opening, prolonging and ending sessions, and how long they live. All of it on wall-clock time.

use axum::http::HeaderValue;
use domain::{Grant, Id, Instant, Role};
use kit::app::App;
use kit::visit::Visitor;
use kit::{Result, random};

use crate::store::session::{self, NewSession};
use crate::{browser, cookie};

const MINUTE: i64 = 60_000;
/// However busy, a session ends after a working day.
const LONGEST: i64 = 12 * 60 * MINUTE;
const IDLE: i64 = 8 * 60 * MINUTE;
/// An unattended screen of an admin is worth more than that of a helper.
const IDLE_ADMIN: i64 = 20 * MINUTE;

/// How long a session may lie unused by someone with these roles, in milliseconds.
pub(crate) fn idle_limit(grants: &[Grant]) -> i64 {
    if grants.iter().any(|grant| grant.role == Role::Admin) { IDLE_ADMIN } else { IDLE }
}

/// Opens a session for an account and answers the `Set-Cookie` value that carries its token. `user_agent` is what the
/// browser calls itself.
///
/// # Errors
/// When the database refuses.
pub async fn open_session(app: &App, account: Id, user_agent: &str) -> Result<HeaderValue> {
    let token = random::token();
    let now = app.clock.real();
    let new = NewSession {
        digest: digest(app, &token),
        account,
        browser: &browser::in_words(user_agent),
        now,
        ends_at: Instant(now.0 + LONGEST),
    };
    kit::write::system(app, async |tx| session::open(tx, &new).await).await?;
    Ok(cookie::give(app, &token))
}

/// Gives someone who is here a new token; the one she had opens nothing more.
pub(crate) async fn renew(app: &App, visitor: &Visitor, user_agent: &str) -> Result<HeaderValue> {
    end(app, visitor.session, visitor.standing.account).await?;
    open_session(app, visitor.standing.account, user_agent).await
}

/// Ends one session of an account; answers whether there was one to end.
pub(crate) async fn end(app: &App, id: Id, account: Id) -> Result<bool> {
    let now = app.clock.real();
    kit::write::system(app, async |tx| session::end(tx, id, account, now).await).await
}

/// What lies in the database in place of a session's token.
pub(crate) fn digest(app: &App, token: &str) -> [u8; 32] {
    app.secrets.digest("session", token.as_bytes())
}

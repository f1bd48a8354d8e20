//! Says with each request who is there.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::policy::Standing;
use kit::Result;
use kit::app::App;
use kit::visit::Visitor;

use crate::store::{membership, session};
use crate::{cookie, session as sessions};

/// That someone is still here is noted at most this often, so that reading does not write, milliseconds.
const SEEN_EVERY: i64 = 60_000;

/// Puts a [`Visitor`] into a request whose cookie names a living session. Anyone else goes on as nobody.
pub async fn identify(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match visitor(&app, request.headers()).await {
        Ok(Some(visitor)) => drop(request.extensions_mut().insert(visitor)),
        Ok(None) => {}
        Err(failure) => return failure.into_response(),
    }
    next.run(request).await
}

async fn visitor(app: &App, headers: &HeaderMap) -> Result<Option<Visitor>> {
    let Some(token) = cookie::read(app, headers) else { return Ok(None) };
    let now = app.clock.real();
    let Some(row) = session::find(&app.db, sessions::digest(app, token), now).await? else { return Ok(None) };
    let grants = membership::grants(&app.db, row.account).await?;
    let unused = now.0 - row.seen_at.0;
    if unused > sessions::idle_limit(&grants) {
        return Ok(None);
    }
    if unused >= SEEN_EVERY && app.may_write() {
        kit::write::system(app, async |tx| session::seen(tx, row.id, now).await).await?;
    }
    Ok(Some(Visitor { session: row.id, name: row.name, standing: Standing { account: row.account, grants } }))
}

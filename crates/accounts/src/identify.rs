//! Says with each request who is there.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::Id;
use domain::policy::{Grant, Standing};
use kit::Result;
use kit::app::App;
use kit::page::Look;
use kit::visit::Visitor;

use crate::store::{learner_session, membership, session};
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
    let digest = sessions::digest(app, token);
    match staff(app, digest).await? {
        Some(visitor) => Ok(Some(visitor)),
        None => learner(app, digest).await,
    }
}

async fn staff(app: &App, digest: [u8; 32]) -> Result<Option<Visitor>> {
    let now = app.clock.real();
    let Some(row) = session::find(&app.db, digest, now).await? else { return Ok(None) };
    let grants = membership::grants(&app.db, row.account).await?;
    let unused = now.0 - row.seen_at.0;
    if unused > sessions::idle_limit(&grants) {
        return Ok(None);
    }
    if unused >= SEEN_EVERY && app.may_write() {
        kit::write::system(app, async |tx| session::seen(tx, row.id, now).await).await?;
    }
    let look = look(app, &grants).await?;
    Ok(Some(Visitor { session: row.id, name: row.name, standing: Standing { account: row.account, grants }, look }))
}

/// The face of the first organisation she works for.
async fn look(app: &App, grants: &[Grant]) -> Result<Option<Look>> {
    match grants.iter().find_map(|grant| grant.organisation) {
        Some(organisation) => places::look_of(&app.db, organisation).await,
        None => Ok(None),
    }
}

async fn learner(app: &App, digest: [u8; 32]) -> Result<Option<Visitor>> {
    let now = app.clock.real();
    let Some(row) = learner_session::find(&app.db, digest, now).await? else { return Ok(None) };
    if now.0 - row.seen_at.0 >= SEEN_EVERY && app.may_write() {
        kit::write::system(app, async |tx| learner_session::seen(tx, row.id, now).await).await?;
    }
    let look = look_at(app, row.place).await?;
    Ok(Some(Visitor { session: row.id, name: row.name, standing: Standing::learner(row.learner), look }))
}

/// The face of the organisation at whose place she learns.
async fn look_at(app: &App, place: Option<Id>) -> Result<Option<Look>> {
    let Some(place) = place else { return Ok(None) };
    match places::store::place(&app.db, place).await? {
        Some(place) => places::look_of(&app.db, place.organisation).await,
        None => Ok(None),
    }
}

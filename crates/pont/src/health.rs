//! How the installation is doing, for whoever watches over it: `GET /health`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use kit::App;
use kit::db::migrate;
use serde::Serialize;

use crate::settings;

/// What is known about the database file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Ok,
    /// It is being looked through; after a crash nothing is written meanwhile.
    Checking,
    /// It is damaged: nothing is written any more.
    Broken,
}

/// The state, shared by the check that finds it and the page that tells it.
#[derive(Debug, Clone, Default)]
pub struct Health(Arc<AtomicU8>);

#[derive(Serialize)]
struct Told {
    status: &'static str,
    database: &'static str,
    version: &'static str,
    schema: String,
}

impl Health {
    pub fn set(&self, state: State) {
        self.0.store(state as u8, Ordering::Release);
    }

    pub fn state(&self) -> State {
        match self.0.load(Ordering::Acquire) {
            0 => State::Ok,
            1 => State::Checking,
            _ => State::Broken,
        }
    }
}

/// `GET /health`: 503 when the database is damaged or does not answer, so that a simple probe notices.
pub async fn show(app: App, health: Health) -> Response {
    let answers = settings::value(&app.db, settings::KIND).await.is_ok();
    let state = if answers { health.state() } else { State::Broken };
    let (code, status) = match state {
        State::Ok => (StatusCode::OK, "ok"),
        State::Checking => (StatusCode::OK, "checking"),
        State::Broken => (StatusCode::SERVICE_UNAVAILABLE, "broken"),
    };
    let told = Told { status, database: app.db.make(), version: env!("CARGO_PKG_VERSION"), schema: migrate::newest() };
    (code, Json(told)).into_response()
}

//! The one error of the house. Finding nothing where something may be missing is an `Option`, not a failure.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a request or a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It is not there, or not for this viewer: the two look the same from outside.
    #[error("not found")]
    NotFound,
    /// The sender may not be who it seems (another site, a missing token).
    #[error("refused: {0}")]
    Refused(&'static str),
    /// The same command id came with other contents, or the thing changed meanwhile.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries; seconds to wait.
    #[error("too many tries, wait {0} s")]
    TooMany(i64),
    /// Sent in a form the program does not read (too long, not UTF-8, a missing field that no page leaves out).
    #[error("unreadable: {0}")]
    Unreadable(&'static str),
    /// The database is being checked after a crash: reading works, writing waits.
    #[error("read only until the database check is done")]
    ReadOnly,
    #[error("setting: {0}")]
    Setting(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Template(#[from] askama::Error),
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// A UNIQUE rule of the database said no: someone else was first, or it is there already.
    pub fn is_taken(&self) -> bool {
        matches!(self, Failure::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Failure::NotFound => StatusCode::NOT_FOUND,
            Failure::Refused(_) => StatusCode::FORBIDDEN,
            Failure::Conflict(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Failure::Unreadable(_) => StatusCode::BAD_REQUEST,
            Failure::ReadOnly => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Failure {
    /// A bare status; [`crate::page::error`] dresses it in the visitor's language on the way out.
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
            tracing::error!(error = %self, "request failed");
        }
        let mut response = status.into_response();
        if let Failure::TooMany(seconds) = self {
            response.headers_mut().insert("retry-after", seconds.max(1).into());
        }
        response.extensions_mut().insert(crate::page::error::Undressed);
        response
    }
}

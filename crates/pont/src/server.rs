//! The house behind an address: what every request passes on its way in and out, and how the program stops.

use std::any::Any;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use kit::{App, Failure, Result, guard, page};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

use crate::health::Health;
use crate::house;

/// How long requests that are under way may still take when the program is asked to stop.
const PATIENCE: Duration = Duration::from_secs(2);

/// The whole house. Layers stand with the innermost first: what is added last sees a request first.
pub fn router(app: &App, health: &Health) -> Router {
    house::routes(app.demo, health)
        .router(app)
        .fallback(async || Failure::NotFound)
        .layer(from_fn_with_state(app.clone(), accounts::identify))
        .layer(from_fn_with_state(app.clone(), guard::same_site))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(app.clone(), page::error::dress))
        .layer(CompressionLayer::new().gzip(true).compress_when(worth_packing()))
        .layer(from_fn_with_state(app.clone(), guard::headers))
        .with_state(app.clone())
}

/// Serves until the program is asked to stop, and then at most two seconds longer.
///
/// # Errors
/// When nothing can listen at that address.
pub async fn serve(listener: TcpListener, router: Router) -> Result<()> {
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        asked_to_stop().await;
        let _ = stop.send(());
    });
    tokio::select! {
        ended = async { serving.await } => Ok(ended?),
        () = async { let _ = stopped.await; tokio::time::sleep(PATIENCE).await } => Ok(()),
    }
}

/// Waits for what a terminal (Ctrl-C) or systemd (SIGTERM) sends.
async fn asked_to_stop() {
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        },
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

/// Letters are packed already.
fn worth_packing() -> impl tower_http::compression::Predicate {
    DefaultPredicate::new().and(NotForContentType::const_new("font/"))
}

/// A mistake of ours in one request ends that request only.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    Failure::Other("a page panicked".to_owned()).into_response()
}

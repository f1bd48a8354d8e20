//! What a running Pont holds: its database, clock, settings, secrets, and whether it may write yet.

use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use tokio::sync::Notify;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::paper::Press;
use crate::secrets::Secrets;

/// Cheap to clone; every request has one.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub db: Db,
    pub clock: Clock,
    pub config: Config,
    pub secrets: Secrets,
    /// Invented people and figures: said on every page, and one click signs in.
    pub demo: bool,
    writable: AtomicBool,
    journal: Notify,
    press: OnceLock<Press>,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    pub fn new(db: Db, clock: Clock, config: Config, secrets: Secrets, demo: bool) -> App {
        let (writable, journal, press) = (AtomicBool::new(true), Notify::new(), OnceLock::new());
        App(Arc::new(Inner { db, clock, config, secrets, demo, writable, journal, press }))
    }

    /// With what makes a PDF. The first press stays.
    #[must_use]
    pub fn with_press(self, press: Press) -> App {
        let _ = self.press.set(press);
        self
    }

    pub(crate) fn press(&self) -> Option<Press> {
        self.press.get().cloned()
    }

    pub fn may_write(&self) -> bool {
        self.writable.load(Ordering::Acquire)
    }

    /// Stops writing while the database is checked after a crash, and starts it again.
    pub fn set_writable(&self, writable: bool) {
        self.writable.store(writable, Ordering::Release);
    }

    pub(crate) fn journal_grew(&self) {
        self.journal.notify_one();
    }

    /// Waits until an entry has been committed here.
    pub async fn journal_growth(&self) {
        self.journal.notified().await;
    }
}

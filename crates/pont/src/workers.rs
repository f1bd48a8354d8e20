//! What happens beside the requests: figures follow the journal, mails leave, jobs are done when they are due.
//!
//! Several nodes may run these at the same time: each step claims its rows, so nothing is done twice.

mod schedule;

use std::time::Duration;

use kit::{App, Result, jobs, journal, mail, random};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Other nodes record entries too, and only this looks for them.
const FIGURES_EVERY: Duration = Duration::from_secs(2);
const MAIL_EVERY: Duration = Duration::from_secs(5);
const JOBS_EVERY: Duration = Duration::from_secs(10);

/// The work beside the requests, until it is stopped.
pub struct Workers {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Starts the work.
pub fn start(app: &App) -> Workers {
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();
    tasks.spawn(follow_journal(app.clone(), stopped.clone()));
    tasks.spawn(repeat(app.clone(), stopped.clone(), MAIL_EVERY, "mail", send_mail));
    tasks.spawn(repeat(app.clone(), stopped, JOBS_EVERY, "jobs", do_jobs));
    Workers { stop, tasks }
}

impl Workers {
    /// Lets every worker finish the step it is at.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

async fn follow_journal(app: App, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        if app.may_write() {
            match figures(&app).await {
                // A new book is written part by part, and others write between the parts.
                Ok(true) => continue,
                Ok(false) => {}
                failed => complain("figures", failed.map(drop)),
            }
        }
        tokio::select! {
            () = app.journal_growth() => {}
            () = tokio::time::sleep(FIGURES_EVERY) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn repeat(
    app: App,
    mut stopped: watch::Receiver<bool>,
    every: Duration,
    name: &'static str,
    step: impl AsyncFn(&App) -> Result<()> + Send,
) {
    while !*stopped.borrow() {
        if app.may_write() {
            complain(name, step(&app).await);
        }
        tokio::select! {
            () = tokio::time::sleep(every) => {}
            _ = stopped.changed() => {}
        }
    }
}

/// Whether more waits that can be done now.
async fn figures(app: &App) -> Result<bool> {
    if !app.db.is_sqlite() {
        journal::seal_waiting(app).await?;
    }
    steering::follow(app).await
}

async fn send_mail(app: &App) -> Result<()> {
    let node = random::id(app.clock.real());
    while mail::send_one(app, node).await? {}
    Ok(())
}

async fn do_jobs(app: &App) -> Result<()> {
    schedule::ask(app).await?;
    let node = random::id(app.clock.real());
    while jobs::work_one(app, node, async |job| schedule::work(app, job).await).await? {}
    Ok(())
}

fn complain(name: &str, outcome: Result<()>) {
    if let Err(failure) = outcome {
        tracing::warn!(%failure, "{name} will be tried again");
    }
}

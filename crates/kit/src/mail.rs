//! Mail leaves through the outbox: written in the transaction that wants it, claimed, then sent. A mail is never
//! sent because of something that did not happen, and a stop between claim and send is seen and tried again.

use domain::{Id, Instant};
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use crate::app::App;
use crate::db::{Db, Statement, Tx};
use crate::jobs::{CLAIM_MS, later};
use crate::{Failure, Result, binds, random, row, sql, write};

const MOST_TRIES: i64 = 10;

row! {
    /// A mail in the outbox.
    pub struct MailRow {
        pub id: uuid::Uuid,
        pub recipient: String,
        pub subject: String,
        pub body: String,
        pub written_at: Instant,
        pub tries: i64,
        pub sent_at: Option<Instant>,
        pub problem: Option<String>,
    }
}

sql! {
    change ADD = "INSERT INTO outbox (id, recipient, subject, body, written_at, run_at, tries) VALUES ($1, $2, $3, $4, $5, $5, 0)";
    system select CLAIM -> MailRow = "UPDATE outbox SET taken_by = $1, taken_at = $2, tries = tries + 1 WHERE id = (SELECT id FROM outbox \
        WHERE sent_at IS NULL AND run_at <= $2 AND tries < $4 AND (taken_at IS NULL OR taken_at < $3) ORDER BY run_at, id LIMIT 1) \
        AND sent_at IS NULL AND (taken_at IS NULL OR taken_at < $3) \
        RETURNING id, recipient, subject, body, written_at, tries, sent_at, problem";
    change SENT = "UPDATE outbox SET sent_at = $2, problem = NULL, body = '' WHERE id = $1";
    change FAIL = "UPDATE outbox SET run_at = $2, taken_at = NULL, problem = $3 WHERE id = $1";
    /// For the demo's mail page, which shows invented mails only.
    system select LATEST -> MailRow = "SELECT id, recipient, subject, body, written_at, tries, sent_at, problem FROM outbox ORDER BY written_at DESC, id DESC LIMIT $1";
}

/// The outbox's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    STATEMENTS.to_vec()
}

/// Writes a mail to be sent once the transaction has been committed.
///
/// # Errors
/// When the database refuses.
pub async fn post(tx: &mut Tx, now: Instant, recipient: &str, subject: &str, body: &str) -> Result<()> {
    ADD.run(tx, binds![random::id(now), recipient, subject, body, now]).await.map(drop)
}

/// The newest mails.
///
/// # Errors
/// When the database refuses.
pub async fn latest(db: &Db, most: i64) -> Result<Vec<MailRow>> {
    LATEST.all(db, binds![most]).await
}

/// Sends the next mail that waits, and forgets what it said: it may have held a link to sign in with. Answers whether
/// there was one. A demo writes to invented people and sends nothing.
///
/// # Errors
/// When the database refuses; a mail server that refuses is noted and tried again later.
pub async fn send_one(app: &App, node: Id) -> Result<bool> {
    if app.demo || app.config.smtp_url.is_empty() {
        return Ok(false);
    }
    let now = app.clock.real();
    let claim = binds![node, now, Instant(now.0 - CLAIM_MS), MOST_TRIES];
    let Some(mail) = write::system(app, async |tx| CLAIM.optional(tx, claim).await).await? else { return Ok(false) };
    let outcome = send(app, &mail).await;
    write::system(app, async |tx| match &outcome {
        Ok(()) => SENT.run(tx, binds![mail.id, app.clock.real()]).await,
        Err(problem) => FAIL.run(tx, binds![mail.id, later(app.clock.real(), mail.tries), problem.to_string()]).await,
    })
    .await?;
    Ok(true)
}

async fn send(app: &App, mail: &MailRow) -> Result<()> {
    let wrong = |error: &dyn std::fmt::Display| Failure::Other(format!("mail: {error}"));
    let from: Mailbox = app.config.mail_from.parse().map_err(|error| wrong(&error))?;
    let to: Mailbox = mail.recipient.parse().map_err(|error| wrong(&error))?;
    let host = app.config.public_address();
    let id = format!("<{}@{}>", mail.id, host.rsplit('/').next().unwrap_or("pont"));
    let message = Message::builder().from(from).to(to).subject(&mail.subject).message_id(Some(id)).body(mail.body.clone());
    let message = message.map_err(|error| wrong(&error))?;
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&app.config.smtp_url).map_err(|error| wrong(&error))?.build();
    transport.send(message).await.map_err(|error| wrong(&error))?;
    Ok(())
}

//! Slows guessing down. A try counts as a failure until it has succeeded, so that a hundred tries at once are no way
//! around; a whole class that signs in behind one address leaves nothing behind.

use domain::{Id, Instant};
use kit::app::App;
use kit::db::Tx;
use kit::{Failure, Result};

use crate::store::failure;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// Failures from one address within `ADDRESS_SPAN` after which nobody gets in from there.
const ADDRESS_MOST: i64 = 100;
const ADDRESS_SPAN: i64 = 15 * MINUTE;
/// More failures of one account than this do not make the wait longer.
const DOOR_MOST: i64 = 40;

/// What is tried, each counted apart: someone whose password is being guessed can still use the link in her mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Password,
    Code,
    /// Asking for a link; always counts, because each one is a mail.
    Link,
    /// The pictures or the card of a learner, counted by address: they name nobody before they are right.
    Pictures,
}

/// A try that counts as a failure until [`Try::succeeded`].
#[derive(Debug, Clone, Copy)]
pub struct Try {
    who: [u8; 32],
    from_address: Id,
}

impl Door {
    fn name(self) -> &'static str {
        match self {
            Door::Password => "password",
            Door::Code => "code",
            Door::Link => "link",
            Door::Pictures => "pictures",
        }
    }

    /// How many failures in a row are free.
    fn free(self) -> usize {
        match self {
            Door::Password | Door::Code => 10,
            Door::Link => 5,
            Door::Pictures => 20,
        }
    }

    /// How long to wait after the last failure, in milliseconds: the more there were, the longer.
    fn pause(self, failures: usize) -> i64 {
        match failures.checked_sub(self.free()) {
            None => 0,
            Some(0..5) => 15 * MINUTE,
            Some(5..10) => 60 * MINUTE,
            Some(_) => 4 * 60 * MINUTE,
        }
    }
}

/// Begins a try at a door, for an account (by whatever names it) from an address.
///
/// # Errors
/// [`Failure::TooMany`] when it has to wait.
pub async fn begin(app: &App, door: Door, account: &str, address: &str) -> Result<Try> {
    let now = app.clock.real();
    let who = digest(app, door.name(), account);
    let place = digest(app, "address", address);
    kit::write::system(app, async |tx| {
        let failures = failure::since(tx, who, Instant(now.0 - DAY), DOOR_MOST).await?;
        let busy = failure::since(tx, place, Instant(now.0 - ADDRESS_SPAN), ADDRESS_MOST).await?;
        let wait = door_wait(door, &failures, now).max(address_wait(&busy, now));
        if wait > 0 {
            return Err(Failure::TooMany((wait + 999) / 1000));
        }
        failure::add(tx, who, now).await?;
        Ok(Try { who, from_address: failure::add(tx, place, now).await? })
    })
    .await
}

impl Try {
    /// It was right: it counts no more, nor do the failures of this account before it.
    pub async fn succeeded(self, tx: &mut Tx) -> Result<()> {
        failure::remove(tx, self.from_address).await?;
        failure::forgive(tx, self.who).await
    }
}

/// Milliseconds to wait, by the failures of the account in the last day, newest first.
fn door_wait(door: Door, failures: &[Instant], now: Instant) -> i64 {
    failures.first().map_or(0, |last| last.0 + door.pause(failures.len()) - now.0)
}

/// Milliseconds to wait, by the failures from the address within its span, newest first.
fn address_wait(failures: &[Instant], now: Instant) -> i64 {
    let is_full = i64::try_from(failures.len()).is_ok_and(|count| count >= ADDRESS_MOST);
    failures.last().filter(|_| is_full).map_or(0, |oldest| oldest.0 + ADDRESS_SPAN - now.0)
}

fn digest(app: &App, kind: &str, name: &str) -> [u8; 32] {
    app.secrets.digest(&format!("limit {kind}"), name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_715_756_400_000);

    fn failed(times: usize, minutes_ago: i64) -> Vec<Instant> {
        vec![Instant(NOW.0 - minutes_ago * MINUTE); times]
    }

    #[test]
    fn ten_tries_are_free_and_the_eleventh_waits_a_quarter_of_an_hour() {
        assert!(door_wait(Door::Password, &failed(9, 0), NOW) <= 0);
        assert_eq!(door_wait(Door::Password, &failed(10, 0), NOW), 15 * MINUTE);
        assert_eq!(door_wait(Door::Password, &failed(10, 5), NOW), 10 * MINUTE);
        assert!(door_wait(Door::Password, &failed(10, 15), NOW) <= 0);
    }

    #[test]
    fn who_keeps_guessing_waits_longer_and_longer() {
        assert_eq!(door_wait(Door::Code, &failed(15, 0), NOW), 60 * MINUTE);
        assert_eq!(door_wait(Door::Code, &failed(40, 0), NOW), 4 * 60 * MINUTE);
    }

    #[test]
    fn an_address_waits_until_its_hundredth_last_failure_is_a_quarter_of_an_hour_old() {
        assert!(address_wait(&failed(99, 0), NOW) <= 0);
        assert_eq!(address_wait(&failed(100, 14), NOW), MINUTE);
    }
}

//! A note of five minutes that carries someone from the first step of signing in to the second. Until the second is
//! done there is no session, not even half of one.

use data_encoding::BASE64URL_NOPAD;
use domain::Id;
use kit::app::App;

const LIFE: i64 = 5 * 60_000;

/// A ticket for someone who has done the first step.
pub fn issue(app: &App, account: Id) -> String {
    let ends_at = app.clock.real().0 + LIFE;
    let says = [account.as_bytes().as_slice(), &ends_at.to_be_bytes()].concat();
    BASE64URL_NOPAD.encode(&[says.as_slice(), &seal(app, &says)].concat())
}

/// Whose ticket it is; none when it is too old or not ours.
pub fn read(app: &App, ticket: &str) -> Option<Id> {
    let bytes = BASE64URL_NOPAD.decode(ticket.as_bytes()).ok()?;
    let (says, sealed) = bytes.split_at_checked(24)?;
    let (account, ends_at) = says.split_at_checked(16)?;
    let ends_at = i64::from_be_bytes(ends_at.try_into().ok()?);
    // Compared by digest, so that the time it takes tells nothing about how much of it was right.
    let is_ours = app.secrets.digest("compare", sealed) == app.secrets.digest("compare", &seal(app, says));
    (is_ours && ends_at > app.clock.real().0).then(|| Id::from_slice(account).ok()).flatten()
}

fn seal(app: &App, says: &[u8]) -> [u8; 32] {
    app.secrets.digest("ticket", says)
}

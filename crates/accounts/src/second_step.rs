//! Codes of six digits from an app on the phone (TOTP), each for one use.

use domain::Id;
use kit::app::App;
use kit::db::Tx;
use kit::{Failure, Result};
use totp_rs::{Builder, Totp};

use crate::store::second_step;

/// What the app on the phone has to be told.
pub struct Told {
    /// For typing over, in groups of four.
    pub secret: String,
    /// For apps that take an address.
    pub address: String,
}

/// What to tell the app for an account that has begun.
pub fn told(app: &App, account: Id, email: &str, seed: &[u8]) -> Result<Told> {
    let totp = totp(app, account, email, seed)?;
    let letters: Vec<char> = totp.secret().to_base32().chars().collect();
    let secret = letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    let address = totp.to_url().map_err(|error| Failure::Other(format!("second step: {error:?}")))?;
    Ok(Told { secret, address })
}

/// Whether this is a code of now (or half a minute off) that has not been used.
pub async fn accepts(app: &App, tx: &mut Tx, account: Id, seed: &[u8], code: &str) -> Result<bool> {
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let seconds = u64::try_from(app.clock.real().0 / 1000).unwrap_or(0);
    let Some(step) = totp(app, account, "-", seed)?.check(&digits, seconds) else { return Ok(false) };
    second_step::accept(tx, account, i64::try_from(step).unwrap_or(i64::MAX)).await
}

/// The secret is made from the seed in the database and the key file, and is kept nowhere.
fn totp(app: &App, account: Id, email: &str, seed: &[u8]) -> Result<Totp> {
    let digest = app.secrets.digest("second step", &[account.as_bytes(), seed].concat());
    let plain = |name: &str| name.replace(':', " ");
    let builder =
        Builder::new().with_secret(&digest[..20]).with_account_name(plain(email)).with_issuer(Some(plain(&app.config.name)));
    builder.build().map_err(|error| Failure::Other(format!("second step: {error:?}")))
}

//! The mails this room writes: plain text, in the language of who gets them.

use domain::Role;
use kit::app::App;
use kit::db::Tx;
use kit::{Lang, Result, text};

/// Sends the link that signs in.
pub async fn sign_in_link(app: &App, tx: &mut Tx, lang: Lang, to: (&str, &str), token: &str) -> Result<()> {
    let (email, name) = to;
    let address = format!("{}/{lang}/sign-in/link/{token}", app.config.public_address());
    let says = lang
        .with(text::LETTER_LINK, &[("name", name.into()), ("site", app.config.name.as_str().into()), ("link", address.into())]);
    post(app, tx, email, &lang.t(text::LETTER_LINK_SUBJECT), &says).await
}

/// What an invitation says.
pub struct Invited<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub by: &'a str,
    pub role: Role,
    /// The organisation, with the place when the role is bound to one.
    pub at: &'a str,
}

/// Sends an invitation with the link that accepts it.
pub async fn invitation(app: &App, tx: &mut Tx, lang: Lang, invited: &Invited<'_>, token: &str) -> Result<()> {
    let address = format!("{}/{lang}/invitations/{token}", app.config.public_address());
    let says = lang.with(
        text::LETTER_INVITATION,
        &[
            ("name", invited.name.into()),
            ("by", invited.by.into()),
            ("role", lang.word(invited.role).into()),
            ("at", invited.at.into()),
            ("link", address.into()),
        ],
    );
    let subject = lang.with(text::LETTER_INVITATION_SUBJECT, &[("at", invited.at.into())]);
    post(app, tx, invited.email, &subject, &says).await
}

async fn post(app: &App, tx: &mut Tx, email: &str, subject: &str, says: &str) -> Result<()> {
    let subject = subject.replace(['\r', '\n'], " ");
    kit::mail::post(tx, app.clock.real(), email, &subject, says).await
}

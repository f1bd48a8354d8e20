//! The pages of this room and their addresses.

pub mod account;
pub mod caller;
pub mod enter;
pub mod gone;
pub mod instance;
pub mod invitation;
pub mod invite;
pub mod learner;
pub mod link;
pub mod own_password;
pub mod own_second_step;
pub mod own_sessions;
pub mod second;
pub mod sign_in;
pub mod sign_out;
pub mod team;

use domain::{Action, Id};
use kit::app::App;
use kit::form::Form;
use kit::routes::Routes;
use kit::{Command, Failure, Result};

/// The addresses of this room.
pub fn routes() -> Routes {
    signing_in().join(own()).join(others()).join(learner::routes())
}

fn signing_in() -> Routes {
    Routes::new()
        .get("/{lang}/sign-in", Action::SignIn, sign_in::show)
        .post("/{lang}/sign-in", Action::SignIn, sign_in::send)
        .get("/{lang}/sign-in/second", Action::SignIn, second::start_over)
        .post("/{lang}/sign-in/second", Action::SignIn, second::send)
        .get("/{lang}/sign-in/link", Action::SignIn, link::show)
        .post("/{lang}/sign-in/link", Action::SignIn, link::send)
        .get("/{lang}/sign-in/link/{token}", Action::SignIn, link::open)
        .post("/{lang}/sign-in/link/{token}", Action::SignIn, link::take)
        .post("/{lang}/sign-out", Action::SignIn, sign_out::send)
        .get("/{lang}/invitations/{token}", Action::SignIn, invitation::show)
        .post("/{lang}/invitations/{token}", Action::SignIn, invitation::accept)
}

fn own() -> Routes {
    Routes::new()
        .get("/{lang}/account", Action::OwnAccount, account::show)
        .post("/{lang}/account/password", Action::OwnAccount, own_password::send)
        .post("/{lang}/account/sessions/{id}/end", Action::OwnAccount, own_sessions::end)
        .get("/{lang}/account/second-step", Action::OwnAccount, own_second_step::show)
        .post("/{lang}/account/second-step", Action::OwnAccount, own_second_step::send)
}

fn others() -> Routes {
    Routes::new()
        .get("/{lang}/team", Action::ManageMembers, team::show)
        .post("/{lang}/team/invitations", Action::ManageMembers, invite::send)
        .post("/{lang}/team/memberships/{id}/end", Action::ManageMembers, team::end)
        .get("/{lang}/instance", Action::ManageInstance, instance::show)
        .post("/{lang}/instance/accounts/{id}/close", Action::ManageInstance, instance::close)
}

/// The id in an address; a made-up one is simply not there.
fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Failure::NotFound)
}

/// The command of a form that carries a password. The digest of a command is kept for months, so here it is keyed:
/// nobody can guess the password by it.
fn secret_command(app: &App, form: &Form) -> Result<Command> {
    let sent = form.command()?;
    Ok(Command { digest: app.secrets.digest("command", &sent.digest), ..sent })
}

/// A fresh `once` for a form that stands in a row.
fn once(app: &App) -> String {
    kit::random::id(app.clock.real()).to_string()
}

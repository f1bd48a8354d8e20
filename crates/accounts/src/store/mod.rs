//! Everything accounts keep, one file per thing. Other rooms make accounts and give roles through here.

pub mod account;
pub(crate) mod failure;
pub(crate) mod invitation;
pub mod learner;
pub mod learner_opening;
pub mod learner_session;
pub(crate) mod link;
pub mod membership;
pub(crate) mod second_step;
pub(crate) mod session;
pub mod visible;
pub(crate) mod whereabouts;

use domain::Id;
use kit::Result;
use kit::db::{Statement, Tx};

pub use account::{NewAccount, add_account, by_email, close_account};
pub use membership::{end_role, give_role};
pub use visible::{rebuild_visible, rebuild_visible_of_organisation};

/// Takes the second step off an account, for who lost her phone, and signs it out everywhere.
///
/// # Errors
/// When the database refuses.
pub async fn unlock(tx: &mut Tx, account: Id) -> Result<()> {
    second_step::remove(tx, account).await?;
    session::end_all(tx, account).await
}

/// Every statement of this room.
pub fn statements() -> Vec<Statement> {
    [
        account::STATEMENTS,
        failure::STATEMENTS,
        invitation::STATEMENTS,
        learner::STATEMENTS,
        learner_opening::STATEMENTS,
        learner_session::STATEMENTS,
        link::STATEMENTS,
        membership::STATEMENTS,
        second_step::STATEMENTS,
        session::STATEMENTS,
        visible::STATEMENTS,
    ]
    .concat()
}

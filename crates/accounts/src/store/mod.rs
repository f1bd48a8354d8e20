//! Everything accounts keep, one file per thing. Other rooms make accounts and give roles through here.

pub mod account;
pub(crate) mod failure;
pub(crate) mod invitation;
pub(crate) mod link;
pub mod membership;
pub(crate) mod second_step;
pub(crate) mod session;
pub mod visible;
pub(crate) mod whereabouts;

use kit::db::Statement;

pub use account::{NewAccount, add_account, by_email, close_account};
pub use membership::{end_role, give_role};
pub use visible::{rebuild_visible, rebuild_visible_of_organisation};

/// Every statement of this room.
pub fn statements() -> Vec<Statement> {
    [
        account::STATEMENTS,
        failure::STATEMENTS,
        invitation::STATEMENTS,
        link::STATEMENTS,
        membership::STATEMENTS,
        second_step::STATEMENTS,
        session::STATEMENTS,
        visible::STATEMENTS,
        whereabouts::STATEMENTS,
    ]
    .concat()
}

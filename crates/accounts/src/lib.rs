//! Who signs in, as what, and what each may see.
//!
//! A request's cookie names a session; [`identify`] finds it and says who is there, with her roles. Roles are given
//! by invitation and ended by the coordinator of the organisation; each change works out anew what she may see.
//! Getting in is by password or by a link in the mailbox, then by a code when she chose a second step. Whatever is
//! guessed at is slowed down in [`limit`]; whatever proves someone lies here as a digest only.

mod cookie;
mod identify;
mod letters;
mod limit;
mod onward;
mod pages;
mod samples;
mod second_step;
mod session;
mod ticket;

pub mod address;
pub mod browser;
pub mod learner;
pub mod password;
pub mod store;

pub use identify::identify;
pub use pages::routes;
pub use samples::samples;
pub use session::open_session;
pub use store::statements;

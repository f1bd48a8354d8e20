//! Signing in, roles and invitations from outside: through the routes, as a browser would, on both databases.

mod bad_input;
mod browser;
mod instance;
mod invitations;
mod learners;
mod learners_limits;
mod learners_openings;
mod learners_secrets;
mod learners_visits;
mod limits;
mod links;
mod samples;
mod second_step;
mod sessions;
mod team;
mod town;
mod visible;

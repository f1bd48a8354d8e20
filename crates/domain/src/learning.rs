//! Learning by doing. What can be done in an activity, and what counts as done, is decided here once: the player in
//! the browser walks the same tables, and the server replays what was done, so nobody has to be believed.

pub mod drill;
pub mod exercise;
pub mod marks;
pub mod matcher;
pub mod plain;
mod progress;
pub mod scene;

pub use drill::{Credit, Drill, Gesture, Miss, Round};
pub use exercise::{Exercise, Standing, standing};
pub use matcher::{Match, MatchKind};
pub use progress::{MOST_ACTIONS, Problem, Progress, Refused};
pub use scene::{Source, Table, compile};

/// A text key of the module as the player knows it: without the activity it may begin with.
///
/// ```
/// use domain::learning::short_key;
/// assert_eq!(short_key("reply", "reply.said.sent"), "said.sent");
/// assert_eq!(short_key("reply", "mail.box"), "mail.box");
/// ```
pub fn short_key<'a>(activity: &str, key: &'a str) -> &'a str {
    key.strip_prefix(activity).and_then(|rest| rest.strip_prefix('.')).unwrap_or(key)
}

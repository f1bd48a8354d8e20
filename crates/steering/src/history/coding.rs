//! Names become codes in memory, as the browser of a helper would make them, and are let go.

use kit::{App, Failure, Result};

use super::line::Who;

/// The hidden number of each of these people, in order; `told` hears how many are done. It takes about a fifth of a
/// second a person, on a thread of its own.
///
/// # Errors
/// When the program stops meanwhile.
pub async fn code(app: &App, people: Vec<Who>, told: impl Fn(usize) + Send + 'static) -> Result<Vec<[u8; 32]>> {
    let salt = people::code::salt(app);
    let work = tokio::task::spawn_blocking(move || {
        let one = |(done, who): (usize, &Who)| {
            told(done);
            people::code::hidden(&salt, &who.letters, who.birth)
        };
        people.iter().enumerate().map(one).collect()
    });
    work.await.map_err(|error| Failure::Other(format!("coding: {error}")))
}

//! All randomness of the program comes from here: the operating system's.

use domain::{Id, Instant};

/// `N` random bytes.
///
/// # Panics
/// When the operating system has no randomness to give; nothing safe can be done then.
#[expect(clippy::disallowed_methods, reason = "the one place that asks for randomness")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// A new id (UUIDv7) for something that begins at `now`.
pub fn id(now: Instant) -> Id {
    domain::new_id(now, bytes())
}

/// An id that says nothing, not even when it was made (UUIDv4): for keys of people.
pub fn opaque_id() -> Id {
    uuid::Builder::from_random_bytes(bytes()).into_uuid()
}

/// An unguessable token of 256 bits, as it stands in a link or a cookie.
pub fn token() -> String {
    data_encoding::BASE64URL_NOPAD.encode(&bytes::<32>())
}

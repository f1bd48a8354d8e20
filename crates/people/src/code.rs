//! The code of a person: her browser stretches letters and birth date to `s`, this server keys `s` with the secret file
//! `secrets/codes`. `s` is stored nowhere; the code alone finds her key again, and says nothing without the file.

use std::num::NonZeroU32;

use data_encoding::HEXLOWER;
use domain::Day;
use domain::person::{Letters, ROUNDS, secret_text};
use kit::App;
use ring::pbkdf2;

/// Bytes of the salt, of `s` and of a code.
pub const LENGTH: usize = 32;

/// The salt of this installation, for the browser, in hex. The same for everybody: one person, one code.
pub fn salt(app: &App) -> String {
    HEXLOWER.encode(&app.secrets.coded("salt", b""))
}

/// `s` as the browser sends it: 64 hex digits.
pub fn read(text: &str) -> Option<[u8; LENGTH]> {
    HEXLOWER.decode(text.to_ascii_lowercase().as_bytes()).ok()?.try_into().ok()
}

/// `s` as a browser makes it, for imports and the demo: the birth date is needed here only, and dropped. Takes a good
/// part of a second.
pub fn hidden(salt: &str, letters: &Letters, birth: Day) -> [u8; LENGTH] {
    let salt = HEXLOWER.decode(salt.as_bytes()).unwrap_or_default();
    let rounds = NonZeroU32::new(ROUNDS).unwrap_or(NonZeroU32::MIN);
    let mut hidden = [0; LENGTH];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, &salt, secret_text(letters, birth).as_bytes(), &mut hidden);
    hidden
}

/// The code that the database keeps.
pub(crate) fn of(app: &App, hidden: &[u8; LENGTH]) -> [u8; LENGTH] {
    app.secrets.coded("code", hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_sends_is_64_hex_digits_and_nothing_else() {
        assert_eq!(read(&"0f".repeat(32)), Some([15; 32]));
        assert_eq!(read(&"0F".repeat(32)), Some([15; 32]));
        for odd in ["", "0f", &"0f".repeat(33), &"zz".repeat(32), &"é".repeat(32)] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}

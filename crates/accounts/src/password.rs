//! Passwords: what makes one good enough, and Argon2id to keep and check them.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use kit::form::Form;
use kit::{Failure, Result, random, text};
use tokio::sync::Semaphore;

const LEAST: usize = 12;
const MOST: usize = 128;
/// Twelve letters that are only these say nothing.
const LEAST_DIFFERENT: usize = 5;

/// What people type when they are made to type twelve letters; compared in small letters.
const WORST: [&str; 16] = [
    "wachtwoord123",
    "wachtwoord1234",
    "motdepasse123",
    "motdepasse1234",
    "password1234",
    "passwort1234",
    "welkom123456",
    "bienvenue123",
    "willkommen123",
    "welcome12345",
    "azertyuiop123",
    "qwertyuiop123",
    "qwertzuiop123",
    "azerty123456",
    "qwerty123456",
    "administrator",
];

/// Each hash takes 19 MiB for a moment, so only a few are made at a time; the others wait their turn.
static TURNS: Semaphore = Semaphore::const_new(3);

/// Of no password anyone has: checked when there is none to check, so that this takes as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$cG9udCBub2JvZHkgaGVyZQ$5Tuk1LxzUkbmFfCvQ3vIdFzIhZqRZZ3yYQhXJXGAb0k";

/// The hash of a password as it is kept.
///
/// # Errors
/// When there is no memory to make it in.
pub async fn hash(password: String) -> Result<String> {
    in_turn(move || {
        let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &random::bytes::<16>());
        Ok(hash.map_err(|error| Failure::Other(format!("password: {error}")))?.to_string())
    })
    .await
}

/// Whether the password is the one of this hash. Without hash it never is, after as much work.
///
/// # Errors
/// When there is no memory to check it in.
pub async fn verify(password: String, hash: Option<String>) -> Result<bool> {
    in_turn(move || {
        let kept = hash.as_deref().unwrap_or(NOBODY);
        let fits = argon2()?.verify_password(password.as_bytes(), kept).is_ok();
        Ok(fits && hash.is_some())
    })
    .await
}

/// Reads a password that someone chooses, and says beside the field what is wrong with it.
pub(crate) fn choose(form: &mut Form, name: &str) -> String {
    let password = form.value(name);
    let letters = password.chars().count();
    if letters < LEAST {
        form.wrong(name, text::PASSWORD_SHORT, &[("least", LEAST.into())]);
    } else if letters > MOST {
        form.wrong(name, text::FORM_TOO_LONG, &[("most", MOST.into())]);
    } else if is_common(&password) {
        form.wrong(name, text::PASSWORD_COMMON, &[]);
    }
    password
}

/// Reads a password that someone says is hers.
pub(crate) fn given(form: &mut Form, name: &str) -> String {
    let password = form.value(name);
    if password.is_empty() {
        form.wrong(name, text::FORM_NEEDED, &[]);
    } else if password.chars().count() > MOST {
        form.wrong(name, text::FORM_TOO_LONG, &[("most", MOST.into())]);
    }
    password
}

fn is_common(password: &str) -> bool {
    let small = password.to_lowercase();
    let mut letters: Vec<char> = small.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    letters.len() < LEAST_DIFFERENT || "01234567890123456789".contains(&small) || WORST.contains(&small.as_str())
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19_456, 2, 1, None).map_err(|error| Failure::Other(format!("password: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let _turn = TURNS.acquire().await.map_err(|error| Failure::Other(error.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::Other(error.to_string()))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::Lang;

    fn said(password: &str) -> Option<String> {
        let mut form = Form::filled(Lang::En, &[("password", password)]);
        choose(&mut form, "password");
        form.error("password")
    }

    #[test]
    fn a_long_sentence_is_fine_and_what_everyone_types_is_not() {
        assert_eq!(said("de boot vaart om negen uur"), None);
        for bad in ["kort", "aaaaaaaaaaaaaaa", "123456789012", "Wachtwoord123", "abababababab", &"x".repeat(129)] {
            assert!(said(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn letters_are_counted_as_people_count_them() {
        assert_eq!(said("éèàùçêâîôûëïü"), None);
    }

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let kept = hash("de boot vaart om negen uur".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("de boot vaart om negen uur".to_owned(), Some(kept.clone())).await.unwrap());
        assert!(!verify("de boot vaart om tien uur".to_owned(), Some(kept)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_a_hash_that_can_be_checked_and_never_fits() {
        assert!(argon2::password_hash::phc::PasswordHash::new(NOBODY).is_ok());
        assert!(!verify(String::new(), None).await.unwrap());
    }
}

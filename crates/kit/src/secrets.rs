//! Secrets lie in their own folder beside the database, outside every backup.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::{Result, random};

/// The installation's keys. Losing them ends what hangs on them; `restore` says what that is.
#[derive(Clone)]
pub struct Secrets {
    key: [u8; 32],
    /// Apart, because it may be destroyed alone: the codes of persons then lead back to nobody.
    codes: [u8; 32],
}

impl Secrets {
    /// Reads `secrets/key` and `secrets/codes` under the data folder, or makes them, readable by the owner alone.
    ///
    /// # Errors
    /// When the folder or a file cannot be made or read.
    pub fn open(data: &Path) -> Result<Secrets> {
        let folder = data.join("secrets");
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        Ok(Secrets { key: read_or_make(&folder.join("key"))?, codes: read_or_make(&folder.join("codes"))? })
    }

    /// Keys of no installation: for tests, and for work that touches nothing secret.
    pub fn fixed(key: [u8; 32]) -> Secrets {
        Secrets { key, codes: key.map(|byte| !byte) }
    }

    /// A keyed digest of `text` for one purpose; another purpose gives another digest.
    pub fn digest(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        keyed(&self.key, purpose, text)
    }

    /// As [`Secrets::digest`], by the key of the codes of persons.
    pub fn coded(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        keyed(&self.codes, purpose, text)
    }
}

fn keyed(key: &[u8; 32], purpose: &str, text: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes any key");
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(text);
    mac.finalize().into_bytes().into()
}

fn read_or_make(file: &Path) -> Result<[u8; 32]> {
    if !file.exists() {
        let mut handle = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        handle.write_all(data_encoding::HEXLOWER.encode(&random::bytes::<32>()).as_bytes())?;
        handle.sync_all()?;
    }
    let text = fs::read_to_string(file)?;
    let bytes = data_encoding::HEXLOWER.decode(text.trim().as_bytes()).unwrap_or_default();
    bytes.try_into().map_err(|_| crate::Failure::Setting(format!("{} is not a key", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_once_and_the_codes_have_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let (first, again) = (Secrets::open(folder.path()).unwrap(), Secrets::open(folder.path()).unwrap());
        assert_eq!(first.coded("code", b"s"), again.coded("code", b"s"));
        assert_ne!(first.coded("code", b"s"), first.digest("code", b"s"));
        fs::remove_file(folder.path().join("secrets/codes")).unwrap();
        let later = Secrets::open(folder.path()).unwrap();
        assert_eq!(first.digest("code", b"s"), later.digest("code", b"s"));
        assert_ne!(first.coded("code", b"s"), later.coded("code", b"s"));
    }
}

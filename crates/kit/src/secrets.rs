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
}

impl Secrets {
    /// Reads `secrets/key` under the data folder, or makes it, readable by the owner alone.
    ///
    /// # Errors
    /// When the folder or file cannot be made or read.
    pub fn open(data: &Path) -> Result<Secrets> {
        let folder = data.join("secrets");
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        let file = folder.join("key");
        if !file.exists() {
            let mut options = fs::OpenOptions::new();
            let mut handle = options.write(true).create_new(true).mode(0o600).open(&file)?;
            handle.write_all(data_encoding::HEXLOWER.encode(&random::bytes::<32>()).as_bytes())?;
            handle.sync_all()?;
        }
        let text = fs::read_to_string(&file)?;
        let bytes = data_encoding::HEXLOWER.decode(text.trim().as_bytes()).unwrap_or_default();
        let key = bytes.try_into().map_err(|_| crate::Failure::Setting(format!("{} is not a key", file.display())))?;
        Ok(Secrets { key })
    }

    /// Keys for tests.
    pub fn fixed(key: [u8; 32]) -> Secrets {
        Secrets { key }
    }

    /// A keyed digest of `text` for one purpose; another purpose gives another digest.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    pub fn digest(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes any key");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac.finalize().into_bytes().into()
    }
}

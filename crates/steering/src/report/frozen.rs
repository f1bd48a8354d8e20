//! Reading what was sent. What is kept must fit its digest; what does not is never shown as if it did.

use domain::{Id, Instant};
use kit::db::On;
use kit::{Failure, Result};

use super::content::{Content, digest};
use crate::store::report::{self as store, FrozenRow};

/// A report as it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    pub report: Id,
    pub version: i64,
    /// The last journal entry that its figures knew.
    pub nr: i64,
    pub frozen_at: Instant,
    pub hash: [u8; 32],
    pub content: Content,
    /// What was hashed.
    pub written: String,
}

/// What is found where a report was kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    Whole(Box<Frozen>),
    /// The content does not fit the digest: somebody changed one of them.
    Broken {
        version: i64,
        kept: Vec<u8>,
        found: [u8; 32],
    },
}

impl Kept {
    /// Holds the content against its digest.
    pub fn of(row: FrozenRow) -> Kept {
        let found = digest(&row.content);
        let content: Option<Content> = serde_json::from_str(&row.content).ok();
        match content.filter(|content| row.hash == found && content.version == row.version && content.report == row.report) {
            Some(content) => Kept::Whole(Box::new(Frozen {
                report: row.report,
                version: row.version,
                nr: row.nr,
                frozen_at: row.frozen_at,
                hash: found,
                content,
                written: row.content,
            })),
            None => Kept::Broken { version: row.version, kept: row.hash, found },
        }
    }

    /// The report, when it is whole.
    ///
    /// # Errors
    /// [`Failure::Other`] when it is not.
    pub fn whole(self) -> Result<Frozen> {
        match self {
            Kept::Whole(frozen) => Ok(*frozen),
            Kept::Broken { version, .. } => Err(Failure::Other(format!("version {version} of a report does not fit its digest"))),
        }
    }

    pub fn version(&self) -> i64 {
        match self {
            Kept::Whole(frozen) => frozen.version,
            Kept::Broken { version, .. } => *version,
        }
    }
}

/// Every version of a report that was sent, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn kept<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Vec<Kept>> {
    Ok(store::frozen(on, report).await?.into_iter().map(Kept::of).collect())
}

/// The newest version of a report that was sent.
///
/// # Errors
/// When the database refuses, or the content does not fit its digest.
pub async fn frozen<'a>(on: impl Into<On<'a>>, report: Id) -> Result<Option<Frozen>> {
    kept(on, report).await?.pop().map(Kept::whole).transpose()
}

/// The report of the newest period that a partner (or all together) sent.
///
/// # Errors
/// As [`frozen`].
pub async fn newest_sent<'a>(on: impl Into<On<'a>>, programme: Id, partner: Option<Id>) -> Result<Option<Frozen>> {
    store::chain(on, programme, partner).await?.pop().map(|row| Kept::of(row).whole()).transpose()
}

/// The reports of all partners together, oldest period first, each in its newest version.
///
/// # Errors
/// As [`frozen`].
pub async fn consolidated<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Frozen>> {
    store::chain(on, programme, None).await?.into_iter().map(|row| Kept::of(row).whole()).collect()
}

/// Every report and version whose content does not fit its digest.
///
/// # Errors
/// When the database refuses.
pub async fn broken<'a>(on: impl Into<On<'a>>) -> Result<Vec<(Id, i64)>> {
    let rows = store::every_frozen(on).await?;
    let is_broken = |row: &FrozenRow| matches!(Kept::of(row.clone()), Kept::Broken { .. });
    Ok(rows.iter().filter(|row| is_broken(row)).map(|row| (row.report, row.version)).collect())
}

//! Files that show that a figure is true. A file that is taken away is hidden from new reports; what a frozen report
//! names can still be opened.

use domain::{Day, Id, Instant};
use kit::db::{Filter, On, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use crate::report::file::{FileKind, check, plain_name};

row! {
    /// A piece of evidence without its bytes.
    pub struct EvidenceRow {
        pub id: uuid::Uuid,
        pub partner: Option<uuid::Uuid>,
        pub indicator: String,
        pub day: Day,
        pub name: String,
        pub size: i64,
        pub sha256: Vec<u8>,
        pub added_at: Instant,
        pub added_by: Option<String>,
    }
    /// A file as it is sent back.
    pub struct FileRow { pub name: String, pub kind: FileKind, pub bytes: Vec<u8>, pub programme: uuid::Uuid, pub partner: Option<uuid::Uuid> }
}

sql! {
    change ADD = "INSERT INTO evidence (id, programme, partner, indicator, day, name, type, bytes, sha256, added_at, added_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// For the lines of a report that was asked for before, or that is being frozen.
    system select IN_DAYS -> EvidenceRow = "SELECT e.id, e.partner, e.indicator, e.day, e.name, CAST(LENGTH(e.bytes) AS BIGINT) AS size, \
        e.sha256, e.added_at, n.name AS added_by FROM evidence e LEFT JOIN account_name n ON n.account = e.added_by WHERE e.programme = $1 AND e.day >= $2 AND e.day <= $3 \
        AND e.removed_at IS NULL{filter} ORDER BY e.day, e.id";
    select FILE -> FileRow = "SELECT e.name, e.type AS kind, e.bytes, e.programme, e.partner FROM evidence e \
        JOIN visible_evidence v ON v.evidence = e.id AND v.viewer = $1 WHERE e.id = $2";
    change REMOVE = "UPDATE evidence SET removed_at = $3, removed_by = $1 WHERE removed_at IS NULL \
        AND id IN (SELECT v.evidence FROM visible_evidence v WHERE v.viewer = $1 AND v.evidence = $2)";
}

/// A file to be kept beside a line.
pub struct NewEvidence<'a> {
    pub programme: Id,
    pub partner: Option<Id>,
    /// The code of the indicator.
    pub indicator: &'a str,
    /// It stands in the report of the period that this day is in.
    pub day: Day,
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Keeps a file and answers its id.
///
/// # Errors
/// [`Failure::Unreadable`] when it is no evidence; ask [`check`] before, to tell why.
pub async fn add(tx: &mut Tx, new: &NewEvidence<'_>) -> Result<Id> {
    let kind = check(new.name, new.bytes).map_err(|_| Failure::Unreadable("this file is no evidence"))?;
    let (id, now, by) = (random::id(tx.now), tx.now, tx.actor.account());
    let name = plain_name(new.name);
    let digest = digest(new.bytes);
    let binds = binds![id, new.programme, new.partner, new.indicator, new.day, name, kind.code(), new.bytes, digest, now, by];
    ADD.run(tx, binds).await?;
    Ok(id)
}

/// The files of a programme, or of one partner in it, of these days; those that were taken away are left out.
///
/// # Errors
/// When the database refuses.
pub async fn in_days<'a>(
    on: impl Into<On<'a>>,
    programme: Id,
    partner: Option<Id>,
    days: (Day, Day),
) -> Result<Vec<EvidenceRow>> {
    IN_DAYS.filtered(on, binds![programme, days.0, days.1], Filter::new().and_some("e.partner =", partner)).await
}

/// A file, also one that was taken away, when the viewer may see it.
///
/// # Errors
/// Not found when it is not there for the viewer.
pub async fn file<'a>(on: impl Into<On<'a>>, viewer: Id, evidence: Id) -> Result<FileRow> {
    FILE.one(on, binds![viewer, evidence]).await
}

/// Takes a file away from the reports to come, and answers whether it was there for the viewer.
///
/// # Errors
/// When the database refuses.
pub async fn remove(tx: &mut Tx, viewer: Id, evidence: Id) -> Result<bool> {
    let now = tx.now;
    Ok(REMOVE.run(tx, binds![viewer, evidence, now]).await? == 1)
}

/// The digest of a file.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).into()
}

//! What was published: releases of the figures of a programme, or (without programme) of the whole installation.
//! Everybody may read them; nothing else of a programme is public.

use std::collections::BTreeMap;

use domain::disclosure::Release;
use domain::{Day, Id, Instant};
use kit::db::{On, Tx};
use kit::{Result, binds, random, row, sql};

row! {
    struct Row {
        id: uuid::Uuid,
        indicator: String,
        dimension: String,
        taken_on: Day,
        taken_at: Instant,
        nr: i64,
        report: Option<uuid::Uuid>,
        cells: String,
    }
}

sql! {
    change KEEP = "INSERT INTO publication (id, programme, indicator, dimension, taken_on, taken_at, nr, report, cells) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    change CONFIRM = "UPDATE publication SET taken_on = $2, taken_at = $3, nr = $4 WHERE id = $1";
    select OF -> Row = "SELECT id, indicator, dimension, taken_on, taken_at, nr, report, cells FROM publication \
        WHERE programme IS NOT DISTINCT FROM $1 ORDER BY taken_at, id";
}

/// The dimension of a single figure.
pub const TOTAL: &str = "total";

/// A figure or table as it was published.
#[derive(Debug, Clone)]
pub struct Publication {
    pub id: Id,
    /// The day it was true.
    pub taken_on: Day,
    pub taken_at: Instant,
    /// Up to which line of the journal.
    pub nr: i64,
    /// The report whose frozen figures it shows.
    pub report: Option<Id>,
    pub release: Release,
}

impl Publication {
    /// Its one figure; of a table, the sum of what it shows.
    pub fn value(&self) -> i64 {
        self.release.total()
    }
}

/// Everything that was published of one programme, oldest first, by indicator and dimension.
#[derive(Debug, Default)]
pub struct Published(BTreeMap<(String, String), Vec<Publication>>);

impl Published {
    /// All releases of a figure or table, oldest first.
    pub fn all(&self, indicator: &str, dimension: &str) -> &[Publication] {
        self.0.get(&(indicator.to_owned(), dimension.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }

    /// The newest release of the running figure.
    pub fn running(&self, indicator: &str) -> Option<&Publication> {
        self.all(indicator, TOTAL).iter().rev().find(|one| one.report.is_none())
    }

    /// What a report published of an indicator.
    pub fn of_report(&self, report: Id, indicator: &str, dimension: &str) -> Option<&Publication> {
        self.all(indicator, dimension).iter().rev().find(|one| one.report == Some(report))
    }

    /// The report that was published last.
    pub fn newest_report(&self) -> Option<Id> {
        self.0.values().flatten().filter(|one| one.report.is_some()).max_by_key(|one| (one.taken_at, one.id))?.report
    }

    /// Whether a report was published.
    pub fn has(&self, report: Id) -> bool {
        self.0.values().flatten().any(|one| one.report == Some(report))
    }

    /// The newest day of which there is a running figure.
    pub fn taken(&self) -> Option<&Publication> {
        self.0.values().flatten().filter(|one| one.report.is_none()).max_by_key(|one| (one.taken_on, one.taken_at))
    }

    /// The running figure of an indicator; 0 when there is none.
    pub fn figure(&self, indicator: &str) -> i64 {
        self.running(indicator).map_or(0, Publication::value)
    }

    /// Adds a release that has just been kept.
    pub fn push(&mut self, indicator: &str, dimension: &str, one: Publication) {
        self.0.entry((indicator.to_owned(), dimension.to_owned())).or_default().push(one);
    }
}

/// Everything that was published of a programme, or of the whole installation.
///
/// # Errors
/// When the database refuses.
pub async fn published<'a>(on: impl Into<On<'a>>, programme: Option<Id>) -> Result<Published> {
    let mut published = Published::default();
    for row in OF.all(on, binds![programme]).await? {
        let Row { id, indicator, dimension, taken_on, taken_at, nr, report, cells } = row;
        let release = serde_json::from_str(&cells)?;
        published.push(&indicator, &dimension, Publication { id, taken_on, taken_at, nr, report, release });
    }
    Ok(published)
}

/// A release to be kept.
pub struct New<'a> {
    pub programme: Option<Id>,
    pub indicator: &'a str,
    pub dimension: &'a str,
    pub taken_on: Day,
    pub nr: i64,
    pub report: Option<Id>,
    pub release: Release,
}

/// Keeps a release and answers it.
///
/// # Errors
/// When the database refuses.
pub async fn keep(tx: &mut Tx, new: New<'_>) -> Result<Publication> {
    let New { programme, indicator, dimension, taken_on, nr, report, release } = new;
    let (id, taken_at) = (random::id(tx.now), tx.now);
    let cells = serde_json::to_string(&release)?;
    KEEP.run(tx, binds![id, programme, indicator, dimension, taken_on, taken_at, nr, report, cells]).await?;
    Ok(Publication { id, taken_on, taken_at, nr, report, release })
}

/// Says that a release is still true.
///
/// # Errors
/// When the database refuses.
pub async fn confirm(tx: &mut Tx, publication: Id, taken_on: Day, nr: i64) -> Result<()> {
    CONFIRM.run(tx, binds![publication, taken_on, tx.now, nr]).await.map(drop)
}

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
        version: Option<i64>,
        cells: String,
    }
}

sql! {
    change KEEP = "INSERT INTO publication (id, programme, indicator, dimension, taken_on, taken_at, nr, report, version, cells) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    change CONFIRM = "UPDATE publication SET taken_on = $2, nr = $3 WHERE id = $1";
    select OF -> Row = "SELECT p.id, p.indicator, p.dimension, p.taken_on, p.taken_at, p.nr, p.report, p.version, p.cells FROM publication p \
        WHERE p.programme IS NOT DISTINCT FROM $1 ORDER BY p.taken_at, p.taken_on, p.id";
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
    /// The report whose frozen figures it shows, and in which version.
    pub sent: Option<(Id, i64)>,
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

    /// The codes of all indicators of which something was released.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().filter(|(_, dimension)| dimension == TOTAL).map(|(code, _)| code.as_str())
    }

    /// Every value that a figure ever showed.
    pub fn totals(&self, indicator: &str) -> impl Iterator<Item = i64> {
        self.all(indicator, TOTAL).iter().map(Publication::value)
    }

    /// Every table that was shown of a figure.
    pub fn tables(&self, indicator: &str) -> impl Iterator<Item = &Release> {
        let of_it = self.0.iter().filter(move |((code, dimension), _)| code == indicator && dimension != TOTAL);
        of_it.flat_map(|(_, all)| all).map(|one| &one.release)
    }

    /// The newest release of the running figure.
    pub fn running(&self, indicator: &str) -> Option<&Publication> {
        self.all(indicator, TOTAL).iter().rev().find(|one| one.sent.is_none())
    }

    /// The newest running figure of a day or of one before it.
    pub fn running_until(&self, indicator: &str, day: Day) -> Option<&Publication> {
        self.all(indicator, TOTAL).iter().filter(|one| one.sent.is_none() && one.taken_on <= day).max_by_key(|one| one.taken_on)
    }

    /// What a report published of an indicator, in its newest version of which that could be.
    pub fn of_report(&self, report: Id, indicator: &str, dimension: &str) -> Option<&Publication> {
        self.all(indicator, dimension).iter().rev().find(|one| one.sent.is_some_and(|(of, _)| of == report))
    }

    /// The report of the newest period that was published, and its newest version.
    pub fn newest_report(&self) -> Option<(Id, i64)> {
        let sent = self.0.values().flatten().filter_map(|one| Some((one.taken_on, one.sent?)));
        sent.max_by_key(|(last_day, (_, version))| (*last_day, *version)).map(|(_, sent)| sent)
    }

    /// Whether this version of a report was published.
    pub fn has(&self, report: Id, version: i64) -> bool {
        self.0.values().flatten().any(|one| one.sent == Some((report, version)))
    }

    /// The newest of the running figures.
    pub fn taken(&self) -> Option<&Publication> {
        self.0.values().flatten().filter(|one| one.sent.is_none()).max_by_key(|one| (one.taken_on, one.taken_at))
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
        let Row { id, indicator, dimension, taken_on, taken_at, nr, report, version, cells } = row;
        let (sent, release) = (report.zip(version), serde_json::from_str(&cells)?);
        published.push(&indicator, &dimension, Publication { id, taken_on, taken_at, nr, sent, release });
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
    /// The report and its version.
    pub sent: Option<(Id, i64)>,
    pub release: Release,
}

/// Keeps a release and answers it.
///
/// # Errors
/// When the database refuses.
pub async fn keep(tx: &mut Tx, new: New<'_>) -> Result<Publication> {
    let New { programme, indicator, dimension, taken_on, nr, sent, release } = new;
    let (report, version) = sent.unzip();
    let (id, taken_at) = (random::id(tx.now), tx.now);
    let cells = serde_json::to_string(&release)?;
    KEEP.run(tx, binds![id, programme, indicator, dimension, taken_on, taken_at, nr, report, version, cells]).await?;
    Ok(Publication { id, taken_on, taken_at, nr, sent, release })
}

/// Says that a release is still true.
///
/// # Errors
/// When the database refuses.
pub async fn confirm(tx: &mut Tx, publication: Id, taken_on: Day, nr: i64) -> Result<()> {
    CONFIRM.run(tx, binds![publication, taken_on, nr]).await.map(drop)
}

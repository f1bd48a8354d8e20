//! The reader of the journal that makes the figures.
//!
//! Each entry is judged once, in the transaction that moves the cursor, so a stop anywhere changes nothing in the
//! end. A correction takes off exactly what the replaced entry had brought in, and adds what it brings itself.

use std::collections::BTreeMap;

use domain::eligibility::{EntryFacts, Verdict};
use domain::{Id, Month};
use kit::db::{Bind, Tx};
use kit::journal::{self, EntryRow, cursor};
use kit::{App, Result, binds, row, sql, write};

use crate::counted::{Counted, code};
use crate::store::rule::{InForce, in_force};

/// How an entry says that it is a support moment.
pub const MOMENT: &str = Counted::Moment.code();
const CURSOR: &str = "steering";
const BATCH: i64 = 500;

row! {
    /// What an entry brought in for a programme.
    struct CountedRow {
        kind: Counted,
        programme: uuid::Uuid,
        partner: uuid::Uuid,
        place: Option<uuid::Uuid>,
        month: String,
        theme: Option<String>,
        module: Option<String>,
        minutes: i64,
        persons: i64,
    }
}

sql! {
    system select COUNTED -> CountedRow = "SELECT kind, programme, partner, place, month, theme, module, minutes, persons FROM eligibility \
        WHERE entry = $1 ORDER BY programme";
    system change UNCOUNT = "DELETE FROM eligibility WHERE entry = $1";
    change COUNT = "INSERT INTO eligibility (programme, nr, entry, rule, kind, partner, place, month, theme, module, minutes, persons) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    system change ADD_TO = "UPDATE figure SET moments = moments + $4, learners = learners + $5, activities = activities + $6, \
        modules = modules + $7, minutes = minutes + $8, persons = persons + $9 \
        WHERE programme = $1 AND dimension = $2 AND value = $3";
    change BEGIN = "INSERT INTO figure (programme, dimension, value, moments, learners, activities, modules, minutes, persons) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    system change CLEAR_FIGURES = "DELETE FROM figure";
    system change CLEAR_ELIGIBILITY = "DELETE FROM eligibility";
}

/// Works everything that has been sealed and answers how many entries that were.
///
/// # Errors
/// When the database refuses; what was worked before stays worked.
pub async fn catch_up(app: &App) -> Result<usize> {
    let mut worked = 0;
    loop {
        let batch = step(app, BATCH).await?;
        worked += batch;
        if i64::try_from(batch).unwrap_or(BATCH) < BATCH {
            return Ok(worked);
        }
    }
}

/// Works at most `most` entries, in one transaction, and answers how many.
///
/// # Errors
/// When the database refuses; then none.
pub async fn step(app: &App, most: i64) -> Result<usize> {
    if is_up_to_date(app).await? {
        return Ok(0);
    }
    write::system(app, async |tx| work(tx, most).await).await
}

/// Makes everything again from the first entry. Readers keep the old figures until the new ones are there.
///
/// # Errors
/// When the database refuses; then the old figures stay.
pub async fn rebuild(app: &App) -> Result<usize> {
    write::system(app, async |tx| {
        cursor::lock(tx, CURSOR).await?;
        CLEAR_FIGURES.run(tx, binds![]).await?;
        CLEAR_ELIGIBILITY.run(tx, binds![]).await?;
        cursor::advance(tx, CURSOR, 0).await?;
        let mut worked = 0;
        loop {
            let batch = work(tx, BATCH).await?;
            worked += batch;
            if batch == 0 {
                return Ok(worked);
            }
        }
    })
    .await
}

async fn is_up_to_date(app: &App) -> Result<bool> {
    Ok(cursor::place(&app.db, CURSOR).await? == cursor::newest(&app.db).await?)
}

async fn work(tx: &mut Tx, most: i64) -> Result<usize> {
    let from = cursor::lock(tx, CURSOR).await?;
    let entries = journal::after(&mut *tx, from, most).await?;
    let Some(last) = entries.last().map(|entry| entry.nr) else { return Ok(0) };
    let rules = in_force(&mut *tx).await?;
    let mut sums = Sums::default();
    for entry in &entries {
        if let Some(replaced) = entry.replaces {
            uncount(tx, replaced, &mut sums).await?;
        }
        if let Some(kind) = Counted::from_code(&entry.kind) {
            count(tx, entry, kind, &rules, &mut sums).await?;
        }
    }
    sums.keep(tx).await?;
    cursor::advance(tx, CURSOR, last).await?;
    Ok(entries.len())
}

async fn uncount(tx: &mut Tx, entry: Id, sums: &mut Sums) -> Result<()> {
    for row in COUNTED.all(&mut *tx, binds![entry]).await? {
        sums.add(&row, -1);
    }
    UNCOUNT.run(tx, binds![entry]).await.map(drop)
}

async fn count(tx: &mut Tx, entry: &EntryRow, kind: Counted, rules: &[InForce], sums: &mut Sums) -> Result<()> {
    let module = if kind == Counted::Moment { None } else { code(&entry.facts, "module")? };
    for (programme, rule, partner) in counts_for(entry, rules) {
        let row = CountedRow {
            kind,
            programme,
            partner,
            place: entry.place,
            month: Month::of(entry.happened_on).to_string(),
            theme: entry.theme.clone(),
            module: module.clone(),
            minutes: entry.minutes,
            persons: entry.persons,
        };
        sums.add(&row, 1);
        let CountedRow { place, month, theme, module, minutes, persons, .. } = row;
        let (nr, id, kind) = (entry.nr, entry.id, kind.code());
        COUNT.run(tx, binds![programme, nr, id, rule, kind, partner, place, month, theme, module, minutes, persons]).await?;
    }
    Ok(())
}

/// The programmes an entry counts for, each once, with the rule and partner by which it does. What counts for a
/// programme counts for its umbrella.
fn counts_for(entry: &EntryRow, rules: &[InForce]) -> Vec<(Id, Id, Id)> {
    let facts = EntryFacts { organisation: entry.organisation, happened_on: entry.happened_on, area: entry.area.as_deref() };
    let mut counted: Vec<(Id, Id, Id)> = Vec::new();
    for rule in rules {
        let Verdict::Counts { partner } = rule.rule.judge(&facts) else { continue };
        for programme in [Some(rule.programme), rule.umbrella].into_iter().flatten() {
            if !counted.iter().any(|(other, ..)| *other == programme) {
                counted.push((programme, rule.id, partner));
            }
        }
    }
    counted
}

/// How many entries of each kind, then minutes and persons: the order of the columns of a figure.
type Sum = [i64; Counted::COUNT + 2];
const MINUTES: usize = Counted::COUNT;
const PERSONS: usize = MINUTES + 1;

/// Sums per programme, dimension and value, to be added to the figures once for a batch.
#[derive(Default)]
struct Sums(BTreeMap<(Id, &'static str, String), Sum>);

impl Sums {
    fn add(&mut self, row: &CountedRow, sign: i64) {
        let values = [
            ("total", Some(String::new())),
            ("partner", Some(row.partner.to_string())),
            ("place", row.place.map(|place| place.to_string())),
            ("month", Some(row.month.clone())),
            ("theme", row.theme.clone()),
            ("module", row.module.clone()),
        ];
        for (dimension, value) in values {
            let Some(value) = value else { continue };
            let sum = self.0.entry((row.programme, dimension, value)).or_default();
            sum[row.kind as usize] += sign;
            sum[MINUTES] += sign * row.minutes;
            sum[PERSONS] += sign * row.persons;
        }
    }

    async fn keep(self, tx: &mut Tx) -> Result<()> {
        for ((programme, dimension, value), sum) in self.0 {
            let mut binds = binds![programme, dimension, value];
            binds.0.extend(sum.map(Bind::from));
            if ADD_TO.run(tx, binds.clone()).await? == 0 {
                BEGIN.run(tx, binds).await?;
            }
        }
        Ok(())
    }
}

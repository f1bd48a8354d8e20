//! Targets of a programme. A target is never changed: there is a newer version, with the reason.

use domain::{Day, Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use super::manage::{MEANWHILE, meanwhile};

/// The slot of a target for the programme as a whole.
pub const ALL: &str = "all";

row! {
    /// A version of a target. `slot` says for whom: [`ALL`], or the id of a partner or place.
    pub struct Target {
        pub id: uuid::Uuid,
        pub indicator: String,
        pub slot: String,
        pub partner: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub version: i64,
        pub first_day: Day,
        pub last_day: Day,
        pub goal: i64,
        pub reason: String,
        pub made_at: Instant,
        /// The name of who made it.
        pub who: Option<String>,
        pub dropped_at: Option<Instant>,
    }
    struct VersionRow { version: i64 }
}

/// For whom a target is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    All,
    Partner(Id),
    Place(Id),
}

/// A version to be added, after the one that was seen (0: there was none).
#[derive(Debug, Clone)]
pub struct NewTarget<'a> {
    pub indicator: &'a str,
    pub whom: For,
    pub after: i64,
    pub first_day: Day,
    pub last_day: Day,
    pub goal: i64,
    pub reason: &'a str,
}

sql! {
    select OF -> Target = "SELECT t.id, t.indicator, t.slot, t.partner, t.place, t.version, t.first_day, t.last_day, t.goal, t.reason, \
        t.made_at, a.name AS who, t.dropped_at FROM target t JOIN visible_programme v ON v.programme = t.programme AND v.viewer = $1 \
        LEFT JOIN account_name a ON a.account = t.made_by WHERE t.programme = $2 ORDER BY t.indicator, t.slot, t.version, t.id";
    /// The same for jobs and for reports, which were let in by another door.
    system select ALL_OF -> Target = "SELECT t.id, t.indicator, t.slot, t.partner, t.place, t.version, t.first_day, t.last_day, t.goal, t.reason, \
        t.made_at, a.name AS who, t.dropped_at FROM target t LEFT JOIN account_name a ON a.account = t.made_by \
        WHERE t.programme = $1 ORDER BY t.indicator, t.slot, t.version, t.id";
    system select NEWEST -> VersionRow = "SELECT COALESCE(MAX(version), 0) AS version FROM target \
        WHERE programme = $1 AND indicator = $2 AND slot = $3";
    change ADD = "INSERT INTO target (id, programme, indicator, slot, partner, place, version, first_day, last_day, goal, reason, made_at, made_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    system change DROP = "UPDATE target SET dropped_at = $2 WHERE id = $1 AND dropped_at IS NULL";
}

impl For {
    /// How a target keeps it.
    pub fn slot(self) -> String {
        match self {
            For::All => ALL.to_owned(),
            For::Partner(id) | For::Place(id) => id.to_string(),
        }
    }
}

impl Target {
    /// For whom it is.
    pub fn whom(&self) -> For {
        self.partner.map(For::Partner).or(self.place.map(For::Place)).unwrap_or(For::All)
    }
}

/// Every version of every target of a programme, oldest first within a slot.
///
/// # Errors
/// When the database refuses.
pub async fn targets(db: &Db, scope: &Scope, programme: Id) -> Result<Vec<Target>> {
    OF.all(db, binds![scope.viewer(), programme]).await
}

/// As [`targets`], for who may see a report of the programme without following it whole.
///
/// # Errors
/// When the database refuses.
pub async fn targets_for_report(db: &Db, programme: Id) -> Result<Vec<Target>> {
    ALL_OF.all(db, binds![programme]).await
}

/// The newest version of each target that was not dropped.
pub fn in_force(targets: &[Target]) -> Vec<&Target> {
    let is_newest = |target: &&Target| {
        !targets
            .iter()
            .any(|other| other.indicator == target.indicator && other.slot == target.slot && other.version > target.version)
    };
    targets.iter().filter(is_newest).filter(|target| target.dropped_at.is_none()).collect()
}

/// Adds the next version of a target and answers its id.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else added that version meanwhile.
pub async fn add_target(tx: &mut Tx, programme: Id, new: &NewTarget<'_>) -> Result<Id> {
    let (id, slot) = (random::id(tx.now), new.whom.slot());
    if NEWEST.one(&mut *tx, binds![programme, new.indicator, &slot]).await?.version != new.after {
        return Err(Failure::Conflict(MEANWHILE));
    }
    let partner = if let For::Partner(id) = new.whom { Some(id) } else { None };
    let place = if let For::Place(id) = new.whom { Some(id) } else { None };
    let (version, by) = (new.after + 1, tx.actor.account());
    let days = (new.first_day, new.last_day);
    let binds =
        binds![id, programme, new.indicator, slot, partner, place, version, days.0, days.1, new.goal, new.reason, tx.now, by];
    ADD.run(tx, binds).await.map_err(meanwhile)?;
    Ok(id)
}

/// Lets a target go; its versions stay to be seen.
///
/// # Errors
/// When the database refuses.
pub async fn drop_target(tx: &mut Tx, target: Id) -> Result<()> {
    DROP.run(tx, binds![target, tx.now]).await.map(drop)
}

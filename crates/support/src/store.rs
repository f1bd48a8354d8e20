//! Moments in the database: the row, its versions, its tags and its withdrawal.

use domain::counting::FirstTime;
use domain::{Autonomy, Day, Id, Instant, Material, Modality, Outcome, PlaceKind, ReferredTo, Scope, Theme};
use kit::db::{Db, On, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use kit::journal::Entry;
use people::asked::Whom;

use crate::model::{At, Moment, WITHDRAWAL};
use crate::who::Who;

row! {
    /// A moment as a list shows it.
    pub struct ListRow {
        pub id: uuid::Uuid,
        pub written_at: Instant,
        pub theme: Theme,
        pub minutes: i64,
        pub persons: i64,
        pub outcome: Outcome,
        pub who: Whom,
        pub version: i64,
    }
    /// A moment as the page of a person shows it.
    pub struct WithRow {
        pub id: uuid::Uuid,
        pub place: uuid::Uuid,
        pub happened_on: Day,
        pub theme: Theme,
        pub minutes: i64,
        pub outcome: Outcome,
    }
    /// One version of a moment.
    pub struct VersionRow {
        pub moment: uuid::Uuid,
        pub organisation: uuid::Uuid,
        pub place: uuid::Uuid,
        pub version: i64,
        pub happened_on: Day,
        pub theme: Theme,
        pub minutes: i64,
        pub place_kind: PlaceKind,
        pub material: Option<Material>,
        pub modality: Modality,
        pub autonomy: Option<Autonomy>,
        pub outcome: Outcome,
        pub referred_to: Option<ReferredTo>,
        pub headcount: uuid::Uuid,
        pub person_key: Option<uuid::Uuid>,
        pub first_time: Option<FirstTime>,
        pub who: Whom,
        pub entry: uuid::Uuid,
        pub written_at: Instant,
        pub written_by: uuid::Uuid,
    }
    struct TagRow { theme: Theme }
    /// Why and when a moment was taken back.
    pub struct WithdrawalRow { pub reason: String, pub withdrawn_at: Instant, pub withdrawn_by: uuid::Uuid }
}

sql! {
    change ADD = "INSERT INTO moment (id, organisation, place, version, happened_on) VALUES ($1, $2, $3, 1, $4)";
    change ADD_VERSION = "INSERT INTO moment_version (moment, version, happened_on, theme, minutes, place_kind, material, modality, \
        autonomy, outcome, referred_to, persons, headcount, person_key, first_time, who, entry, written_at, written_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    change ADD_TAG = "INSERT INTO moment_tag (moment, version, theme) VALUES ($1, $2, $3)";
    /// The next version, unless someone was first or the moment was taken back.
    change ADVANCE = "UPDATE moment SET version = version + 1, happened_on = $3 WHERE id = $1 AND version = $2 \
        AND NOT EXISTS (SELECT 1 FROM moment_withdrawal w WHERE w.moment = moment.id) \
        AND EXISTS (SELECT 1 FROM visible_place v WHERE v.place = moment.place AND v.viewer = $4 AND v.level = 'work')";
    change WITHDRAW = "INSERT INTO moment_withdrawal (moment, reason, entry, withdrawn_at, withdrawn_by) VALUES ($1, $2, $3, $4, $5)";
    /// What was written down at a place for a day, newest first.
    select OF_DAY -> ListRow = "SELECT m.id, first.written_at, mv.theme, mv.minutes, mv.persons, mv.outcome, mv.who, m.version FROM moment m \
        JOIN visible_place v ON v.place = m.place AND v.viewer = $1 AND v.level = 'work' \
        JOIN moment_version mv ON mv.moment = m.id AND mv.version = m.version \
        JOIN moment_version first ON first.moment = m.id AND first.version = 1 \
        WHERE m.place = $2 AND m.happened_on = $3 AND NOT EXISTS (SELECT 1 FROM moment_withdrawal w WHERE w.moment = m.id) \
        ORDER BY first.written_at DESC, m.id DESC LIMIT 200";
    /// Every version of a moment, newest first.
    select VERSIONS -> VersionRow = "SELECT mv.moment, m.organisation, m.place, mv.version, mv.happened_on, mv.theme, mv.minutes, \
        mv.place_kind, mv.material, mv.modality, mv.autonomy, mv.outcome, mv.referred_to, mv.headcount, mv.person_key, mv.first_time, mv.who, \
        mv.entry, mv.written_at, mv.written_by FROM moment m JOIN visible_place v ON v.place = m.place AND v.viewer = $1 AND v.level = 'work' \
        JOIN moment_version mv ON mv.moment = m.id WHERE m.id = $2 ORDER BY mv.version DESC";
    /// What was done with someone, by one of her keys, the newest first.
    select WITH -> WithRow = "SELECT m.id, m.place, m.happened_on, mv.theme, mv.minutes, mv.outcome FROM moment_version mv \
        JOIN moment m ON m.id = mv.moment AND m.version = mv.version \
        JOIN visible_place v ON v.place = m.place AND v.viewer = $1 AND v.level = 'work' \
        WHERE mv.person_key = $2 AND NOT EXISTS (SELECT 1 FROM moment_withdrawal w WHERE w.moment = m.id) \
        ORDER BY m.happened_on DESC, m.id DESC LIMIT 200";
    select TAGS -> TagRow = "SELECT t.theme FROM moment_tag t JOIN moment m ON m.id = t.moment \
        JOIN visible_place v ON v.place = m.place AND v.viewer = $1 AND v.level = 'work' \
        WHERE t.moment = $2 AND t.version = $3 ORDER BY t.theme";
    select WITHDRAWAL_OF -> WithdrawalRow = "SELECT w.reason, w.withdrawn_at, w.withdrawn_by FROM moment_withdrawal w \
        JOIN moment m ON m.id = w.moment JOIN visible_place v ON v.place = m.place AND v.viewer = $1 AND v.level = 'work' \
        WHERE w.moment = $2";
}

/// Writes a moment down at a place, by the account that writes.
///
/// # Errors
/// When the database refuses; [`Failure::NotFound`] when nobody in particular writes.
pub async fn write_down(tx: &mut Tx, at: &At, moment: &Moment) -> Result<Id> {
    let id = random::id(tx.now);
    ADD.run(tx, binds![id, at.organisation, at.place, moment.happened_on]).await?;
    let entry = tx.record(moment.entry(id, at)).await?;
    add_version(tx, id, 1, moment, entry).await?;
    met(tx, at, moment).await?;
    Ok(id)
}

/// Writes the next version of a moment that was at `version`.
///
/// # Errors
/// [`Failure::NotFound`] when the viewer may not see it; [`Failure::Conflict`] when it has changed meanwhile.
pub async fn change(tx: &mut Tx, scope: &Scope, id: Id, version: i64, at: &At, moment: &Moment) -> Result<()> {
    let before = current(&mut *tx, scope, id).await?.ok_or(Failure::NotFound)?;
    if ADVANCE.run(tx, binds![id, version, moment.happened_on, scope.viewer()]).await? == 0 {
        return Err(Failure::Conflict("the moment has changed meanwhile"));
    }
    let entry = tx.record(Entry { replaces: Some(before.entry), ..moment.entry(id, at) }).await.map_err(overtaken)?;
    add_version(tx, id, version + 1, moment, entry).await?;
    met(tx, at, moment).await
}

/// Whoever is known there was in touch on that day.
async fn met(tx: &mut Tx, at: &At, moment: &Moment) -> Result<()> {
    match moment.who.key() {
        Some(key) => people::person::touch(tx, at.organisation, key, moment.happened_on).await,
        None => Ok(()),
    }
}

/// Takes a moment back, with the reason. It stays to be read, and counts no more.
///
/// # Errors
/// [`Failure::NotFound`] when the viewer may not see it; [`Failure::Conflict`] when it was taken back already.
pub async fn withdraw(tx: &mut Tx, scope: &Scope, id: Id, reason: &str) -> Result<()> {
    let before = current(&mut *tx, scope, id).await?.ok_or(Failure::NotFound)?;
    let entry = Entry {
        organisation: Some(before.organisation),
        place: Some(before.place),
        replaces: Some(before.entry),
        ..Entry::new(WITHDRAWAL, id, before.happened_on)
    };
    let entry = tx.record(entry).await.map_err(overtaken)?;
    WITHDRAW.run(tx, binds![id, reason, entry, tx.now, tx.actor.account()]).await?;
    Ok(())
}

/// What was written down at a place for a day, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(db: &Db, scope: &Scope, place: Id, day: Day) -> Result<Vec<ListRow>> {
    OF_DAY.all(db, binds![scope.viewer(), place, day]).await
}

/// Every version of a moment, newest first; none when the viewer may not see it.
///
/// # Errors
/// When the database refuses.
pub async fn versions<'a>(on: impl Into<On<'a>>, viewer: Id, id: Id) -> Result<Vec<VersionRow>> {
    VERSIONS.all(on, binds![viewer, id]).await
}

/// Why a moment was taken back, if it was.
///
/// # Errors
/// When the database refuses.
pub async fn withdrawal(db: &Db, viewer: Id, id: Id) -> Result<Option<WithdrawalRow>> {
    WITHDRAWAL_OF.optional(db, binds![viewer, id]).await
}

/// A version as the moment it tells.
///
/// # Errors
/// When the database refuses.
pub async fn told(db: &Db, viewer: Id, row: &VersionRow) -> Result<Moment> {
    let tags = TAGS.all(db, binds![viewer, row.moment, row.version]).await?;
    Ok(Moment {
        happened_on: row.happened_on,
        theme: row.theme,
        tags: tags.into_iter().map(|tag| tag.theme).collect(),
        minutes: row.minutes,
        place_kind: row.place_kind,
        material: row.material,
        modality: row.modality,
        autonomy: row.autonomy,
        outcome: row.outcome,
        referred_to: row.referred_to,
        headcount: people::headcount::find(db, row.headcount).await?,
        who: who(db, row).await?,
    })
}

/// For whom a version was.
///
/// # Errors
/// When the database refuses.
pub async fn who(db: &Db, row: &VersionRow) -> Result<Who> {
    let Some(key) = row.person_key else { return Ok(Who::Anonymous(row.first_time.unwrap_or(FirstTime::Unknown))) };
    let adult = people::key::counted(db, key).await?.adult;
    Ok(Who::Person { key, adult, whom: row.who })
}

/// What was done with a person where the viewer may see it, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn with(db: &Db, scope: &Scope, key: Id) -> Result<Vec<WithRow>> {
    let mut rows = Vec::new();
    for key in people::key::alike(db, key).await? {
        rows.extend(WITH.all(db, binds![scope.viewer(), key]).await?);
    }
    rows.sort_by_key(|row: &WithRow| std::cmp::Reverse((row.happened_on, row.id)));
    Ok(rows)
}

/// An entry can be replaced once: of two who change a moment at the same time, the second is told.
fn overtaken(failure: Failure) -> Failure {
    if failure.is_taken() { Failure::Conflict("the moment has changed meanwhile") } else { failure }
}

async fn current(tx: &mut Tx, scope: &Scope, id: Id) -> Result<Option<VersionRow>> {
    Ok(versions(tx, scope.viewer(), id).await?.into_iter().next())
}

async fn add_version(tx: &mut Tx, id: Id, version: i64, moment: &Moment, entry: Id) -> Result<()> {
    let writer = tx.actor.account().ok_or(Failure::NotFound)?;
    let headcount = people::headcount::add(tx, &moment.headcount).await?;
    let binds = binds![
        id,
        version,
        moment.happened_on,
        moment.theme.code(),
        moment.minutes,
        moment.place_kind.code(),
        moment.material.map(Material::code),
        moment.modality.code(),
        moment.autonomy.map(Autonomy::code),
        moment.outcome.code(),
        moment.referred_to.map(ReferredTo::code),
        moment.headcount.persons(),
        headcount,
        moment.who.key(),
        moment.who.first_time().map(FirstTime::code),
        moment.who.whom().code(),
        entry,
        tx.now,
        writer
    ];
    ADD_VERSION.run(tx, binds).await?;
    for tag in &moment.tags {
        ADD_TAG.run(tx, binds![id, version, tag.code()]).await?;
    }
    Ok(())
}

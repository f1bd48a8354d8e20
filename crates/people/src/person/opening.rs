//! Opening somebody: always with a reason, always written down, and shown to whoever opens her next.

use domain::{Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::{Lang, Result, binds, mail, random, row, sql, text};

use super::{Why, find};

/// How long an opening lasts, milliseconds; then the reason is asked again.
pub const LASTS: i64 = 30 * 60_000;
const HOUR: i64 = 60 * 60_000;
/// Nobody helps more people in an hour; more than that is told to who runs the organisation.
pub const MOST_IN_AN_HOUR: i64 = 100;

row! {
    /// One opening.
    pub struct OpeningRow { pub opened_at: Instant, pub opened_by: Option<String>, pub reason: Why }
    struct CountRow { count: i64 }
    struct NameRow { name: String }
    struct CoordinatorRow { email: String, language: Lang }
}

sql! {
    change ADD = "INSERT INTO person_opening (id, person, opened_by, opened_at, reason) VALUES ($1, $2, $3, $4, $5)";
    select OF -> OpeningRow = "SELECT o.opened_at, n.name AS opened_by, o.reason FROM person_opening o \
        JOIN visible_person v ON v.person = o.person AND v.viewer = $1 LEFT JOIN account_name n ON n.account = o.opened_by \
        WHERE o.person = $2 ORDER BY o.opened_at DESC, o.id DESC LIMIT $3";
    select OWN -> CountRow = "SELECT COUNT(*) AS count FROM person_opening o \
        JOIN visible_person v ON v.person = o.person AND v.viewer = $1 WHERE o.person = $2 AND o.opened_by = $1 AND o.opened_at > $3";
    system select SINCE -> CountRow = "SELECT COUNT(*) AS count FROM person_opening WHERE opened_by = $1 AND opened_at > $2";
    system select NAME -> NameRow = "SELECT name FROM account_name WHERE account = $1";
    system select COORDINATORS -> CoordinatorRow = "SELECT email, language FROM coordinator WHERE organisation = $1 ORDER BY email";
}

/// Opens somebody for a reason and answers her name. Whoever opens very many is told to the coordinators, once.
///
/// # Errors
/// [`kit::Failure::NotFound`] when she is not the viewer's to see.
pub async fn open(tx: &mut Tx, scope: &Scope, id: Id, why: Why) -> Result<String> {
    let row = find(&mut *tx, scope, id).await?;
    let (viewer, now) = (scope.viewer(), tx.now);
    ADD.run(tx, binds![random::id(now), row.id, viewer, now, why.code()]).await?;
    let opened = SINCE.one(&mut *tx, binds![viewer, Instant(now.0 - HOUR)]).await?.count;
    if opened == MOST_IN_AN_HOUR + 1 {
        tell(tx, viewer, row.organisation).await?;
    }
    Ok(row.name)
}

async fn tell(tx: &mut Tx, viewer: Id, organisation: Id) -> Result<()> {
    let name = NAME.optional(&mut *tx, binds![viewer]).await?.map(|row| row.name).unwrap_or_default();
    for CoordinatorRow { email, language } in COORDINATORS.all(&mut *tx, binds![organisation]).await? {
        let says = language.with(text::PERSON_ALARM_SAYS, &[("name", name.as_str().into()), ("n", MOST_IN_AN_HOUR.into())]);
        mail::post(tx, tx.now, &email, &language.t(text::PERSON_ALARM_SUBJECT), &says).await?;
    }
    Ok(())
}

/// Whether the viewer opened her a short while ago.
///
/// # Errors
/// When the database refuses.
pub async fn is_open(db: &Db, scope: &Scope, id: Id, now: Instant) -> Result<bool> {
    Ok(OWN.one(db, binds![scope.viewer(), id, Instant(now.0 - LASTS)]).await?.count > 0)
}

/// The newest openings.
///
/// # Errors
/// When the database refuses.
pub async fn newest(db: &Db, scope: &Scope, id: Id, most: i64) -> Result<Vec<OpeningRow>> {
    OF.all(db, binds![scope.viewer(), id, most]).await
}

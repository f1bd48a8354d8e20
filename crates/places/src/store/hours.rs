//! Opening hours of an ordinary week.

use std::collections::HashMap;

use domain::Id;
use domain::opening::{DAYS, Minute, Span, Week};
use kit::db::{Db, Tx};
use kit::{Failure, Result, binds, row, sql};

row! {
    struct SpanRow { place: uuid::Uuid, weekday: i64, opens: i64, closes: i64 }
}

sql! {
    change CLEAR = "DELETE FROM place_hours WHERE place = $1";
    change ADD = "INSERT INTO place_hours (place, weekday, opens, closes) VALUES ($1, $2, $3, $4)";
    select ALL -> SpanRow = "SELECT place, weekday, opens, closes FROM place_hours ORDER BY place, weekday, opens";
    select OF -> SpanRow = "SELECT place, weekday, opens, closes FROM place_hours WHERE place = $1 ORDER BY weekday, opens";
}

/// Sets the hours of a place, instead of those it had.
///
/// # Errors
/// When the database refuses.
pub async fn set_hours(tx: &mut Tx, place: Id, week: &Week) -> Result<()> {
    CLEAR.run(tx, binds![place]).await?;
    for (day, span) in week.spans() {
        let weekday = i64::from(day.number_from_monday());
        ADD.run(tx, binds![place, weekday, i64::from(span.opens), i64::from(span.closes)]).await?;
    }
    Ok(())
}

/// The week of every place whose hours are known.
///
/// # Errors
/// When the database refuses.
pub async fn weeks(db: &Db) -> Result<HashMap<Id, Week>> {
    let mut weeks: HashMap<Id, Week> = HashMap::new();
    for row in ALL.all(db, binds![]).await? {
        add(weeks.entry(row.place).or_default(), &row)?;
    }
    Ok(weeks)
}

/// The week of a place; empty when its hours are not known.
///
/// # Errors
/// When the database refuses.
pub async fn week(db: &Db, place: Id) -> Result<Week> {
    let mut week = Week::default();
    for row in OF.all(db, binds![place]).await? {
        add(&mut week, &row)?;
    }
    Ok(week)
}

fn add(week: &mut Week, row: &SpanRow) -> Result<()> {
    let strange = || Failure::Other(format!("place {} has strange hours", row.place));
    let minute = |number: i64| Minute::try_from(number).map_err(|_| strange());
    let day = usize::try_from(row.weekday - 1).ok().and_then(|nr| DAYS.get(nr)).ok_or_else(strange)?;
    week.add(*day, Span { opens: minute(row.opens)?, closes: minute(row.closes)? }).map_err(|_| strange())
}

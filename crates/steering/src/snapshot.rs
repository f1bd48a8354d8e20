//! What the public sees: a dated copy of the figures, made every night and at the first start, so that nobody can
//! read a single moment out of two looks at the page.

use domain::{Day, Id, Instant};
use kit::db::Db;
use kit::journal::cursor;
use kit::{App, Lang, Result, binds, random, row, sql, text, write};

use crate::store::programme;

/// Smaller counts are shown as "fewer than 5".
pub const SMALLEST_SHOWN: i64 = 5;

row! {
    /// A dated copy of the figures of a programme, or of the whole installation.
    pub struct Snapshot {
        pub taken_on: Day,
        pub taken_at: Instant,
        pub nr: i64,
        pub moments: i64,
        pub minutes: i64,
        pub persons: i64,
        pub places: i64,
        pub learners: i64,
        pub activities: i64,
        pub modules: i64,
    }
    struct SumRow { moments: i64, minutes: i64, persons: i64, places: i64, learners: i64, activities: i64, modules: i64 }
}

sql! {
    /// The public figures are for everybody: what they hold is rounded up to a day and to five.
    system select OF_PROGRAMME -> SumRow = "SELECT COUNT(*) FILTER (WHERE kind = 'support.moment') AS moments, \
        CAST(COALESCE(SUM(minutes) FILTER (WHERE kind = 'support.moment'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(persons) FILTER (WHERE kind = 'support.moment'), 0) AS BIGINT) AS persons, \
        COUNT(DISTINCT place) FILTER (WHERE kind = 'support.moment') AS places, \
        COUNT(*) FILTER (WHERE kind = 'learning.start') AS learners, \
        COUNT(*) FILTER (WHERE kind = 'learning.activity') AS activities, \
        COUNT(*) FILTER (WHERE kind = 'learning.module') AS modules \
        FROM eligibility WHERE programme = $1 AND nr <= $2";
    system select OF_ALL -> SumRow = "SELECT COUNT(*) FILTER (WHERE e.kind = 'support.moment') AS moments, \
        CAST(COALESCE(SUM(e.minutes) FILTER (WHERE e.kind = 'support.moment'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(e.persons) FILTER (WHERE e.kind = 'support.moment'), 0) AS BIGINT) AS persons, \
        COUNT(DISTINCT e.place) FILTER (WHERE e.kind = 'support.moment') AS places, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.start') AS learners, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.activity') AS activities, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.module') AS modules \
        FROM entry e JOIN seal s ON s.entry = e.id WHERE s.nr <= $1 AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.replaces = e.id)";
    change KEEP = "INSERT INTO snapshot (id, programme, taken_on, taken_at, nr, moments, minutes, persons, places, learners, activities, modules) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    select NEWEST -> Snapshot = "SELECT taken_on, taken_at, nr, moments, minutes, persons, places, learners, activities, modules \
        FROM snapshot WHERE programme = $1 ORDER BY taken_at DESC, id DESC LIMIT 1";
    select NEWEST_OF_ALL -> Snapshot = "SELECT taken_on, taken_at, nr, moments, minutes, persons, places, learners, activities, modules \
        FROM snapshot WHERE programme IS NULL ORDER BY taken_at DESC, id DESC LIMIT 1";
}

/// Takes today's copy of every programme and of the whole installation.
///
/// # Errors
/// When the database refuses; then there is none.
pub async fn take_snapshot(app: &App) -> Result<()> {
    crate::catch_up(app).await?;
    write::system(app, async |tx| {
        let nr = cursor::newest(&mut *tx).await?;
        let all = OF_ALL.one(&mut *tx, binds![nr]).await?;
        let mut sums = vec![(None, all)];
        for programme in programme::all(&mut *tx).await? {
            sums.push((Some(programme.id), OF_PROGRAMME.one(&mut *tx, binds![programme.id, nr]).await?));
        }
        let (now, day) = (tx.now, app.clock.zone.day(tx.now));
        for (programme, sum) in sums {
            let SumRow { moments, minutes, persons, places, learners, activities, modules } = sum;
            let id = random::id(now);
            let binds = binds![id, programme, day, now, nr, moments, minutes, persons, places, learners, activities, modules];
            KEEP.run(tx, binds).await?;
        }
        Ok(())
    })
    .await
}

/// The newest copy of a programme, or of the whole installation.
///
/// # Errors
/// When the database refuses.
pub async fn latest_public(db: &Db, programme: Option<Id>) -> Result<Option<Snapshot>> {
    match programme {
        Some(id) => NEWEST.optional(db, binds![id]).await,
        None => NEWEST_OF_ALL.optional(db, binds![]).await,
    }
}

/// A public count in words: the number, or "fewer than 5".
pub fn public_count(lang: Lang, count: i64) -> String {
    if count < SMALLEST_SHOWN { lang.with(text::FEWER_THAN, &[("n", SMALLEST_SHOWN.into())]) } else { lang.number(count) }
}

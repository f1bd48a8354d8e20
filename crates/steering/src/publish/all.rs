//! The figures of the whole installation, for the first page. They come from the journal itself, whether an entry counts
//! for a programme or not.

use kit::db::Tx;
use kit::{Result, binds, row, sql};

use super::rules::tens;
use super::{Today, keep};
use crate::store::publication::published;

/// The codes of the figures that the installation shows, as the set `house` has them.
pub const HOUSE: [&str; 7] = ["moments", "minutes", "participations", "places", "learners", "activities", "modules"];

row! {
    struct SumRow { moments: i64, minutes: i64, persons: i64, places: i64, learners: i64, activities: i64, modules: i64 }
}

sql! {
    pub(crate) system select SUMS -> SumRow = "SELECT COUNT(*) FILTER (WHERE e.kind = 'support.moment') AS moments, \
        CAST(COALESCE(SUM(e.minutes) FILTER (WHERE e.kind = 'support.moment'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(e.persons) FILTER (WHERE e.kind = 'support.moment'), 0) AS BIGINT) AS persons, \
        COUNT(DISTINCT e.place) FILTER (WHERE e.kind = 'support.moment') AS places, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.start') AS learners, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.activity') AS activities, \
        COUNT(*) FILTER (WHERE e.kind = 'learning.module') AS modules \
        FROM entry e JOIN seal s ON s.entry = e.id WHERE s.nr <= $1 AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.replaces = e.id)";
}

/// Releases them, once a day. Places are no people: their number is told as it is. Minutes move together with moments.
pub(super) async fn release(tx: &mut Tx, today: &Today) -> Result<()> {
    let mut published = published(&mut *tx, None).await?;
    if published.taken().is_some_and(|one| one.taken_on >= today.day) {
        return Ok(());
    }
    let sum = SUMS.one(&mut *tx, binds![today.nr]).await?;
    let (moments, minutes) = (tens(sum.moments), published.figure("minutes"));
    let has_moved = minutes == 0 || moments != published.figure("moments");
    let few_learn = tens(sum.learners) == 0;
    let values = [sum.moments, sum.minutes, sum.persons, sum.places, sum.learners, sum.activities, sum.modules];
    for (code, value) in HOUSE.into_iter().zip(values) {
        let now = if code == "places" { value } else { tens(value) };
        let shown = match code {
            "minutes" if moments == 0 => 0,
            "minutes" if !has_moved => minutes,
            "activities" | "modules" if few_learn => 0,
            _ => now,
        };
        keep(tx, None, &mut published, code, (shown, shown == now), today).await?;
    }
    Ok(())
}

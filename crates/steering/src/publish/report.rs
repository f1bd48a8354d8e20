//! What a report that was accepted shows the public: the figures it froze, and where people were first reached.

use domain::Id;
use domain::disclosure::{Release, Small, publish, publish_figure};
use kit::Result;
use kit::db::Tx;
use kit::{binds, row, sql};

use super::{gives_away, single};
use crate::report::{self, Content, Line};
use crate::store::publication::{self, New, Publication, Published, TOTAL};

/// By what a table of a report splits its figure.
const BREAKDOWNS: [&str; 2] = ["partner", "area"];

row! {
    struct AcceptedRow { id: uuid::Uuid }
}

sql! {
    /// The consolidated reports of a programme that are accepted, oldest period first.
    pub(crate) system select ACCEPTED -> AcceptedRow = "SELECT r.id FROM report r JOIN period p ON p.id = r.period \
        WHERE r.programme = $1 AND r.partner IS NULL AND 'accepted' = (SELECT e.state FROM report_event e WHERE e.report = r.id \
        AND e.nr = (SELECT MAX(n.nr) FROM report_event n WHERE n.report = r.id)) ORDER BY p.nr, r.id";
}

/// Releases each accepted report that was not released yet.
pub(super) async fn release(tx: &mut Tx, programme: Id, published: &mut Published) -> Result<()> {
    for row in ACCEPTED.all(&mut *tx, binds![programme]).await? {
        if published.has(row.id) {
            continue;
        }
        if let Some(frozen) = report::frozen(&mut *tx, row.id).await? {
            tables(tx, programme, &frozen.content, published).await?;
        }
    }
    Ok(())
}

async fn tables(tx: &mut Tx, programme: Id, content: &Content, published: &mut Published) -> Result<()> {
    let mut shown = Vec::new();
    for line in content.lines.iter().filter(|line| line.definition.public) {
        let code = &line.definition.code;
        let earlier: Vec<i64> = published.all(code, TOTAL).iter().map(Publication::value).collect();
        let total = publish_figure(&earlier, line.counts.total);
        if total != line.counts.total || total == 0 || gives_away(&line.definition, total, &shown) {
            continue;
        }
        shown.push((&line.definition, total));
        put(tx, programme, content, published, (code, TOTAL), single(total)).await?;
        for dimension in BREAKDOWNS {
            let earlier: Vec<Release> = published.all(code, dimension).iter().map(|one| one.release.clone()).collect();
            let table = publish(&earlier, cells(line, dimension), Small::Merge);
            if table.total() == total {
                put(tx, programme, content, published, (code, dimension), table).await?;
            }
        }
    }
    Ok(())
}

fn cells<'a>(line: &'a Line, dimension: &str) -> &'a [(String, i64)] {
    if dimension == BREAKDOWNS[0] { &line.by_partner } else { &line.by_area }
}

async fn put(
    tx: &mut Tx,
    programme: Id,
    content: &Content,
    published: &mut Published,
    (indicator, dimension): (&str, &str),
    release: Release,
) -> Result<()> {
    let (taken_on, nr, report) = (content.period.last_day, content.journal_nr, Some(content.report));
    let new = New { programme: Some(programme), indicator, dimension, taken_on, nr, report, release };
    let kept = publication::keep(tx, new).await?;
    published.push(indicator, dimension, kept);
    Ok(())
}

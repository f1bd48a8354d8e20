//! What a report that was accepted shows the public: the figures it froze, and where people were first reached.

use domain::disclosure::{Release, Small, publish};
use domain::indicator::Kind;
use domain::{Day, Id};
use kit::Result;
use kit::db::{Filter, Tx};
use kit::{binds, row, sql};

use super::rules::{carries, joined, leans, may_be_split};
use super::{Scene, single};
use crate::report::{self, Content, Kept, Line};
use crate::store::publication::{self, New, TOTAL};

/// By what a table of a report splits its figure.
pub const PARTNER: &str = "partner";
pub const AREA: &str = "area";

row! {
    struct AcceptedRow { id: uuid::Uuid }
    struct WorkedRow { partner: uuid::Uuid, area: Option<String> }
}

sql! {
    /// The consolidated reports of a programme that are accepted, oldest period first.
    pub(crate) system select ACCEPTED -> AcceptedRow = "SELECT r.id FROM report r JOIN period p ON p.id = r.period \
        WHERE r.programme = $1 AND r.partner IS NULL AND 'accepted' = (SELECT e.state FROM report_event e WHERE e.report = r.id \
        AND e.nr = (SELECT MAX(n.nr) FROM report_event n WHERE n.report = r.id)) ORDER BY p.nr, r.id";
    /// Which partner worked where.
    pub(crate) system select WORKED -> WorkedRow = "SELECT DISTINCT el.partner, el.area FROM programme p \
        JOIN eligibility el ON el.programme = p.id AND el.book = p.book WHERE p.id = $1{filter} ORDER BY el.partner, el.area";
}

/// Releases each accepted report of which this version was not released yet. One that was tampered with shows nothing.
pub(super) async fn release(tx: &mut Tx, scene: &mut Scene) -> Result<()> {
    for row in ACCEPTED.all(&mut *tx, binds![scene.programme]).await? {
        let Some(Kept::Whole(frozen)) = report::kept(&mut *tx, row.id).await?.pop() else { continue };
        if !scene.published.has(row.id, frozen.version) {
            figures(tx, scene, &frozen.content).await?;
        }
    }
    Ok(())
}

/// A figure is shown as it was frozen (of an umbrella in tens), or not at all.
async fn figures(tx: &mut Tx, scene: &mut Scene, content: &Content) -> Result<()> {
    let mut lines: Vec<&Line> = content.lines.iter().filter(|line| line.definition.public).collect();
    lines.sort_by_key(|line| leans(&line.definition));
    let mut shown: Vec<&Line> = Vec::new();
    for line in lines {
        let (definition, total) = (&line.definition, scene.told(line.counts.total));
        let has_ground = !leans(definition) || shown.iter().any(|other| carries(&other.definition, definition));
        if total > 0 && has_ground && scene.may_stand(definition, total) {
            put(tx, scene, content, (&definition.code, TOTAL), single(total)).await?;
            shown.push(line);
        }
    }
    shown.sort_by_key(|line| line.counts.target.is_none());
    let split = shown.into_iter().find(|line| may_be_split(&line.definition, &scene.published, &scene.known));
    match split {
        Some(line) if !scene.is_umbrella => tables(tx, scene, content, line).await,
        _ => Ok(()),
    }
}

/// The tables of the one figure that is split: the first that has a target. Both add up to it.
async fn tables(tx: &mut Tx, scene: &mut Scene, content: &Content, line: &Line) -> Result<()> {
    let code = &line.definition.code;
    let partners = table(scene, code, PARTNER, &line.by_partner);
    if partners.total() != line.counts.total {
        return Ok(());
    }
    let areas = table(scene, code, AREA, &line.by_area);
    let worked = worked(tx, scene.programme, &line.definition.kinds, content.period.last_day).await?;
    let areas = if areas.total() == line.counts.total { joined(&partners, areas, &worked) } else { None };
    put(tx, scene, content, (code, PARTNER), partners).await?;
    match areas {
        Some(areas) => put(tx, scene, content, (code, AREA), areas).await,
        None => Ok(()),
    }
}

fn table(scene: &Scene, code: &str, dimension: &str, cells: &[(String, i64)]) -> Release {
    let earlier: Vec<Release> = scene.published.all(code, dimension).iter().map(|one| one.release.clone()).collect();
    publish(&earlier, cells, Small::Merge)
}

async fn worked(tx: &mut Tx, programme: Id, kinds: &[Kind], until: Day) -> Result<Vec<(String, String)>> {
    let filter = Filter::new().and("el.happened_on <=", until).and_one_of("el.kind IN", kinds.iter().map(|kind| kind.code()), "");
    let rows = WORKED.filtered(&mut *tx, binds![programme], filter).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.partner.to_string(), row.area?))).collect())
}

async fn put(
    tx: &mut Tx,
    scene: &mut Scene,
    content: &Content,
    (indicator, dimension): (&str, &str),
    release: Release,
) -> Result<()> {
    let (taken_on, nr, sent) = (content.period.last_day, content.journal_nr, Some((content.report, content.version)));
    let new = New { programme: Some(scene.programme), indicator, dimension, taken_on, nr, sent, release };
    scene.published.push(indicator, dimension, publication::keep(tx, new).await?);
    Ok(())
}

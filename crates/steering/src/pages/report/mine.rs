//! `/reports`: the reports that a visitor writes, of every programme she runs and of every partner her organisation
//! works for.

use axum::response::Response;
use domain::policy::{Resource, allows};
use domain::{Action, Id};
use kit::page::show as show_page;
use kit::{Result, Visit};

use super::list::{Group, Slot, lay_out, page, slots};
use crate::store::period::periods;
use crate::store::programme::{Programme, all, partners};
use crate::store::report::{WorksForRow, listed, works_for};

/// `GET /{lang}/reports`
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let viewer = visit.account()?;
    let works: Vec<WorksForRow> = works_for(&visit.app.db, viewer).await?;
    let may = |resource| allows(visit.standing(), Action::WriteReport, resource);
    let works: Vec<_> = works.into_iter().filter(|row| may(Resource::Organisation(row.organisation))).collect();
    let mut groups = Vec::new();
    for programme in all(&visit.app.db).await? {
        let slots = if may(Resource::Programme(programme.id)) {
            slots(&visit, &partners(&visit.app.db, programme.id).await?)
        } else {
            of_partners(&works, programme.id)
        };
        if !slots.is_empty() {
            groups.push(group(&visit, viewer, &programme, &slots).await?);
        }
    }
    show_page(&page(&visit, None, groups))
}

fn of_partners(works: &[WorksForRow], programme: Id) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for row in works.iter().filter(|row| row.programme == programme) {
        if !slots.iter().any(|slot| slot.partner == Some(row.partner)) {
            slots.push(Slot { partner: Some(row.partner), name: row.partner_name.clone() });
        }
    }
    slots
}

async fn group(visit: &Visit, viewer: Id, programme: &Programme, slots: &[Slot]) -> Result<Group> {
    let db = &visit.app.db;
    let rows = listed(db, viewer, programme.id).await?;
    let periods = periods(db, programme.id).await?;
    let periods = lay_out(visit, &visit.to("reports"), &periods, slots, &rows, true);
    Ok(Group { name: programme.name(visit.lang).to_owned(), periods })
}

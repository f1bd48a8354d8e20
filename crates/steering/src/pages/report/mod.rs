//! The pages of reports. Who follows a programme reads them under `/steering/{slug}/reports`; who writes one has it
//! under `/reports`. From outside, a report of somebody else is not there.

pub mod begin;
pub mod evidence;
pub mod list;
pub mod mine;
pub mod part;
mod samples;
pub mod send;
pub mod show;
pub mod take;
pub mod talk;
pub mod verdict;
mod view;

pub use samples::samples;

use domain::Id;
use domain::policy::{Action, Resource, allows};
use kit::journal::cursor;
use kit::routes::Routes;
use kit::{Failure, Result, Visit};

use crate::consume::CURSOR;
use crate::report::{Content, Kept, State, content_now, kept};
use crate::store::programme::{Programme, by_slug};
use crate::store::report::{self as store, EventRow, ReportRow};

/// The addresses of reports.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/reports", Action::WriteReport, mine::show)
        .post("/{lang}/reports", Action::WriteReport, begin::begin)
        .get("/{lang}/reports/{id}", Action::WriteReport, show::show)
        .get("/{lang}/reports/{id}/{file}", Action::WriteReport, take::file)
        .get("/{lang}/reports/{id}/parts/{part}", Action::WriteReport, part::show)
        .post("/{lang}/reports/{id}/parts/{part}", Action::WriteReport, part::write)
        .post("/{lang}/reports/{id}/evidence", Action::WriteReport, evidence::add)
        .get("/{lang}/reports/{id}/evidence/{evidence}", Action::WriteReport, evidence::open)
        .post("/{lang}/reports/{id}/evidence/{evidence}/removal", Action::WriteReport, evidence::remove)
        .post("/{lang}/reports/{id}/comments", Action::WriteReport, talk::say)
        .post("/{lang}/reports/{id}/submission", Action::WriteReport, send::send)
        .get("/{lang}/steering/{slug}/reports", Action::SeeProgramme, list::show)
        .get("/{lang}/steering/{slug}/reports/{id}", Action::SeeProgramme, show::followed)
        .get("/{lang}/steering/{slug}/reports/{id}/{file}", Action::SeeProgramme, take::followed)
        .get("/{lang}/steering/{slug}/reports/{id}/parts/{part}", Action::SeeProgramme, part::followed)
        .get("/{lang}/steering/{slug}/reports/{id}/evidence/{evidence}", Action::SeeProgramme, evidence::followed)
        .post("/{lang}/steering/{slug}/reports/{id}/verdict", Action::ManageProgramme, verdict::judge)
}

/// A report that this visitor may open, with what she may do there.
pub struct Seen {
    pub row: ReportRow,
    pub programme: Programme,
    /// On whose behalf its rows are read.
    pub viewer: Id,
    pub may_write: bool,
    pub may_judge: bool,
    pub follows: bool,
    /// The address of the report by the way she came.
    pub base: String,
    pub events: Vec<EventRow>,
    /// What was sent so far, oldest first.
    pub kept: Vec<Kept>,
}

/// What of a report is shown: what it says now, or a version that was sent.
pub enum Shown {
    Now(Box<Content>),
    Sent(Kept),
}

/// The report of an address: by `slug` for who follows its programme, without for who writes it.
///
/// # Errors
/// Not found when it is not there for this visitor.
pub async fn find(visit: &Visit, slug: Option<&str>, id: &str) -> Result<Seen> {
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let (db, viewer) = (&visit.app.db, visit.account()?);
    let row = store::find(db, viewer, id).await?;
    let about = store::about(db, row.programme).await?;
    let programme = by_slug(db, &about.slug).await?.ok_or(Failure::NotFound)?;
    let at_programme = Resource::Programme(programme.id);
    let may_write = may_write(visit, programme.id, row.partner).await?;
    let base = match slug {
        Some(slug) if slug != programme.slug => return Err(Failure::NotFound),
        Some(slug) => {
            visit.scope(Action::SeeProgramme, at_programme)?;
            visit.to(&format!("steering/{slug}/reports/{id}"))
        }
        None if may_write => visit.to(&format!("reports/{id}")),
        None => return Err(Failure::NotFound),
    };
    let may = |action| allows(visit.standing(), action, at_programme);
    let (may_judge, follows) = (may(Action::ManageProgramme), may(Action::SeeProgramme));
    let (events, kept) = (store::events(db, id).await?, kept(db, id).await?);
    Ok(Seen { row, programme, viewer, may_write, may_judge, follows, base, events, kept })
}

/// Whether the visitor writes the reports of a partner, or of all together.
///
/// # Errors
/// When the database refuses.
pub async fn may_write(visit: &Visit, programme: Id, partner: Option<Id>) -> Result<bool> {
    let may = |resource| allows(visit.standing(), Action::WriteReport, resource);
    if may(Resource::Programme(programme)) {
        return Ok(true);
    }
    let Some(partner) = partner else { return Ok(false) };
    let organisations = store::organisations(&visit.app.db, partner).await?;
    Ok(organisations.into_iter().any(|organisation| may(Resource::Organisation(organisation))))
}

impl Seen {
    /// Where the report stands.
    pub fn state(&self) -> State {
        self.events.last().map_or(State::Draft, |event| event.state)
    }

    /// What is shown of it: the version the address asks for, what was sent, or what it says now.
    ///
    /// # Errors
    /// Not found when there is no such version.
    pub async fn shown(&self, visit: &Visit) -> Result<Shown> {
        if let Some(version) = visit.asked("version") {
            let version: i64 = version.parse().map_err(|_| Failure::NotFound)?;
            let kept = self.kept.iter().find(|kept| kept.version() == version);
            return kept.cloned().map(Shown::Sent).ok_or(Failure::NotFound);
        }
        match self.kept.last().filter(|_| self.state().is_sent()) {
            Some(kept) => Ok(Shown::Sent(kept.clone())),
            None => Ok(Shown::Now(Box::new(self.now(visit).await?))),
        }
    }

    /// What it says now.
    ///
    /// # Errors
    /// As [`content_now`].
    pub async fn now(&self, visit: &Visit) -> Result<Content> {
        let db = &visit.app.db;
        let nr = cursor::place(db, CURSOR).await?;
        content_now(db.into(), &self.row, self.state(), visit.app.clock.today(), nr).await
    }
}

impl Shown {
    /// What is shown, and what it was sent as.
    ///
    /// # Errors
    /// When what was kept does not fit its digest.
    pub fn whole(self) -> Result<(Content, Option<[u8; 32]>, Option<String>)> {
        match self {
            Shown::Now(content) => Ok((*content, None, None)),
            Shown::Sent(kept) => {
                let frozen = kept.whole()?;
                Ok((frozen.content, Some(frozen.hash), Some(frozen.written)))
            }
        }
    }
}

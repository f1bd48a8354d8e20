//! `/steering/{slug}/reports`: the reports of a programme, period by period, for who follows it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::policy::{Resource, allows};
use domain::{Action, Id};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::view::{Standing, notice, standing};
use crate::pages::staff::find;
use crate::pages::tabs::{Tab, Tabs};
use crate::store::period::{Period, periods};
use crate::store::programme::{Partner, Programme, partners};
use crate::store::report::{ListedRow, listed, slot};

#[derive(Template)]
#[template(path = "report_list.html")]
pub struct ListPage {
    pub page: Page,
    pub tabs: Option<Tabs>,
    pub programme: String,
    pub begin: String,
    pub groups: Vec<Group>,
}

/// The periods of one programme.
pub struct Group {
    /// Empty when the page is about one programme.
    pub name: String,
    pub periods: Vec<PeriodView>,
}

/// A period with a line for each who reports about it.
pub struct PeriodView {
    pub id: String,
    pub name: String,
    pub days: String,
    pub slots: Vec<SlotView>,
}

/// Where the report of one partner, or of all together, stands.
pub struct SlotView {
    pub name: String,
    /// None while nobody began.
    pub report: Option<(String, Standing)>,
    /// The id of a form that begins it, for who may.
    pub once: String,
    /// The partner's id; empty for all together.
    pub partner: String,
}

/// Who reports: a partner, or all together.
pub struct Slot {
    pub partner: Option<Id>,
    pub name: String,
}

/// `GET /{lang}/steering/{slug}/reports`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let db = &visit.app.db;
    let slots = slots(&visit, &partners(db, programme.id).await?);
    let rows = listed(db, scope.viewer(), programme.id).await?;
    let periods = periods(db, programme.id).await?;
    let may_write = allows(visit.standing(), Action::WriteReport, Resource::Programme(programme.id));
    let way = if may_write { visit.to("reports") } else { visit.to(&format!("steering/{slug}/reports")) };
    let group = Group { name: String::new(), periods: lay_out(&visit, &way, &periods, &slots, &rows, may_write) };
    show_page(&page(&visit, Some(&programme), vec![group]))
}

/// All together first, then every partner.
pub fn slots(visit: &Visit, partners: &[Partner]) -> Vec<Slot> {
    let together = Slot { partner: None, name: visit.lang.t(text::REPORT_ALL_TOGETHER) };
    let partner = |partner: &Partner| Slot { partner: Some(partner.id), name: partner.name.clone() };
    [together].into_iter().chain(partners.iter().map(partner)).collect()
}

/// The periods that have begun, the newest first.
pub fn lay_out(
    visit: &Visit,
    way: &str,
    periods: &[Period],
    slots: &[Slot],
    rows: &[ListedRow],
    may_begin: bool,
) -> Vec<PeriodView> {
    let begun = periods.iter().rev().filter(|period| period.first_day <= visit.app.clock.today());
    begun.map(|period| of_period(visit, way, period, slots, rows, may_begin)).collect()
}

fn of_period(visit: &Visit, way: &str, period: &Period, slots: &[Slot], rows: &[ListedRow], may_begin: bool) -> PeriodView {
    let lang = visit.lang;
    let view = |one: &Slot| {
        let row = rows.iter().find(|row| row.period == period.id && row.slot == slot(one.partner));
        let report = row.map(|row| (format!("{way}/{}", row.id), standing(lang, row.state)));
        let begins = may_begin && report.is_none();
        let once = if begins { kit::random::id(visit.app.clock.real()).to_string() } else { String::new() };
        SlotView { name: one.name.clone(), report, once, partner: one.partner.map(|id| id.to_string()).unwrap_or_default() }
    };
    let (first, last) = (lang.day(period.first_day), lang.day(period.last_day));
    PeriodView {
        id: period.id.to_string(),
        name: lang.with(text::REPORT_PERIOD_NR, &[("nr", period.nr.into())]),
        days: lang.with(text::DAYS_BETWEEN, &[("first", first.into()), ("last", last.into())]),
        slots: slots.iter().map(view).collect(),
    }
}

/// The page of one programme, or of all that the visitor writes for.
pub fn page(visit: &Visit, programme: Option<&Programme>, groups: Vec<Group>) -> ListPage {
    let mut page = Page::staff(visit, visit.lang.t(text::MENU_REPORTS));
    notice(visit, &mut page);
    ListPage {
        page,
        tabs: programme.map(|programme| Tabs::of(visit, programme, Tab::Reports)),
        programme: programme.map(|programme| programme.name(visit.lang).to_owned()).unwrap_or_default(),
        begin: visit.to("reports"),
        groups,
    }
}

//! `/steering/{slug}/periods`: the periods over which a programme reports.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Day, Id};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Result, Visit, text};

use super::calendar::{every, overlap, span};
use super::head::{Head, at, may_manage};
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::Tab;
use crate::store::manage::{meanwhile, was_meanwhile};
use crate::store::period::{Period, add_period, has_report, move_period, periods, remove_period};
use crate::store::programme::Programme;

/// How many months a period can last, when they are made at once.
const MONTHS: [i64; 4] = [3, 4, 6, 12];

/// The fields of the days of a new period, and of one that is changed: both may stand on one page.
const NEW: [&str; 2] = ["first_day", "last_day"];
const OLD: [&str; 2] = ["from", "to"];

#[derive(Template)]
#[template(path = "manage_periods.html")]
struct PeriodsPage {
    page: Page,
    head: Head,
    form: Form,
    may_manage: bool,
    lines: Vec<Line>,
    months: Vec<(String, String)>,
    /// The fields of one period.
    days: [(&'static str, String); 2],
    every: String,
    add: String,
}

struct Line {
    name: String,
    days: String,
    href: String,
    form: Form,
    /// Its days can still change.
    is_open: bool,
    is_last: bool,
}

/// `GET /{lang}/steering/{slug}/periods`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::SeeProgramme).await?;
    let form = Form::fresh(&visit.app, visit.lang);
    show_page(&page(&visit, &programme, form, None).await?)
}

/// `POST /{lang}/steering/{slug}/periods`: one more, after the last.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn add(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let known = periods(&visit.app.db, programme.id).await?;
    let days = span(visit.lang, &mut form, &programme, NEW);
    if let (Some((first, _)), Some(last)) = (days, known.last())
        && first <= last.last_day
    {
        form.wrong("first_day", text::PERIOD_AFTER_LAST, &[("day", visit.lang.day(last.last_day).into())]);
    }
    let (Some(days), true) = (days, form.is_fine()) else { return show_again(&page(&visit, &programme, form, None).await?) };
    let nr = known.last().map_or(1, |last| last.nr + 1);
    let work = async |tx: &mut Tx| add_period(tx, programme.id, nr, days).await.map(drop).map_err(meanwhile);
    let done = kit::write(&visit.app, visit.actor()?, form.command()?, work).await;
    if was_meanwhile(&done) {
        form.wrong("first_day", text::MANAGE_MEANWHILE, &[]);
        return show_again(&page(&visit, &programme, form, None).await?);
    }
    done?;
    Ok(go(&at(&visit, &programme, "periods?done=saved")))
}

/// `POST /{lang}/steering/{slug}/periods/every`: from the programme's first day to its last, all at once.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn make(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let months = form.value("months").parse().ok().filter(|months| MONTHS.contains(months));
    let known = periods(&visit.app.db, programme.id).await?;
    if months.is_none() {
        form.wrong("months", text::FORM_CHOOSE, &[]);
    } else if !known.is_empty() {
        form.wrong("months", text::PERIOD_ALREADY, &[]);
    }
    let Some(last_day) = programme.last_day else {
        form.wrong("months", text::PERIOD_NO_END, &[]);
        return show_again(&page(&visit, &programme, form, None).await?);
    };
    let (Some(months), true) = (months, form.is_fine()) else { return show_again(&page(&visit, &programme, form, None).await?) };
    let work = async |tx: &mut Tx| {
        for (nr, days) in (1..).zip(every(months, programme.first_day, last_day)) {
            add_period(tx, programme.id, nr, days).await.map_err(meanwhile)?;
        }
        Ok(())
    };
    let done = kit::write(&visit.app, visit.actor()?, form.command()?, work).await;
    if was_meanwhile(&done) {
        form.wrong("months", text::MANAGE_MEANWHILE, &[]);
        return show_again(&page(&visit, &programme, form, None).await?);
    }
    done?;
    Ok(go(&at(&visit, &programme, "periods?done=saved")))
}

/// `POST /{lang}/steering/{slug}/periods/{id}`: other days; or, for the last one, away with it.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn change(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let known = periods(&visit.app.db, programme.id).await?;
    let this = known.iter().find(|period| period.id == id).ok_or(Failure::NotFound)?;
    let is_removed = form.value("deed") == "remove";
    if has_report(&visit.app.db, id).await? {
        form.wrong(OLD[0], text::PERIOD_HAS_REPORT, &[]);
    } else if is_removed && known.last().is_some_and(|last| last.id != id) {
        form.wrong(OLD[0], text::PERIOD_NOT_LAST, &[]);
    }
    let days = if is_removed { Some((this.first_day, this.last_day)) } else { span(visit.lang, &mut form, &programme, OLD) };
    if let Some(other) = days.and_then(|days| overlap(&known, this, days)) {
        form.wrong(OLD[0], text::PERIOD_OVERLAPS, &[("nr", other.nr.into())]);
    }
    let (Some(days), true) = (days, form.is_fine()) else {
        return show_again(&page(&visit, &programme, form, Some(id)).await?);
    };
    let work = async |tx: &mut Tx| if is_removed { remove_period(tx, id).await } else { move_period(tx, id, days).await };
    kit::write(&visit.app, visit.actor()?, form.command()?, work).await?;
    Ok(go(&at(&visit, &programme, "periods?done=changed")))
}

/// The page; `form` belongs to the period that is being changed, or to a new one.
async fn page(visit: &Visit, programme: &Programme, form: Form, changed: Option<Id>) -> Result<PeriodsPage> {
    let mut open = Vec::new();
    let known = periods(&visit.app.db, programme.id).await?;
    for period in &known {
        open.push(!has_report(&visit.app.db, period.id).await?);
    }
    let head = Head::of(visit, programme, Tab::Periods).await?;
    Ok(build(visit, programme, head, &known, &open, form, changed))
}

fn build(
    visit: &Visit,
    programme: &Programme,
    head: Head,
    known: &[Period],
    open: &[bool],
    form: Form,
    changed: Option<Id>,
) -> PeriodsPage {
    let lang = visit.lang;
    let line = |(period, is_open): (&Period, &bool)| Line {
        name: lang.with(text::PERIOD_NR, &[("nr", period.nr.into())]),
        days: lang.with(
            text::DAYS_BETWEEN,
            &[("first", lang.day(period.first_day).into()), ("last", lang.day(period.last_day).into())],
        ),
        href: at(visit, programme, &format!("periods/{}", period.id)),
        form: if changed == Some(period.id) { form.clone() } else { filled(visit, (period.first_day, period.last_day)) },
        is_open: *is_open,
        is_last: known.last().is_some_and(|last| last.id == period.id),
    };
    let months = MONTHS.map(|months| (months.to_string(), lang.with(text::PERIOD_MONTHS, &[("n", months.into())])));
    PeriodsPage {
        page: Page::staff(visit, format!("{} · {}", lang.t(text::TAB_PERIODS), programme.name(lang))),
        head,
        may_manage: may_manage(visit, programme),
        lines: known.iter().zip(open).map(line).collect(),
        months: months.to_vec(),
        days: [(OLD[0], lang.t(text::MANAGE_FIRST_DAY)), (OLD[1], lang.t(text::MANAGE_LAST_DAY))],
        every: at(visit, programme, "periods/every"),
        add: at(visit, programme, "periods"),
        form: if changed.is_some() { Form::fresh(&visit.app, lang) } else { form },
    }
}

fn filled(visit: &Visit, (first, last): (Day, Day)) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set(OLD[0], first);
    form.set(OLD[1], last);
    form
}

/// None yet, four semesters, and days that overlap.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let days = every(6, programme.first_day, programme.last_day.unwrap_or_default());
    let period = |(nr, (first_day, last_day))| Period {
        id: Id::from_u128(u128::try_from(nr).unwrap_or_default()),
        programme: programme.id,
        nr,
        first_day,
        last_day,
    };
    let known: Vec<_> = (1..).zip(days).map(period).collect();
    let mut wrong = Form::filled(visit.lang, &[("first_day", "2024-01-01"), ("last_day", "2023-01-01")]);
    wrong.wrong("last_day", text::DAYS_TURNED, &[]);
    let mut overlaps = filled(visit, (programme.first_day, programme.last_day.unwrap_or_default()));
    overlaps.wrong(OLD[0], text::PERIOD_OVERLAPS, &[("nr", 2.into())]);
    let render = |known: &[Period], form: Form, changed| {
        let head = Head::plain(visit, &programme, Tab::Periods);
        let mut page = build(visit, &programme, head, known, &[false, true, true, true], form, changed);
        page.may_manage = true;
        page.render().unwrap_or_default()
    };
    let fresh = Form::fresh(&visit.app, visit.lang);
    vec![
        ("manage-periods-none", render(&[], fresh.clone(), None)),
        ("manage-periods", render(&known, fresh, None)),
        ("manage-periods-wrong", render(&known, wrong, None)),
        ("manage-periods-overlap", render(&known, overlaps, known.last().map(|last| last.id))),
    ]
}

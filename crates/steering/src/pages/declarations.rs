//! `/steering/{slug}/declarations`: amounts that were not entered one by one, each with who says so and the file that
//! shows it. A declaration is changed by taking it back and making a new one.

mod deeds;
mod form;

use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Day, Id};
use kit::form::Form;
use kit::page::{self, Page};
use kit::routes::Routes;
use kit::{Failure, Result, Visit, text};

use super::history::choices;
use super::staff::{find, sample_programme};
use super::tabs::{Tab, Tabs};
use crate::names::Names;
use crate::store::declaration::{DeclarationRow, declaration, declarations};
use crate::store::indicator::{Indicator, of_programme};
use crate::store::programme::{Partner, Programme, partners};

pub use deeds::{add, change};

/// The addresses of declarations.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/steering/{slug}/declarations", Action::ManageProgramme, show)
        .post("/{lang}/steering/{slug}/declarations", Action::ManageProgramme, add)
        .get("/{lang}/steering/{slug}/declarations/{id}", Action::ManageProgramme, one)
        .post("/{lang}/steering/{slug}/declarations/{id}", Action::ManageProgramme, change)
}

#[derive(askama::Template)]
#[template(path = "declarations.html")]
struct DeclarationsPage {
    page: Page,
    tabs: Tabs,
    programme: String,
    back: String,
    history: String,
    /// Where the form goes: a new declaration, or the one that it changes.
    here: String,
    title: String,
    form: Form,
    indicators: Vec<(String, String)>,
    partners: Vec<(String, String)>,
    file_hint: String,
    /// The one that is changed.
    changes: Option<Line>,
    /// Whether there is something to fill in: what was taken back stays as it is.
    stands: bool,
    lines: Vec<Line>,
}

/// A declaration as the list shows it.
struct Line {
    href: String,
    /// Its file.
    evidence: String,
    entry: String,
    day: String,
    indicator: String,
    partner: String,
    amount: String,
    says: String,
    /// Why it was taken back; none while it counts.
    taken_back: Option<String>,
}

/// What the page is drawn from.
struct Told {
    programme: Programme,
    /// The indicators that are declared or typed in by hand.
    indicators: Vec<Indicator>,
    partners: Vec<Partner>,
    names: Names,
    rows: Vec<DeclarationRow>,
    changes: Option<DeclarationRow>,
}

impl Told {
    async fn read(visit: &Visit, slug: &str, id: Option<&str>) -> Result<Told> {
        let (programme, scope) = find(visit, slug, Action::ManageProgramme).await?;
        let db = &visit.app.db;
        let changes = match id {
            Some(id) => {
                let id = id.parse().map_err(|_| Failure::NotFound)?;
                Some(declaration(db, &scope, programme.id, id).await?.ok_or(Failure::NotFound)?)
            }
            None => None,
        };
        let indicators = of_programme(db, programme.id).await?;
        Ok(Told {
            indicators: indicators.into_iter().filter(|indicator| indicator.measure().is_typed()).collect(),
            partners: partners(db, programme.id).await?,
            names: Names::of(db, visit.lang, programme.id).await?,
            rows: declarations(db, &scope, programme.id).await?,
            changes,
            programme,
        })
    }

    /// The days on which something may be declared.
    fn last_day(&self, today: Day) -> Day {
        self.programme.last_day.map_or(today, |last| last.min(today))
    }
}

/// `GET /{lang}/steering/{slug}/declarations`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let told = Told::read(&visit, &slug, None).await?;
    page::show(&draw(&visit, &told, Form::fresh(&visit.app, visit.lang)))
}

/// `GET /{lang}/steering/{slug}/declarations/{id}`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn one(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result<Response> {
    let told = Told::read(&visit, &slug, Some(&id)).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    if let Some(row) = &told.changes {
        form::fill(&mut form, row);
    }
    page::show(&draw(&visit, &told, form))
}

fn draw(visit: &Visit, told: &Told, form: Form) -> DeclarationsPage {
    let (lang, programme) = (visit.lang, &told.programme);
    let at = |end: &str| visit.to(&format!("steering/{}{end}", programme.slug));
    let id = told.changes.as_ref().map(|row| format!("/{}", row.id)).unwrap_or_default();
    let title = if id.is_empty() { text::DECLARED_NEW } else { text::DECLARED_CHANGE };
    let none = (String::new(), lang.t(text::HISTORY_CHOOSE));
    let named = told.indicators.iter().map(|indicator| (indicator.code().to_owned(), indicator.name(lang).to_owned()));
    let most = [("megabytes", (super::history::count(crate::report::file::MOST_BYTES) / 1024 / 1024).into())];
    DeclarationsPage {
        page: Page::staff(visit, lang.t(text::DECLARED_TITLE)),
        tabs: Tabs::of(visit, programme, Tab::History),
        programme: programme.name(lang).to_owned(),
        back: at(""),
        history: at("/history"),
        here: at(&format!("/declarations{id}")),
        title: lang.t(title),
        form,
        indicators: std::iter::once(none).chain(named).collect(),
        partners: choices(lang, &told.partners),
        file_hint: lang.with(if id.is_empty() { text::DECLARED_FILE_HINT } else { text::DECLARED_FILE_KEPT }, &most),
        changes: told.changes.as_ref().map(|row| line(visit, told, row)),
        stands: told.changes.as_ref().is_none_or(|row| row.reason.is_none()),
        lines: told.rows.iter().map(|row| line(visit, told, row)).collect(),
    }
}

fn line(visit: &Visit, told: &Told, row: &DeclarationRow) -> Line {
    let at = |end: String| visit.to(&format!("steering/{}{end}", told.programme.slug));
    let indicator = told.indicators.iter().find(|indicator| indicator.code() == row.indicator);
    Line {
        href: at(format!("/declarations/{}", row.id)),
        evidence: at(format!("/evidence/{}", row.evidence)),
        entry: at(format!("/entries/{}", row.entry)),
        day: visit.lang.day(row.day),
        indicator: indicator.map_or(row.indicator.clone(), |indicator| indicator.name(visit.lang).to_owned()),
        partner: told.names.partner(row.partner),
        amount: visit.lang.number(row.amount),
        says: row.says.clone(),
        taken_back: row.reason.clone(),
    }
}

/// The list with a form, a form that is wrong, and one declaration.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = |amount, reason: Option<&str>| DeclarationRow {
        id: Id::nil(),
        programme: Id::nil(),
        partner: Id::nil(),
        indicator: "guidances".into(),
        amount,
        day: domain::parse_day("2021-12-31").unwrap_or_default(),
        says: "Geteld door de partner".into(),
        evidence: Id::nil(),
        entry: Id::nil(),
        made_at: visit.app.clock.now(),
        made_by: None,
        reason: reason.map(str::to_owned),
    };
    let told = |rows, changes| Told {
        programme: sample_programme(),
        indicators: Vec::new(),
        partners: Vec::new(),
        names: Names::sample(visit.lang),
        rows,
        changes,
    };
    let render = |told: &Told, form| askama::Template::render(&draw(visit, told, form)).unwrap_or_default();
    let fresh = || Form::fresh(&visit.app, visit.lang);
    let mut wrong = fresh();
    for field in ["indicator", "partner", "amount", "day", "says", "file"] {
        wrong.wrong(field, text::FORM_NEEDED, &[]);
    }
    vec![
        (
            "declarations",
            render(&told(vec![row(10_250, None), row(9_800, Some("Een lijst stond er twee keer in"))], None), fresh()),
        ),
        ("declarations-wrong", render(&told(Vec::new(), None), wrong)),
        ("declaration", render(&told(Vec::new(), Some(row(10_250, None))), fresh())),
        ("declaration-taken-back", render(&told(Vec::new(), Some(row(9_800, Some("Dubbel")))), fresh())),
    ]
}

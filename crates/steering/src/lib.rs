//! Programmes and their figures. This room reads no other room's tables: it reads the journal.
//!
//! [`consume`] follows the journal by its number: it judges each entry by the rules of each programme and writes what
//! counts in its [`mod@book`]: a line in `eligibility`, sums in `tally`, and whom it reached in `reach`. All of it can be made
//! again from the journal. [`figures`] reads it: every number that anybody sees is an indicator, and is read there.

pub mod book;
pub mod consume;
pub mod content;
pub mod counted;
pub mod figures;
pub mod history;
pub mod names;
pub mod pages;
mod pen;
pub mod publish;
pub mod report;
pub mod store;
mod story;

use domain::Action;
use kit::db::Statement;
use kit::journal::cursor;
use kit::routes::Routes;
use kit::{App, Result, Visit};

/// Brings the figures up to the journal, writes every book that was asked for, and answers how many entries there were.
///
/// # Errors
/// When the database refuses; what was worked before stays worked.
pub async fn catch_up(app: &App) -> Result<usize> {
    let worked = consume::catch_up(app).await?;
    while book::write_part(app).await? {}
    Ok(worked)
}

/// Brings the figures up to the journal, then writes a part of a book that was asked for; answers whether more waits.
///
/// # Errors
/// When the database refuses; what was worked before stays worked.
pub async fn follow(app: &App) -> Result<bool> {
    consume::catch_up(app).await?;
    book::write_part(app).await
}

/// Writes every book anew and answers of how many entries. Readers keep the old figures until the new ones are there.
///
/// # Errors
/// When the database refuses; then it goes on where it was.
pub async fn rebuild(app: &App) -> Result<i64> {
    book::ask_for_all(app).await?;
    catch_up(app).await?;
    cursor::newest(&app.db).await
}

/// The room's part of the route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/programmes", Action::SeePublic, pages::public::list)
        .get("/{lang}/programmes/{slug}", Action::SeePublic, pages::public::show)
        .get("/{lang}/programmes/{slug}/results.csv", Action::SeePublic, pages::results::take::csv)
        .get("/{lang}/programmes/{slug}/results.pdf", Action::SeePublic, pages::results::take::pdf)
        .get("/{lang}/programmes/{slug}/figures/{figure}", Action::SeePublic, pages::figure::of_programme)
        .get("/{lang}/figures/{figure}", Action::SeePublic, pages::figure::of_installation)
        .get("/{lang}/shared/{token}", Action::SeePublic, pages::results::shared::show)
        .get("/{lang}/shared/{token}/{figure}", Action::SeePublic, pages::results::shared::figure)
        .get("/{lang}/steering/{slug}/results", Action::ManageProgramme, pages::results::share::show)
        .post("/{lang}/steering/{slug}/results", Action::ManageProgramme, pages::results::share::make)
        .post("/{lang}/steering/{slug}/results/{share}", Action::ManageProgramme, pages::results::share::revoke)
        .get("/{lang}/steering", Action::SeeProgramme, pages::list::show)
        .get("/{lang}/steering/{slug}", Action::SeeProgramme, pages::programme::show)
        .get("/{lang}/steering/{slug}/figures.csv", Action::ExportProgramme, pages::programme::csv)
        .get("/{lang}/steering/{slug}/entries", Action::SeeProgramme, pages::entries::show)
        .get("/{lang}/steering/{slug}/entries.csv", Action::ExportProgramme, pages::entries_csv::csv)
        .get("/{lang}/steering/{slug}/entries/{id}", Action::SeeProgramme, pages::entry::show)
        .join(pages::manage::routes())
        .join(pages::report::routes())
        .join(pages::history::routes())
        .join(pages::declarations::routes())
}

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    let fixed = [
        store::programme::STATEMENTS,
        store::rule::STATEMENTS,
        store::manage::STATEMENTS,
        store::period::STATEMENTS,
        store::target::STATEMENTS,
        store::book::STATEMENTS,
        store::indicator::STATEMENTS,
        store::key_story::STATEMENTS,
        store::entries::STATEMENTS,
        store::figures::STATEMENTS,
        store::report::STATEMENTS,
        store::evidence::STATEMENTS,
        store::history::STATEMENTS,
        store::declaration::STATEMENTS,
        report::STATEMENTS,
        store::publication::STATEMENTS,
        store::share::STATEMENTS,
    ];
    [
        fixed.concat(),
        publish::statements(),
        store::eligibility::statements(),
        store::tally::statements(),
        store::reach::statements(),
    ]
    .concat()
}

/// Every page of the room as it looks, for the checks on pages.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [
        pages::public::samples(visit),
        pages::figure::samples(visit),
        pages::results::samples(visit),
        pages::list::samples(visit),
        pages::programme::samples(visit),
        pages::entries::samples(visit),
        pages::entry::samples(visit),
        pages::manage::samples(visit),
        pages::report::samples(visit),
        pages::history::samples(visit),
        pages::declarations::samples(visit),
    ]
    .concat()
}

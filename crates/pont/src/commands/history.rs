//! `pont history import`: what a partner did elsewhere, from a file, for whoever looks after the machine. Names become
//! codes in memory; the file itself is not kept.

use std::io::Write as _;

use kit::config::Config;
use kit::{Actor, App, Failure, Lang, Result};
use steering::history::{self, HistoryKind, Import, Look, Plan};
use steering::store::programme::{Partner, by_slug, partners};

use crate::cli::HistoryImport;

/// # Errors
/// When a line is wrong, or the programme or partner is unknown; then nothing was entered.
pub async fn import(config: Config, asked: HistoryImport) -> Result<()> {
    let app = super::open(config).await?;
    let done = bring(&app, &asked).await;
    app.db.close().await;
    done
}

async fn bring(app: &App, asked: &HistoryImport) -> Result<()> {
    let bytes = std::fs::read(&asked.file)?;
    let partner = partner(app, asked).await?;
    match history::look(app, partner, &bytes).await? {
        Look::Unreadable(reason) => Err(Failure::Other(reason.says(Lang::En))),
        Look::Wrong(problems) => {
            for problem in &problems {
                println!("{}", problem.says(Lang::En));
            }
            Err(Failure::Other(format!("{} things are wrong; nothing was entered", problems.len())))
        }
        Look::Right(import, plan) => {
            tell(&plan);
            if asked.dry_run { Ok(()) } else { enter(app, &import, plan).await }
        }
    }
}

async fn partner(app: &App, asked: &HistoryImport) -> Result<Partner> {
    let unknown = |what: &str, slug: &str| Failure::Other(format!("there is no {what} called {slug}"));
    let programme = by_slug(&app.db, &asked.programme).await?.ok_or_else(|| unknown("programme", &asked.programme))?;
    let found = partners(&app.db, programme.id).await?.into_iter().find(|partner| partner.slug == asked.partner);
    found.ok_or_else(|| unknown("partner of it", &asked.partner))
}

fn tell(plan: &Plan) {
    for kind in HistoryKind::ALL {
        println!("{}: {} new", kind.code(), plan.count(*kind));
    }
    println!("{} lines were entered before; {} will not count, by day or by area", plan.known, plan.outside);
    for (first, second) in &plan.alike {
        println!("Lines {first} and {second} give the same code, with another name: they count as one person.");
    }
}

async fn enter(app: &App, import: &Import, plan: Plan) -> Result<()> {
    let all = plan.people.len();
    let coded = history::code(app, plan.people, move |done| {
        print!("\rNames become codes: {done} of {all}");
        let _ = std::io::stdout().flush();
    })
    .await?;
    let new = history::bring_in(app, Actor::System, import, &plan.lines, &coded).await?;
    println!("\nEntered: {new} new lines.");
    Ok(())
}

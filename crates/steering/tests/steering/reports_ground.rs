//! The ground of the stories about reports: Digibank West reports every half year. Anouk runs it, Nadine checks it,
//! Sandrine runs the library of Oostkamp that works for its partner, Bert runs that of Damme, which works for another.

use domain::indicator::{Definition, Measure};
use domain::{Adult, Grant, Id, Role, Standing};
use kit::form::Form;
use kit::journal::Entry;
use kit::testing::TestApp;
use kit::visit::Visitor;
use kit::{Lang, Visit, binds, sql, write};
use steering::content::{HOUSE, set as ready};
use steering::report::{self, NewEvidence};
use steering::store::indicator::add;
use steering::store::period::add_period;
use steering::store::programme::partners;

use crate::story::{Story, day, set};

/// The code of the indicator that needs evidence.
pub const ADULTS: &str = "adults_reached";
pub const PDF: &[u8] = b"%PDF-1.7 aanwezigheidslijst %%EOF";

sql! {
    system change ACCOUNT = "INSERT INTO account (id, email, name, sort_key, language, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    system change FOLLOW = "INSERT INTO visible_programme (viewer, programme) VALUES ($1, $2)";
    system change WORK = "INSERT INTO visible (viewer, organisation, level) VALUES ($1, $2, 'work')";
    system change LANGUAGES = "UPDATE programme SET languages = 'nl fr' WHERE id = $1";
}

/// Who is who, and what they report about.
pub struct Ground {
    pub story: Story,
    pub partner: Id,
    pub periods: [Id; 2],
    pub anouk: Visitor,
    pub nadine: Visitor,
    pub sandrine: Visitor,
    pub bert: Visitor,
}

pub async fn lay(app: &TestApp) -> Ground {
    let story = set(app).await;
    let partner = partners(&app.db, story.west).await.unwrap()[0].id;
    let periods = write::system(app, async |tx| {
        LANGUAGES.run(tx, binds![story.west]).await?;
        add(tx, story.west, &adults()).await?;
        let first = add_period(tx, story.west, 1, (day("2023-07-01"), day("2023-12-31"))).await?;
        let second = add_period(tx, story.west, 2, (day("2024-01-01"), day("2024-06-30"))).await?;
        Ok([first, second])
    })
    .await
    .unwrap();
    let at_programme = |role| Grant { role, organisation: None, place: None, programme: Some(story.west) };
    let runs = |organisation| Grant { role: Role::Coordinator, organisation: Some(organisation), place: None, programme: None };
    let anouk = visitor(app, "Anouk", at_programme(Role::Manager)).await;
    let nadine = visitor(app, "Nadine", at_programme(Role::Auditor)).await;
    let sandrine = visitor(app, "Sandrine", runs(story.spots[0].organisation)).await;
    let bert = visitor(app, "Bert", runs(story.spots[2].organisation)).await;
    catch_up(app).await;
    Ground { story, partner, periods, anouk, nadine, sandrine, bert }
}

/// Adults, each once, with evidence.
fn adults() -> Definition {
    let moments = ready(HOUSE).unwrap().indicators[0].clone();
    Definition {
        code: ADULTS.into(),
        measure: Measure::Persons,
        adult: Some(Adult::Yes),
        evidence: true,
        unit: domain::indicator::Unit::Persons,
        ..moments
    }
}

async fn visitor(app: &TestApp, name: &str, grant: Grant) -> Visitor {
    let account = kit::random::opaque_id();
    write::system(app, async |tx| {
        let email = format!("{}@brugge.example", name.to_lowercase());
        ACCOUNT.run(tx, binds![account, email, name, name.to_lowercase(), "nl", tx.now]).await?;
        if let Some(programme) = grant.programme {
            FOLLOW.run(tx, binds![account, programme]).await?;
        }
        if let Some(organisation) = grant.organisation {
            WORK.run(tx, binds![account, organisation]).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let standing = Standing { account, grants: vec![grant] };
    Visitor { session: kit::random::opaque_id(), name: name.to_owned(), standing, look: None }
}

/// A visit of somebody to an address.
pub fn visit(app: &TestApp, who: &Visitor, path: &str) -> Visit {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let (path, query) = (path.to_owned(), query.to_owned());
    Visit { app: app.app.clone(), lang: Lang::Nl, visitor: Some(who.clone()), path, query, look: None }
}

/// A form as a browser sends it.
pub fn form(fields: &[(&str, &str)]) -> Form {
    let once = kit::random::opaque_id().to_string();
    let mut form = Form::filled(Lang::Nl, &[("once", &once)]);
    for (name, value) in fields {
        form.set(name, value);
    }
    form
}

/// Somebody is helped in Oostkamp.
pub async fn help(app: &TestApp, ground: &Ground, on: &str, person: Option<Id>) -> Id {
    let spot = &ground.story.spots[0];
    let entry = Entry {
        organisation: Some(spot.organisation),
        place: Some(spot.place),
        area: Some(spot.area.to_owned()),
        person_key: person,
        adult: Adult::Yes,
        minutes: 15,
        persons: 1,
        ..Entry::new("support.moment", kit::random::opaque_id(), day(on))
    };
    write::system(app, async |tx| tx.record(entry.clone()).await).await.unwrap()
}

/// The help turns out not to have been given.
pub async fn take_back(app: &TestApp, ground: &Ground, entry: Id, on: &str) -> Id {
    let spot = &ground.story.spots[0];
    let entry = Entry {
        organisation: Some(spot.organisation),
        place: Some(spot.place),
        replaces: Some(entry),
        ..Entry::new("support.withdrawal", entry, day(on))
    };
    write::system(app, async |tx| tx.record(entry.clone()).await).await.unwrap()
}

pub async fn catch_up(app: &TestApp) {
    kit::journal::seal_waiting(app).await.unwrap();
    steering::catch_up(app).await.unwrap();
}

pub async fn open(app: &TestApp, ground: &Ground, period: usize, partner: Option<Id>) -> Id {
    let (programme, period) = (ground.story.west, ground.periods[period]);
    write::system(app, async |tx| report::open_report(tx, programme, period, partner).await).await.unwrap()
}

/// A list of who came, for the adults of a period.
pub async fn prove(app: &TestApp, ground: &Ground, on: &str) -> Id {
    let (programme, partner) = (ground.story.west, Some(ground.partner));
    let new = NewEvidence { programme, partner, indicator: ADULTS, day: day(on), name: "lijst.pdf", bytes: PDF };
    write::system(app, async |tx| report::add_evidence(tx, &new).await).await.unwrap()
}

pub async fn send(app: &TestApp, report: Id) -> kit::Result<i64> {
    let today = app.clock.today();
    write::system(app, async |tx| report::submit(tx, report, today).await).await
}

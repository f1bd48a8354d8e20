//! The installation that is put to the test: two digibanks under an umbrella, ten organisations with twenty places,
//! Christine who helps at the first of them, and Anouk who follows every programme.

use std::path::Path;

use accounts::store::{NewAccount, add_account, give_role};
use domain::eligibility::Rule;
use domain::{Grant, Id, Role, Zone, parse_day};
use kit::clock::Clock;
use kit::config::Config;
use kit::db::{self, Tx};
use kit::secrets::Secrets;
use kit::{App, Failure, Lang, Result, write};
use places::{NewOrganisation, NewPlace, OrganisationKind};
use steering::store::indicator::adopt;
use steering::store::programme::{NewProgramme, add_partner, add_programme};
use steering::store::rule::add_rule;

/// The programme in whose figures everything is counted.
pub const UMBRELLA: &str = "digibanken-brugge";
const ORGANISATIONS: usize = 10;
const PLACES_EACH: usize = 2;
const AREA: &str = "31022";
const FIRST_DAY: &str = "2020-01-01";

/// A place, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    pub organisation: Id,
    pub place: Id,
}

/// The installation, and who is signed in there.
pub struct Scene {
    /// Christine works at the first one.
    pub spots: Vec<Spot>,
    pub christine: Id,
    /// Cookies of open sessions.
    pub christines_cookie: String,
    pub anouks_cookie: String,
    pub umbrella: Id,
}

/// Opens a data folder as `pont` would; an empty `database` is the SQLite file in it.
///
/// # Errors
/// When it cannot be opened or made.
pub async fn open(data: &Path, database: &str) -> Result<App> {
    let zone = Zone::default();
    let db = if database.is_empty() { db::open_sqlite(&data.join("pont.db")).await? } else { db::open_url(database).await? };
    let clock = Clock::real_time(zone);
    db::migrate::migrate(&db, &clock).await?;
    let config = Config { data: data.to_owned(), database_url: database.to_owned(), ..Config::default() };
    Ok(App::new(db, clock, config, Secrets::open(data)?, false))
}

/// Sets the scene on an empty database.
///
/// # Errors
/// When the database refuses.
pub async fn set(app: &App) -> Result<Scene> {
    let (spots, umbrella, christine, anouk) = write::system(app, async |tx| people_and_places(tx).await).await?;
    let (christines_cookie, anouks_cookie) = (cookie(app, christine).await?, cookie(app, anouk).await?);
    Ok(Scene { spots, christine, christines_cookie, anouks_cookie, umbrella })
}

async fn people_and_places(tx: &mut Tx) -> Result<(Vec<Spot>, Id, Id, Id)> {
    let mut spots = Vec::new();
    for nr in 0..ORGANISATIONS {
        spots.extend(organisation(tx, nr).await?);
    }
    let umbrella = programme(tx, UMBRELLA, None).await?;
    let (west, north) = spots.split_at(spots.len() / 2);
    for (slug, spots) in [("digibank-west", west), ("digibank-noord", north)] {
        let under = programme(tx, slug, Some(umbrella)).await?;
        rule(tx, under, spots).await?;
    }
    let christine = account(tx, "Christine", role(Role::Helper, Some(spots[0]), None)).await?;
    let anouk = account(tx, "Anouk", role(Role::Manager, None, Some(umbrella))).await?;
    Ok((spots, umbrella, christine, anouk))
}

async fn organisation(tx: &mut Tx, nr: usize) -> Result<Vec<Spot>> {
    let (slug, name) = (format!("bib-{nr}"), format!("Bibliotheek {nr}"));
    let new = NewOrganisation { slug: &slug, name: &name, kind: OrganisationKind::Library, area: AREA };
    let organisation = places::store::add_organisation(tx, &new).await?;
    let mut spots = Vec::new();
    for place in 0..PLACES_EACH {
        let (slug, name) = (format!("{slug}-{place}"), format!("Digipunt {nr}.{place}"));
        let new = NewPlace { slug: &slug, organisation, name: &name, street: "", postal_code: "", area: AREA, services: &[] };
        spots.push(Spot { organisation, place: places::store::add_place(tx, &new).await? });
    }
    Ok(spots)
}

async fn programme(tx: &mut Tx, slug: &str, umbrella: Option<Id>) -> Result<Id> {
    let first_day = parse_day(FIRST_DAY).unwrap_or_default();
    let new = NewProgramme { slug, umbrella, names: [slug; 4], first_day, last_day: None, source: "bench" };
    let programme = add_programme(tx, &new).await?;
    adopt(tx, programme, "digibank").await?;
    Ok(programme)
}

/// Everything these places do counts, for one partner each organisation.
async fn rule(tx: &mut Tx, programme: Id, spots: &[Spot]) -> Result<()> {
    let mut rule = Rule { first_day: parse_day(FIRST_DAY).unwrap_or_default(), ..nothing_counts() };
    for (nr, spots) in spots.chunks(PLACES_EACH).enumerate() {
        let partner = add_partner(tx, programme, &format!("partner-{nr}"), &format!("Partner {nr}")).await?;
        rule.partners.insert(spots[0].organisation, partner);
    }
    add_rule(tx, programme, &rule).await.map(drop)
}

fn nothing_counts() -> Rule {
    Rule { partners: [].into(), first_day: domain::Day::default(), last_day: None, areas: [].into() }
}

fn role(role: Role, at: Option<Spot>, programme: Option<Id>) -> Grant {
    Grant { role, organisation: at.map(|at| at.organisation), place: at.map(|at| at.place), programme }
}

async fn account(tx: &mut Tx, name: &str, grant: Grant) -> Result<Id> {
    let email = format!("{}@demo.example", name.to_lowercase());
    let id = add_account(tx, NewAccount { email, name: name.to_owned(), language: Lang::Nl, password: None }).await?;
    give_role(tx, id, grant, None).await.map(|_| id)
}

/// Signs in, and answers what the browser sends from then on.
async fn cookie(app: &App, account: Id) -> Result<String> {
    let given = accounts::open_session(app, account, "bench").await?;
    let text = given.to_str().map_err(|error| Failure::Other(error.to_string()))?;
    Ok(text.split(';').next().unwrap_or_default().to_owned())
}

//! Two organisations that know nothing of each other: the library of Oostkamp with its digibank, and the EPN of
//! Tournai with its own programme. What belongs to Tournai carries a marker wherever only Tournai may read it.

use std::collections::{BTreeMap, BTreeSet};

use accounts::learner::opening;
use accounts::store::{NewAccount, add_account, close_account, give_role};
use domain::eligibility::Rule;
use domain::{Grant, Id, Role, parse_day};
use kit::db::{Db, Tx};
use kit::routes::Route;
use kit::testing::TestApp;
use kit::{App, Lang, binds, row, sql, write};
use places::{NewOrganisation, NewPlace, OrganisationKind};
use steering::store::programme::{NewProgramme, add_partner, add_programme};
use tokio::sync::OnceCell;

use crate::database::{Contents, Reader};
use crate::requests::{self, House, encoded};

/// In every name, address and reason of Tournai.
pub const MARKER: &str = "MARKERB7Q";
pub const PASSWORD: &str = "de boot vaart om negen uur";

row! {
    struct IdRow { id: uuid::Uuid }
}

sql! {
    system select MOMENTS_OF -> IdRow = "SELECT id FROM moment WHERE place = $1 ORDER BY id";
    system select ENTRY_OF -> IdRow = "SELECT entry AS id FROM moment_version WHERE moment = $1 ORDER BY version DESC";
    system select MEMBERSHIP_OF -> IdRow = "SELECT id FROM membership WHERE account = $1 ORDER BY id";
    system select SESSION_OF -> IdRow = "SELECT id FROM session WHERE account = $1 AND ended_at IS NULL ORDER BY id DESC";
    system select OPENED -> IdRow = "SELECT learner AS id FROM learner_opening WHERE id = $1";
    system change FORGIVE = "DELETE FROM sign_in_failure";
}

/// One of the two sides, with something of every kind that an address can name.
#[derive(Debug, Clone)]
pub struct Side {
    /// A second programme and its partner, which reports: a report that was begun, and a file in it.
    pub reporting: (Id, Id),
    pub reporting_slug: &'static str,
    pub report: Id,
    pub proof: Id,
    pub organisation: Id,
    pub place: Id,
    pub place_slug: &'static str,
    pub slug: &'static str,
    pub partner: Id,
    pub moment: Id,
    pub entry: Id,
    pub membership: Id,
    pub session: Id,
    pub account: Id,
    /// Somebody whom this account opened, the opening, and what she tried.
    pub learner: Id,
    pub opening: Id,
    pub attempt: Id,
    /// Somebody its organisation knows by name.
    pub person: Id,
}

#[derive(Debug, Clone)]
pub struct Person {
    pub id: Id,
    pub cookie: String,
}

pub struct Town {
    pub app: House,
    /// The same house as a demo, with its few addresses more.
    pub demo: House,
    pub people: BTreeMap<&'static str, Person>,
    pub oostkamp: Side,
    /// A second place of the library.
    pub bus: Id,
    pub bus_moment: Id,
    pub tournai: Side,
    reader: Reader,
    _test: TestApp,
}

/// What is there before anybody writes.
struct Ground {
    /// Of the organisation and of its place.
    slug: &'static str,
    organisation: Id,
    place: Id,
    programme: Id,
    partner: Id,
    reporting: (Id, Id),
    reporting_slug: &'static str,
}

impl Town {
    pub async fn build(test: TestApp) -> Town {
        let app = House::new(test.app.clone());
        let ((a, bus), b, ids) = write::system(&app, async |tx| lay(tx).await).await.unwrap();
        let mut people = BTreeMap::new();
        for (name, id) in ids {
            people.insert(name, Person { id, cookie: sign_in(&app, id).await });
        }
        let who = |name: &str| people[name].clone();
        let moment_a = moment(&app, &who("christine"), a.place).await;
        let bus_moment = moment(&app, &who("bart"), bus).await;
        let moment_b = moment(&app, &who("samira"), b.place).await;
        withdrawn_moment(&app, &who("samira"), b.place).await;
        invitation(&app, &who("sandrine"), b.organisation).await;
        let (godelieve, opened_a) = learner(&app, &who("christine"), a.place, "Godelieve").await;
        let (aline, opened_b) = learner(&app, &who("samira"), b.place, &format!("Aline {MARKER}")).await;
        let tried = (try_click(&app, &godelieve).await, try_click(&app, &aline).await);
        ask_help(&app, &aline).await;
        kit::journal::seal_waiting(&app).await.unwrap();
        steering::publish::take(&app).await.unwrap();
        crate::results::lay(&app, a.programme, "digibank-oostkamp").await;
        crate::results::lay(&app, b.programme, "numerique-tournai").await;
        let oostkamp = side(&app, &a, "digibank-oostkamp", (moment_a, godelieve.id, opened_a, tried.0), &who("christine")).await;
        let tournai = side(&app, &b, "numerique-tournai", (moment_b, aline.id, opened_b, tried.1), &who("samira")).await;
        people.extend([("godelieve", godelieve), ("aline", aline)]);
        let demo = House::new(App::new(app.db.clone(), app.clock.clone(), app.config.clone(), app.secrets.clone(), true));
        let reader = Reader::new(&app.db).await;
        Town { app, demo, people, oostkamp, bus, bus_moment, tournai, reader, _test: test }
    }

    /// The cookie of somebody by name; nobody has none.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        (name != "nobody").then(|| self.people[name].cookie.as_str())
    }

    pub async fn contents(&self) -> Contents {
        self.reader.read(&self.app.db).await
    }

    /// Failed guesses are forgotten, so that a test of a thousand tries is not slowed down.
    pub async fn forgive(&self) {
        write::system(&self.app, async |tx| FORGIVE.run(tx, binds![]).await).await.unwrap();
    }
}

/// Every address of the house, those of a demo too.
pub fn table() -> Vec<Route> {
    pont::house::routes(true, &pont::health::Health::default()).table
}

/// An address of the demo is asked of the house as a demo.
pub fn app_for<'a>(town: &'a Town, path: &str) -> &'a House {
    if path.starts_with("/demo") { &town.demo } else { &town.app }
}

/// A new session, as the browser sends it.
pub async fn sign_in(app: &App, account: Id) -> String {
    let given = accounts::open_session(app, account, "Firefox/130.0").await.unwrap();
    given.to_str().unwrap().split(';').next().unwrap().to_owned()
}

/// A moment written down through the desk; answers its id.
pub async fn moment(app: &House, who: &Person, place: Id) -> Id {
    let before = moments(app, place).await;
    let body = format!("once={}&place={place}&{}", kit::random::opaque_id(), MOMENT);
    let answer = requests::post(app, Some(&who.cookie), "/nl/desk/moments", &body).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    // The clock stands still, so the newest is not the one with the highest id.
    moments(app, place).await.difference(&before).copied().next().unwrap()
}

pub async fn moments(app: &App, place: Id) -> BTreeSet<Id> {
    MOMENTS_OF.all(&app.db, binds![place]).await.unwrap().into_iter().map(|row| row.id).collect()
}

/// The rest of a plain moment's form.
const MOMENT: &str =
    "theme=itsme&minutes=15&outcome=solved&persons=1&place_kind=at_place&modality=walk_in&happened_on=2024-05-15";

async fn withdrawn_moment(app: &House, who: &Person, place: Id) {
    let id = moment(app, who, place).await;
    let body = format!("once={}&reason={MARKER}", kit::random::opaque_id());
    let answer = requests::post(app, Some(&who.cookie), &format!("/fr/desk/moments/{id}/withdrawal"), &body).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

async fn invitation(app: &House, who: &Person, organisation: Id) {
    let (name, email) = (format!("Nouvelle {MARKER}"), encoded(&format!("nouvelle.{MARKER}@tournai.example")));
    let body = format!("once={}&name={}&email={email}&role=helper&at={organisation}", kit::random::opaque_id(), encoded(&name));
    let answer = requests::post(app, Some(&who.cookie), "/fr/team/invitations", &body).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

/// Somebody whom a helper opens at a place and who scans her code; and the opening.
pub async fn learner(app: &House, helper: &Person, place: Id, name: &str) -> (Person, Id) {
    let body = format!("once={}&place={place}&name={}&device=computer&way=qr", kit::random::opaque_id(), encoded(name));
    let answer = requests::post(app, Some(&helper.cookie), "/fr/desk/learners", &body).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let opening: Id = answer.header("location").rsplit('/').next().unwrap().parse().unwrap();
    let scanned = requests::post(app, None, "/fr/learn/scan", format!("card={}", opening::ticket(app, opening))).await;
    assert_eq!(scanned.status, 303, "{}", scanned.body);
    (Person { id: first(&app.db, &OPENED, opening).await, cookie: scanned.cookie().unwrap() }, opening)
}

/// She finds the first thing of "click"; answers her attempt.
pub async fn try_click(app: &House, who: &Person) -> Id {
    let attempt = kit::random::opaque_id();
    let body = format!("once={}&{}&from=0&action=1%3Aclicked", kit::random::opaque_id(), click());
    let answer = requests::post(app, Some(&who.cookie), &format!("/fr/learn/attempts/{attempt}"), body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    attempt
}

/// What a form of that activity names.
fn click() -> String {
    format!("module=mouse&activity=click&version={}", click_version())
}

pub fn click_version() -> &'static str {
    &learning::content::module("mouse").unwrap().activity("click").unwrap().version
}

pub async fn ask_help(app: &House, who: &Person) {
    let body = format!("once={}&{}", kit::random::opaque_id(), click());
    let answer = requests::post(app, Some(&who.cookie), "/fr/learn/help", body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

/// Moment, learner, opening and attempt of a side.
type Made = (Id, Id, Id, Id);

async fn side(app: &App, ground: &Ground, slug: &'static str, (moment, learner, opening, attempt): Made, who: &Person) -> Side {
    let (programme, partner) = ground.reporting;
    let mark = if ground.slug == "tournai" { MARKER } else { "" };
    Side {
        reporting: ground.reporting,
        reporting_slug: ground.reporting_slug,
        report: crate::reporting::report(app, programme, partner).await,
        proof: crate::reporting::proof(app, programme, partner, mark).await,
        organisation: ground.organisation,
        place: ground.place,
        place_slug: ground.slug,
        slug,
        partner: ground.partner,
        moment,
        entry: first(&app.db, &ENTRY_OF, moment).await,
        membership: first(&app.db, &MEMBERSHIP_OF, who.id).await,
        session: session_of(app, who.id).await,
        account: who.id,
        learner,
        opening,
        attempt,
        person: known(app, ground.organisation, if ground.slug == "tournai" { MARKER } else { "" }).await,
    }
}

/// Somebody whom an organisation knows, with this mark in all that is written down of her.
pub async fn known(app: &App, organisation: Id, mark: &str) -> Id {
    let (name, email) = (format!("Aline Dubois {mark}"), format!("aline{mark}@demo.example"));
    let new = people::person::New {
        organisation,
        key: None,
        name: name.trim(),
        phone: Some("069 12 34 56"),
        email: Some(&email),
        language: Some("fr"),
        birth_year: Some(1950),
        purpose: people::person::Purpose::Help,
        on: app.clock.today(),
    };
    write::system(app, async |tx| people::person::add(tx, &new).await).await.unwrap()
}

pub async fn session_of(app: &App, account: Id) -> Id {
    first(&app.db, &SESSION_OF, account).await
}

pub async fn membership_of(app: &App, account: Id) -> Id {
    first(&app.db, &MEMBERSHIP_OF, account).await
}

async fn first(db: &Db, select: &kit::db::Select<IdRow>, of: Id) -> Id {
    select.all(db, binds![of]).await.unwrap().first().unwrap().id
}

type Ids = Vec<(&'static str, Id)>;

async fn lay(tx: &mut Tx) -> kit::Result<((Ground, Id), Ground, Ids)> {
    let a = ground(tx, "oostkamp", "Bibliotheek Oostkamp", "31022", "digibank-oostkamp").await?;
    let bus = place(tx, a.organisation, "digibus-oostkamp", "31022").await?;
    let b = ground(tx, "tournai", "EPN Tournai", "57081", "numerique-tournai").await?;
    let people = settle(tx, &a, &b).await?;
    Ok(((a, bus), b, people))
}

async fn ground(tx: &mut Tx, slug: &'static str, name: &str, area: &str, programme: &str) -> kit::Result<Ground> {
    let new = NewOrganisation { slug, name, kind: OrganisationKind::Library, area };
    let organisation = places::store::add_organisation(tx, &new).await?;
    places::store::set_colour(tx, organisation, "#7a0019".parse().ok()).await?;
    let place = place(tx, organisation, slug, area).await?;
    let (programme, partner) = programme_of(tx, programme, (slug, name), organisation).await?;
    let reporting_slug = if slug == "tournai" { "rapports-tournai" } else { "rapporten-oostkamp" };
    let reporting = programme_of(tx, reporting_slug, (slug, name), organisation).await?;
    Ok(Ground { slug, organisation, place, programme, partner, reporting, reporting_slug })
}

/// A programme with this organisation as its one partner.
async fn programme_of(tx: &mut Tx, slug: &str, (partner, name): (&str, &str), organisation: Id) -> kit::Result<(Id, Id)> {
    let day = |text| parse_day(text).unwrap();
    let (first_day, last_day) = (day("2023-01-01"), Some(day("2024-12-31")));
    let new = NewProgramme { slug, umbrella: None, names: [slug; 4], first_day, last_day, source: "a story" };
    let programme = add_programme(tx, &new).await?;
    let partner = add_partner(tx, programme, partner, name).await?;
    let rule = Rule { partners: BTreeMap::from([(organisation, partner)]), first_day, last_day, areas: BTreeSet::new() };
    steering::store::rule::add_rule(tx, programme, &rule).await?;
    Ok((programme, partner))
}

async fn place(tx: &mut Tx, organisation: Id, slug: &str, area: &str) -> kit::Result<Id> {
    let new = NewPlace { slug, organisation, name: slug, street: "", postal_code: "", area, services: &[] };
    places::store::add_place(tx, &new).await
}

async fn settle(tx: &mut Tx, a: &Ground, b: &Ground) -> kit::Result<Ids> {
    let at = |role, ground: &Ground, place| Grant { role, organisation: Some(ground.organisation), place, programme: None };
    let of = |role, ground: &Ground| Grant { role, organisation: None, place: None, programme: Some(ground.programme) };
    let reports = |role, ground: &Ground| Grant { programme: Some(ground.reporting.0), ..of(role, ground) };
    let everywhere = Grant { role: Role::Admin, organisation: None, place: None, programme: None };
    let people = [
        ("christine", Lang::Nl, vec![at(Role::Helper, a, Some(a.place))]),
        ("bart", Lang::Nl, vec![at(Role::Coordinator, a, None)]),
        ("luc", Lang::Nl, vec![at(Role::Technician, a, None)]),
        ("anouk", Lang::Nl, vec![of(Role::Manager, a), reports(Role::Manager, a)]),
        ("nadine", Lang::Nl, vec![of(Role::Auditor, a), at(Role::Auditor, a, None)]),
        ("admin", Lang::Nl, vec![everywhere]),
        ("samira", Lang::Fr, vec![at(Role::Helper, b, Some(b.place))]),
        ("sandrine", Lang::Fr, vec![at(Role::Coordinator, b, None)]),
        ("mathieu", Lang::Fr, vec![of(Role::Manager, b), reports(Role::Manager, b)]),
        ("wim", Lang::Nl, vec![at(Role::Technician, b, None)]),
        ("ilse", Lang::Fr, vec![at(Role::Coordinator, b, None), of(Role::Manager, b), everywhere]),
    ];
    let mut ids = Ids::new();
    for (name, language, grants) in people {
        ids.push((name, person(tx, name, language, &grants).await?));
    }
    // Everything of Tournai was hers, until her account was closed.
    let (_, ilse) = ids[ids.len() - 1];
    close_account(tx, ilse, None).await?;
    Ok(ids)
}

/// Adds somebody with this password and these roles. Those of Tournai who carry the marker speak French.
pub async fn person(tx: &mut Tx, name: &str, language: Lang, grants: &[Grant]) -> kit::Result<Id> {
    let mark = if language == Lang::Fr { MARKER } else { "" };
    let (email, name) = (format!("{name}{mark}@demo.example"), format!("{name} {mark}"));
    let account =
        add_account(tx, NewAccount { email, name: name.trim().to_owned(), language, password: Some(hash().await) }).await?;
    for grant in grants {
        give_role(tx, account, *grant, None).await?;
    }
    Ok(account)
}

/// The hash of [`PASSWORD`], made once.
async fn hash() -> String {
    static HASH: OnceCell<String> = OnceCell::const_new();
    HASH.get_or_init(async || accounts::password::hash(PASSWORD.to_owned()).await.unwrap()).await.clone()
}

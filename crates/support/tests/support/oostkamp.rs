//! The library of Oostkamp, its neighbour in Tournai, and who works where.

use accounts::store::{NewAccount, add_account, give_role};
use domain::{Grant, Headcount, Id, Modality, Outcome, PlaceKind, Resource, Role, Scope, Standing, Theme};
use kit::testing::TestApp;
use kit::{Actor, Lang, write};
use places::{NewOrganisation, NewPlace, OrganisationKind};
use support::{At, Moment, Who};

pub struct Oostkamp {
    pub library: At,
    pub tournai: At,
    pub christine: Id,
    pub samira: Id,
}

pub async fn open(app: &TestApp) -> Oostkamp {
    write::system(app, async |tx| {
        let library = place(tx, "oostkamp", "31022").await?;
        let tournai = place(tx, "tournai", "57081").await?;
        let christine = helper(tx, "christine", &library).await?;
        let samira = helper(tx, "samira", &tournai).await?;
        Ok(Oostkamp { library, tournai, christine, samira })
    })
    .await
    .unwrap()
}

async fn place(tx: &mut kit::db::Tx, slug: &str, area: &str) -> kit::Result<At> {
    let new = NewOrganisation { slug, name: slug, kind: OrganisationKind::Library, area };
    let organisation = places::store::add_organisation(tx, &new).await?;
    let new = NewPlace { slug, organisation, name: slug, street: "", postal_code: "", area, services: &[] };
    let place = places::store::add_place(tx, &new).await?;
    Ok(At { place, organisation, area: area.to_owned() })
}

async fn helper(tx: &mut kit::db::Tx, name: &str, at: &At) -> kit::Result<Id> {
    let email = format!("{name}@demo.example");
    let new = NewAccount { email, name: name.to_owned(), language: Lang::Nl, password: None };
    let account = add_account(tx, new).await?;
    give_role(tx, account, grant(at), None).await?;
    Ok(account)
}

fn grant(at: &At) -> Grant {
    Grant { role: Role::Helper, organisation: Some(at.organisation), place: Some(at.place), programme: None }
}

/// The scope of a helper at a place, as the pages would get it.
pub fn scope(account: Id, at: &At) -> Scope {
    let standing = Standing { account, grants: vec![grant(at)] };
    let place = Resource::Place { place: at.place, organisation: at.organisation };
    domain::policy::authorise(Some(&standing), domain::Action::WriteMoments, place).unwrap()
}

/// The scope of choosing a known person there.
pub fn persons(account: Id, at: &At) -> Scope {
    let standing = Standing { account, grants: vec![grant(at)] };
    let place = Resource::Place { place: at.place, organisation: at.organisation };
    domain::policy::authorise(Some(&standing), domain::Action::SeePersons, place).unwrap()
}

/// Someone came in with an itsme question and left helped, a quarter of an hour later.
pub fn itsme(app: &TestApp) -> Moment {
    Moment {
        happened_on: app.clock.today(),
        theme: Theme::Itsme,
        tags: vec![Theme::Eid, Theme::Smartphone],
        minutes: 15,
        place_kind: PlaceKind::AtPlace,
        material: None,
        modality: Modality::WalkIn,
        autonomy: None,
        outcome: Outcome::Solved,
        referred_to: None,
        headcount: Headcount::one(),
        who: Who::default(),
    }
}

/// Writes a moment down as this account.
pub async fn write_down(app: &TestApp, account: Id, at: &At, moment: &Moment) -> Id {
    let command = kit::Command::own(app.clock.now());
    let work = async |tx: &mut kit::db::Tx| support::store::write_down(tx, at, moment).await;
    write(app, Actor::Account(account), command, work).await.unwrap()
}

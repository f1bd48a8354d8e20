//! The library of Oostkamp and its neighbour in Tournai, and who works there.

use accounts::store::{NewAccount, add_account, give_role};
use domain::policy::authorise;
use domain::{Action, Grant, Id, Resource, Role, Scope, Standing};
use kit::db::Tx;
use kit::testing::TestApp;
use kit::{Actor, Command, Lang, Result, write};
use people::person::{self, New, Purpose};
use places::{NewOrganisation, NewPlace, OrganisationKind};

pub struct Town {
    pub oostkamp: Id,
    pub tournai: Id,
    pub christine: Id,
    pub bart: Id,
    pub samira: Id,
}

pub async fn build(app: &TestApp) -> Town {
    write::system(app, async |tx| {
        let (oostkamp, library) = organisation(tx, "oostkamp").await?;
        let (tournai, epn) = organisation(tx, "tournai").await?;
        let christine = account(tx, "christine", grant(Role::Helper, oostkamp, Some(library))).await?;
        let bart = account(tx, "bart", grant(Role::Coordinator, oostkamp, None)).await?;
        let samira = account(tx, "samira", grant(Role::Helper, tournai, Some(epn))).await?;
        Ok(Town { oostkamp, tournai, christine, bart, samira })
    })
    .await
    .unwrap()
}

async fn organisation(tx: &mut Tx, slug: &str) -> Result<(Id, Id)> {
    let new = NewOrganisation { slug, name: slug, kind: OrganisationKind::Library, area: "31022" };
    let organisation = places::store::add_organisation(tx, &new).await?;
    let new = NewPlace { slug, organisation, name: slug, street: "", postal_code: "", area: "31022", services: &[] };
    Ok((organisation, places::store::add_place(tx, &new).await?))
}

fn grant(role: Role, organisation: Id, place: Option<Id>) -> Grant {
    Grant { role, organisation: Some(organisation), place, programme: None }
}

async fn account(tx: &mut Tx, name: &str, grant: Grant) -> Result<Id> {
    let new = NewAccount { email: format!("{name}@demo.example"), name: name.to_owned(), language: Lang::Nl, password: None };
    let id = add_account(tx, new).await?;
    give_role(tx, id, grant, None).await?;
    Ok(id)
}

/// The scope by which somebody of an organisation reads its persons.
pub fn scope(account: Id, organisation: Id) -> Scope {
    let standing = Standing { account, grants: vec![grant(Role::Coordinator, organisation, None)] };
    authorise(Some(&standing), Action::SeePersons, Resource::Organisation(organisation)).unwrap()
}

/// Writes as somebody.
pub async fn as_one<T, F>(app: &TestApp, account: Id, work: F) -> Result<T>
where
    T: serde::Serialize + serde::de::DeserializeOwned,
    F: AsyncFnOnce(&mut Tx) -> Result<T>,
{
    write(app, Actor::Account(account), Command::own(app.clock.now()), work).await
}

/// Somebody an organisation knows.
pub async fn known(app: &TestApp, organisation: Id, name: &str, key: Option<Id>) -> Id {
    let new = New {
        organisation,
        key,
        name,
        phone: Some("050 12 34 56"),
        email: None,
        language: Some("nl"),
        birth_year: Some(1950),
        purpose: Purpose::Help,
        on: app.clock.today(),
    };
    write::system(app, async |tx| person::add(tx, &new).await).await.unwrap()
}

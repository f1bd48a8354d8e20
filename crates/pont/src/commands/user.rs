//! `pont user`: the way in for the first person, who then invites the others, and back in for who lost her phone.

use accounts::store::{NewAccount, add_account, give_role};
use domain::{Grant, Id, Role};
use kit::config::Config;
use kit::{App, Failure, Lang, Result, random, write};

use crate::cli::NewUser;

/// # Errors
/// When something in it is unknown, or the e-mail address has an account already.
pub async fn add(config: Config, new: NewUser) -> Result<()> {
    let app = super::open(config).await?;
    let language = Lang::from_code(&new.language).ok_or_else(|| unknown("language", &new.language))?;
    let grant = grant(&app, &new).await?;
    let password = random::token()[..20].to_owned();
    let hash = accounts::password::hash(password.clone()).await?;
    let account = NewAccount { email: new.email.clone(), name: new.name, language, password: Some(hash) };
    let added = write::system(&app, async |tx| {
        let id = add_account(tx, account).await?;
        give_role(tx, id, grant, None).await
    })
    .await;
    app.db.close().await;
    match added {
        Err(failure) if failure.is_taken() => Err(Failure::Other(format!("{} has an account already", new.email))),
        Err(failure) => Err(failure),
        Ok(_) => {
            println!("{} can sign in with the password {password}\nChange it after signing in, under \"My account\".", new.email);
            Ok(())
        }
    }
}

/// # Errors
/// When nobody has this address.
pub async fn unlock(config: Config, email: &str) -> Result<()> {
    let app = super::open(config).await?;
    let account = accounts::store::by_email(&app.db, &email.to_lowercase()).await?;
    if let Some(account) = &account {
        write::system(&app, async |tx| accounts::store::unlock(tx, account.id).await).await?;
    }
    app.db.close().await;
    account.ok_or_else(|| unknown("account", email))?;
    println!("{email} signs in without a code now, and was signed out everywhere.");
    Ok(())
}

/// What the role is for must be told exactly when the role is for something.
async fn grant(app: &App, new: &NewUser) -> Result<Grant> {
    let role = Role::from_code(&new.role).ok_or_else(|| unknown("role", &new.role))?;
    let organisation = organisation(app, new.organisation.as_deref()).await?;
    let place = place(app, organisation, new.place.as_deref()).await?;
    let programme = programme(app, new.programme.as_deref()).await?;
    let fits = match role {
        Role::Admin => organisation.is_none() && programme.is_none(),
        Role::Manager => programme.is_some(),
        Role::Auditor => programme.is_some() || organisation.is_some(),
        Role::Learner => false,
        _ => organisation.is_some(),
    };
    if !fits {
        let says = "an admin is for everything, a manager for a --programme, an auditor for one of both, all others for an --organisation";
        return Err(Failure::Other(format!("a {role} cannot be added so: {says}")));
    }
    Ok(Grant { role, organisation, place, programme })
}

async fn organisation(app: &App, slug: Option<&str>) -> Result<Option<Id>> {
    let Some(slug) = slug else { return Ok(None) };
    let found = places::store::organisation_by_slug(&app.db, slug).await?;
    found.map(Some).ok_or_else(|| unknown("organisation", slug))
}

async fn place(app: &App, organisation: Option<Id>, slug: Option<&str>) -> Result<Option<Id>> {
    let Some(slug) = slug else { return Ok(None) };
    let found = places::store::place_by_slug(&app.db, slug).await?.filter(|place| Some(place.organisation) == organisation);
    found.map(|place| Some(place.id)).ok_or_else(|| unknown("place", slug))
}

async fn programme(app: &App, slug: Option<&str>) -> Result<Option<Id>> {
    let Some(slug) = slug else { return Ok(None) };
    let found = steering::store::programme::by_slug(&app.db, slug).await?;
    found.map(|programme| Some(programme.id)).ok_or_else(|| unknown("programme", slug))
}

fn unknown(what: &str, given: &str) -> Failure {
    Failure::Other(format!("there is no {what} called {given}"))
}

//! `/invitations/{token}`: accepting an invitation. Someone new chooses a password; someone who has an account shows
//! that it is hers.

use axum::extract::Path;
use axum::response::Response;
use domain::Id;
use kit::app::App;
use kit::form::Form;
use kit::page::Page;
use kit::{Actor, Failure, Result, Visit, page, text};

use super::caller::Caller;
use super::gone::Gone;
use super::{enter, secret_command};
use crate::limit::{self, Door};
use crate::store::account::{AccountRow, NewAccount};
use crate::store::invitation::{self, InvitationRow};
use crate::store::whereabouts::Whereabouts;
use crate::store::{account, membership};
use crate::{onward, password};

#[derive(askama::Template)]
#[template(path = "invitation.html")]
pub struct Invitation {
    page: Page,
    form: Form,
    says: String,
    email: String,
    asks: Asks,
    sign_in: String,
}

/// What the one who accepts still has to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// She is new.
    NewPassword,
    /// She has an account.
    Password,
    /// She has an account that signs in by link only.
    SignIn,
    /// She is signed in with that account.
    Nothing,
}

/// Who accepts.
enum Who {
    New(NewAccount),
    Known(Id),
}

impl Invitation {
    pub fn new(visit: &Visit, form: Form, row: &InvitationRow, at: &str, asks: Asks) -> Invitation {
        let says = visit.lang.with(text::INVITATION_SAYS, &[("role", visit.lang.word(row.role).into()), ("at", at.into())]);
        let page = Page::public(visit, visit.lang.t(text::INVITATION_TITLE)).narrow();
        let sign_in = format!("{}?next={}", visit.to("sign-in"), visit.path);
        Invitation { page, form, says, email: row.email.clone(), asks, sign_in }
    }
}

pub async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let Some((row, known)) = find(&visit.app, &token).await? else { return Gone::invitation(&visit).show() };
    if row.accepted_at.is_some() || row.ends_at <= visit.app.clock.real() {
        return Gone::invitation(&visit).show();
    }
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("name", &row.name);
    page::show(&page_of(&visit, form, &row, asks(&visit, known.as_ref())).await?)
}

pub async fn accept(visit: Visit, caller: Caller, Path((_, token)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let Some((row, known)) = find(&visit.app, &token).await? else { return Gone::invitation(&visit).show() };
    let asks = asks(&visit, known.as_ref());
    let who = match known {
        None => newcomer(&visit, &mut form, &row).await?,
        Some(known) => owner(&visit, &caller, &mut form, &known, asks).await?,
    };
    let Some(who) = who else { return page::show_again(&page_of(&visit, form, &row, asks).await?) };
    match join(&visit, &form, &row, who).await {
        Ok(account) => arrive(&visit, &caller, account, asks).await,
        Err(Failure::NotFound) => Gone::invitation(&visit).show(),
        Err(failure) => Err(failure),
    }
}

async fn page_of(visit: &Visit, form: Form, row: &InvitationRow, asks: Asks) -> Result<Invitation> {
    let at = Whereabouts::all(&visit.app.db).await?.at(row.organisation, row.place);
    Ok(Invitation::new(visit, form, row, &at, asks))
}

/// What lies in the database in place of an invitation's token.
pub fn digest(app: &App, token: &str) -> [u8; 32] {
    app.secrets.digest("invitation", token.as_bytes())
}

/// The invitation behind a token, with the account that has its address. One of a closed account opens nothing.
async fn find(app: &App, token: &str) -> Result<Option<(InvitationRow, Option<AccountRow>)>> {
    let Some(row) = invitation::by_token(&app.db, digest(app, token)).await? else { return Ok(None) };
    let known = account::by_email(&app.db, &row.email).await?;
    let is_closed = known.as_ref().is_some_and(|account| account.closed_at.is_some());
    Ok((!is_closed).then_some((row, known)))
}

fn asks(visit: &Visit, known: Option<&AccountRow>) -> Asks {
    match known {
        None => Asks::NewPassword,
        Some(known) if visit.account().is_ok_and(|account| account == known.id) => Asks::Nothing,
        Some(known) if known.password.is_none() => Asks::SignIn,
        Some(_) => Asks::Password,
    }
}

/// Reads who is new; none when something is wrong in the form.
async fn newcomer(visit: &Visit, form: &mut Form, row: &InvitationRow) -> Result<Option<Who>> {
    let name = form.needed_saying("name", 120, text::FORM_NAME);
    let chosen = password::choose(form, "chosen");
    if !form.is_fine() {
        return Ok(None);
    }
    let password = Some(password::hash(chosen).await?);
    Ok(Some(Who::New(NewAccount { email: row.email.clone(), name, language: visit.lang, password })))
}

/// Checks that the one who accepts is the owner of the account; none when that is not shown.
async fn owner(visit: &Visit, caller: &Caller, form: &mut Form, known: &AccountRow, asks: Asks) -> Result<Option<Who>> {
    match asks {
        Asks::Nothing => return Ok(Some(Who::Known(known.id))),
        Asks::SignIn | Asks::NewPassword => {
            form.wrong("accept", text::INVITATION_SIGN_IN_FIRST, &[]);
            return Ok(None);
        }
        Asks::Password => {}
    }
    let password = password::given(form, "password");
    if !form.is_fine() {
        return Ok(None);
    }
    let guess = limit::begin(&visit.app, Door::Password, &known.email, &caller.address).await?;
    if !password::verify(password, known.password.clone()).await? {
        form.wrong("password", text::ACCOUNT_PASSWORD_WRONG, &[]);
        return Ok(None);
    }
    kit::write::system(&visit.app, async |tx| guess.succeeded(tx).await).await?;
    Ok(Some(Who::Known(known.id)))
}

/// Accepts the invitation, with a new account for someone new; answers whose role it is now.
async fn join(visit: &Visit, form: &Form, row: &InvitationRow, who: Who) -> Result<Id> {
    let (app, now) = (&visit.app, visit.app.clock.real());
    // Always the program itself: the second sending of a newcomer's form may come with her new session.
    kit::write(app, Actor::System, secret_command(app, form)?, async |tx| {
        let account = match who {
            Who::New(new) => account::add_account(tx, new).await?,
            Who::Known(id) => id,
        };
        if !invitation::accept(tx, row.id, account, now).await? {
            return Err(Failure::NotFound);
        }
        membership::give_role(tx, account, row.grant(), Some(row.made_by)).await?;
        Ok(account)
    })
    .await
}

/// In, with a word of welcome; past the second step when the account has one.
async fn arrive(visit: &Visit, caller: &Caller, account: Id, asks: Asks) -> Result<Response> {
    let grants = membership::grants(&visit.app.db, account).await?;
    let standing = domain::policy::Standing { account, grants };
    let next = format!("{}?done=joined", onward::work(&standing, visit.lang));
    match asks {
        Asks::Nothing => enter::let_in(visit, caller, account, &next).await,
        _ => enter::first_step_done(visit, caller, account, &next).await,
    }
}

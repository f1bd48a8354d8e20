//! Oostkamp and Tournai: a library with a help point, an EPN, and the people who work there.

use accounts::store::{NewAccount, add_account, give_role};
use domain::{Grant, Id, Role};
use kit::app::App;
use kit::{Lang, binds, random, sql};
use tokio::sync::OnceCell;

use crate::browser::{Browser, Page};

pub const PASSWORD: &str = "de boot vaart om negen uur";

sql! {
    change ADD_ORGANISATION = "INSERT INTO organisation (id, slug, name, sort_key, kind, area, made_at) VALUES ($1, $2, $3, $3, 'library', '31022', 0)";
    pub change ADD_PLACE = "INSERT INTO place (id, slug, organisation, name, sort_key, street, postal_code, area, made_at) \
        VALUES ($1, $2, $3, $4, $4, 'Schoolstraat 1', '8020', '31022', 0)";
}

/// Christine helps at the desk of the library that Bart coordinates; Sandrine coordinates the EPN of Tournai.
pub struct Town {
    pub library: Id,
    pub desk: Id,
    pub branch: Id,
    pub christine: Id,
    pub bart: Id,
    pub sandrine: Id,
    pub admin: Id,
    /// Christine's one role.
    pub helps: Id,
}

pub async fn town(app: &App) -> Town {
    let password = Some(kept().await);
    kit::write::system(app, async |tx| {
        let ids: [Id; 4] = std::array::from_fn(|_| random::opaque_id());
        let [library, desk, branch, epn] = ids;
        ADD_ORGANISATION.run(tx, binds![library, "bib-oostkamp", "Bibliotheek Oostkamp"]).await?;
        ADD_ORGANISATION.run(tx, binds![epn, "epn-tournai", "EPN de Tournai"]).await?;
        ADD_PLACE.run(tx, binds![desk, "desk", library, "Digipunt Oostkamp"]).await?;
        ADD_PLACE.run(tx, binds![branch, "branch", library, "Digipunt Hertsberge"]).await?;
        let add =
            |name: &str| NewAccount { email: email(name), name: name.to_owned(), language: Lang::Nl, password: password.clone() };
        let christine = add_account(tx, add("Christine")).await?;
        let bart = add_account(tx, add("Bart")).await?;
        let sandrine = add_account(tx, add("Sandrine")).await?;
        let admin = add_account(tx, add("Admin")).await?;
        let helps = give_role(tx, christine, at(Role::Helper, library, Some(desk)), None).await?;
        give_role(tx, bart, at(Role::Coordinator, library, None), None).await?;
        give_role(tx, sandrine, at(Role::Coordinator, epn, None), None).await?;
        give_role(tx, admin, Grant { role: Role::Admin, organisation: None, place: None, programme: None }, None).await?;
        Ok(Town { library, desk, branch, christine, bart, sandrine, admin, helps })
    })
    .await
    .unwrap()
}

pub fn at(role: Role, organisation: Id, place: Option<Id>) -> Grant {
    Grant { role, organisation: Some(organisation), place, programme: None }
}

pub fn email(name: &str) -> String {
    format!("{}@demo.example", name.to_lowercase())
}

/// The hash of [`PASSWORD`], made once for all tests.
pub async fn kept() -> String {
    static HASH: OnceCell<String> = OnceCell::const_new();
    HASH.get_or_init(|| async { accounts::password::hash(PASSWORD.to_owned()).await.unwrap() }).await.clone()
}

/// Sends the sign-in form.
pub async fn try_password(browser: &mut Browser, name: &str, password: &str) -> Page {
    browser.post("/en/sign-in", &[("email", &email(name)), ("password", password)]).await
}

/// A browser in which someone is signed in.
pub async fn signed_in(app: &App, name: &str) -> Browser {
    let mut browser = Browser::of(app);
    try_password(&mut browser, name, PASSWORD).await.to();
    assert!(browser.cookie.is_some());
    browser
}

/// The newest mail: to whom, and its text.
pub async fn newest_mail(app: &App) -> (String, String) {
    let mail = kit::mail::latest(&app.db, 1).await.unwrap().pop().expect("a mail");
    (mail.recipient, mail.body)
}

/// The path of the link in a mail.
pub fn link_in(mail: &str) -> String {
    let address = mail.lines().find_map(|line| line.strip_prefix("http://127.0.0.1:8080")).expect("a link");
    address.to_owned()
}

//! For every form of the house one that is filled in as it should be, by someone of Tournai who may send it. Each is
//! made anew, with a fresh thing to change, so that a test may send it, spoil it or have somebody else send it.

use accounts::learner::card::Card;
use domain::policy::{Action, Resource, Standing, authorise};
use domain::{AgeBand, Gender, Grant, Id, Role};
use kit::{Lang, binds, sql, write};

use crate::requests::{self, encoded};
use crate::town::{
    MARKER, PASSWORD, Person, Town, ask_help, click_version, learner, membership_of, moment, person, session_of, sign_in, table,
    try_click,
};

sql! {
    change SECOND_STEP = "INSERT INTO second_step (account, seed, made_at, confirmed_at, last_step) VALUES ($1, $2, 0, $3, 0)";
}

/// How a field is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Text,
    /// A text, or nothing.
    OptionalText,
    Email,
    Number,
    /// A number, or nothing.
    Count,
    Day,
    /// Past or to come.
    AnyDay,
    /// As [`Sort::AnyDay`], or nothing.
    OptionalDay,
    /// Never shown again.
    Secret,
    /// A code that only the owner's telephone knows.
    Code,
    /// One of a list, or of the ids a page offered.
    Choice,
    OptionalChoice,
    /// Not for people.
    Hidden,
}

#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub value: String,
    pub sort: Sort,
}

#[derive(Debug, Clone)]
pub struct Sheet {
    pub address: String,
    pub cookie: Option<String>,
    pub fields: Vec<Field>,
    /// What sending it as it is answers.
    pub answers: u16,
}

impl Sheet {
    pub fn new(path: &str, lang: &str, cookie: Option<&str>) -> Sheet {
        let (address, cookie) = (path.replace("{lang}", lang), cookie.map(str::to_owned));
        Sheet { address, cookie, fields: Vec::new(), answers: 303 }.with(
            "once",
            kit::random::opaque_id().to_string(),
            Sort::Hidden,
        )
    }

    pub fn at(mut self, thing: impl Into<String>) -> Sheet {
        let (from, to) = (self.address.find('{').unwrap(), self.address.find('}').unwrap());
        self.address.replace_range(from..=to, &thing.into());
        self
    }

    pub fn with(mut self, name: &str, value: impl Into<String>, sort: Sort) -> Sheet {
        self.fields.push(Field { name: name.to_owned(), value: value.into(), sort });
        self
    }

    /// As a browser writes it.
    pub fn body(&self) -> String {
        let pairs: Vec<_> = self.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect();
        requests::form(&pairs)
    }

    /// The same with one field as given, already encoded; without it when there is nothing to give.
    pub fn body_with(&self, name: &str, value: Option<&str>) -> String {
        let pair = |field: &Field| match (field.name == name, value) {
            (true, None) => None,
            (true, Some(value)) => Some(format!("{name}={value}")),
            (false, _) => Some(format!("{}={}", field.name, encoded(&field.value))),
        };
        self.fields.iter().filter_map(pair).collect::<Vec<_>>().join("&")
    }
}

/// Every address that takes a form.
pub fn paths() -> Vec<&'static str> {
    table().into_iter().filter(|route| route.method == "POST").map(|route| route.path).collect()
}

/// A good form for an address.
///
/// # Panics
/// When nobody has said yet what a good one looks like.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Sheet {
    let new = |who: &str| Sheet::new(path, lang, town.cookie(who));
    if let Some(sheet) = crate::managing::sheet(town, path, lang).await {
        return sheet;
    }
    if let Some(sheet) = crate::brought::sheet(town, path, lang).await {
        return sheet;
    }
    if let Some(sheet) = crate::results::sheet(town, path, lang).await {
        return sheet;
    }
    if let Some(sheet) = crate::reporting::sheet(town, path, lang).await {
        return sheet;
    }
    if let Some(sheet) = crate::persons::sheet(town, path, lang).await {
        return sheet;
    }
    match path {
        "/demo/sign-in" => new("nobody").with("person", "christine", Sort::Hidden),
        "/{lang}/sign-in" | "/{lang}/sign-in/second" | "/{lang}/sign-in/link" | "/{lang}/sign-in/link/{token}" => {
            door(town, path, lang).await
        }
        "/{lang}/invitations/{token}" => accepting(town, new("nobody")).await,
        "/{lang}/sign-out" | "/{lang}/account/password" | "/{lang}/account/second-step" | "/{lang}/account/sessions/{id}/end" => {
            own(town, path, lang).await
        }
        "/{lang}/team/invitations" => inviting(town, new("sandrine")),
        "/{lang}/team/memberships/{id}/end" => {
            let somebody = newcomer(town).await;
            new("sandrine").at(membership_of(&town.app, somebody.id).await.to_string())
        }
        "/{lang}/team/look/{organisation}/colour" => {
            new("sandrine").at(town.tournai.organisation.to_string()).with("colour", "#7a0019", Sort::Text)
        }
        "/{lang}/team/look/{organisation}/logo" => {
            new("sandrine").at(town.tournai.organisation.to_string()).with("deed", "remove", Sort::Hidden)
        }
        "/{lang}/instance/accounts/{id}/close" => new("admin").at(newcomer(town).await.id.to_string()),
        learning if learning.contains("/learn") => learners(town, path, lang).await,
        "/{lang}/desk/moments" => telling(new("samira").with("place", town.tournai.place.to_string(), Sort::Hidden)),
        "/{lang}/desk/moments/{id}" => {
            let id = moment(&town.app, &town.people["samira"], town.tournai.place).await;
            telling(new("samira").at(id.to_string()).with("version", "1", Sort::Hidden))
        }
        "/{lang}/desk/moments/{id}/withdrawal" => {
            let id = moment(&town.app, &town.people["samira"], town.tournai.place).await;
            new("samira").at(id.to_string()).with("reason", "deux fois", Sort::Text)
        }
        _ => panic!("{path} takes a form that no test fills in: add it to `sheet` in {}", file!()),
    }
}

/// A helper of Tournai whom nobody knows yet.
pub async fn newcomer(town: &Town) -> Person {
    let grant = Grant { role: Role::Helper, organisation: Some(town.tournai.organisation), place: None, programme: None };
    let name = kit::random::opaque_id().to_string();
    let id = write::system(&town.app, async |tx| person(tx, &name, Lang::Fr, &[grant]).await).await.unwrap();
    Person { id, cookie: sign_in(&town.app, id).await }
}

/// Somebody of Tournai whom Samira has just opened.
async fn new_learner(town: &Town) -> Person {
    learner(&town.app, &town.people["samira"], town.tournai.place, &format!("Aline {MARKER}")).await.0
}

async fn learners(town: &Town, path: &str, lang: &str) -> Sheet {
    let aline = new_learner(town).await;
    let (hers, new) = (Sheet::new(path, lang, Some(&aline.cookie)), Sheet::new(path, lang, None));
    let place = town.tournai.place.to_string();
    let about = |sheet: Sheet| sheet.with("module", "mouse", Sort::Hidden).with("activity", "click", Sort::Hidden);
    match path {
        "/{lang}/learn" => {
            new.with("name", "Aline", Sort::OptionalText).with("device", "touch", Sort::Choice).with("at", "", Sort::Hidden)
        }
        "/{lang}/learn/code" => {
            new.with("deed", "words", Sort::Hidden).with("words", words(town, aline.id, lang).await, Sort::Text)
        }
        "/{lang}/learn/scan" => new.with("card", card_of(town, aline.id).await.token, Sort::Hidden),
        "/{lang}/learn/device" => hers.with("device", "touch", Sort::Hidden),
        "/{lang}/learn/help" => Sheet { answers: 200, ..about(hers) },
        "/{lang}/learn/attempts/{id}" => {
            let attempt = try_click(&town.app, &aline).await;
            let sheet = about(hers.at(attempt.to_string())).with("version", click_version(), Sort::Hidden);
            Sheet { answers: 200, ..sheet.with("from", "1", Sort::Hidden).with("action", "2:clicked", Sort::Hidden) }
        }
        "/{lang}/learn/{module}/{activity}" => {
            let sheet = hers.at("my-first-e-mail").at("what-is-e-mail");
            let sheet = sheet.with("attempt", kit::random::opaque_id().to_string(), Sort::Hidden);
            sheet.with("from", "0", Sort::Hidden).with("page", "1", Sort::Hidden)
        }
        "/{lang}/desk/learners" => Sheet::new(path, lang, town.cookie("samira"))
            .with("place", place, Sort::Hidden)
            .with("name", format!("Aline {MARKER}"), Sort::OptionalText)
            .with("device", "computer", Sort::Choice)
            .with("way", "qr", Sort::Hidden),
        "/{lang}/desk/learners/{id}/help" => {
            ask_help(&town.app, &aline).await;
            Sheet::new(path, lang, town.cookie("samira")).at(aline.id.to_string()).with("place", place, Sort::Hidden)
        }
        "/{lang}/desk/learners/{id}/person" => counting(town, path, lang, aline.id),
        "/{lang}/desk/learners/{id}/person/part" => {
            let linking = counting(town, "/{lang}/desk/learners/{id}/person", lang, aline.id);
            let answer = requests::post(&town.app, linking.cookie.as_deref(), &linking.address, &linking.body()).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            Sheet::new(path, lang, town.cookie("samira")).at(aline.id.to_string()).with("place", place, Sort::Hidden)
        }
        "/{lang}/learn/card" | "/{lang}/learn/own-device" | "/{lang}/learn/leave" => hers,
        _ => panic!("{path} takes a form that no test fills in: add it to `learners` in {}", file!()),
    }
}

/// A learner counted as one person, by a code that nobody has yet.
fn counting(town: &Town, path: &str, lang: &str, learner: Id) -> Sheet {
    let sheet = Sheet::new(path, lang, town.cookie("samira")).at(learner.to_string());
    let sheet = sheet.with("place", town.tournai.place.to_string(), Sort::Hidden).with("who", "coded", Sort::Choice);
    sheet.with("s", fresh_code(), Sort::Hidden).with("adult", "yes", Sort::Hidden)
}

/// What a browser would make of somebody's letters and birth date.
pub fn fresh_code() -> String {
    [kit::random::opaque_id(); 2].map(|half| half.simple().to_string()).concat()
}

async fn card_of(town: &Town, learner: Id) -> Card {
    let scope = authorise(Some(&Standing::learner(learner)), Action::Learn, Resource::Own).unwrap();
    let row = accounts::learner::find(&town.app.db, &scope, learner).await.unwrap().unwrap();
    accounts::learner::card::read(&town.app, row.card)
}

/// Her four words in a language.
async fn words(town: &Town, learner: Id, lang: &str) -> String {
    let pictures = card_of(town, learner).await.pictures;
    pictures.map(|id| domain::concepts::by_id(id).unwrap().word(lang)).join(", ")
}

async fn email(town: &Town, account: Id) -> String {
    accounts::store::account::by_id(&town.app.db, account).await.unwrap().unwrap().email
}

async fn door(town: &Town, path: &str, lang: &str) -> Sheet {
    let somebody = newcomer(town).await;
    let email = email(town, somebody.id).await;
    let new = Sheet::new(path, lang, None);
    match path {
        "/{lang}/sign-in" => {
            new.with("email", email, Sort::Email).with("password", PASSWORD, Sort::Secret).with("next", "", Sort::Hidden)
        }
        "/{lang}/sign-in/link" => new.with("email", email, Sort::Email),
        "/{lang}/sign-in/second" => {
            let ticket = ticket(town, &somebody, &email).await;
            let new = new.with("ticket", ticket, Sort::Hidden).with("next", "", Sort::Hidden).with("code", "123 456", Sort::Code);
            Sheet { answers: 422, ..new }
        }
        _ => {
            requests::post(&town.app, None, "/fr/sign-in/link", &format!("email={}", encoded(&email))).await;
            new.at(token(town, &email, "/sign-in/link/").await)
        }
    }
}

/// What someone with a second step carries from the first.
async fn ticket(town: &Town, who: &Person, email: &str) -> String {
    begin_second_step(town, who.id, Some(0)).await;
    let body = format!("once={}&email={}&password={}", kit::random::opaque_id(), encoded(email), encoded(PASSWORD));
    let answer = requests::post(&town.app, None, "/fr/sign-in", &body).await;
    let (_, after) = answer.body.split_once("name=\"ticket\" value=\"").expect("the page asks for a code");
    after.split('"').next().unwrap().to_owned()
}

async fn begin_second_step(town: &Town, account: Id, confirmed_at: Option<i64>) {
    write::system(&town.app, async |tx| SECOND_STEP.run(tx, binds![account, [7; 32], confirmed_at]).await).await.unwrap();
}

/// What follows `before` in the last mail to somebody.
async fn token(town: &Town, email: &str, before: &str) -> String {
    let mails = kit::mail::latest(&town.app.db, 10_000).await.unwrap();
    let mail = mails.iter().find(|mail| mail.recipient == email).expect("a mail was written");
    let (_, after) = mail.body.split_once(before).unwrap();
    after.split_whitespace().next().unwrap().to_owned()
}

fn inviting(town: &Town, new: Sheet) -> Sheet {
    let email = format!("{}@tournai.example", kit::random::opaque_id());
    new.with("name", format!("Nouvelle {MARKER}"), Sort::Text)
        .with("email", email, Sort::Email)
        .with("role", "helper", Sort::Choice)
        .with("at", town.tournai.place.to_string(), Sort::Choice)
}

async fn accepting(town: &Town, new: Sheet) -> Sheet {
    let invitation = inviting(town, Sheet::new("/fr/team/invitations", "fr", town.cookie("sandrine")));
    let answer = requests::post(&town.app, invitation.cookie.as_deref(), &invitation.address, &invitation.body()).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let email = &invitation.fields.iter().find(|field| field.name == "email").unwrap().value;
    new.at(token(town, email, "/invitations/").await).with("name", "Nouvelle", Sort::Text).with("chosen", PASSWORD, Sort::Secret)
}

async fn own(town: &Town, path: &str, lang: &str) -> Sheet {
    let somebody = newcomer(town).await;
    let new = Sheet::new(path, lang, Some(&somebody.cookie));
    match path {
        "/{lang}/account/password" => {
            new.with("current", PASSWORD, Sort::Secret).with("chosen", "de boot vaart om tien uur", Sort::Secret)
        }
        "/{lang}/account/second-step" => {
            begin_second_step(town, somebody.id, None).await;
            let new = new.with("deed", "confirm", Sort::Hidden).with("code", "123 456", Sort::Code);
            Sheet { answers: 422, ..new }
        }
        "/{lang}/account/sessions/{id}/end" => {
            let other = session_of(&town.app, somebody.id).await;
            Sheet { cookie: Some(sign_in(&town.app, somebody.id).await), ..new.at(other.to_string()) }
        }
        _ => new,
    }
}

/// A moment told in full.
fn telling(sheet: Sheet) -> Sheet {
    let choices =
        [("theme", "itsme"), ("minutes", "15"), ("outcome", "referred"), ("referred_to", domain::ReferredTo::ALL[0].code())];
    let sheet = choices.iter().fold(sheet, |sheet, (name, value)| sheet.with(name, *value, Sort::Choice));
    let sheet = sheet.with("minutes_own", "", Sort::Count).with("persons", "12", Sort::Number);
    let genders = Gender::TOLD.map(people::headcount::gender_field);
    let ages = AgeBand::TOLD.map(people::headcount::age_field);
    let sheet = genders.iter().chain(&ages).fold(sheet, |sheet, name| sheet.with(name, "1", Sort::Count));
    let sheet = sheet.with("place_kind", "at_place", Sort::Choice).with("modality", "walk_in", Sort::Choice);
    let sheet = sheet.with("who", "anonymous", Sort::OptionalChoice).with("first_time", "unknown", Sort::OptionalChoice);
    let sheet = sheet.with("material", domain::Material::ALL[0].code(), Sort::OptionalChoice);
    sheet.with("autonomy", domain::Autonomy::ALL[0].code(), Sort::OptionalChoice).with("happened_on", "2024-05-14", Sort::Day)
}

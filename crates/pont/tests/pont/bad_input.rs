//! Every form of the house, with something wrong in every field: never a mistake of ours, never half a row, and a
//! message beside the field, in the language of the page, with what was typed still there.

use axum::http::StatusCode;
use kit::{Lang, on_both, text};

use crate::addresses::examples;
use crate::bad_values::Wrong;
use crate::database::Contents;
use crate::forms::{Field, Sheet, Sort, paths, sheet};
use crate::requests::{Answer, escaped, get, post};
use crate::town::{Town, app_for};

/// A good form that has not been accepted yet, and what was there when it was made.
struct Ready {
    sheet: Sheet,
    before: Contents,
}

/// Spoils one form again and again; it is made anew when one was accepted after all.
struct Spoiler<'a> {
    town: &'a Town,
    path: &'static str,
    lang: Lang,
    ready: Option<Ready>,
}

impl<'a> Spoiler<'a> {
    fn new(town: &'a Town, path: &'static str, lang: Lang) -> Self {
        Spoiler { town, path, lang, ready: None }
    }

    async fn ready(&mut self) -> Ready {
        if let Some(ready) = self.ready.take() {
            return ready;
        }
        self.town.forgive().await;
        let sheet = sheet(self.town, self.path, self.lang.code()).await;
        Ready { sheet, before: self.town.contents().await }
    }

    /// Sends the form with each of these in each of its fields; answers what is wrong with the answers.
    async fn spoil(&mut self, wrongs: &[Wrong]) -> Vec<String> {
        let mut said = Vec::new();
        let mut nr = 0;
        loop {
            for (tries, wrong) in wrongs.iter().enumerate() {
                let ready = self.ready().await;
                let Some(field) = ready.sheet.fields.get(nr).cloned() else { return said };
                if tries % 8 == 0 {
                    self.town.forgive().await;
                }
                said.extend(self.spoil_one(ready, &field, *wrong).await);
            }
            nr += 1;
        }
    }

    async fn spoil_one(&mut self, ready: Ready, field: &Field, wrong: Wrong) -> Vec<String> {
        let sheet = &ready.sheet;
        let body = sheet.body_with(&field.name, Some(&wrong.sent(self.town)));
        let answer = post(app_for(self.town, self.path), sheet.cookie.as_deref(), &sheet.address, &body).await;
        let mut said = judge(self.town, self.lang, sheet, field, wrong, &answer);
        said.extend(kept(self.town, &answer, &ready.before).await);
        if !is_accepted(&answer) {
            self.ready = Some(ready);
        }
        said.into_iter()
            .map(|what| format!("{} in {}, {wrong:?} in {}: {} {what}", self.path, self.lang, field.name, answer.status))
            .collect()
    }
}

/// Nothing may be kept but by a form that was accepted.
async fn kept(town: &Town, answer: &Answer, before: &Contents) -> Vec<String> {
    if is_accepted(answer) { Vec::new() } else { town.contents().await.since(before) }
}

/// A page sends on; the player is told that it is done.
fn is_accepted(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER || answer.status == StatusCode::OK
}

fn judge(town: &Town, lang: Lang, sheet: &Sheet, field: &Field, wrong: Wrong, answer: &Answer) -> Vec<String> {
    let mut said = Vec::new();
    if answer.status.is_server_error() || answer.status == StatusCode::TOO_MANY_REQUESTS {
        said.push("is no answer".to_owned());
    }
    if answer.body.contains("<script>alert") {
        said.push("runs what was typed".to_owned());
    }
    let typed = escaped(&wrong.text(town));
    if field.sort == Sort::Secret && wrong.comes_back() && typed.len() > 4 && answer.body.contains(&typed) {
        said.push("shows a password".to_owned());
    }
    if !wrong.is_refused_by(field.sort) {
        return said;
    }
    if answer.status != StatusCode::UNPROCESSABLE_ENTITY {
        said.push("should have been 422".to_owned());
        return said;
    }
    said.extend(beside(lang, field, wrong, answer));
    if is_typed(field.sort) && wrong.comes_back() && !answer.body.contains(&typed) {
        said.push("has lost what was typed".to_owned());
    }
    let lost = sheet
        .fields
        .iter()
        .filter(|other| is_typed(other.sort) && other.name != field.name && !answer.body.contains(&escaped(&other.value)));
    said.extend(lost.map(|other| format!("has lost what was typed in {}", other.name)));
    said
}

fn is_typed(sort: Sort) -> bool {
    matches!(
        sort,
        Sort::Text | Sort::OptionalText | Sort::Email | Sort::Number | Sort::Count | Sort::Day | Sort::AnyDay | Sort::OptionalDay
    )
}

/// The message beside the field.
fn beside(lang: Lang, field: &Field, wrong: Wrong, answer: &Answer) -> Vec<String> {
    let mut said = Vec::new();
    let Some((_, after)) = answer.body.split_once(&format!("id=\"{}-error\"", field.name)) else {
        return vec!["has no message beside the field".to_owned()];
    };
    let message = after.split_once("</p>").map_or("", |(message, _)| message);
    if message.contains("Unknown localization") || message.len() < 10 {
        said.push(format!("says `{message}`"));
    }
    let number = escaped(&lang.t(text::FORM_NATIONAL_NUMBER));
    if wrong.is_national_number() != message.contains(&number) {
        said.push(format!("says `{message}`"));
    }
    if !answer.body.contains(&format!("<html lang=\"{lang}\"")) || !answer.body.contains(&escaped(&lang.t(text::FORM_ERRORS))) {
        said.push("is not in the language of the page".to_owned());
    }
    said
}

/// A whole body that no page of ours would send.
async fn send_whole(town: &Town, path: &str, name: &str, make: impl Fn(&Sheet) -> Vec<u8>) -> Vec<String> {
    let sheet = sheet(town, path, "nl").await;
    let before = town.contents().await;
    let answer = post(app_for(town, path), sheet.cookie.as_deref(), &sheet.address, make(&sheet)).await;
    let mut said = kept(town, &answer, &before).await;
    if answer.status.is_server_error() || answer.status == StatusCode::TOO_MANY_REQUESTS {
        said.push("is no answer".to_owned());
    }
    said.into_iter().map(|what| format!("{path}, {name}: {} {what}", answer.status)).collect()
}

fn nothing(said: &[String]) {
    assert!(said.is_empty(), "{} complaints\n{}", said.len(), said.join("\n"));
}

on_both! {
    async fn whatever_is_wrong_in_a_field_is_said_beside_it_and_nothing_is_written(app: TestApp) {
        let mut said = Vec::new();
        for path in paths() {
            // A town for each, because a small one is quickly read through after every try.
            let town = Town::build(if app.db.is_sqlite() { kit::testing::sqlite().await } else { kit::testing::postgres().await }).await;
            said.extend(Spoiler::new(&town, path, Lang::Nl).spoil(&Wrong::ALL).await);
            said.extend(Spoiler::new(&town, path, Lang::Fr).spoil(&[Wrong::Empty, Wrong::TooLong, Wrong::BelgianNumber]).await);
            let numbers = [Wrong::BelgianNumber, Wrong::FrenchNumber].map(|number| number.text(&town));
            let contents = town.contents().await;
            said.extend(numbers.iter().filter(|number| contents.holds(number)).map(|number| format!("{path} has kept {number}")));
            assert!(kit::journal::verify(&town.app.db).await.unwrap().is_ok());
        }
        nothing(&said);
    }

    async fn a_form_that_is_not_whole_or_not_a_form_writes_nothing_by_halves(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        for path in paths() {
            said.extend(send_whole(&town, path, "nothing", |_| Vec::new()).await);
            said.extend(send_whole(&town, path, "300 kB", |sheet| format!("{}&more={}", sheet.body(), "x".repeat(300_000)).into_bytes()).await);
            said.extend(send_whole(&town, path, "every field twice", |sheet| format!("{}&{}", sheet.body(), sheet.body()).into_bytes()).await);
            said.extend(send_whole(&town, path, "ten thousand fields", |sheet| format!("{}{}", sheet.body(), "&theme=bank".repeat(10_000)).into_bytes()).await);
            said.extend(send_whole(&town, path, "no once", |sheet| sheet.body_with("once", None).into_bytes()).await);
            said.extend(send_whole(&town, path, "once that is no id", |sheet| sheet.body_with("once", Some("1234")).into_bytes()).await);
            said.extend(send_whole(&town, path, "bytes", |_| vec![0xff, 0xfe, 0, b'=', 0x80]).await);
            said.extend(send_whole(&town, path, "another language", |_| b"{\"email\": \"a@b.be\"}".to_vec()).await);
            town.forgive().await;
        }
        nothing(&said);
    }

    async fn a_form_that_needs_its_once_is_refused_without(app: TestApp) {
        let town = Town::build(app).await;
        for path in ["/{lang}/desk/moments", "/{lang}/desk/moments/{id}", "/{lang}/desk/moments/{id}/withdrawal", "/{lang}/team/invitations", "/{lang}/team/look/{organisation}/colour"] {
            let sheet = sheet(&town, path, "fr").await;
            let before = town.contents().await;
            for body in [sheet.body_with("once", None), sheet.body_with("once", Some("1234"))] {
                let answer = post(&town.app, sheet.cookie.as_deref(), &sheet.address, body).await;
                assert_eq!(answer.status, 400, "{path}");
            }
            assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
        }
    }

    async fn an_address_that_nobody_would_type_is_never_a_mistake_of_ours(app: TestApp) {
        let town = Town::build(app).await;
        let mut said = Vec::new();
        let queries = [
            "?place=x&day=2023-02-29&page=-1&below=x&partner=x&month=2024-13&theme=x&next=%00&done=%00",
            "?page=99999999999999999999&below=99999999999999999999&day=0000-00-00&month=%ff",
            "?page=100000&below=-9223372036854775808&day=2099-01-01&next=//evil.example&done=saved%00",
            "?day=%00&below=9223372036854775807&theme=%00&month=%00&partner=%00",
            "?%ff=%fe&&&===&place=",
        ];
        for who in ["nobody", "samira", "sandrine", "mathieu", "admin", "aline"] {
            for (route, example) in examples("GET", "fr", &town.tournai) {
                let app = app_for(&town, route.path);
                for query in queries {
                    let address = format!("{}{query}", example.address);
                    let answer = get(app, town.cookie(who), &address).await;
                    said.extend(answer.status.is_server_error().then(|| format!("{who}: {address} answers {}", answer.status)));
                }
                for odd in ["%00", "%ff%fe", "..%2f..", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "a%00b", "%F0%9F%91%B5", "%E2%80%AE"] {
                    let Some(address) = with_odd_thing(route.path, odd) else { continue };
                    let answer = get(app, town.cookie(who), &address).await;
                    let is_fine = matches!(answer.status.as_u16(), 404 | 410) && answer.body.contains("<html lang=") && !answer.body.contains("<script>alert");
                    said.extend((!is_fine).then(|| format!("{who}: {address} answers {} {}", answer.status, answer.header("content-type"))));
                }
            }
        }
        nothing(&said);
    }
}

/// The address of a route with something odd in its braces.
fn with_odd_thing(path: &str, odd: &str) -> Option<String> {
    let mut address = path.replace("{lang}", "fr");
    address.contains('{').then(|| {
        while let (Some(from), Some(to)) = (address.find('{'), address.find('}')) {
            address.replace_range(from..=to, odd);
        }
        address
    })
}

//! `/desk/moments/{id}`: one moment, to change it with its history kept, or to take it back with a reason.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Adult, Headcount, Id, Instant, Modality, Outcome, PlaceKind, Theme};
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Result, Visit, text, write};
use people::asked::{self, Question, Whom};

use super::parts::{Choices, Desk, person_line, persons_at, question, scope_at, told_as};
use crate::model::Moment;
use crate::store::{self, VersionRow, WithdrawalRow};
use crate::who::{self, Who};

const LONGEST_REASON: usize = 200;

#[derive(Template)]
#[template(path = "moment.html")]
struct MomentPage {
    page: Page,
    form: Form,
    /// The form that takes the moment back.
    reason: Form,
    choices: Choices,
    who: Question,
    person: String,
    place: String,
    href: String,
    back: String,
    withdrawn: Option<Withdrawn>,
    history: Vec<Past>,
}

struct Withdrawn {
    line: String,
    reason: String,
}

/// One version in the history.
struct Past {
    when: String,
    what: String,
}

/// `GET /{lang}/desk/moments/{id}`
///
/// # Errors
/// Not found when it is not the visitor's to see.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let found = Found::find(&visit, &id).await?;
    let form = found.form(&visit).await?;
    show_page(&found.page(&visit, form, Form::fresh(&visit.app, visit.lang)).await?)
}

/// `POST /{lang}/desk/moments/{id}`
///
/// # Errors
/// Not found when it is not the visitor's to see.
pub async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let found = Found::find(&visit, &id).await?;
    let command = asked::command(&visit.app, &form)?;
    let version = form.value("version").parse().map_err(|_| Failure::Unreadable("the form has no version"))?;
    let read = if asked::searches(&mut form) { None } else { who::read(&mut form, visit.app.clock.today()) };
    let Some((moment, asked)) = read else { return again(&visit, &found, form).await };
    let (scope, persons) = (scope_at(&visit, &found.desk.here)?, persons_at(&visit, &found.desk.here)?);
    let (at, id, app, before) = (found.desk.at(), found.id, &visit.app, found.who(&visit).await?);
    let work = async |tx: &mut kit::db::Tx| {
        let who = who::resolve(app, tx, &persons, &asked, before).await?;
        store::change(tx, &scope, id, version, &at, &Moment { who, ..moment.clone() }).await
    };
    match write(app, visit.actor()?, command, work).await {
        Err(Failure::Conflict(_)) => changed_meanwhile(&visit, id, &moment, &form).await,
        done => done.map(|()| go(&visit.to(&format!("desk?done=changed&place={}&day={}", at.place, moment.happened_on)))),
    }
}

/// The page with what was typed: something is not right, or names were searched for.
async fn again(visit: &Visit, found: &Found, form: Form) -> Result<Response> {
    let is_fine = form.is_fine();
    let page = found.page(visit, form, Form::fresh(&visit.app, visit.lang)).await?;
    if is_fine { show_page(&page) } else { show_again(&page) }
}

/// The page as it is now, with what was typed: sending it once more puts it on top of what someone else changed.
async fn changed_meanwhile(visit: &Visit, id: Id, typed: &Moment, sent: &Form) -> Result<Response> {
    let found = Found::find(visit, &id.to_string()).await?;
    let mut form = form_of(visit, typed, found.versions[0].version);
    for field in who::FIELDS {
        form.set(field, sent.value(field));
    }
    form.wrong("history", text::MOMENT_CHANGED_MEANWHILE, &[]);
    show_again(&found.page(visit, form, Form::fresh(&visit.app, visit.lang)).await?)
}

/// `POST /{lang}/desk/moments/{id}/withdrawal`
///
/// # Errors
/// Not found when it is not the visitor's to see; conflict when it has been taken back or changed meanwhile.
pub async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let found = Found::find(&visit, &id).await?;
    let command = form.command()?;
    let reason = form.needed("reason", LONGEST_REASON);
    if !form.is_fine() {
        let moment = found.form(&visit).await?;
        return show_again(&found.page(&visit, moment, form).await?);
    }
    let (scope, id) = (scope_at(&visit, &found.desk.here)?, found.id);
    write(&visit.app, visit.actor()?, command, async |tx| store::withdraw(tx, &scope, id, &reason).await).await?;
    Ok(go(&visit.to(&format!("desk?done=withdrawn&place={}", found.desk.here.id))))
}

/// A moment the visitor may see, with the desk it belongs to.
struct Found {
    id: Id,
    desk: Desk,
    versions: Vec<VersionRow>,
}

impl Found {
    async fn find(visit: &Visit, id: &str) -> Result<Found> {
        let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
        let versions = store::versions(&visit.app.db, visit.account()?, id).await?;
        let place = versions.first().ok_or(Failure::NotFound)?.place;
        let desk = Desk::find(visit, Some(place)).await?;
        Ok(Found { id, desk, versions })
    }

    async fn form(&self, visit: &Visit) -> Result<Form> {
        let newest = &self.versions[0];
        let moment = store::told(&visit.app.db, visit.account()?, newest).await?;
        let mut form = form_of(visit, &moment, newest.version);
        moment.who.fill(&mut form);
        Ok(form)
    }

    /// For whom it was until now.
    async fn who(&self, visit: &Visit) -> Result<Who> {
        store::who(&visit.app.db, &self.versions[0]).await
    }

    async fn page(&self, visit: &Visit, mut form: Form, reason: Form) -> Result<MomentPage> {
        let who = question(visit, visit.to(&format!("desk/moments/{}", self.id)), self.who(visit).await?);
        let (persons, organisation) = (persons_at(visit, &self.desk.here)?, self.desk.here.organisation);
        let who = who.searched(visit, &persons, organisation, &mut form).await?;
        let mut history = Vec::new();
        for version in &self.versions {
            let who = name(visit, version.written_by).await?;
            history.push(past(visit, version, who));
        }
        let withdrawal = store::withdrawal(&visit.app.db, visit.account()?, self.id).await?;
        let withdrawn = match withdrawal {
            Some(row) => Some(withdrawn(visit, &row, name(visit, row.withdrawn_by).await?)),
            None => None,
        };
        let place = &self.desk.here;
        let back = visit.to(&format!("desk?place={}&day={}", place.id, self.versions[0].happened_on));
        let place = place.name.clone();
        Ok(MomentPage { reason, who, place, back, withdrawn, history, ..MomentPage::new(visit, self.id, form) })
    }
}

async fn name(visit: &Visit, account: Id) -> Result<Option<String>> {
    Ok(accounts::store::account::by_id(&visit.app.db, account).await?.map(|account| account.name))
}

fn form_of(visit: &Visit, moment: &Moment, version: i64) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("version", version);
    moment.fill(&mut form);
    form
}

fn past(visit: &Visit, row: &VersionRow, who: Option<String>) -> Past {
    let lang = visit.lang;
    let when = stamp(visit, row.written_at, who);
    let mut what = format!("{} · {} · {}", lang.word(row.theme), lang.minutes(row.minutes), lang.word(row.outcome));
    if let Some((_, who)) = told_as(lang, row.who) {
        what = format!("{what} · {who}");
    }
    Past { when, what }
}

fn withdrawn(visit: &Visit, row: &WithdrawalRow, who: Option<String>) -> Withdrawn {
    Withdrawn { line: stamp(visit, row.withdrawn_at, who), reason: row.reason.clone() }
}

fn stamp(visit: &Visit, at: Instant, who: Option<String>) -> String {
    let zone = &visit.app.clock.zone;
    let who = who.unwrap_or_else(|| visit.lang.t(text::SOMEONE));
    format!("{}, {} · {who}", visit.lang.day(zone.day(at)), visit.lang.time(zone, at))
}

impl MomentPage {
    fn new(visit: &Visit, id: Id, form: Form) -> MomentPage {
        MomentPage {
            page: Page::staff(visit, visit.lang.t(text::MOMENT_TITLE)),
            person: person_line(visit.lang, &form),
            form,
            reason: Form::fresh(&visit.app, visit.lang),
            choices: Choices::new(visit.lang),
            who: question(visit, visit.to(&format!("desk/moments/{id}")), Who::default()),
            place: String::new(),
            href: visit.to(&format!("desk/moments/{id}")),
            back: visit.to("desk"),
            withdrawn: None,
            history: Vec::new(),
        }
    }
}

/// A moment to change, one with a mistake in its reason, and one that was taken back.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let moment = Moment {
        happened_on: visit.app.clock.today(),
        theme: Theme::Itsme,
        tags: vec![Theme::Bank],
        minutes: 25,
        place_kind: PlaceKind::AtPlace,
        material: None,
        modality: Modality::WalkIn,
        autonomy: None,
        outcome: Outcome::Solved,
        referred_to: None,
        headcount: Headcount::one(),
        who: Who::Person { key: Id::nil(), adult: Adult::Yes, whom: Whom::Coded },
    };
    let past = || {
        vec![Past {
            when: stamp(visit, visit.app.clock.now(), Some("Christine Verhelst".into())), what: "itsme · 25 min".into()
        }]
    };
    let fresh = || Form::fresh(&visit.app, visit.lang);
    let page = |reason, withdrawn| {
        let mut form = form_of(visit, &moment, 1);
        moment.who.fill(&mut form);
        let who = question(visit, visit.to("desk"), moment.who);
        let page = MomentPage { reason, who, withdrawn, history: past(), ..MomentPage::new(visit, Id::nil(), form) };
        page.render().unwrap_or_default()
    };
    let mut wrong = fresh();
    wrong.needed("reason", LONGEST_REASON);
    let gone = Withdrawn { line: "15 mei".into(), reason: "Twee keer <genoteerd>".into() };
    vec![("moment", page(fresh(), None)), ("moment-wrong", page(wrong, None)), ("moment-withdrawn", page(fresh(), Some(gone)))]
}

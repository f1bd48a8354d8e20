//! `/steering/{slug}/history/{id}`: what a file will bring, how far it is, and what came of it.

use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id};
use kit::form::Form;
use kit::page::{self, Page};
use kit::{Failure, Result, Visit, text};

use super::count;
use crate::history::HistoryKind;
use crate::history::running::{self, Stage, Sum};
use crate::names::Names;
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::{Tab, Tabs};
use crate::store::history::{ImportRow, import};
use crate::store::programme::Programme;

/// People that one thread codes in a minute, for the guess how long it takes.
const PEOPLE_A_MINUTE: usize = 240;

#[derive(askama::Template)]
#[template(path = "history_one.html")]
struct OnePage {
    page: Page,
    tabs: Tabs,
    programme: String,
    back: String,
    history: String,
    here: String,
    form: Form,
    is_waiting: bool,
    /// What it brings: how many of what.
    counts: Vec<(String, String)>,
    /// What is good to know about it.
    remarks: Vec<String>,
    /// How many of how many people are coded, while it runs.
    progress: Option<Progress>,
    /// What came of it; empty before.
    outcome: String,
    is_bad: bool,
}

struct Progress {
    done: i64,
    all: i64,
    says: String,
}

/// `GET /{lang}/steering/{slug}/history/{id}`
///
/// # Errors
/// Not found when it is not the visitor's to manage, or there never was such an import.
pub async fn one(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    if let Some((stage, sum)) = running::stage(programme.id, visit.account()?, id) {
        return page::show(&running_page(&visit, &programme, id, &stage, &sum));
    }
    let row = import(&visit.app.db, programme.id, id).await?.ok_or(Failure::NotFound)?;
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    page::show(&past(&visit, &programme, &row, &names))
}

/// `POST /{lang}/steering/{slug}/history/{id}`: brings the file in, or throws it away.
///
/// # Errors
/// Not found when it is not the visitor's to manage, or the file is not here any more.
pub async fn deed(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let (account, history) = (visit.account()?, format!("steering/{slug}/history"));
    if form.value("deed") == "drop" {
        running::drop_it(programme.id, account, id);
        return Ok(page::go(&visit.to(&history)));
    }
    running::begin(&visit.app, programme.id, account, id)?;
    Ok(page::go(&visit.to(&format!("{history}/{id}"))))
}

fn frame(visit: &Visit, programme: &Programme, id: Id, partner: &str) -> OnePage {
    let at = |end: &str| visit.to(&format!("steering/{}{end}", programme.slug));
    OnePage {
        page: Page::staff(visit, visit.lang.with(text::HISTORY_OF, &[("partner", partner.into())])),
        tabs: Tabs::of(visit, programme, Tab::History),
        programme: programme.name(visit.lang).to_owned(),
        back: at(""),
        history: at("/history"),
        here: at(&format!("/history/{id}")),
        form: Form::fresh(&visit.app, visit.lang),
        is_waiting: false,
        counts: Vec::new(),
        remarks: Vec::new(),
        progress: None,
        outcome: String::new(),
        is_bad: false,
    }
}

fn running_page(visit: &Visit, programme: &Programme, id: Id, stage: &Stage, sum: &Sum) -> OnePage {
    let lang = visit.lang;
    let counts = sum.counts.iter().map(|(kind, number)| (lang.word(*kind), lang.number(count(*number)))).collect();
    let page = OnePage { counts, ..frame(visit, programme, id, &sum.partner) };
    let all = count(sum.people);
    let going = |done, says| Some(Progress { done, all: all.max(1), says });
    match stage {
        Stage::Waiting => OnePage { is_waiting: true, remarks: remarks(visit, sum), ..page },
        Stage::Coding(done) => {
            let args = [("done", count(*done).into()), ("all", all.into())];
            OnePage { progress: going(count(*done), lang.with(text::HISTORY_CODING, &args)), ..page }
        }
        Stage::Entering => OnePage { progress: going(all.max(1), lang.t(text::HISTORY_ENTERING)), ..page },
        Stage::Done(new) => OnePage { outcome: lang.with(text::HISTORY_DONE, &[("n", (*new).into())]), ..page },
        Stage::Failed => OnePage { outcome: lang.t(text::HISTORY_FAILED), is_bad: true, ..page },
    }
}

fn remarks(visit: &Visit, sum: &Sum) -> Vec<String> {
    let minutes = count(sum.people.div_ceil(PEOPLE_A_MINUTE));
    let told = [
        (sum.known > 0, text::HISTORY_KNOWN, count(sum.known)),
        (sum.outside > 0, text::HISTORY_OUTSIDE, count(sum.outside)),
        (sum.people > 0, text::HISTORY_CODES, minutes),
    ];
    let told = told.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, key, n)| visit.lang.with(key, &[("n", n.into())]));
    let alike = sum.alike.iter().take(20).map(|(first, second)| {
        visit.lang.with(text::HISTORY_ALIKE, &[("first", count(*first).into()), ("second", count(*second).into())])
    });
    told.chain(alike).collect()
}

fn past(visit: &Visit, programme: &Programme, row: &ImportRow, names: &Names) -> OnePage {
    let day = visit.lang.day(visit.app.clock.zone.day(row.made_at));
    let outcome = visit.lang.with(text::HISTORY_PAST, &[("n", row.lines.into()), ("day", day.into())]);
    OnePage { outcome, ..frame(visit, programme, row.id, &names.partner(row.partner)) }
}

/// Every stage.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let sum = Sum {
        partner: "District09".into(),
        counts: vec![(HistoryKind::Training, 38), (HistoryKind::Participation, 300)],
        people: 262,
        known: 12,
        outside: 2,
        alike: vec![(14, 57)],
    };
    let render = |stage: &Stage| {
        let page = running_page(visit, &sample_programme(), Id::nil(), stage, &sum);
        askama::Template::render(&page).unwrap_or_default()
    };
    vec![
        ("history-waiting", render(&Stage::Waiting)),
        ("history-coding", render(&Stage::Coding(120))),
        ("history-entering", render(&Stage::Entering)),
        ("history-done", render(&Stage::Done(338))),
        ("history-failed", render(&Stage::Failed)),
    ]
}

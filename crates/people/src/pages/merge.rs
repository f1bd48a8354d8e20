//! `/people/{id}/merge`: two of one organisation are one person. First the other is looked for, then both stand side by
//! side and one of them stays; whatever the other has is kept behind it, and it can be undone.

use axum::extract::Path;
use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Result, Visit, random, text, write};

use super::parts::Known;
use super::person::{back, facts};
use crate::key;
use crate::person::{self, Found, merge};

/// Names a search answers.
const MOST: i64 = 12;

#[derive(askama::Template)]
#[template(path = "person_merge.html")]
pub struct MergePage {
    page: Page,
    form: Form,
    href: String,
    id: String,
    sought: String,
    found: Option<Vec<Other>>,
    /// The two, side by side.
    sides: Vec<Side>,
}

/// Somebody who may be the same. Looking at her is an opening, so it is a form.
pub struct Other {
    pub id: String,
    pub once: String,
    pub name: String,
    pub born: String,
}

/// One of the two.
pub struct Side {
    pub id: String,
    pub name: String,
    pub facts: Vec<(String, String)>,
}

/// `GET /{lang}/people/{id}/merge?q=&with=`
///
/// # Errors
/// Not found when one of them is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (known, scope) = Known::managed(&visit, &id).await?;
    if !known.is_open {
        return Ok(go(&known.to(&visit, "")));
    }
    let sought = visit.asked("q").unwrap_or_default();
    let mut page = build(&visit, &known, Form::fresh(&visit.app, visit.lang));
    if let Some(with) = visit.asked("with") {
        let (other, _) = Known::managed(&visit, &with).await?;
        if !other.is_open {
            return Ok(go(&other.to(&visit, "")));
        }
        page.sides = sides(&visit, &known, &with).await?;
        page.form.set("stays", known.row.id);
        page.form.set("other", with);
    } else if !sought.is_empty() {
        let found = person::search(&visit.app.db, &scope, known.here.id, &sought, MOST).await?;
        page.found = Some(found.into_iter().filter(|found| found.id != known.row.id).map(|found| line(&visit, found)).collect());
    }
    page.sought = sought;
    show_page(&page)
}

/// `POST /{lang}/people/{id}/merge`
///
/// # Errors
/// Not found when one of them is not the visitor's to manage.
pub async fn merge(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (known, scope) = Known::managed(&visit, &id).await?;
    let command = form.command()?;
    let other = form.value("other");
    let (other_side, _) = Known::managed(&visit, &other).await?;
    if let Some(closed) = [&known, &other_side].into_iter().find(|side| !side.is_open) {
        return Ok(go(&closed.to(&visit, "")));
    }
    let (one, two) = (known.row.id, other_side.row.id);
    let Some((stays, goes)) = chosen(&form, one, two) else {
        let key = if one == two { text::PERSON_MERGE_ALREADY } else { text::PERSON_MERGE_CHOOSE };
        form.wrong("stays", key, &[]);
        return again(&visit, &known, form).await;
    };
    let day = visit.app.clock.today();
    match write(&visit.app, visit.actor()?, command, async |tx| merge::merge(tx, &scope, stays, goes, day).await).await {
        Err(Failure::Conflict(key::ERASED | key::ELSEWHERE | merge::ALREADY)) => {
            form.wrong("stays", text::PERSON_MERGE_ALREADY, &[]);
            again(&visit, &known, form).await
        }
        done => done.map(|()| go(&visit.to(&format!("people/{stays}?done=saved")))),
    }
}

/// `POST /{lang}/people/{id}/parting`: undoes a merge.
///
/// # Errors
/// Not found when there is no such merge the visitor may manage.
pub async fn part(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (known, scope) = Known::managed(&visit, &id).await?;
    let merged = form.id("merged").ok_or(Failure::NotFound)?;
    let (id, day) = (known.row.id, visit.app.clock.today());
    write(&visit.app, visit.actor()?, form.command()?, async |tx| merge::part(tx, &scope, id, merged, day).await).await?;
    Ok(back(&visit, &known, "saved"))
}

/// The one that stays, then the other.
fn chosen(form: &Form, one: Id, two: Id) -> Option<(Id, Id)> {
    let stays = form.id("stays").filter(|_| one != two)?;
    [(one, two), (two, one)].into_iter().find(|(first, _)| *first == stays)
}

async fn again(visit: &Visit, known: &Known, form: Form) -> Result<Response> {
    let other = form.value("other");
    let mut page = build(visit, known, form);
    page.sides = sides(visit, known, &other).await?;
    show_again(&page)
}

async fn sides(visit: &Visit, known: &Known, other: &str) -> Result<Vec<Side>> {
    let (other, _) = Known::managed(visit, other).await?;
    if other.here.id != known.here.id {
        return Err(Failure::NotFound);
    }
    let mut sides = Vec::new();
    for row in [&known.row, &other.row] {
        let adult = key::counted(&visit.app.db, row.key).await?.adult;
        sides.push(Side { id: row.id.to_string(), name: row.name.clone(), facts: facts(visit, row, adult) });
    }
    Ok(sides)
}

fn line(visit: &Visit, found: Found) -> Other {
    let born = found.birth_year.map(|year| visit.lang.with(text::WHO_BORN, &[("year", year.to_string().into())]));
    let once = random::id(visit.app.clock.real()).to_string();
    Other { id: found.id.to_string(), once, name: found.name, born: born.unwrap_or_default() }
}

pub fn build(visit: &Visit, known: &Known, form: Form) -> MergePage {
    MergePage {
        page: Page::staff(visit, visit.lang.with(text::PERSON_MERGE_TITLE, &[("name", known.row.name.as_str().into())])),
        form,
        href: known.to(visit, ""),
        id: known.row.id.to_string(),
        sought: String::new(),
        found: None,
        sides: Vec::new(),
    }
}

/// The page with both sides, for its sample.
pub fn preview(visit: &Visit, known: &Known, form: Form, sides: Vec<Side>) -> MergePage {
    MergePage { sides, ..build(visit, known, form) }
}

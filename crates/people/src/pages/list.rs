//! `/people`: whom an organisation knows, by name. Nothing but names stands here, so reading it is no opening.

use axum::response::Response;
use domain::text::sort_key;
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::parts::Here;
use crate::person;

/// People on one page.
const MOST: i64 = 50;

#[derive(askama::Template)]
#[template(path = "people.html")]
pub struct List {
    page: Page,
    organisation: String,
    organisation_id: String,
    others: Vec<(String, String)>,
    sought: String,
    lines: Vec<Line>,
    /// Addresses of the pages before and after.
    before: Option<String>,
    after: Option<String>,
    is_erased: bool,
}

/// Somebody in the list.
pub struct Line {
    pub href: String,
    pub name: String,
    pub born: String,
}

/// `GET /{lang}/people?organisation=&q=&page=`
///
/// # Errors
/// Not found when the visitor may see nobody, or nobody of that organisation.
pub async fn show(visit: Visit) -> Result<Response> {
    let asked = visit.asked("organisation").map(|id| id.parse().map_err(|_| Failure::NotFound)).transpose()?;
    let (here, others) = Here::find(&visit, asked).await?;
    let sought = visit.asked("q").unwrap_or_default().chars().take(super::parts::LONGEST_NAME).collect::<String>();
    let number = visit.asked("page").and_then(|page| page.parse().ok()).filter(|page| (1..=10_000).contains(page)).unwrap_or(1);
    let from = (number - 1) * MOST;
    let mut found = person::list(&visit.app.db, &here.scope, here.id, &sort_key(&sought), from, MOST + 1).await?;
    let has_more = i64::try_from(found.len()).unwrap_or(MOST) > MOST;
    found.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let lines = found.into_iter().map(|found| line(&visit, &found)).collect();
    let to = |number: i64| address(&visit, &here, &sought, number);
    let pages = ((number > 1).then(|| to(number - 1)), has_more.then(|| to(number + 1)));
    show_page(&build(&visit, &here, &others, sought.clone(), lines, pages))
}

fn address(visit: &Visit, here: &Here, sought: &str, number: i64) -> String {
    // A sort key is letters, digits and spaces, and finds the same.
    visit.to(&format!("people?organisation={}&q={}&page={number}", here.id, sort_key(sought).replace(' ', "+")))
}

fn line(visit: &Visit, found: &person::Found) -> Line {
    let born = found.birth_year.map(|year| visit.lang.with(text::WHO_BORN, &[("year", year.to_string().into())]));
    let href = visit.to(&format!("people/{}", found.id));
    Line { href, name: found.name.clone(), born: born.unwrap_or_default() }
}

pub fn build(
    visit: &Visit,
    here: &Here,
    others: &[Here],
    sought: String,
    lines: Vec<Line>,
    (before, after): (Option<String>, Option<String>),
) -> List {
    let others = others.iter().map(|other| (visit.to(&format!("people?organisation={}", other.id)), other.name.clone()));
    List {
        page: Page::staff(visit, visit.lang.t(text::PEOPLE_TITLE)),
        organisation: here.name.clone(),
        organisation_id: here.id.to_string(),
        others: others.collect(),
        sought,
        lines,
        before,
        after,
        is_erased: visit.asked("erased").is_some(),
    }
}

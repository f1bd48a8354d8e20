//! `/steering/{slug}/board`: the targets, one to a screen, to project at a steering committee. The arrow keys and the
//! links at the foot go from one to the next; no script is needed.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::burnup::BurnUp;
use super::goals::{Standing, chip, says, whole};
use super::ground::Ground;
use super::head::at;
use super::targets::{bounds, with_target};
use super::{reached, samples_of};
use crate::pages::staff::{find, sample_programme};
use crate::store::indicator::{Indicator, counted};
use crate::store::programme::Programme;
use crate::store::target::{For, in_force, targets};

#[derive(Template)]
#[template(path = "manage_board.html")]
struct BoardPage {
    page: Page,
    programme: String,
    back: String,
    /// On which day this is so.
    date: String,
    screens: Vec<Screen>,
}

/// One target on one screen.
struct Screen {
    name: String,
    figure: String,
    of: String,
    value: i64,
    goal: i64,
    pace: String,
    needed: String,
    verdict: (String, &'static str, &'static str),
    bounds: Option<String>,
    burnup: BurnUp,
    partners: Vec<Line>,
}

struct Line {
    name: String,
    figure: String,
    goal: String,
    verdict: (String, &'static str, &'static str),
}

/// What stands behind a screen.
struct Read {
    indicator: Indicator,
    stand: Standing,
    burnup: BurnUp,
    partners: Vec<Standing>,
}

/// `GET /{lang}/steering/{slug}/board`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let (db, today) = (&visit.app.db, visit.app.clock.today());
    let (indicators, targets) = (counted(db, programme.id).await?, targets(db, &scope, programme.id).await?);
    let ground = Ground::of(db, visit.lang, programme.id).await?;
    let mut screens = Vec::new();
    for indicator in with_target(&indicators, &targets) {
        let Some(target) = whole(&targets, indicator.code()) else { continue };
        let stand = Standing::of(db, &scope, indicator, target, today).await?;
        let burnup = reached::burnup(db, visit.lang, &scope, indicator, &stand, today).await?;
        let mut partners = Vec::new();
        for own in in_force(&targets).into_iter().filter(|own| own.indicator == indicator.code() && own.partner.is_some()) {
            partners.push(Standing::of(db, &scope, indicator, own, today).await?);
        }
        screens.push(Read { indicator: indicator.clone(), stand, burnup, partners });
    }
    show_page(&build(&visit, &programme, &ground, screens))
}

fn build(visit: &Visit, programme: &Programme, ground: &Ground, screens: Vec<Read>) -> BoardPage {
    let lang = visit.lang;
    BoardPage {
        page: Page::staff(visit, programme.name(lang)),
        programme: programme.name(lang).to_owned(),
        back: at(visit, programme, "targets"),
        date: lang.with(text::AS_OF, &[("day", lang.day(visit.app.clock.today()).into())]),
        screens: screens.into_iter().map(|read| screen(visit, ground, read)).collect(),
    }
}

fn screen(visit: &Visit, ground: &Ground, read: Read) -> Screen {
    let (lang, Read { indicator, stand, burnup, partners }) = (visit.lang, read);
    let (pace, needed) = says(lang, &stand.judged);
    let name = |id: Option<Id>| id.map(|id| ground.partner(id)).unwrap_or_default();
    let line = |own: &Standing| Line {
        name: name(own.target.partner),
        figure: lang.number(own.bounds.figure),
        goal: lang.number(own.goal.goal()),
        verdict: chip(lang, own.judged.verdict),
    };
    let mut partners: Vec<_> = partners.iter().map(line).collect();
    partners.sort_by_key(|line| domain::text::sort_key(&line.name));
    Screen {
        name: indicator.name(lang).to_owned(),
        figure: lang.number(stand.bounds.figure),
        of: lang.with(text::TARGET_OF, &[("n", stand.goal.goal().into()), ("percent", stand.percent().into())]),
        value: stand.bounds.figure,
        goal: stand.goal.goal(),
        pace,
        needed,
        verdict: chip(lang, stand.judged.verdict),
        bounds: bounds(visit, indicator.measure(), &stand.bounds),
        burnup,
        partners,
    }
}

/// Two targets, and none yet.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let today = visit.app.clock.today();
    let read = |done| -> Result<Read> {
        let stand = samples_of::stand(For::All, 1_000, done, today)?;
        let burnup = reached::draw(visit.lang, &stand, &samples_of::days(today), today);
        let partners = vec![samples_of::stand(For::Partner(Id::nil()), 250, 199, today)?];
        Ok(Read { indicator: samples_of::indicator(), stand, burnup, partners })
    };
    let render = |screens| build(visit, &sample_programme(), &Ground::sample(), screens).render().unwrap_or_default();
    vec![
        ("manage-board", render([read(612), read(1_040)].into_iter().flatten().collect())),
        ("manage-board-none", render(Vec::new())),
    ]
}

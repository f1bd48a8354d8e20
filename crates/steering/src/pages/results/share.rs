//! `/steering/{slug}/results`: what is public of a programme, and the links by which it is shared. A link's secret is
//! shown once, when it is made.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id};
use kit::form::{Form, ONCE};
use kit::page::{Page, go, show as show_page};
use kit::{Failure, Result, Visit, text, write};

use super::view::{Results, Shown, sample};
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::{Tab, Tabs};
use crate::store::programme::Programme;
use crate::store::share::{self, Share};

#[derive(Template)]
#[template(path = "results_share.html")]
struct SharePage {
    page: Page,
    tabs: Tabs,
    base: String,
    public: String,
    dated: String,
    figures: Vec<Shown>,
    links: Vec<Link>,
    /// The link that was just made, and the piece of HTML for each figure.
    made: Option<Made>,
    form: Form,
}

struct Link {
    action: String,
    says: String,
    ended: Option<String>,
}

struct Made {
    address: String,
    embeds: Vec<(String, String)>,
}

/// `GET /{lang}/steering/{slug}/results`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    draw(&visit, &programme, None).await
}

/// `POST /{lang}/steering/{slug}/results`: makes a link and shows it, this once.
///
/// # Errors
/// As [`show`].
pub async fn make(visit: Visit, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let app = &visit.app;
    // It follows from the form, so that a form that is sent twice shows the link that it made.
    let digest = app.secrets.digest("share-link", form.value(ONCE).as_bytes());
    let token = data_encoding::BASE64URL_NOPAD.encode(&digest[..24]);
    write::write(app, visit.actor()?, form.command()?, async |tx| share::add(app, tx, programme.id, &token).await).await?;
    draw(&visit, &programme, Some(&token)).await
}

/// `POST /{lang}/steering/{slug}/results/{share}`: ends a link.
///
/// # Errors
/// As [`show`].
pub async fn revoke(visit: Visit, Path((_, slug, share)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let share: Id = share.parse().map_err(|_| Failure::NotFound)?;
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let links = share::shares(&visit.app.db, programme.id).await?;
    links.iter().find(|link| link.id == share).ok_or(Failure::NotFound)?;
    write::write(&visit.app, visit.actor()?, form.command()?, async |tx| share::revoke(tx, programme.id, share).await).await?;
    Ok(go(&format!("{}?done=changed", visit.to(&format!("steering/{slug}/results")))))
}

async fn draw(visit: &Visit, programme: &Programme, token: Option<&str>) -> Result<Response> {
    let results = Results::of(&visit.app.db, visit.lang, programme).await?;
    let links = share::shares(&visit.app.db, programme.id).await?;
    show_page(&build(visit, programme, &results, &links, token, Form::fresh(&visit.app, visit.lang)))
}

fn build(visit: &Visit, programme: &Programme, results: &Results, links: &[Share], token: Option<&str>, form: Form) -> SharePage {
    let lang = visit.lang;
    let base = visit.to(&format!("steering/{}/results", programme.slug));
    let figures: Vec<_> = results.frozen.iter().chain(results.since()).cloned().collect();
    let dated = match (&results.report, results.taken_on) {
        (Some(seal), _) => lang.with(text::RESULTS_UNTIL, &[("day", lang.day(seal.last_day).into())]),
        (None, Some(day)) => lang.with(text::AS_OF, &[("day", lang.day(day).into())]),
        (None, None) => lang.t(text::FIGURES_NOT_YET),
    };
    SharePage {
        page: Page::staff(visit, programme.name(lang)),
        tabs: Tabs::of(visit, programme, Tab::Results),
        public: visit.to(&format!("programmes/{}", programme.slug)),
        dated,
        links: links.iter().map(|share| link(visit, &base, share)).collect(),
        made: token.map(|token| made(visit, token, &figures)),
        figures,
        base,
        form,
    }
}

fn link(visit: &Visit, base: &str, share: &Share) -> Link {
    let day = |at| visit.lang.day(visit.app.clock.zone.day(at)).into();
    let who = share.who.clone().unwrap_or_default();
    Link {
        action: format!("{base}/{}", share.id),
        says: visit.lang.with(text::SHARE_MADE, &[("day", day(share.made_at)), ("who", who.into())]),
        ended: share.revoked_at.map(|at| visit.lang.with(text::SHARE_ENDED, &[("day", day(at))])),
    }
}

fn made(visit: &Visit, token: &str, figures: &[Shown]) -> Made {
    let address = format!("{}{}", visit.app.config.public_address(), visit.to(&format!("shared/{token}")));
    let embed = |shown: &Shown| {
        let frame = format!(
            "<iframe src=\"{address}/{}\" title=\"{}\" width=\"320\" height=\"200\" loading=\"lazy\"></iframe>",
            shown.code,
            shown.name.replace('"', "&quot;")
        );
        (shown.name.clone(), frame)
    };
    Made { embeds: figures.iter().map(embed).collect(), address }
}

impl SharePage {
    fn day(&self, shown: &Shown) -> String {
        self.page.language().day(shown.day)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn number(&self, value: &i64) -> String {
        self.page.language().number(*value)
    }
}

/// Without a link, with links, and with one just made.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let (programme, full) = (sample_programme(), sample(visit.app.clock.today()));
    let now = visit.app.clock.now();
    let share = |revoked_at| Share { id: Id::nil(), made_at: now, who: Some("Anouk".into()), revoked_at };
    let render = |links: &[Share], token| {
        build(visit, &programme, &full, links, token, Form::filled(visit.lang, &[(ONCE, "x")])).render().unwrap_or_default()
    };
    vec![
        ("results-share-none", render(&[], None)),
        ("results-share", render(&[share(None), share(Some(now))], None)),
        ("results-share-made", render(&[share(None)], Some("a-secret"))),
    ]
}

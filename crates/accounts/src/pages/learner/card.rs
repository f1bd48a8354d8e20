//! `/learn/card`: her four pictures and her QR code, to write down, photograph or print.

use axum::response::Response;
use domain::{Action, Resource};
use kit::form::Form;
use kit::page::Page;
use kit::{Failure, Lang, Result, Visit, page, pictures, qr, text};

use crate::learner;
use crate::learner::card::{self, Card};

/// A picture with its word.
pub struct Picture {
    pub word: String,
    pub svg: String,
}

#[derive(askama::Template)]
#[template(path = "card.html")]
pub struct CardPage {
    page: Page,
    form: Form,
    name: String,
    pictures: Vec<Picture>,
    qr: String,
    address: String,
}

/// `GET /{lang}/learn/card`
///
/// # Errors
/// Not found when nobody learns here.
pub async fn show(visit: Visit) -> Result<Response> {
    let scope = visit.scope(Action::Learn, Resource::Own)?;
    let row = learner::find(&visit.app.db, &scope, scope.viewer()).await?.ok_or(Failure::NotFound)?;
    page::show(&build(&visit, row.name, &card::read(&visit.app, row.card))?)
}

/// `POST /{lang}/learn/card`: a new card, because the other was lost.
///
/// # Errors
/// When the database refuses.
pub async fn renew(visit: Visit, form: Form) -> Result<Response> {
    let (command, id) = (form.command()?, visit.account()?);
    kit::write(&visit.app, visit.actor()?, command, async |tx| learner::renew_card(&visit.app, tx, id).await).await?;
    Ok(page::go(&visit.to("learn/card?done=new-card")))
}

fn build(visit: &Visit, name: String, card: &Card) -> Result<CardPage> {
    let address = format!("{}{}", visit.app.config.public_address(), visit.to("learn/scan"));
    Ok(CardPage {
        page: Page::learner(visit, visit.lang.t(text::CARD_TITLE)).narrow(),
        form: Form::fresh(&visit.app, visit.lang),
        name,
        pictures: with_words(visit.lang, &card.pictures),
        qr: qr::svg(&format!("{address}#{}", card.token))?,
        address: format!("{}{}", visit.app.config.public_address(), visit.to("learn")),
    })
}

/// Pictures with their words, in their order; an id that is none is left out.
pub fn with_words(lang: Lang, ids: &[u16]) -> Vec<Picture> {
    let concepts = ids.iter().filter_map(|id| domain::concepts::by_id(*id));
    let picture = |concept: &domain::concepts::Concept| Picture {
        word: concept.word(lang.code()).to_owned(),
        svg: pictures::svg(concept.picture).unwrap_or_default(),
    };
    concepts.map(picture).collect()
}

pub fn sample(visit: &Visit, name: &str) -> String {
    let card = Card { pictures: [1, 100, 200, 324], token: "AAAAAAAAAAAAAAAAAAAAAA".to_owned() };
    build(visit, name.to_owned(), &card).and_then(|page| Ok(askama::Template::render(&page)?)).unwrap_or_default()
}

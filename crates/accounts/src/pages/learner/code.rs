//! `/learn/code`: come back by tapping four pictures: the first letter of the word, then its tile. Each tap is a form
//! of its own, so it works without script, and nothing of it stands in an address.

use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::Id;
use domain::concepts::{self, Concept};
use kit::form::Form;
use kit::page::Page;
use kit::{Lang, Result, Visit, page, pictures, text};

use super::super::caller::Caller;
use super::card::{self, Picture};
use crate::learner::card::{PICTURES, by_pictures};
use crate::learner::session::{self, Attribution};
use crate::limit::{self, Door};

/// « Boîte aux lettres » is the longest.
const LONGEST_WORD: usize = 3;

/// A picture to tap.
pub struct Tile {
    pub id: u16,
    pub word: &'static str,
    pub svg: String,
}

#[derive(askama::Template)]
#[template(path = "code.html")]
pub struct Code {
    page: Page,
    form: Form,
    /// What was tapped so far.
    chosen: Vec<u16>,
    pictures: Vec<Picture>,
    /// Places that still wait for a picture.
    left: std::ops::RangeInclusive<usize>,
    asks: String,
    letters: Vec<char>,
    tiles: Vec<Tile>,
    at: String,
}

impl Code {
    /// The page with what was tapped so far; with a letter, the pictures whose word begins with it.
    pub fn new(visit: &Visit, form: Form, chosen: Vec<u16>, letter: Option<char>) -> Code {
        let lang = visit.lang;
        let next = chosen.len() + 1;
        let tiles: Vec<Tile> = letter.map(|letter| tiles(lang, letter, &chosen)).unwrap_or_default();
        let asks = if tiles.is_empty() { text::CODE_LETTER } else { text::CODE_PICTURE };
        Code {
            page: Page::learner(visit, lang.t(text::CODE_TITLE)).narrow(),
            at: form.value("at"),
            form,
            pictures: card::with_words(lang, &chosen),
            left: next..=PICTURES,
            asks: lang.with(asks, &[("n", next.into())]),
            letters: concepts::letters(lang.code()).into_iter().map(|(letter, _)| letter).collect(),
            chosen,
            tiles,
        }
    }
}

fn tiles(lang: Lang, letter: char, chosen: &[u16]) -> Vec<Tile> {
    let tile = |concept: &'static Concept| Tile {
        id: concept.id,
        word: concept.word(lang.code()),
        svg: pictures::svg(concept.picture).unwrap_or_default(),
    };
    let of_letter = concepts::letters(lang.code()).into_iter().filter(|(first, _)| *first == letter);
    of_letter.flat_map(|(_, concepts)| concepts).filter(|concept| !chosen.contains(&concept.id)).map(tile).collect()
}

/// `GET /{lang}/learn/code?at=`
///
/// # Errors
/// When the page cannot be written.
pub async fn show(visit: Visit) -> Result<Response> {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("at", visit.asked("at").unwrap_or_default());
    page::show(&Code::new(&visit, form, Vec::new(), None))
}

/// `POST /{lang}/learn/code`: one more tap, one taken back, or all four words typed.
///
/// # Errors
/// Too many when a browser guesses.
pub async fn tap(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let mut chosen = chosen(&form);
    if let Some(one) = form.value("pick").parse().ok().filter(|id| concepts::by_id(*id).is_some()) {
        chosen.push(one);
    }
    if form.has("deed", "undo") {
        chosen.pop();
    }
    if form.has("deed", "words") {
        chosen = typed(visit.lang, &form.value("words"));
    }
    chosen.truncate(PICTURES);
    if let Ok(all) = <[u16; PICTURES]>::try_from(chosen.as_slice()) {
        if let Some(learner) = whose(&visit, &caller, all).await? {
            return enter(&visit, learner, &form.value("at")).await;
        }
        form.wrong("pictures", text::CODE_WRONG, &[]);
        return page::show_again(&Code::new(&visit, form, chosen, None));
    }
    if form.has("deed", "words") {
        form.wrong("words", text::CODE_UNKNOWN_WORD, &[]);
        return page::show_again(&Code::new(&visit, form, Vec::new(), None));
    }
    let letter = form.value("letter").chars().next();
    page::show(&Code::new(&visit, form, chosen, letter))
}

/// What was tapped before, as the form carries it.
fn chosen(form: &Form) -> Vec<u16> {
    form.values("chosen").into_iter().filter_map(|id| id.parse().ok()).filter(|id| concepts::by_id(*id).is_some()).collect()
}

/// The pictures of typed words, in whichever of our languages; none when one of them is no word of a card.
fn typed(lang: Lang, words: &str) -> Vec<u16> {
    let words: Vec<&str> =
        words.split(|c: char| c.is_whitespace() || ",;·".contains(c)).filter(|word| !word.is_empty()).collect();
    let (mut found, mut rest) = (Vec::new(), words.as_slice());
    while !rest.is_empty() {
        let Some((id, length)) = longest(lang, rest) else { return Vec::new() };
        found.push(id);
        rest = &rest[length..];
    }
    found
}

/// The picture that the first of these words name, and how many they are: « pomme de terre » is one.
fn longest(lang: Lang, words: &[&str]) -> Option<(u16, usize)> {
    let known = |length: usize| concepts::by_word(&words[..length].join(" "), lang.code()).map(|concept| (concept.id, length));
    (1..=words.len().min(LONGEST_WORD)).rev().find_map(known)
}

async fn whose(visit: &Visit, caller: &Caller, pictures: [u16; PICTURES]) -> Result<Option<Id>> {
    let guess = limit::begin(&visit.app, Door::Pictures, &caller.address, &caller.address).await?;
    let learner = by_pictures(&visit.app, pictures).await?;
    if learner.is_some() {
        kit::write::system(&visit.app, async |tx| guess.succeeded(tx).await).await?;
    }
    Ok(learner)
}

/// Lets a learner in, at the place that the link named.
pub(super) async fn enter(visit: &Visit, learner: Id, at: &str) -> Result<Response> {
    let place = super::place(visit, at).await?;
    let mut response = page::go(&visit.to("learn/path"));
    let cookie = session::open(visit, learner, Attribution { place, opened_by: None }).await?;
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}

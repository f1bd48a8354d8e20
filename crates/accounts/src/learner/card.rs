//! A card: four pictures in an order, and a secret for its QR code. 324 pictures make eleven thousand million cards.

use data_encoding::BASE64URL_NOPAD;
use domain::Id;
use kit::app::App;
use kit::db::Tx;
use kit::{Result, random};

use crate::store::learner;

/// How many pictures a card has.
pub const PICTURES: usize = 4;
/// Of how many they are drawn. It stays when the list grows: a card shows the same pictures for ever.
const DRAWN_FROM: u64 = 324;

/// A card as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Ids of concepts, all different, in their order.
    pub pictures: [u16; PICTURES],
    /// 128 bits, as they stand behind the `#` of the QR code.
    pub token: String,
}

/// What the database keeps of a card: its id, and the keyed digests by which it is found again.
pub struct Sealed {
    pub id: Id,
    pub pictures: [u8; 32],
    pub token: [u8; 32],
}

/// The card with this id.
pub fn read(app: &App, id: Id) -> Card {
    let token = app.secrets.digest("card token", id.as_bytes());
    Card { pictures: pictures(app, id), token: BASE64URL_NOPAD.encode(&token[..16]) }
}

pub(crate) fn sealed(app: &App, id: Id) -> Sealed {
    let card = read(app, id);
    Sealed { id, pictures: pictures_digest(app, card.pictures), token: token_digest(app, &card.token) }
}

/// The id of a card whose pictures nobody has.
pub(crate) async fn free(app: &App, tx: &mut Tx) -> Result<Id> {
    loop {
        let id = random::opaque_id();
        if learner::by_pictures(&mut *tx, pictures_digest(app, pictures(app, id))).await?.is_none() {
            return Ok(id);
        }
    }
}

/// Whose pictures these are.
///
/// # Errors
/// When the database refuses.
pub async fn by_pictures(app: &App, pictures: [u16; PICTURES]) -> Result<Option<Id>> {
    learner::by_pictures(&app.db, pictures_digest(app, pictures)).await
}

/// Whose card carries this token.
///
/// # Errors
/// When the database refuses.
pub async fn by_token(app: &App, token: &str) -> Result<Option<Id>> {
    learner::by_token(&app.db, token_digest(app, token)).await
}

/// Four different pictures, each drawn from eight bytes of a digest that nobody without the key file can make.
fn pictures(app: &App, card: Id) -> [u16; PICTURES] {
    let mut drawn = Vec::with_capacity(PICTURES);
    let digests = (0_u8..).map(|nr| app.secrets.digest("card pictures", &[card.as_bytes().as_slice(), &[nr]].concat()));
    let numbers = digests.flat_map(|digest| {
        let (eights, _) = digest.as_chunks::<8>();
        eights.iter().map(|bytes| u64::from_be_bytes(*bytes)).collect::<Vec<_>>()
    });
    for number in numbers {
        let id = u16::try_from(number % DRAWN_FROM + 1).unwrap_or(1);
        if !drawn.contains(&id) {
            drawn.push(id);
        }
        if drawn.len() == PICTURES {
            break;
        }
    }
    drawn.try_into().unwrap_or([1, 2, 3, 4])
}

fn pictures_digest(app: &App, pictures: [u16; PICTURES]) -> [u8; 32] {
    app.secrets.digest("pictures", &pictures.map(u16::to_be_bytes).concat())
}

fn token_digest(app: &App, token: &str) -> [u8; 32] {
    app.secrets.digest("card", token.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[tokio::test]
    async fn a_card_has_four_different_pictures_of_the_list_and_always_the_same_ones() {
        let app = kit::testing::sqlite().await;
        let mut seen = BTreeSet::new();
        for _ in 0..5_000 {
            let id = random::opaque_id();
            let pictures = read(&app, id).pictures;
            assert_eq!(BTreeSet::from(pictures).len(), PICTURES, "{pictures:?}");
            assert!(pictures.iter().all(|id| (1..=324).contains(id)), "{pictures:?}");
            assert_eq!(read(&app, id), read(&app, id));
            seen.extend(pictures);
        }
        assert_eq!(seen.len(), 324, "every picture comes on a card");
    }
}

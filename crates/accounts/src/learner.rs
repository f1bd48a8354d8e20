//! People who learn. They have no account: a first name if they like, and four pictures to come back with.
//!
//! The pictures and the secret of the card's QR code are worked out from the card's id and the key file, so they can
//! be shown again to her and are written nowhere; what she taps or scans is looked up by its keyed digest. A helper
//! may open a learner for her, on this browser or on another by a code that works once.

pub mod card;
pub mod opening;
pub mod session;

pub use crate::store::learner::{LearnerRow, find};

use domain::Id;
use kit::app::App;
use kit::db::{Db, Tx};
use kit::{Result, random};

use crate::store::{learner, visible};

/// Longest first name, in characters.
pub const LONGEST_NAME: usize = 40;

domain::words! {
    /// With what she practises; it decides which exercises come first.
    pub enum Device {
        Computer = "computer",
        /// A tablet or a smartphone.
        Touch = "touch",
    }
}

/// Adds a learner with a person key and a card of her own, and answers her id.
///
/// # Errors
/// When the database refuses.
pub async fn add(app: &App, tx: &mut Tx, name: &str, device: Device) -> Result<Id> {
    let id = random::opaque_id();
    let person_key = people::key::add(tx).await?;
    let card = card::free(app, &mut *tx).await?;
    learner::add(tx, &learner::New { id, name, device, person_key, card: card::sealed(app, card) }).await?;
    visible::open_learner(tx, id, id).await?;
    Ok(id)
}

/// Gives a learner a new card; the one before opens nothing any more.
///
/// # Errors
/// When the database refuses.
pub async fn renew_card(app: &App, tx: &mut Tx, id: Id) -> Result<()> {
    let card = card::free(app, &mut *tx).await?;
    learner::set_card(tx, id, &card::sealed(app, card)).await
}

/// Notes with what she practises from now on.
///
/// # Errors
/// When the database refuses.
pub async fn set_device(tx: &mut Tx, id: Id, device: Device) -> Result<()> {
    learner::set_device(tx, id, device).await
}

/// By which key a learner is counted.
///
/// # Errors
/// [`kit::Failure::NotFound`] when there is no such learner.
pub async fn person_key(tx: &mut Tx, id: Id) -> Result<Id> {
    learner::person_key(tx, id).await
}

/// The same, where nothing is written.
///
/// # Errors
/// As [`person_key`].
pub async fn read_person_key(db: &Db, id: Id) -> Result<Id> {
    learner::person_key(db, id).await
}

//! Who and where, by the names of the stories.

use std::collections::HashMap;
use std::sync::OnceLock;

use domain::Id;
use kit::{App, Failure, Result};
use steering::store::programme::{Partner, by_slug, partners};
use support::At;

use super::named::NAMED;
use super::setting::CROSS_AND_LEARN;
use super::stories;

pub struct Known {
    accounts: HashMap<String, Id>,
    places: HashMap<String, At>,
    pub cross_and_learn: Id,
    pub operators: Vec<Partner>,
    /// What makes the codes of the people of the stories; it takes a while, so it is done once and only when needed.
    named: OnceLock<Vec<[u8; 32]>>,
}

impl Known {
    /// What the laid ground is called.
    ///
    /// # Errors
    /// When the database refuses, or the ground was not laid.
    pub async fn read(app: &App) -> Result<Known> {
        let mut accounts = HashMap::new();
        for person in stories::ground()?.people {
            if let Some(account) = accounts::store::by_email(&app.db, &person.email).await? {
                accounts.insert(person.key, account.id);
            }
        }
        let places = places::store::places(&app.db).await?;
        let at = |place: places::Place| (place.slug, At { place: place.id, organisation: place.organisation, area: place.area });
        let programme = by_slug(&app.db, CROSS_AND_LEARN).await?.ok_or(Failure::NotFound)?.id;
        Ok(Known {
            accounts,
            places: places.into_iter().map(at).collect(),
            cross_and_learn: programme,
            operators: partners(&app.db, programme).await?,
            named: OnceLock::new(),
        })
    }

    /// What the browser of a helper would send for somebody of the stories, by her place in their list.
    ///
    /// # Errors
    /// When a name gives no letters.
    pub fn named(&self, app: &App, at: usize) -> Result<[u8; 32]> {
        if self.named.get().is_none() {
            let all = NAMED.iter().map(|named| named.hidden(app)).collect::<Result<_>>()?;
            let _ = self.named.set(all);
        }
        self.named.get().and_then(|all| all.get(at)).copied().ok_or(Failure::NotFound)
    }

    pub fn account(&self, key: &str) -> Result<Id> {
        self.accounts.get(key).copied().ok_or_else(|| Failure::Other(format!("the demo has nobody called {key}")))
    }

    pub fn at(&self, slug: &str) -> Result<&At> {
        self.places.get(slug).ok_or_else(|| Failure::Other(format!("the demo has no place called {slug}")))
    }

    pub fn operator(&self, slug: &str) -> Result<&Partner> {
        let found = self.operators.iter().find(|partner| partner.slug == slug);
        found.ok_or_else(|| Failure::Other(format!("Cross&Le@rn has no partner called {slug}")))
    }
}

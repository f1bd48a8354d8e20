//! What each account may see, worked out from its roles and kept beside them: reads of owned rows join these tables.

use domain::policy::{self, Action, Resource, Standing};
use domain::{Grant, Id};
use kit::db::Tx;
use kit::{Result, binds, sql};

use super::{account, membership};

sql! {
    change CLEAR = "DELETE FROM visible WHERE viewer = $1";
    change CLEAR_PLACES = "DELETE FROM visible_place WHERE viewer = $1";
    change CLEAR_LEARNERS = "DELETE FROM visible_learner WHERE viewer = $1";
    change CLEAR_PROGRAMMES = "DELETE FROM visible_programme WHERE viewer = $1";
    change OPEN = "INSERT INTO visible (viewer, organisation, level) VALUES ($1, $2, $3) ON CONFLICT (viewer, organisation, level) DO NOTHING";
    change OPEN_PLACE = "INSERT INTO visible_place (viewer, place, level) VALUES ($1, $2, $3) ON CONFLICT (viewer, place, level) DO NOTHING";
    change OPEN_PROGRAMME = "INSERT INTO visible_programme (viewer, programme) VALUES ($1, $2) ON CONFLICT (viewer, programme) DO NOTHING";
    change OPEN_LEARNER = "INSERT INTO visible_learner (viewer, learner) VALUES ($1, $2) ON CONFLICT (viewer, learner) DO NOTHING";
    /// Those an account opened at a place whose persons it may still see.
    system change OPEN_LEARNERS = "INSERT INTO visible_learner (viewer, learner) SELECT DISTINCT o.opened_by, o.learner FROM learner_opening o \
        JOIN visible_place v ON v.place = o.place AND v.viewer = o.opened_by AND v.level = 'persons' WHERE o.opened_by = $1";
}

/// Works out anew what an account may see; a closed one sees nothing.
///
/// # Errors
/// When the database refuses.
pub async fn rebuild_visible(tx: &mut Tx, account: Id) -> Result<()> {
    for clear in [&CLEAR, &CLEAR_PLACES, &CLEAR_PROGRAMMES, &CLEAR_LEARNERS] {
        clear.run(tx, binds![account]).await?;
    }
    let is_open = account::by_id(&mut *tx, account).await?.is_some_and(|row| row.closed_at.is_none());
    let grants = if is_open { membership::grants(&mut *tx, account).await? } else { Vec::new() };
    for grant in grants {
        open(tx, account, grant).await?;
    }
    OPEN_LEARNERS.run(tx, binds![account]).await.map(drop)
}

/// From now on the viewer sees what this learner does.
pub(crate) async fn open_learner(tx: &mut Tx, viewer: Id, learner: Id) -> Result<()> {
    OPEN_LEARNER.run(tx, binds![viewer, learner]).await.map(drop)
}

/// Works out anew what everyone of an organisation may see, for when it gets a place.
///
/// # Errors
/// When the database refuses.
pub async fn rebuild_visible_of_organisation(tx: &mut Tx, organisation: Id) -> Result<()> {
    for account in membership::holders(tx, organisation).await? {
        rebuild_visible(tx, account).await?;
    }
    Ok(())
}

async fn open(tx: &mut Tx, viewer: Id, grant: Grant) -> Result<()> {
    let places = match (grant.place, grant.organisation) {
        (Some(place), _) => vec![place],
        (None, Some(organisation)) => {
            places::store::places_of(&mut *tx, organisation).await?.into_iter().map(|place| place.id).collect()
        }
        (None, None) => Vec::new(),
    };
    for level in grant.levels() {
        for place in &places {
            OPEN_PLACE.run(tx, binds![viewer, *place, level.code()]).await?;
        }
        if grant.place.is_none() {
            OPEN.run(tx, binds![viewer, grant.organisation, level.code()]).await?;
        }
    }
    let Some(programme) = grant.programme else { return Ok(()) };
    let standing = Standing { account: viewer, grants: vec![grant] };
    if policy::allows(Some(&standing), Action::SeeProgramme, Resource::Programme(programme)) {
        OPEN_PROGRAMME.run(tx, binds![viewer, programme]).await?;
    }
    Ok(())
}

//! The running figures of a programme, released each night.

use domain::Id;
use domain::indicator::{Definition, Kind, Measure};
use kit::Result;
use kit::db::Tx;

use super::{Today, gives_away, keep, next, tens};
use crate::figures::{self, Of, Reader, Span};
use crate::store::indicator;
use crate::store::publication::Published;

/// Releases what may be shown of each public indicator.
pub(super) async fn release(tx: &mut Tx, programme: Id, is_umbrella: bool, published: &mut Published, today: &Today) -> Result<()> {
    let mut indicators = indicator::counted(&mut *tx, programme).await?;
    indicators.retain(|indicator| indicator.definition.public);
    indicators.sort_by_key(|indicator| leans_on(&indicator.definition).is_some());
    let mut shown: Vec<(&Definition, i64)> = Vec::new();
    for indicator in &indicators {
        let definition = &indicator.definition;
        let now = figures::value(&mut *tx, Reader::Program, indicator, Of::Total, Span::until(today.day)).await?.figure;
        let allowed = if is_umbrella { tens(now) } else { next(published, indicator.code(), now) };
        let told = if is_told(definition, &shown) && !gives_away(definition, allowed, &shown) { allowed } else { 0 };
        shown.push((definition, told));
        let is_true = told == now || (is_umbrella && told == tens(now));
        keep(tx, Some(programme), published, indicator.code(), (told, is_true), today).await?;
    }
    Ok(())
}

/// Minutes of few moments would tell how long one person was helped, and exercises of few learners how far one is: the
/// kind of entry of which enough must be shown first.
fn leans_on(definition: &Definition) -> Option<Vec<Kind>> {
    let is_learning = |kind: &Kind| matches!(kind, Kind::LearningActivity | Kind::LearningModule);
    match definition.measure {
        Measure::Minutes => Some(definition.kinds.clone()),
        _ if definition.kinds.iter().any(is_learning) => Some(vec![Kind::LearningStart]),
        _ => None,
    }
}

fn is_told(definition: &Definition, shown: &[(&Definition, i64)]) -> bool {
    let Some(kinds) = leans_on(definition) else { return true };
    shown.iter().any(|(other, value)| other.measure == Measure::Entries && other.kinds == kinds && *value > 0)
}

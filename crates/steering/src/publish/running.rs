//! The running figures of a programme, released each night.

use domain::indicator::{Definition, Measure};
use kit::Result;
use kit::db::Tx;

use super::rules::{carries, leans};
use super::{Scene, Today, keep};
use crate::figures::{Of, Reader, Span, value};

/// A figure as it is told tonight.
struct Told {
    definition: Definition,
    value: i64,
    is_new: bool,
    is_true: bool,
}

/// Releases what may be shown of each public indicator; those that lean on another after it.
pub(super) async fn release(tx: &mut Tx, scene: &mut Scene, today: &Today) -> Result<()> {
    if scene.published.taken().is_some_and(|one| one.taken_on >= today.day) {
        return Ok(());
    }
    let mut indicators: Vec<_> = scene.indicators.iter().filter(|indicator| indicator.definition.public).cloned().collect();
    indicators.sort_by_key(|indicator| leans(&indicator.definition));
    let mut told: Vec<Told> = Vec::new();
    for indicator in indicators {
        let figure = value(&mut *tx, Reader::Program, &indicator, Of::Total, Span::until(today.day)).await?.figure;
        let (definition, now) = (indicator.definition, scene.told(figure.max(0)));
        let shown = tell(scene, &definition, now, &told);
        let (is_new, is_true) = (shown != scene.published.figure(&definition.code), shown == now);
        keep(tx, Some(scene.programme), &mut scene.published, &definition.code, (shown, is_true), today).await?;
        told.push(Told { definition, value: shown, is_new, is_true });
    }
    Ok(())
}

/// What is true now, or what was shown last.
fn tell(scene: &Scene, definition: &Definition, now: i64, told: &[Told]) -> i64 {
    let before = scene.published.figure(&definition.code);
    if leans(definition) {
        let ground = told.iter().find(|other| carries(&other.definition, definition) && other.value > 0);
        let Some(ground) = ground else { return 0 };
        if definition.measure == Measure::Minutes && !moves_with(ground, before) {
            return before;
        }
    }
    if scene.may_stand(definition, now) { now } else { before }
}

/// Minutes are released together with the moments they belong to: the minutes between two releases are never those of
/// one moment.
const fn moves_with(ground: &Told, before: i64) -> bool {
    if before == 0 { ground.is_true } else { ground.is_new }
}

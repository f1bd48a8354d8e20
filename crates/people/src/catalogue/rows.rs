//! Which rows of a table are about somebody, as a condition. Tables and columns come from the catalogue, ids are bound.

use domain::Id;
use kit::db::{Bind, Binds};

use super::Place;
use super::read::{Path, Whom};
use super::subject::Subject;

/// What follows `WHERE`, and its values; none when nothing of this place is hers.
pub fn of(place: &Place, subject: &Subject) -> Option<(String, Binds)> {
    let ids = match place.tie.whom {
        Whom::Person => &subject.persons,
        Whom::Key => &subject.keys,
        Whom::Learner => &subject.learners,
        Whom::Account | Whom::Mentioned | Whom::Nobody => return None,
    };
    let path = place.tie.path.as_ref().filter(|_| !ids.is_empty())?;
    let mut binds = Binds::default();
    let mut condition = among(path, ids, &mut binds);
    if let Some(within) = place.part.within() {
        let here = subject.organisation.map_or_else(|| "1 = 0".to_owned(), |id| among(&within, &[id], &mut binds));
        // What belongs to no organisation was done by herself.
        let or_none = if within.over.is_none() { format!("{} IS NULL OR ", within.column) } else { String::new() };
        condition = format!("{condition} AND ({or_none}{here})");
    } else if place.tie.whom == Whom::Key && subject.is_shared {
        return None;
    }
    Some((condition, binds))
}

fn among(path: &Path, ids: &[Id], binds: &mut Binds) -> String {
    let inside = if let Some(hop) = &path.over {
        format!("SELECT {} FROM {} WHERE {}", hop.same, hop.table, among(&hop.path, ids, binds))
    } else {
        let from = binds.0.len();
        binds.0.extend(ids.iter().map(|id| Bind::from(*id)));
        (from + 1..=binds.0.len()).map(|nr| format!("${nr}")).collect::<Vec<_>>().join(", ")
    };
    format!("{} IN ({inside})", path.column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::places;

    #[test]
    fn a_row_is_hers_by_a_column_over_a_table_and_within_her_organisation() {
        let one = vec![Id::nil()];
        let subject = Subject { organisation: Some(Id::nil()), keys: one.clone(), learners: one, ..Subject::default() };
        let places = places();
        let said = |table: &str| of(places.iter().find(|place| place.table == table).unwrap(), &subject).map(|(text, _)| text);
        assert_eq!(said("learning").unwrap(), "learner IN ($1)");
        assert_eq!(said("attempt_action").unwrap(), "attempt IN (SELECT id FROM attempt WHERE learner IN ($1))");
        assert_eq!(said("entry").unwrap(), "person_key IN ($1) AND (organisation IS NULL OR organisation IN ($2))");
        assert_eq!(said("person"), None);
    }
}

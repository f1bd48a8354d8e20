//! What a line of a file tells, column by column. It may hold a name, so it is never printed and never kept.

use super::table::{Row, Unreadable};

domain::words! {
    /// The columns of the template; each at most once, in any order.
    pub enum HistoryColumn {
        Kind = "kind",
        Date = "date",
        Reference = "reference",
        Organisation = "organisation",
        Area = "area",
        Persons = "persons",
        Minutes = "minutes",
        GivenName = "given_name",
        FamilyName = "family_name",
        BirthDate = "birth_date",
    }
}

impl HistoryColumn {
    /// A file without one of these tells nothing.
    const NEEDED: [HistoryColumn; 4] = [Self::Kind, Self::Date, Self::Reference, Self::Organisation];
    /// What is about a person, and is let go once it is coded.
    pub const OF_A_PERSON: [HistoryColumn; 3] = [Self::GivenName, Self::FamilyName, Self::BirthDate];
}

/// One line.
pub struct Told {
    /// Its number in the file.
    pub nr: usize,
    cells: [String; HistoryColumn::ALL.len()],
}

impl Told {
    pub fn get(&self, column: HistoryColumn) -> &str {
        &self.cells[column as usize]
    }

    pub fn has(&self, column: HistoryColumn) -> bool {
        !self.get(column).is_empty()
    }
}

/// The lines under the head.
///
/// # Errors
/// When the head names a column we do not know, or misses one that is needed.
pub fn told(rows: Vec<Row>) -> Result<Vec<Told>, Unreadable> {
    let mut rows = rows.into_iter();
    let (_, head) = rows.next().ok_or(Unreadable::Empty)?;
    let columns = columns(&head)?;
    rows.map(|(nr, cells)| line(nr, cells, &columns)).collect()
}

fn columns(head: &[String]) -> Result<Vec<Option<HistoryColumn>>, Unreadable> {
    let named = |name: &String| match name.to_lowercase().replace([' ', '-'], "_").as_str() {
        "" => Ok(None),
        name => HistoryColumn::from_code(name).map(Some).ok_or(Unreadable::UnknownColumn),
    };
    let columns: Vec<_> = head.iter().map(named).collect::<Result<_, _>>()?;
    let times = |column: HistoryColumn| columns.iter().filter(|other| **other == Some(column)).count();
    if HistoryColumn::NEEDED.iter().any(|column| times(*column) == 0) {
        return Err(Unreadable::MissingColumn);
    }
    if HistoryColumn::ALL.iter().any(|column| times(*column) > 1) {
        return Err(Unreadable::UnknownColumn);
    }
    Ok(columns)
}

fn line(nr: usize, cells: Vec<String>, columns: &[Option<HistoryColumn>]) -> Result<Told, Unreadable> {
    let mut told = Told { nr, cells: Default::default() };
    for (at, cell) in cells.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = columns.get(at).copied().flatten().ok_or(Unreadable::UnknownColumn)?;
        told.cells[column as usize] = cell;
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        (1..).zip(text.lines().map(|line| line.split(',').map(str::to_owned).collect())).collect()
    }

    #[test]
    fn columns_may_come_in_any_order_and_in_capitals() {
        let told = told(rows("Date,KIND,Family name,organisation,reference\n2021-03-04,training,,bib,T-1")).ok().unwrap();
        assert_eq!(
            (told[0].nr, told[0].get(HistoryColumn::Kind), told[0].get(HistoryColumn::Date)),
            (2, "training", "2021-03-04")
        );
        assert!(!told[0].has(HistoryColumn::FamilyName));
    }

    #[test]
    fn a_column_of_ones_own_a_column_twice_and_a_cell_without_head_are_refused() {
        let refused = |text| told(rows(text)).err();
        let unknown = Some(Unreadable::UnknownColumn);
        assert_eq!(refused("kind,date,reference,organisation,rijksregisternummer\n"), unknown);
        assert_eq!(refused("kind,kind,date,reference,organisation\n"), unknown);
        assert_eq!(refused("kind,date,reference,organisation\ntraining,2021-03-04,T-1,bib,Godelieve"), unknown);
        assert_eq!(refused("kind,date,reference\ntraining,2021-03-04,T-1"), Some(Unreadable::MissingColumn));
    }
}

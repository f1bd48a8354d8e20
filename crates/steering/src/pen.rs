//! The pen that writes in books. It keeps what it is to write until [`Pen::flush`], so that a batch of entries takes few
//! statements: lines, sums, and whom they reached.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::counting::FirstTime;
use domain::indicator::{Definition, Measure};
use domain::{Id, Month};
use kit::db::{Binds, Tx};
use kit::{Result, binds};

use crate::book::Book;
use crate::store::eligibility::{self, Line};
use crate::store::key_story::Stories;
use crate::store::reach::{self, Reached};
use crate::store::tally;

/// A value of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    All,
    Id(Id),
    Code(String),
}

/// A sum: book, indicator of that book, dimension, value, month.
type Cell = (usize, usize, &'static str, Value, Option<Month>);
/// Someone reached: book, indicator of that book, dimension, value, key.
type Touch = (usize, usize, &'static str, Value, Id);
/// Someone whose lines became fewer or other: book, measure, key.
type Stale = (usize, Measure, Id);

/// What is to be written in some books.
pub struct Pen<'a> {
    books: &'a [Book],
    lines: Vec<Line>,
    entries: HashSet<Id>,
    /// Amount, first-timers and unknown.
    sums: BTreeMap<Cell, [i64; 3]>,
    reached: BTreeMap<Touch, Reached>,
    stale: BTreeSet<Stale>,
}

impl<'a> Pen<'a> {
    pub fn new(books: &'a [Book]) -> Pen<'a> {
        let (sums, reached, stale) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        Pen { books, lines: Vec::new(), entries: HashSet::new(), sums, reached, stale }
    }

    /// Brings a line in, the newest of the journal so far.
    pub fn bring_in(&mut self, book: usize, line: Line, stories: &Stories) {
        self.add(book, &line, 1);
        self.reach(book, &line, stories);
        self.entries.insert(line.entry);
        self.lines.push(line);
    }

    /// Takes off what an entry had brought in, in each of the books.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_off(&mut self, tx: &mut Tx, entry: Id, stories: &mut Stories) -> Result<()> {
        if self.entries.contains(&entry) {
            self.flush(tx, stories).await?;
        }
        for line in eligibility::of_entry(tx, entry).await? {
            let Some(book) = self.book_of(&line) else { continue };
            if self.books[book].is_written {
                self.add(book, &line, -1);
                self.doubt(book, &line);
                eligibility::take_off(tx, &line).await?;
            }
        }
        Ok(())
    }

    /// Gives the lines of these keys to whom they count as now, with what is known of her.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn name_anew(&mut self, tx: &mut Tx, keys: &BTreeSet<Id>, stories: &mut Stories) -> Result<()> {
        self.flush(tx, stories).await?;
        for book in 0..self.books.len() {
            for key in keys {
                self.name_lines(tx, book, *key, stories).await?;
            }
        }
        self.flush(tx, stories).await
    }

    async fn name_lines(&mut self, tx: &mut Tx, book: usize, key: Id, stories: &mut Stories) -> Result<()> {
        let Book { programme, book: number, .. } = self.books[book];
        let lines = eligibility::of_person(tx, key, programme, number).await?;
        let tells = eligibility::tells(tx, key, programme, number).await?;
        stories.read(tx, tells.iter().filter_map(|row| row.person_key)).await?;
        for (line, tells) in lines.into_iter().zip(tells) {
            let (person_key, adult) = stories.person(tells.person_key, tells.adult);
            let now = Line { person_key, adult, ..line.clone() };
            // Also when nothing of it changes: she may have been erased.
            self.doubt(book, &line);
            self.doubt(book, &now);
            if now.person_key != line.person_key || now.adult != line.adult {
                self.add(book, &line, -1);
                self.add(book, &now, 1);
                eligibility::name(tx, &now).await?;
            }
        }
        Ok(())
    }

    fn book_of(&self, line: &Line) -> Option<usize> {
        self.books.iter().position(|book| book.programme == line.programme && book.book == line.book)
    }

    fn add(&mut self, book: usize, line: &Line, sign: i64) {
        let row = line.row();
        for (indicator, definition) in self.books[book].indicators.iter().enumerate() {
            let mut brought = [definition.amount(&row), 0, 0];
            match definition.keyless(&row) {
                Some((FirstTime::Yes, persons)) => brought[1] = persons,
                Some((FirstTime::Unknown, persons)) => brought[2] = persons,
                Some((FirstTime::No, _)) | None => {}
            }
            if brought == [0; 3] {
                continue;
            }
            for (dimension, value, month) in cells(line) {
                let sum = self.sums.entry((book, indicator, dimension, value, month)).or_default();
                *sum = std::array::from_fn(|at| sum[at] + sign * brought[at]);
            }
        }
    }

    fn reach(&mut self, book: usize, line: &Line, stories: &Stories) {
        let row = line.row();
        let books = self.books;
        for (indicator, definition) in books[book].indicators.iter().enumerate() {
            if let Some(key) = definition.key(&row) {
                let is_erased = definition.measure == Measure::Persons && stories.of(key).is_erased;
                touch(&mut self.reached, (book, indicator), line, key, is_erased);
            }
        }
    }

    /// Whomever this line reached is to be looked up again.
    fn doubt(&mut self, book: usize, line: &Line) {
        let row = line.row();
        let keys = self.books[book].indicators.iter().filter_map(|one| one.key(&row).map(|key| (book, one.measure, key)));
        self.stale.extend(keys);
    }

    /// Writes everything.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn flush(&mut self, tx: &mut Tx, stories: &mut Stories) -> Result<()> {
        self.entries.clear();
        eligibility::add(tx, std::mem::take(&mut self.lines)).await?;
        let sums = std::mem::take(&mut self.sums);
        tally::add(tx, sums.into_iter().filter(|(_, sum)| *sum != [0; 3]).map(|sum| self.sum(sum)).collect()).await?;
        for (book, measure, key) in std::mem::take(&mut self.stale) {
            self.look_up(tx, book, measure, key, stories).await?;
        }
        let reached = std::mem::take(&mut self.reached);
        reach::add(tx, reached.into_iter().map(|(touch, reached)| reached.binds(self.head(touch))).collect()).await
    }

    /// Makes anew how a key was reached, from all its lines.
    async fn look_up(&mut self, tx: &mut Tx, book: usize, measure: Measure, key: Id, stories: &mut Stories) -> Result<()> {
        let Book { programme, book: number, ref indicators, .. } = self.books[book];
        let meant: Vec<_> = indicators.iter().enumerate().filter(|(_, one)| one.measure == measure).collect();
        let lines = lines_of(tx, programme, number, &meant, measure, key).await?;
        let is_erased = measure == Measure::Persons && {
            stories.read(tx, [key]).await?;
            stories.of(key).is_erased
        };
        let mut reached = BTreeMap::new();
        for line in &lines {
            let row = line.row();
            for (indicator, _) in meant.iter().filter(|(_, one)| one.key(&row) == Some(key)) {
                touch(&mut reached, (book, *indicator), line, key, is_erased);
            }
        }
        reach::forget(tx, key, programme, number).await?;
        self.reached.retain(|(of, _, _, _, other), _| (*of, *other) != (book, key));
        self.reached.append(&mut reached);
        Ok(())
    }

    fn sum(&self, ((book, indicator, dimension, value, month), [amount, first_timers, unknown]): (Cell, [i64; 3])) -> Binds {
        let month = month.map(|month| month.to_string()).unwrap_or_default();
        let Book { programme, book, ref indicators, .. } = self.books[book];
        let code = &indicators[indicator].code;
        binds![programme, book, code, dimension, value.text(), month, amount, first_timers, unknown]
    }

    fn head(&self, (book, indicator, dimension, value, key): Touch) -> Binds {
        let Book { programme, book, ref indicators, .. } = self.books[book];
        binds![programme, book, &indicators[indicator].code, dimension, value.text(), key]
    }
}

impl Value {
    fn text(&self) -> String {
        match self {
            Value::All => String::new(),
            Value::Id(id) => id.to_string(),
            Value::Code(code) => code.clone(),
        }
    }
}

/// The sums a line stands in.
fn cells(line: &Line) -> Vec<(&'static str, Value, Option<Month>)> {
    let month = Some(line.month());
    let partner = Value::Id(line.partner);
    let mut cells = vec![
        ("total", Value::All, None),
        ("total", Value::All, month),
        ("partner", partner.clone(), None),
        ("partner", partner, month),
    ];
    if let Some(place) = line.place {
        cells.extend([("place", Value::Id(place), None), ("place", Value::Id(place), month)]);
    }
    let codes =
        [("area", line.area.clone()), ("theme", line.theme.map(|theme| theme.to_string())), ("module", line.module.clone())];
    cells.extend(codes.into_iter().filter_map(|(dimension, code)| Some((dimension, Value::Code(code?), None))));
    cells
}

fn touch(reached: &mut BTreeMap<Touch, Reached>, (book, indicator): (usize, usize), line: &Line, key: Id, is_erased: bool) {
    let values = [("total", Some(Value::All)), ("partner", Some(Value::Id(line.partner))), ("place", line.place.map(Value::Id))];
    for (dimension, value) in values {
        let Some(value) = value else { continue };
        let this = Reached {
            first_day: line.happened_on,
            last_day: line.happened_on,
            entries: 1,
            first_partner: line.partner,
            first_place: line.place,
            first_area: line.area.clone(),
            is_erased,
        };
        let touch = (book, indicator, dimension, value, key);
        match reached.get_mut(&touch) {
            Some(there) => there.and(this),
            None => drop(reached.insert(touch, this)),
        }
    }
}

/// Every line by which a key may have been reached, in the order of the journal.
async fn lines_of(
    tx: &mut Tx,
    programme: Id,
    book: i64,
    meant: &[(usize, &Definition)],
    measure: Measure,
    key: Id,
) -> Result<Vec<Line>> {
    if measure == Measure::Persons {
        return eligibility::of_person(tx, key, programme, book).await;
    }
    let kinds: BTreeSet<_> = meant.iter().flat_map(|(_, definition)| definition.kinds.iter().copied()).collect();
    let mut lines = Vec::new();
    for kind in kinds {
        lines.extend(match measure {
            Measure::Places => eligibility::of_place(tx, key, programme, book, kind).await?,
            _ => eligibility::of_organisation(tx, key, programme, book, kind).await?,
        });
    }
    lines.sort_by_key(|line| line.nr);
    Ok(lines)
}

//! The journal of those who write: what they sent, and what the server said about it.

use std::collections::BTreeMap;
use std::fmt;

use bench::dice::Dice;
use bench::http::Browser;
use bench::scene::Scene;
use domain::{Day, Id, Theme, Zone};
use kit::clock::Clock;
use kit::random;

/// What a command asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    Write,
    /// The moment at this version.
    Change(Id, i64),
    Withdraw(Id),
}

/// A command that left a browser.
#[derive(Debug, Clone)]
pub struct Sent {
    pub id: Id,
    pub deed: Deed,
    /// By which its effect is known.
    pub minutes: i64,
    writer: u64,
    form: String,
    /// The server said that it is done.
    pub acknowledged: bool,
}

impl Sent {
    fn path(&self) -> String {
        match self.deed {
            Deed::Write => "/nl/desk/moments".to_owned(),
            Deed::Change(moment, _) => format!("/nl/desk/moments/{moment}"),
            Deed::Withdraw(moment) => format!("/nl/desk/moments/{moment}/withdrawal"),
        }
    }

    /// Sends it. An answer that is not "done" is a fault; no answer is what this is all about.
    fn send(&mut self, browser: &mut Browser) -> std::io::Result<()> {
        let answer = browser.post(&self.path(), &self.form)?;
        assert_eq!(answer.status, 303, "{self:?} was answered: {}", answer.text());
        self.acknowledged = true;
        Ok(())
    }
}

/// Everything that was sent, in the order of the commands' ids.
#[derive(Default)]
pub struct Book {
    pub sent: BTreeMap<Id, Sent>,
    /// The moments that were written, by their command; known once the database was looked at.
    pub moments: BTreeMap<Id, Id>,
    done_unheard: usize,
    undone: usize,
}

impl Book {
    pub fn take(&mut self, writer: &mut Writer) {
        self.sent.extend(writer.sent.drain(..).map(|sent| (sent.id, sent)));
    }

    /// What got no answer, once more.
    pub fn send_again(&mut self, address: &str, cookie: &str) {
        let mut browser = Browser::open(address, cookie).unwrap();
        for sent in self.sent.values_mut().filter(|sent| !sent.acknowledged) {
            sent.send(&mut browser).unwrap();
        }
    }

    /// Counts what became of the commands without an answer.
    pub fn count(&mut self, done: usize, undone: usize) {
        self.done_unheard += done;
        self.undone += undone;
    }
}

impl fmt::Display for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sent, unheard) = (self.sent.len(), self.done_unheard + self.undone);
        write!(f, "{sent} commands; of {unheard} without an answer {} were done and {} were not", self.done_unheard, self.undone)
    }
}

/// Someone who writes, changes and takes back her own moments until the connection breaks.
pub struct Writer {
    nr: u64,
    dice: Dice,
    place: Id,
    cookie: String,
    /// Her moments that stand: id and version.
    standing: Vec<(Id, i64)>,
    sent: Vec<Sent>,
}

impl Writer {
    pub fn new(scene: &Scene, nr: u64) -> Writer {
        let (place, cookie) = (scene.spots[0].place, scene.christines_cookie.clone());
        Writer { nr, dice: Dice::new(nr), place, cookie, standing: Vec::new(), sent: Vec::new() }
    }

    pub fn write_until_it_breaks(&mut self, address: &str) {
        let Ok(mut browser) = Browser::open(address, &self.cookie) else { return };
        loop {
            let mut sent = self.next();
            let broke = sent.send(&mut browser).is_err();
            self.sent.push(sent);
            if broke {
                return;
            }
        }
    }

    /// Works on with what is true after a restart.
    pub fn learn(&mut self, book: &Book) {
        let mut standing: BTreeMap<Id, i64> = BTreeMap::new();
        let own = || book.sent.values().filter(|sent| sent.writer == self.nr);
        for sent in own() {
            let (moment, version) = match sent.deed {
                Deed::Write => (book.moments[&sent.id], 1),
                Deed::Change(moment, version) => (moment, version + 1),
                Deed::Withdraw(_) => continue,
            };
            let newest = standing.entry(moment).or_insert(version);
            *newest = version.max(*newest);
        }
        for sent in own() {
            if let Deed::Withdraw(moment) = sent.deed {
                standing.remove(&moment);
            }
        }
        self.standing = standing.into_iter().collect();
    }

    /// Six of ten write, two or three change, the rest takes back.
    fn next(&mut self) -> Sent {
        let (throw, count) = (self.dice.below(10), self.standing.len());
        let at = self.dice.below(count);
        let deed = match throw {
            6..=8 if count > 0 => {
                let (moment, version) = self.standing[at];
                self.standing[at].1 += 1;
                Deed::Change(moment, version)
            }
            9 if count > 0 => Deed::Withdraw(self.standing.swap_remove(at).0),
            _ => Deed::Write,
        };
        self.command(deed)
    }

    fn command(&mut self, deed: Deed) -> Sent {
        let clock = Clock::real_time(Zone::default());
        let id = random::id(clock.now());
        let minutes = i64::try_from(1 + self.dice.below(1_439)).unwrap();
        let form = self.form(id, deed, minutes, clock.today());
        Sent { id, deed, minutes, writer: self.nr, form, acknowledged: false }
    }

    fn form(&mut self, id: Id, deed: Deed, minutes: i64, day: Day) -> String {
        let theme = self.dice.one(&[Theme::Itsme, Theme::Eid, Theme::Bank, Theme::Mail]);
        let told = format!(
            "theme={theme}&theme=other&minutes_own={minutes}&outcome=solved&persons=1&place_kind=at_place&modality=walk_in"
        );
        match deed {
            Deed::Write => format!("once={id}&place={}&happened_on={day}&{told}", self.place),
            Deed::Change(_, version) => format!("once={id}&version={version}&happened_on={day}&{told}"),
            Deed::Withdraw(_) => format!("once={id}&reason=Twee-keer-genoteerd-{minutes}"),
        }
    }
}

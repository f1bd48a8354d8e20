//! What must hold in the database after a kill, held against the book of those who wrote.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use bench::scene;
use domain::Id;
use kit::db::{Db, Select};
use kit::journal::{self, cursor};
use kit::{binds, row, sql};
use pont::integrity::{self, Depth};

use super::book::{Book, Deed, Sent};

const TRIES: u32 = 1_200;
const PAUSE: Duration = Duration::from_millis(50);

row! {
    struct Count { count: i64 }
    struct CommandRow { id: uuid::Uuid, result: Option<String> }
    struct VersionRow { moment: uuid::Uuid, version: i64, minutes: i64 }
    struct WithdrawnRow { moment: uuid::Uuid, reason: String }
    struct FactsOfAll { moments: i64, versions: i64, headcounts: i64, withdrawals: i64, entries: i64, waiting: i64 }
    #[derive(PartialEq)]
    struct Figure { dimension: String, value: String, moments: i64, minutes: i64, persons: i64 }
}

sql! {
    system select COMMANDS -> CommandRow = "SELECT id, result FROM command";
    system select VERSIONS -> VersionRow = "SELECT moment, version, minutes FROM moment_version";
    system select WITHDRAWN -> WithdrawnRow = "SELECT moment, reason FROM moment_withdrawal";
    system select ALL -> FactsOfAll = "SELECT (SELECT COUNT(*) FROM moment) AS moments, (SELECT COUNT(*) FROM moment_version) AS versions, \
        (SELECT COUNT(*) FROM headcount) AS headcounts, (SELECT COUNT(*) FROM moment_withdrawal) AS withdrawals, \
        (SELECT COUNT(*) FROM entry) AS entries, (SELECT COUNT(*) FROM unsealed) AS waiting";
    system select GAPS -> Count = "SELECT COUNT(*) AS count FROM moment m \
        WHERE m.version <> (SELECT COUNT(*) FROM moment_version v WHERE v.moment = m.id)";
    system select STRANGERS -> Count = "SELECT COUNT(*) AS count FROM moment_version v JOIN entry e ON e.id = v.entry \
        WHERE e.subject <> v.moment OR e.kind <> 'support.moment' OR e.minutes <> v.minutes OR e.happened_on <> v.happened_on";
    system select LONELY -> Count = "SELECT COUNT(*) AS count FROM entry e LEFT JOIN moment_version v ON v.entry = e.id \
        LEFT JOIN moment_withdrawal w ON w.entry = e.id WHERE v.entry IS NULL AND w.entry IS NULL";
    system select UNTAGGED -> Count = "SELECT COUNT(*) AS count FROM moment_version v \
        WHERE NOT EXISTS (SELECT 1 FROM moment_tag t WHERE t.moment = v.moment AND t.version = v.version)";
    system select UNTIED -> Count = "SELECT COUNT(*) AS count FROM moment_version v \
        JOIN moment_version b ON b.moment = v.moment AND b.version = v.version - 1 JOIN entry e ON e.id = v.entry \
        WHERE e.replaces IS NULL OR e.replaces <> b.entry";
    system select LOOSE -> Count = "SELECT COUNT(*) AS count FROM moment_withdrawal w JOIN moment m ON m.id = w.moment \
        JOIN moment_version v ON v.moment = m.id AND v.version = m.version JOIN entry e ON e.id = w.entry \
        WHERE e.kind <> 'support.withdrawal' OR e.replaces IS NULL OR e.replaces <> v.entry";
    system select REPLACED -> Count = "SELECT COUNT(*) AS count FROM eligibility l JOIN entry r ON r.replaces = l.entry";
    /// The sums that are kept: of all time in total and by theme, and in total by month.
    system select FIGURES -> Figure = "SELECT k.dimension, k.value, \
        CAST(SUM(CASE WHEN k.indicator = 'moments' THEN k.amount ELSE 0 END) AS BIGINT) AS moments, \
        CAST(SUM(CASE WHEN k.indicator = 'minutes' THEN k.amount ELSE 0 END) AS BIGINT) AS minutes, \
        CAST(SUM(CASE WHEN k.indicator = 'participations' THEN k.amount ELSE 0 END) AS BIGINT) AS persons FROM ( \
        SELECT t.indicator, t.amount, CASE WHEN t.month = '' THEN t.dimension ELSE 'month' END AS dimension, \
        CASE WHEN t.month = '' THEN t.value ELSE t.month END AS value FROM tally t \
        JOIN programme p ON p.id = t.programme AND p.book = t.book WHERE t.programme = $1 AND t.amount <> 0 \
        AND (t.dimension = 'total' OR (t.dimension = 'theme' AND t.month = '')) \
        AND t.indicator IN ('moments', 'minutes', 'participations')) k \
        GROUP BY k.dimension, k.value ORDER BY k.dimension, k.value";
    system select RECOUNT -> Figure = "SELECT d.dimension, d.value, COUNT(*) AS moments, CAST(SUM(d.minutes) AS BIGINT) AS minutes, \
        CAST(SUM(d.persons) AS BIGINT) AS persons FROM ( \
        SELECT 'total' AS dimension, '' AS value, e.id, e.minutes, e.persons, e.kind FROM entry e UNION ALL \
        SELECT 'month', SUBSTR(CAST(e.happened_on AS TEXT), 1, 7), e.id, e.minutes, e.persons, e.kind FROM entry e UNION ALL \
        SELECT 'theme', e.theme, e.id, e.minutes, e.persons, e.kind FROM entry e WHERE e.theme IS NOT NULL) d \
        WHERE d.kind = 'support.moment' AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.replaces = d.id) \
        GROUP BY d.dimension, d.value ORDER BY d.dimension, d.value";
}

const NEVER: [(&str, &Select<Count>); 7] = [
    ("a moment lacks a version", &GAPS),
    ("an entry tells something else than its moment", &STRANGERS),
    ("an entry belongs to no moment", &LONELY),
    ("a version lost its tag", &UNTAGGED),
    ("a change does not replace the version before it", &UNTIED),
    ("a withdrawal does not replace the last version", &LOOSE),
    ("a replaced entry still counts", &REPLACED),
];

/// Looks at everything, while the server runs and nobody writes.
pub async fn whole(data: &Path, database: &str, book: &mut Book) {
    let app = scene::open(data, database).await.unwrap();
    let db = &app.db;
    figures_have_followed(db).await;
    for (fault, select) in NEVER {
        assert_eq!(select.one(db, binds![]).await.unwrap().count, 0, "{fault}");
    }
    match_the_book(db, book).await;
    figures_are_right(db).await;
    assert_eq!(integrity::problems(db, Depth::Full).await.unwrap(), Vec::<String>::new());
    let entries = ALL.one(db, binds![]).await.unwrap().entries;
    assert_eq!(journal::verify(db).await.unwrap(), Ok(entries));
    db.close().await;
}

/// The server works off what was sealed, and on PostgreSQL seals first.
async fn figures_have_followed(db: &Db) {
    for _ in 0..TRIES {
        let waiting = ALL.one(db, binds![]).await.unwrap().waiting;
        let (newest, worked) = (cursor::newest(db).await.unwrap(), cursor::place(db, "steering").await.unwrap());
        if waiting == 0 && newest == worked {
            return;
        }
        tokio::time::sleep(PAUSE).await;
    }
    panic!("the figures never followed the journal");
}

async fn figures_are_right(db: &Db) {
    let umbrella = steering::store::programme::by_slug(db, scene::UMBRELLA).await.unwrap().unwrap().id;
    let (kept, counted) = (FIGURES.all(db, binds![umbrella]).await.unwrap(), RECOUNT.all(db, binds![]).await.unwrap());
    let sorted = |mut figures: Vec<Figure>| {
        figures.sort_by(|a, b| (&a.dimension, &a.value).cmp(&(&b.dimension, &b.value)));
        figures
    };
    assert_eq!(sorted(kept), sorted(counted));
}

/// What lies in the database, by what it is known by.
struct Found {
    results: BTreeMap<Id, String>,
    /// Minutes by moment and version.
    versions: BTreeMap<(Id, i64), i64>,
    reasons: BTreeMap<Id, String>,
}

impl Found {
    async fn read(db: &Db) -> Found {
        let commands = COMMANDS.all(db, binds![]).await.unwrap().into_iter();
        let versions = VERSIONS.all(db, binds![]).await.unwrap().into_iter();
        let reasons = WITHDRAWN.all(db, binds![]).await.unwrap().into_iter();
        Found {
            results: commands.map(|row| (row.id, row.result.expect("a command without result was committed"))).collect(),
            versions: versions.map(|row| ((row.moment, row.version), row.minutes)).collect(),
            reasons: reasons.map(|row| (row.moment, row.reason)).collect(),
        }
    }

    /// Whether the command was done; its command row and its effect must say the same.
    fn is_done(&self, sent: &Sent) -> bool {
        let result = self.results.get(&sent.id);
        let effect = match sent.deed {
            Deed::Write => return result.is_some_and(|result| self.version_is(written_as(result), 1, sent)),
            Deed::Change(moment, version) => self.version_is(moment, version + 1, sent),
            Deed::Withdraw(moment) => {
                self.reasons.get(&moment).is_some_and(|reason| reason.ends_with(&format!("-{}", sent.minutes)))
            }
        };
        assert_eq!(effect, result.is_some(), "half done: {sent:?}");
        effect
    }

    fn version_is(&self, moment: Id, version: i64, sent: &Sent) -> bool {
        self.versions.get(&(moment, version)) == Some(&sent.minutes)
    }
}

/// The id of the moment that a command wrote.
fn written_as(result: &str) -> Id {
    serde_json::from_str(result).unwrap()
}

/// Each acknowledged command is there, each other one wholly or not at all, and there is nothing besides.
async fn match_the_book(db: &Db, book: &mut Book) {
    let found = Found::read(db).await;
    let (done, undone): (Vec<Sent>, Vec<Sent>) = book.sent.values().cloned().partition(|sent| found.is_done(sent));
    let lost: Vec<&Sent> = undone.iter().filter(|sent| sent.acknowledged).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let unheard = done.iter().filter(|sent| !sent.acknowledged).count();
    book.count(unheard, undone.len());
    let written = done.iter().filter(|sent| sent.deed == Deed::Write);
    book.moments.extend(written.map(|sent| (sent.id, written_as(&found.results[&sent.id]))));
    assert_eq!(found.results.len(), done.len(), "a command that nobody sent, or that did nothing");
    nothing_besides(db, &done).await;
}

async fn nothing_besides(db: &Db, done: &[Sent]) {
    let count = |wanted: fn(&Deed) -> bool| i64::try_from(done.iter().filter(|sent| wanted(&sent.deed)).count()).unwrap();
    let written = count(|deed| *deed == Deed::Write);
    let versions = written + count(|deed| matches!(deed, Deed::Change(..)));
    let withdrawn = count(|deed| matches!(deed, Deed::Withdraw(_)));
    let all = ALL.one(db, binds![]).await.unwrap();
    assert_eq!((all.moments, all.versions, all.withdrawals), (written, versions, withdrawn), "more or less than was sent");
    assert_eq!((all.headcounts, all.entries), (versions, versions + withdrawn), "half of something");
}

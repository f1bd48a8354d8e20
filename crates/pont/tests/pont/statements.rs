//! Every statement of the house, held against both databases, the portable words and the rule of scopes.

use kit::db::{Kind, Statement, check::complaints};
use kit::on_both;

/// What one of the two databases does not know, or answers differently.
const NOT_PORTABLE: [&str; 16] = [
    "NOW()",
    "CURRENT_",
    "ILIKE",
    "ANY(",
    "ANY (",
    "::",
    "SELECT *",
    "DISTINCT ON",
    "LATERAL",
    "FOR UPDATE",
    "GENERATE_SERIES",
    "NEXTVAL",
    "REPLACE INTO",
    "AUTOINCREMENT",
    "JSONB",
    "?",
];

/// A table whose rows belong to someone, from the `-- owned: TABLE by KIND at LEVEL` lines of the migrations.
#[derive(Debug, Clone, PartialEq)]
struct Owned {
    table: String,
    /// The table that says who may see it, and how its rows are tied to it.
    by: String,
    level: Option<String>,
}

fn owned_tables() -> Vec<Owned> {
    kit::db::migrate::steps(false).iter().flat_map(|step| step.text.lines().filter_map(owned).collect::<Vec<_>>()).collect()
}

fn owned(line: &str) -> Option<Owned> {
    let words: Vec<_> = line.strip_prefix("-- owned: ")?.split_whitespace().collect();
    let level = words.get(4).map(|level| (*level).to_owned());
    Some(Owned { table: words[0].to_owned(), by: words[2].to_owned(), level })
}

/// The words of a text, so that `moment` is not found in `moment_version`.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

/// The words that may name a table: behind a dot stands a column.
fn unqualified(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.');
    parts.filter(|part| !part.is_empty() && !part.contains('.')).collect()
}

/// What is wrong with how a statement reads owned rows.
fn unscoped(statement: &Statement, tables: &[Owned]) -> Vec<String> {
    let is_free =
        matches!(statement.kind, Kind::SystemSelect | Kind::SystemChange) || statement.text.trim_start().starts_with("INSERT");
    if is_free {
        return Vec::new();
    }
    let used = unqualified(statement.text);
    let reads = tables.iter().filter(|owned| used.contains(&owned.table.as_str()));
    reads.filter_map(|owned| missing(statement.text, owned)).collect()
}

fn missing(text: &str, owned: &Owned) -> Option<String> {
    let Some((_, after)) =
        text.split_once(&format!("JOIN {} v ON ", owned.by)).or_else(|| text.split_once(&format!("FROM {} v WHERE ", owned.by)))
    else {
        return Some(format!("reads {} without {}", owned.table, owned.by));
    };
    let tied = after.split(" WHERE ").next().unwrap_or_default();
    let level = owned.level.as_ref().map(|level| format!("v.level = '{level}'"));
    if !tied.contains("v.viewer = $") {
        return Some(format!("reads {} for no viewer", owned.table));
    }
    match level {
        Some(level) if !tied.contains(&level) => Some(format!("reads {} without {level}", owned.table)),
        _ => None,
    }
}

fn name(statement: &Statement) -> String {
    format!("{}::{}", statement.module, statement.name)
}

on_both! {
    async fn every_statement_prepares_and_answers_what_its_row_reads(app: TestApp) {
        let mut wrong = Vec::new();
        for statement in pont::house::statements() {
            let found = complaints(&app.db, &statement).await.unwrap();
            wrong.extend(found.into_iter().map(|complaint| format!("{}: {complaint}", name(&statement))));
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    async fn a_statement_that_does_not_fit_is_found(app: TestApp) {
        for statement in planted::STATEMENTS {
            assert!(!complaints(&app.db, statement).await.unwrap().is_empty(), "{} was let through", statement.name);
        }
    }
}

/// Statements with a fault each.
#[allow(dead_code, reason = "they are only prepared")]
mod planted {
    kit::row! {
        struct NameRow { name: String }
        struct NrRow { nr: i64, entry: i64 }
    }
    kit::sql! {
        select MISSING_COLUMN -> NameRow = "SELECT id FROM place ORDER BY id";
        select EXTRA_COLUMN -> NameRow = "SELECT id, name FROM place ORDER BY id";
        select OTHER_TYPE -> NrRow = "SELECT nr, entry FROM seal ORDER BY nr";
        select NO_SUCH_TABLE -> NameRow = "SELECT name FROM plaice ORDER BY name";
        change NO_SENSE = "UPDATE place SETT name = $1";
    }
}

#[test]
fn every_statement_keeps_to_the_portable_words() {
    for statement in pont::house::statements() {
        let text = statement.text.to_uppercase();
        let found: Vec<_> = NOT_PORTABLE.iter().filter(|word| text.contains(**word)).collect();
        assert!(found.is_empty(), "{} uses {found:?}", name(&statement));
        let sums = text.matches("SUM(").count();
        assert!(sums == 0 || text.matches("CAST(").count() >= sums, "{}: CAST(SUM(...) AS BIGINT)", name(&statement));
        let lists = statement.kind == Kind::Select && text.contains(" LIMIT ") && !text.contains("ORDER BY");
        assert!(!lists, "{}: a list needs an order", name(&statement));
    }
}

#[test]
fn every_statement_on_owned_rows_joins_what_its_viewer_may_see() {
    let tables = owned_tables();
    assert!(tables.len() >= 6, "the migrations say which tables are owned: {tables:?}");
    let wrong: Vec<_> = pont::house::statements()
        .iter()
        .flat_map(|statement| {
            unscoped(statement, &tables)
                .into_iter()
                .map(|complaint| format!("{} {complaint}", name(statement)))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Takes the scope out of each statement in turn, in four ways; each must be refused.
#[test]
fn a_statement_that_loses_its_scope_is_refused() {
    let tables = owned_tables();
    let mut planted = 0;
    for statement in pont::house::statements() {
        let is_scoped = tables.iter().any(|owned| words(statement.text).contains(&owned.table.as_str()))
            && matches!(statement.kind, Kind::Select | Kind::Change)
            && !statement.text.starts_with("INSERT");
        if !is_scoped {
            continue;
        }
        let text = statement.text;
        let spoilt = [
            text.replace("visible_place v", "place v")
                .replace("visible_programme v", "programme v")
                .replace("visible v", "organisation v"),
            text.replace("v.viewer = $", "v.viewer <> $"),
            text.replace("v.viewer", "m.viewer"),
            text.replace("'work'", "'figures'").replace("'persons'", "'figures'"),
        ];
        for text in spoilt.into_iter().filter(|spoilt| spoilt != text) {
            let text: &'static str = Box::leak(text.into_boxed_str());
            let spoilt = Statement { text, ..statement };
            assert!(!unscoped(&spoilt, &tables).is_empty(), "{} was let through as: {text}", name(&statement));
            planted += 1;
        }
    }
    assert!(planted >= 20, "only {planted} faults could be planted");
}

/// Each migration belongs to the room it is named after; a room reads and writes its own tables only. Everybody may
/// join what a viewer may see, and steering reads the journal: that is how rooms meet.
#[test]
fn every_statement_keeps_to_the_tables_of_its_room() {
    let shared = ["visible", "visible_place", "visible_programme", "visible_learner", "entry", "seal"];
    let mut tables = Vec::new();
    for step in kit::db::migrate::steps(false) {
        let room = step.name.trim_end_matches(".sql").split('_').nth(1).unwrap();
        for line in step.text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
            // Who was helped lies in the step of the moments that say it.
            let table = line.trim_end_matches(" (").to_owned();
            let room = if table == "headcount" { "people" } else { room };
            tables.push((table, room.to_owned()));
        }
    }
    assert!(tables.len() > 30);
    for statement in pont::house::statements() {
        let room = statement.module.split("::").next().unwrap();
        let room = if room == "pont" { "kit" } else { room };
        let used = words(statement.text);
        let foreign =
            tables.iter().find(|(table, owner)| owner != room && !shared.contains(&table.as_str()) && reads(&used, table));
        assert!(foreign.is_none(), "{} reaches into another room: {foreign:?}", name(&statement));
    }
}

/// Whether a table stands where a statement names its tables; a column may have the same name.
fn reads(used: &[&str], table: &str) -> bool {
    used.windows(2).any(|pair| pair[1] == table && matches!(pair[0], "FROM" | "JOIN" | "INTO" | "UPDATE"))
}

/// A block of statements that is not in the registry would escape every check above.
#[test]
fn every_block_of_statements_is_registered() {
    let registered: Vec<_> = pont::house::statements().iter().map(|statement| statement.module).collect();
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = vec![crates.to_owned()];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(
                std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with("tests")),
            );
            continue;
        }
        let is_ours = path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("db/statement.rs");
        if is_ours && std::fs::read_to_string(&path).unwrap().contains("\nsql! {") {
            let module = module_of(path.strip_prefix(crates).unwrap());
            assert!(registered.contains(&module.as_str()), "{module} has statements that nobody registered");
        }
    }
}

fn module_of(file: &std::path::Path) -> String {
    let parts: Vec<_> = file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.into_iter().filter(|part| part != "src" && part != "mod" && part != "lib").collect::<Vec<_>>().join("::")
}

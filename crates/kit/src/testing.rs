//! For tests of every room: an app on a fresh database of either make, with a clock that stands still.
//!
//! `on_both!` writes a test twice. The PostgreSQL one is ignored unless asked for, because it needs a server whose
//! address stands in `PONT_TEST_POSTGRES`; `cargo xtask test` starts one and asks.

use std::path::Path;

use domain::{Instant, Zone};
use tokio::sync::OnceCell;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Db, migrate::migrate};
use crate::random;
use crate::secrets::Secrets;

/// 15 May 2024, 09:00 in Brussels: the morning the stories begin.
pub const MORNING: Instant = Instant(1_715_756_400_000);

/// An app for a test, and the folder that goes with it when it is dropped.
pub struct TestApp {
    pub app: App,
    _folder: tempfile::TempDir,
}

impl std::ops::Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// Writes an async test once and runs it on both databases: `on_both! { async fn a_sentence(app: TestApp) { ... } }`.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident : TestApp) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($app: $crate::testing::TestApp) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                story($crate::testing::sqlite().await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            #[ignore = "needs PostgreSQL; cargo xtask test starts one"]
            async fn postgres() {
                story($crate::testing::postgres().await).await;
            }
        }
    )*};
}

/// An app on a fresh SQLite file.
///
/// # Panics
/// When the machine cannot give a file.
pub async fn sqlite() -> TestApp {
    static TEMPLATE: OnceCell<tempfile::TempDir> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let db = db::open_sqlite(&folder.path().join("pont.db")).await.expect("a database");
            migrate(&db, &clock()).await.expect("the schema");
            db.close().await;
            folder
        })
        .await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("pont.db");
    std::fs::copy(template.path().join("pont.db"), &file).expect("a copy");
    let db = db::open_sqlite(&file).await.expect("a database");
    TestApp { app: app(db, folder.path()), _folder: folder }
}

/// An app on a fresh database of the PostgreSQL server in `PONT_TEST_POSTGRES`.
///
/// # Panics
/// When there is no such server.
pub async fn postgres() -> TestApp {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = db::connect_postgres(&postgres_url().await).await.expect("a database");
    migrate(&db, &clock()).await.expect("the schema");
    TestApp { app: app(db, folder.path()), _folder: folder }
}

/// The address of a new, empty database on the test server.
///
/// # Panics
/// When there is no such server.
pub async fn postgres_url() -> String {
    use sqlx::{Connection as _, Executor as _};
    let server = std::env::var("PONT_TEST_POSTGRES").expect("PONT_TEST_POSTGRES names a server");
    let name = format!("pont_{}", data_encoding::HEXLOWER.encode(&random::bytes::<8>()));
    let mut connection = sqlx::PgConnection::connect(&server).await.expect("the server answers");
    connection.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a new database");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{name}")
}

fn clock() -> Clock {
    Clock::frozen(Zone::default(), MORNING)
}

fn app(db: Db, data: &Path) -> App {
    let config = Config { data: data.to_owned(), ..Config::default() };
    App::new(db, clock(), config, Secrets::fixed([7; 32]), false)
}

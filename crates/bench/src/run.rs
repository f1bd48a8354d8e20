//! The whole run: each database with few and with many entries, each page in turn.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use bench::fill::fill;
use bench::scene::{self, Scene, UMBRELLA};
use bench::server::Server;
use bench::watch::Watch;
use domain::{Instant, Month, Zone};
use kit::clock::Clock;
use kit::{Failure, Result};
use sqlx::{Connection as _, Executor as _};

use crate::load::{Ask, Figures, measure};
use crate::process::{cpu_ms, memory_mb};
use crate::report::{House, Report};
use crate::weight::weigh;

/// At rest: so little work in a second, milliseconds.
const REST: u64 = 30;
const A_YEAR: i64 = 365 * 24 * 60 * 60_000;

/// What is measured, and where.
pub struct Plan {
    pub pont: PathBuf,
    pub folder: PathBuf,
    /// A database of the server on which others are made; empty leaves PostgreSQL out.
    pub postgres: String,
    pub sizes: Vec<usize>,
    pub lasting: Duration,
}

impl Plan {
    /// Measures everything and tells it.
    ///
    /// # Errors
    /// When something does not work: then nothing is told.
    pub async fn run(&self) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        let last = Report::last(&self.folder);
        let mut report = Report::default();
        for entries in &self.sizes {
            report.houses.insert(format!("sqlite {entries}"), self.house("", *entries).await?);
            if !self.postgres.is_empty() {
                let database = fresh(&self.postgres, &format!("pont_bench_{entries}")).await?;
                report.houses.insert(format!("postgres {entries}"), self.house(&database, *entries).await?);
            }
        }
        report.keep(&self.folder)?;
        report.print(&last);
        Ok(())
    }

    async fn house(&self, database: &str, entries: usize) -> Result<House> {
        let data = fs::canonicalize(&self.folder)?.join("data");
        fs::remove_dir_all(&data).ok();
        fs::create_dir_all(&data)?;
        println!("{} with {entries} entries", if database.is_empty() { "SQLite" } else { "PostgreSQL" });
        let app = scene::open(&data, database).await?;
        let scene = scene::set(&app).await?;
        let took = fill(&app, &scene, entries).await?;
        app.db.close().await;
        swept(database).await?;
        let mut house = House { filling: took.filling.as_secs_f64(), counting: took.counting.as_secs_f64(), ..House::default() };
        self.serve(&data, database, &scene, &mut house)?;
        fs::remove_dir_all(&data)?;
        Ok(house)
    }

    /// From a start after `kill -9` until it may write again.
    fn recovery(&self, mut server: Server, data: &Path, database: &str) -> Result<Duration> {
        server.kill()?;
        let watch = Watch::start();
        let server = Server::start(&self.pont, data, database)?;
        let took = watch.read();
        server.stop()?;
        Ok(took)
    }

    fn serve(&self, data: &Path, database: &str, scene: &Scene, house: &mut House) -> Result<()> {
        // The first start furnishes the installation; the second is a start as it is every day.
        let server = Server::start(&self.pont, data, database)?;
        rest(&server);
        server.stop()?;
        let server = Server::start(&self.pont, data, database)?;
        rest(&server);
        house.start = server.answered_after.as_secs_f64() * 1_000.0;
        house.idle = memory_mb(server.process(), "VmRSS");
        for (page, cookie, path) in [
            ("home", "", "/nl"),
            ("begin to learn", "", "/nl/learn"),
            ("an exercise with the mouse", "", "/nl/learn/mouse/double-click"),
            ("an exercise in the mailbox", "", "/nl/learn/my-first-e-mail/real-or-false"),
            ("a lesson", "", "/nl/learn/my-first-e-mail/what-is-e-mail"),
            ("desk", scene.christines_cookie.as_str(), "/nl/desk"),
        ] {
            house.weights.insert(page.to_owned(), weigh(&server.address, cookie, path)?);
        }
        for (name, cookie, path, form) in pages(scene) {
            let figures = measure(&server, database, &Ask { cookie, path: &path, form: form.as_deref() }, self.lasting)?;
            let Figures { rate, p95, cpu, .. } = figures;
            println!("  {name:<28} {rate:>7.0} requests/s   p95 {p95:>7.2} ms   CPU {cpu:>6.2} ms");
            house.pages.insert(name.to_owned(), figures);
        }
        house.after = memory_mb(server.process(), "VmRSS");
        house.most = memory_mb(server.process(), "VmHWM");
        house.recovery = self.recovery(server, data, database)?.as_secs_f64();
        Ok(())
    }
}

type Page<'a> = (&'static str, &'a str, String, Option<String>);

/// Writing comes last: it makes the day of the desk longer.
fn pages(scene: &Scene) -> Vec<Page<'_>> {
    let (christine, anouk) = (scene.christines_cookie.as_str(), scene.anouks_cookie.as_str());
    let clock = Clock::real_time(Zone::default());
    let today = clock.today();
    let month = Month::of(clock.zone.day(Instant(clock.now().0 - A_YEAR)));
    let moment = format!(
        "place={}&happened_on={today}&theme=itsme&minutes=15&outcome=solved&persons=1&place_kind=at_place&modality=walk_in",
        scene.spots[0].place
    );
    vec![
        ("home", "", "/nl".to_owned(), None),
        ("desk", christine, "/nl/desk".to_owned(), None),
        ("an exercise", "", "/nl/learn/mouse/double-click".to_owned(), None),
        ("programme, public", "", format!("/nl/programmes/{UMBRELLA}"), None),
        ("programme, staff", anouk, format!("/nl/steering/{UMBRELLA}"), None),
        ("entries", anouk, format!("/nl/steering/{UMBRELLA}/entries"), None),
        ("entries of a month", anouk, format!("/nl/steering/{UMBRELLA}/entries?month={month}"), None),
        ("write a moment", christine, "/nl/desk/moments".to_owned(), Some(moment)),
    ]
}

fn rest(server: &Server) {
    loop {
        let before = cpu_ms(server.process());
        sleep(Duration::from_secs(1));
        if cpu_ms(server.process()) - before <= REST {
            return;
        }
    }
}

/// A new, empty database beside the one in the address.
async fn fresh(server: &str, name: &str) -> Result<String> {
    let mut connection = sqlx::PgConnection::connect(server).await?;
    for text in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        connection.execute(sqlx::AssertSqlSafe(text)).await?;
    }
    let (base, _) = server.rsplit_once('/').ok_or_else(|| Failure::Setting(format!("{server} names no database")))?;
    Ok(format!("{base}/{name}"))
}

/// What PostgreSQL does by itself in the minutes after so many rows.
async fn swept(database: &str) -> Result<()> {
    if !database.is_empty() {
        sqlx::PgConnection::connect(database).await?.execute("VACUUM ANALYZE").await?;
    }
    Ok(())
}

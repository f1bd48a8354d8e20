//! `kill -9` in the middle of mixed writes, again and again: what was acknowledged is there, what was not is wholly
//! there or wholly absent, and sending it again makes it exactly one.
//!
//! Five kills belong to every test run; `cargo xtask kills` does a hundred on each database (`PONT_KILLS`).

mod book;
mod checks;

use std::path::Path;
use std::thread::{self, JoinHandle, sleep};
use std::time::Duration;

use bench::dice::Dice;
use bench::scene::{self, Scene};
use bench::server::Server;

use book::{Book, Writer};

const PONT: &str = env!("CARGO_BIN_EXE_pont");
const KILLS: usize = 5;
const WRITERS: u64 = 4;
/// Nobody is left alone longer than this, milliseconds.
const LONGEST: usize = 2_000;

#[tokio::test(flavor = "multi_thread")]
async fn what_sqlite_acknowledged_survives_kill_9() {
    survives(String::new()).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL; cargo xtask test starts one"]
async fn what_postgresql_acknowledged_survives_kill_9() {
    survives(kit::testing::postgres_url().await).await;
}

async fn survives(database: String) {
    let folder = tempfile::tempdir().unwrap();
    let scene = prepare(folder.path(), &database).await;
    let mut book = Book::default();
    let mut dice = Dice::new(2024);
    let mut writers: Vec<_> = (0..WRITERS).map(|seed| Writer::new(&scene, seed)).collect();
    let mut server = start(folder.path(), &database);
    for kill in 1..=kills() {
        let working: Vec<_> = writers.into_iter().map(|writer| work(writer, server.address.clone())).collect();
        sleep(Duration::from_millis(dice.below(LONGEST) as u64));
        server.kill().unwrap();
        writers = working.into_iter().map(|writer| writer.join().unwrap()).collect();
        for writer in &mut writers {
            book.take(writer);
        }
        server = start(folder.path(), &database);
        checks::whole(folder.path(), &database, &mut book).await;
        book.send_again(&server.address, &scene.christines_cookie);
        checks::whole(folder.path(), &database, &mut book).await;
        for writer in &mut writers {
            writer.learn(&book);
        }
        println!("kill {kill}: {book}");
    }
    server.stop().unwrap();
}

fn kills() -> usize {
    std::env::var("PONT_KILLS").map_or(KILLS, |kills| kills.parse().expect("PONT_KILLS is a number"))
}

async fn prepare(data: &Path, database: &str) -> Scene {
    let app = scene::open(data, database).await.unwrap();
    let scene = scene::set(&app).await.unwrap();
    app.db.close().await;
    scene
}

fn start(data: &Path, database: &str) -> Server {
    Server::start(Path::new(PONT), data, database).unwrap()
}

fn work(mut writer: Writer, address: String) -> JoinHandle<Writer> {
    thread::spawn(move || {
        writer.write_until_it_breaks(&address);
        writer
    })
}

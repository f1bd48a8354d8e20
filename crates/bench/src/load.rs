//! Four browsers that ask for one page as fast as they get it, and what that costs.

use std::io::{Error, Result};
use std::thread;
use std::time::Duration;

use bench::http::Browser;
use bench::server::Server;
use bench::watch::Watch;
use kit::clock::Clock;
use kit::random;
use serde::{Deserialize, Serialize};

use crate::process::{backends_ms, cpu_ms};

const BROWSERS: usize = 4;
const REPEATS: usize = 3;

/// What the browsers ask for, and as whom.
pub struct Ask<'a> {
    pub cookie: &'a str,
    pub path: &'a str,
    /// The fields of a form, without its id; none reads.
    pub form: Option<&'a str>,
}

/// How one page fares.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Requests a second.
    pub rate: f64,
    /// Half of the answers came within this, milliseconds; and 95 of 100.
    pub p50: f64,
    pub p95: f64,
    /// Processor time of `pont` for one request, milliseconds.
    pub cpu: f64,
    /// Processor time of PostgreSQL for one request, milliseconds.
    pub backends: f64,
}

/// Warms up, measures three times and answers the median of each figure.
pub fn measure(server: &Server, database: &str, ask: &Ask<'_>, lasting: Duration) -> Result<Figures> {
    storm(&server.address, ask, lasting / 2)?;
    let all: Vec<Figures> = (0..REPEATS).map(|_| once(server, database, ask, lasting)).collect::<Result<_>>()?;
    let median = |field: fn(&Figures) -> f64| {
        let mut values: Vec<f64> = all.iter().map(field).collect();
        values.sort_by(f64::total_cmp);
        values[REPEATS / 2]
    };
    Ok(Figures {
        rate: median(|f| f.rate),
        p50: median(|f| f.p50),
        p95: median(|f| f.p95),
        cpu: median(|f| f.cpu),
        backends: median(|f| f.backends),
    })
}

fn once(server: &Server, database: &str, ask: &Ask<'_>, lasting: Duration) -> Result<Figures> {
    let spent = || (cpu_ms(server.process()), backends_ms(database));
    let (before, watch) = (spent(), Watch::start());
    let mut took = storm(&server.address, ask, lasting)?;
    let (seconds, after) = (watch.read().as_secs_f64(), spent());
    took.sort();
    let count = took.len() as f64;
    let at = |part: usize| took[(took.len() * part / 100).min(took.len() - 1)].as_secs_f64() * 1_000.0;
    let each = |before: u64, after: u64| after.saturating_sub(before) as f64 / count;
    Ok(Figures {
        rate: count / seconds,
        p50: at(50),
        p95: at(95),
        cpu: each(before.0, after.0),
        backends: each(before.1, after.1),
    })
}

/// How long each answer took.
fn storm(address: &str, ask: &Ask<'_>, lasting: Duration) -> Result<Vec<Duration>> {
    thread::scope(|scope| {
        let browsers: Vec<_> = (0..BROWSERS).map(|_| scope.spawn(|| browse(address, ask, lasting))).collect();
        let mut all = Vec::new();
        for browser in browsers {
            all.extend(browser.join().map_err(|_| Error::other("a browser fell over"))??);
        }
        Ok(all)
    })
}

fn browse(address: &str, ask: &Ask<'_>, lasting: Duration) -> Result<Vec<Duration>> {
    let mut browser = Browser::open(address, ask.cookie)?.packed();
    let (whole, mut took) = (Watch::start(), Vec::new());
    while whole.read() < lasting || took.is_empty() {
        let form = ask.form.map(|form| format!("once={}&{form}", random::id(Clock::real_time(domain::Zone::default()).now())));
        let one = Watch::start();
        let answer = match &form {
            Some(form) => browser.post(ask.path, form)?,
            None => browser.get(ask.path)?,
        };
        took.push(one.read());
        let wanted = if form.is_some() { 303 } else { 200 };
        if answer.status != wanted {
            return Err(Error::other(format!("{} was answered with {}", ask.path, answer.status)));
        }
    }
    Ok(took)
}

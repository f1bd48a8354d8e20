//! What the kernel knows about a process: its time on the processors and its memory.

use std::fs;

/// The kernel counts hundredths of a second.
const TICK_MS: u64 = 10;

/// Time on the processors so far, milliseconds; 0 when there is no such process.
pub fn cpu_ms(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name stands in brackets and may hold anything; user and system time are the 12th and 13th after it.
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    ticks.sum::<u64>() * TICK_MS
}

/// Memory in megabytes: `VmRSS` as it is now, `VmHWM` at its highest.
pub fn memory_mb(process: u32, field: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    let kilobytes: f64 = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default();
    kilobytes / 1024.0
}

/// Time on the processors of everyone who serves this PostgreSQL database on this machine, milliseconds.
pub fn backends_ms(database: &str) -> u64 {
    let name = database.rsplit('/').next().unwrap_or_default();
    let Ok(folders) = fs::read_dir("/proc") else { return 0 };
    let processes = folders.flatten().filter_map(|folder| folder.file_name().to_str()?.parse::<u32>().ok());
    processes.filter(|process| serves(*process, name)).map(cpu_ms).sum()
}

/// A backend calls itself `postgres: USER DATABASE ADDRESS(PORT) STATE`.
fn serves(process: u32, database: &str) -> bool {
    let line = fs::read_to_string(format!("/proc/{process}/cmdline")).unwrap_or_default();
    line.starts_with("postgres: ") && line.contains(&format!(" {database} "))
}

//! What hostile files cost: outcome, time and peak memory of the worker process, as a table.
//!
//! `cargo bench --bench hostile`. Times include the start of the process. Memory is read from `/proc` every
//! millisecond and stands only on Linux.

#[path = "../tests/it/check/hostile/files/mod.rs"]
mod files;
#[path = "../tests/it/pdf_builder.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod pdf_builder;

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bootcamp_bot::notice::library;
use bootcamp_bot::validator::{Policy, Reading, Severity, Upload, judge};
use bootcamp_bot::worker::{SUBCOMMAND, Worker};

/// What one file cost.
struct Cost {
    reading: Reading,
    read: Duration,
    peak_kb: u64,
}

fn main() {
    let worker = Worker { command: env!("CARGO_BIN_EXE_bootcamp-bot").into(), deadline: Duration::from_secs(60) };
    let policy = policy();
    println!("{:<42} {:<52} {:>8} {:>8} {:>8}", "file", "outcome", "read", "judge", "peak");
    for file in files::all() {
        let Cost { reading, read, peak_kb } = cost(&worker, &file.bytes);
        let begun = Instant::now();
        let outcome = outcome(reading, &policy);
        let judged = begun.elapsed();
        let mark = if outcome == file.outcome { "" } else { "  ← not as expected" };
        let (read, judged, peak) = (read.as_millis(), judged.as_millis(), peak_kb / 1024);
        println!("{:<42} {outcome:<52} {read:>5} ms {judged:>5} ms {peak:>5} MB{mark}", file.name);
    }
}

fn cost(worker: &Worker, bytes: &[u8]) -> Cost {
    let begun = Instant::now();
    let reading = worker.read_blocking(bytes).expect("an answer");
    Cost { reading, read: begun.elapsed(), peak_kb: peak_kb(worker, bytes) }
}

/// Runs the worker once more, as [`Worker`] does, and watches it.
fn peak_kb(worker: &Worker, bytes: &[u8]) -> u64 {
    let mut child = Command::new(&worker.command)
        .arg(SUBCOMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the worker starts");
    let (mut stdin, mut stdout) = (child.stdin.take().expect("stdin"), child.stdout.take().expect("stdout"));
    let request = [b"R".to_vec(), (bytes.len() as u64).to_be_bytes().to_vec(), bytes.to_vec()].concat();
    // A worker that refuses the file does not take all of it.
    let feed = thread::spawn(move || stdin.write_all(&request).is_ok());
    let hear = thread::spawn(move || stdout.read_to_end(&mut Vec::new()).is_ok());
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(peak);
        thread::sleep(Duration::from_millis(1));
    }
    feed.join().and_then(|_| hear.join()).expect("no panic");
    peak
}

fn policy() -> Policy {
    let notices = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices");
    let library = library::load(&notices).expect("the sample notices");
    let programme = library.programme("subscription".parse().expect("an id")).expect("a programme");
    Policy::of(programme, programme.round(2).expect("a round"))
}

fn outcome(reading: Reading, policy: &Policy) -> String {
    let at = "2025-04-20T03:00:00Z".parse().expect("a moment");
    let report = judge(&[Upload { name: "slip.pdf".to_owned(), reading }], policy, at, None);
    let codes = report.findings.iter().filter(|finding| finding.severity() != Severity::Info);
    let codes: Vec<&str> = codes.map(|finding| finding.code().as_str()).collect();
    format!("{:?} {}", report.verdict, codes.join(" ")).trim_end().to_lowercase()
}

//! The whole `check` command beside the `pdftotext -layout` process on the same files: medians and their ratio.
//!
//! `cargo bench --bench pdftotext`

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 101;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if Command::new("pdftotext").arg("-v").stderr(Stdio::null()).status().is_err() {
        println!("pdftotext is not installed: nothing to compare with");
        return;
    }
    println!("{:<24} {:>10} {:>10} {:>7}", "file", "check", "pdftotext", "ratio");
    for path in samples(&root.join("tests/samples")) {
        // By turns, so that what else the machine does falls on both.
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            ours.push(time(check(root).arg(&path)));
            theirs.push(time(Command::new("pdftotext").arg("-layout").arg(&path).arg("-")));
        }
        let (ours, theirs) = (median(ours), median(theirs));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        println!("{name:<24} {:>7.2} ms {:>7.2} ms {ratio:>7.2}", millis(ours), millis(theirs));
    }
}

fn samples(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut pdfs: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "pdf")).collect();
    pdfs.sort();
    pdfs
}

fn check(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
    command.args(["check", "--programme", "subscription", "--round", "2", "--json", "--submitted-at"]);
    command.arg("2025-04-20T12:00:00+09:00").arg("--notices").arg(root.join("samples/notices"));
    command
}

/// How long the process takes; what it prints and how it ends does not matter here.
fn time(command: &mut Command) -> Duration {
    let begun = Instant::now();
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the program starts");
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

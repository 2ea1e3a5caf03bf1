//! Files that are none, broken, locked or built to hurt.

mod files;

use std::path::PathBuf;
use std::time::Duration;

use bootcamp_bot::validator::{Policy, Reading, Upload, judge};
use bootcamp_bot::worker::Worker;

use super::{at, checked_files, outcome, subscription};
use crate::pdf_builder::scan;

fn worker() -> Worker {
    Worker { command: PathBuf::from(env!("CARGO_BIN_EXE_bootcamp-bot")), deadline: Duration::from_secs(60) }
}

fn judged(name: &str, reading: Reading) -> String {
    let programme = subscription();
    let upload = Upload { name: name.to_owned(), reading };
    outcome(&judge(&[upload], &Policy::of(&programme, &programme.rounds[0]), at("2025-04-20 12:00:00"), None))
}

#[test]
fn every_hostile_file_gets_its_code() {
    let mut wrong = Vec::new();
    for file in files::all() {
        let outcome = judged("slip.pdf", worker().read_blocking(&file.bytes).expect("an answer"));
        if outcome != file.outcome {
            wrong.push(format!("{}: {outcome}, not {}", file.name, file.outcome));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_scan_goes_to_a_person() {
    assert_eq!(outcome(&checked_files(&[&scan()])), "review image_only");
}

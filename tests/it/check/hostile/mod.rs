//! Files that are none, broken, locked or built to hurt.

mod files;

use std::path::PathBuf;
use std::time::Duration;

use bootcamp_bot::text::Locale;
use bootcamp_bot::validator::{Policy, Reading, Report, Unreadable, Upload, judge};
use bootcamp_bot::worker::Worker;

use super::{at, checked_files, outcome, subscription};
use crate::pdf_builder::scan;

fn worker() -> Worker {
    Worker { command: PathBuf::from(env!("CARGO_BIN_EXE_bootcamp-bot")), deadline: Duration::from_secs(60) }
}

fn named(name: &str, reading: Reading) -> Report {
    let programme = subscription();
    let upload = Upload { name: name.to_owned(), reading };
    judge(&[upload], &Policy::of(&programme, &programme.rounds[0]), at("2025-04-20 12:00:00"), None)
}

#[test]
fn every_hostile_file_gets_its_code() {
    let mut wrong = Vec::new();
    for file in files::all() {
        let reading = worker().read_blocking(&file.bytes).unwrap_or_else(|error| panic!("{}: {error}", file.name));
        let outcome = outcome(&named("slip.pdf", reading));
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

#[test]
fn hostile_names_do_no_harm_and_are_not_repeated_as_they_are() {
    let long = "가".repeat(300);
    for name in ["../../etc/passwd", "..\\..\\a.pdf", "slip\u{202E}fdp.exe", "a\n\u{1b}[31mb.pdf", &long] {
        let report = named(name, Reading::Failed(Unreadable::NotPdf));
        let said: Vec<String> = report.findings.iter().map(|finding| finding.message(Locale::Ko)).collect();
        let said = said.join(" ");
        assert!(!said.contains(['/', '\\', '\u{202E}', '\n', '\u{1b}']), "{said}");
        assert!(said.chars().count() < 200, "{said}");
    }
}

//! The process in which foreign files are read.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::slip;
use crate::pdf_builder::{Pdf, assemble};
use bootcamp_bot::validator::pdf::RedactError;
use bootcamp_bot::validator::{Limits, Reading, Unreadable, read};
use bootcamp_bot::worker::{Worker, WorkerError};

fn worker() -> Worker {
    Worker { command: PathBuf::from(env!("CARGO_BIN_EXE_bootcamp-bot")), deadline: Duration::from_secs(30) }
}

/// A worker that runs a shell script instead.
fn scripted(folder: &Path, script: &str, deadline: Duration) -> Worker {
    use std::os::unix::fs::PermissionsExt as _;
    let command = folder.join("worker");
    std::fs::write(&command, format!("#!/bin/sh\n{script}\n")).expect("a script");
    std::fs::set_permissions(&command, std::fs::Permissions::from_mode(0o755)).expect("permissions");
    Worker { command, deadline }
}

#[test]
fn it_reads_as_this_process_does() {
    let bytes = slip(&[]).bytes();
    assert_eq!(worker().read_blocking(&bytes).expect("an answer"), read(&bytes, &Limits::default()));
}

#[tokio::test]
async fn it_reads_and_merges_for_the_bot() {
    let bytes = slip(&[]).bytes();
    assert_eq!(worker().read(&bytes).await.expect("an answer"), read(&bytes, &Limits::default()));
    assert!(worker().merge(&[&bytes, &bytes]).await.expect("a file").starts_with(b"%PDF-"));
}

#[tokio::test]
async fn it_takes_card_numbers_out_or_says_why_not() {
    let exposed = slip(&[&["카드번호", "4111-1111-1111-1111"]]).bytes();
    assert!(worker().redact(&exposed).await.expect("a file").starts_with(b"%PDF-"));
    let refused = worker().redact(&slip(&[]).bytes()).await;
    assert!(matches!(refused, Err(WorkerError::Redact(RedactError::NothingToHide))), "{refused:?}");
}

#[tokio::test]
async fn at_the_deadline_it_is_killed_and_we_failed() {
    let folder = tempfile::tempdir().expect("a folder");
    let slow = scripted(folder.path(), "exec /bin/sleep 60", Duration::from_millis(200));
    assert!(matches!(slow.read(b"%PDF-").await, Err(WorkerError::Deadline)));
    assert!(matches!(slow.read_blocking(b"%PDF-"), Err(WorkerError::Deadline)));
}

#[test]
fn a_panic_in_it_means_a_damaged_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let panicking = scripted(folder.path(), "exit 101", Duration::from_secs(10));
    let reading = panicking.read_blocking(b"%PDF-").expect("an answer");
    assert_eq!(reading, Reading::Failed(Unreadable::Damaged));
}

#[test]
fn a_file_that_eats_memory_is_too_large() {
    // A few kilobytes of text become gigabytes of objects: each empty dictionary is two bytes here, hundreds in memory.
    let amplified = format!("[{}]", "<<>>".repeat(4_500_000));
    let bytes = assemble(&["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), amplified]);
    let reading = worker().read_blocking(&bytes).expect("an answer");
    assert_eq!(reading, Reading::Failed(Unreadable::TooLarge));
}

#[test]
fn a_program_that_is_not_there_is_our_failure() {
    let missing = Worker { command: PathBuf::from("/nonexistent/worker"), deadline: Duration::from_secs(1) };
    assert!(matches!(missing.read_blocking(&Pdf::default().page().bytes()), Err(WorkerError::Io(_))));
}

//! Several files into one.

use std::process::Command;

use super::{checked_files, facts, outcome, slip};
use crate::pdf_builder::scan;
use bootcamp_bot::validator::pdf::merge;
use bootcamp_bot::validator::{Limits, read};

#[test]
fn one_plain_file_passes_through_unchanged() {
    let bytes = slip(&[]).bytes();
    assert_eq!(merge(&[&bytes]).expect("a file"), bytes);
}

#[test]
fn merged_pages_keep_their_order_and_text() {
    let (dollars, won) = (slip(&[&["청구금액"]]).bytes(), slip(&[&["현지금액"]]).page_keys("/Rotate 90").bytes());
    let merged = merge(&[&dollars, &scan(), &won]).expect("a file");
    let pages = read(&merged, &Limits::default()).pages().to_vec();
    let has_text: Vec<bool> = pages.iter().map(|page| !page.lines.is_empty()).collect();
    assert_eq!(has_text, [true, false, true]);
    assert_eq!(facts(&checked_files(&[&merged])), "openai 22.00 31,795 2025-03-05");
}

#[test]
fn another_reader_finds_nothing_wrong_with_it() {
    if Command::new("qpdf").arg("--version").output().is_err() {
        eprintln!("skipped: qpdf is not installed");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("merged.pdf");
    let merged = merge(&[&slip(&[]).bytes(), &slip(&[]).page_keys("/Rotate 90").bytes()]).expect("a file");
    std::fs::write(&path, merged).expect("a file");
    let checked = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_locked_file_is_opened_by_merging() {
    let Some(locked) = super::samples::sample("owner-password.pdf") else { panic!("the sample is committed") };
    let merged = merge(&[&locked]).expect("a file");
    assert!(!merged.windows(8).any(|window| window == b"/Encrypt"));
    assert_eq!(outcome(&checked_files(&[&merged])), "accepted");
}

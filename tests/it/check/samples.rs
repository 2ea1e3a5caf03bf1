//! Files of real producers, with invented data; `tests/samples/make.py` made them.

use std::path::Path;

use super::{checked_files, facts, outcome};

/// A committed file.
pub fn sample(name: &str) -> Option<Vec<u8>> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name)).ok()
}

fn is_good(name: &str) {
    let report = checked_files(&[&sample(name).expect("a committed file")]);
    assert_eq!(
        (outcome(&report).as_str(), facts(&report).as_str()),
        ("accepted", "openai 22.00 31,795 2025-03-05"),
        "{name}"
    );
}

#[test]
fn every_producer_is_read() {
    for name in
        ["chromium.pdf", "weasyprint.pdf", "reportlab-cid.pdf", "fpdf2.pdf", "object-streams.pdf", "owner-password.pdf"]
    {
        is_good(name);
    }
}

#[test]
fn a_file_that_asks_for_a_password_is_encrypted() {
    assert_eq!(outcome(&checked_files(&[&sample("user-password.pdf").expect("a file")])), "rejected encrypted");
}

#[test]
fn text_without_a_mapping_goes_to_a_person() {
    assert_eq!(outcome(&checked_files(&[&sample("no-mapping.pdf").expect("a file")])), "review text_unmapped");
}

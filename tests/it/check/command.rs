//! `bootcamp-bot check` at the command line.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::slip;

/// Notices of our own in the format of the real ones.
fn notices() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices/course_cloud.md")
}

fn run(pdf: &[u8], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slip.pdf");
    std::fs::write(&path, pdf).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
    command.args(["check", "--programme", "subscription", "--notices"]).arg(notices());
    command.args(["--submitted-at", "2025-04-20T12:00:00+09:00"]).args(more).arg(&path);
    command.env_remove("NOTICES_DIR").output().expect("the program runs")
}

#[test]
fn the_exit_status_tells_the_verdict() {
    let cases = [(slip(&[]).bytes(), 0), (slip(&[&["현지금액"]]).bytes(), 1), (crate::pdf_builder::scan(), 3)];
    for (pdf, status) in cases {
        assert_eq!(run(&pdf, &["--round", "2"]).status.code(), Some(status));
    }
}

#[test]
fn json_follows_the_contract() {
    let output = run(&slip(&[]).bytes(), &["--json", "--name", "dana.lim(임다나)_클라우드 2회차_3월.pdf"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["verdict"], "accepted");
    assert_eq!(report["reimbursable_krw"], 31_795);
    let facts = serde_json::json!({
        "merchant": "openai", "usd": "22.00", "krw": 31_795, "paid_on": "2025-03-05", "card_last4": "8845"
    });
    assert_eq!(report["facts"], facts);
    assert_eq!(report["canonical_name"], "dana.lim(임다나)_클라우드 2회차_3월");
}

#[test]
fn a_person_reads_remedies_in_either_language() {
    let pdf = slip(&[&["현지금액"]]).bytes();
    let said = |locale| String::from_utf8(run(&pdf, &["--locale", locale]).stdout).expect("UTF-8");
    assert!(said("ko").contains("달러($) 금액을 찾지 못했어요."));
    assert!(said("en-US").contains("No dollar ($) amount was found."));
}

#[test]
fn what_cannot_be_asked_ends_with_two_and_says_nothing() {
    let pdf = slip(&[]).bytes();
    for wrong in [&["--round", "99"][..], &["--name", "a.pdf", "--name", "b.pdf"], &["--submitted-at", "yesterday"]] {
        let output = run(&pdf, wrong);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{wrong:?}");
    }
}

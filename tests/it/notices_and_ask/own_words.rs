//! Words of the operators' own.

use std::process::{Command, Output};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/notices");

fn ask(words: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("aliases.txt");
    std::fs::write(&file, words).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
    command.args(["ask", "꽁돈 언제 줘요?", "--json", "--notices", SAMPLES, "--aliases"]).arg(file);
    command.output().expect("it runs")
}

#[test]
fn a_word_that_operators_taught_is_understood() {
    let taught = ask("환급 입금: 꽁돈\n");
    let answer: serde_json::Value = serde_json::from_slice(&taught.stdout).expect("JSON");
    assert_eq!(answer["abstained"], false, "{answer}");
}

#[test]
fn a_line_that_cannot_be_used_is_named() {
    let refused = ask("# 우리 말\n환급 꽁돈\n");
    let told = String::from_utf8(refused.stderr).expect("text");
    assert!(refused.status.code() == Some(2) && told.contains('2'), "{told}");
}

//! Notices and questions, from outside: the program on our own sample notices, and the reader on small texts.

mod anything;
mod ask;
mod command;
mod doubts;
mod hands;
mod nonsense;
mod now;
mod operators;
mod other_dates;
#[cfg(feature = "bot")]
mod own_words;
mod payments;
mod phrasings;
mod placing;
mod quoting;
mod retrieval;
mod standing_out;
mod status;
mod wordings;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bootcamp_bot::notice::{Library, library};
use serde_json::Value;

/// The folder of our own sample notices.
fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices")
}

/// Runs the program with no configuration but the arguments.
fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
    command.env_remove("NOTICES_DIR").args(args).output().expect("the program starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// One notice with this title and body; the body begins on line 6.
fn notice(title: &str, body: &str) -> Library {
    let link = "[page](https://www.notion.so/00000000000040008000000000000009)";
    let text = format!("# Title: {title}\n# Category: Notion/클라우드\n# Link: {link}\n\n## 내용\n{body}");
    library::parse(&[("notice.md", text)])
}

/// The diagnostics in English, each with its line.
fn doubts(library: &Library) -> Vec<String> {
    let english = bootcamp_bot::text::Locale::En;
    library.diagnostics.iter().map(|found| format!("{}: {}", found.line, found.say(english))).collect()
}

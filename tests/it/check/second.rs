//! The second set: papers of issuers and producers that nothing here was written for, with the answers that the
//! notices' rules give (`tests/samples/second/make.py`).

use std::path::{Path, PathBuf};

use bootcamp_bot::domain::{Moment, ProgrammeId};
use bootcamp_bot::notice::Library;
use bootcamp_bot::validator::{Limits, Policy, Report, Severity, check};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    id: String,
    note: String,
    files: Vec<String>,
    names: Vec<String>,
    program: ProgrammeId,
    round: Option<u32>,
    submitted_at: Moment,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    verdict: String,
    codes: Vec<String>,
    #[serde(default)]
    also_ok: Vec<String>,
    /// Other verdicts that are right; what was read and why is then left open.
    #[serde(default)]
    also_verdicts: Vec<String>,
    usd: Option<f64>,
    krw: Option<i64>,
    paid_on: Option<String>,
    merchant: Option<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/second")
}

fn checked(case: &Case, library: &Library) -> Report {
    let programme = library.programme(case.program).expect("a programme");
    let round = case.round.map_or_else(|| programme.round_at(case.submitted_at), |number| programme.round(number));
    let files: Vec<Vec<u8>> =
        case.files.iter().map(|file| std::fs::read(folder().join(file)).expect("a committed file")).collect();
    let named: Vec<(&str, &[u8])> =
        case.names.iter().map(String::as_str).zip(files.iter().map(Vec::as_slice)).collect();
    check(&named, &Policy::of(programme, round.expect("a round")), case.submitted_at, None, &Limits::default())
}

/// What is not as expected, in words; empty when all is right.
fn wrong(expect: &Expected, report: &Report) -> String {
    let verdict = serde_json::to_value(report.verdict).expect("JSON");
    let verdict = verdict.as_str().expect("a word");
    if !expect.also_verdicts.is_empty() {
        let right = verdict == expect.verdict || expect.also_verdicts.iter().any(|also| also == verdict);
        return if right { String::new() } else { format!("verdict {verdict}") };
    }
    let counted = report.findings.iter().filter(|finding| finding.severity() != Severity::Info);
    let mut codes: Vec<&str> = counted.map(|finding| finding.code().as_str()).collect();
    codes.retain(|code| !expect.also_ok.iter().any(|also| also == code));
    codes.sort_unstable();
    codes.dedup();
    let facts = &report.facts;
    let read = (
        facts.usd.map(|usd| usd.to_string()),
        facts.krw.map(|krw| krw.0),
        facts.paid_on.map(|day| day.to_string()),
        facts.merchant.map(|merchant| merchant.as_str().to_owned()),
    );
    let mut wanted: Vec<&str> = expect.codes.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    let usd = expect.usd.map(|usd| format!("{usd:.2}"));
    let right = (expect.verdict.as_str(), wanted, (usd, expect.krw, expect.paid_on.clone(), expect.merchant.clone()));
    let got = (verdict, codes, read);
    if got == right { String::new() } else { format!("{got:?} for {right:?}") }
}

#[test]
fn papers_never_seen_before_are_judged_by_the_rules() {
    let cases = std::fs::read_to_string(folder().join("cases.json")).expect("the cases");
    let cases: Vec<Case> = serde_json::from_str(&cases).expect("cases");
    let notices = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices/course_cloud.md");
    let library = bootcamp_bot::notice::library::load(&notices).expect("the notices");
    let wrong = cases.iter().filter_map(|case| {
        let wrong = wrong(&case.expect, &checked(case, &library));
        (!wrong.is_empty()).then(|| format!("{} {}: {wrong}", case.id, case.note))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

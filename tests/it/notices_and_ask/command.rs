//! `bootcamp-bot notices`.

use std::path::Path;

use super::{json, run, samples, stdout};

#[test]
fn notices_are_listed_with_courses_links_and_sections() {
    let read = json(&run(&["notices", samples().to_str().expect("a path"), "--json"]));
    let first = read.pointer("/notices/0").expect("a notice");
    assert_eq!(read["notices"].as_array().map(Vec::len), Some(5));
    assert_eq!(first["category"], "Notion/풀스택,클라우드");
    assert_eq!(first["courses"], serde_json::json!(["fullstack", "cloud"]));
    assert_eq!(first["link"], "https://www.notion.so/sample-bootcamp/00000000000040008000000000000001?pvs=4");
    assert_eq!(first["sections"], 6);
}

#[test]
fn headings_and_rules_inside_a_fence_are_no_sections_and_no_separators() {
    let read = json(&run(&["notices", samples().to_str().expect("a path"), "--json"]));
    let sections: Vec<_> = read["notices"].as_array().expect("a list").iter().map(|n| n["sections"].clone()).collect();
    assert_eq!(sections, [6, 5, 5, 10, 3]);
}

#[test]
fn an_announced_round_has_its_own_window() {
    let read = json(&run(&["notices", samples().to_str().expect("a path"), "--json"]));
    let expected = serde_json::json!({
      "claim_month": "2025-04",
      "closes_at": "2025-04-23T17:00:00+09:00",
      "number": 2,
      "opens_at": "2025-04-15T00:00:00+09:00",
      "pay_month": "2025-03",
      "tentative": false
    });
    assert_eq!(read["programmes"][0]["rounds"][1], expected);
}

#[test]
fn a_round_without_dates_follows_the_general_rule() {
    let read = json(&run(&["notices", samples().to_str().expect("a path"), "--json"]));
    let expected = serde_json::json!({
      "claim_month": "2025-09",
      "closes_at": "2025-09-23T23:59:59+09:00",
      "number": 7,
      "opens_at": "2025-09-15T00:00:00+09:00",
      "pay_month": "2025-08",
      "tentative": true
    });
    assert_eq!(read["programmes"][0]["rounds"][6], expected);
}

#[test]
fn aws_has_a_period_a_cap_and_a_closing_time_or_null() {
    let read = json(&run(&["notices", samples().to_str().expect("a path"), "--json"]));
    let facts = |programme: usize| {
        let programme = &read["programmes"][programme];
        ["id", "usage_from", "usage_to", "cap_krw", "per", "closes_at"].map(|key| programme[key].to_string()).join(" ")
    };
    let theory = r#""aws-theory" "2025-01-20" "2025-03-31" 150000 "person" "2025-04-10T17:00:00+09:00""#;
    assert_eq!(facts(1), theory);
    assert_eq!(facts(2), r#""aws-project" "2025-04-01" "2025-08-01" 1000000 "team" null"#);
}

#[test]
fn people_read_a_table_in_their_language() {
    let path = samples();
    let korean = stdout(&run(&["notices", path.to_str().expect("a path")]));
    let english = stdout(&run(&["notices", path.to_str().expect("a path"), "--locale", "en-US"]));
    assert!(korean.contains("2차(3월 결제분) 2025-04-15 00:00:00 ~ 2025-04-23 17:00:00"), "{korean}");
    assert!(english.contains("Round 3 (April payments) 2025-05-15 to 2025-05-23 (tentative)"), "{english}");
}

#[test]
fn a_missing_path_is_said_and_nothing_is_printed() {
    let output = run(&["notices", "no/such/folder", "--locale", "en-US"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no such notice file or folder"));
}

#[test]
fn without_a_path_there_is_nothing_to_read() {
    assert_eq!(run(&["notices"]).status.code(), Some(2));
}

#[test]
fn a_file_in_another_encoding_is_named_with_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    // "공지" in EUC-KR, on the second line.
    std::fs::write(folder.path().join("old.md"), b"# Title: a\n\xb0\xf8\xc1\xf6\n").expect("written");
    let output = run(&["notices", folder.path().to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("2행에 UTF-8이 아닌 글자"));
}

/// The notices of the real course, where they lie beside the repository.
#[test]
fn the_real_notices_are_understood_when_present() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/notices/course_cloud.md");
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return;
    }
    let read = json(&run(&["notices", path.to_str().expect("a path"), "--json"]));
    let sections: Vec<_> = read["notices"].as_array().expect("a list").iter().map(|n| n["sections"].clone()).collect();
    assert_eq!(sections, [6, 5, 7, 17, 4]);
    assert_eq!(read["programmes"][0]["rounds"].as_array().map(Vec::len), Some(7));
    assert!(read["diagnostics"].as_array().expect("a list").iter().all(|found| found["severity"] == "warning"));
}

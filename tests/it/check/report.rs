//! The form in which a report is kept and printed. What stands here is a contract.

use bootcamp_bot::text::Locale;
use bootcamp_bot::validator::Report;

use super::checked_files;
use super::samples::sample;

fn report() -> Report {
    checked_files(&[&sample("chromium.pdf").expect("a committed file"), b"PK"])
}

#[test]
fn the_kept_form_is_stable() {
    let json = serde_json::to_string_pretty(&report()).expect("JSON");
    assert_eq!(serde_json::from_str::<Report>(&json).expect("a report"), report());
    insta::assert_snapshot!(json);
}

#[test]
fn the_printed_form_is_stable() {
    insta::assert_snapshot!(format!("{:#}", report().to_json(Locale::En)));
}

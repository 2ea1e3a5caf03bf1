//! The sample slips, made by real producers (Typst, Chromium): what the README says of them.

use super::Home;

/// The exit status of `check` and what it said about a sample.
async fn checked(name: &str) -> (Option<i32>, String) {
    let home = Home::new().await;
    let path = format!("{}/samples/slips/{name}", env!("CARGO_MANIFEST_DIR"));
    let at = ["check", "--programme", "subscription", "--submitted-at", "2025-04-16T10:00:00+09:00"];
    let ended = home.start(&[&at[..], &[&path]].concat()).ends().await;
    (ended.status, ended.stdout)
}

#[tokio::test]
async fn the_good_one_is_accepted() {
    let (status, said) = checked("haneul.kim(김하늘)_클라우드 2회차_3월.pdf").await;
    assert!(status == Some(0) && said.contains("$22.00 · 32,145원"), "{said}");
}

#[tokio::test]
async fn the_late_one_is_rejected() {
    let (status, said) = checked("paid-late.pdf").await;
    assert!(status == Some(1) && said.contains("[paid_outside_window]"), "{said}");
}

#[tokio::test]
async fn the_one_without_won_is_rejected() {
    let (status, said) = checked("without-won.pdf").await;
    assert!(status == Some(1) && said.contains("[krw_missing]"), "{said}");
}

//! One changed field at a time.

use super::{checked, checked_at, checked_files, facts, outcome, slip, subscription};
use crate::pdf_builder::{Pdf, scan};
use bootcamp_bot::domain::{Moment, Won};
use bootcamp_bot::text::Locale;
use bootcamp_bot::validator::{Limits, Policy, Report, check};

#[test]
fn a_good_slip_is_accepted() {
    let report = checked(&slip(&[]));
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", "openai 22.00 31,795 2025-03-05"));
    assert_eq!(report.reimbursable_krw, Some(Won(31_795)));
}

#[test]
fn each_missing_fact_has_its_code() {
    let cases: [(&[&'static str], &str); 3] = [
        (&["현지금액"], "rejected usd_missing"),
        (&["청구금액"], "rejected krw_missing"),
        (&["거래일시"], "rejected paid_on_missing"),
    ];
    for (change, expected) in cases {
        assert_eq!(outcome(&checked(&slip(&[change]))), expected, "{change:?}");
    }
}

#[test]
fn each_broken_rule_has_its_code() {
    let cases: [(&[&'static str], &str); 7] = [
        (&["거래일시", "2025.03.21 00:01:00"], "rejected paid_outside_window"),
        (&["거래일시", "2025.03.05", "거래구분", "취소"], "rejected cancelled"),
        (&["가맹점명", "CURSOR, AI POWERED IDE"], "rejected wrong_merchant"),
        (&["가맹점명", "OPENAI *API CREDIT"], "rejected wrong_plan"),
        (&["현지금액", "USD 21.00"], "rejected wrong_plan"),
        (&["현지금액", "USD -22.00"], "rejected cancelled"),
        (&["카드번호", "4111-1111-1111-1111"], "rejected card_number_exposed"),
    ];
    for (change, expected) in cases {
        assert_eq!(outcome(&checked(&slip(&[change]))), expected, "{change:?}");
    }
}

#[test]
fn what_is_unclear_goes_to_a_person() {
    let cases: [&[&'static str]; 6] = [
        &["청구금액", "317,950원"],
        &["거래일시", "03/04/2025"],
        &["현지금액", "EUR 20.00"],
        &["가맹점명"],
        &["거래일시", "2025.03.05", "비고", "취소 접수"],
        &["현지금액", "USD 22.00", "현지금액", "USD 20.00"],
    ];
    for change in cases {
        assert_eq!(outcome(&checked(&slip(&[change]))), "review ambiguous", "{change:?}");
    }
}

#[test]
fn all_that_hold_are_reported_together() {
    let report = checked(&slip(&[&["가맹점명", "NETFLIX.COM"], &["현지금액", "USD 17.00"], &["청구금액", "24,752원"]]));
    assert_eq!(outcome(&report), "rejected wrong_merchant wrong_plan");
}

#[test]
fn a_picture_page_stands_in_place_of_what_it_may_show() {
    let without_won = slip(&[&["청구금액"]]).bytes();
    assert_eq!(outcome(&checked_files(&[&without_won, &scan()])), "review image_only");
}

#[test]
fn a_picture_page_says_nothing_when_nothing_is_missing() {
    assert_eq!(outcome(&checked_files(&[&slip(&[]).bytes(), &scan()])), "accepted");
}

#[test]
fn the_last_second_is_in_time_and_the_next_is_not() {
    let bytes = slip(&[]).bytes();
    let outcome_at = |time| outcome(&checked_at(&[&bytes], &subscription(), time));
    assert_eq!(outcome_at("2025-04-23 17:00:00"), "accepted");
    assert_eq!(outcome_at("2025-04-23 17:00:01"), "rejected submitted_outside_window");
}

#[test]
fn outside_a_tentative_window_a_person_decides() {
    let mut programme = subscription();
    programme.rounds[0].window.tentative = true;
    let report = checked_at(&[&slip(&[]).bytes()], &programme, "2025-04-24 12:00:00");
    assert_eq!(outcome(&report), "review submitted_outside_window");
}

#[test]
fn won_that_may_still_come_has_its_own_remedy() {
    let early = checked_at(
        &[&slip(&[&["청구금액"], &["거래일시", "2025.03.20"]]).bytes()],
        &subscription(),
        "2025-03-28 12:00:00",
    );
    let missing = early.findings.iter().find(|finding| finding.code().as_str() == "krw_missing");
    assert!(missing.expect("a finding").hint(Locale::Ko).contains("4월 3일(목) 이후"));
}

#[test]
fn a_report_survives_storage() {
    let report = checked(&slip(&[&["현지금액", "USD 21.00"]]));
    let stored = serde_json::to_string(&report).expect("JSON");
    assert_eq!(serde_json::from_str::<Report>(&stored).expect("a report"), report);
}

#[test]
fn a_wrong_file_name_is_repaired() {
    let programme = subscription();
    let policy = Policy::of(&programme, &programme.rounds[0]);
    let bytes = slip(&[]).bytes();
    let named = [("../../dana.lim(임다나)_클라우드 2회차_4월.pdf", bytes.as_slice())];
    let report = check(&named, &policy, Moment::UNIX_EPOCH, None, &Limits::default());
    assert_eq!(report.canonical_name.as_deref(), Some("dana.lim(임다나)_클라우드 2회차_3월"));
}

#[test]
fn a_document_about_nothing_misses_everything() {
    let report = checked(&Pdf::of(&[&["자기소개서"], &["안녕하세요. 저는 클라우드를 배우고 있습니다."]]));
    assert_eq!(outcome(&report), "rejected usd_missing krw_missing paid_on_missing");
}

#[test]
fn a_notice_without_prices_accepts_no_price() {
    let programme = bootcamp_bot::domain::Programme { prices: Vec::new(), ..super::subscription() };
    let report = super::checked_at(&[&slip(&[]).bytes()], &programme, "2025-04-20 12:00:00");
    assert_eq!(outcome(&report), "review ambiguous");
}

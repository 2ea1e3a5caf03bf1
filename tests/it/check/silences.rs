//! Where the notices are silent: the defaults, none of which accepts or refuses by guessing.

use bootcamp_bot::domain::Moment;
use bootcamp_bot::text::Locale;
use bootcamp_bot::validator::{Code, Doubt, Finding, Limits, Policy, Report, check};

use super::{aws_theory, checked, checked_at, checked_files, day, outcome, slip, subscription};
use crate::pdf_builder::Pdf;

fn doubts(report: &Report) -> Vec<Doubt> {
    let doubt = |finding: &Finding| match finding {
        Finding::Ambiguous { doubt } => Some(doubt.clone()),
        _ => None,
    };
    report.findings.iter().filter_map(doubt).collect()
}

fn doubt_about(changes: &[&[&'static str]]) -> (String, Vec<Doubt>) {
    let report = checked(&slip(changes));
    (outcome(&report), doubts(&report))
}

fn review(doubt: Doubt) -> (String, Vec<Doubt>) {
    ("review ambiguous".to_owned(), vec![doubt])
}

#[test]
fn a_payment_from_a_foreign_currency_account_has_no_won() {
    let changes: [&[&str]; 2] = [&["청구금액"], &["적용환율", "출금계좌 외화통장"]];
    assert_eq!(doubt_about(&changes), review(Doubt::ForeignAccount));
}

#[test]
fn an_app_store_without_dollars_is_looked_at() {
    let changes: [&[&str]; 3] = [&["가맹점명", "APPLE.COM/BILL"], &["현지금액"], &["적용환율"]];
    assert_eq!(doubt_about(&changes), review(Doubt::StorePayment));
}

#[test]
fn won_only_may_be_switched_on_but_tell_no_plan() {
    let mut programme = subscription();
    programme.krw_only_from = Some(day("2025-03-01"));
    let bytes = slip(&[&["현지금액"], &["적용환율"]]).bytes();
    let report = checked_at(&[&bytes], &programme, "2025-04-20 12:00:00");
    assert_eq!((outcome(&report), doubts(&report)), review(Doubt::WonOnly));
}

#[test]
fn a_card_in_another_name_is_looked_at() {
    let found = "박민수".to_owned();
    assert_eq!(doubt_about(&[&["발급일자", "2025.04.06", "회원명", "박민수"]]), review(Doubt::OtherHolder { found }));
}

#[test]
fn a_masked_name_or_ones_own_says_nothing() {
    for name in ["임*나", "임다나", "DANA LIM"] {
        assert_eq!(doubt_about(&[&["발급일자", "2025.04.06", "회원명", name]]).0, "accepted", "{name}");
    }
}

#[test]
fn a_years_plan_at_the_price_of_a_month_is_looked_at() {
    let changes: [&[&str]; 1] = [&["가맹점명", "CLAUDE.AI ANNUAL"]];
    assert_eq!(doubt_about(&changes), review(Doubt::UnusualPeriod));
}

#[test]
fn the_rest_of_a_month_is_looked_at() {
    let changes: [&[&str]; 1] = [&["발급일자", "2025.04.06", "비고", "일할 계산"]];
    assert_eq!(doubt_about(&changes), review(Doubt::UnusualPeriod));
}

#[test]
fn two_payments_of_two_files_need_a_choice() {
    let first = slip(&[]).bytes();
    let second = slip(&[&["거래일시", "2025.03.12"], &["카드번호", "5409-46**-****-8845", "승인번호", "99"]]).bytes();
    let report = checked_files(&[&first, &second]);
    assert_eq!((outcome(&report), doubts(&report)), review(Doubt::SeveralPayments { count: 2 }));
}

#[test]
fn the_same_file_twice_is_only_mentioned() {
    let bytes = slip(&[]).bytes();
    let report = checked_files(&[&bytes, &bytes]);
    assert_eq!((outcome(&report), report.has(Code::SameFile)), ("accepted".to_owned(), true));
}

#[test]
fn rates_within_the_bounds_are_believed_and_beyond_them_not() {
    for (won, expected) in [
        ("22,000원", "accepted"),
        ("44,000원", "accepted"),
        ("21,999원", "review ambiguous"),
        ("44,001원", "review ambiguous"),
    ] {
        assert_eq!(doubt_about(&[&["청구금액", won]]).0, expected, "{won}");
    }
}

#[test]
fn a_window_without_dates_is_never_missed() {
    let mut programme = subscription();
    programme.rounds[0].window.opens_at = None;
    programme.rounds[0].window.closes_at = None;
    let report = checked_at(&[&slip(&[]).bytes()], &programme, "2025-12-31 12:00:00");
    assert_eq!(outcome(&report), "accepted");
}

#[test]
fn a_broken_file_beside_half_a_slip_is_all_that_is_said() {
    let report = checked_files(&[&slip(&[&["청구금액"]]).bytes(), b"hello"]);
    assert_eq!(outcome(&report), "rejected not_pdf");
}

#[test]
fn won_of_a_late_bill_are_waited_for() {
    let invoice = Pdf::of(&[
        &["Amazon Web Services, Inc.", "", "", "Invoice"],
        &["This invoice is for the billing period March 1, 2025 - March 31, 2025"],
        &["Total for this invoice in USD", "", "USD 44.00"],
    ]);
    let proof = Pdf::of(&[
        &["해외이용 매출전표"],
        &["거래일시", "2025.04.03", "승인번호", "75189774"],
        &["가맹점명", "AWS EMEA"],
        &["현지금액", "USD 44.00"],
    ]);
    let report = checked_at(&[&invoice.bytes(), &proof.bytes()], &aws_theory(), "2025-04-08 12:00:00");
    assert_eq!((outcome(&report), doubts(&report)), review(Doubt::WonNotYetKnown));
}

#[test]
fn every_finding_says_what_to_do_in_both_languages() {
    let programme = subscription();
    let policy = Policy::of(&programme, &programme.rounds[0]);
    let bytes = slip(&[&["현지금액", "USD 21.00"], &["거래일시", "2025.02.05"]]).bytes();
    let report = check(&[("a.pdf", bytes.as_slice())], &policy, Moment::UNIX_EPOCH, None, &Limits::default());
    let silent = |finding: &&Finding| {
        [Locale::Ko, Locale::En]
            .iter()
            .any(|locale| finding.message(*locale).is_empty() || finding.hint(*locale).is_empty())
    };
    assert_eq!(report.findings.iter().filter(silent).count(), 0);
}

#[test]
fn a_payment_that_was_never_made_is_looked_at() {
    for state in ["승인거절", "한도초과", "DECLINED"] {
        let changes: [&[&'static str]; 1] = [&["거래일시", "2025.03.05", "거래구분", state]];
        assert_eq!(doubt_about(&changes).1.first(), Some(&Doubt::NotPaid), "{state}");
    }
    assert_eq!(doubt_about(&[&["거래일시", "2025.03.05", "거래구분", "해외 일시불 승인"]]).0, "accepted");
}

#[test]
fn a_specimen_is_no_slip() {
    assert_eq!(doubt_about(&[&["발급일자", "2025.04.06", "견본"]]), review(Doubt::NotASlip));
}

//! The remedy fits the situation, not only the code.

use bootcamp_bot::domain::Programme;
use bootcamp_bot::text::Locale;

use super::{at, checked_at, slip, subscription};
use crate::pdf_builder::Pdf;

/// The hints of a report on one file, in Korean.
fn hints(pdf: &Pdf, programme: &Programme, time: &str) -> String {
    let report = checked_at(&[&pdf.bytes()], programme, time);
    report.findings.iter().map(|finding| finding.hint(Locale::Ko)).collect::<Vec<_>>().join(" ")
}

fn without_won(day: &'static str) -> Pdf {
    slip(&[&["청구금액"], &["거래일시", day]])
}

#[test]
fn won_that_come_before_the_window_are_handed_in_during_it() {
    let hints = hints(&without_won("2025.03.20"), &subscription(), "2025-03-28 12:00:00");
    assert!(hints.contains("4월 3일(목) 이후에 다시 받아 4월 15일(화)부터 4월 23일(수) 17:00까지"), "{hints}");
}

#[test]
fn won_that_may_come_after_the_deadline_are_reviewed() {
    let mut programme = subscription();
    programme.rounds[0].window.closes_at = Some(at("2025-03-25 17:00:00"));
    let hints = hints(&without_won("2025.03.20"), &programme, "2025-03-22 12:00:00");
    assert!(hints.contains("3월 25일(화) 17:00 마감 전까지 나오지 않으면 검토 요청"), "{hints}");
}

#[test]
fn dates_that_are_not_announced_are_shown_as_expected() {
    let mut programme = subscription();
    programme.rounds[0].window.tentative = true;
    let hints = hints(&without_won("2025.03.20"), &programme, "2025-03-28 12:00:00");
    assert!(hints.contains("4월 23일(수) 예정)"), "{hints}");
}

#[test]
fn another_plan_can_be_put_right_before_the_20th() {
    let other = slip(&[&["현지금액", "USD 33.00"], &["청구금액", "47,700원"]]);
    let in_time = hints(&other, &subscription(), "2025-03-10 12:00:00");
    assert!(in_time.contains("3월 20일(목)까지 맞는 요금제로"), "{in_time}");
    let late = hints(&other, &subscription(), "2025-04-20 12:00:00");
    assert!(!late.contains("3월 20일"), "{late}");
}

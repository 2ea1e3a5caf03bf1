//! The same facts in other hands: other spacing, other dates, tables, other years.

use bootcamp_bot::domain::{PayDays, ProgrammeId, Usd, Won};
use bootcamp_bot::notice::Library;

use super::{doubts, notice};

/// `2: 2025-03 2025-04 2025-04-15 00:00 … 2025-04-23 17:00`, times in KST.
fn rounds(library: &Library) -> Vec<String> {
    let programme = library.programme(ProgrammeId::Subscription).expect("a programme");
    let month =
        |month: Option<bootcamp_bot::domain::YearMonth>| month.map_or_else(|| "?".to_owned(), |m| m.to_string());
    let at = |at: Option<bootcamp_bot::domain::Moment>| match at {
        Some(at) => at.with_timezone(&bootcamp_bot::domain::KST).format("%m-%d %H:%M").to_string(),
        None => "?".to_owned(),
    };
    let line = |round: &bootcamp_bot::domain::Round| {
        let window = &round.window;
        let mark = if window.tentative { " tentative" } else { "" };
        let (pay, claim) = (month(round.pay_month), month(round.claim_month));
        format!("{} {pay} {claim} {} … {}{mark}", round.number, at(window.opens_at), at(window.closes_at))
    };
    programme.rounds.iter().map(line).collect()
}

#[test]
fn rounds_as_a_table() {
    let read = notice(
        "ChatGPT 구독료 지원",
        "| 차수 | 결제 월 | 청구 월 | 제출기간 |\n|---|---|---|---|\n\
         | 1차 | 2월 | 3월 | 2025-03-10 ~ 2025-03-13 17:00 |\n| 2차 | 3월 | 4월 | 4/15(화) ~ 4/23(수) 오후 5시 |\n",
    );
    assert_eq!(
        rounds(&read),
        ["1 2025-02 2025-03 03-10 00:00 … 03-13 17:00", "2 2025-03 2025-04 04-15 00:00 … 04-23 17:00"]
    );
}

#[test]
fn rounds_over_new_year_take_their_year_from_the_dated_one() {
    let read = notice(
        "Claude 구독료 환급",
        "결제는 매월 1일부터 20일까지, 청구는 매월 15일부터 23일까지입니다.\n\n\
         - 1차: 10월 결제, 11월 청구\n- 2차: 11월 결제, 12월 청구\n    - 제출 기한: 2025년 12월 15일(월) ~ 23일 17시\n\
         - 3차: 12월 결제, 1월 청구\n",
    );
    assert_eq!(
        rounds(&read),
        [
            "1 2025-10 2025-11 11-15 00:00 … 11-23 23:59 tentative",
            "2 2025-11 2025-12 12-15 00:00 … 12-23 17:00",
            "3 2025-12 2026-01 01-15 00:00 … 01-23 23:59 tentative",
        ]
    );
}

#[test]
fn a_round_without_its_claim_month_takes_the_usual_distance() {
    let read = notice(
        "구독료 지원",
        "- 1차: 2월 결제, 3월 청구\n    - 제출기간:\n        - 2025.03.10 ~ 2025.03.13\n- 2차: 3월분\n",
    );
    assert_eq!(rounds(&read), ["1 2025-02 2025-03 03-10 00:00 … 03-13 23:59", "2 2025-03 2025-04 ? … ?"]);
}

#[test]
fn a_holiday_below_the_rounds_is_no_window() {
    let read = notice("구독료 지원", "- 1차: 2월 결제, 3월 청구\n\n2025.03.01 ~ 2025.03.03은 쉽니다\n");
    assert_eq!(rounds(&read), ["1 2025-02 2025-03 ? … ?"]);
}

#[test]
fn rounds_on_one_line_each() {
    let read = notice("구독료 지원", "* 2차 – 3월 결제 / 4월 청구, 2025. 4. 15. ~ 4. 23. 17:00\n");
    assert_eq!(rounds(&read), ["2 2025-03 2025-04 04-15 00:00 … 04-23 17:00"]);
}

#[test]
fn the_general_rule_on_one_line() {
    let read = notice(
        "구독료 지원",
        "1~20일 결제, 15~23일 청구\n\n결제 시기: 1~20일, 청구 시기: 15~23일\n\n- 1차(2025년 2월분), 3월 청구\n",
    );
    let programme = read.programme(ProgrammeId::Subscription).expect("a programme");
    assert_eq!(programme.pay_days, Some(PayDays { first: 1, last: 20 }));
}

#[test]
fn a_section_and_the_opening_are_quoted_exactly() {
    let read = notice("아무 공지", "여는 말\n\n### 하나\n\n- **굵은** 글\n\n### 둘\n");
    let notice = read.notices.first().expect("a notice");
    let first = notice.sections.first().expect("a section");
    assert_eq!((notice.intro(), notice.text_of(first)), ("여는 말", "- **굵은** 글"));
}

#[test]
fn the_price_with_vat_is_computed_when_only_the_rate_is_given() {
    let read = notice("ChatGPT 구독료 지원", "월 20달러를 지원합니다 (부가세 10% 별도).\n");
    let programme = read.programme(ProgrammeId::Subscription).expect("a programme");
    assert_eq!(programme.prices, [Usd::from_cents(2000), Usd::from_cents(2200)]);
}

#[test]
fn a_cap_in_figures_keeps_the_share_of_the_theory() {
    let read = notice(
        "AWS 사용료 지원",
        "### 이론 기간\n- 사용 기간: 2025년 1월 20일 ~ 3월 31일\n- 1인당 150,000원까지 (이론 100,000원 + 해커톤 50,000원)\n",
    );
    let programme = read.programme(ProgrammeId::AwsTheory).expect("a programme");
    assert_eq!(programme.cap.map(|cap| cap.krw), Some(Won(150_000)));
    assert_eq!(programme.flag_above, Some(Won(100_000)));
    assert_eq!(programme.usage.map(|usage| usage.last.to_string()).as_deref(), Some("2025-03-31"));
}

#[test]
fn the_two_periods_may_be_told_apart_by_bold_words_only() {
    let read = notice(
        "AWS 지원",
        "**이론 과정**\n\n기간: 2025-01-20 ~ 2025-03-31\n\n**프로젝트 과정**\n\n기간: 2025-04-01 ~ 2025-08-01\n\n팀당 100만 원\n",
    );
    let ends = [ProgrammeId::AwsTheory, ProgrammeId::AwsProject].map(|id| read.programme(id).and_then(|p| p.usage));
    assert_eq!(ends.map(|usage| usage.expect("a period").last.to_string()), ["2025-03-31", "2025-08-01"]);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let text = "\u{feff}# Title: a\r\n# Category: Notion/전체\r\n# Link: https://example.com\r\n\r\n\
                ## 내용\r\n\r\n### 하나\r\n";
    let read = bootcamp_bot::notice::library::parse(&[("a.md", text)]);
    assert_eq!(doubts(&read), [""; 0]);
    assert_eq!(read.notices.first().map(|notice| notice.sections.len()), Some(1));
}

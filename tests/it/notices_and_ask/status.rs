//! Sentences about the present, at the edges of windows.

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::{library, sample};
use bootcamp_bot::search::status;
use bootcamp_bot::text::Locale;

/// The sentence for a question at a Korean wall clock time such as `2025-04-16T10:00:00`.
fn told(now: &str, question: &str, locale: Locale) -> Option<String> {
    let now: Moment = format!("{now}+09:00").parse().expect("a time");
    status(question, &library::parse(&sample()).programmes, now, locale)
}

#[track_caller]
fn assert_told(now: &str, question: &str, expected: &str) {
    assert_eq!(told(now, question, Locale::Ko).as_deref(), Some(expected));
}

#[test]
fn the_last_second_is_inside() {
    let expected = "2차(3월 결제분) 제출 기간이에요. 4월 23일(수) 17:00까지 낼 수 있어요. 오늘 마감이에요.";
    assert_told("2025-04-23T17:00:00", "지금 제출할 수 있나요?", expected);
}

#[test]
fn one_second_later_it_is_over_and_the_next_round_is_only_expected() {
    let expected = "2차(3월 결제분) 제출은 4월 23일(수) 17:00에 끝났어요. 다음은 3차(4월 결제분)이고, \
                    5월 15일(목) ~ 5월 23일(금) 예정이에요. 날짜는 아직 공지되지 않아 바뀔 수 있어요.";
    assert_told("2025-04-23T17:00:01", "아직 2차 낼 수 있나요?", expected);
}

#[test]
fn the_evening_before_is_too_early() {
    let expected = "2차(3월 결제분) 제출은 아직 시작 전이에요. 4월 15일(화)부터 4월 23일(수) 17:00까지 낼 수 있어요.";
    assert_told("2025-04-14T23:59:59", "3월분 지금 내도 돼요?", expected);
}

#[test]
fn a_tentative_round_never_sounds_sure() {
    let expected = "3차(4월 결제분) 제출은 5월 15일(목) ~ 5월 23일(금) 예정이에요. \
                    지금이 그 기간이지만 날짜가 따로 공지되지 않아 바뀔 수 있어요.";
    assert_told("2025-05-19T12:00:00", "지금 제출할 수 있나요?", expected);
}

#[test]
fn paying_and_claiming_are_not_mixed_up() {
    let expected = "매월 1일부터 20일까지 결제한 것만 지원돼요. \
                    오늘은 4월 22일(화)이라 지금 결제하면 지원되지 않아요.";
    assert_told("2025-04-22T15:00:00", "오늘 gpt 결제해도 돼요?", expected);
}

#[test]
fn a_payment_made_today_has_its_round() {
    let expected = "오늘 4월 12일(토)에 결제하면 3차(4월 결제분)이에요. \
                    이번 달 결제는 4월 20일(일)까지예요. 제출은 5월 15일(목) ~ 5월 23일(금) 예정이고, \
                    날짜가 아직 공지되지 않아 바뀔 수 있어요.";
    assert_told("2025-04-12T18:00:00", "오늘 클로드 결제하면 몇 차예요?", expected);
}

#[test]
fn the_next_deadline_is_that_of_the_open_round() {
    let expected = "2차(3월 결제분) 제출 기간이에요. 4월 23일(수) 17:00까지 낼 수 있어요. 7일 남았어요.";
    assert_told("2025-04-16T10:00:00", "다음 마감 언제예요?", expected);
}

#[test]
fn usage_has_a_period_of_its_own() {
    let expected = "AWS 프로젝트 지원 기간은 4월 1일(화) ~ 8월 1일(금)이었어요. 지금 쓰는 것은 지원되지 않아요.";
    assert_told("2025-08-02T00:00:00", "aws 지금 켜 둔 서버도 지원돼요?", expected);
}

#[test]
fn a_form_that_is_not_announced_is_said_so() {
    let expected = "AWS 프로젝트 제출 기간은 아직 공지되지 않았어요.";
    assert_told("2025-05-01T00:00:00", "aws 프로젝트 폼 마감 언제예요?", expected);
}

#[test]
fn a_round_that_does_not_exist() {
    assert_told("2025-05-01T00:00:00", "9차 마감 언제예요?", "9차는 공지에 없어요. 공지에는 1차부터 7차까지 있어요.");
}

#[test]
fn english_is_answered_in_english() {
    let told = told("2025-04-22T15:00:00", "is round 2 still open?", Locale::En);
    let expected = "Round 2 (March payments) is open: you can submit until Wed 23 Apr, 17:00 KST. 1 day left.";
    assert_eq!(told.as_deref(), Some(expected));
}

#[test]
fn other_questions_get_no_sentence() {
    for question in
        ["4단계 제출 항목 뭐예요", "환급 언제 들어와요?", "지금 CI/CD 붙여도 돼요?", "설계 제출 지금 가능해요?"]
    {
        assert_eq!(told("2025-04-16T10:00:00", question, Locale::Ko), None, "{question}");
    }
}

//! Which passage stands first beside a computed sentence: the one that states what the sentence rests on.

use bootcamp_bot::notice::{library, sample};

use super::now::answer;

/// Each question, asked in the second round, has a computed sentence and a first hit with these words.
#[track_caller]
fn assert_first(rows: &[(&str, &str)]) {
    let library = library::parse(&sample());
    for (question, words) in rows {
        let told = answer(&library, "04-16T10:00", question);
        let first = told.hits.first().map(|hit| hit.text.as_str()).unwrap_or_default();
        assert!(told.status.is_some() && first.contains(words), "{question}: {:?} {first}", told.status);
    }
}

#[test]
fn the_days_of_paying_beside_whether_one_may_pay() {
    assert_first(&[
        ("gpt 며칠까지 긁어야 인정돼요? 25일에 긁으면 늦나요", "1일 ~ 20일"),
        ("클로드 결제 언제까지 해야 인정돼요", "1일 ~ 20일"),
    ]);
}

#[test]
fn the_rule_for_the_late_beside_a_window_that_was_missed() {
    let rule = "결제 시기나 청구 시기를 넘긴 달은 돌려드릴 수 없습니다";
    assert_first(&[
        ("구독료 신청 날짜를 놓쳤는데 늦게라도 내면 받아 주나요", rule),
        ("지피티 신청하는 거 깜빡했는데 다음 달에 한꺼번에 내도 되나요? 기간 지났는데", rule),
    ]);
}

#[test]
fn the_round_that_is_named_before_the_rule_for_the_late() {
    assert_first(&[("1차 놓쳤는데 지금 내도 되나요", "2025.03.10(월) ~ 2025.03.13(목) 17:00")]);
}

#[test]
fn the_rule_on_changes_beside_whether_days_stay_as_they_are() {
    assert_first(&[("구독료 제출 날짜가 중간에 바뀌기도 해요?", "사정에 따라 날짜가 달라질 수 있습니다")]);
}

//! Ways of asking about the present, at several times of the year: what the sentence begins with, and what it holds.

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::{library, sample};
use bootcamp_bot::search::status;
use bootcamp_bot::text::Locale;

/// Each question, asked at a Korean wall clock time, is answered with a sentence that holds all of these words.
#[track_caller]
fn assert_told(now: &str, questions: &[(&str, &[&str])]) {
    let now: Moment = format!("2025-{now}:00+09:00").parse().expect("a time");
    let programmes = library::parse(&sample()).programmes;
    let wrong: Vec<_> = questions
        .iter()
        .map(|(question, words)| (question, words, status(question, &programmes, now, Locale::Ko).unwrap_or_default()))
        .filter(|(_, words, told)| words.iter().any(|word| !told.contains(word)) || words.is_empty() != told.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn between_two_rounds() {
    assert_told(
        "03-20T14:00",
        &[
            ("지금 내도 돼요?", &["2차", "아직 시작 전", "4월 15일"]),
            ("다음 거 언제 열려요", &["2차", "4월 15일"]),
            ("아직 안 늦었나요", &["2차"]),
            ("1차 아직 받아주나요?", &["1차", "끝났어요", "다음은 2차"]),
            ("이번 달 청구 언제까지예요?", &["1차", "끝났어요"]),
            ("다음 달 청구는 언제예요", &["2차", "4월 15일"]),
            ("22일에 결제할 건데 지원되나요", &["20일까지", "3월 22일(토)", "지원되지 않아요"]),
        ],
    );
}

#[test]
fn in_an_announced_round() {
    assert_told(
        "04-16T10:00",
        &[
            ("지금 내도 돼요?", &["2차", "제출 기간이에요"]),
            ("2차 마감?", &["2차", "17:00까지"]),
            ("3차 마감?", &["3차", "예정"]),
            ("4월분 언제 내요", &["3차", "5월 15일", "예정"]),
            ("이번 달 청구 언제까지", &["2차", "17:00까지"]),
            ("다음 달 청구 언제 시작해요?", &["3차", "예정"]),
            ("지난달 결제분 언제까지 내요?", &["2차", "17:00까지"]),
            ("22일에 결제했는데 돼요?", &["3월 22일(토) 결제는 지원되지 않아요"]),
            ("3월 31일에 결제한 건 몇 차예요", &["3월 31일(월) 결제는 지원되지 않아요"]),
            ("3월 5일에 긁은 거 지금 내도 되나요?", &["3월 5일(수) 결제는 2차", "제출 기간이에요"]),
            ("어제 gpt 결제했는데 몇차로 내요?", &["4월 15일(화) 결제는 3차", "예정"]),
            ("I paid on March 31st, does it count?", &["3월 31일(월) 결제는 지원되지 않아요"]),
            ("when is the next deadline", &["2차", "4월 23일"]),
            ("am I too late to submit?", &["2차", "제출 기간이에요"]),
            ("마감까지 얼마나 남았어요", &["2차", "7일 남았어요"]),
            ("이번 달 결제 며칠까지 하면 돼요?", &["4월 20일(일)까지"]),
            ("aws 이론 마감 언제였죠", &["AWS", "4월 10일(목) 17:00에 끝났어요"]),
            ("aws 프로젝트 지금 써도 지원돼요?", &["기간 안이에요"]),
            ("10차 마감 언제예요", &["10차는 공지에 없어요"]),
        ],
    );
}

#[test]
fn after_its_end_whatever_the_label_says() {
    assert_told(
        "04-23T17:30",
        &[
            ("2차 진행중 맞죠? 지금 낼 수 있어요?", &["2차", "끝났어요", "다음은 3차"]),
            ("아직 안 늦었나요", &["3차", "예정"]),
            ("오늘 결제해도 되나요?", &["20일까지", "지원되지 않아요"]),
            ("이번 달 청구 끝났나요?", &["2차", "끝났어요"]),
        ],
    );
}

#[test]
fn in_a_round_that_is_only_expected() {
    assert_told(
        "05-19T20:00",
        &[
            ("지금 제출 가능해요?", &["3차", "예정", "바뀔 수 있어요"]),
            ("이번 달 청구 언제까지", &["3차", "예정"]),
            ("5월분 언제 내요?", &["4차", "6월 15일", "예정"]),
            ("오늘 결제하면 몇 차예요", &["4차", "5월 20일(화)까지"]),
            ("13일에 결제했는데 괜찮나요", &["5월 13일(화) 결제는 4차"]),
        ],
    );
}

#[test]
fn after_the_last_round() {
    assert_told(
        "10-05T16:00",
        &[
            ("다음 차수 언제예요", &["7차", "그다음 차수는 공지되지 않았어요"]),
            ("오늘 결제한 것도 되나요", &["공지되지 않았어요"]),
            ("aws 지금 켜 둔 서버 지원돼요?", &["지원 기간은", "이었어요"]),
        ],
    );
}

#[test]
fn other_questions_are_none_of_its_business() {
    assert_told(
        "04-16T10:00",
        &[
            ("멘토링 신청 지금 가능해요?", &[]),
            ("제출한 파일 지금 수정 돼요?", &[]),
            ("20일까지 결제 못 하면 어떻게 돼요", &[]),
            ("다음 특강 언제예요", &[]),
            ("지금 몇 명 냈어요?", &[]),
            ("오늘 점심 뭐예요", &[]),
        ],
    );
}

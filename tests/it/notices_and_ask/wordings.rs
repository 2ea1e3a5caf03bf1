//! Ways of asking about handing in, at every time of the year.

use super::now::{YEAR, assert_told, assert_told_in_english};

/// What a question about handing in comes to when it names no round, at each time of the year.
const PLAIN: [&[&str]; 7] = [
    &["1차(2월 결제분) 제출은 아직 시작 전이에요", "3월 10일(월)부터"],
    &["1차(2월 결제분) 제출 기간이에요", "2일 남았어요"],
    &["AWS 이론 제출은 4월 10일(목) 17:00까지예요. 오늘 마감이에요", "4월 15일(화)"],
    &["2차(3월 결제분) 제출 기간이에요", "7일 남았어요"],
    &["3차(4월 결제분)", "5월 15일(목) ~ 5월 23일(금) 예정이에요"],
    &["3차(4월 결제분)", "지금이 그 기간이지만", "바뀔 수 있어요"],
    &["7차(8월 결제분)", "그다음 차수는 공지되지 않았어요"],
];

/// The same in English.
const PLAIN_EN: [&[&str]; 7] = [
    &["Round 1 (February payments) has not opened yet"],
    &["Round 1 (February payments) is open", "2 days left"],
    &["AWS theory can be submitted until Thu 10 Apr, 17:00 KST. It closes today"],
    &["Round 2 (March payments) is open", "7 days left"],
    &["Round 3 (April payments)", "expected from Thu 15 May to Fri 23 May"],
    &["Round 3 (April payments)", "includes today"],
    &["Round 7 (August payments)", "No later round is announced"],
];

#[test]
fn without_a_round_the_question_is_for_what_is_open_or_next() {
    let questions = [
        "마감?",
        "마감",
        "마감 언제임",
        "데드라인",
        "deadline?",
        "기한",
        "제출 기간",
        "제출 ㄱㄴ",
        "지금 제출 가능해요?",
        "언제까지 제출하면 되나요",
        "언제 내면 돼요?",
        "지금은 안 받나요",
        "지금 신청되나요",
        "환급 신청 지금 되나요",
        "제출 마감일이 언제죠",
        "접수 언제 시작해요",
        "신청 언제부터예요",
        "언제부터 낼 수 있어요",
        "오늘까지인가요?",
        "오늘 5시까지죠?",
        "몇 시까지 내야 돼요",
        "마감시간이 몇 시예요",
        "디데이 며칠이에요",
        "혹시 지금 제출해도 괜찮을까요",
        "회사 일 때문에 못 냈는데 지금 내도 되나요",
        "깜빡했는데 지금이라도 받아주시나요",
        "제출 안 했는데 아직 되나요",
        "지금 내면 늦나요",
        "구글폼 언제 열려요",
        "청구 언제 해요",
        "지금 몇 차수예요?",
        "이번에 몇 차예요",
        "환급 신청 언제까지예요",
        "제출 시작했어요?",
        "안녕하세요. 지금 제출 되나요?",
    ];
    for (now, words) in YEAR.into_iter().zip(PLAIN) {
        let rows: Vec<_> = questions.iter().map(|question| (*question, words)).collect();
        assert_told(now, &rows);
    }
}

#[test]
fn without_a_round_in_english() {
    let questions = [
        "can i still hand it in?",
        "what round is it now",
        "when is the deadline",
        "when can I submit",
        "can I submit now?",
        "is submission open",
        "is the form open?",
        "is it still open",
        "when does it close",
        "until when can I submit",
        "how long do I have left",
        "how many days left to submit",
        "is the deadline today?",
        "which round is open",
        "can i still submit my slip",
        "sorry I was sick, can I still turn it in?",
    ];
    for (now, words) in YEAR.into_iter().zip(PLAIN_EN) {
        let rows: Vec<_> = questions.iter().map(|question| (*question, words)).collect();
        assert_told_in_english(now, &rows);
    }
}

#[test]
fn who_asks_whether_it_has_ended_hears_what_did() {
    let questions =
        ["접수 끝났나요", "신청 마감됐나요?", "마감 지났나요", "아직 접수 안 끝났죠?", "폼 닫힌 거 같은데 끝난 건가요"];
    let told: [&[&str]; 7] = [
        PLAIN[0],
        PLAIN[1],
        &["AWS 이론", "오늘 마감", "1차(2월 결제분) 제출은 3월 13일(목) 17:00에 끝났어요", "다음은 2차"],
        PLAIN[3],
        &["지금은 제출 기간이 아니에요. 2차(3월 결제분) 제출은 4월 23일(수) 17:00에 끝났어요", "다음은 3차"],
        PLAIN[5],
        PLAIN[6],
    ];
    for (now, words) in YEAR.into_iter().zip(told) {
        assert_told(now, &questions.map(|question| (question, words)));
    }
    let english: [&[&str]; 2] =
        [&["Nothing can be submitted right now", "Round 2 (March payments) closed on Wed 23 Apr"], PLAIN_EN[5]];
    for (now, words) in YEAR.into_iter().skip(4).zip(english) {
        let questions =
            ["is it closed?", "Did I miss the deadline?", "is it too late", "has the deadline passed?", "am i late"];
        assert_told_in_english(now, &questions.map(|question| (question, words)));
    }
}

#[test]
fn a_round_that_is_named_is_told_at_every_time_of_the_year() {
    let questions = [
        "3차 언제",
        "3차 언제까지예요",
        "3차는 언제 시작해요",
        "3차 제출일 나왔어요?",
        "3차 확정인가요",
        "３차 마감?",
        "3차끝났나요",
        "3차 언제 열려요",
        "3차 날짜 나왔나요",
        "3차 일정 아직인가요",
        "3차 접수 시작했나요",
        "5월에는 언제 내요?",
        "5월 마감 언제예요",
        "4월 결제분 언제 제출해요",
        "4월에 결제한 건 언제 내요",
        "4월 구독료 언제까지 내요",
        "5월 15일에 제출하면 되나요",
    ];
    for (now, word) in YEAR.into_iter().zip(["예정이에요"; 5].into_iter().chain(["지금이 그 기간", "예정이었어요"]))
    {
        let words = ["3차(4월 결제분) 제출은 5월 15일(목) ~ 5월 23일(금)", word];
        assert_told(now, &questions.map(|question| (question, &words[..])));
    }
}

#[test]
fn a_round_that_is_named_in_english() {
    let questions = [
        "When does round 3 start?",
        "Is round 3 confirmed?",
        "What's the deadline for April payments?",
        "when is round 3 due",
        "when do I submit what I paid in April",
        "are the round 3 dates fixed",
        "has the third round started?",
    ];
    for now in YEAR {
        assert_told_in_english(
            now,
            &questions.map(|question| (question, &["Round 3 (April payments)", "Thu 15 May to Fri 23 May"][..])),
        );
    }
}

#[test]
fn the_second_round_is_told_by_its_dates_and_not_by_its_label() {
    let questions = [
        "2차 지금 진행중 맞죠",
        "2차 아직 진행중이에요?",
        "2차 끝났나요",
        "4월 마감 언제예요",
        "2차 기간 알려주세요",
        "2차 며칠까지예요",
        "2차 5시까지 맞나요",
        "아직 2차 받나요",
        "3월에 긁은 거 몇 차예요",
        "3월꺼 아직 낼 수 있나요",
        "지금 제출 되나요? 3월꺼요",
    ];
    for (now, word) in
        YEAR.into_iter().zip(["시작 전"; 3].into_iter().chain(["제출 기간이에요", "끝났어요", "끝났어요", "끝났어요"]))
    {
        let words = ["2차(3월 결제분)", "4월 23일(수) 17:00", word];
        assert_told(now, &questions.map(|question| (question, &words[..])));
    }
    assert_told_in_english(
        "04-25T10:00",
        &[("has round 2 ended?", &["Round 2 (March payments) closed on Wed 23 Apr"])],
    );
}

#[test]
fn after_a_round_what_is_open_is_said_to_be_open() {
    let missed =
        ["1차 놓쳤는데 지금이라도 낼 수 있나요", "1차 못 냈는데 지금 내도 되나요", "2월 결제분 놓쳤는데 방법 없나요"];
    for question in missed {
        assert_told(
            "04-16T10:00",
            &[(question, &["1차", "끝났어요", "지금은 2차(3월 결제분)를 받고 있어요", "4월 23일(수) 17:00"])],
        );
        assert_told("05-19T10:00", &[(question, &["지금은 3차(4월 결제분) 제출 예정 기간이에요", "바뀔 수 있어요"])]);
        assert_told("04-10T10:00", &[(question, &["다음은 2차(3월 결제분)이고"])]);
    }
    let english = &["Round 2 (March payments) is open now: you can submit until Wed 23 Apr"][..];
    assert_told_in_english("04-16T10:00", &[("I missed round 1. Can I still submit?", english)]);
}

#[test]
fn a_window_that_has_passed_is_never_the_next_one() {
    let told = super::now::told("10-05T10:00", "3차 마감?").expect("a sentence");
    assert!(told.contains("끝났어요") && !told.contains("다음은"), "{told}");
}

#[test]
fn where_nothing_is_open_the_answer_comes_first() {
    for now in ["02-14T10:00", "03-20T10:00", "04-25T10:00", "10-05T10:00"] {
        for question in ["지금 제출 가능해요?", "지금은 안 받나요", "제출 ㄱㄴ", "구독료 지금 내도 되나요"]
        {
            let told = super::now::told(now, question).expect("a sentence");
            assert!(told.starts_with("지금은 제출 기간이 아니에요. "), "{now} {question}: {told}");
        }
    }
    assert_told_in_english("04-25T10:00", &[("can I submit now?", &["Nothing can be submitted right now. Round 3"])]);
}

#[test]
fn the_last_round_the_next_one_and_days_to_hand_in() {
    assert_told(
        "04-23T10:00",
        &[
            ("마지막 차수 언제예요", &["7차(8월 결제분)", "9월 15일(월)"]),
            ("다음 차수는 언제부터예요", &["3차"]),
            ("다음달에도 받나요", &["3차"]),
            ("내일 내도 되나요", &["4월 24일(목)에는 제출 기간이 아니에요", "오늘 마감이에요"]),
            ("오늘 내도 되나요", &["제출 기간이에요", "오늘 마감이에요"]),
            ("4월 24일에 내면 안되나요", &["4월 24일(목)에는 제출 기간이 아니에요"]),
            ("2차까지 냈는데 3차 언제예요", &["3차(4월 결제분)"]),
            ("aws랑 gpt 둘 다 지금 내나요", &["AWS 이론", "2차(3월 결제분)"]),
            ("aws 4월 사용분 언제 내요", &["AWS 프로젝트 제출 기간은 아직 공지되지 않았어요"]),
            ("9월 결제분은 언제 내요", &["9월 결제분을 받는 차수는 공지되지 않았어요"]),
        ],
    );
    assert_told_in_english(
        "04-16T10:00",
        &[
            ("when is the last round", &["Round 7"]),
            ("can I submit on April 30", &["Nothing can be submitted on Wed 30 Apr", "Wed 23 Apr"]),
        ],
    );
}

#[test]
fn where_no_opening_was_announced_only_the_end_is_told() {
    let until = &["AWS 이론 제출은 4월 10일(목) 17:00까지예요. 55일 남았어요"][..];
    assert_told("02-14T10:00", &[("aws 이론 마감 언제예요", until), ("aws 지금 제출돼요?", until)]);
}

#[test]
fn letters_taken_apart_are_read_together() {
    use unicode_normalization::UnicodeNormalization as _;
    let apart: String = "지금 제출 가능해요?".nfd().collect();
    assert_told("04-16T10:00", &[(&apart, PLAIN[3])]);
}

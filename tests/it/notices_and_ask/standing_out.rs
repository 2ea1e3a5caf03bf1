//! What stands out in the quotation below a computed sentence: the same window, or none.

use bootcamp_bot::domain::{Moment, ProgrammeId};
use bootcamp_bot::notice::{Library, library, sample};
use bootcamp_bot::search::Judgement;
use bootcamp_bot::text::Locale;

use super::now::{answer, assert_told_of};

const SECOND: &str = "제출기간: 2025.04.15(화) ~ 2025.04.23(수) 17:00";

/// Each question, with what stands out in the first hit.
#[track_caller]
fn assert_stands_out(library: &Library, now: &str, rows: &[(&str, Option<&str>)]) {
    let wrong: Vec<_> = rows
        .iter()
        .map(|(question, expected)| (question, expected, answer(library, now, question)))
        .filter(|(_, expected, answer)| {
            let stands_out = answer.hits.first().and_then(|hit| hit.sentence());
            answer.status.is_none() || answer.judgement != Judgement::Clear || stands_out != **expected
        })
        .map(|(question, _, answer)| {
            (question, answer.status, answer.hits.first().and_then(|hit| hit.sentence().map(str::to_owned)))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_window_of_the_round_that_is_told() {
    let questions = [
        "마감",
        "마감 언제임",
        "데드라인",
        "deadline?",
        "신청 마감됐나요?",
        "제출 ㄱㄴ",
        "지금 제출 가능해요?",
        "접수 끝났나요",
    ];
    assert_stands_out(&library::parse(&sample()), "04-16T10:00", &questions.map(|question| (question, Some(SECOND))));
}

#[test]
fn no_label_beside_a_round_that_is_over() {
    let rows =
        ["2차 지금 진행중 맞죠", "2차 아직 진행중이에요?", "2차 끝났나요"].map(|question| (question, Some(SECOND)));
    assert_stands_out(&library::parse(&sample()), "04-25T10:00", &rows);
}

#[test]
fn the_round_that_comes_next_and_not_the_first_one() {
    let rows = ["지금 제출 가능해요?", "마감?", "3차 언제"].map(|question| (question, Some("3차: 4월 결제, 5월 청구")));
    assert_stands_out(&library::parse(&sample()), "04-25T10:00", &rows);
}

#[test]
fn paying_stands_under_paying() {
    let library = library::parse(&sample());
    for (now, question) in [
        ("04-16T10:00", "결제 마감 언제예요"),
        ("04-25T10:00", "다음 결제는 언제까지"),
        ("04-16T10:00", "지금 구독해도 돼요?"),
    ] {
        let told = answer(&library, now, question);
        let stands_out = told.hits.first().and_then(|hit| hit.sentence());
        assert!(
            told.status.is_some() && !stands_out.is_some_and(|sentence| sentence.contains("2025")),
            "{stands_out:?}"
        );
    }
}

#[test]
fn the_day_itself_before_a_link() {
    let rows = [("aws 이론꺼 지금 내도 되나여", Some("제출 마감: 2025.04.10.(목) 17:00"))];
    assert_stands_out(&library::parse(&sample()), "04-11T10:00", &rows);
}

#[test]
fn a_window_that_nobody_asked_for_does_not_stand_out() {
    let library = library::parse(&sample());
    for question in ["제출 어떻게 해요", "2차 설계 과제 마감 언제예요"] {
        let told = answer(&library, "04-16T10:00", question);
        let stands_out = told.hits.first().and_then(|hit| hit.sentence());
        assert!(
            told.status.is_none() && !stands_out.is_some_and(|sentence| sentence.contains("제출기간")),
            "{stands_out:?}"
        );
    }
}

#[test]
fn beside_a_computed_sentence_the_answer_is_as_sure_as_it_looks() {
    let told = answer(&library::parse(&sample()), "04-16T10:00", "지금은 안 받나요");
    assert!(told.judgement == Judgement::Clear && told.confidence >= Judgement::CLEAR, "{}", told.confidence);
}

/// The sample notices, but operators moved the end of the second round to 30 April.
fn moved() -> Library {
    let mut library = library::parse(&sample());
    let subscription = library.programmes.iter_mut().find(|programme| programme.id == ProgrammeId::Subscription);
    let rounds = &mut subscription.expect("the subscription").rounds;
    let second = rounds.iter_mut().find(|round| round.number == 2).expect("round 2");
    let closes: Moment = "2025-04-30T17:00:00+09:00".parse().expect("a time");
    (second.window.closes_at, second.moved) = (Some(closes), true);
    library
}

#[test]
fn a_window_that_operators_moved_is_said_to_be_and_the_notice_stands_back() {
    let library = moved();
    let told = &["4월 30일(수) 17:00까지", "운영진이 공지와 다르게 정한 날짜예요."][..];
    assert_told_of(
        &library.programmes,
        "04-25T10:00",
        Locale::Ko,
        &[("지금 제출 가능해요?", told), ("2차 마감?", told), ("1차 놓쳤는데 지금 내도 되나요", told)],
    );
    let english = &["Wed 30 Apr", "The organisers set this date; the notice says another."][..];
    assert_told_of(&library.programmes, "04-25T10:00", Locale::En, &[("can I submit now?", english)]);
    let stands_out = answer(&library, "04-25T10:00", "지금 제출 가능해요?")
        .hits
        .first()
        .and_then(|hit| hit.sentence().map(str::to_owned));
    assert!(!stands_out.as_ref().is_some_and(|sentence| sentence.contains("2025.04.23")), "{stands_out:?}");
}

//! What operators have answered stands beside the notices; and whom an answer is for.

use bootcamp_bot::domain::{Course, Moment};
use bootcamp_bot::notice::{Library, library, sample};
use bootcamp_bot::search::SAME;
use bootcamp_bot::search::{Aliases, Answer, Asker, Entry, Index, Judgement, Question, Source, Sources, similarity};
use bootcamp_bot::text::Locale;

fn entry(id: &str, wordings: &[&str], answer: &str) -> Entry {
    let wordings = wordings.iter().map(|&wording| wording.to_owned()).collect();
    Entry { id: id.to_owned(), wordings, answer: answer.to_owned(), courses: Vec::new() }
}

fn parking() -> Entry {
    entry("7", &["주차장 있나요?", "차 가져가도 돼요?"], "지하 2층에 하루 세 시간까지 댈 수 있어요.")
}

fn ask_as(course: Option<Course>, entries: &[Entry], question: &str) -> Answer {
    let Library { notices, programmes, .. } = library::parse(&sample());
    let index = Index::of(&Sources { notices: &notices, entries, ..Sources::default() });
    let now: Moment = "2025-04-16T10:00:00+09:00".parse().expect("a time");
    let asker = Asker { course, cohort: None };
    index.ask(&Question { text: question, now, top: 5, locale: Locale::Ko, programmes: &programmes, asker })
}

#[test]
fn what_operators_answered_is_found_in_other_words() {
    let answer = ask_as(None, &[parking()], "주차장 어디에 있어요");
    assert_eq!(answer.judgement, Judgement::Clear);
    assert_eq!(answer.hits.first().map(|hit| &hit.source), Some(&Source::Operators("7".to_owned())));
}

#[test]
fn an_unrelated_question_does_not_find_it() {
    let answer = ask_as(None, &[parking()], "노트북 빌려주나요?");
    assert_eq!(answer.judgement, Judgement::NotThere);
}

#[test]
fn it_does_not_stand_before_the_notice_that_answers() {
    let answer = ask_as(None, &[parking()], "국민카드 고객센터 전화번호");
    assert!(answer.hits.first().is_some_and(|hit| hit.notice_id().is_some()));
}

#[test]
fn an_answer_that_repeats_the_notice_is_told_once() {
    let told = "국민카드는 달러 전표와 원화 전표가 따로 나옵니다.";
    let twice = [entry("1", &["국민카드 전표"], told), entry("2", &["국민카드 달러 전표"], told)];
    let hits = ask_as(None, &twice, "국민카드 전표").hits;
    assert_eq!(hits.iter().filter(|hit| hit.text == told).count(), 1);
}

#[test]
fn the_same_question_in_other_words_is_similar() {
    for (a, b) in [("주차장 있나요?", "혹시 주차장 있어요"), ("와이파이 비번 뭐예요", "와이파이 비번좀 알려주세요")]
    {
        assert!(similarity(a, b) >= SAME, "{a} / {b}: {}", similarity(a, b));
    }
}

#[test]
fn another_round_or_another_kind_of_value_is_another_question() {
    for (a, b) in [("1차 마감 언제예요", "2차 마감 언제예요"), ("식대 언제 나와요", "식대 얼마 나와요")]
    {
        assert!(similarity(a, b) < SAME, "{a} / {b}: {}", similarity(a, b));
    }
}

#[test]
fn an_asker_of_another_course_is_told_whom_it_is_for() {
    let answer = ask_as(Some(Course::Ai), &[], "지피티 구독료 얼마까지 나와요?");
    assert_eq!(answer.for_others, Some(vec![Course::Fullstack, Course::Cloud]));
    assert_eq!(ask_as(Some(Course::Cloud), &[], "지피티 구독료 얼마까지 나와요?").for_others, None);
}

#[test]
fn the_words_of_a_server_are_searched_too() {
    let Library { notices, programmes, .. } = library::parse(&sample());
    let aliases = Aliases::read("매출전표: 종이쪼가리\n").0;
    let index = Index::of(&Sources { notices: &notices, aliases, ..Sources::default() });
    let now = Moment::UNIX_EPOCH;
    let asker = Asker::default();
    let text = "종이쪼가리 pdf로 내요?";
    let answer = index.ask(&Question { text, now, top: 1, locale: Locale::Ko, programmes: &programmes, asker });
    assert!(answer.hits.first().is_some_and(|hit| hit.text.contains("매출전표를 PDF로")));
}

#[test]
fn the_sentence_that_matters_is_a_part_of_the_quotation() {
    let answer = ask_as(None, &[], "국민카드 고객센터 전화번호 뭐예요");
    let sentence = answer.hits.first().and_then(|hit| hit.sentence());
    assert_eq!(sentence, Some("두 장을 다 내거나 고객센터(1588-1688)에 확인서를 부탁하세요."));
}

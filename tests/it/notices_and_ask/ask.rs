//! `bootcamp-bot ask`.

use super::{json, run, samples, stdout};

const NOW: &str = "2025-04-16T10:00:00+09:00";

fn ask(question: &str) -> serde_json::Value {
    let path = samples();
    json(&run(&["ask", "--notices", path.to_str().expect("a path"), "--now", NOW, "--json", question]))
}

#[track_caller]
fn assert_first(question: &str, section: &str, words: &str) {
    let first = ask(question).pointer("/answers/0").cloned().expect("an answer");
    assert_eq!(first["section"], section);
    assert!(first["text"].as_str().is_some_and(|text| text.contains(words)), "{first}");
}

#[test]
fn a_question_in_other_words_finds_the_passage() {
    assert_first("지피티 스크린샷으로 제출해도 돼요?", "내는 방법", "화면 캡처나 승인 문자로는 접수할 수 없습니다");
}

#[test]
fn a_round_is_found_by_its_number() {
    assert_first("4차는 몇월 결제예요?", "차수별 일정", "4차: 5월 결제, 6월 청구");
}

#[test]
fn a_stage_is_not_a_round() {
    assert_first("4단계 제출물 뭐예요", "4단계: Docker로 옮기기 > 제출 항목", "컨테이너 구조 그림");
}

#[test]
fn a_template_is_quoted_whole() {
    assert_first("코드리뷰 양식 주세요", "이번 과제 > 3. 코드 리뷰 남기기 > 본문 양식", "## 궁금한 점 하나 (필수)");
}

#[test]
fn english_questions_are_understood() {
    assert_first("what goes into an AWS invoice?", "낼 자료", "인보이스");
}

#[test]
fn what_the_notices_do_not_say_is_said_so() {
    let answer = ask("주차장 있나요?");
    assert_eq!(answer["abstained"], true);
    assert_eq!(answer["status"], serde_json::Value::Null);
}

#[test]
fn a_stage_that_is_only_counted_is_not_described() {
    let answer = ask("7단계 제출 항목 알려주세요");
    assert_eq!(answer["abstained"], true);
    assert!(answer["answers"].as_array().is_some_and(|near| !near.is_empty()));
}

#[test]
fn quotations_are_exact_and_short_enough() {
    let notices = std::fs::read_to_string(samples().join("course_cloud.md")).expect("the samples");
    let answer = ask("구독료 aws 설계 코드 제출 기간 지원 금액");
    for hit in answer["answers"].as_array().expect("a list") {
        let text = hit["text"].as_str().expect("text");
        assert!(notices.contains(text), "{text}");
        assert!(text.chars().count() <= 1000);
    }
}

#[test]
fn top_limits_the_answers() {
    let path = samples();
    let answer =
        json(&run(&["ask", "--notices", path.to_str().expect("a path"), "--top", "2", "--json", "구독료 환급"]));
    assert_eq!(answer["answers"].as_array().map(Vec::len), Some(2));
}

#[test]
fn people_get_the_sentence_apart_from_the_quotation() {
    let path = samples();
    let shown = stdout(&run(&["ask", "--notices", path.to_str().expect("a path"), "--now", NOW, "지금 제출 돼요?"]));
    let sentence = "2차(3월 결제분) 제출 기간이에요. 4월 23일(수) 17:00까지 낼 수 있어요. 7일 남았어요.\n\n";
    assert!(shown.starts_with(sentence), "{shown}");
    assert!(shown.contains("\n> - 1차 (마감됨): 2월 결제, 3월 청구\n"), "{shown}");
}

#[test]
fn a_batch_is_answered_line_by_line_each_at_its_own_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("questions.json");
    let questions = r#"[{"id": "a", "question": "지금 제출 돼요?", "now": "2025-04-23T17:00:01+09:00"},
                        {"id": "b", "question": "주차장 있나요?", "kind": "out_of_scope", "gold": null}]"#;
    std::fs::write(&file, questions).expect("written");
    let (path, file) = (samples(), file.to_str().expect("a path"));
    let output = stdout(&run(&["ask", "--batch", file, "--notices", path.to_str().expect("a path"), "--now", NOW]));
    let lines: Vec<serde_json::Value> = output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let facts: Vec<_> =
        lines.iter().map(|line| (&line["id"], &line["abstained"], line["status"].is_string())).collect();
    assert_eq!(facts, [(&"a".into(), &false.into(), true), (&"b".into(), &true.into(), false)]);
}

#[test]
fn a_batch_that_is_no_json_is_refused() {
    let path = samples();
    let path = path.to_str().expect("a path");
    let output = run(&["ask", "--batch", &format!("{path}/course_cloud.md"), "--notices", path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

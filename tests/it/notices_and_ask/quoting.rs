//! What a notice's Markdown becomes when it is quoted.

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::Library;
use bootcamp_bot::search::{Answer, Asker, Hit, Index, LONGEST, Question};
use bootcamp_bot::text::Locale;

use super::notice;

fn ask(library: &Library, text: &str) -> Answer {
    let (now, programmes, asker) = (Moment::UNIX_EPOCH, library.programmes.as_slice(), Asker::default());
    Index::build(&library.notices).ask(&Question { text, now, top: 5, locale: Locale::Ko, programmes, asker })
}

fn first(body: &str, question: &str) -> Hit {
    ask(&notice("안내", body), question).hits.into_iter().next().expect("a hit")
}

#[test]
fn a_heading_inside_a_fence_is_no_heading() {
    let hit =
        first("### 양식\n\n```\n## 오늘 한 일을 자세히 적어 주세요\n\n---\n\n## 내일 할 일\n```\n", "내일 할 일 양식");
    assert_eq!(hit.section, ["양식"]);
    assert!(hit.text.starts_with("```\n") && hit.text.ends_with("\n```"), "{}", hit.text);
}

#[test]
fn the_words_of_an_aside_are_quoted_apart_from_what_surrounds_it() {
    let body = "여는 말이 여기에 길게 있어서 혼자서도 한 문단이 되기에 충분한 글입니다.\n\n<aside>\n\n질문은 게시판에 올려 주세요. \
                댓글로 답하고, 급한 것은 담당자에게 바로 물어보셔도 됩니다.\n\n</aside>\n";
    let hit = first(body, "질문 어디에 올려요");
    assert!(hit.text.starts_with("질문은") && !hit.text.contains("여는 말"), "{}", hit.text);
}

#[test]
fn a_tiny_section_is_merged_with_its_neighbour() {
    let hit = first(
        "### 장소\n\n3층\n\n### 준비물\n\n필기구와 신분증을 챙겨 오시고, 노트북은 강의장에 있는 것을 쓰면 됩니다.\n",
        "장소 어디예요",
    );
    assert_eq!(hit.section, ["장소 · 준비물"]);
    assert!(hit.text.starts_with("3층") && hit.text.contains("필기구"), "{}", hit.text);
}

#[test]
fn the_cell_of_a_table_matters_under_its_header() {
    let body = "| 과정 | 시작 시각 | 종료 시각 |\n|---|---|---|\n| 클라우드 | 아홉 시 | 여섯 시 |\n| 풀스택 | 열 시 | 일곱 시 |\n";
    assert_eq!(first(body, "풀스택 종료 시각").sentence(), Some("일곱 시"));
}

#[test]
fn nothing_inside_a_template_is_said_to_matter() {
    let hit = first("### 양식\n\n```\n제목: 주간 회고\n내용: 이번 주에 배운 것을 세 줄로\n```\n", "주간 회고 양식");
    assert_eq!(hit.sentence(), None);
}

#[test]
fn what_two_notices_tell_alike_is_told_once() {
    let told = "제출한 파일은 담당자가 확인한 뒤 사흘 안에 결과를 알려 드립니다. 궁금한 점은 게시판에 남겨 주세요.\n";
    let text = |title: &str| format!("# Title: {title}\n# Link: https://example.com/{title}\n\n## 내용\n{told}");
    let library = bootcamp_bot::notice::library::parse(&[("a.md", text("하나")), ("b.md", text("둘"))]);
    assert_eq!(ask(&library, "제출 결과 언제 알려줘요").hits.len(), 1);
}

#[test]
fn a_template_longer_than_a_passage_is_cut_between_lines() {
    let line = "- 여기에 무엇을 했는지 한 줄로 적어 주세요\n";
    let hit = first(&format!("### 양식\n\n```\n{}```\n", line.repeat(80)), "양식");
    assert!(hit.text.chars().count() <= LONGEST);
    assert!(hit.text.lines().all(|found| found == "```" || line.starts_with(found)), "{}", hit.text);
}

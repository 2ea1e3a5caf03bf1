//! `/notice`: the notices themselves, page by page.

use bootcamp_bot::sandbox::control::Args;
use insta::assert_snapshot;

use super::world::SOON;
use super::{Person, World, read};

async fn suggested(person: &Person, args: Args, option: &str, typed: &str) -> Vec<String> {
    let used = person.actor.type_into("notice", args, option, typed).unwrap();
    used.suggestions(SOON).await.unwrap().into_iter().map(|suggestion| suggestion.name).collect()
}

fn titled(title: &str) -> Args {
    Args::new().text("title", title)
}

#[tokio::test]
async fn titles_are_suggested() {
    let world = World::start().await;
    let names = suggested(&world.trainee(), Args::new(), "title", "설계").await;
    assert_eq!(names, ["단계별 설계 과제 안내 (1차: 1~3단계)", "단계별 설계 과제 안내 (2차: 4~6단계)"]);
}

#[tokio::test]
async fn a_chosen_suggestion_opens_its_notice() {
    let world = World::start().await;
    let trainee = world.trainee();
    let used = trainee.actor.type_into("notice", Args::new(), "title", "스프린트").unwrap();
    let [suggestion] = used.suggestions(SOON).await.unwrap().try_into().unwrap();
    let shown = trainee.slash("notice", titled(suggestion.value.as_str().unwrap())).await;
    assert!(shown.text().contains("스프린트 3 길잡이"), "{}", shown.text());
}

#[tokio::test]
async fn sections_of_the_chosen_notice_are_suggested() {
    let world = World::start().await;
    let names = suggested(&world.trainee(), titled("스프린트"), "section", "리뷰").await;
    assert_eq!(names, ["이번 과제 › 3. 코드 리뷰 남기기"]);
}

#[tokio::test]
async fn a_notice_begins_with_its_first_page() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().slash("notice", titled("AWS")).await), @r"
    AWS 사용료를 이렇게 지원합니다 › 한눈에 보기
    풀스택과 클라우드 교육생의 AWS 사용료를 이론 기간과 프로젝트 기간으로 나눠 지원합니다. 기간마다 한도가 다릅니다.

    1/5쪽 · 공지에 날짜가 없어요. 2025-04-16에 봇에 등록된 내용이에요.
    [이전] [다음] [공지 보기]
    ");
}

#[tokio::test]
async fn pages_are_turned_in_place() {
    let world = World::start().await;
    let trainee = world.trainee();
    let first = trainee.slash("notice", titled("AWS")).await;
    let second = trainee.press(&first, "다음").await;
    assert_eq!(second.id, first.id);
    assert_snapshot!(read(&second), @r"
    AWS 사용료를 이렇게 지원합니다 › 이론 기간
    - **기간**: 2025.01.20.(월) ~ 2025.03.31.(월)
    - **한도**: 1인당 최대 15만원 (이론 10만원, 해커톤 5만원)
    - **계정**: 각자 만든 개인 계정
    - **지급**: 기간이 끝난 뒤 한꺼번에
    - [이론 기간 구글폼](https://docs.google.com/forms/d/e/sample-aws-theory/viewform)

        제출 마감: 2025.04.10.(목) 17:00

    2/5쪽 · 공지에 날짜가 없어요. 2025-04-16에 봇에 등록된 내용이에요.
    [이전] [다음] [공지 보기]
    ");
}

#[tokio::test]
async fn a_section_can_be_asked_for() {
    let world = World::start().await;
    let shown = world.english_trainee().slash("notice", titled("구독료").text("section", "차수별 일정")).await;
    assert_snapshot!(read(&shown), @r"
    ChatGPT Plus · Claude 구독료를 돌려드립니다 › 차수별 일정
    - 1차 (마감됨): 2월 결제, 3월 청구
        - 제출기간: 2025.03.10(월) ~ 2025.03.13(목) 17:00
        - 파일명: tami.kim(김현)_클라우드 2회차_2월
    - 2차 (접수 중): 3월 결제, 4월 청구
        - 제출기간: 2025.04.15(화) ~ 2025.04.23(수) 17:00
        - 파일명: tami.kim(김현)_클라우드 2회차_3월
    - 3차부터는 날짜를 정하는 대로 알려드립니다.
        - 3차: 4월 결제, 5월 청구
        - 4차: 5월 결제, 6월 청구
        - 5차: 6월 결제, 7월 청구
        - 6차: 7월 결제, 8월 청구
        - 7차: 8월 결제, 9월 청구

    Page 4 of 6 · The notice states no date; this text has been here since 2025-04-16.
    [Previous] [Next] [Open the notice]
    ");
}

#[tokio::test]
async fn a_template_can_be_copied_whole() {
    let world = World::start().await;
    let shown = world.trainee().slash("notice", titled("스프린트").text("section", "코드 리뷰 남기기")).await.text();
    let template = shown.split("```").nth(1).unwrap();
    assert!(template.contains("\n---\n") && template.contains("\n## 이해한 내용 (세 줄 안에서)\n"), "{shown}");
}

#[tokio::test]
async fn a_title_that_nobody_knows_is_named() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().slash("notice", titled("점심 메뉴")).await), @"'점심 메뉴' 공지를 찾지 못했어요. 제목을 입력하면 나오는 목록에서 골라 주세요.");
}

#[tokio::test]
async fn a_section_that_is_not_there_is_named() {
    let world = World::start().await;
    let shown = world.trainee().slash("notice", titled("AWS").text("section", "구독")).await;
    assert_snapshot!(read(&shown), @"'AWS 사용료를 이렇게 지원합니다' 공지에 '구독' 항목이 없어요. 목록에서 고르거나 항목을 비워 주세요.");
}

#[tokio::test]
async fn buttons_of_a_notice_that_was_replaced_are_too_old() {
    let world = World::start().await;
    let trainee = world.trainee();
    let first = trainee.slash("notice", titled("AWS")).await;
    world.operator().import(&super::sample().replace("15만원", "16만원")).await;
    let answer = trainee.press(&first, "다음").await;
    assert!(answer.text().contains("이 버튼은 오래돼서"), "{}", answer.text());
}

#[tokio::test]
async fn headings_are_suggested_where_no_title_fits() {
    let world = World::start().await;
    let trainee = world.trainee();
    let used = trainee.actor.type_into("notice", Args::new(), "title", "이론기간").unwrap();
    let [suggestion] = used.suggestions(SOON).await.unwrap().try_into().unwrap();
    assert_eq!(suggestion.name, "AWS 사용료를 이렇게 지원합니다 › 이론 기간");
    let shown = trainee.slash("notice", titled(suggestion.value.as_str().unwrap())).await;
    assert!(shown.text().contains("1인당 최대 15만원"), "{}", shown.text());
}

#[tokio::test]
async fn spaces_and_case_do_not_matter() {
    let world = World::start().await;
    let names = suggested(&world.trainee(), Args::new(), "title", "chatgptplus").await;
    assert_eq!(names, ["ChatGPT Plus · Claude 구독료를 돌려드립니다"]);
    let names = suggested(&world.trainee(), titled("구독료"), "section", "차수별일정").await;
    assert_eq!(names, ["차수별 일정"]);
}

/// A notice with one section of ordinary text and one with a template of `lines` lines.
fn with_template(lines: usize) -> String {
    let template = "- 오늘 배운 것을 한 문장으로 적습니다.\n".repeat(lines);
    format!(
        "# Title: 회고 양식\n# Category: 클라우드\n## 내용\n### 설명\n아래를 복사하세요.\n### 양식\n```md\n## 회고\n{template}```\n### 제출\n금요일까지입니다.\n"
    )
}

#[tokio::test]
async fn a_long_template_is_not_cut() {
    let world = World::start().await;
    world.operator().import(&with_template(120)).await;
    let shown = world.trainee().slash("notice", titled("회고").text("section", "양식")).await.text();
    assert_eq!(shown.matches("한 문장으로").count(), 120, "{shown}");
    assert_eq!(shown.matches("```").count(), 2, "{shown}");
}

#[tokio::test]
async fn a_template_that_is_too_long_comes_as_a_file_and_goes_with_its_page() {
    let world = World::start().await;
    world.operator().import(&with_template(400)).await;
    let trainee = world.trainee();
    let shown = trainee.slash("notice", titled("회고").text("section", "양식")).await;
    let template = String::from_utf8(trainee.file(&world.control, &shown)).unwrap();
    assert!(template.starts_with("## 회고\n") && template.matches("한 문장으로").count() == 400, "{template}");
    let next = trainee.press(&shown, "다음").await;
    assert!(next.text().contains("금요일까지입니다.") && next.files.is_empty(), "{next:?}");
    let back = trainee.press(&next, "이전").await;
    assert_eq!(back.files.len(), 1);
}

#[tokio::test]
async fn a_notice_can_be_shown_to_everyone_and_pings_nobody() {
    let world = World::start().await;
    let shown = world.trainee().slash("notice", titled("AWS").boolean("public", true)).await;
    assert!(!shown.ephemeral && shown.pinged.is_empty());
    let turned = world.english_trainee().press(&shown, "다음").await;
    assert!(turned.ephemeral && turned.id != shown.id && turned.text().contains("이론 기간"), "{}", turned.text());
}

#[tokio::test]
async fn a_title_may_hold_any_sign() {
    let world = World::start().await;
    world.operator().import("# Title: C# 수업 안내\n# Category: 풀스택\n## 내용\n목요일부터입니다.\n").await;
    let shown = world.trainee().slash("notice", titled("C# 수업")).await.text();
    assert!(shown.contains("목요일부터입니다."), "{shown}");
}

#[tokio::test]
async fn a_heading_may_be_typed_as_the_title() {
    let world = World::start().await;
    for typed in ["이론 기간", "aws이론"] {
        let shown = world.trainee().slash("notice", titled(typed)).await.text();
        assert!(shown.contains("1인당 최대 15만원"), "{typed}: {shown}");
    }
}

#[tokio::test]
async fn bold_headings_are_offered_and_doubled_ones_once() {
    let world = World::start().await;
    let body = "## 리뷰\n\n**본문 템플릿**\n\n이렇게 적습니다.\n\n## 리뷰\n\n**본문 템플릿**\n\n또 적습니다.\n";
    world.operator().import(&format!("# Title: 코드 길잡이\n# Category: 클라우드\n## 내용\n{body}")).await;
    let names = suggested(&world.trainee(), Args::new(), "title", "템플릿").await;
    assert_eq!(names, ["코드 길잡이 › 리뷰 › 본문 템플릿"]);
}

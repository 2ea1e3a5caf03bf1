//! `/notices import`: what would change is shown, and nothing changes before an operator says so.

use bootcamp_bot::sandbox::control::{Args, File};
use insta::assert_snapshot;

use super::{World, read, sample, with_later_dates};

#[tokio::test]
async fn an_import_shows_what_would_change() {
    let world = World::start().await;
    let text = with_later_dates().replace("15만원", "16만원").replace("### 대상과 금액", "### 누가, 얼마나");
    assert_snapshot!(read(&world.operator().bring(&text).await), @r#"
    아직 적용하지 않았습니다
    <@person> · 2025-04-16 10:00
    대상: 풀스택, 클라우드 · 모든 기수

    **날짜와 금액**
    - 구독료 2차 제출 기간: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 → **4월 16일(수) 00:00 ~ 4월 25일(금) 17:00**
    - AWS 이론 지원 한도: 1인당 150,000원 → **1인당 160,000원**

    **공지**
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다**
      - 바뀐 항목: 차수별 일정
      - 새 항목: 누가, 얼마나
      - 빠진 항목: 대상과 금액
    - **AWS 사용료를 이렇게 지원합니다**
      - 바뀐 항목: 이론 기간
    - 바뀐 내용이 없는 공지 3건

    **확인할 점**
    - 34행: 1차 제출 기간\(10–13일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    - 37행: 2차 제출 기간\(16–25일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    - 182행: 같은 항목이 180행에도 있습니다: "5단계: Kubeadm 클러스터"
    ▾ 대상 기수 바꾸기: 모든 기수, 1회차, 2회차, 3회차, 4회차, 5회차, 6회차, 7회차, 8회차, 9회차, 10회차, 11회차, 12회차, 13회차, 14회차, 15회차, 16회차, 17회차, 18회차, 19회차, 20회차, 21회차, 22회차, 23회차, 24회차
    [적용] [취소]
    "#);
}

#[tokio::test]
async fn nothing_changes_before_an_operator_says_so() {
    let world = World::start().await;
    world.operator().bring(&with_later_dates()).await;
    let shown = world.trainee().deadlines().await.text();
    assert!(shown.contains("제출 마감: 4월 23일(수) 17:00"), "{shown}");
}

#[tokio::test]
async fn applied_dates_hold_at_once() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().import(&with_later_dates()).await), @r"
    **적용했습니다.** 지금부터 새 내용으로 답합니다.
    - ChatGPT Plus · Claude 구독료를 돌려드립니다 · 2025-04-16 등록(공지에 날짜 없음)

    제출 기간이 바뀌었습니다. 대상자에게 정정 공지를 보낼 수 있습니다.
    [정정 공지 보내기]
    ");
    let shown = world.trainee().deadlines().await.text();
    assert!(shown.contains("제출 마감: 4월 25일(금) 17:00"), "{shown}");
}

#[tokio::test]
async fn a_dropped_import_leaves_everything_as_it_was() {
    let world = World::start().await;
    let operator = world.operator();
    let shown = operator.bring(&with_later_dates()).await;
    assert_snapshot!(read(&operator.press(&shown, "취소").await), @"그대로 두었습니다. 바뀐 것은 없습니다.");
    assert!(world.trainee().deadlines().await.text().contains("제출 마감: 4월 23일(수) 17:00"));
    assert!(!operator.slash("notices list", Args::new()).await.text().contains("기다리는"));
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().bring(&sample()).await), @r#"
    바뀐 내용이 없습니다
    <@person> · 2025-04-16 10:00
    대상: 풀스택, 클라우드 · 모든 기수

    **공지**
    - 바뀐 내용이 없는 공지 5건

    **확인할 점**
    - 34행: 1차 제출 기간\(10–13일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    - 182행: 같은 항목이 180행에도 있습니다: "5단계: Kubeadm 클러스터"
    "#);
}

#[tokio::test]
async fn a_new_notice_is_said_to_be_new() {
    let world = World::start().await;
    let text =
        "# Title: 점심 안내\n# Category: 인공지능\n# Date: 2025-04-10\n## 내용\n### 시간\n12시부터 1시까지입니다.\n";
    let operator = world.operator();
    assert_snapshot!(read(&operator.bring(text).await), @r"
    아직 적용하지 않았습니다
    <@person> · 2025-04-16 10:00
    대상: 인공지능 · 모든 기수

    **공지**
    - **점심 안내**: 새 공지입니다. 항목 1개

    **확인할 점**
    - 1행: 링크\(\# Link:\)가 없어 제목으로 공지를 구별합니다.
    ▾ 대상 기수 바꾸기: 모든 기수, 1회차, 2회차, 3회차, 4회차, 5회차, 6회차, 7회차, 8회차, 9회차, 10회차, 11회차, 12회차, 13회차, 14회차, 15회차, 16회차, 17회차, 18회차, 19회차, 20회차, 21회차, 22회차, 23회차, 24회차
    [적용] [취소]
    ");
}

#[tokio::test]
async fn several_files_come_in_together() {
    let world = World::start().await;
    let file = |title: &str| {
        let text = format!("# Title: {title}\n# Category: 클라우드\n## 내용\n### 언제\n2025.13.40(월)\n");
        File::new(&format!("{title}.md"), text.into_bytes())
    };
    let args = Args::new().file("notice", file("첫째")).file("notice2", file("둘째"));
    assert_snapshot!(read(&world.operator().slash("notices import", args).await), @r#"
    아직 적용하지 않았습니다
    <@person> · 2025-04-16 10:00
    대상: 클라우드 · 모든 기수

    **공지**
    - **첫째**: 새 공지입니다. 항목 1개
    - **둘째**: 새 공지입니다. 항목 1개

    **확인할 점**
    - 1행: 링크\(\# Link:\)가 없어 제목으로 공지를 구별합니다. (unknown.md)
    - 5행: 달력에 없는 날짜입니다: "2025.13.40\(월\)" (unknown.md)
    - 1행: 링크\(\# Link:\)가 없어 제목으로 공지를 구별합니다. (unknown.md \(2\))
    - 5행: 달력에 없는 날짜입니다: "2025.13.40\(월\)" (unknown.md \(2\))
    ▾ 대상 기수 바꾸기: 모든 기수, 1회차, 2회차, 3회차, 4회차, 5회차, 6회차, 7회차, 8회차, 9회차, 10회차, 11회차, 12회차, 13회차, 14회차, 15회차, 16회차, 17회차, 18회차, 19회차, 20회차, 21회차, 22회차, 23회차, 24회차
    [적용] [취소]
    "#);
}

#[tokio::test]
async fn what_was_not_understood_is_named_with_its_line() {
    let world = World::start().await;
    let broken = sample().replace("2025.04.15(화) ~ 2025.04.23(수) 17:00", "4월 중순쯤");
    let answer = world.operator().bring(&broken).await.text();
    let line = 1 + broken.lines().position(|line| line.contains("4월 중순쯤")).unwrap();
    assert!(answer.contains(&format!("- {line}행: ")) && answer.contains("4월 중순쯤"), "{answer}");
}

#[tokio::test]
async fn another_year_is_told_apart() {
    let world = World::start().await;
    let next_year = sample().replace("2025.04.15(화) ~ 2025.04.23(수)", "2031.04.15(화) ~ 2031.04.23(수)");
    let answer = world.operator().bring(&next_year).await.text();
    assert!(answer.contains("2025년 4월 15일(화)") && answer.contains("2031년 4월 15일(화)"), "{answer}");
}

#[tokio::test]
async fn what_does_not_fit_a_message_comes_as_a_file() {
    let world = World::start().await;
    let text: String =
        (1..=60).map(|i| format!("# Title: 공지 {i}\n# Category: 클라우드\n## 내용\n본문\n\n---\n\n")).collect();
    let operator = world.operator();
    let shown = operator.bring(&text).await;
    let file = operator.file(&world.control, &operator.press(&shown, "전체 보기").await);
    let all = String::from_utf8(file).unwrap();
    assert!(!shown.text().contains("공지 60") && all.contains("- 공지 60: 새 공지입니다."), "{all}");
    assert!(operator.press(&shown, "적용").await.text().contains("적용했습니다"));
    assert!(operator.slash("notices list", Args::new()).await.text().contains("적용 중인 공지 65건"));
}

#[tokio::test]
async fn of_two_notices_with_one_page_the_first_counts() {
    let world = World::start().await;
    let notice = |body: &str| {
        format!("# Title: 점심 안내\n# Category: 클라우드\n# Link: https://www.notion.so/a\n## 내용\n{body}\n")
    };
    let text = format!("{}\n---\n\n{}", notice("첫째"), notice("둘째"));
    let operator = world.operator();
    let shown = operator.bring(&text).await;
    assert!(shown.text().contains("\"점심 안내\" 공지는 앞에 같은 공지가 있어 넣지 않습니다"), "{}", shown.text());
    operator.press(&shown, "적용").await;
    let read = world.trainee().slash("notice", Args::new().text("title", "점심")).await.text();
    assert!(read.contains("첫째") && !read.contains("둘째"), "{read}");
}

#[tokio::test]
async fn a_rule_in_a_template_divides_nothing() {
    let world = World::start().await;
    let text = "# Title: 양식\n# Category: 클라우드\n## 내용\n### 양식\n```md\n---\n# Title: 예시\n## 내용\n```\n";
    let shown = world.operator().bring(text).await.text();
    assert!(shown.contains("**양식**: 새 공지입니다. 항목 1개") && !shown.contains("예시"), "{shown}");
}

#[tokio::test]
async fn a_notice_without_a_text_is_warned_of() {
    let world = World::start().await;
    let shown = world.operator().bring("# Title: 빈 안내\n## 내용\n\n").await.text();
    assert!(shown.contains("'빈 안내' 공지에는 본문이 없습니다."), "{shown}");
    assert!(shown.contains("대상: 모든 과정 · 모든 기수"), "{shown}");
}

#[tokio::test]
async fn an_archive_is_said_to_be_one() {
    let world = World::start().await;
    let shown = world.operator().bring_file(File::new("notion.zip", b"PK\x03\x04".to_vec())).await.text();
    assert!(shown.contains("압축을 풀고 안에 있는 .md 파일을 올려 주십시오."), "{shown}");
}

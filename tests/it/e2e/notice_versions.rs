//! Versions of notices: kept, shown, put back; what the folder brings and what operators decided.

use bootcamp_bot::sandbox::control::{Args, SeenMessage};
use bootcamp_bot::store::notices::{self, Import, NoticeSource};
use insta::assert_snapshot;

use super::{Person, World, read, with_later_dates};

async fn list(operator: &Person) -> SeenMessage {
    operator.slash("notices list", Args::new()).await
}

#[tokio::test]
async fn the_list_says_who_brought_a_version_and_how_many_there_are() {
    let world = World::start().await;
    let operator = world.operator();
    operator.import(&with_later_dates()).await;
    assert_snapshot!(read(&list(&operator).await), @r"
    적용 중인 공지 5건
    - **AWS 사용료를 이렇게 지원합니다** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다** · 2025-04-16 등록(공지에 날짜 없음) · <@person> · 버전 2개
    - **단계별 설계 과제 안내 \(1차: 1\~3단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **단계별 설계 과제 안내 \(2차: 4\~6단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **스프린트 3 길잡이** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    ▾ 이전 버전: ChatGPT Plus · Claude 구독료를 돌려드립니다
    ");
}

#[tokio::test]
async fn an_older_version_is_put_back_after_a_look_at_what_changes() {
    let world = World::start().await;
    let operator = world.operator();
    operator.import(&with_later_dates()).await;
    let list = list(&operator).await;
    let versions = operator.select(&list, 0, "ChatGPT Plus · Claude 구독료를 돌려드립니다").await;
    assert_snapshot!(read(&versions), @r"
    ChatGPT Plus · Claude 구독료를 돌려드립니다: 버전
    - 2025-04-16 10:00 · <@person> · 2025-04-16 등록(공지에 날짜 없음) · 적용 중
    - 2025-04-16 10:00 · 공지 폴더 · 2025-04-16 등록(공지에 날짜 없음) · 이전 버전
    ▾ 비교할 버전: 2025-04-16 10:00 · 이전 버전
    ");
    let older = versions.selects[0].options[0].1.clone();
    let shown = operator.select(&versions, 0, &older).await;
    assert_snapshot!(read(&shown), @r"
    이 버전을 적용할까요?
    공지 폴더 · 2025-04-16 10:00
    대상: 풀스택, 클라우드 · 모든 기수

    **날짜와 금액**
    - 구독료 2차 제출 기간: 4월 16일(수) 00:00 ~ 4월 25일(금) 17:00 → **4월 15일(화) 00:00 ~ 4월 23일(수) 17:00**

    **공지**
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다**
      - 바뀐 항목: 차수별 일정

    **확인할 점**
    - 34행: 1차 제출 기간\(10–13일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    [적용] [취소]
    ");
    operator.press(&shown, "적용").await;
    assert!(world.trainee().deadlines().await.text().contains("4월 23일(수) 17:00"));
}

/// What a start with a changed folder leaves behind.
async fn folder_brings(world: &World, text: &str) {
    let read = bootcamp_bot::notice::library::parse(&[("notices.md", text)]);
    let mut tx = world.store().write().await.unwrap();
    let notice = &read.notices[0];
    let import = Import {
        identity: notice.id.0.clone(),
        title: notice.title.clone(),
        body: notice.document.clone(),
        dated_on: notice.date,
        source: NoticeSource::Folder,
        actor: None,
        cohort: None,
        must_wait: true,
    };
    let at = "2025-04-16T01:30:00Z".parse().unwrap();
    notices::import(&mut tx, world.guild(), &import, at).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn dates_of_the_folder_wait_and_are_shown_in_the_same_way() {
    let world = World::start().await;
    let operator = world.operator();
    list(&operator).await;
    folder_brings(&world, &with_later_dates()).await;
    let list = list(&operator).await;
    let shown = operator.select(&list, 0, &list.selects[0].options[0].1).await;
    assert_snapshot!(read(&shown), @r"
    이 버전을 적용할까요?
    공지 폴더 · 2025-04-16 10:30
    대상: 풀스택, 클라우드 · 모든 기수

    **날짜와 금액**
    - 구독료 2차 제출 기간: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 → **4월 16일(수) 00:00 ~ 4월 25일(금) 17:00**

    **공지**
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다**
      - 바뀐 항목: 차수별 일정

    **확인할 점**
    - 34행: 1차 제출 기간\(10–13일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    - 37행: 2차 제출 기간\(16–25일\)이 매월 정해진 청구 시기\(15–23일\)와 다릅니다. 차수별 날짜를 따릅니다.
    [적용] [취소]
    ");
    assert!(world.trainee().deadlines().await.text().contains("4월 23일(수) 17:00"));
    operator.press(&shown, "적용").await;
    assert!(world.trainee().deadlines().await.text().contains("4월 25일(금) 17:00"));
}

#[tokio::test]
async fn what_the_folder_brings_can_be_declined() {
    let world = World::start().await;
    let operator = world.operator();
    list(&operator).await;
    folder_brings(&world, &with_later_dates()).await;
    let shown = list(&operator).await;
    let shown = operator.select(&shown, 0, &shown.selects[0].options[0].1).await;
    operator.press(&shown, "취소").await;
    folder_brings(&world, &with_later_dates()).await;
    let list = list(&operator).await.text();
    assert!(!list.contains("기다리는"), "{list}");
}

#[tokio::test]
async fn many_notices_take_several_pages() {
    let world = World::start().await;
    let operator = world.operator();
    let text: String =
        (1..=20).map(|i| format!("# Title: 공지 {i:02}\n# Category: 클라우드\n## 내용\n본문\n\n---\n\n")).collect();
    operator.import(&text).await;
    let first = list(&operator).await;
    let second = operator.press(&first, "다음").await;
    assert!(!first.text().contains("공지 20") && second.text().contains("공지 20"), "{}", second.text());
}

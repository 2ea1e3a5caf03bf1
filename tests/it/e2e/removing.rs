//! `/notices remove`: what depends on the notice is named, and the removal can be undone.

use bootcamp_bot::sandbox::control::{Args, SeenMessage};
use bootcamp_bot::store::audit;
use insta::assert_snapshot;

use super::world::SOON;
use super::{Person, World, read, slip, with_later_dates};

async fn remove(operator: &Person, title: &str) -> SeenMessage {
    operator.slash("notices remove", Args::new().text("title", title)).await
}

#[tokio::test]
async fn titles_are_suggested() {
    let world = World::start().await;
    let used = world.operator().actor.type_into("notices remove", Args::new(), "title", "구독").unwrap();
    let names: Vec<_> = used.suggestions(SOON).await.unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["ChatGPT Plus · Claude 구독료를 돌려드립니다"]);
}

#[tokio::test]
async fn what_depends_on_a_notice_is_named_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&remove(&world.operator(), "구독료").await), @r"
    **ChatGPT Plus · Claude 구독료를 돌려드립니다** · 2025-04-16 등록(공지에 날짜 없음)
    이 공지를 뺄까요? 빼면 답변과 마감에서 바로 사라집니다. 되돌릴 수 있습니다.
    - 구독료: 이 공지만 안내하고 있어 마감과 기준을 알 수 없게 됩니다. 접수된 제출 1건은 그대로 남습니다.
      - 2차(3월 결제분): 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00
      - 3차(4월 결제분): 5월 15일(목) ~ 5월 23일(금) 예정
      - 4차(5월 결제분): 6월 15일(일) ~ 6월 23일(월) 예정
      - 5차(6월 결제분): 7월 15일(화) ~ 7월 23일(수) 예정
      - 6차(7월 결제분): 8월 15일(금) ~ 8월 23일(토) 예정
      - 7차(8월 결제분): 9월 15일(월) ~ 9월 23일(화) 예정
    [빼기] [그대로 두기]
    ");
}

#[tokio::test]
async fn a_removed_notice_comes_back_with_one_press() {
    let world = World::start().await;
    let operator = world.operator();
    let asked = remove(&operator, "구독료").await;
    let gone = operator.press(&asked, "빼기").await;
    assert_snapshot!(read(&gone), @r"
    'ChatGPT Plus · Claude 구독료를 돌려드립니다' 공지를 뺐습니다. 지금부터 이 공지로 답하지 않습니다.
    [되돌리기]
    ");
    assert!(!world.trainee().deadlines().await.text().contains("구독료"));
    assert_snapshot!(read(&operator.press(&gone, "되돌리기").await), @"'ChatGPT Plus · Claude 구독료를 돌려드립니다' 공지를 되돌렸습니다. 2025-04-16 등록(공지에 날짜 없음) 내용으로 다시 답합니다.");
    assert!(world.trainee().deadlines().await.text().contains("구독료"));
}

#[tokio::test]
async fn a_removed_notice_can_be_found_and_put_back_later() {
    let world = World::start().await;
    let operator = world.operator();
    let asked = remove(&operator, "스프린트").await;
    operator.press(&asked, "빼기").await;
    let list = operator.slash("notices list", Args::new()).await;
    assert!(list.text().contains("뺀 공지: 스프린트 3 길잡이"), "{}", list.text());
    let versions = operator.select(&list, 0, "스프린트 3 길잡이").await;
    let shown = operator.select(&versions, 0, &versions.selects[0].options[0].1).await;
    operator.press(&shown, "적용").await;
    let found = world.trainee().slash("notice", Args::new().text("title", "스프린트")).await.text();
    assert!(found.contains("스프린트 3 길잡이"), "{found}");
}

#[tokio::test]
async fn nothing_is_removed_without_a_yes() {
    let world = World::start().await;
    let operator = world.operator();
    let asked = remove(&operator, "스프린트").await;
    assert!(asked.text().contains("이 공지에만 달린 지원 프로그램은 없습니다."), "{}", asked.text());
    operator.press(&asked, "그대로 두기").await;
    assert!(operator.slash("notices list", Args::new()).await.text().contains("스프린트"));
}

#[tokio::test]
async fn a_notice_that_was_replaced_meanwhile_is_not_removed() {
    let world = World::start().await;
    let operator = world.operator();
    let asked = remove(&operator, "구독료").await;
    operator.import(&with_later_dates()).await;
    assert_snapshot!(read(&operator.press(&asked, "빼기").await), @"그 사이에 공지가 바뀌어서 아무것도 하지 않았습니다. /notices list에서 지금 상태를 확인해 주십시오.");
    assert!(world.trainee().deadlines().await.text().contains("구독료"));
}

#[tokio::test]
async fn removals_are_recorded() {
    let world = World::start().await;
    let operator = world.operator();
    let asked = remove(&operator, "구독료").await;
    let gone = operator.press(&asked, "빼기").await;
    operator.press(&gone, "되돌리기").await;
    let entries = audit::list(world.store(), world.guild(), 5).await.unwrap();
    let mut actions: Vec<_> = entries.iter().map(|entry| (entry.action.as_str(), entry.actor)).collect();
    actions.sort_unstable();
    assert_eq!(actions, [("notice.removed", Some(operator.id())), ("notice.restored", Some(operator.id()))]);
}

#[tokio::test]
async fn a_title_that_nobody_knows_is_named() {
    let world = World::start().await;
    assert_snapshot!(read(&remove(&world.operator(), "점심 메뉴").await), @"'점심 메뉴' 공지를 찾지 못했습니다. 입력하면 나오는 목록에서 골라 주십시오.");
}

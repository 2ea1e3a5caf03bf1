//! Imports that wait, and what happens when something else happens first.

use bootcamp_bot::sandbox::control::{Args, File};
use bootcamp_bot::store::audit;
use insta::assert_snapshot;

use super::world::BOOTCAMP;
use super::{Person, World, read, sample, with_later_dates};

/// Another operator of the server.
fn second_operator(world: &World) -> Person {
    let guild = world.control.guild(BOOTCAMP).unwrap();
    // Discord: "Manage Server" is bit 5.
    world.control.set_role_permissions(guild, world.control.role(guild, "클라우드").unwrap(), 1 << 5);
    world.trainee()
}

/// What waits, as another operator sees it.
async fn open_waiting(operator: &Person) -> bootcamp_bot::sandbox::control::SeenMessage {
    let list = operator.slash("notices list", Args::new()).await;
    let waiting = list.selects[0].options[0].1.clone();
    operator.select(&list, 0, &waiting).await
}

#[tokio::test]
async fn what_waits_is_listed_for_every_operator() {
    let world = World::start().await;
    world.operator().bring(&with_later_dates()).await;
    let list = second_operator(&world).slash("notices list", Args::new()).await;
    assert_snapshot!(read(&list), @r"
    적용 중인 공지 5건
    - **AWS 사용료를 이렇게 지원합니다** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **단계별 설계 과제 안내 \(1차: 1\~3단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **단계별 설계 과제 안내 \(2차: 4\~6단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **스프린트 3 길잡이** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더

    **확인을 기다리는 것 1건** 아직 적용하지 않았습니다.
    - notices.md · 2025\-04\-16 10:00 · <@person>
    ▾ 기다리는 것 확인하기: notices.md · 2025-04-16 10:00
    ");
}

#[tokio::test]
async fn another_operator_may_decide() {
    let world = World::start().await;
    let (first, second) = (world.operator(), second_operator(&world));
    let shown = first.bring(&with_later_dates()).await;
    let waiting = open_waiting(&second).await;
    assert!(second.press(&waiting, "적용").await.text().contains("적용했습니다"));
    assert_snapshot!(read(&first.press(&shown, "적용").await), @"<@person> 님이 2025-04-16 10:00에 이미 적용했습니다.");
}

#[tokio::test]
async fn of_two_presses_at_once_one_applies() {
    let world = World::start().await;
    let (first, second) = (world.operator(), second_operator(&world));
    let shown = first.bring(&with_later_dates()).await;
    let waiting = open_waiting(&second).await;
    let (one, other) = tokio::join!(first.press(&shown, "적용"), second.press(&waiting, "적용"));
    let applied = [&one, &other].map(|answer| answer.text().contains("지금부터 새 내용으로 답합니다"));
    assert_eq!(applied.iter().filter(|done| **done).count(), 1, "{}\n{}", one.text(), other.text());
    assert!([one, other].iter().any(|answer| answer.text().contains("이미 적용했습니다")));
}

#[tokio::test]
async fn of_two_imports_the_second_is_compared_again() {
    let world = World::start().await;
    let (first, second) = (world.operator(), second_operator(&world));
    let shown = first.bring(&with_later_dates()).await;
    second.import(&sample().replace("4.23(수) 17:00", "4.24(목) 17:00").replace("04.23", "04.24")).await;
    let again = first.press(&shown, "적용").await;
    assert!(again.text().starts_with("⚠️ 그 사이에 공지나 대상이 바뀌어서"), "{}", again.text());
    assert!(again.text().contains("4월 24일"), "{}", again.text());
    first.press(&again, "적용").await;
    assert!(world.trainee().deadlines().await.text().contains("4월 25일(금) 17:00"));
}

#[tokio::test]
async fn an_import_expires_after_a_week() {
    let world = World::start().await;
    let operator = world.operator();
    let shown = operator.bring(&with_later_dates()).await;
    world.at("2025-04-23T10:00:00+09:00");
    assert_snapshot!(read(&operator.press(&shown, "적용").await), @"7일이 지나 가져오기가 취소되었습니다. 기존 공지는 그대로입니다. /notices import로 다시 올려 주십시오.");
    assert!(!operator.slash("notices list", Args::new()).await.text().contains("기다리는"));
}

#[tokio::test]
async fn what_was_dropped_cannot_be_applied_any_more() {
    let world = World::start().await;
    let (first, second) = (world.operator(), second_operator(&world));
    let shown = first.bring(&with_later_dates()).await;
    let waiting = open_waiting(&second).await;
    second.press(&waiting, "취소").await;
    assert_snapshot!(read(&first.press(&shown, "적용").await), @"<@person> 님이 2025-04-16 10:00에 취소했습니다. 기존 공지는 그대로입니다.");
}

#[tokio::test]
async fn who_applied_what_is_recorded() {
    let world = World::start().await;
    let operator = world.operator();
    operator.import(&with_later_dates()).await;
    let entries = audit::list(world.store(), world.guild(), 5).await.unwrap();
    let [entry] = entries.as_slice() else { panic!("one entry, not {entries:?}") };
    assert_eq!((entry.action.as_str(), entry.actor), ("notice.applied", Some(operator.id())));
    assert!(entry.detail["old"].is_string() && entry.detail["new"].is_string(), "{entry:?}");
    assert_ne!(entry.detail["old"], entry.detail["new"]);
}

#[tokio::test]
async fn buttons_of_an_import_are_the_operators_alone() {
    let world = World::start().await;
    let operator = world.operator();
    let shown = operator.bring(&with_later_dates()).await;
    let id = shown.button("취소").unwrap().custom_id.clone().unwrap();
    let trainee = world.english_trainee();
    let forged = world.post_button(trainee.actor.channel(), &id).await;
    let answer = trainee.press(&forged, &id).await;
    assert!(answer.text().starts_with("Only operators can use this command."), "{}", answer.text());
    assert!(operator.press(&shown, "적용").await.text().contains("적용했습니다"));
}

#[tokio::test]
async fn a_cohort_can_be_chosen_before_applying() {
    let world = World::start().await;
    let operator = world.operator();
    let text = "# Title: 점심 안내\n# Category: 클라우드\n# Link: https://www.notion.so/lunch\n## 내용\n12시\n";
    let shown = operator.bring_file(File::new("lunch.md", text.as_bytes().to_vec())).await;
    let chosen = operator.select(&shown, 0, "3").await;
    assert!(chosen.text().contains("대상: 클라우드 · 3회차"), "{}", chosen.text());
    operator.press(&chosen, "적용").await;
    let list = operator.slash("notices list", Args::new()).await.text();
    assert!(list.lines().any(|line| line.contains("점심 안내") && line.ends_with("3회차")), "{list}");
}

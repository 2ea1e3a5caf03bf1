//! The list itself.

use bootcamp_bot::sandbox::control::Args;
use insta::assert_snapshot;

use super::{BEFORE_THE_END, first_line, open, practise, tick, world_at};
use crate::e2e::{Person, World, read};

#[tokio::test]
async fn the_list_is_a_page_for_a_phone() {
    let world = world_at(BEFORE_THE_END).await;
    assert_snapshot!(read(&open(&world.trainee()).await), @r"
    **AWS 정리 · AWS 이론** 0/17 확인
    지원 기간 1월 20일(월) ~ 3월 31일(월)
    봇은 AWS 계정을 건드리지 않아요. 콘솔에서 직접 지우고, 없는 것을 확인했으면 아래에서 골라 주세요.
    지금은 정리 알림을 받지 않아요.
    켜 두기만 해도 시간마다 나가는 것 (1/4)
    ⬜ **EKS 클러스터**
    EKS → 클러스터. 노드 그룹을 먼저 지우고 클러스터를 지워요. 아무것도 안 돌려도 클러스터 하나에 시간당 약 0.10달러예요.
    ⬜ **NAT 게이트웨이와 탄력적 IP**
    VPC → NAT 게이트웨이. 트래픽이 없어도 시간마다 나가요. 지워도 탄력적 IP는 남으니 이어서 릴리스해요.
    ⬜ **로드 밸런서**
    EC2 → 로드 밸런서. 뒤에 서버가 없어도 시간마다 나가요. EKS가 만든 것이 남아 있기도 해요.
    ⬜ **RDS 데이터베이스**
    RDS → 데이터베이스. 중지해도 7일이 지나면 저절로 다시 켜지고, 멈춘 동안에도 저장 공간은 요금이 나가요. 지우고 수동 스냅샷도 살펴봐요.
    공지에 없는 참고 목록이에요. 금액은 2026년 11월에 확인했고 바뀔 수 있어요.
    ▾ 확인한 것을 골라 주세요: EKS 클러스터, NAT 게이트웨이와 탄력적 IP, 로드 밸런서, RDS 데이터베이스
    [이전] [다음] [모두 확인했어요] [아직 쓰는 중] [정리 알림 받기]
    ");
}

#[tokio::test]
async fn the_english_list_is_complete() {
    let world = world_at(BEFORE_THE_END).await;
    let mut list = open(&world.english_trainee()).await;
    let mut told = list.text();
    for _ in 0..3 {
        list = world.english_trainee().press(&list, "Next").await;
        told += &list.text();
    }
    assert!(told.contains("EKS clusters") && told.contains("Every other Region"), "{told}");
    assert!(!told.chars().any(|c| ('가'..='힣').contains(&c)), "{told}");
}

#[tokio::test]
async fn what_is_ticked_stays_ticked() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    let ticked = tick(&trainee, &open(&trainee).await, &["eks", "rds"]).await;
    assert!(first_line(&ticked).ends_with("2/17 확인"), "{}", read(&ticked));
    let fewer = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    assert!(first_line(&fewer).ends_with("1/17 확인"), "{}", read(&fewer));
    assert!(first_line(&open(&world.second_trainee()).await).ends_with("0/17 확인"));
}

#[tokio::test]
async fn all_is_confirmed_and_taken_back() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    let ticked = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    let done = trainee.press(&ticked, "모두 확인했어요").await;
    assert!(done.text().contains("✅ 3월 20일(목) 10:00에 모두 확인했어요"), "{}", read(&done));
    assert!(done.text().contains("청구서(Invoice) PDF부터 내려받아"), "{}", read(&done));
    let back = trainee.press(&done, "아직 남았어요").await;
    assert!(first_line(&back).ends_with("1/17 확인"), "{}", read(&back));
}

#[tokio::test]
async fn each_programme_has_a_list_of_its_own() {
    let world = World::start().await;
    let trainee = world.trainee();
    let project = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    let theory = trainee.press(&project, "AWS 이론 목록").await;
    assert_eq!(first_line(&theory), "**AWS 정리 · AWS 이론** 0/17 확인");
    let back = trainee.press(&theory, "AWS 프로젝트 목록").await;
    assert_eq!(first_line(&back), "**AWS 정리 · AWS 프로젝트** 1/17 확인");
}

#[tokio::test]
async fn the_list_opens_from_a_direct_message_and_leaves_the_message_as_it_is() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "tonight").await;
    world.at("2025-04-16T21:00:00+09:00");
    let letter = trainee.letter("실습에서").await;
    let direct = Person { actor: trainee.actor.in_direct_messages() };
    let list = direct.press(&letter, "체크리스트 열기").await;
    let ticked = tick(&direct, &list, &["nat"]).await;
    assert!(first_line(&ticked).ends_with("1/17 확인"), "{}", read(&ticked));
    assert_eq!(direct.actor.message(letter.id).unwrap().text(), letter.text());
}

#[tokio::test]
async fn what_was_confirmed_goes_with_the_profile() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    tick(&trainee, &practise(&trainee, "daily").await, &["eks"]).await;
    let asked = trainee.slash("profile delete", Args::new()).await;
    trainee.press(&asked, "지울게요").await;
    assert!(first_line(&open(&trainee).await).ends_with("0/17 확인"));
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(0).await;
}

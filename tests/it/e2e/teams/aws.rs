//! The AWS account that a team shares.

use bootcamp_bot::sandbox::control::{Args, SeenMessage};
use insta::assert_snapshot;

use bootcamp_bot::domain::cleanup::{Item, Progress};
use bootcamp_bot::domain::{ProgrammeId, UserId};
use bootcamp_bot::store::cleanups::{self, Owner};
use bootcamp_bot::store::teams;

use super::{SOON, Setup, a_team, show};
use crate::e2e::{Person, World, read};

/// The project's usage ends on 1 August.
async fn before_the_end() -> World {
    World::with(Setup { at: "2025-07-20T10:00:00+09:00", ..Setup::default() }).await
}

async fn list(person: &Person) -> SeenMessage {
    person.slash("remind aws", Args::new()).await
}

async fn tick(person: &Person, items: &[&str]) -> SeenMessage {
    let list = list(person).await;
    person.actor.select(list.id, &list.selects[0].custom_id, items).unwrap().answer(SOON).await.unwrap()
}

async fn view(person: &Person) -> SeenMessage {
    person.press(&list(person).await, "우리 팀 보기").await
}

/// How many direct messages a person has.
fn letters(person: &Person) -> usize {
    person.actor.in_direct_messages().messages().len()
}

#[tokio::test]
async fn the_whole_list_says_who_confirmed_what() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    tick(&haneul, &["eks", "rds"]).await;
    tick(&minsu, &["rds"]).await;
    let form = minsu.open(&list(&minsu).await, "아직 쓰는 중").await;
    minsu.send(&form, &[("until", "7월 25일")]).await;
    assert_snapshot!(read(&view(&haneul).await), @r"
    **AWS 정리 · AWS 프로젝트** · **불꽃**
    팀에서 17개 중 2개를 확인했어요.
    ⏳ <@person> · 아직 쓰는 중 (7월 25일(금) 10:00까지)
    우리 팀만 볼 수 있어요.
    아직 아무도 확인하지 않은 것
    ⬜ **NAT 게이트웨이와 탄력적 IP**
    ⬜ **로드 밸런서**
    ⬜ **Auto Scaling 그룹**
    ⬜ **EC2 인스턴스**
    ⬜ **EBS 볼륨과 스냅샷**
    ⬜ **퍼블릭 IPv4 주소**
    ⬜ **인터페이스 엔드포인트**
    ⬜ **ECS와 Fargate**
    ⬜ **SageMaker**
    ⬜ **CloudWatch 로그 그룹**
    ⬜ **S3, ECR, EFS**
    ⬜ **KMS 키**
    ⬜ **Secrets Manager 보안 암호**
    ⬜ **Route 53 호스팅 영역**
    ⬜ **다른 리전까지 한 바퀴**
    누군가 확인한 것
    ☑️ EKS 클러스터 · <@person>
    ☑️ RDS 데이터베이스 · <@person> <@person>
    [체크리스트 열기]
    ");
}

#[tokio::test]
async fn what_one_says_is_gone_is_not_asked_of_the_others() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    for person in [&haneul, &minsu] {
        person.press(&list(person).await, "정리 알림 받기").await;
    }
    let done = haneul.press(&list(&haneul).await, "모두 확인했어요").await;
    assert!(done.text().contains("팀원들에게도 당분간 다시 묻지 않아요."), "{}", read(&done));
    let of_minsu = list(&minsu).await;
    let said = format!("✅ 팀의 <@{}> 님이 7월 20일(일) 10:00에 모두 지웠다고 했어요.", haneul.id());
    assert!(of_minsu.text().contains(&said), "{}", of_minsu.text());
    assert!(of_minsu.text().contains("다음 알림 7월 31일(목) 10:00"), "{}", read(&of_minsu));
    assert!(view(&minsu).await.text().contains("팀에서 17개 중 17개를 확인했어요."));
    let planned = minsu.slash("remind list", Args::new()).await;
    assert!(planned.text().contains("7월 31일(목) 10:00"), "{}", read(&planned));
    world.at("2025-07-25T10:00:00+09:00");
    world.sends(0).await;
    world.at("2025-07-31T10:00:00+09:00");
    world.sends(2).await;
}

/// As when somebody says it while the reminder is already on its way.
#[tokio::test]
async fn what_was_planned_is_looked_at_once_more_when_it_is_sent() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    minsu.press(&list(&minsu).await, "정리 알림 받기").await;
    let own = teams::of_user(world.store(), world.guild(), haneul.id()).await.unwrap().unwrap();
    let owner = Owner { guild: world.guild(), user: haneul.id(), programme: ProgrammeId::AwsProject };
    let mut tx = world.store().write().await.unwrap();
    cleanups::put(&mut tx, owner, Progress { done_at: Some(own.joined_at), turn: 1 }).await.unwrap();
    tx.commit().await.unwrap();
    world.at("2025-07-25T10:00:00+09:00");
    world.sends(0).await;
    world.at("2025-07-31T10:00:00+09:00");
    world.sends(1).await;
}

#[tokio::test]
async fn whoever_leaves_is_asked_again() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    minsu.press(&list(&minsu).await, "정리 알림 받기").await;
    haneul.press(&list(&haneul).await, "모두 확인했어요").await;
    minsu.slash("team leave", Args::new()).await;
    let alone = list(&minsu).await;
    assert!(alone.button("우리 팀 보기").is_none() && !alone.text().contains("팀의"), "{}", read(&alone));
    world.at("2025-07-25T10:00:00+09:00");
    world.sends(1).await;
    assert_eq!(letters(&minsu), 1);
}

#[tokio::test]
async fn whoever_stays_is_asked_again_when_the_one_who_said_so_goes() {
    for forget in [false, true] {
        let world = before_the_end().await;
        let (haneul, minsu) = a_team(&world).await;
        minsu.press(&list(&minsu).await, "정리 알림 받기").await;
        haneul.press(&list(&haneul).await, "모두 확인했어요").await;
        if forget {
            let asked = haneul.slash("profile delete", Args::new()).await;
            haneul.press(&asked, "지울게요").await;
        } else {
            haneul.slash("team leave", Args::new()).await;
        }
        world.at("2025-07-25T10:00:00+09:00");
        world.sends(1).await;
        assert_eq!(letters(&minsu), 1, "{forget}");
    }
}

#[tokio::test]
async fn a_reminder_says_how_far_the_team_is() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    tick(&haneul, &["eks", "nat"]).await;
    minsu.press(&list(&minsu).await, "정리 알림 받기").await;
    world.at("2025-07-25T10:00:00+09:00");
    world.sends(1).await;
    assert_snapshot!(read(&minsu.letter("7일 남았어요").await), @r"
    AWS 프로젝트 지원 기간이 7일 남았어요
    쓰지 않는 것은 지우기 전까지 요금이 나가요. 봇은 계정을 건드리지 않으니 직접 지워 주세요.

    **아직 확인하지 않은 것** (0/17 확인)
    - EKS 클러스터
    - NAT 게이트웨이와 탄력적 IP
    - 로드 밸런서
    - RDS 데이터베이스
    - 그 밖에 13가지

    팀에서 17개 중 2개를 확인했어요.
    [체크리스트 열기] [다 지웠어요] [아직 쓰는 중] [그만 받기]
    ");
}

#[tokio::test]
async fn the_team_screen_leads_to_it() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    tick(&haneul, &["eks"]).await;
    assert!(show(&minsu).await.contains("AWS 프로젝트: 팀에서 17개 중 1개를 확인했어요."));
    let shown = minsu.slash("team show", Args::new()).await;
    let view = minsu.press(&shown, "우리 팀 보기").await;
    assert!(view.text().contains(&format!("☑️ EKS 클러스터 · <@{}>", haneul.id())), "{}", view.text());
    let own = minsu.press(&view, "체크리스트 열기").await;
    assert!(own.text().starts_with("**AWS 정리 · AWS 프로젝트** 0/17 확인"), "{}", read(&own));
}

#[tokio::test]
async fn an_old_button_shows_nothing_to_whoever_left() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    let list = tick(&minsu, &["rds"]).await;
    minsu.slash("team leave", Args::new()).await;
    tick(&haneul, &["eks"]).await;
    let told = minsu.press(&list, "우리 팀 보기").await;
    assert!(told.text().starts_with("아직 팀이 없어요."), "{}", read(&told));
}

#[tokio::test]
async fn the_theory_is_everybodys_own() {
    let world = World::with(Setup { at: "2025-03-20T10:00:00+09:00", ..Setup::default() }).await;
    let (haneul, minsu) = a_team(&world).await;
    haneul.press(&list(&haneul).await, "모두 확인했어요").await;
    let of_minsu = list(&minsu).await;
    assert!(of_minsu.text().starts_with("**AWS 정리 · AWS 이론** 0/17 확인"), "{}", read(&of_minsu));
    assert!(!of_minsu.text().contains("모두 지웠다고") && of_minsu.button("우리 팀 보기").is_none());
}

/// The sandbox refuses what does not fit into a message, as Discord does.
#[tokio::test]
async fn a_big_team_fits_on_one_screen() {
    let world = before_the_end().await;
    let (haneul, minsu) = a_team(&world).await;
    let own = teams::of_user(world.store(), world.guild(), haneul.id()).await.unwrap().unwrap();
    let mut tx = world.store().write().await.unwrap();
    for number in 0..30 {
        let user = UserId(1_300_000_000_000_000_000 + number);
        let owner = Owner { guild: world.guild(), user, programme: ProgrammeId::AwsProject };
        assert!(teams::join(&mut tx, world.guild(), user, &own.team.id, own.joined_at).await.unwrap());
        let done_at = (number > 0).then_some(own.joined_at);
        cleanups::put(&mut tx, owner, Progress { done_at, turn: 0 }).await.unwrap();
        cleanups::tick(&mut tx, owner, 0, Item::Eks, number == 0).await.unwrap();
    }
    tx.commit().await.unwrap();
    for person in [&haneul, &minsu] {
        let view = view(person).await.text();
        assert!(view.contains("외 26명") && view.contains("우리 팀만 볼 수 있어요."), "{view}");
        assert!(show(person).await.contains("그 밖에 7명"));
    }
}

//! Out of a team, and back.

use bootcamp_bot::sandbox::control::Args;
use bootcamp_bot::store::audit;
use insta::assert_snapshot;

use super::{a_team, join, make, show};
use crate::e2e::{World, read};

#[tokio::test]
async fn leaving_can_be_taken_back() {
    let world = World::start().await;
    let (haneul, minsu) = a_team(&world).await;
    let left = minsu.slash("team leave", Args::new()).await;
    assert_snapshot!(read(&left), @r"
    **불꽃**에서 나왔어요. 이제 서로의 AWS 정리 목록을 볼 수 없어요.
    [되돌리기]
    ");
    assert!(show(&haneul).await.contains("1명"));
    minsu.press(&left, "되돌리기").await;
    assert!(show(&haneul).await.contains("2명"));
}

#[tokio::test]
async fn the_last_one_takes_the_team_along_and_brings_it_back() {
    let world = World::start().await;
    let haneul = world.trainee();
    haneul.introduce("cloud").await;
    let made = make(&haneul, "불꽃").await;
    let left = haneul.press(&made, "팀에서 나가기").await;
    assert!(left.text().contains("남은 사람이 없어서 팀도 없어졌어요"), "{}", read(&left));
    assert!(join(&haneul, "불꽃").await.text().contains("아직 없는 팀이에요"));
    haneul.press(&left, "되돌리기").await;
    assert!(show(&haneul).await.starts_with("**불꽃** · 2회차 · 1명"));
}

#[tokio::test]
async fn whoever_is_in_no_team_leaves_none() {
    let world = World::start().await;
    let told = world.trainee().slash("team leave", Args::new()).await;
    assert!(told.text().starts_with("아직 팀이 없어요."), "{}", read(&told));
}

#[tokio::test]
async fn the_team_is_among_what_is_stored_and_goes_with_it() {
    let world = World::start().await;
    let (haneul, minsu) = a_team(&world).await;
    let shown = minsu.slash("profile show", Args::new()).await;
    assert!(shown.text().contains("팀: 불꽃 · 2회차"), "{}", read(&shown));
    let answer = minsu.slash("profile export", Args::new()).await;
    let json: serde_json::Value = serde_json::from_slice(&minsu.file(&world.control, &answer)).unwrap();
    assert_eq!((&json["team"]["name"], &json["team"]["cohort"]), (&"불꽃".into(), &2.into()));
    let asked = minsu.slash("profile delete", Args::new()).await;
    minsu.press(&asked, "지울게요").await;
    assert!(show(&haneul).await.contains("1명"));
}

#[tokio::test]
async fn what_happened_stands_in_the_audit_trail() {
    let world = World::start().await;
    let (_, minsu) = a_team(&world).await;
    minsu.slash("team leave", Args::new()).await;
    let entries = audit::list(world.store(), world.guild(), 10).await.unwrap();
    let actions: Vec<_> = entries.iter().rev().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["team.created", "team.joined", "team.joined", "team.left"]);
}

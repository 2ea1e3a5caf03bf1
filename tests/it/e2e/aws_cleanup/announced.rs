//! That the usage period ends is said in the channel, to those as well who never asked for a reminder.

use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use crate::e2e::world::{BOOTCAMP, Setup};
use crate::e2e::{World, read};

async fn announcing() -> World {
    let world = World::with(Setup { at: "2025-07-25T09:00:00+09:00", ..Setup::default() }).await;
    let channel = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    world.operator().slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    world
}

fn about_usage(world: &World) -> Vec<SeenMessage> {
    let channel = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    let posts = world.control.messages(channel).into_iter();
    posts.filter(|post| post.text().contains("사용 기간이")).collect()
}

#[tokio::test]
async fn a_week_before_and_on_the_last_day() {
    let world = announcing().await;
    world.at("2025-07-25T10:00:00+09:00");
    world.settles().await;
    assert_snapshot!(read(&about_usage(&world)[0]), @r"
    AWS 프로젝트 사용 기간이 7일 뒤에 끝납니다
    **사용 기간** 4월 1일(화) ~ 8월 1일(금)
    **대상** 풀스택, 클라우드 과정

    기간이 끝난 뒤에 나가는 요금은 지원되지 않습니다. 쓰지 않는 것은 지금 끄고 지워 주십시오.
    인스턴스를 꺼도 디스크와 IP 주소, 백업은 남아서 요금이 계속 나갑니다. 무엇을 지워야 하는지는 아래 목록에서 하나씩 확인할 수 있습니다.
    [정리 목록 보기] [정리 알림 받기]
    ");
    world.at("2025-08-01T10:00:00+09:00");
    world.settles().await;
    let last = about_usage(&world).pop().unwrap();
    assert!(last.text().starts_with("AWS 프로젝트 사용 기간이 오늘 끝납니다"), "{}", last.text());
    assert_eq!(about_usage(&world).len(), 2);
}

#[tokio::test]
async fn the_list_opens_for_whoever_presses() {
    let world = announcing().await;
    world.at("2025-07-25T10:00:00+09:00");
    world.settles().await;
    let list = world.trainee().press(&about_usage(&world)[0], "정리 목록 보기").await;
    assert!(list.ephemeral && !list.selects.is_empty(), "{}", read(&list));
}

#[tokio::test]
async fn where_operators_want_no_word_before_an_end_there_is_none() {
    let world = announcing().await;
    world.operator().slash("setup policy", Args::new().text("reminders", "없음")).await;
    world.at("2025-07-25T10:00:00+09:00");
    world.settles().await;
    assert_eq!(about_usage(&world).len(), 0);
}

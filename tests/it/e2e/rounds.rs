//! What is announced of a round by itself.

use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, Setup};
use super::{World, read};

/// A server that announces, from this time on.
async fn announcing(at: &'static str) -> World {
    let world = World::with(Setup { at, ..Setup::default() }).await;
    let channel = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    world.operator().slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    world
}

fn announced(world: &World) -> Vec<SeenMessage> {
    world.control.messages(world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap())
}

fn titles(world: &World) -> Vec<String> {
    announced(world).iter().map(|message| message.embeds[0]["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_round_is_spoken_of_from_its_opening_to_its_end() {
    let world = announcing("2025-04-14T12:00:00+09:00").await;
    for at in [
        "2025-04-15T08:00:00+09:00",
        "2025-04-17T10:00:00+09:00",
        "2025-04-19T10:00:00+09:00",
        "2025-04-20T10:00:00+09:00",
        "2025-04-22T10:00:00+09:00",
        "2025-04-23T14:00:00+09:00",
        "2025-04-23T17:00:01+09:00",
    ] {
        world.at(at);
        world.settles().await;
    }
    assert_snapshot!(titles(&world).join("\n"), @r"
    구독료 2차(3월 결제분) 제출을 받습니다
    구독료 3차(4월 결제분): 4월 20일(일)까지 결제해야 지원됩니다
    구독료 3차(4월 결제분): 4월 20일(일)까지 결제해야 지원됩니다
    구독료 2차(3월 결제분) 제출 마감 3일 전
    구독료 2차(3월 결제분) 제출 마감 1일 전
    구독료 2차(3월 결제분) 제출 마감 3시간 전
    구독료 2차(3월 결제분) 제출을 마감했습니다
    ");
}

#[tokio::test]
async fn the_opening_says_all_that_is_needed() {
    let world = announcing("2025-04-14T12:00:00+09:00").await;
    world.at("2025-04-15T08:00:00+09:00");
    world.sends(1).await;
    assert_snapshot!(read(&announced(&world)[0]), @r"
    구독료 2차(3월 결제분) 제출을 받습니다
    **제출 기간** 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 · <t:1745395200:R>
    **대상** 풀스택, 클라우드 과정

    1. 카드사에서 매출전표를 PDF로 받습니다. 달러 금액, 원화 금액, 결제일이 모두 보여야 합니다.
    2. /submit에 그 파일을 올립니다.
    3. 바로 나오는 확인 결과를 보고, 고칠 것이 있으면 마감 전에 다시 올립니다.

    **자주 하는 실수** ChatGPT나 Claude가 보낸 영수증을 내는 것, 화면을 캡처해서 내는 것

    공지에는 구글폼으로 내라고 되어 있습니다. 봇에서 받은 파일을 [구글폼](https://docs.google.com/forms/d/e/sample-subscription/viewform)에도 내 주십시오.
    [제출하기] [알림 받기] [캘린더에 추가]
    ");
}

#[tokio::test]
async fn the_last_day_for_paying_is_told_before_it_passes() {
    let world = announcing("2025-03-16T12:00:00+09:00").await;
    world.at("2025-03-17T10:00:00+09:00");
    world.sends(1).await;
    assert_snapshot!(read(&announced(&world)[0]), @r"
    구독료 2차(3월 결제분): 3월 20일(목)까지 결제해야 지원됩니다
    3월 구독료는 3월 20일(목)까지 결제해야 지원됩니다. (<t:1742482800:R>)
    이 날을 넘긴 결제는 나중에 되돌릴 방법이 없습니다. 이미 결제했다면 하실 일이 없습니다.
    매출전표는 다음 달 제출 기간에 냅니다.
    [캘린더에 추가]
    ");
}

#[tokio::test]
async fn after_days_down_only_the_latest_is_said_and_that_it_is_late() {
    let world = announcing("2025-04-14T12:00:00+09:00").await;
    world.at("2025-04-22T15:00:00+09:00");
    world.sends(1).await;
    let texts: Vec<_> = announced(&world).iter().map(SeenMessage::text).collect();
    assert!(
        texts.len() == 1 && texts[0].contains("마감 1일 전") && texts[0].contains("늦게 보내 드립니다"),
        "{texts:?}"
    );
}

#[tokio::test]
async fn what_passed_before_the_set_up_is_not_said() {
    let world = announcing("2025-04-21T12:00:00+09:00").await;
    world.sends(0).await;
    world.at("2025-04-22T10:00:00+09:00");
    world.sends(1).await;
    assert_eq!(titles(&world).len(), 1);
}

#[tokio::test]
async fn a_submission_can_be_begun_from_the_announcement() {
    let world = announcing("2025-04-14T12:00:00+09:00").await;
    world.at("2025-04-15T08:00:00+09:00");
    world.sends(1).await;
    let told = world.trainee().press(&announced(&world)[0], "제출하기").await.text();
    assert!(told.contains("/submit") && told.contains("‘구독료’"), "{told}");
}

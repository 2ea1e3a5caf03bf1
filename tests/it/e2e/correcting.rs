//! Moved windows: an operator may announce the correction, once, where announcements go.

use std::time::{Duration, Instant};

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, SOON};
use super::{World, read, sample, with_later_dates};

async fn offered(world: &World) -> SeenMessage {
    let applied = world.operator().import(&with_later_dates()).await;
    world.operator().press(&applied, "정정 공지 보내기").await
}

async fn set_channel(world: &World) -> Id {
    let channel = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    world.operator().slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    channel
}

/// The announcement, once the outbox has sent it.
async fn posted(world: &World, channel: Id) -> SeenMessage {
    let since = Instant::now();
    loop {
        let is_correction = |message: &SeenMessage| message.text().starts_with("제출 기간 정정");
        if let Some(message) = world.control.messages(channel).into_iter().rfind(is_correction) {
            return message;
        }
        assert!(since.elapsed() < SOON, "nothing was posted");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn without_a_channel_that_is_said() {
    let world = World::start().await;
    let shown = offered(&world).await;
    assert_snapshot!(read(&shown), @r"
    공지 채널이 정해지지 않아 보낼 수 없습니다. /setup channels로 채널을 정한 뒤 다시 눌러 주십시오.
    [다시 확인]
    ");
    set_channel(&world).await;
    assert!(world.operator().press(&shown, "다시 확인").await.button("보내기").is_some());
}

#[tokio::test]
async fn the_announcement_is_shown_before_it_is_sent() {
    let world = World::start().await;
    set_channel(&world).await;
    let shown = read(&offered(&world).await);
    let (where_to, announcement) = shown.split_once('\n').unwrap();
    assert!(where_to.ends_with("> 채널에 이렇게 올라갑니다."), "{where_to}");
    assert_snapshot!(announcement, @r"
    다이렉트 메시지로 따로 알릴 사람은 없습니다. 봇이 전에 올린 글의 날짜도 고칩니다.
    제출 기간 정정 안내
    **구독료 2차(3월 결제분)**
    이전: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00
    변경: **4월 16일(수) 00:00 ~ 4월 25일(금) 17:00**
    대상: 풀스택, 클라우드 과정

    이미 제출했다면 다시 제출하지 않아도 됩니다.
    [보내기] [보내지 않기]
    ");
}

#[tokio::test]
async fn the_announcement_arrives_and_pings_nobody() {
    let world = World::start().await;
    let channel = set_channel(&world).await;
    let shown = offered(&world).await;
    assert_snapshot!(read(&world.operator().press(&shown, "보내기").await), @"정정 공지를 보냅니다. 곧 채널에 올라옵니다.");
    let posted = posted(&world, channel).await;
    assert_snapshot!(read(&posted), @r"
    제출 기간 정정 안내
    **구독료 2차(3월 결제분)**
    이전: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00
    변경: **4월 16일(수) 00:00 ~ 4월 25일(금) 17:00**
    대상: 풀스택, 클라우드 과정

    이미 제출했다면 다시 제출하지 않아도 됩니다.
    [공지 보기]
    ");
    assert!(posted.pinged.is_empty());
}

#[tokio::test]
async fn it_is_sent_once() {
    let world = World::start().await;
    set_channel(&world).await;
    let (first, second) = (offered(&world).await, world.operator());
    let applied = second.press(&first, "보내기").await;
    assert!(applied.text().starts_with("정정 공지를 보냅니다"), "{}", applied.text());
    let id = first.button("보내기").unwrap().custom_id.clone().unwrap();
    let again = world.post_button(second.actor.channel(), &id).await;
    let answer = second.press(&again, &id).await.text();
    assert!(answer.contains("이미 보냈습니다"), "{answer}");
}

#[tokio::test]
async fn dates_that_were_changed_again_are_not_announced() {
    let world = World::start().await;
    set_channel(&world).await;
    let operator = world.operator();
    let shown = offered(&world).await;
    operator.import(&sample()).await;
    let answer = operator.press(&shown, "보내기").await.text();
    assert!(answer.starts_with("보낼 내용이 없습니다"), "{answer}");
}

#[tokio::test]
async fn other_pay_days_can_be_announced_too() {
    let world = World::start().await;
    set_channel(&world).await;
    let operator = world.operator();
    let applied = operator.import(&sample().replace("| 1일 ~ 20일 |", "| 1일 ~ 15일 |")).await;
    assert!(applied.text().contains("결제 시기가 바뀌었습니다."), "{}", applied.text());
    let shown = read(&operator.press(&applied, "정정 공지 보내기").await);
    assert_snapshot!(shown.split_once('\n').unwrap().1, @r"
    다이렉트 메시지로 따로 알릴 사람은 없습니다. 봇이 전에 올린 글의 날짜도 고칩니다.
    결제 시기 정정 안내
    **구독료 결제 시기**
    이전: 매월 1일 ~ 20일
    변경: **매월 1일 ~ 15일**
    대상: 풀스택, 클라우드 과정
    [보내기] [보내지 않기]
    ");
}

#[tokio::test]
async fn dates_that_are_announced_for_the_first_time_are_no_correction() {
    let world = World::start().await;
    set_channel(&world).await;
    let operator = world.operator();
    let third = "    - 3차: 4월 결제, 5월 청구\n        - 제출기간: 2025.05.15(목) ~ 2025.05.22(목) 17:00\n";
    let applied = operator.import(&sample().replace("    - 3차: 4월 결제, 5월 청구\n", third)).await;
    assert!(applied.text().contains("제출 일정이 정해졌습니다."), "{}", applied.text());
    let preview = operator.press(&applied, "일정 공지 보내기").await;
    let shown = read(&preview);
    assert_snapshot!(shown.split_once('\n').unwrap().1, @r"
    다이렉트 메시지로 따로 알릴 사람은 없습니다.
    제출 일정이 정해졌습니다
    **구독료 3차(4월 결제분)**
    제출 기간: **5월 15일(목) 00:00 ~ 5월 22일(목) 17:00**
    대상: 풀스택, 클라우드 과정
    [보내기] [보내지 않기]
    ");
    assert_snapshot!(read(&operator.press(&preview, "보내기").await), @"일정 공지를 보냅니다. 곧 채널에 올라옵니다.");
}

//! Tentative windows: operators are asked in time, and confirm them or write other dates.

use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, Setup};
use super::{World, read};

/// A server in which operators are told what needs them.
async fn with_operators() -> World {
    set_up("2025-05-07T12:00:00+09:00").await
}

async fn set_up(at: &'static str) -> World {
    let world = World::with(Setup { at, ..Setup::default() }).await;
    let channel = |name| Arg::Channel(world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap());
    let args = Args::new().with("operators", channel("운영진")).with("announcements", channel("공지"));
    world.operator().slash("setup channels", args).await;
    world
}

fn in_channel(world: &World, name: &str) -> Vec<SeenMessage> {
    world.control.messages(world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap())
}

#[tokio::test]
async fn operators_are_asked_about_a_tentative_window_a_week_before() {
    let world = with_operators().await;
    world.at("2025-05-08T10:00:00+09:00");
    world.sends(1).await;
    assert_snapshot!(read(&in_channel(&world, "운영진")[0]), @r"
    구독료 3차(4월 결제분) 제출 기간을 확정해 주십시오
    지금은 예정입니다: 5월 15일(목) ~ 5월 23일(금)
    확정하거나 날짜를 바꾸면 그때부터 자동으로 알립니다. 확정하지 않으면 아무것도 알리지 않습니다.
    [이대로 확정] [날짜 바꾸기]
    ");
}

#[tokio::test]
async fn once_confirmed_it_is_announced() {
    let world = with_operators().await;
    world.at("2025-05-08T10:00:00+09:00");
    world.sends(1).await;
    world.operator().press(&in_channel(&world, "운영진")[0], "이대로 확정").await;
    world.at("2025-05-15T08:00:00+09:00");
    world.sends(2).await;
    assert!(in_channel(&world, "공지")[0].text().contains("구독료 3차(4월 결제분) 제출을 받습니다"));
}

#[tokio::test]
async fn unless_it_is_confirmed_nothing_is_announced() {
    let world = with_operators().await;
    world.at("2025-05-15T08:00:00+09:00");
    world.settles().await;
    assert_eq!(in_channel(&world, "공지").len(), 0);
}

/// What operators were asked.
fn asked(world: &World) -> usize {
    in_channel(world, "운영진").iter().filter(|message| message.text().contains("확정해 주십시오")).count()
}

#[tokio::test]
async fn they_are_asked_again_two_days_before() {
    let world = with_operators().await;
    for (at, times) in
        [("2025-05-08T10:00:00+09:00", 1), ("2025-05-13T09:59:59+09:00", 1), ("2025-05-13T10:00:00+09:00", 2)]
    {
        world.at(at);
        world.settles().await;
        assert_eq!(asked(&world), times, "{at}");
    }
}

#[tokio::test]
async fn a_round_that_is_known_late_is_asked_about_at_once_and_once() {
    let world = set_up("2025-05-14T12:00:00+09:00").await;
    world.sends(1).await;
    world.operator().import(&super::with_later_dates()).await;
    world.settles().await;
    assert_eq!(asked(&world), 1);
    assert!(!in_channel(&world, "운영진")[0].text().contains("늦게 보내"));
}

#[tokio::test]
async fn other_dates_are_written_into_a_form_that_holds_the_present_ones() {
    let world = with_operators().await;
    world.at("2025-05-08T10:00:00+09:00");
    world.sends(1).await;
    let operator = world.operator();
    let form = operator.open(&in_channel(&world, "운영진")[0], "날짜 바꾸기").await;
    let values: Vec<_> = form.inputs.iter().map(|input| input.value.as_str()).collect();
    assert_eq!(values, ["2025-05-15 00:00", "2025-05-23 24:00"]);
    let shown = operator.send(&form, &[("opens", "5월 16일"), ("closes", "5월 26일 17시")]).await;
    assert!(shown.text().contains("후: 5월 16일(금) 00:00 ~ 5월 26일(월) 17:00"), "{}", read(&shown));
    let done = operator.press(&shown, "적용").await.text();
    assert!(done.contains("제출 기간을 정했습니다"), "{done}");
}

#[tokio::test]
async fn without_a_channel_for_it_the_set_up_says_that_nobody_is_asked() {
    let world = World::start().await;
    let shown = world.operator().slash("setup show", Args::new()).await.text();
    assert!(shown.contains("아무에게도 묻지 못합니다"), "{shown}");
}

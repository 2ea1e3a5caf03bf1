//! `/round`: operators fix, move and confirm windows.

use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, Setup};
use super::{World, read};

fn round(number: i64) -> Args {
    Args::new().text("programme", "subscription").integer("round", number)
}

async fn set(world: &World, number: i64, opens: &str, closes: &str) -> SeenMessage {
    world.operator().slash("round set", round(number).text("opens", opens).text("closes", closes)).await
}

async fn deadlines(world: &World) -> String {
    world.trainee().deadlines().await.text()
}

#[tokio::test]
async fn a_tentative_round_gets_its_window() {
    let world = World::start().await;
    assert_snapshot!(read(&set(&world, 3, "5월 14일", "5월 23일 17:00").await), @r"
    제출 기간을 정했습니다: **구독료 3차(4월 결제분)**
    전: 5월 15일(목) ~ 5월 23일(금)
    후: 5월 14일(수) 00:00 ~ 5월 23일(금) 17:00
    [되돌리기]
    ");
    assert!(deadlines(&world).await.contains("제출: 5월 14일(수) 00:00 ~ 5월 23일(금) 17:00"));
}

#[tokio::test]
async fn a_weekend_or_a_holiday_is_pointed_out() {
    let world = World::start().await;
    let told = set(&world, 3, "5월 5일", "5월 24일 17:00").await.text();
    assert!(told.contains("5월 5일(월)은 공휴일입니다") && told.contains("5월 24일(토)은 주말입니다"), "{told}");
}

#[tokio::test]
async fn an_undo_lets_the_notice_hold_again() {
    let world = World::start().await;
    let moved = set(&world, 3, "5월 14일", "5월 23일 17:00").await;
    world.operator().press(&moved, "되돌리기").await;
    assert!(deadlines(&world).await.contains("5월 15일(목) ~ 5월 23일(금) 예정"));
}

#[tokio::test]
async fn an_extension_is_one_of_the_deadline_and_offers_a_correction() {
    let world = World::start().await;
    let until = round(2).text("until", "4월 25일 17:00");
    let told = world.operator().slash("round extend", until).await;
    assert!(
        told.text().contains("4월 25일(금) 17:00") && told.text().contains("정정 공지를 보내시겠습니까"),
        "{told:?}"
    );
    assert!(deadlines(&world).await.contains("제출 마감: 4월 25일(금) 17:00"));
}

#[tokio::test]
async fn the_list_tells_on_whose_word_a_window_holds() {
    let world = World::start().await;
    set(&world, 3, "5월 14일", "5월 23일 17:00").await;
    let list = world.operator().slash("round list", Args::new().text("programme", "subscription")).await;
    assert_snapshot!(read(&list), @r"
    **구독료 1차(2월 결제분)** 3월 10일(월) 00:00 ~ 3월 13일(목) 17:00 · 공지
    **구독료 2차(3월 결제분)** 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 · 공지
    **구독료 3차(4월 결제분)** 5월 14일(수) 00:00 ~ 5월 23일(금) 17:00 · <@person>님이 4월 16일(수) 10:00에 정함
    **구독료 4차(5월 결제분)** 6월 15일(일) ~ 6월 23일(월) · 예정 (매월 정해진 시기)
    **구독료 5차(6월 결제분)** 7월 15일(화) ~ 7월 23일(수) · 예정 (매월 정해진 시기)
    **구독료 6차(7월 결제분)** 8월 15일(금) ~ 8월 23일(토) · 예정 (매월 정해진 시기)
    **구독료 7차(8월 결제분)** 9월 15일(월) ~ 9월 23일(화) · 예정 (매월 정해진 시기)
    ");
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let world = World::start().await;
    for (opens, closes, expected) in [
        ("2월 30일", "5월 23일 17:00", "없는 날짜"),
        ("5월 14일", "5월 23일", "몇 시인지"),
        ("5월 23일", "5월 14일 17:00", "마감이 시작보다 앞섭니다"),
        ("4월 1일", "4월 10일 17:00", "이미 지난 때"),
    ] {
        let told = set(&world, 3, opens, closes).await.text();
        assert!(told.contains(expected), "{opens} {closes}: {told}");
    }
    let told = set(&world, 40, "5월 14일", "5월 23일 17:00").await.text();
    assert!(told.contains("그런 차수가 없습니다"), "{told}");
}

/// A server in which operators are told what needs them.
async fn with_operators() -> World {
    let world = World::with(Setup { at: "2025-05-07T12:00:00+09:00", ..Setup::default() }).await;
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

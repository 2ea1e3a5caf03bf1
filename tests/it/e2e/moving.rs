//! `/round`: operators fix, move and confirm windows.

use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::BOOTCAMP;
use super::{World, read};

fn round(number: i64) -> Args {
    Args::new().text("programme", "subscription").integer("round", number)
}

async fn set(world: &World, number: i64, opens: &str, closes: &str) -> SeenMessage {
    let operator = world.operator();
    let shown = operator.slash("round set", round(number).text("opens", opens).text("closes", closes)).await;
    if shown.button("적용").is_some() { operator.press(&shown, "적용").await } else { shown }
}

/// The second round's deadline, moved by two days.
async fn extended(world: &World) -> SeenMessage {
    let operator = world.operator();
    let shown = operator.slash("round extend", round(2).text("until", "4월 25일 17:00")).await;
    operator.press(&shown, "적용").await
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
async fn an_undo_of_what_people_knew_offers_a_correction_too() {
    let world = World::start().await;
    let moved = extended(&world).await;
    let undone = world.operator().press(&moved, "되돌리기").await;
    assert!(undone.text().contains("후: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00"), "{}", read(&undone));
    assert!(undone.button("정정 공지 보기").is_some(), "{}", read(&undone));
}

#[tokio::test]
async fn an_extension_is_one_of_the_deadline_and_offers_a_correction() {
    let world = World::start().await;
    let told = extended(&world).await;
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
    ⚠️ 운영진 채널이 정해지지 않아, 예정 기간을 확정할지 아무에게도 묻지 못합니다. 확정하지 않은 차수는 알리지 않습니다. /setup channels에서 운영진 채널을 정해 주십시오.
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

#[tokio::test]
async fn nothing_changes_before_it_was_looked_at() {
    let world = World::start().await;
    let channel = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    let operator = world.operator();
    operator.slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    let args = round(3).text("opens", "5월 14일").text("closes", "5월 24일 밤 12시");
    let shown = operator.slash("round set", args).await;
    assert_snapshot!(read(&shown), @r"
    **구독료 3차(4월 결제분)** 제출 기간을 이렇게 바꿉니다. 아직 적용하지 않았습니다.
    전: 5월 15일(목) ~ 5월 23일(금)
    후: 5월 14일(수) 00:00 ~ 5월 24일(토) 23:59
    ⚠️ 5월 24일(토)은 주말입니다. 이대로 두어도 되는지 확인해 주십시오.
    적용하면 이때 공지 채널에 알립니다.
    - 5월 14일(수) 08:00 제출 시작
    - 5월 21일(수) 10:00 마감 3일 전
    - 5월 23일(금) 10:00 마감 1일 전
    - 5월 24일(토) 20:59 마감 3시간 전
    - 5월 25일(일) 08:00 마감
    [적용] [취소]
    ");
    assert!(deadlines(&world).await.contains("5월 15일(목) ~ 5월 23일(금) 예정"));
    operator.press(&shown, "적용").await;
    assert!(deadlines(&world).await.contains("5월 14일(수) 00:00 ~ 5월 24일(토) 23:59"));
}

#[tokio::test]
async fn what_is_half_understood_is_refused_with_examples() {
    let world = World::start().await;
    for (closes, expected) in [
        ("5월 23일 17시쯤", "읽지 못했습니다"),
        ("5월 23일 밤 1시", "그날 밤인지 다음 날 밤인지"),
        ("5월 23일(목) 17시", "5월 23일(금)인데 '목'"),
    ] {
        let told = set(&world, 3, "5월 14일", closes).await.text();
        assert!(told.contains(expected) && told.contains("`내일 오후 5시`"), "{closes}: {told}");
    }
}

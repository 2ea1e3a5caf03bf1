//! Reminders of a usage period.

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, File};
use insta::assert_snapshot;

use super::{BEFORE_THE_END, has_button, letters, open, tick, world_at};
use crate::check::aws::{FEBRUARY, invoice, proof};
use crate::e2e::person::evidence;
use crate::e2e::world::BOOTCAMP;
use crate::e2e::{read, sample};

#[tokio::test]
async fn the_end_of_the_period_is_told_four_times() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    trainee.press(&open(&trainee).await, "정리 알림 받기").await;
    for at in [
        "2025-03-24T10:00:00+09:00",
        "2025-03-30T10:00:00+09:00",
        "2025-03-31T18:00:00+09:00",
        "2025-04-02T10:00:00+09:00",
        "2025-04-20T10:00:00+09:00",
    ] {
        world.at(at);
        world.settles().await;
    }
    world.sends(4).await;
    assert_snapshot!(letters(&trainee).join("\n"), @r"
    AWS 이론 지원 기간이 7일 남았어요
    AWS 이론 지원 기간이 1일 남았어요
    AWS 이론 지원 기간이 오늘 끝나요
    AWS 이론 지원 기간이 3월 31일(월)에 끝났어요
    ");
}

#[tokio::test]
async fn the_last_day_names_what_is_open_and_the_invoices() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    let list = open(&trainee).await;
    tick(&trainee, &list, &["eks", "nat"]).await;
    trainee.press(&list, "정리 알림 받기").await;
    for (at, sent) in [("2025-03-24T10:00", 1), ("2025-03-30T10:00", 2), ("2025-03-31T18:00", 3)] {
        world.at(&format!("{at}:00+09:00"));
        world.sends(sent).await;
    }
    assert_snapshot!(read(&trainee.letter("오늘 끝나요").await), @r"
    AWS 이론 지원 기간이 오늘 끝나요
    쓰지 않는 것은 지우기 전까지 요금이 나가요. 봇은 계정을 건드리지 않으니 직접 지워 주세요.

    **아직 확인하지 않은 것** (2/17 확인)
    - 로드 밸런서
    - RDS 데이터베이스
    - Auto Scaling 그룹
    - EC2 인스턴스
    - 그 밖에 11가지

    계정을 닫기 전에 청구서(Invoice) PDF부터 내려받아 주세요. 지원금을 받을 때 꼭 필요해요.
    [체크리스트 열기] [다 지웠어요] [아직 쓰는 중] [그만 받기]
    ");
}

#[tokio::test]
async fn a_month_is_told_before_its_bill() {
    let world = world_at("2025-02-20T10:00:00+09:00").await;
    let trainee = world.trainee();
    trainee.press(&open(&trainee).await, "정리 알림 받기").await;
    world.at("2025-02-27T09:59:59+09:00");
    world.sends(0).await;
    world.at("2025-02-27T10:00:00+09:00");
    world.sends(1).await;
    assert_eq!(letters(&trainee), ["2월 AWS 요금이 곧 정해져요"]);
}

#[tokio::test]
async fn whoever_hands_in_for_aws_is_reminded_and_nobody_else() {
    let world = world_at("2025-04-01T12:00:00+09:00").await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let files = [
        File::new("invoice.pdf", invoice(FEBRUARY, "USD 44.00")),
        File::new("slip.pdf", proof("USD 44.00", "64,100원")),
    ];
    trainee.slash("submit", evidence("aws-theory", &files)).await;
    world.at("2025-04-02T10:00:00+09:00");
    world.sends(1).await;
    assert_eq!(letters(&trainee), ["AWS 이론 지원 기간이 3월 31일(월)에 끝났어요"]);
    assert_eq!(letters(&world.second_trainee()), Vec::<String>::new());
}

#[tokio::test]
async fn it_is_asked_for_under_the_announcement_of_an_aws_round() {
    let world = world_at(BEFORE_THE_END).await;
    let channel: Id = world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap();
    world.operator().slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    world.at("2025-04-09T10:00:00+09:00");
    world.settles().await;
    let announced = world.control.messages(channel).into_iter().find(|m| has_button(m, "정리 알림 받기")).unwrap();
    let told = world.trainee().press(&announced, "정리 알림 받기").await;
    assert!(told.text().starts_with("🔔 **AWS 이론 정리** 알림을 켰어요."), "{}", read(&told));
}

#[tokio::test]
async fn a_period_that_moves_takes_its_reminders_along() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    trainee.press(&open(&trainee).await, "정리 알림 받기").await;
    world.operator().import(&sample().replace("~ 2025.03.31.(월)", "~ 2025.04.05.(토)")).await;
    world.at("2025-03-24T10:00:00+09:00");
    world.sends(0).await;
    world.at("2025-03-29T10:00:00+09:00");
    world.sends(1).await;
    assert_eq!(letters(&trainee), ["AWS 이론 지원 기간이 7일 남았어요"]);
}

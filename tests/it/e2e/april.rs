//! One month on record: every message that the bot sends by itself in April 2025, when and to whom.

use bootcamp_bot::domain::calendar::KST;
use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, Setup};
use super::{World, slip};

const CHANNELS: [&str; 4] = ["공지", "질문", "일반", "운영진"];

fn channel(world: &World, name: &str) -> Id {
    world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap()
}

/// Lets a day pass, looking in at the hours at which something may be due.
async fn passes(world: &World, day: NaiveDate) {
    for time in ["08:00:00", "10:00:00", "14:00:00", "17:00:01", "18:00:00", "21:00:00"] {
        world.at(&format!("{day}T{time}+09:00"));
        world.settles().await;
    }
}

fn line(world: &World, message: &SeenMessage) -> String {
    let at = DateTime::from_timestamp_millis(message.created_ms.try_into().unwrap()).unwrap().with_timezone(&KST);
    let place = CHANNELS.into_iter().find(|name| channel(world, name) == message.channel);
    let letters = world.english_trainee().actor.in_direct_messages().messages();
    let to = if letters.iter().any(|letter| letter.id == message.id) { "DM to Alex:" } else { "DM to Haneul:" };
    let place = place.map_or_else(|| to.to_owned(), |name| format!("#{name}"));
    let title = message.embeds[0]["title"].as_str().unwrap_or_default();
    let ping = if message.mentions.roles.is_empty() { "" } else { " (알림)" };
    format!("{} {place}{ping} {title}", at.format("%m-%d %H:%M"))
}

#[tokio::test]
async fn april_2025() {
    let world = World::with(Setup { at: "2025-04-01T00:00:00+09:00", ..Setup::default() }).await;
    let named = |name| Arg::Channel(channel(&world, name));
    let args = Args::new().with("announcements", named("공지")).with("operators", named("운영진"));
    world.operator().slash("setup channels", args).await;
    let haneul = world.trainee();
    haneul.introduce("cloud").await;
    for day in NaiveDate::from_ymd_opt(2025, 4, 1).unwrap().iter_days().take(30) {
        passes(&world, day).await;
        if day.to_string() == "2025-04-15" {
            // Alex wants to be reminded; Haneul hands in.
            let opening = world.control.messages(channel(&world, "공지")).pop().unwrap();
            world.english_trainee().press(&opening, "알림 받기").await;
            haneul.submit(&[slip()]).await;
        }
    }
    let mut sent = world.control.all_messages();
    sent.sort_by_key(|message| message.id);
    let sent: Vec<_> =
        sent.iter().filter(|message| message.interaction.is_none() && !message.embeds.is_empty()).collect();
    assert_snapshot!(sent.iter().map(|message| line(&world, message)).collect::<Vec<_>>().join("\n"), @r"
    04-07 10:00 #공지 AWS 이론 1차 제출 마감 3일 전
    04-09 10:00 #공지 AWS 이론 1차 제출 마감 1일 전
    04-10 14:00 #공지 AWS 이론 1차 제출 마감 3시간 전
    04-10 17:00 #공지 AWS 이론 1차 제출을 마감했습니다
    04-15 08:00 #공지 구독료 2차(3월 결제분) 제출을 받습니다
    04-17 10:00 #공지 구독료 3차(4월 결제분): 4월 20일(일)까지 결제해야 지원됩니다
    04-19 10:00 #공지 구독료 3차(4월 결제분): 4월 20일(일)까지 결제해야 지원됩니다
    04-20 10:00 DM to Alex: Subscription Round 2 (March payments): nothing handed in yet
    04-20 10:00 #공지 구독료 2차(3월 결제분) 제출 마감 3일 전
    04-22 10:00 DM to Alex: Subscription Round 2 (March payments): nothing handed in yet
    04-22 10:00 #공지 구독료 2차(3월 결제분) 제출 마감 1일 전
    04-23 14:00 DM to Alex: Subscription Round 2 (March payments): nothing handed in yet
    04-23 14:00 #공지 구독료 2차(3월 결제분) 제출 마감 3시간 전
    04-23 17:00 #공지 구독료 2차(3월 결제분) 제출을 마감했습니다
    ");
}

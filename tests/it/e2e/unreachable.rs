//! People whom reminders do not reach: they and the operators hear of it once.

use bootcamp_bot::domain::DeliveryState;
use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::SOON;
use super::{Person, World, read};

/// A world in which the Korean trainee has asked to be reminded every evening, and takes no direct messages.
async fn practising() -> World {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.slash("remind aws", Args::new().text("when", "daily")).await;
    world.control.set_takes_dms(trainee.actor.id(), false);
    world
}

/// Some evenings pass.
async fn evenings(world: &World, days: &[u32]) {
    for day in days {
        world.at(&format!("2025-04-{day}T21:00:00+09:00"));
        world.settles().await;
    }
}

/// What the bot says beside the answer to a command.
async fn beside(person: &Person, words: &str) -> SeenMessage {
    person.actor.message_where(SOON, |message| message.text().contains(words)).await.unwrap()
}

#[tokio::test]
async fn what_comes_daily_stops_at_the_first_that_does_not_arrive() {
    let world = practising().await;
    evenings(&world, &[16, 17, 18, 19]).await;
    assert_eq!(world.deliveries(DeliveryState::Failed).await.len(), 1);
    assert_eq!(world.deliveries(DeliveryState::Pending).await, []);
}

#[tokio::test]
async fn the_person_hears_of_it_once_and_switches_it_on_again() {
    let world = practising().await;
    evenings(&world, &[16]).await;
    let trainee = world.trainee();
    trainee.deadlines().await;
    let told = beside(&trainee, "막혀 있어서").await;
    assert_snapshot!(read(&told), @r"
    ⚠️ 다이렉트 메시지가 막혀 있어서 **AWS 프로젝트 정리** 알림을 멈췄어요. 서버 이름 → 개인정보 보호 설정에서 다이렉트 메시지를 켠 다음 아래 버튼을 눌러 주세요.
    [AWS 프로젝트 정리 다시 켜기]
    ");
    world.control.set_takes_dms(trainee.actor.id(), true);
    trainee.press(&told, "AWS 프로젝트 정리 다시 켜기").await;
    evenings(&world, &[17]).await;
    trainee.letter("실습에서").await;
}

#[tokio::test]
async fn the_list_shows_what_stopped() {
    let world = practising().await;
    evenings(&world, &[16]).await;
    let list = world.trainee().slash("remind list", Args::new()).await;
    assert!(
        list.text().contains("알림을 멈췄어요") && list.button("AWS 프로젝트 정리 다시 켜기").is_some(),
        "{}",
        read(&list)
    );
}

fn announcements(world: &World) -> Id {
    world.control.channel(Id(world.guild().0), "공지").unwrap()
}

/// A person agrees to be called in the channel, and wants to be reminded every evening.
async fn practises_and_is_called(world: &World, person: &Person) {
    let list = person.slash("remind list", Args::new()).await;
    person.press(&list, "채널에서 알림 받기").await;
    person.slash("remind aws", Args::new().text("when", "daily")).await;
    world.control.set_takes_dms(person.actor.id(), false);
}

/// A server with a channel, and two people who are called there.
async fn calling() -> World {
    let world = World::start().await;
    let args = Args::new().with("announcements", Arg::Channel(announcements(&world)));
    world.operator().slash("setup channels", args).await;
    practises_and_is_called(&world, &world.trainee()).await;
    practises_and_is_called(&world, &world.second_trainee()).await;
    world.expect_pings();
    world
}

/// Waits for so many calls.
async fn calls(world: &World, count: usize) -> Vec<SeenMessage> {
    let all = || {
        let messages = world.control.messages(announcements(world)).into_iter();
        messages.filter(|message| message.text().contains("확인할 알림")).collect::<Vec<_>>()
    };
    while all().len() < count {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    all()
}

#[tokio::test]
async fn whoever_is_called_in_the_channel_goes_on_being_called() {
    let world = calling().await;
    for day in [16, 17, 18] {
        evenings(&world, &[day]).await;
        calls(&world, (day - 15) as usize).await;
    }
    assert_eq!(world.deliveries(DeliveryState::Failed).await.len(), 2, "the last one of each stands for all");
}

#[tokio::test]
async fn who_is_called_at_the_same_time_is_called_together() {
    let world = calling().await;
    evenings(&world, &[16]).await;
    let call = calls(&world, 1).await.remove(0);
    let (one, two) = (world.trainee(), world.second_trainee());
    assert_eq!(call.mentions.users.len(), 2, "{}", call.text());
    for person in [&one, &two] {
        let shown = person.press(&call, "내 알림 보기").await;
        assert!(shown.ephemeral && shown.text().contains("실습에서"), "{}", read(&shown));
    }
    let other = world.english_trainee().press(&call, "내 알림 보기").await.text();
    assert!(other.contains("for somebody else"), "{other}");
}

#[tokio::test]
async fn whoever_left_is_not_written_to_any_more() {
    let world = World::start().await;
    let trainee = world.second_trainee();
    trainee.slash("remind aws", Args::new().text("when", "daily")).await;
    world.control.remove_member(Id(world.guild().0), trainee.actor.id());
    evenings(&world, &[16, 17, 18]).await;
    let failed = world.deliveries(DeliveryState::Failed).await;
    assert_eq!(failed.iter().filter_map(|letter| letter.reason.as_deref()).collect::<Vec<_>>(), ["left"]);
    assert_eq!(world.deliveries(DeliveryState::Pending).await, []);
    let list = world.operator().slash("announce list", Args::new()).await.text();
    assert!(list.contains("서버를 나가서"), "{list}");
}

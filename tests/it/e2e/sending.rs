//! What the bot sends by itself when Discord, or the hour, is against it: it comes later, once, and operators hear of
//! what they can mend.

use bootcamp_bot::domain::DeliveryState;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use bootcamp_bot::sandbox::{Fault, FaultKind, Id};

use super::world::BOOTCAMP;
use super::{Setup, World};

const OPENS: &str = "2025-04-15T08:00:00+09:00";
const ONE_DAY_BEFORE: &str = "2025-04-22T10:00:00+09:00";

fn channel(world: &World, name: &str) -> Id {
    world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap()
}

fn role(world: &World, name: &str) -> Id {
    world.control.role(world.control.guild(BOOTCAMP).unwrap(), name).unwrap()
}

/// A server that announces and has a channel for operators, the day before the second round opens.
async fn set_up() -> World {
    let world = World::with(Setup { at: "2025-04-14T12:00:00+09:00", ..Setup::default() }).await;
    let args = Args::new()
        .with("announcements", Arg::Channel(channel(&world, "공지")))
        .with("operators", Arg::Channel(channel(&world, "운영진")));
    world.operator().slash("setup channels", args).await;
    world
}

/// The same, and the Korean trainee wants to be reminded.
async fn reminded() -> World {
    let world = set_up().await;
    world.at(OPENS);
    world.sends(1).await;
    let opening = world.control.messages(channel(&world, "공지")).pop().unwrap();
    world.trainee().press(&opening, "알림 받기").await;
    world
}

fn texts(world: &World, name: &str) -> Vec<String> {
    world.control.messages(channel(world, name)).iter().map(SeenMessage::text).collect()
}

async fn course(world: &World, course: &str, cohort: i64, named: &str) {
    let args = Args::new().text("course", course).integer("cohort", cohort).with("role", Arg::Role(role(world, named)));
    world.operator().slash("setup course", args).await;
}

#[tokio::test]
async fn courses_that_share_a_role_are_notified_once() {
    let world = set_up().await;
    course(&world, "cloud", 2, "클라우드").await;
    course(&world, "fullstack", 5, "클라우드").await;
    world.at(OPENS);
    world.sends(1).await;
    let opening = world.control.messages(channel(&world, "공지")).pop().unwrap();
    assert_eq!(opening.content.matches("<@&").count(), 1, "{}", opening.content);
    world.expect_pings();
}

#[tokio::test]
async fn a_role_chosen_twice_is_notified_once() {
    let world = set_up().await;
    let operator = world.operator();
    let (cloud, other) = (Arg::Role(role(&world, "클라우드")), Arg::Role(role(&world, "bootcamp-bot")));
    let args = Args::new().with("role", cloud.clone()).with("role2", other).with("role3", cloud);
    let form = operator.actor.slash("announce now", args).unwrap().modal(super::world::SOON).await.unwrap();
    let preview = operator.send(&form, &[("title", "휴강"), ("body", "쉽니다.")]).await;
    operator.press(&preview, "보내기").await;
    world.sends(1).await;
    assert_eq!(world.deliveries(DeliveryState::Failed).await, []);
    world.expect_pings();
}

#[tokio::test]
async fn too_fast_is_a_pause_and_no_dead_letter() {
    let world = reminded().await;
    world.control.inject(Fault::once("POST", "/users/", FaultKind::Refused { status: 403, code: 40003 }));
    world.at(ONE_DAY_BEFORE);
    world.trainee().letter("아직 안 냈어요").await;
    world.settles().await;
    assert_eq!(world.deliveries(DeliveryState::Failed).await, []);
}

#[tokio::test]
async fn operators_of_a_quarantined_bot_hear_once_what_to_do() {
    let world = reminded().await;
    let quarantined = FaultKind::Refused { status: 403, code: 20026 };
    world.control.inject(Fault { times: 2, ..Fault::once("POST", "/users/", quarantined) });
    world.at(ONE_DAY_BEFORE);
    world.trainee().letter("아직 안 냈어요").await;
    world.settles().await;
    let told = texts(&world, "운영진");
    assert!(told.len() == 1 && told[0].contains("https://dis.gd/contact"), "{told:?}");
    assert_eq!(world.deliveries(DeliveryState::Failed).await, []);
}

#[tokio::test]
async fn what_was_missed_by_day_does_not_come_at_night() {
    let world = reminded().await;
    world.at("2025-04-23T03:00:00+09:00");
    world.settles().await;
    assert_eq!(texts(&world, "공지").len(), 1, "only the opening, of before");
    assert!(world.trainee().actor.in_direct_messages().messages().is_empty());
    world.at("2025-04-23T08:00:00+09:00");
    world.trainee().letter("아직 안 냈어요").await;
    world.settles().await;
    assert!(texts(&world, "공지")[1..].iter().any(|text| text.contains("2차(3월 결제분) 제출 마감")));
}

#[tokio::test]
async fn what_an_operator_sends_goes_out_at_night() {
    let world = set_up().await;
    world.at("2025-04-15T03:00:00+09:00");
    let operator = world.operator();
    let form = operator.actor.slash("announce now", Args::new()).unwrap().modal(super::world::SOON).await.unwrap();
    let preview = operator.send(&form, &[("title", "휴강"), ("body", "쉽니다.")]).await;
    operator.press(&preview, "보내기").await;
    world.sends(1).await;
}

#[tokio::test]
async fn of_several_that_were_missed_operators_hear_of_one() {
    let world = reminded().await;
    world.at("2025-04-23T17:30:00+09:00");
    world.settles().await;
    let late = world.deliveries(DeliveryState::Expired).await;
    let to_people = late.iter().filter(|delivery| delivery.order.what.starts_with("remind:")).count();
    assert_eq!(to_people, 1, "{late:?}");
}

#[tokio::test]
async fn a_channel_of_operators_that_takes_nothing_does_not_feed_itself() {
    let world = reminded().await;
    world.silence("운영진");
    world.control.set_takes_dms(world.trainee().actor.id(), false);
    world.at(ONE_DAY_BEFORE);
    world.gives_up(1).await;
    for at in ["2025-04-22T10:10:00+09:00", "2025-04-22T10:20:00+09:00", "2025-04-22T10:30:00+09:00"] {
        world.at(at);
        world.settles().await;
    }
    world.unsilence("운영진");
    world.at("2025-04-22T10:40:00+09:00");
    world.settles().await;
    assert_eq!((texts(&world, "운영진").len(), world.deliveries(DeliveryState::Failed).await.len()), (0, 1));
}

/// The opening could not be sent.
async fn opening_is_refused() -> World {
    let world = set_up().await;
    world.silence("공지");
    world.at(OPENS);
    world.gives_up(1).await;
    world
}

#[tokio::test]
async fn what_was_dropped_does_not_come_back() {
    let world = opening_is_refused().await;
    let operator = world.operator();
    let list = operator.slash("announce list", Args::new()).await;
    operator.press(&list, "1번 지우기").await;
    world.unsilence("공지");
    // Whatever changes, what was due in the last minutes is planned anew.
    operator.slash("setup policy", Args::new().text("reminders", "1일")).await;
    world.settles().await;
    assert_eq!(texts(&world, "공지"), Vec::<String>::new());
}

#[tokio::test]
async fn another_channel_does_not_repeat_what_was_just_said() {
    let world = set_up().await;
    world.at(OPENS);
    world.sends(1).await;
    let args = Args::new().with("announcements", Arg::Channel(channel(&world, "일반")));
    world.operator().slash("setup channels", args).await;
    world.settles().await;
    assert_eq!(texts(&world, "일반"), Vec::<String>::new());
}

#[tokio::test]
async fn another_channel_says_what_could_not_be_said() {
    let world = opening_is_refused().await;
    let args = Args::new().with("announcements", Arg::Channel(channel(&world, "일반")));
    world.operator().slash("setup channels", args).await;
    world.sends(1).await;
    assert_eq!(texts(&world, "일반").len(), 1);
}

#[tokio::test]
async fn a_deleted_role_is_left_out_and_operators_hear_of_it_once() {
    let world = set_up().await;
    course(&world, "cloud", 2, "클라우드").await;
    world.control.delete_role(world.control.guild(BOOTCAMP).unwrap(), role(&world, "클라우드"));
    for at in [OPENS, ONE_DAY_BEFORE] {
        world.at(at);
        world.settles().await;
    }
    let opening = &world.control.messages(channel(&world, "공지"))[0];
    assert_eq!(opening.content, "");
    let told = texts(&world, "운영진");
    assert!(told.len() == 1 && told[0].contains("클라우드 2기") && told[0].contains("</setup course:"), "{told:?}");
}

/// Two trainees whose direct messages are closed were to be reminded, and the round has closed since.
async fn two_missed() -> World {
    let world = reminded().await;
    let second = world.second_trainee();
    let opening = world.control.messages(channel(&world, "공지")).pop().unwrap();
    second.press(&opening, "알림 받기").await;
    for trainee in [world.trainee(), second] {
        world.control.set_takes_dms(trainee.actor.id(), false);
    }
    world.at("2025-04-23T14:00:00+09:00");
    world.gives_up(2).await;
    world
}

#[tokio::test]
async fn letters_that_say_the_same_are_one_line_and_one_press() {
    let world = two_missed().await;
    let operator = world.operator();
    let list = operator.slash("announce list", Args::new()).await;
    assert!(list.text().contains("1. 2차 미제출 알림 2건"), "{}", list.text());
    for trainee in [world.trainee(), world.second_trainee()] {
        world.control.set_takes_dms(trainee.actor.id(), true);
    }
    let told = operator.press(&list, "1번 모두 다시 보내기").await.text();
    assert_eq!(told, "2건을 다시 보냅니다.");
    world.second_trainee().letter("아직 안 냈어요").await;
    world.trainee().letter("아직 안 냈어요").await;
}

#[tokio::test]
async fn what_is_over_is_not_offered_to_be_sent() {
    let world = two_missed().await;
    let operator = world.operator();
    let before = operator.slash("announce list", Args::new()).await;
    world.at("2025-04-23T18:00:00+09:00");
    let told = operator.press(&before, "1번 모두 다시 보내기").await.text();
    assert!(told.contains("이미 지난 일"), "{told}");
    let list = operator.slash("announce list", Args::new()).await;
    assert!(list.text().contains("이미 지난 일") && list.button("1번 모두 다시 보내기").is_none(), "{}", list.text());
    operator.press(&list, "1번 모두 지우기").await;
    assert_eq!(world.deliveries(DeliveryState::Failed).await, []);
}

#[tokio::test]
async fn a_late_post_says_what_is_left_when_it_comes() {
    let world = set_up().await;
    world.at("2025-04-23T09:00:00+09:00");
    world.settles().await;
    let said = texts(&world, "공지").pop().unwrap();
    assert!(said.starts_with("구독료 2차(3월 결제분) 제출 마감 8시간 전"), "{said}");
}

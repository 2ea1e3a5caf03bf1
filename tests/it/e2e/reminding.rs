//! Reminders of what a person has not handed in: only to those who want them, and only as long as they are of use.

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, SOON};
use super::{Person, Setup, World, read, sample, slip};

const OPENS: &str = "2025-04-15T08:00:00+09:00";
const THREE_DAYS_BEFORE: &str = "2025-04-20T10:00:00+09:00";
const ONE_DAY_BEFORE: &str = "2025-04-22T10:00:00+09:00";

fn channel(world: &World) -> Id {
    world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap()
}

/// A server on which the second round's opening has just been announced.
async fn announced() -> (World, SeenMessage) {
    let world = World::with(Setup { at: "2025-04-14T12:00:00+09:00", ..Setup::default() }).await;
    let args = Args::new().with("announcements", Arg::Channel(channel(&world)));
    world.operator().slash("setup channels", args).await;
    world.at(OPENS);
    world.sends(1).await;
    let opening = world.control.messages(channel(&world)).pop().unwrap();
    (world, opening)
}

/// One on which the Korean trainee has asked to be reminded.
async fn reminded() -> World {
    let (world, opening) = announced().await;
    world.trainee().press(&opening, "알림 받기").await;
    world
}

/// The titles of the direct messages to a person.
fn letters(person: &Person) -> Vec<String> {
    let letters = person.actor.in_direct_messages().messages();
    letters.iter().flat_map(|letter| &letter.embeds).map(|embed| embed["title"].as_str().unwrap().to_owned()).collect()
}

async fn list(person: &Person) -> SeenMessage {
    person.slash("remind list", Args::new()).await
}

#[tokio::test]
async fn it_is_asked_for_under_an_announcement() {
    let (world, opening) = announced().await;
    assert_snapshot!(read(&world.trainee().press(&opening, "알림 받기").await), @r"
    🔔 **구독료 제출 마감** 알림을 켰어요.
    아직 안 낸 차수만, 마감 3일 전, 1일 전, 3시간 전에 알려 드려요. 며칠 전 알림은 오전 10시에 가요. 내고 나면 저절로 멈춰요.
    다음 알림 4월 20일(일) 10:00 · <t:1745110800:R>
    [그만 받기]
    ");
}

#[tokio::test]
async fn pressed_again_it_says_that_it_is_on() {
    let (world, opening) = announced().await;
    world.trainee().press(&opening, "알림 받기").await;
    let again = world.trainee().press(&opening, "알림 받기").await;
    assert!(again.text().contains("이미 켜져 있어요") && again.buttons[0].label == "그만 받기", "{}", read(&again));
}

#[tokio::test]
async fn whoever_asked_and_has_not_handed_in_is_reminded() {
    let world = reminded().await;
    world.at(ONE_DAY_BEFORE);
    assert_snapshot!(read(&world.trainee().letter("아직 안 냈어요").await), @r"
    구독료 2차(3월 결제분), 아직 안 냈어요
    제출 마감 4월 23일(수) 17:00 · <t:1745395200:R>
    /submit에 PDF를 올리면 바로 확인해 드려요. 내고 나면 이 알림은 멈춰요.

    [구글폼](https://docs.google.com/forms/d/e/sample-subscription/viewform)에만 낸 것은 봇이 알 수 없어요. 이미 냈다면 넘어가도 돼요.
    [제출하기] [그만 받기]
    ");
}

#[tokio::test]
async fn whoever_did_not_ask_is_not() {
    let world = reminded().await;
    world.at(ONE_DAY_BEFORE);
    world.trainee().letter("아직 안 냈어요").await;
    world.settles().await;
    assert_eq!(letters(&world.english_trainee()), Vec::<String>::new());
}

#[tokio::test]
async fn it_comes_three_times() {
    let world = reminded().await;
    for at in [THREE_DAYS_BEFORE, ONE_DAY_BEFORE, "2025-04-23T14:00:00+09:00", "2025-04-23T17:00:01+09:00"] {
        world.at(at);
        world.settles().await;
    }
    assert_eq!(letters(&world.trainee()).len(), 3);
}

#[tokio::test]
async fn it_stops_by_itself_once_something_is_handed_in() {
    let world = reminded().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    world.at(ONE_DAY_BEFORE);
    world.settles().await;
    assert_eq!(letters(&trainee), Vec::<String>::new());
}

#[tokio::test]
async fn whoever_hands_in_is_reminded_of_the_next_round() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let told = list(&trainee).await.text();
    assert!(told.contains("구독료 제출 마감") && told.contains("아직 정해진 날짜가 없어요"), "{told}");
}

#[tokio::test]
async fn the_list_shows_when_each_comes_and_stops_it() {
    let world = reminded().await;
    let trainee = world.trainee();
    let shown = list(&trainee).await;
    assert_snapshot!(read(&shown), @r"
    **내 알림 1개** 다이렉트 메시지로 보내 드려요.
    - 구독료 제출 마감 · 다음 알림 4월 20일(일) 10:00 · <t:1745110800:R>
    다이렉트 메시지가 막혀 있으면 알림이 닿지 않아요. [채널에서 알림 받기]를 누르면 그때는 공지 채널에서 불러 드려요. 내용은 나만 볼 수 있어요.
    [구독료 제출 마감 그만 받기] [채널에서 알림 받기]
    ");
    trainee.press(&shown, "구독료 제출 마감 그만 받기").await;
    world.at(ONE_DAY_BEFORE);
    world.settles().await;
    assert_eq!(letters(&trainee), Vec::<String>::new());
}

#[tokio::test]
async fn all_is_switched_off_at_once_and_on_again() {
    let world = reminded().await;
    let trainee = world.trainee();
    let off = trainee.slash("remind off", Args::new()).await;
    assert_snapshot!(read(&off), @r"
    알림을 모두 껐어요.
    [되돌리기]
    ");
    assert!(list(&trainee).await.text().contains("켜 둔 알림이 없어요"));
    trainee.press(&off, "되돌리기").await;
    world.at(ONE_DAY_BEFORE);
    trainee.letter("아직 안 냈어요").await;
}

#[tokio::test]
async fn it_can_be_stopped_where_it_arrives() {
    let world = reminded().await;
    world.at(THREE_DAYS_BEFORE);
    let letter = world.trainee().letter("아직 안 냈어요").await;
    let direct = world.trainee().actor.in_direct_messages();
    let told = direct.press(letter.id, "그만 받기").unwrap().answer(SOON).await.unwrap();
    assert!(told.text().contains("알림을 껐어요"), "{}", told.text());
    world.at(ONE_DAY_BEFORE);
    world.settles().await;
    assert_eq!(letters(&world.trainee()).len(), 1);
}

#[tokio::test]
async fn who_switched_it_off_is_not_enrolled_by_handing_in() {
    let world = reminded().await;
    let trainee = world.trainee();
    trainee.slash("remind off", Args::new()).await;
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    assert!(list(&trainee).await.text().contains("켜 둔 알림이 없어요"));
}

#[tokio::test]
async fn a_moved_deadline_moves_the_reminders() {
    let world = reminded().await;
    let moved = sample().replace("2025.04.23(수)", "2025.04.25(금)");
    world.operator().import(&moved).await;
    let told = list(&world.trainee()).await.text();
    assert!(told.contains("4월 22일(화) 10:00"), "{told}");
}

#[tokio::test]
async fn they_come_when_operators_decided() {
    let world = reminded().await;
    world.operator().slash("setup policy", Args::new().text("reminders", "5일")).await;
    let told = list(&world.trainee()).await.text();
    assert!(told.contains("4월 18일(금) 10:00"), "{told}");
}

#[tokio::test]
async fn deleting_ones_data_ends_them() {
    let world = reminded().await;
    let trainee = world.trainee();
    let asked = trainee.slash("profile delete", Args::new()).await;
    trainee.press(&asked, "지울게요").await;
    assert!(list(&trainee).await.text().contains("켜 둔 알림이 없어요"));
}

#[tokio::test]
async fn nobody_is_called_in_the_channel_unasked() {
    let world = reminded().await;
    world.control.set_takes_dms(world.trainee().actor.id(), false);
    world.at(ONE_DAY_BEFORE);
    world.gives_up(1).await;
    world.settles().await;
    assert!(world.control.messages(channel(&world)).iter().all(|message| !message.content.contains("<@")));
}

/// The call in the channel to the Korean trainee, who agreed to it and takes no direct messages.
async fn called(world: &World) -> SeenMessage {
    let trainee = world.trainee();
    trainee.press(&list(&trainee).await, "채널에서 알림 받기").await;
    world.control.set_takes_dms(trainee.actor.id(), false);
    world.expect_pings();
    world.at(ONE_DAY_BEFORE);
    let is_call = |message: &SeenMessage| message.text().contains("확인할 알림");
    world.operator().actor.in_channel("공지").unwrap().message_where(SOON, is_call).await.unwrap()
}

#[tokio::test]
async fn a_call_in_the_channel_says_nothing_of_what_it_is_about() {
    let world = reminded().await;
    let call = called(&world).await;
    assert_snapshot!(read(&call), @r"
    <@person>
    확인할 알림이 있어요.
    [내 알림 보기]
    ");
    assert_eq!(call.mentions.users, [world.trainee().actor.id()]);
}

#[tokio::test]
async fn what_a_call_is_about_is_shown_to_that_person_only() {
    let world = reminded().await;
    let call = called(&world).await;
    let other = world.english_trainee().press(&call, "내 알림 보기").await.text();
    assert!(other.contains("for somebody else"), "{other}");
    let own = world.trainee().press(&call, "내 알림 보기").await;
    assert!(own.ephemeral && own.text().contains("아직 안 냈어요"), "{}", read(&own));
}

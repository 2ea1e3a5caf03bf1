//! What a correction does besides being posted: the bot's earlier posts show the new dates, and those whom it concerns
//! are written to.

use bootcamp_bot::domain::Status;
use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, Setup};
use super::{Person, World, read, sample, slip};

fn channel(world: &World) -> Id {
    world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap()
}

fn posts(world: &World) -> Vec<SeenMessage> {
    world.control.messages(channel(world))
}

/// A server on which the second round's opening was announced, and Alex wants to be reminded.
async fn opened() -> World {
    let world = World::with(Setup { at: "2025-04-14T12:00:00+09:00", ..Setup::default() }).await;
    let args = Args::new().with("announcements", Arg::Channel(channel(&world)));
    world.operator().slash("setup channels", args).await;
    world.at("2025-04-15T08:00:00+09:00");
    world.sends(1).await;
    world.english_trainee().press(&posts(&world)[0], "알림 받기").await;
    world.at("2025-04-16T10:00:00+09:00");
    world
}

/// The deadline is moved to this time, and the correction looked at.
async fn moved(world: &World, until: &str) -> SeenMessage {
    let operator = world.operator();
    let args = Args::new().text("programme", "subscription").integer("round", 2).text("until", until);
    let shown = operator.slash("round extend", args).await;
    let done = operator.press(&shown, "적용").await;
    operator.press(&done, "정정 공지 보기").await
}

async fn corrected(world: &World, until: &str) {
    let shown = moved(world, until).await;
    world.operator().press(&shown, "보내기").await;
    world.settles().await;
}

fn letters(person: &Person) -> Vec<SeenMessage> {
    person.actor.in_direct_messages().messages()
}

#[tokio::test]
async fn an_earlier_post_shows_the_new_date_and_that_it_changed() {
    let world = opened().await;
    corrected(&world, "4월 25일 17:00").await;
    let opening = read(&posts(&world)[0]);
    let (head, _) = opening.split_once("\n\n1. ").unwrap();
    assert_snapshot!(head, @r"
    구독료 2차(3월 결제분) 제출을 받습니다 (기간이 바뀌었습니다)
    ✏️ **구독료 2차(3월 결제분)** 제출 기간: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 → **4월 15일(화) 00:00 ~ 4월 25일(금) 17:00**

    **제출 기간** 4월 15일(화) 00:00 ~ 4월 25일(금) 17:00 · <t:1745568000:R>
    **대상** 풀스택, 클라우드 과정
    ");
}

#[tokio::test]
async fn an_earlier_correction_does_not_go_on_showing_its_date() {
    let world = opened().await;
    corrected(&world, "4월 25일 17:00").await;
    corrected(&world, "4월 28일 17:00").await;
    let first = posts(&world).into_iter().find(|post| post.text().starts_with("제출 기간 정정")).unwrap().text();
    assert!(first.contains("→ **4월 15일(화) 00:00 ~ 4월 28일(월) 17:00**"), "{first}");
}

#[tokio::test]
async fn of_a_round_that_is_open_again_it_is_not_said_that_it_closed() {
    let world = opened().await;
    world.at("2025-04-23T17:00:01+09:00");
    world.settles().await;
    world.at("2025-04-24T10:00:00+09:00");
    corrected(&world, "4월 25일 17:00").await;
    let texts: Vec<_> = posts(&world).iter().map(SeenMessage::text).collect();
    assert!(texts.iter().all(|text| !text.contains("마감했습니다")), "{texts:?}");
}

#[tokio::test]
async fn what_is_taken_back_after_it_was_told_is_corrected_as_well() {
    let world = opened().await;
    let (operator, shown) = (world.operator(), moved(&world, "4월 25일 17:00").await);
    operator.press(&shown, "보내기").await;
    world.settles().await;
    let args = Args::new().text("programme", "subscription").integer("round", 2).text("until", "4월 28일 17:00");
    let done = operator.press(&operator.slash("round extend", args).await, "적용").await;
    let undone = operator.press(&done, "되돌리기").await;
    let shown = operator.press(&undone, "정정 공지 보기").await.text();
    assert!(
        shown.contains(
            "이전: 4월 15일(화) 00:00 ~ 4월 28일(월) 17:00\n변경: **4월 15일(화) 00:00 ~ 4월 25일(금) 17:00**"
        ),
        "{shown}"
    );
}

#[tokio::test]
async fn a_post_that_somebody_deleted_is_let_be() {
    let world = opened().await;
    world.delete(&posts(&world)[0]).await;
    corrected(&world, "4월 25일 17:00").await;
    world.gives_up(0).await;
    assert!(posts(&world).iter().all(|post| !post.text().contains("제출을 받습니다")));
}

#[tokio::test]
async fn the_preview_says_how_many_are_written_to() {
    let world = opened().await;
    let shown = moved(&world, "4월 25일 17:00").await.text();
    assert!(shown.contains("1명에게는 다이렉트 메시지로도"), "{shown}");
}

#[tokio::test]
async fn whoever_wants_to_be_reminded_is_told_old_and_new() {
    let world = opened().await;
    corrected(&world, "4월 25일 17:00").await;
    let letters = letters(&world.english_trainee());
    assert_snapshot!(read(&letters[0]), @r"
    A submission window was moved
    **Subscription, Round 2 (March payments)**
    Before: Tue 15 Apr, 00:00 KST ~ Wed 23 Apr, 17:00 KST
    Now: **Tue 15 Apr, 00:00 KST ~ Fri 25 Apr, 17:00 KST**
    [Hand in] [Stop]
    ");
    assert_eq!(letters.len(), 1);
}

#[tokio::test]
async fn whoever_has_handed_in_need_not_do_so_again() {
    let world = opened().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    trainee.slash("remind off", Args::new()).await;
    corrected(&world, "4월 25일 17:00").await;
    let letter = read(&trainee.letter("기간이 바뀌었어요").await);
    assert!(letter.ends_with("이미 냈다면 다시 안 내도 돼요."), "{letter}");
}

#[tokio::test]
async fn nobody_else_is_written_to() {
    let world = opened().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    trainee.slash("remind off", Args::new()).await;
    world.decide(1, Status::Withdrawn).await;
    corrected(&world, "4월 25일 17:00").await;
    assert!(letters(&trainee).is_empty() && letters(&world.operator()).is_empty());
}

#[tokio::test]
async fn in_the_night_they_are_left_to_sleep() {
    let world = opened().await;
    world.at("2025-04-16T23:00:00+09:00");
    corrected(&world, "4월 25일 17:00").await;
    assert!(letters(&world.english_trainee()).is_empty());
    world.at("2025-04-17T08:00:00+09:00");
    world.english_trainee().letter("was moved").await;
}

#[tokio::test]
async fn a_notice_that_moves_a_window_does_the_same() {
    let world = opened().await;
    let operator = world.operator();
    let applied = operator.import(&sample().replace("2025.04.23(수)", "2025.04.25(금)")).await;
    let shown = operator.press(&applied, "정정 공지 보내기").await;
    operator.press(&shown, "보내기").await;
    world.english_trainee().letter("was moved").await;
    world.settles().await;
    assert!(posts(&world)[0].text().contains("(기간이 바뀌었습니다)"));
}

#[tokio::test]
async fn what_is_left_is_counted_from_when_a_post_was_sent() {
    let world = opened().await;
    world.at("2025-04-22T10:00:00+09:00");
    world.settles().await;
    world.at("2025-04-22T12:00:00+09:00");
    corrected(&world, "4월 25일 17:00").await;
    let texts: Vec<_> = posts(&world).iter().map(SeenMessage::text).collect();
    let title = "구독료 2차(3월 결제분) 제출 마감 3일 전 (기간이 바뀌었습니다)";
    assert!(texts.iter().any(|text| text.starts_with(title)), "{texts:?}");
}

/// Payments count until the 25th instead of the 20th, three days before the latter, and that is told.
async fn paid_later() -> World {
    let world = opened().await;
    world.at("2025-04-17T10:00:00+09:00");
    world.settles().await;
    let operator = world.operator();
    let applied = operator.import(&sample().replace("| 1일 ~ 20일 |", "| 1일 ~ 25일 |")).await;
    let shown = operator.press(&applied, "정정 공지 보내기").await;
    operator.press(&shown, "보내기").await;
    world.settles().await;
    world
}

#[tokio::test]
async fn an_earlier_post_about_paying_names_the_new_last_day() {
    let world = paid_later().await;
    let post = posts(&world).into_iter().find(|post| post.text().contains("까지 결제해야")).unwrap().text();
    let (head, _) = post.split_once("\n\n").unwrap();
    assert_snapshot!(head, @r"
    구독료 3차(4월 결제분): 4월 25일(금)까지 결제해야 지원됩니다 (결제 시기가 바뀌었습니다)
    ✏️ **구독료** 결제 시기: 매월 1일 ~ 20일 → **매월 1일 ~ 25일**
    ");
}

#[tokio::test]
async fn other_pay_days_are_told_to_whoever_wants_to_be_reminded() {
    let world = paid_later().await;
    assert_snapshot!(read(&world.english_trainee().letter("have changed").await), @r"
    The days on which payments count have changed
    **Subscription, days on which payments count**
    Before: day 1 to 20 of the month
    Now: **day 1 to 25 of the month**
    [Stop]
    ");
}

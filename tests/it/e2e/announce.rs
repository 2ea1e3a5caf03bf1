//! `/announce`: written, looked at, sent once, at its time.

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, SeenMessage};
use insta::assert_snapshot;

use super::world::{BOOTCAMP, SOON};
use super::{World, read};

/// Discord's bit of "Mention @everyone, @here, and All Roles".
const MENTION_EVERYONE: u64 = 1 << 17;

fn channel(world: &World, name: &str) -> Id {
    world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap()
}

/// What stands in the channel of announcements.
fn announced(world: &World) -> Vec<String> {
    world.control.messages(channel(world, "공지")).iter().map(SeenMessage::text).collect()
}

/// An operator's announcement, written and looked at.
async fn compose(world: &World, path: &str, args: Args) -> SeenMessage {
    let operator = world.operator();
    let args = args.with("channel", Arg::Channel(channel(world, "공지")));
    let form = operator.actor.slash(path, args).unwrap().modal(SOON).await.unwrap();
    let written = [("title", "내일 휴강"), ("body", "**클라우드** 수업을 쉽니다.\n숙제는 그대로입니다.")];
    operator.actor.submit(&form, &written).unwrap().answer(SOON).await.unwrap()
}

/// An announcement for five in the afternoon of the next day.
async fn scheduled(world: &World) -> SeenMessage {
    let preview = compose(world, "announce schedule", Args::new().text("when", "내일 5시")).await;
    world.operator().press(&preview, "예약").await
}

#[tokio::test]
async fn it_is_shown_as_it_will_look() {
    let world = World::start().await;
    let preview = compose(&world, "announce now", Args::new()).await;
    assert_snapshot!(read(&preview), @r"
    **이렇게 나갑니다.** <#1323802873036800011>에, [보내기]를 누르면 바로
    내일 휴강
    **클라우드** 수업을 쉽니다.
    숙제는 그대로입니다.
    [보내기] [고치기] [취소]
    ");
    assert_eq!(announced(&world), Vec::<String>::new());
}

#[tokio::test]
async fn it_goes_out_when_told() {
    let world = World::start().await;
    let preview = compose(&world, "announce now", Args::new()).await;
    world.operator().press(&preview, "보내기").await;
    world.sends(1).await;
    assert_eq!(announced(&world), ["내일 휴강\n**클라우드** 수업을 쉽니다.\n숙제는 그대로입니다."]);
}

#[tokio::test]
async fn a_scheduled_one_waits_for_its_time() {
    let world = World::start().await;
    assert_snapshot!(read(&scheduled(&world).await), @r"
    📥 예약했습니다. <#1323802873036800011>에, 4월 17일(목) 17:00 (<t:1744876800:R>). 그 전에는 고치거나 취소할 수 있습니다.
    내일 휴강
    **클라우드** 수업을 쉽니다.
    숙제는 그대로입니다.
    [고치기] [취소]
    ");
    world.at("2025-04-17T16:59:59+09:00");
    world.sends(0).await;
    world.at("2025-04-17T17:00:00+09:00");
    world.sends(1).await;
    assert_eq!(announced(&world).len(), 1);
}

#[tokio::test]
async fn until_then_it_can_be_rewritten() {
    let world = World::start().await;
    let operator = world.operator();
    let form = operator.open(&scheduled(&world).await, "고치기").await;
    operator
        .actor
        .submit(&form, &[("title", "모레 휴강"), ("body", "정정합니다.")])
        .unwrap()
        .answer(SOON)
        .await
        .unwrap();
    world.at("2025-04-17T17:00:00+09:00");
    world.sends(1).await;
    assert_eq!(announced(&world), ["모레 휴강\n정정합니다."]);
}

#[tokio::test]
async fn what_is_cancelled_does_not_go_out_unless_that_is_undone() {
    let world = World::start().await;
    let operator = world.operator();
    let cancelled = operator.press(&scheduled(&world).await, "취소").await;
    world.at("2025-04-17T17:00:00+09:00");
    world.sends(0).await;
    assert_eq!(announced(&world), Vec::<String>::new());
    operator.press(&cancelled, "되돌리기").await;
    world.sends(1).await;
    assert_eq!(announced(&world).len(), 1);
}

#[tokio::test]
async fn what_is_out_cannot_be_cancelled() {
    let world = World::start().await;
    let waiting = scheduled(&world).await;
    world.at("2025-04-17T17:00:00+09:00");
    world.sends(1).await;
    assert_snapshot!(read(&world.operator().press(&waiting, "취소").await), @"이미 나갔거나 나가는 중이어서 바꿀 수 없습니다.");
}

#[tokio::test]
async fn a_time_that_cannot_be_is_answered_with_examples() {
    let world = World::start().await;
    let operator = world.operator();
    for (when, expected) in [
        ("2월 30일 10시", "'2월 30일'은(는) 없는 날짜나 시각입니다."),
        ("내일", "몇 시인지 적어 주십시오"),
        ("곧", "날짜와 시각을 읽지 못했습니다"),
        ("오늘 9시", "이미 지났습니다"),
    ] {
        let told = operator.slash("announce schedule", Args::new().text("when", when)).await.text();
        assert!(told.contains(expected) && told.contains("`내일 오후 5시`"), "{when}: {told}");
    }
}

#[tokio::test]
async fn without_a_channel_the_set_up_is_named() {
    let world = World::start().await;
    let told = world.operator().slash("announce now", Args::new()).await.text();
    assert!(told.contains("/setup channels"), "{told}");
}

#[tokio::test]
async fn a_channel_without_permission_is_said_before_anything_is_sent() {
    let world = World::start().await;
    let preview = compose(&world, "announce now", Args::new()).await;
    world.silence("공지");
    let told = world.operator().press(&preview, "보내기").await.text();
    assert!(told.contains("메시지 보내기 권한이 없어서"), "{told}");
}

#[tokio::test]
async fn what_could_not_be_sent_is_listed_and_sent_when_told() {
    let world = World::start().await;
    scheduled(&world).await;
    world.silence("공지");
    world.at("2025-04-17T17:00:00+09:00");
    world.gives_up(1).await;
    let operator = world.operator();
    let list = operator.slash("announce list", Args::new()).await;
    assert_snapshot!(read(&list), @r"
    **공지 1건**
    - ⚠️ 못 보냄 4월 17일(목) 17:00 · <#1323802873036800011> · 내일 휴강
    보내지 못한 글 1건
    1. 공지 → <#1323802873036800011> · 4월 17일(목) 17:00 · 봇에게 그 채널에 글을 쓸 권한이 없습니다. 채널 설정 → 권한에서 허용해 주십시오
    [1번 지금 보내기] [1번 지우기]
    ");
    world.unsilence("공지");
    operator.press(&list, "1번 지금 보내기").await;
    world.sends(1).await;
    assert_eq!(announced(&world).len(), 1);
}

#[tokio::test]
async fn operators_are_told_of_what_could_not_be_sent() {
    let world = World::start().await;
    let args = Args::new().with("operators", Arg::Channel(channel(&world, "운영진")));
    world.operator().slash("setup channels", args).await;
    scheduled(&world).await;
    world.silence("공지");
    world.at("2025-04-17T17:00:00+09:00");
    world.gives_up(1).await;
    world.at("2025-04-17T17:10:00+09:00");
    world.sends(1).await;
    let told = world.control.messages(channel(&world, "운영진")).pop().unwrap().text();
    assert!(told.starts_with("보내지 못한 글 1건"), "{told}");
}

#[tokio::test]
async fn a_chosen_role_is_notified_and_nobody_else() {
    let world = World::start().await;
    let guild = world.control.guild(BOOTCAMP).unwrap();
    let role = world.control.role(guild, "클라우드").unwrap();
    // Roles that nobody may mention are notified only by those who may mention everyone.
    let bits = bootcamp_bot::discord::permissions::needed() | MENTION_EVERYONE;
    world.control.set_role_permissions(guild, world.control.role(guild, "bootcamp-bot").unwrap(), bits);
    let preview = compose(&world, "announce now", Args::new().with("role", Arg::Role(role))).await;
    world.operator().press(&preview, "보내기").await;
    world.sends(1).await;
    let sent = world.control.messages(channel(&world, "공지")).pop().unwrap();
    assert_eq!((sent.mentions.roles.as_slice(), sent.mentions.everyone), ([role].as_slice(), false));
    world.expect_pings();
}

/// The preview of one for five in the afternoon, at which nobody pressed anything until six.
async fn forgotten(world: &World) -> SeenMessage {
    let preview = compose(world, "announce schedule", Args::new().text("when", "오늘 17시")).await;
    world.at("2025-04-16T18:00:00+09:00");
    world.operator().press(&preview, "예약").await
}

#[tokio::test]
async fn a_time_that_has_passed_is_asked_about() {
    let world = World::start().await;
    let asked = forgotten(&world).await;
    assert_snapshot!(read(&asked), @r"
    고른 시각(4월 16일(수) 17:00)이 지났습니다. 지금 보낼까요?
    내일 휴강
    **클라우드** 수업을 쉽니다.
    숙제는 그대로입니다.
    [지금 보내기] [시각 다시 고르기] [취소]
    ");
    assert_eq!(announced(&world), Vec::<String>::new());
    world.operator().press(&asked, "지금 보내기").await;
    world.sends(1).await;
    assert_eq!(announced(&world), ["내일 휴강\n**클라우드** 수업을 쉽니다.\n숙제는 그대로입니다."]);
}

#[tokio::test]
async fn another_time_can_be_chosen_then() {
    let world = World::start().await;
    let operator = world.operator();
    let form = operator.open(&forgotten(&world).await, "시각 다시 고르기").await;
    let preview = operator.send(&form, &[("when", "내일 9시")]).await;
    operator.press(&preview, "예약").await;
    world.sends(0).await;
    world.at("2025-04-17T09:00:00+09:00");
    world.sends(1).await;
    assert_eq!(announced(&world).len(), 1);
}

#[tokio::test]
async fn what_was_due_more_than_a_day_ago_is_asked_about() {
    let world = World::start().await;
    scheduled(&world).await;
    world.at("2025-04-18T17:00:01+09:00");
    world.settles().await;
    assert_eq!(announced(&world), Vec::<String>::new());
    let operator = world.operator();
    let list = operator.slash("announce list", Args::new()).await;
    assert!(list.text().contains("보낼 때를 놓쳤습니다"), "{}", read(&list));
    operator.press(&list, "1번 지금 보내기").await;
    world.sends(1).await;
}

#[tokio::test]
async fn a_dropped_one_is_shown_as_dropped() {
    let world = World::start().await;
    scheduled(&world).await;
    world.silence("공지");
    world.at("2025-04-17T17:00:00+09:00");
    world.gives_up(1).await;
    let operator = world.operator();
    operator.press(&operator.slash("announce list", Args::new()).await, "1번 지우기").await;
    let list = operator.slash("announce list", Args::new()).await.text();
    assert!(list.contains("🗑️ 지움 4월 17일"), "{list}");
}

#[tokio::test]
async fn ten_long_titles_do_not_hide_what_could_not_be_sent() {
    let world = World::start().await;
    let operator = world.operator();
    let args = || Args::new().text("when", "내일 5시").with("channel", Arg::Channel(channel(&world, "공지")));
    for _ in 0..10 {
        let form = operator.actor.slash("announce schedule", args()).unwrap().modal(SOON).await.unwrap();
        let preview = operator.send(&form, &[("title", &"가".repeat(200)), ("body", "글")]).await;
        operator.press(&preview, "예약").await;
    }
    world.silence("공지");
    world.at("2025-04-17T17:00:00+09:00");
    world.gives_up(10).await;
    let list = operator.slash("announce list", Args::new()).await;
    assert!(list.text().contains("10. 공지") && list.button("10번 지우기").is_some(), "{}", read(&list));
}

#[tokio::test]
async fn a_deleted_channel_is_named_with_what_to_do() {
    let world = World::start().await;
    let operator = world.operator();
    let there = || Arg::Channel(channel(&world, "일반"));
    let written = [("title", "휴강"), ("body", "쉽니다.")];
    let args = Args::new().text("when", "내일 5시").with("channel", there());
    let form = operator.actor.slash("announce schedule", args).unwrap().modal(SOON).await.unwrap();
    operator.press(&operator.send(&form, &written).await, "예약").await;
    let args = Args::new().with("channel", there());
    let form = operator.actor.slash("announce now", args).unwrap().modal(SOON).await.unwrap();
    let preview = operator.send(&form, &written).await;
    world.control.delete_channel(channel(&world, "일반"));
    let told = operator.press(&preview, "보내기").await.text();
    assert!(told.contains("채널이 지워졌습니다") && !told.contains("권한"), "{told}");
    world.at("2025-04-17T17:00:00+09:00");
    world.gives_up(1).await;
    let list = operator.slash("announce list", Args::new()).await.text();
    assert!(list.contains("채널이 지워졌습니다. </setup channels:"), "{list}");
}

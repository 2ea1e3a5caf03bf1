//! `/setup`: channels, roles, courses.

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args};
use insta::assert_snapshot;

use super::world::BOOTCAMP;
use super::{World, read};

fn channel(world: &World, name: &str) -> Arg {
    Arg::Channel(world.control.channel(world.control.guild(BOOTCAMP).unwrap(), name).unwrap())
}

fn role(world: &World, name: &str) -> Arg {
    Arg::Role(role_id(world, name))
}

fn role_id(world: &World, name: &str) -> Id {
    world.control.role(world.control.guild(BOOTCAMP).unwrap(), name).unwrap()
}

#[tokio::test]
async fn nothing_is_set_up_at_first() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().slash("setup show", Args::new()).await), @r"
    제출처: 정하지 않음 (봇에 내고 구글폼도 안내)
    공지 채널: 없음
    운영진 채널: 없음
    운영진 역할: 없음 ('서버 관리' 권한이 있는 사람만 운영진으로 봅니다)
    마감 전 알림: 3일 전, 1일 전, 3시간 전
    결제 마지막 날 전 알림: 3일 전, 1일 전
    ⚠️ 운영진 채널이 정해지지 않아, 예정 기간을 확정할지 아무에게도 묻지 못합니다. 확정하지 않은 차수는 알리지 않습니다. /setup channels에서 운영진 채널을 정해 주십시오.
    과정별 역할: 없음. /setup course로 정하면 그 과정에만 알릴 수 있습니다.
    ");
}

#[tokio::test]
async fn a_decision_is_saved_and_shown() {
    let world = World::start().await;
    let shown = world.operator().slash("setup policy", Args::new().text("submissions", "both")).await.text();
    assert!(shown.starts_with("저장했습니다.\n제출처: 봇과 구글폼 모두"), "{shown}");
}

#[tokio::test]
async fn a_channel_in_which_the_bot_may_write_is_fine() {
    let world = World::start().await;
    let args = Args::new().with("announcements", channel(&world, "공지"));
    let shown = world.operator().slash("setup channels", args).await.text();
    assert!(shown.contains("에 글을 보낼 수 있습니다"), "{shown}");
}

#[tokio::test]
async fn a_channel_that_the_bot_may_not_write_to_names_what_is_missing() {
    let world = World::start().await;
    world.silence("일반");
    let args = Args::new().with("announcements", channel(&world, "일반"));
    let shown = world.operator().slash("setup channels", args).await.text();
    assert!(shown.contains("봇에게 메시지 보내기 권한이 없습니다"), "{shown}");
}

#[tokio::test]
async fn the_other_channel_stays_as_it_is() {
    let world = World::start().await;
    let operator = world.operator();
    operator.slash("setup channels", Args::new().with("announcements", channel(&world, "공지"))).await;
    let shown = operator.slash("setup channels", Args::new().with("operators", channel(&world, "운영진"))).await.text();
    assert!(!shown.contains("공지 채널: 없음") && !shown.contains("운영진 채널: 없음"), "{shown}");
}

#[tokio::test]
async fn a_course_has_its_roles() {
    let world = World::start().await;
    let args = Args::new().text("course", "cloud").integer("cohort", 2).with("role", role(&world, "클라우드"));
    let shown = world.operator().slash("setup course", args).await.text();
    assert!(shown.contains("클라우드 2회차: 교육생 <@&") && shown.contains("강사 없음"), "{shown}");
    assert!(shown.contains("알림이 가지 않습니다"), "{shown}");
}

#[tokio::test]
async fn the_operators_role_opens_the_operators_commands() {
    let world = World::start().await;
    let trainee = world.trainee();
    world
        .control
        .allow_command(world.control.guild(BOOTCAMP).unwrap(), "setup", role_id(&world, "클라우드"), true)
        .unwrap();
    assert!(trainee.slash("setup show", Args::new()).await.text().starts_with("이 명령은 운영진만"));
    let args = Args::new().with("operator", role(&world, "클라우드"));
    let shown = world.operator().slash("setup roles", args).await.text();
    assert!(shown.contains("연동"), "{shown}");
    let shown = trainee.slash("setup show", Args::new()).await.text();
    assert!(shown.contains("운영진 역할: <@&"), "{shown}");
}

#[tokio::test]
async fn operators_choose_how_long_before_a_deadline_it_is_announced() {
    let world = World::start().await;
    let operator = world.operator();
    operator.slash("setup channels", Args::new().with("announcements", channel(&world, "공지"))).await;
    let shown = operator.slash("setup policy", Args::new().text("reminders", "5일, 6시간")).await.text();
    assert!(shown.contains("마감 전 알림: 5일 전, 6시간 전"), "{shown}");
    world.at("2025-04-18T10:00:00+09:00");
    world.settles().await;
    let Arg::Channel(place) = channel(&world, "공지") else { unreachable!("a channel") };
    let told: Vec<_> = world.control.messages(place).iter().map(|message| message.text()).collect();
    assert!(told.iter().any(|text| text.contains("제출 마감 5일 전")), "{told:?}");
}

#[tokio::test]
async fn reminders_that_cannot_be_read_are_refused_with_examples() {
    let world = World::start().await;
    let told = world.operator().slash("setup policy", Args::new().text("reminders", "가끔")).await.text();
    assert!(told.contains("`3일, 1일, 3시간`처럼"), "{told}");
}

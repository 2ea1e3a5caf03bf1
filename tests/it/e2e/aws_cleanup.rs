//! Tidying up on AWS: the list, and the reminders of it.

use bootcamp_bot::sandbox::Id;
use bootcamp_bot::sandbox::control::{Arg, Args, File, SeenMessage};
use insta::assert_snapshot;

use super::person::evidence;
use super::world::{BOOTCAMP, SOON};
use super::{Person, Setup, World, read, sample};
use crate::check::aws::{FEBRUARY, invoice, proof};

/// The theory period's usage ends on 31 March.
const BEFORE_THE_END: &str = "2025-03-20T10:00:00+09:00";

async fn world_at(at: &'static str) -> World {
    World::with(Setup { at, ..Setup::default() }).await
}

async fn open(person: &Person) -> SeenMessage {
    person.slash("remind aws", Args::new()).await
}

async fn practise(person: &Person, when: &str) -> SeenMessage {
    person.slash("remind aws", Args::new().text("when", when)).await
}

/// Confirms items of the page that is shown.
async fn tick(person: &Person, list: &SeenMessage, items: &[&str]) -> SeenMessage {
    let menu = &list.selects[0].custom_id;
    person.actor.select(list.id, menu, items).unwrap().answer(SOON).await.unwrap()
}

/// Writes until when something is in use.
async fn until(person: &Person, list: &SeenMessage, text: &str) -> SeenMessage {
    let form = person.open(list, "아직 쓰는 중").await;
    person.send(&form, &[("until", text)]).await
}

/// The titles of the direct messages to a person.
fn letters(person: &Person) -> Vec<String> {
    let letters = person.actor.in_direct_messages().messages();
    letters.iter().flat_map(|letter| &letter.embeds).map(|embed| embed["title"].as_str().unwrap().to_owned()).collect()
}

fn first_line(message: &SeenMessage) -> String {
    message.text().lines().next().unwrap_or_default().to_owned()
}

fn has_button(message: &SeenMessage, label: &str) -> bool {
    message.button(label).is_some()
}

#[tokio::test]
async fn the_list_is_a_page_for_a_phone() {
    let world = world_at(BEFORE_THE_END).await;
    assert_snapshot!(read(&open(&world.trainee()).await), @r"
    **AWS 정리 · AWS 이론** 0/17 확인
    지원 기간 1월 20일(월) ~ 3월 31일(월)
    봇은 AWS 계정을 건드리지 않아요. 콘솔에서 직접 지우고, 없는 것을 확인했으면 아래에서 골라 주세요.
    지금은 정리 알림을 받지 않아요.
    켜 두기만 해도 시간마다 나가는 것 (1/4)
    ⬜ **EKS 클러스터**
    EKS → 클러스터. 노드 그룹을 먼저 지우고 클러스터를 지워요. 아무것도 안 돌려도 클러스터 하나에 시간당 약 0.10달러예요.
    ⬜ **NAT 게이트웨이와 탄력적 IP**
    VPC → NAT 게이트웨이. 트래픽이 없어도 시간마다 나가요. 지워도 탄력적 IP는 남으니 이어서 릴리스해요.
    ⬜ **로드 밸런서**
    EC2 → 로드 밸런서. 뒤에 서버가 없어도 시간마다 나가요. EKS가 만든 것이 남아 있기도 해요.
    ⬜ **RDS 데이터베이스**
    RDS → 데이터베이스. 중지해도 7일이 지나면 저절로 다시 켜지고, 멈춘 동안에도 저장 공간은 요금이 나가요. 지우고 수동 스냅샷도 살펴봐요.
    공지에 없는 참고 목록이에요. 금액은 2026년 11월에 확인했고 바뀔 수 있어요.
    ▾ 확인한 것을 골라 주세요: EKS 클러스터, NAT 게이트웨이와 탄력적 IP, 로드 밸런서, RDS 데이터베이스
    [이전] [다음] [모두 확인했어요] [아직 쓰는 중] [정리 알림 받기]
    ");
}

#[tokio::test]
async fn the_english_list_is_complete() {
    let world = world_at(BEFORE_THE_END).await;
    let mut list = open(&world.english_trainee()).await;
    let mut told = list.text();
    for _ in 0..3 {
        list = world.english_trainee().press(&list, "Next").await;
        told += &list.text();
    }
    assert!(told.contains("EKS clusters") && told.contains("Every other Region"), "{told}");
    assert!(!told.chars().any(|c| ('가'..='힣').contains(&c)), "{told}");
}

#[tokio::test]
async fn what_is_ticked_stays_ticked() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    let ticked = tick(&trainee, &open(&trainee).await, &["eks", "rds"]).await;
    assert!(first_line(&ticked).ends_with("2/17 확인"), "{}", read(&ticked));
    let fewer = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    assert!(first_line(&fewer).ends_with("1/17 확인"), "{}", read(&fewer));
    assert!(first_line(&open(&world.second_trainee()).await).ends_with("0/17 확인"));
}

#[tokio::test]
async fn all_is_confirmed_and_taken_back() {
    let world = world_at(BEFORE_THE_END).await;
    let trainee = world.trainee();
    let ticked = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    let done = trainee.press(&ticked, "모두 확인했어요").await;
    assert!(done.text().contains("✅ 3월 20일(목) 10:00에 모두 확인했어요"), "{}", read(&done));
    assert!(done.text().contains("청구서(Invoice) PDF부터 내려받아"), "{}", read(&done));
    let back = trainee.press(&done, "아직 남았어요").await;
    assert!(first_line(&back).ends_with("1/17 확인"), "{}", read(&back));
}

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
async fn tonight_is_once_and_at_the_time_that_was_said() {
    let world = World::start().await;
    let trainee = world.trainee();
    assert_eq!(first_line(&practise(&trainee, "tonight").await), "🔔 4월 16일(수) 21:00에 한 번 알려 드려요.");
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(1).await;
    world.at("2025-04-20T21:00:00+09:00");
    world.sends(1).await;
    assert_eq!(letters(&trainee), ["실습에서 만든 것, 지웠나요?"]);
}

#[tokio::test]
async fn daily_goes_on_until_it_is_stopped() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "daily").await;
    for (day, sent) in [(16, 1), (17, 2), (18, 3)] {
        world.at(&format!("2025-04-{day}T21:00:00+09:00"));
        world.sends(sent).await;
    }
    let letter = trainee.letter("실습에서").await;
    trainee.press(&letter, "그만 받기").await;
    world.at("2025-04-19T21:00:00+09:00");
    world.sends(3).await;
}

#[tokio::test]
async fn weekly_keeps_its_weekday() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "weekly").await;
    for (at, sent) in [("2025-04-16", 1), ("2025-04-22", 1), ("2025-04-23", 2), ("2025-04-30", 3)] {
        world.at(&format!("{at}T21:00:00+09:00"));
        world.sends(sent).await;
    }
    assert_eq!(first_line(&practise(&trainee, "stop").await), "실습 알림을 껐어요.");
}

#[tokio::test]
async fn days_down_are_one_reminder_that_says_it_is_late() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "daily").await;
    world.at("2025-04-20T12:00:00+09:00");
    world.sends(1).await;
    let letter = trainee.letter("실습에서").await.text();
    assert!(letter.contains("늦게 보내 드려요"), "{letter}");
    world.at("2025-04-20T21:00:00+09:00");
    world.sends(2).await;
}

#[tokio::test]
async fn whoever_has_deleted_all_is_not_asked_again_today() {
    let world = World::start().await;
    let trainee = world.trainee();
    let list = practise(&trainee, "daily").await;
    trainee.press(&list, "모두 확인했어요").await;
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(0).await;
    world.at("2025-04-17T21:00:00+09:00");
    world.sends(1).await;
}

#[tokio::test]
async fn a_pause_ends_with_a_reminder() {
    let world = World::start().await;
    let trainee = world.trainee();
    let list = practise(&trainee, "daily").await;
    let paused = until(&trainee, &list, "4월 20일").await;
    assert!(paused.text().contains("4월 20일(일) 10:00에 다시 알려 드려요"), "{}", read(&paused));
    world.at("2025-04-19T21:00:00+09:00");
    world.sends(0).await;
    world.at("2025-04-20T10:00:00+09:00");
    world.sends(1).await;
    world.at("2025-04-20T21:00:00+09:00");
    world.sends(2).await;
    assert_eq!(letters(&trainee), ["AWS에 남은 것은 없나요?", "실습에서 만든 것, 지웠나요?"]);
}

#[tokio::test]
async fn a_day_that_cannot_be_is_answered_with_examples() {
    let world = World::start().await;
    let trainee = world.trainee();
    for (text, expected) in [
        ("2월 30일", "없는 날짜나 시각이에요"),
        ("다 쓸 때까지", "날짜를 읽지 못했어요"),
        ("4월 1일", "이미 지났어요"),
        ("9999일 뒤", "너무 멀어요"),
    ] {
        let told = until(&trainee, &open(&trainee).await, text).await;
        assert!(told.text().contains(expected) && told.text().contains("`3일 뒤`"), "{text}: {}", read(&told));
        assert!(has_button(&told, "다시 적기"), "{text}");
    }
}

#[tokio::test]
async fn the_list_opens_from_a_direct_message_and_leaves_the_message_as_it_is() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "tonight").await;
    world.at("2025-04-16T21:00:00+09:00");
    let letter = trainee.letter("실습에서").await;
    let direct = Person { actor: trainee.actor.in_direct_messages() };
    let list = direct.press(&letter, "체크리스트 열기").await;
    let ticked = tick(&direct, &list, &["nat"]).await;
    assert!(first_line(&ticked).ends_with("1/17 확인"), "{}", read(&ticked));
    assert_eq!(direct.actor.message(letter.id).unwrap().text(), letter.text());
}

#[tokio::test]
async fn it_stands_among_the_reminders_and_stops_with_them() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "daily").await;
    let list = trainee.slash("remind list", Args::new()).await;
    assert!(list.text().contains("- AWS 프로젝트 정리 · 다음 알림 4월 16일(수) 21:00"), "{}", read(&list));
    trainee.slash("remind off", Args::new()).await;
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(0).await;
    assert!(first_line(&open(&trainee).await).contains("AWS 프로젝트"));
}

#[tokio::test]
async fn stopping_can_be_taken_back() {
    let world = World::start().await;
    let trainee = world.trainee();
    let list = practise(&trainee, "daily").await;
    let stopped = trainee.press(&list, "그만 받기").await;
    trainee.press(&stopped, "되돌리기").await;
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(1).await;
    world.at("2025-04-17T21:00:00+09:00");
    world.sends(2).await;
}

#[tokio::test]
async fn each_programme_has_a_list_of_its_own() {
    let world = World::start().await;
    let trainee = world.trainee();
    let project = tick(&trainee, &open(&trainee).await, &["eks"]).await;
    let theory = trainee.press(&project, "AWS 이론 목록").await;
    assert_eq!(first_line(&theory), "**AWS 정리 · AWS 이론** 0/17 확인");
    let back = trainee.press(&theory, "AWS 프로젝트 목록").await;
    assert_eq!(first_line(&back), "**AWS 정리 · AWS 프로젝트** 1/17 확인");
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

#[tokio::test]
async fn closed_direct_messages_do_not_end_it() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "daily").await;
    world.control.set_takes_dms(trainee.actor.id(), false);
    world.at("2025-04-16T21:00:00+09:00");
    world.gives_up(1).await;
    world.control.set_takes_dms(trainee.actor.id(), true);
    world.at("2025-04-17T21:00:00+09:00");
    world.sends(1).await;
}

#[tokio::test]
async fn what_was_confirmed_goes_with_the_profile() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    tick(&trainee, &practise(&trainee, "daily").await, &["eks"]).await;
    let asked = trainee.slash("profile delete", Args::new()).await;
    trainee.press(&asked, "지울게요").await;
    assert!(first_line(&open(&trainee).await).ends_with("0/17 확인"));
    world.at("2025-04-16T21:00:00+09:00");
    world.sends(0).await;
}

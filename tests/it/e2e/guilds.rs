//! Two servers with different notices, and one person in both: nothing of one shows in the other.

use bootcamp_bot::sandbox::control::Args;

use super::world::EVENING;
use super::{Person, Setup, World, sample, slip};

/// No notices but what each server's operator imports: later dates in the evening class.
async fn two_classes() -> (World, Person, Person) {
    let world = World::with(Setup { notices: None, second_guild: true, ..Setup::default() }).await;
    let operator = world.operator();
    operator.import(&sample()).await;
    let evening = sample().replace("2025.04.15(화) ~ 2025.04.23(수) 17:00", "2025.04.14(월) ~ 2025.04.21(월) 12:00");
    operator.in_guild(EVENING).import(&evening.replace("1588-1688", "1544-0000")).await;
    let day = world.trainee();
    let night = day.in_guild(EVENING);
    (world, day, night)
}

#[tokio::test]
async fn each_server_has_its_own_deadlines() {
    let (_world, day, night) = two_classes().await;
    assert!(day.deadlines().await.text().contains("제출 마감: 4월 23일(수) 17:00"));
    assert!(night.deadlines().await.text().contains("제출 마감: 4월 21일(월) 12:00"));
}

#[tokio::test]
async fn each_server_answers_from_its_own_notices() {
    let (_world, day, night) = two_classes().await;
    let (of_day, of_night) = (day.ask("국민카드 고객센터 번호").await, night.ask("국민카드 고객센터 번호").await);
    assert!(of_day.text().contains("1588-1688") && !of_day.text().contains("1544-0000"));
    assert!(of_night.text().contains("1544-0000") && !of_night.text().contains("1588-1688"));
}

#[tokio::test]
async fn a_profile_belongs_to_one_server() {
    let (_world, day, night) = two_classes().await;
    day.introduce("cloud").await;
    let shown = night.slash("profile show", Args::new()).await.text();
    assert!(shown.contains("아직 내 정보를 입력하지 않았어요"), "{shown}");
}

#[tokio::test]
async fn a_submission_belongs_to_one_server() {
    let (_world, day, night) = two_classes().await;
    day.introduce("cloud").await;
    day.submit(&[slip()]).await;
    assert!(night.submissions().await.text().starts_with("아직 낸 것이 없어요."));
    assert!(night.deadlines().await.text().contains("**2차(3월 결제분)** · 아직 안 냈어요"));
}

#[tokio::test]
async fn numbers_begin_anew_in_each_server() {
    let (_world, day, night) = two_classes().await;
    for there in [&day, &night] {
        there.introduce("cloud").await;
        let answer = there.submit(&[slip()]).await.text();
        assert!(answer.contains("접수번호 A-0001"), "{answer}");
    }
}

#[tokio::test]
async fn a_question_reaches_the_operators_of_its_server() {
    let (world, day, _night) = two_classes().await;
    let answer = day.ask("점심 식대도 지원되나요?").await;
    day.press(&answer, "물어보기").await;
    let evening = world.operator().in_guild(EVENING);
    assert_eq!(evening.slash("faq queue", Args::new()).await.content, "기다리는 질문이 없습니다.");
}

#[tokio::test]
async fn deleting_in_one_server_leaves_the_other_alone() {
    let (_world, day, night) = two_classes().await;
    day.introduce("cloud").await;
    night.introduce("cloud").await;
    let asked = day.slash("profile delete", Args::new()).await;
    day.press(&asked, "지울게요").await;
    let shown = night.slash("profile show", Args::new()).await.text();
    assert!(shown.contains("haneul.kim(김하늘)"), "{shown}");
}

#[tokio::test]
async fn settings_of_one_server_do_not_hold_in_the_other() {
    let (world, _day, night) = two_classes().await;
    world.operator().slash("setup policy", Args::new().text("submissions", "form")).await;
    night.introduce("cloud").await;
    let answer = night.submit(&[slip()]).await.text();
    assert!(answer.contains("접수번호 A-0001"), "{answer}");
}

#[tokio::test]
async fn a_button_of_one_server_does_nothing_in_the_other() {
    let (world, day, night) = two_classes().await;
    day.introduce("cloud").await;
    let received = day.submit(&[slip()]).await;
    let withdraw = received.button("제출 취소").unwrap().custom_id.clone().unwrap();
    let moved = world.post_button(night.actor.channel(), &withdraw).await;
    let answer = night.press(&moved, &withdraw).await.text();
    assert!(answer.starts_with("이 버튼은 오래돼서"), "{answer}");
}

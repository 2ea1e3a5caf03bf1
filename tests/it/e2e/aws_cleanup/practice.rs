//! Reminders after a practice, pauses, and how they stop.

use bootcamp_bot::sandbox::control::Args;

use super::{first_line, has_button, letters, open, practise, until};
use crate::e2e::{World, read};

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
async fn closed_direct_messages_end_it_until_the_person_wants_it_again() {
    let world = World::start().await;
    let trainee = world.trainee();
    practise(&trainee, "daily").await;
    world.control.set_takes_dms(trainee.actor.id(), false);
    world.at("2025-04-16T21:00:00+09:00");
    world.gives_up(1).await;
    world.control.set_takes_dms(trainee.actor.id(), true);
    let list = trainee.slash("remind list", Args::new()).await;
    trainee.press(&list, "AWS 프로젝트 정리 다시 켜기").await;
    world.at("2025-04-17T21:00:00+09:00");
    world.sends(1).await;
}

//! What goes wrong around a submission: Discord, the worker, forged buttons. Nothing is lost, nothing done twice.

use std::path::PathBuf;
use std::time::Duration;

use bootcamp_bot::domain::{Status, Verdict};
use bootcamp_bot::sandbox::control::{Args, Used};
use bootcamp_bot::sandbox::{Fault, FaultKind};
use bootcamp_bot::worker::Worker;
use insta::assert_snapshot;

use super::world::SOON;
use super::{Setup, World, read, slip};

/// Answers to the interaction itself; later edits of the answer are not counted.
fn first_answers(world: &World, used: &Used) -> usize {
    let path = format!("/interactions/{}/", used.id());
    world.control.requests().iter().filter(|request| request.path.contains(&path)).count()
}

/// A worker that never answers, and is not waited for long.
async fn with_a_silent_worker() -> World {
    let command = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/e2e/silent_worker.sh");
    World::with(Setup { worker: Worker { command, deadline: Duration::from_millis(300) }, ..Setup::default() }).await
}

#[tokio::test]
async fn the_same_interaction_twice_is_answered_and_stored_once() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let used = trainee.hand_in(&[slip()]);
    world.control.dispatch_again(used.id());
    used.answer(SOON).await.unwrap();
    world.control.dispatch_again(used.id());
    trainee.deadlines().await;
    assert_eq!(first_answers(&world, &used), 1);
    assert_eq!(world.submissions_of(&trainee).await.len(), 1);
}

#[tokio::test]
async fn the_same_press_twice_is_answered_once() {
    let world = World::start().await;
    let trainee = world.trainee();
    let shown = trainee.deadlines().await;
    let used = trainee.actor.press(shown.id, "캘린더에 추가").unwrap();
    world.control.dispatch_again(used.id());
    used.answer(SOON).await.unwrap();
    trainee.deadlines().await;
    assert_eq!(first_answers(&world, &used), 1);
}

#[tokio::test]
async fn a_subcommand_twice_is_answered_once() {
    let world = World::start().await;
    let trainee = world.trainee();
    let used = trainee.actor.slash("profile show", Args::new()).unwrap();
    world.control.dispatch_again(used.id());
    used.answer(SOON).await.unwrap();
    trainee.deadlines().await;
    assert_eq!(first_answers(&world, &used), 1);
}

#[tokio::test]
async fn a_429_on_the_first_answer_is_waited_out() {
    let world = World::start().await;
    let limited = FaultKind::RateLimited { retry_after: 0.2, global: false };
    world.control.inject(Fault::once("POST", "/interactions/", limited));
    let answer = world.trainee().deadlines().await;
    assert!(answer.text().contains("구독료"), "{}", answer.text());
}

#[tokio::test]
async fn a_502_on_the_first_answer_is_tried_again() {
    let world = World::start().await;
    world.control.inject(Fault::once("POST", "/interactions/", FaultKind::Status(502)));
    let answer = world.trainee().deadlines().await;
    assert!(answer.text().contains("구독료"), "{}", answer.text());
}

#[tokio::test]
async fn trouble_while_submitting_stores_once() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.control.inject(Fault::once("POST", "/interactions/", FaultKind::Status(502)));
    let limited = FaultKind::RateLimited { retry_after: 0.2, global: false };
    world.control.inject(Fault::once("PATCH", "/webhooks/", limited));
    let answer = trainee.submit(&[slip()]).await;
    assert!(answer.text().contains("접수번호 A-0001"), "{}", answer.text());
    assert_eq!(world.submissions_of(&trainee).await.len(), 1);
}

#[tokio::test]
async fn an_answer_whose_confirmation_was_lost_is_an_answer() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.control.inject(Fault::once("PATCH", "/webhooks/", FaultKind::DropReply));
    let answer = trainee.submit(&[slip()]).await;
    assert!(answer.text().contains("접수번호 A-0001"), "{}", answer.text());
}

#[tokio::test]
async fn when_our_worker_fails_the_file_is_kept_and_nobody_is_blamed() {
    let world = with_a_silent_worker().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&answer), @r"
    저희 쪽 문제로 파일을 확인하지 못했어요. 10:00:00에 올린 파일은 보관했으니 늦은 것으로 처리되지 않아요. 조금 뒤에 다시 올리거나, 운영진이 직접 보길 원하면 아래 버튼을 눌러 주세요. 번호: `<reference>`
    [이대로 검토 요청]
    ");
    assert_eq!(world.everything_of(&trainee).await.drafts.len(), 1);
}

#[tokio::test]
async fn what_our_worker_could_not_read_a_person_can_look_at() {
    let world = with_a_silent_worker().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[slip()]).await;
    world.at("2025-04-16T15:00:00+09:00");
    trainee.press(&answer, "이대로 검토 요청").await;
    let stored = world.submission(1).await;
    assert_eq!(stored.checked.verdict, Verdict::Review);
    assert_eq!(stored.upload.arrived_at.to_rfc3339(), "2025-04-16T01:00:00+00:00");
}

#[tokio::test]
async fn a_check_that_our_worker_could_not_do_is_our_failure() {
    let world = with_a_silent_worker().await;
    assert_snapshot!(read(&world.trainee().check(&[slip()]).await), @"저희 쪽 문제로 처리하지 못했어요. 올린 내용이 잘못된 것은 아니에요. 잠시 뒤에 다시 시도해 주시고, 또 안 되면 운영진에게 이 번호를 알려 주세요: `<reference>`");
}

#[tokio::test]
async fn nobody_withdraws_what_is_another_persons() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let forged = format!("withdraw-now:{}:{}", world.guild(), world.submission(1).await.id);
    let message = world.post_button(trainee.actor.channel(), &forged).await;
    let answer = world.english_trainee().press(&message, &forged).await.text();
    assert!(answer.starts_with("This button is too old to use."), "{answer}");
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn nobody_takes_up_another_persons_file() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.submit(&[slip()]).await;
    let draft = world.everything_of(&trainee).await.drafts.remove(0).0.id;
    let alex = world.english_trainee();
    alex.introduce("cloud").await;
    let forged = format!("review:{}:{draft}", world.guild());
    let message = world.post_button(trainee.actor.channel(), &forged).await;
    alex.press(&message, &forged).await;
    assert!(world.submissions_of(&alex).await.is_empty());
    assert_eq!(world.everything_of(&trainee).await.drafts.len(), 1);
}

#[tokio::test]
async fn a_trainee_cannot_put_a_notice_into_force() {
    let world = World::start().await;
    let trainee = world.trainee();
    let forged = format!("proposal-apply:{}:vsome-version:seen", world.guild());
    let message = world.post_button(trainee.actor.channel(), &forged).await;
    let answer = trainee.press(&message, &forged).await.text();
    assert!(answer.starts_with("이 명령은 운영진만 쓸 수 있어요."), "{answer}");
}

#[tokio::test]
async fn a_button_that_nobody_knows_is_too_old() {
    let world = World::start().await;
    let trainee = world.trainee();
    let message = world.post_button(trainee.actor.channel(), "erase-all:1").await;
    assert_snapshot!(read(&trainee.press(&message, "erase-all:1").await), @"이 버튼은 오래돼서 더 쓸 수 없어요. 명령을 다시 입력하면 새 버튼이 나와요.");
}

#[tokio::test]
async fn commands_need_a_server() {
    let world = World::start().await;
    let there = world.trainee().actor.in_direct_messages();
    let refused = there.slash("deadlines", Args::new()).unwrap_err();
    assert!(matches!(refused, bootcamp_bot::sandbox::control::Refusal::NotAllowed(_)), "{refused}");
}

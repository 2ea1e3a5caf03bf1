//! Replacing and withdrawing, until the window closes or somebody decides.

use bootcamp_bot::domain::Status;
use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{World, read, slip};
use crate::slips::{self, Slip};

#[tokio::test]
async fn a_second_upload_takes_the_place_of_the_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let answer = trainee.submit(&[File::new("later.pdf", Slip::valid().with(slips::WON, "32,500원").pdf())]).await;
    assert!(answer.text().contains("앞서 낸 A-0001 대신 이 파일을 볼게요."), "{}", answer.text());
    assert_eq!(world.submission(1).await.status, Status::Replaced);
}

#[tokio::test]
async fn a_rejected_upload_leaves_the_first_alone() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let answer = trainee.submit(&[File::new("later.pdf", Slip::valid().without(slips::WON).pdf())]).await;
    assert!(answer.text().contains("앞서 낸 A-0001은 그대로 남아 있어요."), "{}", answer.text());
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn the_button_says_how_to_replace() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&trainee.press(&received, "매출전표 바꾸기").await), @"/submit로 새 파일을 올리면 A-0001을 바꿔 드려요. 새 파일이 접수될 때까지는 지금 것이 그대로 남아 있어요.");
}

#[tokio::test]
async fn withdrawing_asks_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&trainee.press(&received, "제출 취소").await), @r"
    A-0001을 취소할까요? 취소하면 이번 차수에는 낸 것이 없게 돼요. 마감 전이면 다시 낼 수 있어요.
    [취소할게요] [그대로 둘게요]
    ");
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn yes_withdraws() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    let asked = trainee.press(&received, "제출 취소").await;
    assert_snapshot!(read(&trainee.press(&asked, "취소할게요").await), @"A-0001을 취소했어요. 마감 전이면 /submit로 다시 낼 수 있어요.");
    assert_eq!(world.submission(1).await.status, Status::Withdrawn);
}

#[tokio::test]
async fn keep_keeps() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    let asked = trainee.press(&received, "제출 취소").await;
    assert_snapshot!(read(&trainee.press(&asked, "그대로 둘게요").await), @"그대로 두었어요.");
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn after_a_withdrawal_the_same_slip_can_be_handed_in_again() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    let asked = trainee.press(&received, "제출 취소").await;
    trainee.press(&asked, "취소할게요").await;
    trainee.submit(&[slip()]).await;
    assert_eq!(world.submission(2).await.status, Status::Received);
}

#[tokio::test]
async fn after_the_last_minute_nothing_changes_any_more() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    world.at("2025-04-23T17:00:01+09:00");
    assert_snapshot!(read(&trainee.press(&received, "제출 취소").await), @"마감(4월 23일(수) 17:00)이 지나서 바꾸거나 취소할 수 없어요. 꼭 고쳐야 하면 운영진에게 A-0001을 알려 주세요.");
}

#[tokio::test]
async fn a_confirmation_that_comes_too_late_does_not_withdraw() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    let asked = trainee.press(&received, "제출 취소").await;
    world.at("2025-04-23T17:00:01+09:00");
    trainee.press(&asked, "취소할게요").await;
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn what_is_decided_cannot_be_replaced() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    world.decide(1, Status::Approved).await;
    assert_snapshot!(read(&trainee.submit(&[slip()]).await), @"A-0001은 지금 '✅ 승인' 상태라 바꿀 수 없어요. 문제가 있으면 운영진에게 접수번호를 알려 주세요.");
    assert_eq!(world.submissions_of(&trainee).await.len(), 1);
}

#[tokio::test]
async fn what_is_decided_cannot_be_withdrawn() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    world.decide(1, Status::Approved).await;
    let answer = trainee.press(&received, "제출 취소").await;
    assert!(answer.text().contains("✅ 승인"), "{}", answer.text());
}

#[tokio::test]
async fn the_list_shows_what_became_of_each() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    world.at("2025-04-17T09:30:00+09:00");
    trainee.submit(&[File::new("later.pdf", Slip::valid().with(slips::WON, "32,500원").pdf())]).await;
    assert_snapshot!(read(&trainee.submissions().await), @r"
    **내가 낸 것**
    **A-0002** 📥 접수 · 구독료 2차 · 2025-04-17 09:30:00
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,500원
    **A-0001** 다른 파일로 바꿈 · 구독료 2차 · 2025-04-16 10:00:00
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    [매출전표 바꾸기] [제출 취소]
    ");
}

#[tokio::test]
async fn the_files_of_a_withdrawn_submission_go_after_a_week() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let received = trainee.submit(&[slip()]).await;
    let asked = trainee.press(&received, "제출 취소").await;
    trainee.press(&asked, "취소할게요").await;
    world.at("2025-04-23T10:00:01+09:00");
    world.tidy().await;
    assert!(world.files_at_rest().is_empty());
}

#[tokio::test]
async fn asking_for_a_look_does_not_push_out_what_was_received() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[File::new("half.pdf", Slip::valid().without(slips::WON).pdf())]).await;
    trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&trainee.press(&rejected, "이대로 검토 요청").await), @"이 차수에는 이미 A-0001이 접수되어 있어서 이 파일의 검토는 요청하지 않았어요. 이 파일로 바꾸고 싶으면 먼저 그 제출을 취소한 뒤 다시 눌러 주세요.");
    assert_eq!(world.submission(1).await.status, Status::Received);
}

#[tokio::test]
async fn a_late_upload_does_not_push_out_what_came_in_time() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    world.at("2025-04-24T09:00:00+09:00");
    let late = trainee.submit(&[File::new("late.pdf", Slip::valid().with(slips::WON, "32,500원").pdf())]).await;
    trainee.press(&late, "이대로 검토 요청").await;
    assert_eq!(world.submission(1).await.status, Status::Received);
}

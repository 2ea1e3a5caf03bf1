//! A slip that breaks a rule: told with its remedy, kept for a day, reviewed by a person on request.

use bootcamp_bot::domain::Verdict;
use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{World, read};
use crate::slips::{self, Slip};

fn without_dollars() -> File {
    File::new("slip.pdf", Slip::valid().without(slips::DOLLARS).pdf())
}

#[tokio::test]
async fn each_finding_comes_with_what_to_do() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let slip = Slip::valid().without(slips::DOLLARS).with(slips::PAID_AT, "2025-03-25 09:00:00");
    let answer = trainee.submit(&[File::new("slip.pdf", slip.pdf())]).await;
    assert_snapshot!(read(&answer), @r"
    ✏️ **구독료 2차(3월 결제분): 아직 접수하지 못했어요.** 확인할 점이 있어요.
    ⛔ **결제일이 3월 25일(화)이에요. 3월 1일(토)부터 3월 20일(목)까지 결제한 건만 지원돼요.**
    그 기간에 결제한 다른 건이 있으면 그 전표를 올려 주세요. 다른 차수의 전표라면 차수를 바꿔 주세요.
    ⛔ **달러($) 금액을 찾지 못했어요.**
    원화 페이지만 있어요. 달러(현지통화) 페이지를 추가해 주세요. 없으면 카드사 고객센터에서 확인서를 받을 수 있어요.
    ChatGPT · 결제일 2025-03-25 · 달러 금액 못 찾음 · 32,145원
    10:00:00에 올린 기록은 남겼어요. 아직 접수되지는 않았어요. 고친 파일을 다시 올리거나, 그대로 운영진이 보길 원하면 4월 17일(목) 10:00까지 아래 버튼을 눌러 주세요.
    [이대로 검토 요청]
    ");
}

#[tokio::test]
async fn english_clients_are_told_in_english() {
    let world = World::start().await;
    let trainee = world.english_trainee();
    trainee.introduce("cloud").await;
    assert_snapshot!(read(&trainee.submit(&[without_dollars()]).await), @r"
    ✏️ **Subscription Round 2 (March payments): not received yet.** Please look at these points.
    ⛔ **No dollar ($) amount was found.**
    Only the won page is here. Add the page with the dollars, or ask the card company's customer centre for a confirmation.
    ChatGPT · paid 2025-03-05 · dollar amount not found · ₩32,145
    Your upload of 10:00:00 KST is on record but does not count as handed in yet. Upload a corrected file, or press the button by Thu 17 Apr, 10:00 KST to have an operator look at it as it is.
    [Add files] [Ask for a review as is]
    ");
}

#[tokio::test]
async fn a_rejected_slip_is_no_submission() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[without_dollars()]).await;
    assert!(world.submissions_of(&trainee).await.is_empty());
}

#[tokio::test]
async fn a_review_keeps_the_time_of_the_first_press() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[without_dollars()]).await;
    world.at("2025-04-17T09:00:00+09:00");
    trainee.press(&rejected, "이대로 검토 요청").await;
    let stored = world.submission(1).await;
    assert_eq!(stored.upload.arrived_at.to_rfc3339(), "2025-04-16T01:00:00+00:00");
    assert_eq!(stored.checked.verdict, Verdict::Review);
}

#[tokio::test]
async fn a_review_is_answered_with_number_and_findings() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[without_dollars()]).await;
    assert_snapshot!(read(&trainee.press(&rejected, "이대로 검토 요청").await), @r"
    🔎 **구독료 2차(3월 결제분) 제출을 받았어요.** 자동으로 확인하지 못한 점이 있어서 운영진이 직접 볼게요. 접수번호 A-0001 · 10:00:00
    ChatGPT · 결제일 2025-03-05 · 달러 금액 못 찾음 · 32,145원
    ⛔ **달러($) 금액을 찾지 못했어요.**
    원화 페이지만 있어요. 달러(현지통화) 페이지를 추가해 주세요. 없으면 카드사 고객센터에서 확인서를 받을 수 있어요.
    파일 이름을 `haneul.kim(김하늘)_클라우드 2회차_3월.pdf`로 정리해 두었어요.
    공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    마감(4월 23일(수) 17:00)까지 다시 올려 바꿀 수 있어요.
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    [매출전표 바꾸기] [제출 취소]
    ");
}

#[tokio::test]
async fn asking_twice_makes_one_submission() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[without_dollars()]).await;
    trainee.press(&rejected, "이대로 검토 요청").await;
    let second = trainee.press(&rejected, "이대로 검토 요청").await;
    assert!(second.text().contains("이미 처리됐어요"), "{}", second.text());
    assert_eq!(world.submissions_of(&trainee).await.len(), 1);
}

#[tokio::test]
async fn after_a_day_the_draft_is_gone() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[without_dollars()]).await;
    world.at("2025-04-17T10:00:00+09:00");
    assert_snapshot!(read(&trainee.press(&rejected, "이대로 검토 요청").await), @"이 파일은 보관 기간(24시간)이 지났거나 이미 처리됐어요. /submit로 다시 올려 주세요.");
}

#[tokio::test]
async fn the_files_of_an_expired_draft_are_removed() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[without_dollars()]).await;
    world.at("2025-04-17T10:00:00+09:00");
    world.tidy().await;
    assert!(world.files_at_rest().is_empty());
}

#[tokio::test]
async fn drafts_are_listed_with_their_last_hour() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[without_dollars()]).await;
    assert_snapshot!(read(&trainee.submissions().await), @r"
    **내가 낸 것**
    ✏️ 접수 전: 구독료 · 2025-04-16 10:00:00에 올림 · 4월 17일(목) 10:00까지 보관해요. 고친 파일을 다시 올리거나 그대로 검토를 요청할 수 있어요.
    [이대로 검토 요청]
    ");
}

#[tokio::test]
async fn a_foreign_merchant_is_named() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let slip = Slip::valid().with(slips::MERCHANT, "NETFLIX.COM");
    let answer = trainee.submit(&[File::new("slip.pdf", slip.pdf())]).await.text();
    assert!(answer.contains("가맹점이 NETFLIX.COM으로 적혀 있어요."), "{answer}");
}

#[tokio::test]
async fn a_cancelled_payment_is_not_taken() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let slip = Slip::valid().with(slips::STATE, "취소");
    let answer = trainee.submit(&[File::new("slip.pdf", slip.pdf())]).await.text();
    assert!(answer.contains("취소되거나 환불된 결제예요."), "{answer}");
}

//! `/check`: the same report, and nothing is stored.

use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{World, read, slip};
use crate::slips::{self, Slip};

#[tokio::test]
async fn a_slip_that_fits_is_told_so() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().check(&[slip()]).await), @r"
    ✅ **구독료 2차(3월 결제분) 기준으로 문제가 없어 보여요.** 자동 확인이라 승인은 아니에요.
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    확인만 했고 저장하지 않았어요. 낼 때는 /submit를 써 주세요.
    ");
}

#[tokio::test]
async fn a_slip_that_does_not_fit_is_told_why_in_english() {
    let world = World::start().await;
    let slip = File::new("slip.pdf", Slip::valid().without(slips::DOLLARS).pdf());
    assert_snapshot!(read(&world.english_trainee().check(&[slip]).await), @r"
    ✏️ **By the rules of Subscription Round 2 (March payments), something does not fit.**
    ⛔ **No dollar ($) amount was found.**
    Only the won page is here. Add the page with the dollars, or ask the card company's customer centre for a confirmation.
    ChatGPT · paid 2025-03-05 · dollar amount not found · ₩32,145
    This was only a check; nothing was stored.
    ");
}

#[tokio::test]
async fn nothing_is_stored() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.check(&[slip()]).await;
    let everything = world.everything_of(&trainee).await;
    assert!(everything.submissions.is_empty() && everything.drafts.is_empty());
    assert!(world.files_at_rest().is_empty());
}

#[tokio::test]
async fn it_names_the_file_as_it_would_be_handed_in() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.check(&[slip()]).await;
    assert!(answer.text().contains("haneul.kim(김하늘)_클라우드 2회차_3월.pdf"), "{}", answer.text());
}

#[tokio::test]
async fn before_the_window_it_does_not_invite_to_hand_in() {
    let world = World::start().await;
    world.at("2025-04-14T23:59:59+09:00");
    let answer = world.trainee().check(&[slip()]).await;
    assert!(!answer.text().contains("/submit"), "{}", answer.text());
}

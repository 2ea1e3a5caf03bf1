//! The same payment handed in twice, by two people.

use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{Person, World, read, slip};
use crate::slips::{self, Slip};

/// The Korean trainee has handed in the slip already.
async fn after_the_first() -> (World, Person, Person) {
    let world = World::start().await;
    let (first, second) = (world.trainee(), world.english_trainee());
    first.introduce("cloud").await;
    first.submit(&[slip()]).await;
    second.introduce("cloud").await;
    (world, first, second)
}

#[tokio::test]
async fn the_same_file_is_not_taken_from_another_person() {
    let (_world, _first, second) = after_the_first().await;
    assert_snapshot!(read(&second.submit(&[slip()]).await), @r"
    ✏️ **Subscription Round 2 (March payments): not received yet.** Please look at these points.
    ⛔ **This payment has already been submitted.**
    If you have not submitted it, ask for a review and an operator will look.
    ChatGPT · paid 2025-03-05 · $22.00 · ₩32,145
    Your upload of 10:00:00 KST is on record but does not count as handed in yet. Upload a corrected file, or press the button by Thu 17 Apr, 10:00 KST to have an operator look at it as it is.
    [Ask for a review as is]
    ");
}

#[tokio::test]
async fn the_same_payment_in_another_file_is_known() {
    let (_world, _first, second) = after_the_first().await;
    let printed_again = Slip::valid().with(slips::STATE, "승인").pdf();
    let answer = second.submit(&[File::new("again.pdf", printed_again)]).await.text();
    assert!(answer.contains("has already been submitted"), "{answer}");
}

#[tokio::test]
async fn another_payment_of_the_same_amount_is_another() {
    let (world, _first, second) = after_the_first().await;
    let own = Slip::valid().with(slips::APPROVAL, "30467890").pdf();
    second.submit(&[File::new("own.pdf", own)]).await;
    assert_eq!(world.submissions_of(&second).await.len(), 1);
}

#[tokio::test]
async fn who_did_it_first_is_told_to_nobody() {
    let (_world, first, second) = after_the_first().await;
    let answer = second.submit(&[slip()]).await.text();
    assert!(!answer.contains("haneul") && !answer.contains(&first.id().to_string()), "{answer}");
}

#[tokio::test]
async fn a_withdrawn_payment_is_free_again() {
    let (world, first, second) = after_the_first().await;
    let list = first.submissions().await;
    let asked = first.press(&list, "제출 취소").await;
    first.press(&asked, "취소할게요").await;
    second.submit(&[slip()]).await;
    assert_eq!(world.submissions_of(&second).await.len(), 1);
}

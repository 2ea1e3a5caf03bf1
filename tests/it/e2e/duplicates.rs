//! The same payment handed in twice, by two people.

use bootcamp_bot::sandbox::control::File;
use bootcamp_bot::store::DatabaseUrl;
use insta::assert_snapshot;

use super::world::Setup;
use super::{Person, World, read, slip};
use crate::slips::{self, Slip};
use crate::store::database::{on_postgres, on_sqlite};

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

/// Three rounds of two people who hand in the same payment in the same second: one submission each time.
async fn two_at_once(database: DatabaseUrl) {
    let world = World::with(Setup { database: Some(database), ..Setup::default() }).await;
    let (one, other) = (world.trainee(), world.english_trainee());
    one.introduce("cloud").await;
    other.introduce("cloud").await;
    for number in 1..=3 {
        let pdf = Slip::valid().with(slips::APPROVAL, &format!("3046789{number}")).pdf();
        let (mine, yours) = ([File::new("mine.pdf", pdf.clone())], [File::new("yours.pdf", pdf)]);
        tokio::join!(one.submit(&mine), other.submit(&yours));
        let stored = [world.submissions_of(&one).await, world.submissions_of(&other).await].concat();
        assert_eq!(stored.len(), number, "{stored:?}");
    }
}

#[tokio::test]
async fn of_two_in_the_same_second_one_is_first() {
    on_sqlite(two_at_once).await;
}

#[tokio::test]
async fn of_two_in_the_same_second_one_is_first_on_a_server_too() {
    on_postgres(two_at_once).await;
}

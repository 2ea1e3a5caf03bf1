//! A card company that prints dollars and won on two pages: the second page may come later.

use bootcamp_bot::sandbox::control::{File, SeenMessage};
use insta::assert_snapshot;

use super::{Person, World, read};
use crate::slips::{self, Slip};

fn dollars() -> File {
    File::new("dollars.pdf", Slip::valid().without(slips::WON).pdf())
}

fn won() -> File {
    File::new("won.pdf", Slip::valid().without(slips::DOLLARS).pdf())
}

/// The page with the dollars came, and its owner will add the other.
async fn half_way(world: &World) -> (Person, SeenMessage) {
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let rejected = trainee.submit(&[dollars()]).await;
    let told = trainee.press(&rejected, "파일 추가").await;
    (trainee, told)
}

#[tokio::test]
async fn the_missing_page_can_be_added() {
    let world = World::start().await;
    let (_, told) = half_way(&world).await;
    assert_snapshot!(read(&told), @"/submit로 빠진 파일만 올려 주세요. 앞서 올린 파일과 합쳐서 볼게요. 4월 17일(목) 10:00까지 기다려요.");
}

#[tokio::test]
async fn both_pages_together_count() {
    let world = World::start().await;
    let (trainee, _) = half_way(&world).await;
    let answer = trainee.submit(&[won()]).await.text();
    assert!(answer.starts_with("📥") && answer.contains("$22.00 · 32,145원"), "{answer}");
}

#[tokio::test]
async fn the_time_of_the_first_page_counts() {
    let world = World::start().await;
    let (trainee, _) = half_way(&world).await;
    world.at("2025-04-17T09:00:00+09:00");
    trainee.submit(&[won()]).await;
    assert_eq!(world.submission(1).await.upload.arrived_at.to_rfc3339(), "2025-04-16T01:00:00+00:00");
}

#[tokio::test]
async fn nothing_of_the_half_is_left_over() {
    let world = World::start().await;
    let (trainee, _) = half_way(&world).await;
    trainee.submit(&[won()]).await;
    assert!(world.everything_of(&trainee).await.drafts.is_empty());
    // Two pages and the joined PDF.
    assert_eq!(world.files_at_rest().len(), 3);
}

#[tokio::test]
async fn without_pressing_the_second_upload_stands_alone() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[dollars()]).await;
    let answer = trainee.submit(&[won()]).await.text();
    assert!(answer.contains("달러($) 금액을 찾지 못했어요."), "{answer}");
}

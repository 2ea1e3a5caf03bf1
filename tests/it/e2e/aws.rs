//! AWS: invoice and proof of payment become one PDF and one submission.

use bootcamp_bot::sandbox::control::File;

use super::person::evidence;
use super::{World, read};
use crate::check::aws::{FEBRUARY, invoice, proof};

fn both() -> [File; 2] {
    [File::new("invoice.pdf", invoice(FEBRUARY, "USD 44.00")), File::new("slip.pdf", proof("USD 44.00", "64,100원"))]
}

#[tokio::test]
async fn invoice_and_proof_are_received_as_one() {
    let world = World::start().await;
    world.at("2025-04-08T12:00:00+09:00");
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.slash("submit", evidence("aws-theory", &both())).await;
    assert!(read(&answer).starts_with("📥 **AWS 이론 1차 제출을 받았어요.**"), "{}", read(&answer));
    let merged = lopdf::Document::load_mem(&trainee.file(&world.control, &answer)).expect("a PDF");
    assert_eq!(merged.get_pages().len(), 2);
}

#[tokio::test]
async fn an_invoice_alone_asks_for_the_proof() {
    let world = World::start().await;
    world.at("2025-04-08T12:00:00+09:00");
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let [invoice, proof] = both();
    let half = trainee.slash("submit", evidence("aws-theory", &[invoice])).await;
    trainee.press(&half, "파일 추가").await;
    let answer = trainee.slash("submit", evidence("aws-theory", &[proof])).await;
    assert!(read(&answer).starts_with("📥 **AWS 이론 1차 제출을 받았어요.**"), "{}", read(&answer));
}

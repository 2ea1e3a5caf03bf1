//! Files that cannot be read: each is told why and what to do, and nothing is lost.

use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{Person, World, read};
use crate::pdf_builder::Pdf;
use crate::slips::{self, Slip};

async fn submitted(world: &World, file: File) -> String {
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    read(&trainee.submit(&[file]).await)
}

/// The line that names what is wrong, and the one below it that says what to do.
fn finding(answer: &str) -> String {
    answer.lines().skip_while(|line| !line.starts_with('⛔')).take(2).collect::<Vec<_>>().join("\n")
}

async fn kept(world: &World, person: &Person) -> usize {
    world.everything_of(person).await.drafts.len()
}

#[tokio::test]
async fn a_picture_is_no_pdf() {
    let world = World::start().await;
    let answer = submitted(&world, File::new("slip.pdf", b"\x89PNG\r\n\x1a\n".to_vec())).await;
    assert_snapshot!(answer, @r"
    ✏️ **구독료 2차(3월 결제분): 아직 접수하지 못했어요.** 확인할 점이 있어요.
    ⛔ **slip.pdf: PDF 파일이 아니에요.**
    카드사에서 받은 매출전표를 PDF로 저장해서 올려 주세요. 캡처나 사진은 인정되지 않아요.
    결제처 못 찾음 · 결제일 못 찾음 · 달러 금액 못 찾음 · 원화 금액 못 찾음
    10:00:00에 올린 기록은 남겼어요. 아직 접수되지는 않았어요. 고친 파일을 다시 올리거나, 그대로 운영진이 보길 원하면 4월 17일(목) 10:00까지 아래 버튼을 눌러 주세요.
    [이대로 검토 요청]
    ");
    assert_eq!(kept(&world, &world.trainee()).await, 1);
}

#[tokio::test]
async fn an_empty_file_is_no_pdf() {
    let world = World::start().await;
    let answer = submitted(&world, File::new("slip.pdf", Vec::new())).await;
    assert_snapshot!(finding(&answer), @r"
    ⛔ **slip.pdf: PDF 파일이 아니에요.**
    카드사에서 받은 매출전표를 PDF로 저장해서 올려 주세요. 캡처나 사진은 인정되지 않아요.
    ");
}

#[tokio::test]
async fn a_locked_file_is_not_opened_and_no_password_is_asked_for() {
    let world = World::start().await;
    let answer = submitted(&world, File::new("slip.pdf", Slip::valid().locked_pdf())).await;
    assert_snapshot!(finding(&answer), @r"
    ⛔ **slip.pdf: 열 때 비밀번호가 필요한 파일이에요.**
    파일을 열어서 '인쇄 → PDF로 저장'한 파일을 올려 주세요. 비밀번호는 보내지 마세요.
    ");
}

#[tokio::test]
async fn a_broken_file_is_said_to_be_broken() {
    let world = World::start().await;
    let answer = submitted(&world, File::new("slip.pdf", slips::broken())).await;
    assert_snapshot!(finding(&answer), @r"
    ⛔ **slip.pdf: 파일이 깨져 있어서 열지 못했어요.**
    내려받기가 끝나기 전에 끊겼을 수 있어요. 카드사에서 다시 받아 올려 주세요.
    ");
}

#[tokio::test]
async fn english_clients_are_told_in_english() {
    let world = World::start().await;
    let trainee = world.english_trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[File::new("slip.pdf", Slip::valid().locked_pdf())]).await;
    assert_snapshot!(finding(&read(&answer)), @r"
    ⛔ **slip.pdf: the file needs a password to open.**
    Open the file, use “Print → Save as PDF” and upload the result. Do not send the password.
    ");
}

#[tokio::test]
async fn thirty_megabytes_are_not_even_fetched() {
    let world = World::start().await;
    let answer = submitted(&world, File::zeros("slip.pdf", 30 << 20)).await;
    assert_snapshot!(answer, @"파일이 너무 커요 (slip.pdf). 20MB까지 받을 수 있어요. 매출전표 PDF를 카드사에서 다시 받거나, 필요한 쪽만 PDF로 저장해서 올려 주세요.");
}

#[tokio::test]
async fn thirty_megabytes_that_pretend_to_be_few_are_not_fetched_either() {
    let world = World::start().await;
    let answer = submitted(&world, File::zeros("slip.pdf", 30 << 20).declaring(20_000)).await;
    assert!(answer.starts_with("파일이 너무 커요"), "{answer}");
}

#[tokio::test]
async fn one_bad_file_among_good_ones_is_named() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let files = [File::new("good.pdf", Slip::valid().pdf()), File::new("bad.pdf", b"hello".to_vec())];
    let answer = read(&trainee.submit(&files).await);
    assert!(finding(&answer).contains("bad.pdf: PDF 파일이 아니에요."), "{answer}");
}

fn exposed() -> File {
    File::new("slip.pdf", Slip::valid().with(slips::CARD, "4242-4242-4242-4242").pdf())
}

const NUMBER: &[u8] = b"4242-4242-4242-4242";

#[tokio::test]
async fn a_card_number_in_the_open_is_masked_before_anything_is_kept() {
    let world = World::start().await;
    assert_snapshot!(submitted(&world, exposed()).await, @r"
    카드번호가 모두 보여서 올린 파일은 저장하지 않았어요. 끝 네 자리만 남기고 번호를 지운 파일을 만들었으니 확인해 보고 제출해 주세요. 10:00:00에 올린 기록은 남겼고, 4월 17일(목) 10:00까지 기다려요.
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    [번호 가리고 제출]
    ");
    for file in world.files_at_rest() {
        assert!(!file.windows(NUMBER.len()).any(|window| window == NUMBER));
    }
}

#[tokio::test]
async fn the_masked_file_is_handed_in_with_the_time_of_the_first_press() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-23T16:58:00+09:00");
    let masked = trainee.submit(&[exposed()]).await;
    world.at("2025-04-23T17:05:00+09:00");
    let answer = read(&trainee.press(&masked, "번호 가리고 제출").await);
    assert!(answer.starts_with("📥 **구독료 2차(3월 결제분) 제출을 받았어요.**"), "{answer}");
    assert_eq!(world.submission(1).await.checked.facts.card_last4.as_deref(), Some("4242"));
}

#[tokio::test]
async fn without_a_profile_it_is_masked_as_well() {
    let world = World::start().await;
    let trainee = world.trainee();
    let masked = trainee.submit(&[exposed()]).await;
    let asked = trainee.press(&masked, "번호 가리고 제출").await;
    let form = trainee.choose_course(&asked, "cloud").await;
    let answer = trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(read(&answer).starts_with("📥"), "{}", read(&answer));
}

/// The number may also be visible in the picture, where nothing can be taken out.
fn exposed_beside_a_picture() -> File {
    let picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q";
    File::new("photo.pdf", Pdf::of(&[&["카드번호", "4242-4242-4242-4242"]]).raw(picture).bytes())
}

#[tokio::test]
async fn what_cannot_be_masked_truly_is_not_kept() {
    let world = World::start().await;
    let answer = submitted(&world, exposed_beside_a_picture()).await;
    assert!(answer.ends_with("카드 번호를 지키려고 파일은 저장하지 않았어요."), "{answer}");
    assert!(world.files_at_rest().is_empty());
}

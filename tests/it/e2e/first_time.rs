//! The first submission: the file waits while its owner enters nick, name, course and cohort.

use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{World, read, slip};
use crate::slips::Slip;

#[tokio::test]
async fn the_file_is_safe_and_the_consent_comes_first() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().submit(&[slip()]).await), @r"
    올린 파일은 잘 받아 두었어요. 처음이라 내 정보가 필요해요. 입력이 끝나면 바로 접수돼요.

    **개인정보 안내** 닉네임, 이름, 과정, 기수와 제출한 파일을 지원금 정산에만 쓰고, 기수는 공지와 팀을 찾는 데에도 써요. 파일은 암호화해서 보관하고 운영진만 볼 수 있어요. 카드 번호는 끝 4자리만 남겨요. /profile show로 언제든 확인하고 /profile delete로 지울 수 있어요. 아래에서 과정을 고르면 동의하는 것으로 볼게요.

    어느 과정이에요?
    ▾ 과정 고르기: 풀스택, 클라우드, 인공지능
    ");
}

#[tokio::test]
async fn the_profile_takes_the_file_up() {
    let world = World::start().await;
    let trainee = world.trainee();
    let waiting = trainee.submit(&[slip()]).await;
    let form = trainee.choose_course(&waiting, "cloud").await;
    assert_snapshot!(read(&trainee.fill(&form, "haneul.kim", "김하늘", "2").await), @r"
    📥 **구독료 2차(3월 결제분) 제출을 받았어요.** 아직 승인 전이에요. 접수번호 A-0001 · 10:00:00
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    파일 이름을 `haneul.kim(김하늘)_클라우드 2회차_3월.pdf`로 정리해 두었어요.
    공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    마감(4월 23일(수) 17:00)까지 다시 올려 바꿀 수 있어요.
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    [매출전표 바꾸기] [제출 취소]
    ");
}

#[tokio::test]
async fn whoever_pressed_in_time_is_in_time_however_long_the_form_takes() {
    let world = World::start().await;
    world.at("2025-04-23T16:59:59+09:00");
    let trainee = world.trainee();
    let waiting = trainee.submit(&[slip()]).await;
    world.at("2025-04-23T18:30:00+09:00");
    let form = trainee.choose_course(&waiting, "cloud").await;
    trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert_eq!(world.submission(1).await.upload.arrived_at.to_rfc3339(), "2025-04-23T07:59:59+00:00");
}

#[tokio::test]
async fn what_is_received_after_the_close_is_final() {
    let world = World::start().await;
    world.at("2025-04-23T16:59:59+09:00");
    let trainee = world.trainee();
    let waiting = trainee.submit(&[slip()]).await;
    world.at("2025-04-23T18:30:00+09:00");
    let form = trainee.choose_course(&waiting, "cloud").await;
    let answer = trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(answer.buttons.is_empty() && !answer.text().contains("바꿀 수 있어요"), "{}", answer.text());
}

#[tokio::test]
async fn a_mistake_in_the_form_costs_nothing() {
    let world = World::start().await;
    let trainee = world.trainee();
    let waiting = trainee.submit(&[slip()]).await;
    let form = trainee.choose_course(&waiting, "cloud").await;
    let refused = trainee.fill(&form, "김하늘", "김하늘", "2").await;
    let form = trainee.open(&refused, "다시 입력하기").await;
    let answer = trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(answer.text().contains("접수번호 A-0001"), "{}", answer.text());
}

#[tokio::test]
async fn a_rejected_file_is_told_after_the_form() {
    let world = World::start().await;
    let trainee = world.trainee();
    let waiting = trainee.submit(&[File::new("slip.pdf", Slip::valid().without(crate::slips::DOLLARS).pdf())]).await;
    let form = trainee.choose_course(&waiting, "cloud").await;
    let answer = trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(answer.text().contains("아직 접수하지 못했어요"), "{}", answer.text());
}

#[tokio::test]
async fn after_a_day_the_file_is_gone_and_the_profile_is_kept() {
    let world = World::start().await;
    let trainee = world.trainee();
    let waiting = trainee.submit(&[slip()]).await;
    world.at("2025-04-17T10:00:00+09:00");
    let form = trainee.choose_course(&waiting, "cloud").await;
    assert_snapshot!(read(&trainee.fill(&form, "haneul.kim", "김하늘", "2").await), @"이 파일은 보관 기간(24시간)이 지났거나 이미 처리됐어요. /submit로 다시 올려 주세요.");
}

#[tokio::test]
async fn the_way_back_to_the_form_is_under_submissions() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.submit(&[slip()]).await;
    let list = trainee.submissions().await;
    let again = trainee.press(&list, "내 정보 입력하고 접수하기").await;
    let form = trainee.choose_course(&again, "cloud").await;
    let answer = trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(answer.text().contains("접수번호 A-0001"), "{}", answer.text());
}

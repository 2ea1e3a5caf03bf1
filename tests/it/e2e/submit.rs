//! `/submit`: from the upload to the number.

use bootcamp_bot::domain::{FileRole, Status, UploadId, Verdict};
use bootcamp_bot::sandbox::control::{Args, File};
use bootcamp_bot::store::stored_files;
use insta::assert_snapshot;

use super::person::evidence;
use super::world::SOON;
use super::{Setup, World, read, slip};
use crate::slips::{self, Slip};

#[tokio::test]
async fn a_slip_that_fits_is_received_and_comes_back_named() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&answer), @r"
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
async fn english_clients_are_answered_in_english() {
    let world = World::start().await;
    let trainee = world.english_trainee();
    trainee.introduce("fullstack").await;
    let answer = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&answer), @r"
    📥 **Subscription Round 2 (March payments): received.** Not approved yet. Number A-0001 · 10:00:00 KST
    ChatGPT · paid 2025-03-05 · $22.00 · ₩32,145
    The file is now named `haneul.kim(김하늘)_풀스택 2회차_3월.pdf`.
    The notice asks for the Google Form, so please hand the file below in there as well: https://docs.google.com/forms/d/e/sample-subscription/viewform
    You can upload again to replace it until Wed 23 Apr, 17:00 KST.
    📎 haneul.kim(김하늘)_풀스택 2회차_3월.pdf
    [Replace the slip] [Withdraw]
    ");
}

#[tokio::test]
async fn the_returned_pdf_is_the_one_that_was_sent() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[slip()]).await;
    assert_eq!(trainee.file(&world.control, &answer), Slip::valid().pdf());
}

#[tokio::test]
async fn what_is_received_is_stored_with_the_time_of_the_press() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-20T21:07:30+09:00");
    trainee.submit(&[slip()]).await;
    let stored = world.submission(1).await;
    assert_eq!(stored.upload.arrived_at.to_rfc3339(), "2025-04-20T12:07:30+00:00");
    assert_eq!((stored.status, stored.checked.verdict), (Status::Received, Verdict::Accepted));
}

#[tokio::test]
async fn files_at_rest_are_not_readable() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let [file] = world.files_at_rest().try_into().unwrap();
    assert!(!file.windows(4).any(|bytes| bytes == b"%PDF"));
}

#[tokio::test]
async fn what_a_machine_cannot_decide_goes_to_a_person() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[File::new("scan.pdf", slips::scan())]).await;
    assert_snapshot!(read(&answer), @r"
    🔎 **구독료 2차(3월 결제분) 제출을 받았어요.** 자동으로 확인하지 못한 점이 있어서 운영진이 직접 볼게요. 접수번호 A-0001 · 10:00:00
    결제처 못 찾음 · 결제일 못 찾음 · 달러 금액 못 찾음 · 원화 금액 못 찾음
    🔎 **scan.pdf: 그림으로 된 페이지라서 글자를 읽지 못했어요.**
    카드사 홈페이지에서 PDF로 저장한 전표를 올리면 바로 확인할 수 있어요. 이대로 내면 운영진이 직접 봐요.
    파일 이름을 `haneul.kim(김하늘)_클라우드 2회차_3월.pdf`로 정리해 두었어요.
    공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    마감(4월 23일(수) 17:00)까지 다시 올려 바꿀 수 있어요.
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    [매출전표 바꾸기] [제출 취소]
    ");
    assert_eq!(world.submission(1).await.checked.verdict, Verdict::Review);
}

#[tokio::test]
async fn several_files_are_joined_into_one() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let dollars = File::new("dollars.pdf", Slip::valid().without(slips::WON).pdf());
    let won = File::new("won.pdf", Slip::valid().without(slips::DOLLARS).pdf());
    let answer = trainee.submit(&[dollars, won]).await;
    let joined = lopdf::Document::load_mem(&trainee.file(&world.control, &answer)).unwrap();
    assert_eq!(joined.get_pages().len(), 2);
    assert!(answer.text().contains("A-0001"), "{}", answer.text());
}

#[tokio::test]
async fn the_joined_file_rests_beside_the_originals() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let dollars = File::new("dollars.pdf", Slip::valid().without(slips::WON).pdf());
    let won = File::new("won.pdf", Slip::valid().without(slips::DOLLARS).pdf());
    trainee.submit(&[dollars, won]).await;
    let id = UploadId::Submission(world.submission(1).await.id);
    let files = stored_files::of(world.store(), world.guild(), &id).await.unwrap();
    let roles: Vec<_> = files.iter().map(|file| file.role).collect();
    assert_eq!(roles, [FileRole::Original, FileRole::Original, FileRole::Merged]);
}

#[tokio::test]
async fn another_course_is_told_whom_the_programme_is_for() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("ai").await;
    let answer = trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&answer), @r"
    구독료 지원은 풀스택, 클라우드 과정이 대상인데, 내 정보에는 인공지능 과정으로 되어 있어요. 과정이 잘못됐으면 고친 뒤 다시 제출해 주세요.
    [과정이 잘못됐어요]
    ");
    assert!(world.submissions_of(&trainee).await.is_empty());
}

#[tokio::test]
async fn a_course_that_was_entered_wrongly_can_be_corrected() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("ai").await;
    let answer = trainee.submit(&[slip()]).await;
    let menu = trainee.press(&answer, "과정이 잘못됐어요").await;
    let form = trainee.choose_course(&menu, "cloud").await;
    trainee.fill(&form, "haneul.kim", "김하늘", "2").await;
    assert!(trainee.submit(&[slip()]).await.text().contains("A-0001"));
}

#[tokio::test]
async fn whoever_pressed_in_time_is_in_time_however_long_the_reading_takes() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-23T16:59:59+09:00");
    let used = trainee.hand_in(&[slip()]);
    used.acknowledged(SOON).await.unwrap();
    world.at("2025-04-23T17:00:30+09:00");
    let answer = used.answer(SOON).await.unwrap().text();
    assert!(answer.starts_with("📥") && answer.contains("16:59:59"), "{answer}");
}

#[tokio::test]
async fn seventeen_hundred_belongs_to_the_window() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-23T17:00:00+09:00");
    assert!(trainee.submit(&[slip()]).await.text().starts_with("📥"));
}

#[tokio::test]
async fn one_second_later_does_not() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-23T17:00:01+09:00");
    let args = evidence("subscription", &[slip()]).integer("round", 2);
    let answer = trainee.slash("submit", args).await.text();
    assert!(answer.contains("제출 기간이 지났어요."), "{answer}");
}

#[tokio::test]
async fn after_the_last_day_it_says_when_the_next_round_opens() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-24T09:00:00+09:00");
    let args = evidence("subscription", &[slip()]).integer("round", 2);
    assert_snapshot!(read(&trainee.slash("submit", args).await), @r"
    ✏️ **구독료 2차(3월 결제분): 아직 접수하지 못했어요.** 확인할 점이 있어요.
    ⛔ **제출 기간이 지났어요. 4월 23일(수) 17:00에 마감됐어요.**
    사정이 있으면 검토 요청을 눌러 운영진에게 물어봐 주세요.
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    다음 제출은 3차(4월 결제분)이고 5월 15일(목)에 열릴 예정이에요. 날짜는 바뀔 수 있어요.
    09:00:00에 올린 기록은 남겼어요. 아직 접수되지는 않았어요. 고친 파일을 다시 올리거나, 그대로 운영진이 보길 원하면 4월 25일(금) 09:00까지 아래 버튼을 눌러 주세요.
    [이대로 검토 요청]
    ");
}

#[tokio::test]
async fn between_two_rounds_the_next_one_is_taken() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    world.at("2025-04-24T09:00:00+09:00");
    let april = Slip::valid().with(slips::PAID_AT, "2025-04-05 14:23:11");
    assert_snapshot!(read(&trainee.submit(&[File::new("slip.pdf", april.pdf())]).await), @r"
    🔎 **구독료 3차(4월 결제분) 제출을 받았어요.** 자동으로 확인하지 못한 점이 있어서 운영진이 직접 볼게요. 접수번호 A-0001 · 09:00:00
    ChatGPT · 결제일 2025-04-05 · $22.00 · 32,145원
    🔎 **아직 제출 기간이 아니에요. 5월 15일(목)에 열릴 예정이에요.**
    아직 정해지지 않은 예정 기간이라 바뀔 수 있어요. 운영진이 확인해요.
    파일 이름을 `haneul.kim(김하늘)_클라우드 2회차_4월.pdf`로 정리해 두었어요.
    공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    📎 haneul.kim(김하늘)_클라우드 2회차_4월.pdf
    [매출전표 바꾸기] [제출 취소]
    ");
}

#[tokio::test]
async fn a_round_that_does_not_exist_is_named() {
    let world = World::start().await;
    let trainee = world.trainee();
    let args = evidence("subscription", &[slip()]).integer("round", 9);
    assert_snapshot!(read(&trainee.slash("submit", args).await), @"9차는 없어요. 낼 수 있는 차수: 1차(2월 결제분), 2차(3월 결제분), 3차(4월 결제분), 4차(5월 결제분), 5차(6월 결제분), 6차(7월 결제분), 7차(8월 결제분). 차수를 비우면 날짜에 맞춰 골라 드려요.");
}

#[tokio::test]
async fn without_notices_nothing_can_be_handed_in() {
    let world = World::with(Setup { notices: None, ..Setup::default() }).await;
    assert_snapshot!(read(&world.trainee().submit(&[slip()]).await), @"이 서버의 공지에서 구독료 지원을 찾지 못해서 제출을 받을 수 없어요. 운영진이 공지를 등록하면 낼 수 있어요.");
}

#[tokio::test]
async fn where_the_bot_alone_decides_nobody_is_sent_to_the_form() {
    let world = World::start().await;
    world.operator().slash("setup policy", Args::new().text("submissions", "bot")).await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[slip()]).await;
    assert!(!answer.text().contains("구글폼"), "{}", answer.text());
}

#[tokio::test]
async fn where_the_form_alone_counts_the_bot_stores_nothing() {
    let world = World::start().await;
    world.operator().slash("setup policy", Args::new().text("submissions", "form")).await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    assert_snapshot!(read(&trainee.submit(&[slip()]).await), @r"
    ✅ **구독료 2차(3월 결제분) 기준으로 문제가 없어 보여요.** 자동 확인이라 승인은 아니에요.
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    이 서버는 구글폼으로만 받아요. 봇에는 저장하지 않았으니 아래 파일을 구글폼에 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    ");
    assert!(world.submissions_of(&trainee).await.is_empty());
}

#[tokio::test]
async fn people_are_numbered_in_the_order_of_their_submissions() {
    let world = World::start().await;
    for (person, approval) in [(world.trainee(), "30412345"), (world.english_trainee(), "30467890")] {
        person.introduce("cloud").await;
        person.submit(&[File::new("slip.pdf", Slip::valid().with(slips::APPROVAL, approval).pdf())]).await;
    }
    let [alexs] = world.submissions_of(&world.english_trainee()).await.try_into().unwrap();
    assert_eq!(alexs.reference.to_string(), "A-0002");
}

//! `/submit`: from the first upload to the number.

use bootcamp_bot::sandbox::control::File;
use insta::assert_snapshot;

use super::{World, read};
use crate::slips::Slip;

#[tokio::test]
async fn a_slip_that_fits_is_received() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let answer = trainee.submit(&[File::new("slip.pdf", Slip::valid().pdf())]).await;
    assert_snapshot!(read(&answer), @r"
    📥 **구독료 2차(3월 결제분) 제출을 받았어요.** 아직 승인 전이에요. 접수번호 A-0001 · 10:00:00
    ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원
    · **파일 이름을 haneul.kim(김하늘)_클라우드 2회차_3월.pdf로 정리했어요.**
    따로 할 일은 없어요.
    파일 이름을 `haneul.kim(김하늘)_클라우드 2회차_3월.pdf`로 정리해 두었어요.
    공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: https://docs.google.com/forms/d/e/sample-subscription/viewform
    마감(4월 23일(수) 17:00)까지 다시 올려 바꿀 수 있어요.
    📎 haneul.kim(김하늘)_클라우드 2회차_3월.pdf
    [매출전표 바꾸기] [제출 취소]
    ");
}

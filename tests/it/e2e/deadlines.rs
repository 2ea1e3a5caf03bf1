//! `/deadlines`: what is due, and where the person stands.

use bootcamp_bot::sandbox::control::{Args, File};
use insta::assert_snapshot;

use super::{Setup, World, read};
use crate::slips::Slip;

#[tokio::test]
async fn open_closed_and_expected_rounds_are_told_apart() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().deadlines().await), @r"
    구독료
    대상: 풀스택, 클라우드
    지금 낼 수 있어요
    **2차(3월 결제분)** · 아직 안 냈어요
    결제: 3월 1일(토) ~ 3월 20일(목)
    제출 마감: 4월 23일(수) 17:00 · <t:1745395200:R>
    예정 (바뀔 수 있어요)
    **3차(4월 결제분)** · 아직 안 냈어요
    결제: 4월 1일(화) ~ 4월 20일(일)
    제출: 5월 15일(목) ~ 5월 23일(금) 예정
    **4차(5월 결제분)** · 아직 안 냈어요
    결제: 5월 1일(목) ~ 5월 20일(화)
    제출: 6월 15일(일) ~ 6월 23일(월) 예정
    **5차(6월 결제분)** · 아직 안 냈어요
    결제: 6월 1일(일) ~ 6월 20일(금)
    제출: 7월 15일(화) ~ 7월 23일(수) 예정
    **6차(7월 결제분)** · 아직 안 냈어요
    결제: 7월 1일(화) ~ 7월 20일(일)
    제출: 8월 15일(금) ~ 8월 23일(토) 예정
    **7차(8월 결제분)** · 아직 안 냈어요
    결제: 8월 1일(금) ~ 8월 20일(수)
    제출: 9월 15일(월) ~ 9월 23일(화) 예정
    마감됐어요
    **1차(2월 결제분)** · 안 냈어요
    제출 마감: 3월 13일(목) 17:00
    AWS 이론
    대상: 풀스택, 클라우드
    마감됐어요
    **1차** · 안 냈어요
    사용 기간: 1월 20일(월) ~ 3월 31일(월)
    제출 마감: 4월 10일(목) 17:00
    AWS 프로젝트
    대상: 풀스택, 클라우드
    제출 기간이 아직 안내되지 않았어요
    **1차** · 아직 안 냈어요
    사용 기간: 4월 1일(화) ~ 8월 1일(금)
    제출: 추후 안내
    [캘린더에 추가] [구독료 알림 받기] [AWS 프로젝트 알림 받기]
    ");
}

#[tokio::test]
async fn english_clients_read_it_in_english() {
    let world = World::start().await;
    assert_snapshot!(read(&world.english_trainee().deadlines().await), @r"
    Subscription
    For: Full-stack, Cloud
    Open now
    **Round 2 (March payments)** · not handed in yet
    Pay: Sat 1 Mar – Thu 20 Mar
    Submit by: Wed 23 Apr, 17:00 KST · <t:1745395200:R>
    Expected (may change)
    **Round 3 (April payments)** · not handed in yet
    Pay: Tue 1 Apr – Sun 20 Apr
    Submit: expected Thu 15 May – Fri 23 May
    **Round 4 (May payments)** · not handed in yet
    Pay: Thu 1 May – Tue 20 May
    Submit: expected Sun 15 Jun – Mon 23 Jun
    **Round 5 (June payments)** · not handed in yet
    Pay: Sun 1 Jun – Fri 20 Jun
    Submit: expected Tue 15 Jul – Wed 23 Jul
    **Round 6 (July payments)** · not handed in yet
    Pay: Tue 1 Jul – Sun 20 Jul
    Submit: expected Fri 15 Aug – Sat 23 Aug
    **Round 7 (August payments)** · not handed in yet
    Pay: Fri 1 Aug – Wed 20 Aug
    Submit: expected Mon 15 Sep – Tue 23 Sep
    Closed
    **Round 1 (February payments)** · not handed in
    Closed: Thu 13 Mar, 17:00 KST
    AWS theory
    For: Full-stack, Cloud
    Closed
    **Round 1** · not handed in
    Usage period: Mon 20 Jan – Mon 31 Mar
    Closed: Thu 10 Apr, 17:00 KST
    AWS project
    For: Full-stack, Cloud
    Submission dates not announced yet
    **Round 1** · not handed in yet
    Usage period: Tue 1 Apr – Fri 1 Aug
    Submit: to be announced
    [Add to calendar] [Remind me: Subscription] [Remind me: AWS project]
    ");
}

#[tokio::test]
async fn a_round_that_is_still_to_open_says_when() {
    let world = World::start().await;
    world.at("2025-04-14T23:59:59+09:00");
    let shown = world.trainee().deadlines().await.text();
    let window = "제출: 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 · 시작 <t:1744642800:R>";
    assert!(shown.contains("다음 차례\n**2차(3월 결제분)**") && shown.contains(window), "{shown}");
}

#[tokio::test]
async fn one_programme_can_be_asked_for() {
    let world = World::start().await;
    let shown = world.trainee().slash("deadlines", Args::new().text("programme", "aws-theory")).await;
    assert_snapshot!(read(&shown), @r"
    AWS 이론
    대상: 풀스택, 클라우드
    마감됐어요
    **1차** · 안 냈어요
    사용 기간: 1월 20일(월) ~ 3월 31일(월)
    제출 마감: 4월 10일(목) 17:00
    [캘린더에 추가]
    ");
}

#[tokio::test]
async fn what_was_handed_in_shows_at_its_round() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[File::new("slip.pdf", Slip::valid().pdf())]).await;
    let shown = trainee.deadlines().await.text();
    assert!(shown.contains("**2차(3월 결제분)** · 📥 접수 (A-0001)"), "{shown}");
}

#[tokio::test]
async fn the_title_leads_to_the_notice() {
    let world = World::start().await;
    let shown = world.trainee().deadlines().await;
    assert_eq!(shown.embeds[0]["url"], "https://www.notion.so/sample-bootcamp/00000000000040008000000000000001?pvs=4");
}

#[tokio::test]
async fn reminders_can_be_asked_for_until_they_are_on() {
    let world = World::start().await;
    let trainee = world.trainee();
    let shown = trainee.deadlines().await;
    let told = trainee.press(&shown, "구독료 알림 받기").await.text();
    assert!(told.contains("**구독료 제출 마감** 알림을 켰어요"), "{told}");
    let shown = trainee.deadlines().await;
    assert!(shown.button("구독료 알림 받기").is_none() && shown.button("AWS 프로젝트 알림 받기").is_some());
}

#[tokio::test]
async fn the_calendar_holds_what_is_still_to_come() {
    let world = World::start().await;
    let trainee = world.trainee();
    let shown = trainee.deadlines().await;
    let answer = trainee.press(&shown, "캘린더에 추가").await;
    let calendar = String::from_utf8(trainee.file(&world.control, &answer)).unwrap();
    let second = calendar.split("BEGIN:VEVENT").nth(1).unwrap().replace("\r\n", "\n");
    assert_snapshot!(second.replace(&world.guild().to_string(), "<guild>"), @r"
    DTEND:20250423T080000Z
    DTSTAMP:20250416T010000Z
    DTSTART:20250423T070000Z
    STATUS:CONFIRMED
    SUMMARY:구독료 2차(3월 결제분) 제출 마감
    UID:<guild>-subscription-2-close@bootcamp-bot
    URL:https://www.notion.so/sample-bootcamp/00000000000040008000000000000001?
     pvs=4
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:구독료 2차(3월 결제분) 제출 마감
    DTSTAMP:20250416T010000Z
    TRIGGER:-PT86400S
    UID:<guild>-subscription-2-close@bootcamp-bot-alarm
    END:VALARM
    END:VEVENT
    ");
}

#[tokio::test]
async fn the_calendar_marks_dates_that_were_not_announced() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.press(&trainee.deadlines().await, "캘린더에 추가").await;
    let calendar = String::from_utf8(trainee.file(&world.control, &answer)).unwrap();
    let third = calendar.split("BEGIN:VEVENT").nth(3).unwrap();
    assert!(third.contains("DTSTART;VALUE=DATE:20250523\r\nSTATUS:TENTATIVE"), "{third}");
}

#[tokio::test]
async fn without_notices_it_says_that_nothing_is_known() {
    let world = World::with(Setup { notices: None, ..Setup::default() }).await;
    assert_snapshot!(read(&world.trainee().deadlines().await), @"이 서버에는 아직 공지가 없어서 마감을 알 수 없어요. 운영진이 공지를 등록하면 바로 볼 수 있어요.");
}

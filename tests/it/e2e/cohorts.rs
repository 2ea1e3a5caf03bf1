//! Notices that are for one intake only.

use bootcamp_bot::sandbox::control::{Arg, Args, File};

use super::{Person, World, sample, with_later_dates};

async fn import_for(operator: &Person, text: &str, cohort: i64) {
    let file = File::new("notices.md", text.as_bytes().to_vec());
    let shown = operator.slash("notices import", Args::new().file("notice", file).integer("cohort", cohort)).await;
    operator.press(&shown, "적용").await;
}

#[tokio::test]
async fn a_trainee_of_another_intake_does_not_see_it() {
    let world = World::start().await;
    import_for(&world.operator(), &with_later_dates(), 3).await;
    let trainee = world.trainee();
    // The profile's cohort is 2.
    trainee.introduce("cloud").await;
    assert!(!trainee.deadlines().await.text().contains("구독료"));
    let read = trainee.slash("notice", Args::new().text("title", "구독료")).await.text();
    assert!(read.contains("찾지 못했어요"), "{read}");
    let answer = trainee.ask("구독료 2차 제출 기간이 언제예요?").await.text();
    assert!(!answer.contains("04.25"), "{answer}");
}

#[tokio::test]
async fn a_trainee_of_the_intake_sees_it() {
    let world = World::start().await;
    import_for(&world.operator(), &with_later_dates(), 2).await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    assert!(trainee.deadlines().await.text().contains("4월 25일(금) 17:00"));
}

#[tokio::test]
async fn whoever_told_no_intake_sees_everything() {
    let world = World::start().await;
    import_for(&world.operator(), &with_later_dates(), 3).await;
    assert!(world.trainee().deadlines().await.text().contains("4월 25일(금) 17:00"));
}

#[tokio::test]
async fn another_text_keeps_the_intake_unless_told_otherwise() {
    let world = World::start().await;
    let operator = world.operator();
    import_for(&operator, &with_later_dates(), 3).await;
    let shown = operator.bring(&with_later_dates().replace("1588-1688", "1544-0000")).await;
    assert!(shown.text().contains("3회차"), "{}", shown.text());
    let everybody = operator.select(&shown, 0, "0").await;
    assert!(everybody.text().contains("기수: 3회차 → **모든 기수**"), "{}", everybody.text());
}

#[tokio::test]
async fn who_would_lose_a_notice_is_named_with_what_goes() {
    let world = World::start().await;
    let file = File::new("notices.md", sample().as_bytes().to_vec());
    let args = Args::new().file("notice", file).integer("cohort", 3);
    let shown = world.operator().slash("notices import", args).await.text();
    assert!(shown.contains("- ⚠️ 3회차가 아닌 기수에는 이 공지가 더 이상 보이지 않습니다."), "{shown}");
    assert!(shown.contains("- 구독료(다른 기수): 지원 정보가 사라집니다."), "{shown}");
    assert!(shown.contains("  - 함께 사라지는 차수: 1차(2월 결제분), 2차(3월 결제분)"), "{shown}");
}

#[tokio::test]
async fn a_correction_names_its_intake() {
    let world = World::start().await;
    let operator = world.operator();
    import_for(&operator, &sample(), 3).await;
    let channel = world.control.channel(world.control.guild("부트캠프").unwrap(), "공지").unwrap();
    operator.slash("setup channels", Args::new().with("announcements", Arg::Channel(channel))).await;
    let applied = operator.import(&with_later_dates()).await;
    let shown = operator.press(&applied, "정정 공지 보내기").await.text();
    assert!(shown.contains("대상: 풀스택, 클라우드 과정 3회차"), "{shown}");
}

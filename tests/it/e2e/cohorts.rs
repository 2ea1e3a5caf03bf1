//! Notices that are for one intake only.

use bootcamp_bot::sandbox::control::{Args, File};

use super::{Person, World, with_later_dates};

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

//! Notices that are for one intake only.

use bootcamp_bot::sandbox::control::{Arg, Args, File, SeenMessage};

use super::world::{BOOTCAMP, Setup};
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
async fn what_is_for_the_intake_alone_counts_before_what_is_for_all() {
    let world = World::start().await;
    let (subscription, _) = with_later_dates()
        .split_once("\n---\n\n# Title: AWS")
        .map(|(first, rest)| (first.to_owned(), rest.to_owned()))
        .expect("two notices");
    let own = subscription.replace("# Title: ChatGPT Plus", "# Title: 우리 기수의 ChatGPT Plus");
    import_for(&world.operator(), &own.replace("000000000001?", "000000000009?"), 2).await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let told = trainee.deadlines().await.text();
    assert!(told.contains("4월 25일(금) 17:00") && !told.contains("4월 23일"), "{told}");
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

/// A server with roles for two intakes, of which the third has a window of its own from 16 to 25 April.
async fn announcing() -> World {
    let world = World::with(Setup { at: "2025-04-14T12:00:00+09:00", ..Setup::default() }).await;
    world.expect_pings();
    let (guild, operator) = (world.control.guild(BOOTCAMP).unwrap(), world.operator());
    for (cohort, role) in [(2, "클라우드"), (3, "풀스택")] {
        let role = Arg::Role(world.control.role(guild, role).unwrap());
        let args = Args::new().text("course", "cloud").integer("cohort", cohort).with("role", role);
        operator.slash("setup course", args).await;
    }
    // Another link makes it another notice beside the one for all, and a date the one that counts.
    let own = with_later_dates().replace("00000000000040008000000000000001", "00000000000040008000000000000009");
    let own = own.replacen("# Link:", "# Date: 2025-04-03\n\n# Link:", 1);
    import_for(&operator, own.split("\n---\n").next().unwrap(), 3).await;
    let channel = Arg::Channel(world.control.channel(guild, "공지").unwrap());
    operator.slash("setup channels", Args::new().with("announcements", channel)).await;
    world
}

fn announced(world: &World) -> Vec<SeenMessage> {
    world.control.messages(world.control.channel(world.control.guild(BOOTCAMP).unwrap(), "공지").unwrap())
}

#[tokio::test]
async fn each_intake_hears_of_its_own_window_and_is_pinged_alone() {
    let world = announcing().await;
    for (at, count) in [("2025-04-15T08:00:00+09:00", 1), ("2025-04-16T08:00:00+09:00", 2)] {
        world.at(at);
        world.sends(count).await;
    }
    let role = |name| format!("<@&{}>", world.control.role(world.control.guild(BOOTCAMP).unwrap(), name).unwrap());
    let posts = announced(&world);
    assert!(
        posts[0].text().contains("~ 4월 23일(수) 17:00") && !posts[0].text().contains("3회차"),
        "{}",
        posts[0].text()
    );
    assert_eq!(posts[0].content, role("클라우드"));
    assert!(posts[1].text().contains("구독료(3회차) 2차(3월 결제분) 제출을 받습니다"), "{}", posts[1].text());
    assert!(posts[1].text().contains("**대상** 풀스택, 클라우드 과정 3회차"), "{}", posts[1].text());
    assert_eq!(posts[1].content, role("풀스택"));
}

#[tokio::test]
async fn what_is_the_same_for_all_is_said_once() {
    let world = announcing().await;
    world.at("2025-04-17T10:00:00+09:00");
    world.settles().await;
    let about_paying = announced(&world).into_iter().filter(|post| post.text().contains("결제해야 지원됩니다")).count();
    assert_eq!(about_paying, 1);
}

#[tokio::test]
async fn a_window_may_be_decided_for_one_intake_alone() {
    let world = World::start().await;
    let operator = world.operator();
    let args = Args::new().text("programme", "subscription").integer("round", 2).text("until", "4월 30일 17:00");
    let shown = operator.slash("round extend", args.integer("cohort", 3)).await;
    operator.press(&shown, "적용").await;
    let list = operator.slash("round list", Args::new().text("programme", "subscription")).await.text();
    assert!(!list.contains("(3회차) 3차"), "{list}");
    assert!(list.contains("**구독료(3회차) 2차(3월 결제분)** 4월 15일(화) 00:00 ~ 4월 30일(수) 17:00"), "{list}");
    let trainee = world.trainee();
    // The profile's cohort is 2.
    trainee.introduce("cloud").await;
    assert!(trainee.deadlines().await.text().contains("제출 마감: 4월 23일(수) 17:00"));
}

#[tokio::test]
async fn a_decision_for_all_says_whose_own_window_it_moves() {
    let world = announcing().await;
    let args = Args::new().text("programme", "subscription").integer("round", 2).text("until", "4월 30일 17:00");
    let shown = world.operator().slash("round extend", args).await.text();
    assert!(
        shown.contains("따로 정해진 3회차의 기간도 바뀝니다. 전: 4월 16일(수) 00:00 ~ 4월 25일(금) 17:00"),
        "{shown}"
    );
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

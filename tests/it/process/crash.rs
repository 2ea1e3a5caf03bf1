//! `kill -9` between storing an upload and telling its owner.

use std::time::Duration;

use bootcamp_bot::domain::{Cohort, Course, GuildId, Profile, UserId};
use bootcamp_bot::sandbox::control::{Args, File, Used};
use bootcamp_bot::sandbox::{Fault, FaultKind};
use bootcamp_bot::store::{DatabaseUrl, Store, profiles};

use super::{Home, SOON};
use crate::slips::Slip;

/// A home in which haneul has a profile already.
async fn home() -> Home {
    let home = Home::new().await;
    let url = DatabaseUrl::Sqlite { path: home.path("data/bootcamp.db"), create: true };
    let guild = GuildId(home.control().guild("부트캠프").expect("a guild").0);
    let (nick, real_name) = ("haneul.kim".parse().expect("a nick"), "김하늘".parse().expect("a name"));
    let profile = Profile { nick, real_name, course: Course::Cloud, cohort: Cohort::new(2).expect("a cohort") };
    let store = Store::open(&url).await.expect("a database");
    let mut tx = store.write().await.expect("a transaction");
    let (user, now) = (UserId(home.haneul().id().0), "2025-04-16T01:00:00Z".parse().expect("a time"));
    profiles::put(&mut tx, guild, user, &profile, None, now).await.expect("stored");
    tx.commit().await.expect("committed");
    store.close().await;
    home
}

/// haneul hands in a file, and the bot is killed when it is stored and the answer is not out yet.
async fn killed_before_the_answer(home: &Home, file: Vec<u8>, stored_in: &'static str) -> Used {
    let bot = home.connected().await;
    let stalled = FaultKind::Delay(Duration::from_secs(5));
    home.control().inject(Fault::once("PATCH", "/webhooks/", stalled));
    let args = Args::new().text("programme", "subscription").file("receipt", File::new("slip.pdf", file));
    let used = home.haneul().slash("submit", args).expect("a command");
    home.stored(stored_in).await;
    bot.kill().await;
    assert!(used.answer_now().is_some_and(|answer| answer.loading), "answered before the crash");
    used
}

#[tokio::test]
async fn a_submission_stored_before_the_crash_is_told_after_it() {
    let home = home().await;
    let used = killed_before_the_answer(&home, Slip::valid().pdf(), "submissions").await;
    let _bot = home.connected().await;
    let answer = used.answer(SOON).await.expect("the owed answer");
    assert!(answer.content.contains("제출을 받았어요") && answer.content.contains("32,145원"), "{answer:?}");
    assert!(answer.files[0].name.starts_with("haneul.kim"), "{:?}", answer.files);
}

#[tokio::test]
async fn a_rejection_stored_before_the_crash_is_told_after_it() {
    let home = home().await;
    let used = killed_before_the_answer(&home, b"not a PDF".to_vec(), "drafts").await;
    let _bot = home.connected().await;
    let answer = used.answer(SOON).await.expect("the owed answer");
    assert!(answer.content.contains("아직 접수되지는 않았어요"), "{answer:?}");
}

#[tokio::test]
async fn nothing_is_stored_or_told_twice() {
    let home = home().await;
    let used = killed_before_the_answer(&home, Slip::valid().pdf(), "submissions").await;
    let bot = home.connected().await;
    used.answer(SOON).await.expect("the owed answer");
    bot.terminate();
    bot.ends().await;
    home.connected().await.terminate();
    let told = home.control().requests().into_iter().filter(|request| request.method == "PATCH").count();
    let left = (home.rows("submissions").await, home.rows("pending_replies").await);
    assert_eq!((told, left), (1, (1, 0)));
}

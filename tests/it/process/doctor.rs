//! `doctor`: one line a check, and exit status 1 when something is wrong.

use bootcamp_bot::sandbox::{Options, permissions};

use super::Home;

/// What it found, in English, and its exit status.
async fn examined(home: &Home) -> (String, Option<i32>) {
    let ended = home.start(&["doctor", "--locale", "en-US"]).ends().await;
    (ended.stdout, ended.status)
}

#[track_caller]
fn assert_line(found: &str, mark: &str, text: &str) {
    let line = found.lines().find(|line| line.starts_with(mark) && line.contains(text));
    assert!(line.is_some(), "no {mark} with {text:?} in:\n{found}");
}

#[tokio::test]
async fn where_all_is_well_there_is_nothing_to_do() {
    let home = Home::new().await;
    let (found, status) = examined(&home).await;
    assert_eq!(status, Some(0), "{found}");
    for subject in ["settings", "database", "receipts", "Discord", "PDF worker"] {
        assert_line(&found, "ok ", subject);
    }
}

#[tokio::test]
async fn it_changes_nothing() {
    let home = Home::new().await;
    examined(&home).await;
    assert_eq!(std::fs::read_dir(home.path(".")).expect("a folder").count(), 0);
}

#[tokio::test]
async fn a_running_bot_is_named_and_no_problem() {
    let home = Home::new().await;
    let bot = home.connected().await;
    let (found, status) = examined(&home).await;
    assert_eq!(status, Some(0), "{found}");
    assert_line(&found, "ok ", &format!("A bot is running on it: process {}", bot.id()));
    assert_line(&found, "ok ", "A test file was written, read and removed");
}

#[tokio::test]
async fn without_a_token_the_rest_is_still_examined() {
    let (found, status) = examined(&Home::new().await.without("DISCORD_TOKEN")).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "DISCORD_TOKEN is not set");
    assert_line(&found, "ok ", "PDF worker");
}

#[tokio::test]
async fn a_wrong_token_is_a_problem() {
    let (found, status) = examined(&Home::new().await.set("DISCORD_TOKEN", "wrong")).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "Reset Token");
}

#[tokio::test]
async fn a_missing_permission_is_named_with_its_server() {
    let bot_permissions = permissions::VIEW_CHANNEL | permissions::SEND_MESSAGES;
    let home = Home::with(Options { bot_permissions, ..Options::default() }).await;
    let guild = home.control().guild("부트캠프").expect("a guild");
    // Discord's own role for everyone has the guild's id, and allows more than some servers do.
    home.control().set_role_permissions(guild, guild, permissions::VIEW_CHANNEL);
    let (found, status) = examined(&home).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "server 부트캠프: the bot lacks: Embed Links, Attach Files, Read Message History");
}

#[tokio::test]
async fn a_lost_key_is_a_problem() {
    let home = Home::new().await.with_file("data/receipts/one.age", "x");
    let (found, status) = examined(&home).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "receipts.key is gone but encrypted receipts are there");
}

#[tokio::test]
async fn a_notice_that_was_not_understood_is_a_problem() {
    let half = "# Title: 구독료 지원\n# Category: Notion/클라우드\n# Link: https://example.com/a\n";
    let home = Home::new().await.with_file("notices/a.md", half).set("NOTICES_DIR", "notices");
    let (found, status) = examined(&home).await;
    assert_eq!(status, Some(1), "{found}");
    assert_line(&found, "problem", "bootcamp-bot notices notices");
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_a_problem_without_its_password() {
    let home = Home::new().await.with_file("key", "").set("RECEIPTS_KEY_FILE", "key");
    let (found, status) = examined(&home.set("DATABASE_URL", "postgres://bot:hunter2@127.0.0.1:1/b")).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "cannot reach the database postgres://127.0.0.1:1/b");
    assert!(!found.contains("hunter2"), "{found}");
}

#[tokio::test]
async fn a_setting_that_cannot_be_used_is_a_problem() {
    let (found, status) = examined(&Home::new().await.set("BOT_HTTP_ADDR", "8080")).await;
    assert_eq!(status, Some(1));
    assert_line(&found, "problem", "BOT_HTTP_ADDR is no address with a port");
}

#[tokio::test]
async fn it_speaks_korean() {
    let ended = Home::new().await.start(&["doctor", "--locale", "ko"]).ends().await;
    assert!(ended.stdout.contains("문제가 없습니다."), "{}", ended.stdout);
}

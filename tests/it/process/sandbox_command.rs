//! `sandbox`: nothing of a real bot is touched by trying.

use super::Home;

/// A home without any settings but a folder for temporary files.
async fn newcomer() -> Home {
    let home = Home::new().await.with_file("tmp/keep", "");
    let tmp = home.path("tmp").display().to_string();
    let home = ["DISCORD_TOKEN", "DISCORD_API_URL", "NOTICES_DIR", "BOT_CLOCK"].iter().fold(home, |h, n| h.without(n));
    home.set("TMPDIR", tmp)
}

#[tokio::test]
async fn without_a_token_the_bare_program_is_the_sandbox_and_says_so() {
    let home = newcomer().await;
    let mut program = home.start(&[]);
    program.says("DISCORD_TOKEN is not set, so this is the sandbox").await;
    program.says("This is not Discord").await;
    assert!(program.first_line().await.starts_with("http://127.0.0.1:"));
}

#[tokio::test]
async fn with_a_token_the_bare_program_is_the_bot_and_says_so() {
    let home = Home::new().await;
    let mut program = home.start(&[]);
    program.says("DISCORD_TOKEN is set, so this is `bootcamp-bot run`").await;
    program.says("connected bot=").await;
}

#[tokio::test]
async fn an_empty_token_file_variable_counts_as_not_set() {
    let home = newcomer().await.set("DISCORD_TOKEN_FILE", "");
    let mut program = home.start(&[]);
    program.says("so this is the sandbox").await;
}

#[tokio::test]
async fn its_data_go_away_at_the_end() {
    let home = newcomer().await;
    let mut program = home.start(&["sandbox"]);
    program.says("removed at the end").await;
    program.terminate();
    assert_eq!(program.ends().await.status, Some(0));
    let left: Vec<_> = std::fs::read_dir(home.path("tmp")).expect("a folder").flatten().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[tokio::test]
async fn data_in_a_chosen_folder_are_kept_and_used_again() {
    let home = newcomer().await;
    for _ in 0..2 {
        let mut program = home.start(&["sandbox", "--data", "mine"]);
        program.says("(kept)").await;
        program.terminate();
        assert_eq!(program.ends().await.status, Some(0));
    }
    assert!(home.path("mine/bootcamp.db").exists() && home.path("mine/receipts.key").exists());
}

#[tokio::test]
async fn kept_data_fit_the_server_of_the_next_start() {
    let home = newcomer().await;
    let mut guilds = Vec::new();
    for _ in 0..2 {
        let mut program = home.start(&["sandbox", "--data", "mine"]);
        let address = format!("{}/control/view?user=haneul", program.first_line().await);
        let seen = reqwest::get(address).await.expect("an answer").text().await.expect("a text");
        let seen: serde_json::Value = serde_json::from_str(&seen).expect("JSON");
        guilds.push(seen["guilds"][0]["id"].as_str().expect("an id").to_owned());
        program.terminate();
        program.ends().await;
    }
    assert_eq!(guilds[0], guilds[1]);
}

#[tokio::test]
async fn settings_of_a_real_bot_are_not_used() {
    let home = newcomer().await.with_file(".env", "DATABASE_URL=sqlite://real.db\nRUST_LOG=trace\n");
    let home = home.set("DISCORD_TOKEN", "real").set("RECEIPTS_URL", "file:///dev/null/receipts");
    let home = home.set("DATABASE_URL", "postgres://real@127.0.0.1:1/real");
    let mut program = home.start(&["sandbox"]);
    program.says("This is not Discord").await;
    assert!(!program.said().contains("TRACE"));
    assert!(!home.path("real.db").exists());
}

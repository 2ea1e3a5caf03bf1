//! Logs hold no secret, however much is asked for.

use bootcamp_bot::sandbox::control::{Args, File};

use super::{Home, SOON};

#[tokio::test]
async fn no_secret_is_logged_even_at_trace() {
    let home = Home::new().await.set("RUST_LOG", "trace");
    let bot = home.connected().await;
    let receipt = Args::new().text("programme", "subscription").file("receipt", File::new("비밀.pdf", "%PDF-1.4"));
    let used = home.haneul().slash("submit", receipt).expect("a command");
    used.answer(SOON).await.expect("an answer");
    bot.terminate();
    let log = bot.ends().await.stderr;
    assert!(log.contains("TRACE"), "{log}");
    for secret in [home.sandbox.token(), &used.token(), "비밀.pdf", "AGE-SECRET-KEY"] {
        let line = log.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
}

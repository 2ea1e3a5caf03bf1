//! A bot that runs: it is alone on its data, ends when told to, and outlives its connection.

use std::time::Duration;

use bootcamp_bot::sandbox::control::{Args, File, SeenMessage, Used};
use bootcamp_bot::sandbox::{Fault, FaultKind};

use super::{Home, SOON};

async fn deadlines(home: &Home) -> SeenMessage {
    let used = home.haneul().slash("deadlines", Args::new()).expect("a command");
    used.answer(SOON).await.expect("an answer")
}

#[tokio::test]
async fn the_bot_answers() {
    let home = Home::new().await;
    let _bot = home.connected().await;
    let answer = deadlines(&home).await;
    assert!(answer.embeds[0].to_string().contains("2차(3월 결제분)"), "{answer:?}");
    assert_eq!(home.control().unknown_requests(), []);
}

#[tokio::test]
async fn a_second_bot_on_the_data_is_refused_and_the_first_lives_on() {
    let home = Home::new().await;
    let first = home.connected().await;
    let second = home.run().ends().await;
    assert_eq!(second.status, Some(1));
    assert!(second.stderr.contains(&format!("is in use by process {}", first.id())), "{}", second.stderr);
    deadlines(&home).await;
}

#[tokio::test]
async fn sigterm_ends_it_well_and_frees_the_data() {
    let home = Home::new().await;
    let bot = home.connected().await;
    bot.terminate();
    let ended = bot.ends().await;
    assert_eq!(ended.status, Some(0), "{}", ended.stderr);
    home.connected().await;
}

#[tokio::test]
async fn sigterm_ends_it_soon() {
    let home = Home::new().await;
    let bot = home.connected().await;
    let told = std::time::Instant::now();
    bot.terminate();
    bot.ends().await;
    assert!(told.elapsed().as_secs() < 4, "{:?}", told.elapsed());
}

/// haneul hands in a file, and Discord takes `delay` to take the answer.
async fn answering(home: &Home, delay: Duration) -> Used {
    home.control().inject(Fault::once("PATCH", "/webhooks/", FaultKind::Delay(delay)));
    let args = Args::new().text("programme", "subscription").file("receipt", File::new("slip.pdf", "%PDF-1.4"));
    let used = home.haneul().slash("submit", args).expect("a command");
    home.stored("drafts").await;
    used
}

#[tokio::test]
async fn sigterm_lets_an_answer_under_way_go_out() {
    let home = Home::new().await;
    let mut bot = home.connected().await;
    let used = answering(&home, Duration::from_secs(1)).await;
    // Time for the answer to be under way: only the stalled request would show it.
    tokio::time::sleep(Duration::from_millis(300)).await;
    bot.terminate();
    bot.says("stopping").await;
    assert_eq!(bot.ends().await.status, Some(0));
    used.answer(Duration::ZERO).await.expect("the answer");
}

#[tokio::test]
async fn a_second_signal_ends_it_at_once() {
    let home = Home::new().await;
    let mut bot = home.connected().await;
    answering(&home, Duration::from_secs(60)).await;
    bot.terminate();
    bot.says("stopping").await;
    bot.terminate();
    assert_eq!(bot.ends().await.status, Some(130));
}

#[tokio::test]
async fn a_button_from_before_a_restart_works() {
    let home = Home::new().await;
    let bot = home.connected().await;
    let message = deadlines(&home).await;
    bot.kill().await;
    let _bot = home.connected().await;
    let pressed = home.haneul().press(message.id, &message.buttons[0].label).expect("a button");
    let calendar = pressed.answer(SOON).await.expect("an answer");
    assert!(calendar.files[0].name.ends_with(".ics"), "{calendar:?}");
}

#[tokio::test]
async fn a_cut_connection_is_taken_up_again() {
    let home = Home::new().await;
    let _bot = home.connected().await;
    home.control().drop_connection();
    deadlines(&home).await;
}

#[tokio::test]
async fn a_demand_to_reconnect_is_followed() {
    let home = Home::new().await;
    let _bot = home.connected().await;
    home.control().demand_reconnect();
    deadlines(&home).await;
}

#[tokio::test]
async fn an_invalid_session_is_replaced() {
    let home = Home::new().await;
    let _bot = home.connected().await;
    home.control().invalidate_session(false);
    home.control().bot_connected(SOON).await.expect("a new session");
    deadlines(&home).await;
}

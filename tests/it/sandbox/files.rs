//! Files in both directions.

use std::sync::atomic::Ordering;
use std::time::Duration;

use bootcamp_bot::sandbox::control::{Args, File};
use bootcamp_bot::sandbox::{CdnFault, Options};
use serenity::all::{Attachment, CreateAttachment, EditInteractionResponse};

use super::TestBot;
use super::bot::{SOON, code, turned_by_hand};

/// haneul hands in a file; what the bot is told about it.
async fn handed_in(bot: &mut TestBot, file: File) -> Attachment {
    let args = Args::new().text("programme", "subscription").file("receipt", file);
    bot.haneul().slash("submit", args).unwrap();
    let resolved = bot.command().await.data.resolved;
    resolved.attachments.into_values().next().unwrap()
}

async fn fetched(url: &str) -> reqwest::Result<Vec<u8>> {
    let response = reqwest::get(url).await?.error_for_status()?;
    Ok(response.bytes().await?.to_vec())
}

#[tokio::test]
async fn an_attached_file_can_be_downloaded() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::new("slip.pdf", "%PDF-1.7".as_bytes())).await;
    assert_eq!(attachment.content_type.as_deref(), Some("application/pdf"));
    assert_eq!(fetched(&attachment.url).await.unwrap(), b"%PDF-1.7");
}

#[tokio::test]
async fn a_link_without_its_signature_is_dead() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::new("slip.pdf", "%PDF-1.7".as_bytes())).await;
    let bare = attachment.url.split('?').next().unwrap();
    assert_eq!(reqwest::get(bare).await.unwrap().status(), 404);
}

#[tokio::test]
async fn thirty_megabytes_are_announced_and_sent() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::zeros("slip.pdf", 30_000_000)).await;
    assert_eq!(attachment.size, 30_000_000);
    assert_eq!(fetched(&attachment.url).await.unwrap().len(), 30_000_000);
}

#[tokio::test]
async fn a_download_can_be_missing() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::new("slip.pdf", "%PDF".as_bytes()).failing(CdnFault::Missing)).await;
    assert_eq!(reqwest::get(&attachment.url).await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_download_can_be_cut() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::zeros("slip.pdf", 1000).failing(CdnFault::Cut)).await;
    assert!(fetched(&attachment.url).await.is_err());
}

#[tokio::test]
async fn a_download_can_stall() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::zeros("slip.pdf", 1000).failing(CdnFault::Stall)).await;
    let waited = tokio::time::timeout(Duration::from_millis(300), fetched(&attachment.url)).await;
    assert!(waited.is_err());
}

#[tokio::test]
async fn size_and_link_can_be_announced_wrongly() {
    let mut bot = TestBot::start().await;
    let file = File::new("slip.pdf", "%PDF".as_bytes()).declaring(7).at("http://foreign.invalid/slip.pdf");
    let attachment = handed_in(&mut bot, file).await;
    assert_eq!((attachment.size, attachment.url.as_str()), (7, "http://foreign.invalid/slip.pdf"));
}

#[tokio::test]
async fn letters_outside_latin_leave_the_file_name_as_on_discord() {
    let mut bot = TestBot::start().await;
    let attachment = handed_in(&mut bot, File::new("3월 전표.pdf", "%PDF".as_bytes())).await;
    assert_eq!(attachment.filename, "3_.pdf");
}

#[tokio::test]
async fn file_names_can_be_kept() {
    let mut bot = TestBot::with(Options { keeps_file_names: true, ..Options::default() }).await;
    let attachment = handed_in(&mut bot, File::new("3월 전표.pdf", "%PDF".as_bytes())).await;
    assert_eq!(attachment.filename, "3월 전표.pdf");
    assert_eq!(fetched(&attachment.url).await.unwrap(), b"%PDF");
}

#[tokio::test]
async fn links_die_after_a_day() {
    let (seconds, stopwatch) = turned_by_hand();
    let mut bot = TestBot::with(Options { stopwatch, ..Options::default() }).await;
    let attachment = handed_in(&mut bot, File::new("slip.pdf", "%PDF".as_bytes())).await;
    seconds.store(24 * 60 * 60, Ordering::SeqCst);
    assert_eq!(reqwest::get(&attachment.url).await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_bot_cannot_send_eleven_megabytes() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.defer(&bot.http).await.unwrap();
    let file = CreateAttachment::bytes(vec![0; 11 * 1024 * 1024], "export.csv");
    let refused = command.edit_response(&bot.http, EditInteractionResponse::new().new_attachment(file)).await;
    assert_eq!(code(refused), 40005);
}

#[tokio::test]
async fn a_sent_file_can_be_opened() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    command.defer_ephemeral(&bot.http).await.unwrap();
    let file = CreateAttachment::bytes("BEGIN:VCALENDAR", "deadlines.ics");
    command.edit_response(&bot.http, EditInteractionResponse::new().new_attachment(file)).await.unwrap();
    let file = &used.answer(SOON).await.unwrap().files[0];
    assert_eq!(file.name, "deadlines.ics");
    assert_eq!(fetched(&file.url).await.unwrap(), b"BEGIN:VCALENDAR");
}

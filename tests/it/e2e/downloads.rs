//! Fetching what was attached: only from Discord, and honest when it does not come.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bootcamp_bot::discord::attachment::DownloadLimits;
use bootcamp_bot::sandbox::CdnFault;
use bootcamp_bot::sandbox::control::File;
use bootcamp_bot::store::audit;
use insta::assert_snapshot;
use tokio::net::TcpListener;

use super::{Setup, World, read, slip};

/// Gives up soon.
async fn impatient() -> World {
    let stall = Duration::from_millis(300);
    World::with(Setup { downloads: DownloadLimits { stall, ..DownloadLimits::DEFAULT }, ..Setup::default() }).await
}

/// A server elsewhere that counts who comes.
async fn elsewhere() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let link = format!("http://{}/attachments/1/2/slip.pdf", listener.local_addr().unwrap());
    let visits = Arc::new(AtomicUsize::new(0));
    let counter = visits.clone();
    tokio::spawn(async move {
        while let Ok(visitor) = listener.accept().await {
            counter.fetch_add(1, Ordering::Relaxed);
            drop(visitor);
        }
    });
    (link, visits)
}

#[tokio::test]
async fn a_link_that_leads_elsewhere_is_never_followed() {
    let world = World::start().await;
    let (link, visits) = elsewhere().await;
    let answer = world.trainee().submit(&[slip().at(&link)]).await;
    assert_snapshot!(read(&answer), @"디스코드에 올린 파일만 받을 수 있어요. 파일을 이 대화에 직접 첨부해 주세요.");
    assert_eq!(visits.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn an_import_does_not_follow_such_a_link_either() {
    let world = World::start().await;
    let (link, visits) = elsewhere().await;
    let args = bootcamp_bot::sandbox::control::Args::new();
    let file = File::new("notices.md", b"# Title: x".to_vec()).at(&link);
    world.operator().slash("notices import", args.file("notice", file)).await;
    assert_eq!(visits.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_file_that_is_gone_is_asked_for_again() {
    let world = World::start().await;
    let answer = world.trainee().submit(&[slip().failing(CdnFault::Missing)]).await;
    assert_snapshot!(read(&answer), @"올린 파일(slip.pdf)을 디스코드에서 내려받지 못했어요. 10:00:00에 제출을 누른 기록은 남겼어요. 같은 파일을 한 번 더 올려 주세요.");
}

#[tokio::test]
async fn english_clients_are_told_in_english() {
    let world = World::start().await;
    let answer = world.english_trainee().submit(&[slip().failing(CdnFault::Missing)]).await;
    assert_snapshot!(read(&answer), @"Your file (slip.pdf) could not be fetched from Discord. It is on record that you submitted at 10:00:00 KST. Please upload the same file once more.");
}

#[tokio::test]
async fn a_download_that_stalls_is_given_up() {
    let world = impatient().await;
    let answer = world.trainee().submit(&[slip().failing(CdnFault::Stall)]).await.text();
    assert!(answer.contains("내려받지 못했어요"), "{answer}");
}

#[tokio::test]
async fn half_a_file_is_not_taken_for_a_whole_one() {
    let world = impatient().await;
    let answer = world.trainee().submit(&[slip().failing(CdnFault::Cut)]).await.text();
    assert!(answer.contains("내려받지 못했어요"), "{answer}");
}

#[tokio::test]
async fn that_somebody_tried_in_time_is_on_record() {
    let world = World::start().await;
    world.at("2025-04-23T16:59:59+09:00");
    world.trainee().submit(&[slip().failing(CdnFault::Missing)]).await;
    let [entry] = audit::list(world.store(), world.guild(), 10).await.unwrap().try_into().unwrap();
    assert_eq!((entry.action.as_str(), entry.at.to_rfc3339().as_str()), ("upload.missed", "2025-04-23T07:59:59+00:00"));
}

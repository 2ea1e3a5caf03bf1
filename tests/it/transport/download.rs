//! Attachments.

use std::time::Duration;

use bootcamp_bot::discord::attachment::{DownloadError, DownloadLimits, Downloader};
use bootcamp_bot::discord::transport::ApiBase;

use super::server::{Reply, Server, Then, raw};

const LIMIT: u64 = 1000;

fn downloader(base: &str) -> Downloader {
    let limits = DownloadLimits { bytes: LIMIT, total: Duration::from_secs(2), stall: Duration::from_millis(300) };
    Downloader::new(ApiBase::parse(base).unwrap(), limits).unwrap()
}

/// Downloads a file that Discord says has `declared` bytes from a server that answers so.
async fn download(head: &str, body: &[u8], then: Then, declared: u64) -> Result<Vec<u8>, DownloadError> {
    let base = raw([format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n").as_bytes(), body].concat(), then).await;
    downloader(&base).download(&format!("{base}/attachments/1/2/slip.pdf?ex=1"), declared).await
}

#[tokio::test]
async fn a_file_comes_as_it_is() {
    let file = download("content-length: 8", b"%PDF-1.7", Then::Silence, 8).await;
    assert_eq!(file.unwrap(), b"%PDF-1.7");
}

#[tokio::test]
async fn a_foreign_link_is_refused_and_nobody_is_asked() {
    let discord = Server::answering([Reply::status(200)]).await;
    let foreign = Server::answering([Reply::status(200)]).await;
    let port = discord.base.trim_start_matches("http://127.0.0.1");
    for link in [
        foreign.base.clone(),
        format!("https://127.0.0.1{port}/x"),
        format!("http://localhost{port}/x"),
        format!("http://me@127.0.0.1{port}/x"),
        "http://cdn.discordapp.com/attachments/1/2/x.pdf".to_owned(),
        "https://cdn.discordapp.com.evil.example/x".to_owned(),
        "https://cdn.discordapp.com:8443/x".to_owned(),
        "file:///etc/passwd".to_owned(),
        "slip.pdf".to_owned(),
    ] {
        assert_eq!(downloader(&discord.base).download(&link, 8).await, Err(DownloadError::ForeignHost), "{link}");
    }
    assert_eq!((discord.count(), foreign.count()), (0, 0));
}

#[tokio::test]
async fn a_file_that_is_said_to_be_too_large_is_not_asked_for() {
    let server = Server::answering([Reply::status(200)]).await;
    let outcome = downloader(&server.base).download(&server.base, LIMIT + 1).await;
    assert_eq!((outcome, server.count()), (Err(DownloadError::TooLarge { limit: LIMIT }), 0));
}

#[tokio::test]
async fn a_file_that_turns_out_too_large_is_stopped() {
    let endless = vec![b'x'; 5000];
    for head in ["content-length: 5000", "connection: close"] {
        let outcome = download(head, &endless, Then::Silence, 8).await;
        assert_eq!(outcome, Err(DownloadError::TooLarge { limit: LIMIT }), "{head}");
    }
}

#[tokio::test]
async fn an_expired_link_is_told_from_other_failures() {
    let outcomes =
        [(404, DownloadError::NotFound), (403, DownloadError::Status(403)), (500, DownloadError::Status(500))];
    for (status, expected) in outcomes {
        let server = Server::answering([Reply::status(status)]).await;
        assert_eq!(downloader(&server.base).download(&server.base, 2).await, Err(expected));
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::answering([Reply::status(200)]).await;
    let server = Server::answering([Reply::status(302).header("location", &elsewhere.base)]).await;
    assert_eq!(downloader(&server.base).download(&server.base, 2).await, Err(DownloadError::Status(302)));
    assert_eq!(elsewhere.count(), 0);
}

#[tokio::test]
async fn a_download_that_stands_still_is_given_up() {
    assert_eq!(download("content-length: 8", b"%PDF", Then::Silence, 8).await, Err(DownloadError::Stalled));
    let silent = Server::answering([Reply::Silence]).await;
    assert_eq!(downloader(&silent.base).download(&silent.base, 8).await, Err(DownloadError::Stalled));
}

#[tokio::test]
async fn a_download_that_trickles_is_given_up_in_the_end() {
    let server = Server::answering([Reply::Silence]).await;
    let limits = DownloadLimits { bytes: LIMIT, total: Duration::from_millis(100), stall: Duration::from_secs(60) };
    let downloader = Downloader::new(ApiBase::parse(&server.base).unwrap(), limits).unwrap();
    assert_eq!(downloader.download(&server.base, 8).await, Err(DownloadError::Stalled));
}

#[tokio::test]
async fn a_file_with_fewer_bytes_than_promised_is_cut() {
    let promised = download("content-length: 8", b"%PDF", Then::Close, 8).await;
    let declared = download("content-length: 4", b"%PDF", Then::Close, 8).await;
    let closed = download("connection: close", b"%PDF", Then::Close, 8).await;
    assert_eq!([promised, declared, closed], [const { Err(DownloadError::Cut { received: 4 }) }; 3]);
}

#[tokio::test]
async fn without_a_connection_there_is_no_file() {
    let outcome = downloader("http://127.0.0.1:1").download("http://127.0.0.1:1/x", 8).await;
    assert!(matches!(outcome, Err(DownloadError::Network(_))), "{outcome:?}");
}

//! What the forwarder does not forward.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::server::{Reply, Server};
use super::{get, transport};

#[tokio::test]
async fn who_does_not_know_the_secret_gets_nothing_through() {
    let server = Server::answering([Reply::status(200)]).await;
    let transport = transport(&server).await;
    let (origin, _) = transport.url().rsplit_once('/').unwrap();
    for path in ["api/v10/users/@me", "0/api/v10/users/@me", "", "//api/v10/users/@me"] {
        assert_eq!(reqwest::get(format!("{origin}/{path}")).await.unwrap().status(), 404, "{path}");
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn only_paths_of_the_api_are_forwarded() {
    let server = Server::answering([Reply::status(200)]).await;
    let transport = transport(&server).await;
    for path in ["/login", "/api", "api/v10/users", "/attachments/1/2/x.pdf", "/api%2Fv10/users"] {
        let status = reqwest::get(format!("{}{path}", transport.url())).await.unwrap().status();
        assert_eq!(status, 404, "{path}");
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_request_that_names_another_host_goes_to_the_configured_one() {
    let server = Server::answering([Reply::json(200, "here")]).await;
    let transport = transport(&server).await;
    let (host, secret) = transport.url().trim_start_matches("http://").split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let request = format!(
        "GET http://evil.example/{secret}/api/v10/gateway HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("here"), "{answer}");
    assert_eq!(server.asked()[0].headers["host"], server.base.trim_start_matches("http://"));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::answering([Reply::status(200)]).await;
    let redirect = Reply::status(302).header("location", &elsewhere.base);
    let server = Server::answering([redirect]).await;
    assert_eq!(get(&transport(&server).await, "users/@me").await.status(), 302);
    assert_eq!(elsewhere.count(), 0);
}

#[tokio::test]
async fn the_token_goes_on_and_what_concerns_our_connection_does_not() {
    let server = Server::answering([Reply::status(200)]).await;
    let transport = transport(&server).await;
    let request = reqwest::Client::new().get(format!("{}/api/v10/gateway?a=b%20c", transport.url()));
    request.header("authorization", "Bot t").header("cookie", "c").send().await.unwrap();
    let asked = server.asked();
    assert_eq!(
        (asked[0].line.as_str(), &asked[0].headers["authorization"]),
        ("GET /api/v10/gateway?a=b%20c", &"Bot t".parse().unwrap())
    );
    assert!(!asked[0].headers.contains_key("cookie"));
}

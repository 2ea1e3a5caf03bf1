//! The real chat library through the forwarder.

use std::time::Duration;

use serenity::all::{CreateAttachment, GuildId, RoleId, UserId};

use super::server::{Reply, Server};
use super::transport;

#[tokio::test]
async fn serenity_waits_for_limits_without_knowing_it() {
    let gateway = Reply::json(200, r#"{"url":"ws://127.0.0.1:9"}"#);
    let server = Server::answering([Reply::refusal(Duration::from_millis(50), false), gateway]).await;
    let transport = transport(&server).await;
    let gateway = transport.http_builder("a.token").build().get_gateway().await.unwrap();
    assert_eq!(gateway.url, "ws://127.0.0.1:9");
    assert_eq!(server.asked()[1].line, "GET /api/v10/gateway");
    assert_eq!(server.asked()[1].headers["authorization"], "Bot a.token");
}

#[tokio::test]
async fn files_arrive_whole() {
    let server = Server::answering([Reply::status(502), Reply::status(204)]).await;
    let transport = transport(&server).await;
    let http = transport.http_builder("t").build();
    let file = CreateAttachment::bytes("%PDF-1.7 …".as_bytes(), "전표.pdf");
    let body = serde_json::json!({ "type": 4, "data": { "content": "검사 결과" } });
    http.create_interaction_response(1.into(), "token", &body, vec![file]).await.unwrap();
    let sent = &server.asked()[1].body;
    assert!(sent.contains("%PDF-1.7 …") && sent.contains("검사 결과") && sent.contains("전표.pdf"), "{sent}");
}

#[tokio::test]
async fn an_empty_put_keeps_its_length_and_its_reason() {
    let server = Server::answering([Reply::status(204)]).await;
    let transport = transport(&server).await;
    let http = transport.http_builder("t").build();
    http.add_member_role(GuildId::new(1), UserId::new(2), RoleId::new(3), Some("운영진")).await.unwrap();
    let headers = &server.asked()[0].headers;
    assert_eq!(headers["content-length"], "0");
    assert_eq!(headers["x-audit-log-reason"], "%EC%9A%B4%EC%98%81%EC%A7%84");
}

#[tokio::test]
async fn discords_own_errors_reach_serenity() {
    let server = Server::answering([Reply::json(403, r#"{"code":50007,"message":"Cannot send messages"}"#)]).await;
    let transport = transport(&server).await;
    let error = transport.http_builder("t").build().get_user(UserId::new(1)).await.unwrap_err();
    let serenity::Error::Http(serenity::http::HttpError::UnsuccessfulRequest(told)) = error else {
        panic!("{error}");
    };
    assert_eq!((told.status_code.as_u16(), told.error.code), (403, 50007));
}

//! What is asked before the bot connects.

use bootcamp_bot::discord::transport::{Identity, PreflightError};

use super::server::{Reply, Server};
use super::transport;

/// One answer for all three questions.
fn answers(id: &str, gateway: &str) -> Reply {
    let body = serde_json::json!({ "id": id, "username": "bootcamp", "url": gateway });
    Reply::json(200, &body.to_string())
}

async fn preflight(reply: Reply, token: &str) -> Result<Identity, PreflightError> {
    let server = Server::answering([reply]).await;
    transport(&server).await.preflight(token).await
}

#[tokio::test]
async fn a_good_token_tells_who_the_bot_is() {
    let identity = preflight(answers("42", "ws://127.0.0.1:5000"), "a.token").await.unwrap();
    assert_eq!(identity, Identity { user_id: 42, name: "bootcamp".to_owned(), application_id: 42 });
}

#[tokio::test]
async fn a_wrong_token_is_named_as_such() {
    let unknown = Reply::json(401, r#"{"message":"401: Unauthorized","code":0}"#);
    for token in ["wrong", "with\na line end"] {
        let error = preflight(unknown.clone(), token).await.unwrap_err();
        assert!(matches!(error, PreflightError::WrongToken));
        assert!(error.to_string().contains("DISCORD_TOKEN"), "{error}");
    }
}

#[tokio::test]
async fn a_loopback_api_must_have_a_loopback_gateway() {
    for gateway in ["wss://gateway.discord.gg", "ws://127.0.0.1.evil.example", "http://127.0.0.1", "", "ws://"] {
        let error = preflight(answers("42", gateway), "t").await.unwrap_err();
        assert!(matches!(error, PreflightError::ForeignGateway { .. }), "{gateway}: {error}");
    }
}

#[tokio::test]
async fn an_api_that_fails_or_is_something_else_is_told_apart() {
    let failing = preflight(Reply::status(503), "t").await.unwrap_err();
    assert!(matches!(failing, PreflightError::Unreachable { .. }), "{failing}");
    for reply in [Reply::json(200, "<html>"), Reply::status(404), answers("no id", "ws://127.0.0.1:1")] {
        let error = preflight(reply, "t").await.unwrap_err();
        assert!(matches!(error, PreflightError::Unexpected { .. }), "{error}");
    }
}

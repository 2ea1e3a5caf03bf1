//! What the logs do not tell.

use std::io::Write;
use std::sync::{Arc, Mutex};

use bootcamp_bot::telemetry;

use super::server::{Reply, Server};
use super::transport;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn listen(&self, filter: &str) -> tracing::subscriber::DefaultGuard {
        let log = self.clone();
        tracing::subscriber::set_default(telemetry::subscriber(filter, false, move || log.clone()).unwrap())
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

#[tokio::test]
async fn a_log_line_has_the_route_and_neither_ids_nor_tokens_nor_bodies() {
    let log = Log::default();
    let _listening = log.listen("trace,serenity::http::request=trace");
    let server = Server::answering([Reply::status(502), Reply::status(403)]).await;
    let transport = transport(&server).await;
    let http = transport.http_builder("bot.secret").build();
    let outcome = http.create_interaction_response(7654321.into(), "aW50ZXJhY3Rpb24", &"a body", vec![]).await;
    assert!(outcome.is_err());
    let text = log.text();
    assert!(text.contains("route=\"/interactions/{id}/{token}/callback\" status=403"), "{text}");
    for secret in ["7654321", "aW50ZXJhY3Rpb24", "a body", "bot.secret"] {
        assert!(!text.contains(secret), "{secret} is in:\n{text}");
    }
}

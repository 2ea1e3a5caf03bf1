//! The forwarder: takes serenity's requests, sends them on to the API, waits for limits, repeats what is safe.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::Response;
use reqwest::Url;
use tokio::time::{sleep, timeout};

use super::answer::Answer;
use super::base::ApiBase;
use super::limits::{Limits, Wait};
use super::retry::{Patience, is_unclear, may_repeat};
use super::route::{Kind, Route};

/// The largest request: Discord takes ten megabytes of files, more in boosted guilds.
const LARGEST_REQUEST: usize = 64 << 20;

/// The headers that go on to Discord; the others are about our own connection.
const SENT_HEADERS: [HeaderName; 4] =
    [AUTHORIZATION, CONTENT_TYPE, USER_AGENT, HeaderName::from_static("x-audit-log-reason")];

/// What the forwarder needs to do its work.
#[derive(Debug)]
pub struct Forwarder {
    pub(super) base: ApiBase,
    /// `/` and a secret: other programs on this machine cannot use the forwarder.
    pub(super) prefix: String,
    pub(super) client: reqwest::Client,
    pub(super) limits: Limits,
    pub(super) callback: Patience,
    pub(super) patient: Patience,
}

/// A request, read to its end so that it can be sent again.
struct Call {
    route: Route,
    url: Url,
    headers: HeaderMap,
    body: axum::body::Bytes,
    arrived: Instant,
    patience: Patience,
}

/// How an attempt ended without an answer.
enum Failure {
    /// There was no connection, so nothing was sent.
    NotSent(reqwest::Error),
    /// The answer is missing or incomplete.
    Lost(reqwest::Error),
    /// It took too long.
    TimedOut,
}

/// One step of a call.
enum Step {
    Done(Answer),
    Again { pause: Duration, otherwise: Answer },
}

/// Answers one request of serenity's.
pub async fn handle(State(forwarder): State<Arc<Forwarder>>, request: Request) -> Response {
    let call = match forwarder.read(request).await {
        Ok(call) => call,
        Err(refused) => return refused.into_response(),
    };
    let (answer, attempts) = forwarder.deliver(&call).await;
    log(&call, &answer, attempts);
    answer.into_response()
}

impl Forwarder {
    async fn read(&self, request: Request) -> Result<Call, Answer> {
        let arrived = Instant::now();
        let (head, body) = request.into_parts();
        let path = head.uri.path().strip_prefix(&self.prefix).unwrap_or_default();
        let no_route = || Answer::ours(StatusCode::NOT_FOUND, "the transport forwards the paths of Discord's API only");
        let url = self.base.target(path, head.uri.query()).filter(|_| path.starts_with('/')).ok_or_else(no_route)?;
        let too_large = |_| Answer::ours(StatusCode::PAYLOAD_TOO_LARGE, "the request is too large or was cut");
        let body = to_bytes(body, LARGEST_REQUEST).await.map_err(too_large)?;
        let route = Route::read(&head.method, url.path());
        let patience = if route.kind == Kind::Callback { self.callback } else { self.patient };
        let sent = |name: HeaderName| Some((name.clone(), head.headers.get(name)?.clone()));
        let mut headers: HeaderMap = SENT_HEADERS.into_iter().filter_map(sent).collect();
        // Discord refuses a PUT without a length, and an empty body gets none by itself.
        headers.insert(CONTENT_LENGTH, body.len().into());
        Ok(Call { route, url, headers, body, arrived, patience })
    }

    /// Sends the call until there is an answer to give back; tells how often it was sent.
    async fn deliver(&self, call: &Call) -> (Answer, u32) {
        let mut attempts = 0;
        let mut perhaps_done = false;
        loop {
            let permit = match self.limits.take(&call.route, Instant::now()) {
                Ok(permit) => permit,
                Err(Wait { time, global }) if call.has_time_for(time) => {
                    tracing::debug!(
                        route = call.route.template,
                        wait_ms = time.as_millis(),
                        global,
                        "waits for a limit"
                    );
                    sleep(time).await;
                    continue;
                }
                Err(Wait { time, global }) => {
                    return (call.conclude(Answer::too_many(time, global), perhaps_done), attempts);
                }
            };
            attempts += 1;
            let sent = self.send(call).await;
            if let Ok(answer) = &sent {
                permit.answered(answer, Instant::now());
            }
            perhaps_done |= match &sent {
                Ok(answer) => is_unclear(answer.status),
                Err(failure) => !matches!(failure, Failure::NotSent(_)),
            };
            match call.judge(sent, attempts, perhaps_done) {
                Step::Again { pause, .. } if call.has_time_for(pause) => sleep(pause).await,
                Step::Done(answer) | Step::Again { otherwise: answer, .. } => {
                    return (call.conclude(answer, perhaps_done), attempts);
                }
            }
        }
    }

    async fn send(&self, call: &Call) -> Result<Answer, Failure> {
        let request = self.client.request(call.route.method.clone(), call.url.clone());
        let request = request.headers(call.headers.clone()).body(call.body.clone());
        let time = call.patience.attempt.min(call.time_left());
        match timeout(time, exchange(request)).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) if error.is_connect() => Err(Failure::NotSent(error)),
            Ok(Err(error)) => Err(Failure::Lost(error)),
            Err(_) => Err(Failure::TimedOut),
        }
    }
}

async fn exchange(request: reqwest::RequestBuilder) -> reqwest::Result<Answer> {
    let mut response = request.send().await?;
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    Ok(Answer { status, headers, body: response.bytes().await? })
}

impl Call {
    /// What to do after an attempt.
    fn judge(&self, sent: Result<Answer, Failure>, attempts: u32, perhaps_done: bool) -> Step {
        let may_repeat = || attempts < self.patience.attempts && may_repeat(&self.route, &self.headers, &self.body);
        match sent {
            Ok(answer) => {
                if let Some(refusal) = answer.refusal() {
                    Step::Again { pause: refusal.retry_after, otherwise: answer }
                } else if is_unclear(answer.status) && may_repeat() {
                    Step::Again { pause: self.patience.pause(attempts), otherwise: answer }
                } else if perhaps_done && self.route.kind == Kind::Callback && answer.is_already_acknowledged() {
                    // The attempt whose answer was lost had arrived.
                    Step::Done(Answer::done())
                } else {
                    Step::Done(answer)
                }
            }
            Err(failure) => {
                let not_sent = matches!(failure, Failure::NotSent(_)) && attempts < self.patience.attempts;
                let answer = failure.into_answer(&self.route);
                if not_sent || may_repeat() {
                    Step::Again { pause: self.patience.pause(attempts), otherwise: answer }
                } else {
                    Step::Done(answer)
                }
            }
        }
    }

    /// A message whose first attempt may have arrived is not refused by what became of a later one: whoever sends it has
    /// to look for it.
    fn conclude(&self, answer: Answer, perhaps_done: bool) -> Answer {
        if perhaps_done && self.route.kind == Kind::Message && answer.status.is_client_error() {
            return Answer::ours(StatusCode::BAD_GATEWAY, "refused, but an earlier attempt may have arrived");
        }
        answer
    }

    fn time_left(&self) -> Duration {
        self.patience.total.saturating_sub(self.arrived.elapsed())
    }

    fn has_time_for(&self, pause: Duration) -> bool {
        pause < self.time_left()
    }
}

impl Failure {
    fn into_answer(self, route: &Route) -> Answer {
        let (status, message, error) = match self {
            Self::NotSent(error) => (StatusCode::BAD_GATEWAY, "Discord could not be reached", Some(error)),
            Self::Lost(error) => (StatusCode::BAD_GATEWAY, "the connection to Discord broke", Some(error)),
            Self::TimedOut => (StatusCode::GATEWAY_TIMEOUT, "Discord did not answer in time", None),
        };
        // The address holds tokens.
        let error = error.map(|error| causes(&error.without_url()));
        tracing::debug!(method = %route.method, route = route.template, error, "{message}");
        Answer::ours(status, message)
    }
}

/// An error with what caused it.
fn causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// One line a request: what for, how it ended, how long it took. Never a body, an id or a token.
fn log(call: &Call, answer: &Answer, attempts: u32) {
    let (status, ms) = (answer.status.as_u16(), call.arrived.elapsed().as_millis());
    let (method, route) = (call.route.method.as_str(), call.route.template.as_str());
    if answer.status.is_server_error() || answer.status == StatusCode::TOO_MANY_REQUESTS {
        tracing::warn!(method, route, status, ms, attempts, "request to Discord failed");
    } else if answer.status.is_client_error() {
        tracing::info!(method, route, status, ms, attempts, "request refused by Discord");
    } else {
        tracing::debug!(method, route, status, ms, attempts, "request to Discord");
    }
}

//! Discord's rate limits, as learnt from its answers.
//!
//! A route belongs to a bucket that Discord names; a bucket counts per channel, guild or webhook. Callbacks of
//! interactions are counted nowhere; all that goes by a bot's token is counted once more for the whole bot.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::answer::{Answer, Refusal, Window};
use super::bucket::Bucket;
use super::route::{Kind, Route};

/// Buckets that are not looked through for idle ones.
const FEW: usize = 1024;

/// What is known about all buckets.
#[derive(Debug)]
pub struct Limits(Mutex<Known>);

#[derive(Debug)]
struct Known {
    global: Bucket,
    /// Discord's bucket names by method and template.
    names: HashMap<String, String>,
    buckets: HashMap<Key, Bucket>,
    tidy_at: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    bucket: String,
    major: String,
}

/// A request that may go out; while it lives, its place is taken.
#[derive(Debug)]
pub struct Permit<'a> {
    limits: &'a Limits,
    route: &'a Route,
}

/// A request that must wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// How long, before asking again.
    pub time: Duration,
    /// Whether the limit is that of the whole bot.
    pub global: bool,
}

impl Limits {
    /// Knows only how many requests the whole bot may make in a second yet.
    #[must_use]
    pub fn new(per_second: u32, now: Instant) -> Self {
        let global = Bucket::with_limit(per_second, Duration::from_secs(1), now);
        Self(Mutex::new(Known { global, names: HashMap::new(), buckets: HashMap::new(), tidy_at: FEW }))
    }

    /// Takes a place for a request.
    ///
    /// # Errors
    /// How long to wait before asking again, when there is none.
    pub fn take<'a>(&'a self, route: &'a Route, now: Instant) -> Result<Permit<'a>, Wait> {
        if route.kind == Kind::Callback {
            return Ok(Permit { limits: self, route });
        }
        let mut known = self.known();
        known.tidy(now);
        if counts_globally(route)
            && let Some(time) = known.global.wait(now)
        {
            return Err(Wait { time, global: true });
        }
        let bucket = known.bucket(route, now);
        if let Some(time) = bucket.wait(now) {
            return Err(Wait { time, global: false });
        }
        bucket.take();
        if counts_globally(route) {
            known.global.take();
        }
        Ok(Permit { limits: self, route })
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Permit<'_> {
    /// Gives the place back and learns from the answer.
    pub fn answered(self, answer: &Answer, now: Instant) {
        if self.route.kind == Kind::Callback {
            return;
        }
        let (window, refusal) = (answer.window(), answer.refusal());
        let (limits, route) = (self.limits, self.route);
        drop(self);
        let mut known = limits.known();
        if let Some(window) = window {
            known.learn(route, window, now);
        }
        if let Some(Refusal { retry_after, global }) = refusal {
            let bucket = if global && counts_globally(route) { &mut known.global } else { known.bucket(route, now) };
            bucket.block(retry_after, now);
        }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.route.kind == Kind::Callback {
            return;
        }
        let mut known = self.limits.known();
        if counts_globally(self.route) {
            known.global.give_back();
        }
        let key = known.key(self.route);
        if let Some(bucket) = known.buckets.get_mut(&key) {
            bucket.give_back();
        }
    }
}

impl Known {
    fn key(&self, route: &Route) -> Key {
        let name = own_name(route);
        Key { bucket: self.names.get(&name).cloned().unwrap_or(name), major: route.major.clone() }
    }

    fn bucket(&mut self, route: &Route, now: Instant) -> &mut Bucket {
        self.buckets.entry(self.key(route)).or_insert_with(|| Bucket::unknown(now))
    }

    fn learn(&mut self, route: &Route, window: Window, now: Instant) {
        let before = self.key(route);
        if let Some(name) = &window.bucket
            && *name != before.bucket
        {
            self.names.insert(own_name(route), name.clone());
            if let Some(bucket) = self.buckets.remove(&before) {
                self.buckets.entry(self.key(route)).or_insert(bucket);
            }
        }
        self.bucket(route, now).learn(&window, now);
    }

    /// Forgets buckets that limit nothing, each time that their number has doubled.
    fn tidy(&mut self, now: Instant) {
        if self.buckets.len() >= self.tidy_at {
            self.buckets.retain(|_, bucket| !bucket.is_idle(now));
            self.tidy_at = FEW.max(self.buckets.len() * 2);
        }
    }
}

fn own_name(route: &Route) -> String {
    format!("{} {}", route.method, route.template)
}

fn counts_globally(route: &Route) -> bool {
    matches!(route.kind, Kind::Message | Kind::Other)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

    use super::*;

    fn route(path: &str) -> Route {
        Route::read(&Method::POST, &format!("/api/v10/{path}"))
    }

    fn answer(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> Answer {
        let headers = headers.iter().map(|(k, v)| (HeaderName::from_static(k), HeaderValue::from_static(v)));
        let status = StatusCode::from_u16(status).unwrap();
        Answer { status, headers: headers.collect::<HeaderMap>(), body: body.into() }
    }

    const LAST_OF_FIVE: &[(&str, &str)] = &[
        ("x-ratelimit-bucket", "abc"),
        ("x-ratelimit-limit", "5"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset-after", "2.5"),
    ];

    #[test]
    fn a_bucket_without_places_makes_only_its_own_channel_wait() {
        let now = Instant::now();
        let limits = Limits::new(50, now);
        let (one, other) = (route("channels/1/messages"), route("channels/2/messages"));
        limits.take(&one, now).unwrap().answered(&answer(200, LAST_OF_FIVE, ""), now);
        assert_eq!(limits.take(&one, now).unwrap_err(), Wait { time: Duration::from_millis(2500), global: false });
        assert!(limits.take(&other, now).is_ok());
        assert!(limits.take(&one, now + Duration::from_millis(2500)).is_ok());
    }

    #[test]
    fn routes_that_share_a_bucket_wait_together() {
        let now = Instant::now();
        let limits = Limits::new(50, now);
        let (send, pin) = (route("channels/1/messages"), route("channels/1/pins"));
        let three_left = [LAST_OF_FIVE[0], ("x-ratelimit-remaining", "3"), ("x-ratelimit-reset-after", "2.5")];
        limits.take(&pin, now).unwrap().answered(&answer(200, &three_left, ""), now);
        limits.take(&send, now).unwrap().answered(&answer(200, LAST_OF_FIVE, ""), now);
        assert!(limits.take(&pin, now).is_err());
    }

    #[test]
    fn a_global_refusal_holds_back_everything_but_interactions() {
        let now = Instant::now();
        let limits = Limits::new(50, now);
        let body = r#"{"retry_after":3.0,"global":true}"#;
        limits.take(&route("channels/1/messages"), now).unwrap().answered(&answer(429, &[], body), now);
        let wait = Wait { time: Duration::from_secs(3), global: true };
        assert_eq!(limits.take(&route("users/@me/channels"), now).unwrap_err(), wait);
        assert!(limits.take(&route("interactions/1/t/callback"), now).is_ok());
        assert!(limits.take(&route("webhooks/1/t"), now).is_ok());
    }

    #[test]
    fn the_whole_bot_sends_fifty_requests_a_second() {
        let now = Instant::now();
        let limits = Limits::new(50, now);
        let routes: Vec<_> = (0..51).map(|channel| route(&format!("channels/{channel}/messages"))).collect();
        let taken = routes.iter().filter(|route| limits.take(route, now).is_ok()).count();
        assert_eq!(taken, 50);
        assert!(limits.take(&routes[50], now + Duration::from_secs(1)).is_ok());
    }

    #[test]
    fn idle_buckets_are_forgotten() {
        let now = Instant::now();
        let limits = Limits::new(50, now);
        for interaction in 0..10 * FEW {
            let route = route(&format!("webhooks/1/token{interaction}"));
            limits.take(&route, now).unwrap().answered(&answer(200, &[], ""), now);
        }
        assert!(limits.known().buckets.len() <= FEW);
    }
}

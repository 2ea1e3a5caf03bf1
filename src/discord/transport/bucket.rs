//! One rate limit: so many requests in a window.

use std::time::{Duration, Instant};

use super::answer::Window;

/// How many requests may still go out, and when the count begins anew.
#[derive(Debug)]
pub struct Bucket {
    limit: Option<u32>,
    window: Duration,
    left: u32,
    resets_at: Instant,
    /// Sent and not answered, so perhaps not in Discord's count yet.
    in_flight: u32,
}

impl Bucket {
    /// Nothing is known: the first answers will tell.
    #[must_use]
    pub fn unknown(now: Instant) -> Self {
        Self { limit: None, window: Duration::ZERO, left: u32::MAX, resets_at: now, in_flight: 0 }
    }

    /// A limit that is known without being told.
    #[must_use]
    pub fn with_limit(limit: u32, window: Duration, now: Instant) -> Self {
        Self { limit: Some(limit), window, left: limit, resets_at: now + window, in_flight: 0 }
    }

    /// How long until there is a place; nothing when there is one now.
    pub fn wait(&mut self, now: Instant) -> Option<Duration> {
        if now >= self.resets_at {
            self.left = self.limit.unwrap_or(u32::MAX);
            self.resets_at = now + self.window;
        }
        (self.left == 0).then(|| self.resets_at.saturating_duration_since(now))
    }

    /// Takes a place.
    pub fn take(&mut self) {
        self.left = self.left.saturating_sub(1);
        self.in_flight += 1;
    }

    /// The request has an answer, or never gets one.
    pub fn give_back(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// Takes over what Discord said. What is on its way is not in Discord's count.
    pub fn learn(&mut self, told: &Window, now: Instant) {
        self.limit = told.limit.filter(|limit| *limit > 0).or(self.limit);
        self.window = self.window.max(told.reset_after);
        self.left = told.remaining.saturating_sub(self.in_flight);
        self.resets_at = now + told.reset_after;
    }

    /// Nothing goes out for `time`.
    pub fn block(&mut self, time: Duration, now: Instant) {
        self.left = 0;
        self.resets_at = self.resets_at.max(now + time);
    }

    /// Whether it limits nothing at the moment.
    #[must_use]
    pub fn is_idle(&self, now: Instant) -> bool {
        self.in_flight == 0 && now >= self.resets_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn what_is_on_its_way_counts() {
        let now = Instant::now();
        let mut bucket = Bucket::unknown(now);
        (0..3).for_each(|_| bucket.take());
        bucket.give_back();
        bucket.learn(&Window { bucket: None, limit: Some(3), remaining: 2, reset_after: SECOND }, now);
        assert_eq!(bucket.wait(now), Some(SECOND));
    }

    #[test]
    fn a_new_window_has_the_whole_limit_and_no_more() {
        let now = Instant::now();
        let mut bucket = Bucket::with_limit(2, SECOND, now);
        bucket.block(SECOND * 5, now);
        let later = now + SECOND * 5;
        assert_eq!(bucket.wait(later), None);
        (0..2).for_each(|_| bucket.take());
        assert_eq!(bucket.wait(later), Some(SECOND));
    }
}

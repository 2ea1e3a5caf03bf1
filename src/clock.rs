//! The clock, handed to whatever needs the time. Windows and due times follow it and it can be moved; leases,
//! back-off and token ages are the system's business and do not.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use chrono::{Duration, Utc};

use crate::domain::Moment;

/// Tells the time of the domain.
pub trait Clock: std::fmt::Debug + Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> Moment;

    /// When something happened that others stamped with their own time, such as a press on a button: their stamp,
    /// unless this clock was moved away from the time of the world.
    fn arrival(&self, stamped: Moment) -> Moment {
        stamped
    }
}

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    fn now(&self) -> Moment {
        Utc::now()
    }
}

/// A clock that starts where it is told, runs at a chosen speed (0: stands still) and can be moved either way.
/// Clones share one time.
#[derive(Clone, Debug)]
pub struct ManualClock(Arc<Mutex<Anchor>>);

#[derive(Debug)]
struct Anchor {
    domain: Moment,
    system: Instant,
    speed: u32,
}

impl Anchor {
    fn now(&self) -> Moment {
        let elapsed = Duration::from_std(self.system.elapsed()).unwrap_or_default();
        self.domain + elapsed * self.speed.cast_signed()
    }
}

impl ManualClock {
    /// A clock that stands still at `at`.
    #[must_use]
    pub fn at(at: Moment) -> Self {
        Self::running(at, 0)
    }

    /// A clock that starts at `at` and runs `speed` times as fast as the system's.
    #[must_use]
    pub fn running(at: Moment, speed: u32) -> Self {
        Self(Arc::new(Mutex::new(Anchor { domain: at, system: Instant::now(), speed })))
    }

    /// Moves the clock by `step`, which may be negative.
    pub fn advance(&self, step: Duration) {
        let now = self.now();
        self.set(now + step);
    }

    /// Moves the clock to `at`; its speed stays.
    pub fn set(&self, at: Moment) {
        let mut anchor = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        anchor.domain = at;
        anchor.system = Instant::now();
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).now()
    }

    fn arrival(&self, _stamped: Moment) -> Moment {
        self.now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_clock_moves_only_when_told() {
        let start = Moment::UNIX_EPOCH;
        let clock = ManualClock::at(start);
        let seen_by_others = clock.clone();
        clock.advance(Duration::hours(2));
        assert_eq!(seen_by_others.now(), start + Duration::hours(2));
    }
}

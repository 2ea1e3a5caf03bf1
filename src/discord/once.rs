//! Acting once on an interaction that Discord dispatches twice.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

use crate::domain::InteractionId;

/// How many interactions are remembered. A second dispatch follows the first within seconds (a resumed session
/// replays what was not acknowledged), so minutes of the busiest hour are plenty.
const REMEMBERED: usize = 10_000;

/// The interactions that were taken up lately.
#[derive(Debug, Default)]
pub struct Once(Mutex<(HashSet<InteractionId>, VecDeque<InteractionId>)>);

impl Once {
    /// Whether this is the first time.
    pub fn take(&self, id: InteractionId) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, order) = &mut *seen;
        if !known.insert(id) {
            return false;
        }
        order.push_back(id);
        if order.len() > REMEMBERED
            && let Some(oldest) = order.pop_front()
        {
            known.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_dispatch_is_refused() {
        let once = Once::default();
        assert!(once.take(InteractionId(1)));
        assert!(!once.take(InteractionId(1)));
        assert!(once.take(InteractionId(2)));
    }
}

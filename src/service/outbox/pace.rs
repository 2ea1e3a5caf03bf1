//! How fast messages follow each other.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use crate::domain::{Delivery, Lane, Recipient};

/// How fast messages follow each other, and how long a lane rests when Discord wants it to.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// In channels, one after another.
    pub channels: Duration,
    /// In the same channel.
    pub same_channel: Duration,
    /// To people: Discord quarantines bots that write to many at once.
    pub people: Duration,
    /// After "too fast".
    pub too_fast: Duration,
    /// While the bot is held for spam.
    pub quarantined: Duration,
    /// How long a call in a channel waits for others.
    pub gather: Duration,
}

impl Pace {
    /// For the real Discord, well under its limits: five in five seconds for a channel, fifty a second for the bot.
    pub const DISCORD: Self = Self {
        channels: Duration::from_millis(250),
        same_channel: Duration::from_millis(1_250),
        people: Duration::from_secs(1),
        too_fast: Duration::from_secs(5 * 60),
        quarantined: Duration::from_secs(60 * 60),
        gather: Duration::from_secs(3 * 60),
    };
    /// For a loopback server, which nobody can annoy.
    pub const LOOPBACK: Self = Self {
        channels: Duration::ZERO,
        same_channel: Duration::ZERO,
        people: Duration::ZERO,
        too_fast: Duration::from_secs(1),
        quarantined: Duration::from_secs(1),
        gather: Duration::from_secs(1),
    };
}

/// The deliveries of a round, each handed out when its time has come.
#[derive(Debug)]
pub struct Queue {
    pace: Pace,
    waiting: VecDeque<Delivery>,
    /// From when on a recipient may be written to again.
    free_at: HashMap<Recipient, Instant>,
    /// From when on anybody may.
    next_at: Instant,
}

impl Queue {
    /// All of them wait.
    #[must_use]
    pub fn new(pace: Pace, deliveries: Vec<Delivery>) -> Self {
        Self { pace, waiting: deliveries.into(), free_at: HashMap::new(), next_at: Instant::now() }
    }

    /// The first one whose recipient may be written to now; while none may, waits for it. One channel does not hold up
    /// another.
    pub async fn next(&mut self) -> Option<Delivery> {
        let now = Instant::now();
        let free_in = |delivery: &Delivery| {
            let at = self.free_at.get(&delivery.order.recipient).copied().unwrap_or(now);
            at.max(self.next_at).saturating_duration_since(now)
        };
        let (index, pause) =
            self.waiting.iter().map(free_in).enumerate().min_by_key(|(index, pause)| (*pause, *index))?;
        tokio::time::sleep(pause).await;
        self.waiting.remove(index)
    }

    /// Discord was asked to take this one.
    pub fn sent(&mut self, delivery: &Delivery) {
        let now = Instant::now();
        let recipient = delivery.order.recipient;
        let (any, same) = match recipient.lane() {
            Lane::Channels => (self.pace.channels, self.pace.same_channel),
            Lane::People => (self.pace.people, self.pace.people),
        };
        self.next_at = now + any;
        self.free_at.insert(recipient, now + same);
    }

    /// Waits until the next round may begin with any recipient.
    pub async fn rest(self) {
        let last = self.free_at.into_values().max();
        tokio::time::sleep(last.map(|at| at.saturating_duration_since(Instant::now())).unwrap_or_default()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ChannelId, DeliveryId, DeliveryState, GuildId, Moment, NewDelivery};

    fn delivery(number: u64, channel: u64) -> Delivery {
        let order = NewDelivery {
            guild: GuildId(1),
            what: number.to_string(),
            topic: None,
            recipient: Recipient::Channel(ChannelId(channel)),
            due_at: Moment::UNIX_EPOCH,
            expires_at: None,
            content: String::new(),
        };
        Delivery {
            id: DeliveryId(number.to_string()),
            order,
            state: DeliveryState::Leased,
            attempts: 1,
            attempted_at: None,
            uncertain: false,
            posted: None,
            ended_at: None,
            reason: None,
        }
    }

    #[tokio::test]
    async fn a_channel_that_has_to_wait_lets_another_go_first() {
        let pace = Pace { same_channel: Duration::from_millis(60), ..Pace::LOOPBACK };
        let mut queue = Queue::new(pace, vec![delivery(1, 7), delivery(2, 7), delivery(3, 8)]);
        let (begun, mut order) = (Instant::now(), Vec::new());
        while let Some(next) = queue.next().await {
            queue.sent(&next);
            order.push(next.id.0);
        }
        assert_eq!(order, ["1", "3", "2"]);
        assert!(begun.elapsed() >= Duration::from_millis(60));
    }

    #[test]
    fn five_in_five_seconds_are_never_reached() {
        assert!(Pace::DISCORD.same_channel >= Duration::from_millis(1_200));
    }
}

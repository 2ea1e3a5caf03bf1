//! What the one who starts the sandbox decides.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::permissions as allow;

/// Tells the wall clock in Unix milliseconds.
pub type WallClock = Arc<dyn Fn() -> u64 + Send + Sync>;
/// Tells how long something has been running; ages of interactions and links are measured with it.
pub type Stopwatch = Arc<dyn Fn() -> Duration + Send + Sync>;
/// Moves the clock of whoever owns it: by seconds, or to Unix milliseconds.
pub type ClockLever<T> = Arc<dyn Fn(T) + Send + Sync>;

/// How to start the sandbox; [`Options::default`] works.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The only bot token that is accepted.
    pub token: String,
    /// Whether file names stay as they were given. By default they are cleansed as on Discord, which leaves no
    /// Hangul in `filename` and puts the given name into `title`.
    pub keeps_file_names: bool,
    /// The wall clock that ids, message times and the page show. Default: the system's. It must not call the sandbox.
    pub now: WallClock,
    /// Measures the 3 seconds, the 15 minutes and the age of links. Default: the system's monotonic clock.
    pub stopwatch: Stopwatch,
    /// What the page's "+1 hour" buttons call, with seconds. Without it the page shows no such buttons.
    pub advance: Option<ClockLever<i64>>,
    /// What the page's "go to …" button calls, with Unix milliseconds.
    pub set_clock: Option<ClockLever<u64>>,
    /// Adds a second guild, `야간반`, in which the Korean trainee and the operator are members too.
    pub second_guild: bool,
    /// The bot's permission bits in every guild.
    pub bot_permissions: u64,
    /// Whether the privileged intents (members, presences, message content) are switched on for the bot.
    pub privileged_intents: bool,
    /// How often the bot must send a heartbeat.
    pub heartbeat: Duration,
}

impl Default for Options {
    fn default() -> Self {
        let started = Instant::now();
        Self {
            port: 0,
            token: "sandbox-token".to_owned(),
            keeps_file_names: false,
            now: Arc::new(system_ms),
            stopwatch: Arc::new(move || started.elapsed()),
            advance: None,
            set_clock: None,
            second_guild: false,
            bot_permissions: allow::VIEW_CHANNEL
                | allow::SEND_MESSAGES
                | allow::EMBED_LINKS
                | allow::ATTACH_FILES
                | allow::READ_MESSAGE_HISTORY,
            privileged_intents: false,
            heartbeat: Duration::from_millis(41_250),
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("port", &self.port)
            .field("second_guild", &self.second_guild)
            .finish_non_exhaustive()
    }
}

#[expect(clippy::disallowed_methods, reason = "the sandbox may not import our clock; without one it is the system's")]
fn system_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

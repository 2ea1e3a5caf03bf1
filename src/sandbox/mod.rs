//! A loopback Discord: **not Discord**, but a stateful imitation of the part of it that this bot uses, to try the
//! bot by hand and to test it from outside.
//!
//! - It listens on 127.0.0.1 only, keeps everything in memory, and forgets it when it stops.
//! - It imports nothing of the bot. Both sides know Discord from its documentation, so a misreading on one side
//!   shows.
//! - *Protocol routes* are what a bot speaks: REST under `/api/v10` (`rest`), the gateway (`gateway`), file
//!   downloads (`cdn`). *Control routes* under `/control` ([`control`]) are what a person or a test does: use a
//!   command, press a button, make trouble. The page at `/` (`page`) uses only those. Tests call the same
//!   functions in process, through [`Control`].
//! - What Discord enforces is enforced (`limits`, [`permissions`], `mentions`, and the rules of interactions in
//!   `rest`). A route that is not imitated answers 501, names itself and is remembered
//!   ([`Control::unknown_requests`]).
//!
//! # What is not imitated
//!
//! Threads, voice, reactions, polls, stickers, pins, pictures in embeds, webhooks other than those of interactions, embeds made from
//! links, components of the second version, selects and files in modals, user commands, user installs,
//! entitlements, gateway compression, sharding, the members' chunk request, and rate limits that come by
//! themselves: the headers always say that there is room, and [`Control::inject`] makes 429s on demand.

mod access;
mod cdn;
pub mod control;
pub mod faults;
mod gateway;
mod ids;
mod limits;
mod mentions;
mod options;
mod page;
pub mod permissions;
mod rest;
mod server;
mod state;

use std::io;
use std::sync::Arc;

use tokio::task::JoinHandle;

pub use control::Control;
pub use faults::{Fault, FaultKind, RequestRecord};
pub use ids::Id;
pub use mentions::Mentions;
pub use options::{ClockLever, Options, Stopwatch, WallClock};
pub use rest::ROUTES;
pub use state::CdnFault;

use server::{Loopback, MainSwitch};
use state::{Shared, World};

/// A running sandbox. Dropping it ends it and all its connections.
#[derive(Debug)]
pub struct Sandbox {
    base_url: String,
    token: String,
    shared: Arc<Shared>,
    server: JoinHandle<io::Result<()>>,
    switch: MainSwitch,
}

impl Sandbox {
    /// Starts the server.
    ///
    /// # Errors
    /// The port is taken.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = Loopback::bind(options.port).await?;
        let base_url = format!("http://{}", listener.address()?);
        let switch = listener.switch();
        let token = options.token.clone();
        let shared = Arc::new(Shared::new(World::new(options, base_url.clone())));
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        Ok(Self { base_url, token, shared, server, switch })
    }

    /// `http://127.0.0.1:port`: the page, and what a bot takes instead of `https://discord.com`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The bot's token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// What people do.
    #[must_use]
    pub fn control(&self) -> Control {
        Control::new(Arc::clone(&self.shared))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.switch.turn_off();
        self.shared.closing.send_replace(true);
        self.server.abort();
    }
}

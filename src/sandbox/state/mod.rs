//! Everything the imitated Discord remembers, in memory, behind one lock.

mod attachment;
mod command;
mod interaction;
mod message;
mod people;
mod seed;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, SecondsFormat};
use sha2::{Digest, Sha256};
use tokio::sync::watch;

pub use attachment::{Attachment, CdnFault, Content};
pub use command::{
    Choice, Command, CommandPermission, CommandSpec, Localizations, OptionSpec, command_kind, option_kind,
};
pub use interaction::{Answer, Interaction, Kind};
pub use message::{COMPONENTS_V2, EPHEMERAL, LOADING, Message, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS};
pub use people::{Channel, Guild, Member, Role, User};

use super::faults::{Fault, RequestRecord};
pub use super::gateway::Session;
use super::ids::{Id, Mint};
use super::options::Options;
use super::permissions as allow;

/// How many requests are remembered for tests to look at.
const REMEMBERED_REQUESTS: usize = 10_000;

/// The imitated Discord's memory.
pub struct World {
    /// What the starter decided.
    pub options: Options,
    /// `http://127.0.0.1:port`.
    pub base_url: String,
    /// The bot's application, whose id is also its user id.
    pub application: Id,
    /// All accounts.
    pub users: BTreeMap<Id, User>,
    /// All guilds.
    pub guilds: BTreeMap<Id, Guild>,
    /// All channels, direct ones too.
    pub channels: BTreeMap<Id, Channel>,
    /// All messages that were not deleted.
    pub messages: HashMap<Id, Message>,
    /// All files.
    pub attachments: HashMap<Id, Attachment>,
    /// Registered commands, in the order of registration.
    pub commands: Vec<Command>,
    /// What administrators set under Integrations, by guild and command.
    pub command_permissions: HashMap<(Id, Id), Vec<CommandPermission>>,
    /// All interactions.
    pub interactions: HashMap<Id, Interaction>,
    /// Interactions by token.
    pub interaction_tokens: HashMap<String, Id>,
    /// Nonces of sent messages by channel, with the time on the stopwatch.
    pub nonces: HashMap<(Id, String), (Id, Duration)>,
    /// Gateway sessions by id.
    pub sessions: HashMap<String, Session>,
    /// Faults to come.
    pub faults: Vec<Fault>,
    /// The last requests.
    pub requests: VecDeque<RequestRecord>,
    started_ms: u64,
    secret: String,
    mint: Mint,
    secrets_made: u64,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

/// When the first guild was founded, in Unix milliseconds: 2025-01-01T00:00:00Z.
const FOUNDED_MS: u64 = 1_735_689_600_000;

impl World {
    /// The default world, reachable at `base_url`.
    #[must_use]
    pub fn new(options: Options, base_url: String) -> Self {
        let started_ms = (options.now)();
        let secret = format!("{started_ms} {base_url} {:?}", std::thread::current().id());
        let mut world = Self {
            options,
            base_url,
            application: Id::default(),
            users: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: HashMap::new(),
            attachments: HashMap::new(),
            commands: Vec::new(),
            command_permissions: HashMap::new(),
            interactions: HashMap::new(),
            interaction_tokens: HashMap::new(),
            nonces: HashMap::new(),
            sessions: HashMap::new(),
            faults: Vec::new(),
            requests: VecDeque::new(),
            started_ms,
            secret,
            mint: Mint::default(),
            secrets_made: 0,
        };
        seed::fill(&mut world);
        world
    }

    /// The wall clock in Unix milliseconds.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        (self.options.now)()
    }

    /// The stopwatch that ages are measured with.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        (self.options.stopwatch)()
    }

    /// A new id, made now.
    pub fn next_id(&mut self) -> Id {
        let now = self.now_ms();
        self.mint.next(now)
    }

    /// The next id of a guild, channel, role or person that was there before the start. It is the same at every start,
    /// so that what a bot has kept about them still fits.
    pub fn founding_id(&mut self) -> Id {
        self.mint.next(FOUNDED_MS)
    }

    /// An unguessable-looking word for tokens and sessions.
    pub fn next_secret(&mut self, purpose: &str) -> String {
        self.secrets_made += 1;
        let digest = Sha256::digest(format!("{}|{purpose}|{}", self.secret, self.secrets_made));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The permission bits of `user` in `channel`; 0 when there is no such channel or the user is not in it.
    #[must_use]
    pub fn permissions(&self, user: Id, channel: Id) -> u64 {
        let Some(channel) = self.channels.get(&channel) else { return 0 };
        match channel.guild.and_then(|guild| self.guilds.get(&guild)) {
            Some(guild) => allow::in_channel(guild, channel, user),
            None if channel.recipient == Some(user) || user == self.application => allow::DIRECT_MESSAGE,
            None => 0,
        }
    }

    /// The direct message channel between the bot and `user`, opened if it is the first time.
    pub fn direct_channel(&mut self, user: Id) -> Id {
        let known = self.channels.values().find(|channel| channel.recipient == Some(user)).map(|channel| channel.id);
        known.unwrap_or_else(|| {
            let id = self.next_id();
            let channel = Channel {
                id,
                guild: None,
                name: String::new(),
                recipient: Some(user),
                overwrites: Vec::new(),
                messages: Vec::new(),
            };
            self.channels.insert(id, channel);
            id
        })
    }

    /// Whether a user and the bot are in a guild together.
    #[must_use]
    pub fn meets(&self, user: Id) -> bool {
        let in_guild =
            |guild: &Guild| guild.members.contains_key(&user) && guild.members.contains_key(&self.application);
        self.guilds.values().any(in_guild)
    }

    /// Keeps a new message at the end of its channel.
    pub fn keep(&mut self, message: Message) {
        if let Some(channel) = self.channels.get_mut(&message.channel) {
            channel.messages.push(message.id);
        }
        self.messages.insert(message.id, message);
    }

    /// Forgets a message; false if there was none.
    pub fn forget(&mut self, id: Id) -> bool {
        let Some(message) = self.messages.remove(&id) else { return false };
        if let Some(channel) = self.channels.get_mut(&message.channel) {
            channel.messages.retain(|kept| *kept != id);
        }
        true
    }

    /// Remembers a request for tests.
    pub fn record(&mut self, request: RequestRecord) {
        if self.requests.len() == REMEMBERED_REQUESTS {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }
}

/// The world, shared by the server's tasks and the control side.
#[derive(Debug)]
pub struct Shared {
    world: Mutex<World>,
    changes: watch::Sender<u64>,
    /// Becomes true when the sandbox stops.
    pub closing: watch::Sender<bool>,
}

impl Shared {
    /// Shares `world`.
    #[must_use]
    pub fn new(world: World) -> Self {
        Self { world: Mutex::new(world), changes: watch::Sender::new(0), closing: watch::Sender::new(false) }
    }

    /// Looks at the world.
    pub fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the world and wakes those who wait for a change.
    pub fn change<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let result = act(&mut self.lock());
        self.changes.send_modify(|count| *count += 1);
        result
    }

    /// Counts the changes; a receiver wakes at each.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Unix milliseconds as Discord writes times.
#[must_use]
pub fn time_text(unix_ms: u64) -> String {
    let moment = i64::try_from(unix_ms).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    moment.to_rfc3339_opts(SecondsFormat::Micros, false)
}

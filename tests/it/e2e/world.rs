//! The world of a story: the loopback Discord, the real bot on it, a clock that stands still, fresh data.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::Duration;

use bootcamp_bot::bot::{Bot, Parts};
use bootcamp_bot::clock::{Clock, ManualClock};
use bootcamp_bot::config::Secret;
use bootcamp_bot::discord::attachment::DownloadLimits;
use bootcamp_bot::discord::transport::ApiBase;
use bootcamp_bot::domain::{Delivery, DeliveryState, GuildId, Lane, Moment, Reference, Status, Submission};
use bootcamp_bot::files::ReceiptsUrl;
use bootcamp_bot::notice::{self, library};
use bootcamp_bot::sandbox::control::SeenMessage;
use bootcamp_bot::sandbox::{Control, Id, Options, Sandbox};
use bootcamp_bot::search::Aliases;
use bootcamp_bot::service::outbox;
use bootcamp_bot::store::{DatabaseUrl, Store, deliveries, people, submissions};
use bootcamp_bot::worker::Worker;
use chrono::DateTime;
use serde_json::json;
use tempfile::TempDir;

use super::person::Person;

/// Discord's bit of "Send Messages".
const SEND_MESSAGES: u64 = 1 << 11;
/// More than anything here takes.
pub const SOON: Duration = Duration::from_secs(20);
/// The server that every world has.
pub const BOOTCAMP: &str = "부트캠프";
/// The server that [`Setup::second_guild`] adds.
pub const EVENING: &str = "야간반";

/// How a world differs from the usual one.
pub struct Setup {
    /// The time at the start; the usual one lies in the window of the subscription's second round.
    pub at: &'static str,
    /// The notice folder, or that there is none.
    pub notices: Option<String>,
    /// A second server, in which the Korean trainee and the operator are as well.
    pub second_guild: bool,
    /// What fetching an attachment may cost.
    pub downloads: DownloadLimits,
    /// What reads PDFs.
    pub worker: Worker,
    /// The database; a fresh file when `None`.
    pub database: Option<DatabaseUrl>,
}

impl Default for Setup {
    fn default() -> Self {
        let [(_, sample)] = notice::sample();
        Self {
            at: "2025-04-16T10:00:00+09:00",
            notices: Some(sample.to_owned()),
            second_guild: false,
            downloads: DownloadLimits::DEFAULT,
            worker: Worker { command: env!("CARGO_BIN_EXE_bootcamp-bot").into(), deadline: Duration::from_secs(60) },
            database: None,
        }
    }
}

/// A running world. When it ends, it checks what must hold in every story.
pub struct World {
    pub control: Control,
    clock: ManualClock,
    bot: Bot,
    sandbox: Sandbox,
    folder: TempDir,
    second_guild: bool,
    pings: AtomicBool,
}

impl World {
    /// The usual world: sample notices, 16 April 2025, 10:00 in Korea.
    pub async fn start() -> Self {
        Self::with(Setup::default()).await
    }

    pub async fn with(setup: Setup) -> Self {
        watch();
        let clock = ManualClock::at(moment(setup.at));
        let now = clock.clone();
        let options = Options {
            now: Arc::new(move || now.now().timestamp_millis().try_into().unwrap()),
            second_guild: setup.second_guild,
            ..Options::default()
        };
        let second_guild = setup.second_guild;
        let sandbox = Sandbox::start(options).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let bot = Bot::start(parts(setup, &sandbox, &folder, clock.clone())).await.unwrap();
        let control = sandbox.control();
        control.bot_connected(SOON).await.unwrap();
        control.command_registered("submit", SOON).await.unwrap();
        Self { control, clock, bot, sandbox, folder, second_guild, pings: AtomicBool::new(false) }
    }

    /// 김하늘, whose Discord speaks Korean.
    pub fn trainee(&self) -> Person {
        Person::named(&self.control, "haneul")
    }

    /// Alex Park, whose Discord speaks English.
    pub fn english_trainee(&self) -> Person {
        Person::named(&self.control, "alex")
    }

    /// 박민수, another trainee whose Discord speaks Korean; comes in when first asked for.
    pub fn second_trainee(&self) -> Person {
        self.control.add_member(Id(self.guild().0), "minsu", "박민수", "ko");
        Person::named(&self.control, "minsu")
    }

    /// 이운영, who may manage the server.
    pub fn operator(&self) -> Person {
        Person::named(&self.control, "operator")
    }

    /// Moves the clock.
    pub fn at(&self, time: &str) {
        self.clock.set(moment(time));
    }

    /// The first server, as the bot knows it.
    pub fn guild(&self) -> GuildId {
        GuildId(self.control.guild(BOOTCAMP).unwrap().0)
    }

    /// A message of the bot with a button of this custom id, as nobody but a forger would write it.
    pub async fn post_button(&self, channel: Id, custom_id: &str) -> SeenMessage {
        let button = json!({"type": 2, "style": 2, "label": custom_id, "custom_id": custom_id});
        let body = json!({"content": "-", "components": [{"type": 1, "components": [button]}]});
        let link = format!("{}/api/v10/channels/{channel}/messages", self.sandbox.base_url());
        let request = reqwest::Client::new().post(link).header("content-type", "application/json");
        let request = request.header("authorization", format!("Bot {}", self.sandbox.token()));
        let posted = request.body(body.to_string()).send().await.unwrap();
        assert!(posted.status().is_success(), "{posted:?}");
        self.control.messages(channel).pop().unwrap()
    }

    /// A message of the bot is deleted, as an operator may.
    pub async fn delete(&self, message: &SeenMessage) {
        let place = format!("channels/{}/messages/{}", message.channel, message.id);
        let request = reqwest::Client::new().delete(format!("{}/api/v10/{place}", self.sandbox.base_url()));
        let deleted = request.header("authorization", format!("Bot {}", self.sandbox.token())).send().await.unwrap();
        assert!(deleted.status().is_success(), "{deleted:?}");
    }

    pub fn store(&self) -> &Store {
        &self.bot.app().store
    }

    /// What is stored of a person's submissions on the first server, newest first.
    pub async fn submissions_of(&self, person: &Person) -> Vec<Submission> {
        submissions::of_user(self.store(), self.guild(), person.id()).await.unwrap()
    }

    /// A submission by its number.
    pub async fn submission(&self, number: i64) -> Submission {
        submissions::by_reference(self.store(), self.guild(), Reference(number)).await.unwrap().unwrap()
    }

    /// An operator decides on a received submission, by its number.
    pub async fn decide(&self, number: i64, status: Status) {
        let id = self.submission(number).await.id;
        let mut tx = self.store().write().await.unwrap();
        let decided = submissions::set_status(&mut tx, self.guild(), &id, Status::Received, status, self.clock.now());
        decided.await.unwrap();
        tx.commit().await.unwrap();
    }

    /// All that is stored about a person on the first server.
    pub async fn everything_of(&self, person: &Person) -> people::Person {
        people::everything(self.store(), self.guild(), person.id()).await.unwrap()
    }

    /// The encrypted files on the disk.
    pub fn files_at_rest(&self) -> Vec<Vec<u8>> {
        let folder = std::fs::read_dir(self.folder.path().join("receipts")).unwrap();
        folder.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }

    /// Waits until the outbox has sent this many messages since the world began.
    pub async fn sends(&self, count: usize) {
        self.outbox(DeliveryState::Sent, count).await;
    }

    /// Waits until the outbox has nothing more to do now.
    pub async fn settles(&self) {
        self.outbox(DeliveryState::Leased, 0).await;
    }

    /// Waits until the outbox has given up on this many.
    pub async fn gives_up(&self, count: usize) {
        self.outbox(DeliveryState::Failed, count).await;
    }

    /// Waits until nothing is due any more, and then until this many messages are in a state.
    async fn outbox(&self, state: DeliveryState, count: usize) {
        let in_state = |state| deliveries::count(self.store(), self.guild(), state);
        let reached = async {
            // The bot itself sends in the background; this waits for it without hurrying it. What is due no more is
            // leased or done: asked the other way round, it could slip through.
            while self.is_any_due().await
                || in_state(DeliveryState::Leased).await.unwrap() > 0
                || in_state(state).await.unwrap() != count
            {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(SOON, reached).await.unwrap_or_else(|_| panic!("not {count} messages {state:?}"));
    }

    async fn is_any_due(&self) -> bool {
        let lane = |lane| outbox::is_any_due(self.bot.app(), lane);
        lane(Lane::Channels).await.unwrap() || lane(Lane::People).await.unwrap()
    }

    /// All that the outbox holds in a state.
    pub async fn deliveries(&self, state: DeliveryState) -> Vec<Delivery> {
        let mut all = deliveries::all(self.store(), self.guild()).await.unwrap();
        all.retain(|delivery| delivery.state == state);
        all
    }

    /// Takes from the bot the permission to write in a channel.
    pub fn silence(&self, channel: &str) {
        self.set_may_write(channel, 0);
    }

    /// Gives it back.
    pub fn unsilence(&self, channel: &str) {
        self.set_may_write(channel, SEND_MESSAGES);
    }

    fn set_may_write(&self, channel: &str, allow: u64) {
        let guild = self.control.guild(BOOTCAMP).unwrap();
        let (channel, role) =
            (self.control.channel(guild, channel).unwrap(), self.control.role(guild, "bootcamp-bot").unwrap());
        self.control.set_channel_permissions(channel, role, allow, SEND_MESSAGES & !allow);
    }

    /// This story is about notifications.
    pub fn expect_pings(&self) {
        self.pings.store(true, Ordering::Relaxed);
    }

    /// What the bot does from time to time.
    pub async fn tidy(&self) {
        bootcamp_bot::service::keeping::tidy(self.bot.app()).await.unwrap();
    }

    /// No message of the bot notifies anybody, whatever people wrote or notices hold.
    fn assert_nobody_was_pinged(&self) {
        let guilds = if self.second_guild { &[BOOTCAMP, EVENING][..] } else { &[BOOTCAMP] };
        let bot = self.control.user("bootcamp-bot").unwrap();
        for person in [self.trainee(), self.english_trainee(), self.operator()] {
            for message in guilds.iter().flat_map(|guild| person.sees_in(guild)) {
                let quiet = message.author != bot || (message.mentions.is_empty() && message.pinged.is_empty());
                assert!(quiet, "the bot pinged somebody: {}", message.text());
            }
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let unknown = self.control.unknown_requests();
        assert!(unknown.is_empty(), "the bot asked for what the sandbox does not imitate: {unknown:?}");
        let panics = panics_here();
        assert!(panics.is_empty(), "something panicked behind the story: {panics:?}");
        if !self.pings.load(Ordering::Relaxed) {
            self.assert_nobody_was_pinged();
        }
    }
}

fn parts(setup: Setup, sandbox: &Sandbox, folder: &TempDir, clock: ManualClock) -> Parts {
    let notices = setup.notices.map(|text| library::parse(&[("notices.md", text.as_str())]));
    let file = DatabaseUrl::Sqlite { path: folder.path().join("bootcamp.db"), create: true };
    Parts {
        token: Secret::new(sandbox.token()),
        api_base: ApiBase::parse(sandbox.base_url()).unwrap(),
        database: setup.database.unwrap_or(file),
        receipts: ReceiptsUrl::Folder(folder.path().join("receipts")),
        receipts_key: folder.path().join("receipts.key"),
        folder: notices,
        aliases: Aliases::default(),
        clock: Arc::new(clock),
        worker: setup.worker,
        downloads: setup.downloads,
        http_addr: None,
    }
}

fn moment(time: &str) -> Moment {
    DateTime::parse_from_rfc3339(time).unwrap().to_utc()
}

/// By the name of the thread: each test has its own, on which all tasks of its world run.
static PANICS: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // RUST_LOG=debug shows what the bot did when a story fails.
        if let Ok(filter) = std::env::var("RUST_LOG") {
            bootcamp_bot::telemetry::init(&filter).unwrap();
        }
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let here = std::thread::current().name().unwrap_or_default().to_owned();
            PANICS.lock().unwrap_or_else(PoisonError::into_inner).push((here, info.to_string()));
            usual(info);
        }));
    });
}

fn panics_here() -> Vec<String> {
    let here = std::thread::current().name().unwrap_or_default().to_owned();
    let panics = PANICS.lock().unwrap_or_else(PoisonError::into_inner);
    panics.iter().filter(|(thread, _)| *thread == here).map(|(_, panic)| panic.clone()).collect()
}

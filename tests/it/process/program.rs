//! The program as a child process, and the place that it runs in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use bootcamp_bot::domain::GuildId;
use bootcamp_bot::sandbox::control::Actor;
use bootcamp_bot::sandbox::{Control, Options, Sandbox};
use bootcamp_bot::store::{DatabaseUrl, Store};
use rustix::process::{Pid, Signal, kill_process};
use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};
use tokio::sync::watch;

/// More than anything here takes, on a busy machine too.
pub const SOON: Duration = Duration::from_secs(30);

/// A Discord, a working directory and settings of the test's own. Programs of one home share all three.
pub struct Home {
    pub sandbox: Sandbox,
    folder: TempDir,
    settings: BTreeMap<String, String>,
}

impl Home {
    /// One in which `run` works: the sample notices, a day in round 2.
    pub async fn new() -> Self {
        Self::with(Options::default()).await
    }

    /// The same on another kind of Discord.
    pub async fn with(options: Options) -> Self {
        let sandbox = Sandbox::start(options).await.expect("a sandbox");
        let folder = tempfile::tempdir().expect("a folder");
        let home = Self { folder, settings: BTreeMap::new(), sandbox };
        let (token, api) = (home.sandbox.token().to_owned(), home.sandbox.base_url().to_owned());
        let notices = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/notices");
        home.set("DISCORD_TOKEN", token)
            .set("DISCORD_API_URL", api)
            .set("NOTICES_DIR", notices)
            .set("BOT_CLOCK", "2025-04-16T10:00:00+09:00")
    }

    /// With this environment variable.
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.settings.insert(name.to_owned(), value.into());
        self
    }

    /// What a program of this home keeps, while none runs.
    pub async fn store(&self) -> Store {
        let url = DatabaseUrl::Sqlite { path: self.path("data/bootcamp.db"), create: true };
        Store::open(&url).await.expect("a database that nobody holds")
    }

    /// The server that every sandbox has.
    pub fn guild(&self) -> GuildId {
        GuildId(self.control().guild("부트캠프").expect("a guild").0)
    }

    /// Without this environment variable.
    pub fn without(mut self, name: &str) -> Self {
        self.settings.remove(name);
        self
    }

    /// With a file in the working directory.
    pub fn with_file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
        self
    }

    /// A path in the working directory.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn control(&self) -> Control {
        self.sandbox.control()
    }

    /// The Korean trainee.
    pub fn haneul(&self) -> Actor {
        self.control().as_user("haneul").expect("haneul")
    }

    /// How many rows a table has, by a connection that knows nothing of the bot.
    pub async fn rows(&self, table: &'static str) -> i64 {
        sqlx::any::install_default_drivers();
        let address = format!("sqlite://{}", self.path("data/bootcamp.db").display());
        let mut database = AnyConnection::connect(&address).await.expect("the database");
        let count = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let (count,) = sqlx::query_as(count).fetch_one(&mut database).await.expect("a number");
        count
    }

    /// Waits for the first row of a table.
    pub async fn stored(&self, table: &'static str) {
        let stored = async {
            while self.rows(table).await == 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(SOON, stored).await.expect("stored in time");
    }

    pub fn run(&self) -> Program {
        self.start(&["run"])
    }

    /// `run`, until the bot answers.
    pub async fn connected(&self) -> Program {
        let mut program = self.run();
        program.says("connected bot=").await;
        program
    }

    /// The program with these words.
    pub fn start(&self, words: &[&str]) -> Program {
        Program::start(words, self.folder.path(), &self.settings)
    }
}

/// A running program. Dropping it kills it.
pub struct Program {
    child: Child,
    stderr: watch::Receiver<String>,
    stdout: watch::Receiver<String>,
}

/// A program that has ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit status; `None` when a signal ended it.
    pub status: Option<i32>,
    pub stderr: String,
    pub stdout: String,
}

impl Program {
    fn start(words: &[&str], folder: &Path, settings: &BTreeMap<String, String>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
        command.args(words).current_dir(folder).env_clear().envs(settings).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let stderr = follow(child.stderr.take().expect("its stderr"));
        let stdout = follow(child.stdout.take().expect("its stdout"));
        Self { child, stderr, stdout }
    }

    pub fn id(&self) -> u32 {
        self.child.id().expect("it still runs")
    }

    /// Waits for a text on stderr.
    pub async fn says(&mut self, text: &str) {
        let heard = self.stderr.wait_for(|so_far| so_far.contains(text));
        let found = tokio::time::timeout(SOON, heard).await.is_ok_and(|said| said.is_ok());
        assert!(found, "it never said {text:?}, but:\n{}", self.said());
    }

    /// What it has said on stderr so far.
    pub fn said(&self) -> String {
        self.stderr.borrow().clone()
    }

    /// The first line of stdout.
    pub async fn first_line(&mut self) -> String {
        let line = tokio::time::timeout(SOON, self.stdout.wait_for(|so_far| so_far.contains('\n'))).await;
        line.expect("a line in time").expect("a line").lines().next().expect("a line").to_owned()
    }

    /// SIGTERM, as `docker stop` and systemd send it.
    pub fn terminate(&self) {
        let id = Pid::from_raw(self.id().try_into().expect("a process id")).expect("a process id");
        kill_process(id, Signal::TERM).expect("it can be told to stop");
    }

    /// `kill -9`.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("it can be killed");
    }

    /// Waits until it has ended by itself.
    pub async fn ends(mut self) -> Ended {
        let ended = tokio::time::timeout(SOON, self.child.wait()).await;
        let status = ended.unwrap_or_else(|_| panic!("it does not end, and said:\n{}", self.said()));
        let status = status.expect("an exit status").code();
        Ended { status, stderr: rest(&mut self.stderr).await, stdout: rest(&mut self.stdout).await }
    }
}

/// Collects what comes out, until the end.
fn follow(mut pipe: impl AsyncRead + Unpin + Send + 'static) -> watch::Receiver<String> {
    let (sender, receiver) = watch::channel(String::new());
    tokio::spawn(async move {
        let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
        while let Ok(length @ 1..) = pipe.read(&mut piece).await {
            bytes.extend_from_slice(&piece[..length]);
            sender.send_replace(String::from_utf8_lossy(&bytes).into_owned());
        }
    });
    receiver
}

async fn rest(pipe: &mut watch::Receiver<String>) -> String {
    while pipe.changed().await.is_ok() {}
    pipe.borrow().clone()
}

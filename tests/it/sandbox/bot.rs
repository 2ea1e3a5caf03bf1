//! A bot without a will of its own: it registers two commands, hands every interaction to the test, and the test
//! answers through serenity.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bootcamp_bot::sandbox::control::{Actor, Args, Used};
use bootcamp_bot::sandbox::{Control, Options, Sandbox, Stopwatch};
use serenity::all::{
    ClientBuilder, Command, CommandInteraction, CommandOptionType, ComponentInteraction, Context, CreateCommand,
    CreateCommandOption, CreateInteractionResponse, CreateInteractionResponseMessage, EventHandler, GatewayIntents,
    Http, HttpBuilder, Interaction, ModalInteraction, Permissions, Ready,
};
use serenity::async_trait;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

/// More than anything here takes.
pub const SOON: Duration = Duration::from_secs(10);

pub struct TestBot {
    pub sandbox: Sandbox,
    pub control: Control,
    pub http: Arc<Http>,
    interactions: UnboundedReceiver<Interaction>,
    readies: UnboundedReceiver<Heard>,
    client: JoinHandle<()>,
}

/// What came over the gateway beside interactions.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    Ready,
    Resumed,
}

struct Ears {
    interactions: UnboundedSender<Interaction>,
    readies: UnboundedSender<Heard>,
}

#[async_trait]
impl EventHandler for Ears {
    async fn ready(&self, _: Context, _: Ready) {
        self.readies.send(Heard::Ready).unwrap();
    }

    async fn resume(&self, _: Context, _: serenity::all::ResumedEvent) {
        self.readies.send(Heard::Resumed).unwrap();
    }

    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        self.interactions.send(interaction).unwrap();
    }
}

impl TestBot {
    pub async fn start() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        let sandbox = Sandbox::start(options).await.unwrap();
        let http = Arc::new(http_client(&sandbox));
        let (interaction_sender, interactions) = unbounded_channel();
        let (ready_sender, readies) = unbounded_channel();
        let ears = Ears { interactions: interaction_sender, readies: ready_sender };
        let builder = ClientBuilder::new_with_http(http_client(&sandbox), GatewayIntents::GUILDS);
        let mut client = builder.event_handler(ears).await.unwrap();
        let client = tokio::spawn(async move { client.start().await.unwrap() });
        let control = sandbox.control();
        let mut bot = Self { sandbox, control, http, interactions, readies, client };
        assert_eq!(bot.heard().await, Heard::Ready);
        bot.http.set_application_id(bot.http.get_current_application_info().await.unwrap().id);
        Command::set_global_commands(&bot.http, commands()).await.unwrap();
        bot
    }

    pub async fn heard(&mut self) -> Heard {
        tokio::time::timeout(SOON, self.readies.recv()).await.unwrap().unwrap()
    }

    pub fn haneul(&self) -> Actor {
        self.control.as_user("haneul").unwrap()
    }

    pub async fn command(&mut self) -> CommandInteraction {
        self.interaction().await.command().unwrap()
    }

    pub async fn component(&mut self) -> ComponentInteraction {
        self.interaction().await.message_component().unwrap()
    }

    pub async fn modal(&mut self) -> ModalInteraction {
        self.interaction().await.modal_submit().unwrap()
    }

    pub async fn interaction(&mut self) -> Interaction {
        tokio::time::timeout(SOON, self.interactions.recv()).await.unwrap().unwrap()
    }

    /// haneul uses `/hello`; both sides of it.
    pub async fn hello(&mut self) -> (Used, CommandInteraction) {
        let used = self.haneul().slash("hello", Args::new()).unwrap();
        (used, self.command().await)
    }
}

impl Drop for TestBot {
    fn drop(&mut self) {
        self.client.abort();
    }
}

pub fn http_client(sandbox: &Sandbox) -> Http {
    HttpBuilder::new(sandbox.token()).proxy(sandbox.base_url()).ratelimiter_disabled(true).build()
}

fn commands() -> Vec<CreateCommand> {
    let option = |kind, name: &str| CreateCommandOption::new(kind, name, "an option");
    vec![
        CreateCommand::new("hello").description("says hello"),
        CreateCommand::new("submit")
            .description("takes a file")
            .add_option(
                option(CommandOptionType::String, "programme")
                    .required(true)
                    .add_string_choice("ChatGPT", "subscription")
                    .add_string_choice("AWS", "aws-theory"),
            )
            .add_option(option(CommandOptionType::Attachment, "receipt").required(true))
            .add_option(option(CommandOptionType::Integer, "round").min_int_value(1).max_int_value(7)),
        CreateCommand::new("notice")
            .description("looks up a notice")
            .add_option(option(CommandOptionType::String, "title").set_autocomplete(true)),
        CreateCommand::new("setup").description("for operators").default_member_permissions(Permissions::MANAGE_GUILD),
    ]
}

pub fn says(text: &str) -> CreateInteractionResponse {
    CreateInteractionResponse::Message(CreateInteractionResponseMessage::new().content(text))
}

pub fn whispers(text: &str) -> CreateInteractionResponse {
    CreateInteractionResponse::Message(CreateInteractionResponseMessage::new().content(text).ephemeral(true))
}

/// The Discord error code in a failed call.
pub fn code<T: std::fmt::Debug>(result: serenity::Result<T>) -> isize {
    match result.unwrap_err() {
        serenity::Error::Http(serenity::all::HttpError::UnsuccessfulRequest(response)) => response.error.code,
        other => panic!("not an answer of the API: {other}"),
    }
}

/// The HTTP status of a failed call.
pub fn status<T: std::fmt::Debug>(result: serenity::Result<T>) -> u16 {
    match result.unwrap_err() {
        serenity::Error::Http(error) => error.status_code().unwrap().as_u16(),
        other => panic!("not an answer of the API: {other}"),
    }
}

/// A stopwatch that the test turns, in seconds.
pub fn turned_by_hand() -> (Arc<AtomicU64>, Stopwatch) {
    let seconds = Arc::new(AtomicU64::new(0));
    let shown = Arc::clone(&seconds);
    (seconds, Arc::new(move || Duration::from_secs(shown.load(Ordering::SeqCst))))
}

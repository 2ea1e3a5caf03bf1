//! One interaction and the answers to it: acknowledged once, within three seconds, then edited or followed up for
//! fifteen minutes (Discord: "Receiving and Responding to Interactions").

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use poise::serenity_prelude as serenity;
use serenity::{Builder, CreateInteractionResponse, CreateInteractionResponseMessage, CreateModal, Http};

use super::screen::Screen;
use super::{Problem, Shared};
use crate::app::App;
use crate::domain::{GuildId, InteractionId, Moment, RoleId, UserId};
use crate::service::{Who, setup};
use crate::text::Locale;

/// Whether others see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Only the person who acted (Discord: ephemeral).
    Person,
    /// Everyone in the channel.
    Channel,
}

/// Work that takes longer is announced: people on phones wonder after a second or two.
const A_MOMENT: Duration = Duration::from_millis(1_500);

const FRESH: u8 = 0;
const DEFERRED: u8 = 1;
const ANSWERED: u8 = 2;

/// An interaction that waits for its answer.
#[derive(Debug)]
pub struct Exchange {
    /// The program's services.
    pub app: Arc<App>,
    /// What commands and components share.
    pub shared: Arc<Shared>,
    /// Who acts, where, in which language.
    pub who: Who,
    /// Which interaction.
    pub id: InteractionId,
    /// When the person acted, UTC.
    pub arrived_at: Moment,
    /// The person's roles on the server.
    pub roles: Vec<RoleId>,
    /// Whether the person may manage the server.
    manages: bool,
    /// What they used: the path of a command, the name of a button's action.
    name: &'static str,
    since: Instant,
    http: Arc<Http>,
    token: String,
    stage: AtomicU8,
}

/// The parts of an interaction, common to commands, components and modals.
#[derive(Debug)]
pub struct Incoming<'a> {
    /// Snowflake of the interaction.
    pub id: serenity::InteractionId,
    /// Continuation token, good for fifteen minutes. Never logged.
    pub token: &'a str,
    /// The guild; `None` in direct messages, where the custom id names it.
    pub guild: Option<serenity::GuildId>,
    /// The person.
    pub user: serenity::UserId,
    /// Their client's language.
    pub client_locale: &'a str,
    /// The member's permissions in the channel, as Discord computed them.
    pub permissions: Option<serenity::Permissions>,
    /// The member's roles; none in direct messages.
    pub roles: &'a [serenity::RoleId],
}

/// serenity has a type for each kind of interaction, with the same fields.
macro_rules! parts {
    ($interaction:expr) => {
        Self {
            id: $interaction.id,
            token: &$interaction.token,
            guild: $interaction.guild_id,
            user: $interaction.user.id,
            client_locale: &$interaction.locale,
            permissions: $interaction.member.as_ref().and_then(|member| member.permissions),
            roles: $interaction.member.as_ref().map(|member| member.roles.as_slice()).unwrap_or_default(),
        }
    };
}

impl<'a> Incoming<'a> {
    /// The parts of a slash command.
    #[must_use]
    pub fn of_command(interaction: &'a serenity::CommandInteraction) -> Self {
        parts!(interaction)
    }

    /// The parts of a pressed button or a chosen menu entry.
    #[must_use]
    pub fn of_component(interaction: &'a serenity::ComponentInteraction) -> Self {
        parts!(interaction)
    }

    /// The parts of a filled-in modal.
    #[must_use]
    pub fn of_modal(interaction: &'a serenity::ModalInteraction) -> Self {
        parts!(interaction)
    }
}

impl Exchange {
    /// Begins an exchange. The language is the profile's, else the guild's default, else the client's.
    pub async fn begin(
        shared: Arc<Shared>,
        http: Arc<Http>,
        incoming: Incoming<'_>,
        guild: GuildId,
        name: &'static str,
    ) -> Self {
        let app = shared.app.clone();
        let user = UserId(incoming.user.get());
        let client = Locale::from_tag(incoming.client_locale);
        let locale = app.locale_of(guild, user, client).await;
        let roles: Vec<_> = incoming.roles.iter().map(|role| RoleId(role.get())).collect();
        let manages = incoming.permissions.is_some_and(|p| p.manage_guild() || p.administrator());
        let arrived_at = app.clock.arrival(*incoming.id.created_at());
        Self {
            who: Who { guild, user, locale },
            manages,
            id: InteractionId(incoming.id.get()),
            arrived_at,
            roles,
            name,
            since: Instant::now(),
            http,
            token: incoming.token.to_owned(),
            stage: AtomicU8::new(FRESH),
            app,
            shared,
        }
    }

    /// The language of the answers.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.who.locale
    }

    /// The client for requests that are not answers to this interaction.
    #[must_use]
    pub fn http(&self) -> &Arc<Http> {
        &self.http
    }

    /// The continuation token, to be kept only with a reply that is still owed.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Acknowledges now and answers later. The audience is fixed by this.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn defer(&self, audience: Audience) -> Result<(), serenity::Error> {
        let message = CreateInteractionResponseMessage::new().ephemeral(audience == Audience::Person);
        self.respond(CreateInteractionResponse::Defer(message), DEFERRED).await
    }

    /// Acknowledges a press now; the pressed button's message is changed later.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn defer_update(&self) -> Result<(), serenity::Error> {
        self.respond(CreateInteractionResponse::Acknowledge, DEFERRED).await
    }

    /// Shows a screen: as the first answer, or in place of the deferred or earlier one.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn show(&self, audience: Audience, screen: Screen) -> Result<(), serenity::Error> {
        if self.stage.load(Ordering::Acquire) == FRESH {
            return self.respond(screen.into_response(audience == Audience::Person), ANSWERED).await;
        }
        screen.edit(&self.http, &self.token).await?;
        self.stage.store(ANSWERED, Ordering::Release);
        Ok(())
    }

    /// Shows a screen to this person only.
    ///
    /// # Errors
    /// As [`Exchange::show`].
    pub async fn tell(&self, screen: Screen) -> Result<(), serenity::Error> {
        self.show(Audience::Person, screen).await
    }

    /// Replaces the message whose button was pressed.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn update(&self, screen: Screen) -> Result<(), serenity::Error> {
        if self.stage.load(Ordering::Acquire) == FRESH {
            return self.respond(screen.into_update(), ANSWERED).await;
        }
        screen.edit(&self.http, &self.token).await
    }

    /// Sends a further message to this person only.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn follow_up(&self, screen: Screen) -> Result<(), serenity::Error> {
        screen.into_follow_up(true).execute(&*self.http, (None, self.token.as_str())).await.map(drop)
    }

    /// Opens a modal. Only possible as the first answer.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn open(&self, modal: CreateModal) -> Result<(), serenity::Error> {
        self.respond(CreateInteractionResponse::Modal(modal), ANSWERED).await
    }

    /// Discord hides operators' commands from others, which may have been changed under Integrations, and buttons from
    /// nobody; so it is checked here. The operators' role is looked up only then: most presses are trainees'.
    ///
    /// # Errors
    /// [`Problem::NotOperator`] for everyone else.
    pub async fn check_operator(&self) -> Result<(), Problem> {
        let is_operator = self.manages || has_operator_role(&self.app, self.who.guild, &self.roles).await;
        if is_operator { Ok(()) } else { Err(Problem::NotOperator) }
    }

    /// Whether the person has been shown an answer.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.stage.load(Ordering::Acquire) == ANSWERED
    }

    /// Waits for long work; when it takes more than a moment, the person is told that it goes on.
    ///
    /// # Errors
    /// When Discord refuses the notice; the work itself has no errors of its own here.
    pub async fn with_progress<T>(&self, notice: Screen, work: impl Future<Output = T>) -> Result<T, serenity::Error> {
        let mut work = std::pin::pin!(work);
        tokio::select! {
            done = &mut work => Ok(done),
            () = tokio::time::sleep(A_MOMENT) => {
                self.tell(notice).await?;
                // What was shown is not the answer yet.
                self.stage.store(DEFERRED, Ordering::Release);
                Ok(work.await)
            }
        }
    }

    /// One line for the log and the metrics: what was used and what came of it, nothing of whom or what about.
    pub(super) fn note(&self, outcome: &'static str) {
        let ms = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(guild = self.who.guild.0, name = self.name, outcome, ms, "interaction");
        self.app.health.metrics.interaction(self.name, outcome);
    }

    async fn respond(&self, response: CreateInteractionResponse, next: u8) -> Result<(), serenity::Error> {
        response.execute(&*self.http, (self.id.0.into(), self.token.as_str())).await?;
        self.app.health.metrics.acknowledged(self.since.elapsed());
        self.stage.store(next, Ordering::Release);
        Ok(())
    }
}

/// A store that does not answer makes nobody an operator.
async fn has_operator_role(app: &App, guild: GuildId, roles: &[RoleId]) -> bool {
    if roles.is_empty() {
        return false;
    }
    setup::is_operator(app, guild, roles).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "whether somebody is an operator could not be looked up");
        false
    })
}

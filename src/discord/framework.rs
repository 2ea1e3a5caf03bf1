//! serenity and poise, wired to the program: which commands, what happens to other interactions, what to do on errors.

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use poise::{BoxFuture, FrameworkContext, FrameworkError, FrameworkOptions};
use serenity::{Client, CreateAllowedMentions, FullEvent, GatewayIntents, Http, Interaction};

use super::exchange::{Exchange, Incoming};
use super::problem::{self, Problem};
use super::{Shared, commands, components};
use crate::domain::{GuildId, InteractionId};
use crate::text::Locale;

/// Guilds alone: interactions need no intent, and nothing privileged is asked for.
const INTENTS: GatewayIntents = GatewayIntents::GUILDS;

/// A client that is ready to be started on `http`.
///
/// # Errors
/// When the token is malformed or the gateway's address cannot be fetched.
pub async fn client(shared: Arc<Shared>, http: Http) -> Result<Client, serenity::Error> {
    let options = FrameworkOptions {
        commands: commands::all(),
        allowed_mentions: Some(CreateAllowedMentions::new()),
        command_check: Some(first_dispatch),
        post_command: |ctx| Box::pin(commands::afterwards(ctx)),
        event_handler: |framework, event| Box::pin(on_event(framework, event)),
        on_error: |error| Box::pin(on_error(error)),
        ..FrameworkOptions::default()
    };
    let framework = poise::Framework::builder()
        .options(options)
        .setup(|ctx, ready, framework| Box::pin(set_up(shared, ctx, ready, framework)))
        .initialize_owners(false)
        .build();
    serenity::ClientBuilder::new_with_http(http, INTENTS).framework(framework).await
}

async fn set_up(
    shared: Arc<Shared>,
    ctx: &serenity::Context,
    ready: &serenity::Ready,
    framework: &poise::Framework<Arc<Shared>, Problem>,
) -> Result<Arc<Shared>, Problem> {
    let registered = commands::registrations(&framework.options().commands);
    let registered = serenity::Command::set_global_commands(&ctx.http, registered).await?;
    shared.mentions.fill(registered.into_iter().map(|command| (command.name, command.id.get())));
    tracing::info!(bot = ready.user.name, guilds = ready.guilds.len(), "connected");
    shared.app.health.set_gateway_connected(true);
    tokio::spawn(components::owed::finish(shared.clone(), ctx.http.clone()));
    Ok(shared)
}

/// Marks a dispatch that was let through.
#[derive(Clone, Copy)]
struct First;

/// Whether to act on this dispatch. poise asks once for each word of a command's path; the first time decides.
fn first_dispatch<'a>(ctx: poise::Context<'a, Arc<Shared>, Problem>) -> BoxFuture<'a, Result<bool, Problem>> {
    Box::pin(async move {
        if ctx.invocation_data::<First>().await.is_some() {
            return Ok(true);
        }
        let first = ctx.data().once.take(InteractionId(ctx.id()));
        if first {
            ctx.set_invocation_data(First).await;
        }
        Ok(first)
    })
}

async fn on_event(framework: FrameworkContext<'_, Arc<Shared>, Problem>, event: &FullEvent) -> Result<(), Problem> {
    let (ctx, shared) = (framework.serenity_context, framework.user_data);
    match event {
        FullEvent::InteractionCreate { interaction } => on_interaction(ctx, interaction, shared).await,
        FullEvent::ShardStageUpdate { event } => {
            shared.app.health.set_gateway_connected(event.new == serenity::ConnectionStage::Connected);
            Ok(())
        }
        FullEvent::GuildCreate { guild, .. } => {
            // Read the guild's notices now, so that its first question is as fast as the second.
            shared.app.book(GuildId(guild.id.get())).await.map(drop).map_err(Problem::from)
        }
        _ => Ok(()),
    }
}

async fn on_interaction(
    ctx: &serenity::Context,
    interaction: &Interaction,
    shared: &Arc<Shared>,
) -> Result<(), Problem> {
    let incoming = match interaction {
        Interaction::Component(press) => Incoming::of_component(press),
        Interaction::Modal(modal) => Incoming::of_modal(modal),
        _ => return Ok(()),
    };
    if !shared.once.take(InteractionId(incoming.id.get())) {
        return Ok(());
    }
    components::dispatch(shared.clone(), ctx.http.clone(), incoming, interaction).await
}

async fn on_error(error: FrameworkError<'_, Arc<Shared>, Problem>) {
    let told = match error {
        FrameworkError::Command { error, ctx, .. } => tell(ctx, error).await,
        FrameworkError::GuildOnly { ctx, .. } | FrameworkError::DmOnly { ctx, .. } => {
            tell(ctx, Problem::GuildOnly).await
        }
        FrameworkError::MissingUserPermissions { ctx, .. } | FrameworkError::NotAnOwner { ctx, .. } => {
            tell(ctx, Problem::NotOperator).await
        }
        FrameworkError::ArgumentParse { ctx, .. } => tell(ctx, Problem::Argument).await,
        FrameworkError::CommandStructureMismatch { ctx, description, .. } => {
            // The client has an older registration than this program, or the other way round.
            tracing::warn!(description, "a command does not fit its registration");
            tell(poise::Context::Application(ctx), Problem::Argument).await
        }
        FrameworkError::CommandPanic { payload, ctx, .. } => {
            tracing::error!(payload, "a command panicked");
            tell(ctx, Problem::Panicked).await
        }
        FrameworkError::SubcommandRequired { ctx } => tell(ctx, Problem::Argument).await,
        // A second dispatch of the same interaction: it was answered at the first.
        FrameworkError::CommandCheckFailed { error: None, .. } => Ok(()),
        FrameworkError::CommandCheckFailed { error: Some(error), ctx, .. } => tell(ctx, error).await,
        FrameworkError::EventHandler { error, .. } => Err(error),
        FrameworkError::Setup { error, .. } => Err(error),
        other => {
            tracing::warn!(error = %other, "the framework could not handle an interaction");
            Ok(())
        }
    };
    if let Err(problem) = told {
        problem::log(&problem, InteractionId(0));
    }
}

/// Tells of a problem that was not told inside the command.
async fn tell(ctx: poise::Context<'_, Arc<Shared>, Problem>, problem: Problem) -> Result<(), Problem> {
    let poise::Context::Application(ctx) = ctx else { return Err(problem) };
    let incoming = Incoming::of_command(ctx.interaction);
    let Some(guild) = incoming.guild else {
        let screen = problem.screen(Locale::from_tag(incoming.client_locale), InteractionId(incoming.id.get()));
        return Ok(ctx.interaction.create_response(ctx.serenity_context(), screen.into_response(true)).await?);
    };
    let shared = ctx.framework.user_data.clone();
    let http = ctx.serenity_context().http.clone();
    let exchange = Exchange::begin(shared, http, incoming, GuildId(guild.get()), commands::name(ctx)).await;
    exchange.conclude(Err(problem)).await
}

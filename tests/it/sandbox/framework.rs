//! poise on the sandbox, from start to answer.

use bootcamp_bot::sandbox::control::Args;
use bootcamp_bot::sandbox::{Options, Sandbox};
use serenity::all::{ClientBuilder, GatewayIntents};

use super::bot::{SOON, http_client};

type Context<'a> = poise::Context<'a, (), serenity::Error>;

/// Says what it was told
#[poise::command(slash_command, ephemeral)]
async fn echo(context: Context<'_>, text: String) -> Result<(), serenity::Error> {
    context.defer_ephemeral().await?;
    context.say(text).await?;
    Ok(())
}

async fn run(http: serenity::all::Http) {
    let framework = poise::Framework::builder()
        .options(poise::FrameworkOptions { commands: vec![echo()], ..Default::default() })
        .setup(|context, _, framework| {
            Box::pin(async move { poise::builtins::register_globally(context, &framework.options().commands).await })
        })
        .build();
    let builder = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS);
    builder.framework(framework).await.unwrap().start().await.unwrap();
}

#[tokio::test]
async fn a_poise_bot_starts_and_answers() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let control = sandbox.control();
    let bot = tokio::spawn(run(http_client(&sandbox)));
    control.command_registered("echo", SOON).await.unwrap();
    let used = control.as_user("alex").unwrap().slash("echo", Args::new().text("text", "하나 둘")).unwrap();
    let answer = used.answer(SOON).await.unwrap();
    bot.abort();
    assert_eq!((answer.content.as_str(), answer.ephemeral), ("하나 둘", true));
    assert_eq!(control.unknown_requests(), []);
}

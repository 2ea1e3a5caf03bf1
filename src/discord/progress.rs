//! How far something has come that goes to many people: told beside an operator's answer, in a message of its own that
//! is changed as it goes on, as long as Discord lets an interaction's messages be changed.

use std::sync::Arc;
use std::time::Duration;

use poise::serenity_prelude as serenity;
use serenity::{Builder, Http};
use tokio::time::Instant;

use super::Shared;
use super::exchange::Exchange;
use super::screen::Screen;
use crate::domain::GuildId;
use crate::service::outbox::{self, Progress};
use crate::text::{Locale, say};

/// Fewer people than this are told in a few seconds.
const MANY: usize = 5;
/// How often it looks: one person a second is written to.
const EVERY: Duration = Duration::from_secs(3);
/// How long the messages of an interaction can be changed (Discord: fifteen minutes), with a minute to spare.
const LIVES: Duration = Duration::from_secs(14 * 60);

struct Following {
    shared: Arc<Shared>,
    http: Arc<Http>,
    token: String,
    guild: GuildId,
    locale: Locale,
}

/// Tells how far something has come until it is out, when it goes to many.
pub fn follow(exchange: &Exchange, what: String, people: usize) {
    if people <= MANY {
        return;
    }
    let following = Following {
        shared: exchange.shared.clone(),
        http: exchange.http().clone(),
        token: exchange.token().to_owned(),
        guild: exchange.who.guild,
        locale: exchange.locale(),
    };
    tokio::spawn(async move {
        if let Err(error) = following.run(&what).await {
            tracing::warn!(error, "how far it has come could not be told");
        }
    });
}

impl Following {
    async fn run(&self, what: &str) -> Result<(), String> {
        let begun = Instant::now();
        let (mut message, mut shown) = (None, None);
        while begun.elapsed() < LIVES {
            let now = outbox::progress(&self.shared.app, self.guild, what).await.map_err(|error| error.to_string())?;
            if shown != Some(now) {
                let screen = self.screen(now).into_follow_up(true);
                let told = screen.execute(&*self.http, (message, self.token.as_str())).await;
                message = Some(told.map_err(|error| super::problem::describe(&error))?.id);
                shown = Some(now);
            }
            if now.is_done() {
                return Ok(());
            }
            tokio::time::sleep(EVERY).await;
        }
        Ok(())
    }

    fn screen(&self, progress: Progress) -> Screen {
        let list = ("list", self.shared.mentions.of("announce list").into());
        let counts = [
            ("sent", progress.sent.into()),
            ("total", progress.total.into()),
            ("undelivered", progress.undelivered.into()),
        ];
        let [sent, total, undelivered] = counts;
        Screen::text(match (progress.is_done(), progress.undelivered) {
            (false, _) => say(self.locale, "progress-under-way", &[sent, total]),
            (true, 0) => say(self.locale, "progress-done", &[total]),
            (true, _) => say(self.locale, "progress-done-but", &[sent, undelivered, list]),
        })
    }
}

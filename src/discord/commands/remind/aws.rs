//! `/remind aws` (AWS정리).

use crate::discord::Problem;
use crate::discord::commands::arguments::{Choice, Choices};
use crate::discord::commands::{Context, begin};
use crate::discord::components::cleanup as components;
use crate::discord::exchange::Exchange;
use crate::discord::screens::cleanup as screens;
use crate::domain::cleanup::Rhythm;
use crate::service::cleanup;
use crate::text::{Locale, say};

/// When to be reminded after a practice.
#[derive(Clone, Copy, Debug)]
pub enum Wish {
    /// In this rhythm.
    Every(Rhythm),
    /// Not any more.
    Stop,
}

impl Choices for Wish {
    const ALL: &'static [Self] =
        &[Self::Every(Rhythm::Tonight), Self::Every(Rhythm::Daily), Self::Every(Rhythm::Weekly), Self::Stop];

    fn id(self) -> &'static str {
        match self {
            Self::Every(rhythm) => rhythm.as_str(),
            Self::Stop => "stop",
        }
    }

    fn name(self, locale: Locale) -> String {
        match self {
            Self::Every(Rhythm::Tonight) => say(locale, "aws-when-tonight", &[]),
            Self::Every(Rhythm::Daily) => say(locale, "aws-when-daily", &[]),
            Self::Every(Rhythm::Weekly) => say(locale, "aws-when-weekly", &[]),
            Self::Stop => say(locale, "aws-when-stop", &[]),
        }
    }
}

/// See what may be left on AWS, and be reminded after a practice.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn aws(ctx: Context<'_>, when: Option<Choice<Wish>>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(tell(&exchange, when.map(|choice| choice.0)).await).await
}

async fn tell(exchange: &Exchange, wish: Option<Wish>) -> Result<(), Problem> {
    let (app, who) = (&exchange.app, &exchange.who);
    let programme = cleanup::current(&*app.book_for(who.guild, who.user).await?, app.clock.now());
    let rhythm = match wish {
        Some(Wish::Every(rhythm)) => Some(rhythm),
        Some(Wish::Stop) | None => None,
    };
    let set = match wish {
        Some(_) => {
            let at = cleanup::practise(app, who, programme, rhythm).await?;
            Some(screens::practising(rhythm, at, exchange.locale()))
        }
        None => None,
    };
    let list = components::list(exchange, &cleanup::open(app, who, programme).await?, 0);
    let screen = match set {
        Some(set) => set.merged_with(list),
        None => list,
    };
    Ok(exchange.tell(screen).await?)
}

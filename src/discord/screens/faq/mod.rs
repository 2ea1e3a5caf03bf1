//! The operators' screens: the queue of questions, the answers that stay, the forms.

pub mod entries;
pub mod form;
pub mod grouping;
pub mod queue;

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use crate::discord::custom_id::{Action, CustomId};
use crate::domain::GuildId;

fn button(guild: GuildId, action: Action, label: String) -> CreateButton {
    CreateButton::new(CustomId { guild, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

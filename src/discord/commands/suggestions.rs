//! What an option suggests while somebody types.

use poise::serenity_prelude as serenity;
use serenity::{AutocompleteChoice, CreateAutocompleteResponse};

use crate::text::cut;

/// Most choices that Discord shows, and the longest name of one (Discord: application command option choice).
const MAX_CHOICES: usize = 25;
const MAX_NAME: usize = 100;

/// Suggests the first of these, each with its name and its value.
pub fn offer(choices: impl Iterator<Item = (String, String)>) -> CreateAutocompleteResponse {
    let choices = choices.take(MAX_CHOICES);
    let choices = choices.map(|(name, value)| AutocompleteChoice::new(cut(&name, MAX_NAME), value)).collect();
    CreateAutocompleteResponse::new().set_choices(choices)
}

//! A screen: what one message shows. Drawn by pure functions, sent by an [`Exchange`](super::exchange::Exchange).
//!
//! Every way of sending forbids pings: what people wrote or notices quote never mentions anyone.

use poise::serenity_prelude as serenity;
use serenity::{
    CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton, CreateEmbed, CreateInteractionResponse,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, EditInteractionResponse, Http,
};

use crate::text::cut;

/// Longest message text, in characters (Discord: message create, `content`).
pub const MAX_TEXT: usize = 2000;
/// Longest embed description, in characters (Discord: embed limits).
pub const MAX_DESCRIPTION: usize = 4096;
/// Most buttons in a row (Discord: action row).
const MAX_BUTTONS: usize = 5;

/// What one message shows.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    text: String,
    embeds: Vec<CreateEmbed>,
    rows: Vec<CreateActionRow>,
    file: Option<CreateAttachment>,
}

impl Screen {
    /// A screen of plain text; what exceeds a message's limit is cut.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: cut(&text.into(), MAX_TEXT), ..Self::default() }
    }

    /// A screen of one embed.
    #[must_use]
    pub fn embed(embed: CreateEmbed) -> Self {
        Self { embeds: vec![embed], ..Self::default() }
    }

    /// With what another screen shows below what this one does.
    #[must_use]
    pub fn merged_with(mut self, below: Self) -> Self {
        let texts = [self.text, below.text];
        let texts: Vec<_> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        self.text = cut(&texts.join("\n"), MAX_TEXT);
        self.embeds.extend(below.embeds);
        self.rows.extend(below.rows);
        self.file = self.file.or(below.file);
        self
    }

    /// Adds an embed.
    #[must_use]
    pub fn with_embed(mut self, embed: CreateEmbed) -> Self {
        self.embeds.push(embed);
        self
    }

    /// Adds buttons, five in a row.
    #[must_use]
    pub fn with_buttons(mut self, buttons: impl IntoIterator<Item = CreateButton>) -> Self {
        let buttons: Vec<_> = buttons.into_iter().collect();
        self.rows.extend(buttons.chunks(MAX_BUTTONS).map(|row| CreateActionRow::Buttons(row.to_vec())));
        self
    }

    /// Adds a row that holds a select menu.
    #[must_use]
    pub fn with_select(mut self, menu: serenity::CreateSelectMenu) -> Self {
        self.rows.push(CreateActionRow::SelectMenu(menu));
        self
    }

    /// With this file.
    #[must_use]
    pub fn with_file(mut self, bytes: Vec<u8>, name: impl Into<String>) -> Self {
        self.file = Some(CreateAttachment::bytes(bytes, name.into()));
        self
    }

    fn message(self, ephemeral: bool) -> CreateInteractionResponseMessage {
        CreateInteractionResponseMessage::new()
            .content(self.text)
            .embeds(self.embeds)
            .components(self.rows)
            .files(self.file)
            .ephemeral(ephemeral)
            .allowed_mentions(CreateAllowedMentions::new())
    }

    /// As the first answer to an interaction.
    #[must_use]
    pub fn into_response(self, ephemeral: bool) -> CreateInteractionResponse {
        CreateInteractionResponse::Message(self.message(ephemeral))
    }

    /// In place of the message whose button was pressed.
    #[must_use]
    pub fn into_update(self) -> CreateInteractionResponse {
        CreateInteractionResponse::UpdateMessage(self.message(false))
    }

    /// Puts it in the place of what was answered or deferred before.
    ///
    /// # Errors
    /// When Discord refuses or cannot be reached.
    pub async fn edit(self, http: &Http, token: &str) -> Result<(), serenity::Error> {
        let edit = EditInteractionResponse::new()
            .content(self.text)
            .embeds(self.embeds)
            .components(self.rows)
            .allowed_mentions(CreateAllowedMentions::new());
        let mut body = serde_json::to_value(&edit)?;
        // Discord drops Hangul from a file's name and shows the title instead, which serenity cannot set.
        body["attachments"] = self.file.iter().map(|file| titled(&file.filename)).collect();
        http.edit_original_interaction_response(token, &body, self.file.into_iter().collect()).await.map(drop)
    }

    /// As a further message.
    pub fn into_follow_up(self, ephemeral: bool) -> CreateInteractionResponseFollowup {
        CreateInteractionResponseFollowup::new()
            .content(self.text)
            .embeds(self.embeds)
            .components(self.rows)
            .files(self.file)
            .ephemeral(ephemeral)
            .allowed_mentions(CreateAllowedMentions::new())
    }
}

/// What Discord is told of the uploaded file (Discord: attachment request structure); the title lacks the ending.
fn titled(name: &str) -> serde_json::Value {
    let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    serde_json::json!({ "id": 0, "filename": name, "title": title })
}

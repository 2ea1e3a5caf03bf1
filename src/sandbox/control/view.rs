//! What a person sees: messages, their buttons, selects and files, and modals.

use serde::Serialize;
use serde_json::Value;

use crate::sandbox::ids::Id;
use crate::sandbox::mentions::Mentions;
use crate::sandbox::state::{Message, World};

/// A message as it stands now.
#[derive(Clone, Debug, Serialize)]
pub struct SeenMessage {
    /// The message's id.
    pub id: Id,
    /// Its channel.
    pub channel: Id,
    /// Who wrote it.
    pub author: Id,
    /// The text.
    pub content: String,
    /// The embed objects.
    pub embeds: Vec<Value>,
    /// Buttons, from left to right and top to bottom.
    pub buttons: Vec<SeenButton>,
    /// Selects.
    pub selects: Vec<SeenSelect>,
    /// Files.
    pub files: Vec<SeenFile>,
    /// When it was sent, in Unix milliseconds.
    pub created_ms: u64,
    /// Whether only one person sees it.
    pub ephemeral: bool,
    /// Whether it still stands for an answer to come.
    pub loading: bool,
    /// Whether it was edited.
    pub edited: bool,
    /// Whom the text names, as far as the sender allowed it.
    pub mentions: Mentions,
    /// Who really got a notification.
    pub pinged: Mentions,
    /// The interaction it answers.
    pub interaction: Option<Id>,
    /// The sender's nonce.
    pub nonce: Option<Value>,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeenButton {
    /// The text on it.
    pub label: String,
    /// The custom id; none on a link.
    pub custom_id: Option<String>,
    /// The address of a link.
    pub url: Option<String>,
    /// 1 primary, 2 secondary, 3 success, 4 danger, 5 link.
    pub style: u64,
    /// Greyed out.
    pub disabled: bool,
}

/// A select.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeenSelect {
    /// The custom id.
    pub custom_id: String,
    /// What stands there before anything is chosen.
    pub placeholder: String,
    /// Labels and values.
    pub options: Vec<(String, String)>,
    /// The least number of values.
    pub min_values: u64,
    /// The greatest number of values.
    pub max_values: u64,
    /// Greyed out.
    pub disabled: bool,
    /// 3 strings, 5 users, 6 roles, 7 both, 8 channels.
    pub kind: u64,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeenFile {
    /// The file's id.
    pub id: Id,
    /// The name that Discord shows: the title if there is one, with the ending.
    pub name: String,
    /// The size in bytes.
    pub size: u64,
    /// The signed link.
    pub url: String,
    /// The alternative text.
    pub description: Option<String>,
}

/// An open modal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeenModal {
    /// The interaction that opened it.
    pub interaction: Id,
    /// The modal's custom id.
    pub custom_id: String,
    /// The title.
    pub title: String,
    /// The inputs.
    pub inputs: Vec<SeenInput>,
}

/// A text input of a modal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeenInput {
    /// The custom id.
    pub custom_id: String,
    /// The label above it.
    pub label: String,
    /// What it holds at first.
    pub value: String,
    /// What stands in it when it is empty.
    pub placeholder: String,
    /// Whether it must be filled.
    pub required: bool,
    /// The least number of characters.
    pub min_length: u64,
    /// The greatest number of characters.
    pub max_length: u64,
    /// Whether it has several lines.
    pub paragraph: bool,
}

impl SeenMessage {
    pub(super) fn of(world: &World, message: &Message) -> Self {
        let parts = || message.components.iter().flat_map(|row| row["components"].as_array().into_iter().flatten());
        Self {
            id: message.id,
            channel: message.channel,
            author: message.author,
            content: message.content.clone(),
            embeds: message.embeds.clone(),
            buttons: parts().filter(|part| part["type"] == 2).map(SeenButton::of).collect(),
            selects: parts().filter(|part| part["type"] != 2).map(SeenSelect::of).collect(),
            files: message.attachments.iter().filter_map(|id| SeenFile::of(world, *id)).collect(),
            created_ms: message.created_ms,
            ephemeral: message.visible_to.is_some(),
            loading: message.is_loading(),
            edited: message.edited_ms.is_some(),
            mentions: message.mentions.clone(),
            pinged: message.pinged.clone(),
            interaction: message.interaction,
            nonce: message.nonce.clone(),
        }
    }

    /// All text that a person reads: content, then the embeds' authors, titles, descriptions, fields and footers,
    /// a line each.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.content.as_str()];
        for embed in &self.embeds {
            let field = |pointer: &str| embed.pointer(pointer).and_then(Value::as_str);
            lines.extend(["/author/name", "/title", "/description"].into_iter().filter_map(field));
            for entry in embed["fields"].as_array().into_iter().flatten() {
                lines.extend([&entry["name"], &entry["value"]].into_iter().filter_map(|value| value.as_str()));
            }
            lines.extend(field("/footer/text"));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The button with this label or custom id.
    #[must_use]
    pub fn button(&self, label: &str) -> Option<&SeenButton> {
        self.buttons.iter().find(|button| button.label == label || button.custom_id.as_deref() == Some(label))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl SeenButton {
    fn of(part: &Value) -> Self {
        let emoji = part["emoji"]["name"].as_str();
        let label = part["label"].as_str();
        Self {
            label: [emoji, label].into_iter().flatten().collect::<Vec<_>>().join(" "),
            custom_id: part["custom_id"].as_str().map(ToOwned::to_owned),
            url: part["url"].as_str().map(ToOwned::to_owned),
            style: part["style"].as_u64().unwrap_or(2),
            disabled: part["disabled"].as_bool().unwrap_or_default(),
        }
    }
}

impl SeenSelect {
    fn of(part: &Value) -> Self {
        let options = part["options"].as_array().into_iter().flatten();
        Self {
            custom_id: text(&part["custom_id"]),
            placeholder: text(&part["placeholder"]),
            options: options.map(|option| (text(&option["label"]), text(&option["value"]))).collect(),
            min_values: part["min_values"].as_u64().unwrap_or(1),
            max_values: part["max_values"].as_u64().unwrap_or(1),
            disabled: part["disabled"].as_bool().unwrap_or_default(),
            kind: part["type"].as_u64().unwrap_or(3),
        }
    }
}

impl SeenFile {
    fn of(world: &World, id: Id) -> Option<Self> {
        let file = world.attachments.get(&id)?;
        let ending = file.name.rsplit_once('.').map(|(_, ending)| ending);
        let name = match (&file.title, ending) {
            (Some(title), Some(ending)) => format!("{title}.{ending}"),
            (Some(title), None) => title.clone(),
            (None, _) => file.name.clone(),
        };
        let url = world.attachment_json(id)?["url"].as_str()?.to_owned();
        Some(Self { id, name, size: file.declared_size, url, description: file.description.clone() })
    }
}

impl SeenModal {
    pub(crate) fn of(interaction: Id, data: &Value) -> Self {
        let rows = data["components"].as_array().into_iter().flatten();
        Self {
            interaction,
            custom_id: text(&data["custom_id"]),
            title: text(&data["title"]),
            inputs: rows.map(|row| SeenInput::of(&row["components"][0])).collect(),
        }
    }
}

impl SeenInput {
    fn of(part: &Value) -> Self {
        Self {
            custom_id: text(&part["custom_id"]),
            label: text(&part["label"]),
            value: text(&part["value"]),
            placeholder: text(&part["placeholder"]),
            required: part["required"].as_bool().unwrap_or(true),
            min_length: part["min_length"].as_u64().unwrap_or(0),
            max_length: part["max_length"].as_u64().unwrap_or(4000),
            paragraph: part["style"] == 2,
        }
    }
}

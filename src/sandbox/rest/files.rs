//! Files that come with a message.

use std::collections::BTreeMap;

use serde_json::Value;

use super::body::Upload;
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Attachment, Content, World};

/// What the `attachments` list of the body says about one upload.
#[derive(Debug, Default)]
struct Described {
    name: Option<String>,
    title: Option<String>,
    description: Option<String>,
}

/// The files of a message after a request: those that stay, then the new ones.
pub fn collect(
    world: &mut World,
    channel: Id,
    body: &Value,
    uploads: Vec<Upload>,
    present: &[Id],
    ephemeral: bool,
) -> Vec<Id> {
    let (staying, mut described) = read_list(&body["attachments"], present);
    let mut kept = staying.unwrap_or_else(|| present.to_vec());
    for upload in uploads {
        let about = described.remove(&upload.index).unwrap_or_default();
        let file = store_upload(world, channel, upload, ephemeral);
        let name = about.name.map(|name| world.file_name(&name).0);
        if let Some(stored) = world.attachments.get_mut(&file) {
            stored.description = about.description;
            if let Some(name) = name {
                stored.name = name;
            }
            // A bot's upload gets a title only if the bot gives one; a person's gets one by itself.
            stored.title = about.title;
        }
        kept.push(file);
    }
    kept
}

/// The ids of a list that name present files, and the descriptions of new ones by index; none without a list.
fn read_list(list: &Value, present: &[Id]) -> (Option<Vec<Id>>, BTreeMap<u64, Described>) {
    let Some(list) = list.as_array() else { return (None, BTreeMap::new()) };
    let mut staying = Vec::new();
    let mut described = BTreeMap::new();
    for entry in list {
        let Ok(id) = serde_json::from_value::<Id>(entry["id"].clone()) else { continue };
        let text = |key: &str| entry[key].as_str().map(ToOwned::to_owned);
        if present.contains(&id) {
            staying.push(id);
        } else {
            let about = Described { name: text("filename"), title: text("title"), description: text("description") };
            described.insert(id.0, about);
        }
    }
    (Some(staying), described)
}

/// Keeps an uploaded file and gives its id.
fn store_upload(world: &mut World, channel: Id, upload: Upload, ephemeral: bool) -> Id {
    let id = world.next_id();
    let (name, title) = world.file_name(&upload.name);
    let declared_size = upload.bytes.len() as u64;
    let file = Attachment {
        id,
        channel,
        name,
        title,
        description: None,
        content_type: upload.content_type,
        content: Content::Bytes(upload.bytes),
        declared_size,
        foreign_url: None,
        fault: None,
        ephemeral,
    };
    world.attachments.insert(id, file);
    id
}

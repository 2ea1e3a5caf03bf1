//! Limits of embeds.

use serde_json::Value;

use super::{FormErrors, entries};

const MAX_EMBEDS: usize = 10;
const MAX_FIELDS: usize = 25;
/// Of all embeds of a message together.
const MAX_CHARACTERS: usize = 6000;

/// The texts of an embed and their limits, by JSON pointer.
const TEXTS: [(&str, &str, usize); 4] = [
    ("/title", "title", 256),
    ("/description", "description", 4096),
    ("/footer/text", "footer.text", 2048),
    ("/author/name", "author.name", 256),
];

pub(super) fn check(embeds: &Value, errors: &mut FormErrors) {
    errors.at_most_entries("embeds", embeds.as_array().map_or(0, Vec::len), MAX_EMBEDS);
    let mut total = 0;
    for (path, embed) in entries(embeds, "embeds") {
        for (pointer, name, most) in TEXTS {
            let text = embed.pointer(pointer).and_then(Value::as_str);
            errors.optional_length(&format!("{path}.{name}"), text, most);
            total += text.map_or(0, |text| text.chars().count());
        }
        errors.optional_url(&format!("{path}.url"), embed["url"].as_str());
        total += check_fields(embed, &format!("{path}.fields"), errors);
    }
    if total > MAX_CHARACTERS {
        errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
}

fn check_fields(embed: &Value, path: &str, errors: &mut FormErrors) -> usize {
    let fields = &embed["fields"];
    errors.at_most_entries(path, fields.as_array().map_or(0, Vec::len), MAX_FIELDS);
    let mut total = 0;
    for (path, field) in entries(fields, path) {
        for (key, most) in [("name", 256), ("value", 1024)] {
            let text = field[key].as_str().unwrap_or_default();
            errors.length(&format!("{path}.{key}"), text, 1, most);
            total += text.chars().count();
        }
    }
    total
}

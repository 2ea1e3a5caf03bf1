//! Slash commands as Discord is told of them: complete in both languages, within Discord's limits
//! (Discord: "Application Command Object").

use std::collections::BTreeSet;

use bootcamp_bot::discord::commands::{all, registrations};
use bootcamp_bot::text::{Locale, say};
use regex::Regex;
use serde_json::Value;

use super::source::text_of;

const SUBCOMMAND: u64 = 1;
const SUBCOMMAND_GROUP: u64 = 2;

/// A command, subcommand or option.
struct Entry {
    /// The key of its name in `commands.ftl`.
    key: String,
    json: Value,
}

impl Entry {
    fn text(&self, field: &str) -> &str {
        self.json[field].as_str().unwrap_or_else(|| panic!("{} has no {field}", self.key))
    }

    fn korean(&self, field: &str) -> &str {
        let texts = &self.json[format!("{field}_localizations")];
        texts["ko"].as_str().unwrap_or_else(|| panic!("{} has no Korean {field}", self.key))
    }
}

const SLASH: u64 = 1;
const MESSAGE: u64 = 3;

fn registered() -> Vec<Value> {
    of_kind(SLASH)
}

fn of_kind(kind: u64) -> Vec<Value> {
    let commands = registrations(&all());
    let commands = commands.iter().map(|command| serde_json::to_value(command).expect("JSON"));
    commands.filter(|json| json["type"].as_u64().unwrap_or(SLASH) == kind).collect()
}

/// Everything that has a name and a description.
fn entries() -> Vec<Entry> {
    registered().into_iter().flat_map(|json| with_those_below(format!("command-{}", name(&json)), json)).collect()
}

fn with_those_below(key: String, json: Value) -> Vec<Entry> {
    let below = json["options"].as_array().cloned().unwrap_or_default().into_iter().flat_map(|option| {
        let is_command = matches!(option["type"].as_u64(), Some(SUBCOMMAND | SUBCOMMAND_GROUP));
        let joint = if is_command { '-' } else { '.' };
        with_those_below(format!("{key}{joint}{}", name(&option)), option)
    });
    let below: Vec<_> = below.collect();
    std::iter::once(Entry { key, json }).chain(below).collect()
}

fn name(json: &Value) -> &str {
    json["name"].as_str().expect("a name")
}

#[test]
fn every_name_is_one_that_discord_takes() {
    let pattern = Regex::new(r"^[-_'\p{L}\p{N}]{1,32}$").expect("a pattern");
    for entry in entries() {
        for name in [entry.text("name"), entry.korean("name")] {
            let fits = pattern.is_match(name) && name.to_lowercase() == name;
            assert!(fits, "{}: {name:?}", entry.key);
        }
    }
}

#[test]
fn a_command_in_a_messages_menu_has_a_name_in_both_languages_and_nothing_else() {
    let [menu] = of_kind(MESSAGE).try_into().expect("one");
    assert_eq!((name(&menu), &menu["name_localizations"]["ko"]), ("Ask the notices", &"질문하기".into()));
    assert!(menu["description"].is_null() && menu["options"].as_array().is_none_or(Vec::is_empty), "{menu}");
}

#[test]
fn every_description_has_1_to_100_characters() {
    for entry in entries() {
        for text in [entry.text("description"), entry.korean("description")] {
            assert!((1..=100).contains(&text.chars().count()), "{}: {text:?}", entry.key);
        }
    }
}

#[test]
fn no_text_is_the_key_of_one_that_is_missing() {
    for entry in entries() {
        let texts = ["name", "description"].map(|field| [entry.text(field), entry.korean(field)]).concat();
        assert!(texts.iter().all(|text| !text.starts_with("command-")), "{}: {texts:?}", entry.key);
    }
}

#[test]
fn the_english_names_are_those_of_the_code() {
    for entry in entries() {
        assert_eq!(say(Locale::En, &entry.key, &[]), entry.text("name"), "{}", entry.key);
    }
}

#[test]
fn names_beside_each_other_differ() {
    let mut places = vec![registered()];
    places.extend(entries().iter().filter_map(|entry| entry.json["options"].as_array().cloned()));
    for place in places {
        let korean = |json: &Value| json["name_localizations"]["ko"].as_str().expect("a name").to_owned();
        let names: BTreeSet<_> = place.iter().flat_map(|json| [name(json).to_owned(), korean(json)]).collect();
        assert_eq!(names.len(), 2 * place.len(), "{names:?}");
        assert!(place.len() <= 25, "{names:?}");
    }
}

#[test]
fn every_choice_has_both_languages() {
    for entry in entries() {
        for choice in entry.json["choices"].as_array().into_iter().flatten() {
            let names = [Some(name(choice)), choice["name_localizations"]["ko"].as_str()];
            let fit = names.iter().all(|name| name.is_some_and(|name| (1..=100).contains(&name.chars().count())));
            assert!(fit && choice["value"].is_string(), "{}: {choice}", entry.key);
        }
    }
}

#[test]
fn there_is_no_text_without_a_command() {
    let used: BTreeSet<_> = entries().into_iter().map(|entry| entry.key).collect();
    let attribute = Regex::new(r"^\s+\.([a-z0-9-]+) =").expect("a pattern");
    let mut command = String::new();
    for line in text_of("locales/ko/commands.ftl").lines() {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with("command-")) {
            key.clone_into(&mut command);
            assert!(used.contains(key), "{key}");
        } else if let Some(option) = attribute.captures(line).filter(|found| !found[1].ends_with("description")) {
            assert!(used.contains(&format!("{command}.{}", &option[1])), "{command}.{}", &option[1]);
        }
    }
}

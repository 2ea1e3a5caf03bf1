//! Messages: the same in both languages, all of them there, none too many.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_bundle::FluentResource;
use regex::Regex;

use super::source::{repository, sources};

/// The key of each message or attribute of a language (`key`, `key.attribute`), with the variables in it.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let head = Regex::new(r"^([a-z][a-z0-9-]*) =").expect("a pattern");
    let attribute = Regex::new(r"^\s+\.([a-z][a-z0-9-]*) =").expect("a pattern");
    let variable = Regex::new(r"\$([a-z_]+)").expect("a pattern");
    let (mut found, mut message, mut key) = (BTreeMap::<_, BTreeSet<_>>::new(), String::new(), String::new());
    for line in texts(language).lines().filter(|line| !line.starts_with('#')) {
        if let Some(head) = head.captures(line) {
            message = head[1].to_owned();
            assert!(!found.contains_key(&message), "{language}: {message} stands twice");
            key.clone_from(&message);
        } else if let Some(attribute) = attribute.captures(line) {
            key = format!("{message}.{}", &attribute[1]);
        }
        if !line.trim().is_empty() {
            found.entry(key.clone()).or_default().extend(variable.captures_iter(line).map(|name| name[1].to_owned()));
        }
    }
    found
}

/// All files of a language, one after the other.
fn texts(language: &str) -> String {
    let files = fs::read_dir(repository("locales").join(language)).expect("a language");
    files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text")).collect::<Vec<_>>().join("\n")
}

/// What stands in quotes in the program, command texts aside: `localise` builds their keys.
fn quoted() -> BTreeSet<String> {
    let quoted = Regex::new(r#""([a-z0-9.-]+)""#).expect("a pattern");
    let of = |code: &str| quoted.captures_iter(code).map(|text| text[1].to_owned()).collect::<Vec<_>>();
    sources().iter().flat_map(|source| of(&source.code)).collect()
}

#[test]
fn every_file_is_fluent() {
    for language in ["ko", "en-US"] {
        let broken = FluentResource::try_new(texts(language)).err().map(|(_, errors)| errors);
        assert!(broken.is_none(), "{language}: {broken:?}");
    }
}

#[test]
fn both_languages_say_the_same() {
    let (korean, english) = (messages("ko"), messages("en-US"));
    for (key, variables) in &korean {
        assert_eq!(english.get(key), Some(variables), "en-US, {key}");
    }
    let only_english: Vec<_> = english.keys().filter(|key| !korean.contains_key(*key)).collect();
    assert_eq!(only_english, Vec::<&String>::new());
}

#[test]
fn every_message_that_is_said_is_there() {
    let messages = messages("ko");
    let said = r#"\b(?:say\(\s*[^,()]+(?:\(\))?|button\(\s*Action::[^"]*?),\s*"([^"]+)""#;
    let said = Regex::new(said).expect("a pattern");
    for source in sources().iter().filter(|source| !source.path.starts_with("text/")) {
        for key in said.captures_iter(&source.code) {
            assert!(messages.contains_key(&key[1]), "{} says {}", source.path, &key[1]);
        }
    }
}

#[test]
fn every_variable_of_a_message_is_given() {
    let messages = messages("ko");
    let said =
        Regex::new(r#"\bsay\(\s*[^,()]+(?:\(\))?,\s*"([^"]+)",\s*&\[((?:[^\[\]]|\[\w+\])*)\]"#).expect("a pattern");
    let name = Regex::new(r#"\(\s*"(\w+)""#).expect("a pattern");
    for source in sources().iter().filter(|source| !source.path.starts_with("text/")) {
        for call in said.captures_iter(&source.code) {
            let given: BTreeSet<_> = name.captures_iter(&call[2]).map(|name| name[1].to_owned()).collect();
            let wanted = messages.get(&call[1]).cloned().unwrap_or_default();
            assert!(
                !is_spelled_out(&call[2]) || wanted.is_subset(&given),
                "{}: {} wants {wanted:?}",
                source.path,
                &call[1]
            );
        }
    }
}

/// Whether each of the arguments is a pair written here, and none a variable.
fn is_spelled_out(arguments: &str) -> bool {
    let mut depth = 0_usize;
    let outside = arguments.chars().filter(|c| {
        depth = if *c == ')' { depth - 1 } else { depth + usize::from(*c == '(') };
        depth == 0
    });
    !outside.collect::<String>().contains(char::is_alphabetic)
}

#[test]
fn every_message_is_used() {
    let quoted = quoted();
    let messages = messages("ko");
    let of_program = messages.keys().filter(|key| !key.starts_with("command-") && !key.starts_with("menu-"));
    let unused: Vec<_> = of_program.filter(|key| !quoted.contains(*key)).collect();
    assert_eq!(unused, Vec::<&String>::new());
}

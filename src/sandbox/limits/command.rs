//! Limits of application commands and of suggested values.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{FormErrors, entries};
use crate::sandbox::state::{Choice, CommandSpec, Localizations, OptionSpec, command_kind, option_kind as kind};

const MAX_OPTIONS: usize = 25;
const MAX_CHOICES: usize = 25;
/// Name, description and values of a command with all its options, together.
const MAX_CHARACTERS: usize = 8000;
/// The languages of Discord's client.
const LOCALES: [&str; 34] = [
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/// Checks a command that is registered; `path` is where it stands in the body (empty for the whole body).
pub fn check_command(spec: &CommandSpec, path: &str, errors: &mut FormErrors) {
    let at = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    if spec.kind == command_kind::SLASH {
        check_named(&at(""), &spec.name, &spec.name_localizations, errors);
        errors.length(&at("description"), &spec.description, 1, 100);
    } else {
        check_in_menu(spec, &at, errors);
    }
    check_locales(&at("description_localizations"), &spec.description_localizations, 100, errors);
    if spec.default_member_permissions.as_deref().is_some_and(|bits| bits.parse::<u64>().is_err()) {
        errors.add(&at("default_member_permissions"), "NUMBER_TYPE_COERCE", "Value is not an integer.");
    }
    check_options(&spec.options, &at("options"), 0, errors);
    if spec.description.chars().count() + characters(&spec.options) > MAX_CHARACTERS {
        let message = "Command exceeds maximum size (8000)";
        errors.add(&at("options"), "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

/// A command in a menu has a name, which may hold spaces and capitals, and nothing else.
fn check_in_menu(spec: &CommandSpec, at: &dyn Fn(&str) -> String, errors: &mut FormErrors) {
    errors.length(&at("name"), &spec.name, 1, 32);
    check_locales(&at("name_localizations"), &spec.name_localizations, 32, errors);
    if !spec.description.is_empty() {
        let message = "Context menu commands cannot have description";
        errors.add(&at("description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", message);
    }
    if !spec.options.is_empty() {
        let message = "Context menu commands cannot have options";
        errors.add(&at("options"), "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", message);
    }
}

fn characters(options: &[OptionSpec]) -> usize {
    let own = |option: &OptionSpec| {
        let choices = option.choices.iter().map(|choice| choice.name.chars().count() + choice.value.to_string().len());
        option.name.chars().count() + option.description.chars().count() + choices.sum::<usize>()
    };
    options.iter().map(|option| own(option) + characters(&option.options)).sum()
}

fn check_named(prefix: &str, name: &str, localizations: &Localizations, errors: &mut FormErrors) {
    let translated = localizations.iter().flatten();
    let translated = translated.map(|(locale, name)| (format!("name_localizations.{locale}"), name.as_str()));
    for (key, name) in translated.chain([("name".to_owned(), name)]) {
        if !is_command_name(name) {
            errors.add(&format!("{prefix}{key}"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }
    check_locales(&format!("{prefix}name_localizations"), localizations, 32, errors);
}

/// Letters and digits of any script, `-`, `_` and `'`, at most 32, nothing in capitals.
fn is_command_name(name: &str) -> bool {
    let length = name.chars().count();
    (1..=32).contains(&length)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '\''))
        && name.to_lowercase() == name
}

fn check_locales(path: &str, localizations: &Localizations, most: usize, errors: &mut FormErrors) {
    for (locale, text) in localizations.iter().flatten() {
        if !LOCALES.contains(&locale.as_str()) {
            errors.add(path, "DICT_TYPE_KEYS_CHOICES", &format!("Unknown locale {locale}."));
        }
        errors.length(&format!("{path}.{locale}"), text, 1, most);
    }
}

fn check_options(options: &[OptionSpec], path: &str, depth: u8, errors: &mut FormErrors) {
    errors.at_most_entries(path, options.len(), MAX_OPTIONS);
    let mut names = BTreeSet::new();
    let mut optional_seen = false;
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.{index}");
        check_named(&format!("{path}."), &option.name, &option.name_localizations, errors);
        errors.length(&format!("{path}.description"), &option.description, 1, 100);
        check_locales(&format!("{path}.description_localizations"), &option.description_localizations, 100, errors);
        if !names.insert(&option.name) {
            errors.add(
                &format!("{path}.name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name is taken",
            );
        }
        if option.required && optional_seen {
            let message = "Required options must be placed before non-required options";
            errors.add(&path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_seen |= !option.required;
        check_option_values(option, &path, depth, errors);
    }
}

fn check_option_values(option: &OptionSpec, path: &str, depth: u8, errors: &mut FormErrors) {
    errors.at_most_entries(&format!("{path}.choices"), option.choices.len(), MAX_CHOICES);
    let takes_choices = matches!(option.kind, kind::STRING | kind::INTEGER | kind::NUMBER);
    if !takes_choices && (option.autocomplete || !option.choices.is_empty())
        || (option.autocomplete && !option.choices.is_empty())
    {
        let message = "Autocomplete and choices exclude each other and need a string or number option";
        errors.add(path, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", message);
    }
    for (index, choice) in option.choices.iter().enumerate() {
        check_choice(choice, option.kind, &format!("{path}.choices.{index}"), errors);
    }
    let nested = matches!(option.kind, kind::SUB_COMMAND | kind::SUB_COMMAND_GROUP);
    let fits = match option.kind {
        kind::SUB_COMMAND => depth <= 1,
        kind::SUB_COMMAND_GROUP => depth == 0 && !option.options.is_empty(),
        3..=11 => option.options.is_empty(),
        _ => false,
    };
    if !fits {
        errors.add(
            &format!("{path}.type"),
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command option type is invalid",
        );
    }
    if nested {
        let depth = if option.kind == kind::SUB_COMMAND { 2 } else { 1 };
        check_options(&option.options, &format!("{path}.options"), depth, errors);
    }
}

fn check_choice(choice: &Choice, option: u8, path: &str, errors: &mut FormErrors) {
    errors.length(&format!("{path}.name"), &choice.name, 1, 100);
    check_locales(&format!("{path}.name_localizations"), &choice.name_localizations, 100, errors);
    let fits = match option {
        kind::STRING => choice.value.as_str().is_some_and(|value| (1..=100).contains(&value.chars().count())),
        kind::INTEGER => choice.value.is_i64(),
        _ => choice.value.is_number(),
    };
    if !fits {
        errors.add(&format!("{path}.value"), "BASE_TYPE_BAD_TYPE", "The value does not fit the option.");
    }
}

/// Checks the `data` of an answer that suggests values for an option of kind `option`.
pub fn check_choices(data: &Value, option: u8, errors: &mut FormErrors) {
    errors.at_most_entries("data.choices", data["choices"].as_array().map_or(0, Vec::len), MAX_CHOICES);
    for (path, choice) in entries(&data["choices"], "data.choices") {
        match serde_json::from_value(choice.clone()) {
            Ok(choice) => check_choice(&choice, option, &path, errors),
            Err(error) => errors.add(&path, "BASE_TYPE_REQUIRED", &error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_command_name;

    #[test]
    fn names_are_small_letters_of_any_script() {
        assert!(is_command_name("내제출") && is_command_name("my-round_2"));
    }

    #[test]
    fn capitals_and_spaces_are_no_names() {
        assert!(!is_command_name("Submit") && !is_command_name("내 제출"));
    }
}

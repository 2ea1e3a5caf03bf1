//! Limits of modals, of which the sandbox imitates those with text inputs in action rows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{FormErrors, entries};

const ACTION_ROW: u64 = 1;
const TEXT_INPUT: u64 = 4;

/// Checks the `data` of a modal.
pub fn check_modal(data: &Value, errors: &mut FormErrors) {
    errors.length("data.custom_id", data["custom_id"].as_str().unwrap_or_default(), 1, 100);
    errors.length("data.title", data["title"].as_str().unwrap_or_default(), 1, 45);
    let rows = data["components"].as_array().map_or(0, Vec::len);
    if !(1..=5).contains(&rows) {
        errors.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    }
    let mut custom_ids = BTreeSet::new();
    for (path, row) in entries(&data["components"], "data.components") {
        let input = &row["components"][0];
        let alone = row["components"].as_array().is_some_and(|inside| inside.len() == 1);
        if row["type"].as_u64() != Some(ACTION_ROW) || !alone || input["type"].as_u64() != Some(TEXT_INPUT) {
            errors.add(&path, "UNION_TYPE_CHOICES", "The sandbox takes action rows with one text input each.");
            continue;
        }
        let path = format!("{path}.components.0");
        if !custom_ids.insert(input["custom_id"].as_str()) {
            errors.add(&path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        check_input(input, &path, errors);
    }
}

fn check_input(input: &Value, path: &str, errors: &mut FormErrors) {
    errors.length(&format!("{path}.custom_id"), input["custom_id"].as_str().unwrap_or_default(), 1, 100);
    errors.length(&format!("{path}.label"), input["label"].as_str().unwrap_or_default(), 1, 45);
    errors.optional_length(&format!("{path}.placeholder"), input["placeholder"].as_str(), 100);
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        errors.add(&format!("{path}.style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
    }
    let least = input["min_length"].as_u64().unwrap_or(0);
    let most = input["max_length"].as_u64().unwrap_or(4000);
    if most == 0 || most > 4000 || least > most {
        errors.add(&format!("{path}.max_length"), "NUMBER_TYPE_MAX", "Lengths do not fit.");
    }
    let value_fits = usize::try_from(most).unwrap_or(4000);
    errors.optional_length(&format!("{path}.value"), input["value"].as_str(), value_fits);
}

//! Limits of buttons and selects in messages.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{FormErrors, entries};

const MAX_ROWS: usize = 5;
const MAX_BUTTONS: usize = 5;
const ACTION_ROW: u64 = 1;
const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
/// Selects of users, roles, both, and channels.
const OTHER_SELECTS: std::ops::RangeInclusive<u64> = 5..=8;
const LINK: u64 = 5;

pub(super) fn check(components: &Value, errors: &mut FormErrors) {
    let rows = components.as_array().map_or(0, Vec::len);
    if rows > MAX_ROWS {
        errors.add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    }
    let mut custom_ids = BTreeSet::new();
    for (path, row) in entries(components, "components") {
        if row["type"].as_u64() != Some(ACTION_ROW) {
            errors.add(&format!("{path}.type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            continue;
        }
        check_row(row, &format!("{path}.components"), &mut custom_ids, errors);
    }
}

fn check_row<'a>(row: &'a Value, path: &str, custom_ids: &mut BTreeSet<&'a str>, errors: &mut FormErrors) {
    let inside = row["components"].as_array().map_or(0, Vec::len);
    let selects = entries(&row["components"], path).filter(|(_, c)| c["type"].as_u64() != Some(BUTTON)).count();
    if inside == 0 || inside > MAX_BUTTONS || (selects > 0 && inside > 1) {
        errors.add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length (a select stands alone).");
    }
    for (index, component) in row["components"].as_array().into_iter().flatten().enumerate() {
        let path = format!("{path}.{index}");
        if let Some(custom_id) = component["custom_id"].as_str() {
            errors.length(&format!("{path}.custom_id"), custom_id, 1, 100);
            if !custom_ids.insert(custom_id) {
                let path = format!("{path}.custom_id");
                errors.add(&path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
        match component["type"].as_u64() {
            Some(BUTTON) => check_button(component, &path, errors),
            Some(STRING_SELECT) => check_select(component, &path, errors),
            Some(kind) if OTHER_SELECTS.contains(&kind) => check_select_frame(component, &path, errors),
            _ => {
                let message = "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).";
                errors.add(&format!("{path}.type"), "UNION_TYPE_CHOICES", message);
            }
        }
    }
}

fn check_button(button: &Value, path: &str, errors: &mut FormErrors) {
    let label = button["label"].as_str();
    errors.optional_length(&format!("{path}.label"), label, 80);
    if label.is_none_or(str::is_empty) && button["emoji"].is_null() {
        errors.add(path, "BUTTON_COMPONENT_LABEL_REQUIRED", "A button must have a label or emoji");
    }
    let style = button["style"].as_u64().unwrap_or_default();
    let (url, custom_id) = (button["url"].as_str(), button["custom_id"].as_str());
    match style {
        1..=4 if custom_id.is_none() || url.is_some() => {
            errors.add(path, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required, and no url allowed");
        }
        LINK if url.is_none() || custom_id.is_some() => {
            errors.add(path, "BUTTON_COMPONENT_URL_REQUIRED", "A url is required, and no custom id allowed");
        }
        1..=5 => {
            errors.optional_length(&format!("{path}.url"), url, 512);
            errors.optional_url(&format!("{path}.url"), url);
        }
        _ => errors.add(&format!("{path}.style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5}."),
    }
}

fn check_select(select: &Value, path: &str, errors: &mut FormErrors) {
    check_select_frame(select, path, errors);
    let options = &select["options"];
    let count = options.as_array().map_or(0, Vec::len);
    if !(1..=25).contains(&count) {
        errors.add(&format!("{path}.options"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
    }
    let mut values = BTreeSet::new();
    for (path, option) in entries(options, &format!("{path}.options")) {
        errors.length(&format!("{path}.label"), option["label"].as_str().unwrap_or_default(), 1, 100);
        errors.length(&format!("{path}.value"), option["value"].as_str().unwrap_or_default(), 1, 100);
        errors.optional_length(&format!("{path}.description"), option["description"].as_str(), 100);
        if !values.insert(option["value"].as_str()) {
            let path = format!("{path}.value");
            errors.add(&path, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }
}

fn check_select_frame(select: &Value, path: &str, errors: &mut FormErrors) {
    if select["custom_id"].as_str().is_none() {
        errors.add(&format!("{path}.custom_id"), "BASE_TYPE_REQUIRED", "This field is required");
    }
    errors.optional_length(&format!("{path}.placeholder"), select["placeholder"].as_str(), 150);
    let least = select["min_values"].as_u64().unwrap_or(1);
    let most = select["max_values"].as_u64().unwrap_or(1);
    let offered = select["options"].as_array().map_or(25, Vec::len) as u64;
    if most == 0 || most > 25 || least > most || most > offered {
        errors.add(&format!("{path}.max_values"), "NUMBER_TYPE_MAX", "Values do not fit the options.");
    }
}

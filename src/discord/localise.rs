//! Names, descriptions and options of the commands in both languages, from `locales/*/commands.ftl`.
//!
//! The message of a command is `command-<path>`: its value is the name, `.description` the description, and each
//! option has `.<option>` and `.<option>-description`. The English file holds the names that the code uses. A command
//! in a message's menu has only a name, `menu-<function>`.

use std::sync::Arc;

use poise::CommandParameter;

use super::commands::Command;
use crate::text::{Locale, say};

/// Fills in every text of these commands and of the commands below them.
pub fn localise(commands: &mut [Command]) {
    for command in commands {
        localise_one(command, "command");
    }
}

fn localise_one(command: &mut Command, parent: &str) {
    if command.context_menu_action.is_some() {
        command.context_menu_name = Some(say(Locale::En, &menu_key(command), &[]).into());
        return;
    }
    let key = format!("{parent}-{}", command.name);
    command.description = Some(text(Locale::En, &key, "description").into());
    command.name_localizations = vec![korean(say(Locale::Ko, &key, &[]))].into();
    command.description_localizations = vec![korean(text(Locale::Ko, &key, "description"))].into();
    for option in &mut command.parameters {
        localise_option(option, &key);
    }
    for below in &mut command.subcommands {
        localise_one(below, &key);
    }
}

/// The Korean name of a command in a message's menu, with its language tag. Such names may hold spaces and capitals.
pub fn menu_name(command: &Command) -> (&'static str, String) {
    (Locale::Ko.tag(), say(Locale::Ko, &menu_key(command), &[]))
}

fn menu_key(command: &Command) -> String {
    format!("menu-{}", command.name.replace('_', "-"))
}

fn localise_option(option: &mut CommandParameter<Arc<super::Shared>, super::Problem>, key: &str) {
    let described = format!("{}-description", option.name);
    option.description = Some(text(Locale::En, key, &described).into());
    option.name_localizations = vec![korean(text(Locale::Ko, key, &option.name))].into();
    option.description_localizations = vec![korean(text(Locale::Ko, key, &described))].into();
}

fn korean(text: String) -> (std::borrow::Cow<'static, str>, std::borrow::Cow<'static, str>) {
    (Locale::Ko.tag().into(), text.into())
}

fn text(locale: Locale, key: &str, attribute: &str) -> String {
    say(locale, &format!("{key}.{attribute}"), &[])
}

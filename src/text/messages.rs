//! Fluent messages, embedded in the program.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use super::josa::josa;

/// The languages that the bot speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    /// Korean, written first.
    #[default]
    #[serde(rename = "ko")]
    Ko,
    /// English.
    #[serde(rename = "en-US")]
    En,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The language tag: `ko` or `en-US`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en-US",
        }
    }

    /// The language for a tag such as Discord sends; every tag but Korean gets English, none gets Korean.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.is_empty() || tag.starts_with("ko") { Self::Ko } else { Self::En }
    }
}

/// Named values for a message.
pub type Args<'a> = &'a [(&'static str, FluentValue<'a>)];

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((
            include_str!(concat!("../../locales/ko/", $name, ".ftl")),
            include_str!(concat!("../../locales/en-US/", $name, ".ftl")),
        )),*]
    };
}

/// One entry per file of `locales/`: Korean, English.
const FILES: &[(&str, &str)] = files![
    "announce",
    "answers",
    "ask",
    "aws",
    "cli",
    "commands",
    "common",
    "deadlines",
    "faq",
    "notices",
    "outbox",
    "problems",
    "profile",
    "receipt",
    "remind",
    "round",
    "setup",
    "statuses",
    "team",
    "validator"
];

/// The message `key` in a language, with `args` filled in.
///
/// A key that is missing falls back to Korean and then to the key itself, so that a person is never left without an
/// answer; a test finds it long before that.
#[must_use]
pub fn say(locale: Locale, key: &str, args: Args<'_>) -> String {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    [locale, Locale::Ko].into_iter().find_map(|l| lookup(l, key, &values)).unwrap_or_else(|| key.to_owned())
}

fn lookup(locale: Locale, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundles().get(&locale)?;
    let pattern = match key.split_once('.') {
        Some((message, attribute)) => bundle.get_message(message)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(key)?.value()?,
    };
    let mut problems = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut problems).into_owned())
}

fn bundles() -> &'static HashMap<Locale, FluentBundle<FluentResource>> {
    static BUNDLES: OnceLock<HashMap<Locale, FluentBundle<FluentResource>>> = OnceLock::new();
    BUNDLES.get_or_init(|| Locale::ALL.into_iter().map(|locale| (locale, bundle(locale))).collect())
}

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Discord shows the invisible isolation marks on some platforms, and they break copied text.
    bundle.set_use_isolating(false);
    let added = bundle.add_function("JOSA", |positional, _| match positional {
        [FluentValue::String(word), FluentValue::String(pair)] => josa(word, pair).into(),
        [FluentValue::Number(number), FluentValue::String(pair)] => josa(&number.as_string(), pair).into(),
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "JOSA is added once");
    for (ko, en) in FILES {
        let source = if locale == Locale::Ko { ko } else { en };
        // What can be parsed of a broken file is used; the tests refuse broken files.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_given_twice() {
        for locale in Locale::ALL {
            let mut bundle = FluentBundle::<FluentResource>::new_concurrent(Vec::new());
            for (ko, en) in FILES {
                let source = if locale == Locale::Ko { ko } else { en };
                let resource = FluentResource::try_new((*source).to_owned()).expect("a file that can be read");
                assert_eq!(bundle.add_resource(resource), Ok(()), "{locale:?}");
            }
        }
    }
}

//! Whom a merchant descriptor names.

use super::plain::plain;
use crate::domain::Merchant;

/// A descriptor and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Payee {
    /// As printed.
    pub(crate) descriptor: String,
    /// The supported merchant; `None` for any other.
    pub(crate) merchant: Option<Merchant>,
    /// It names API usage or credit, not a subscription.
    pub(crate) is_api: bool,
}

/// Words that may follow `CLAUDE` in a descriptor of Anthropic's; the name alone is also a first name.
const CLAUDE_WORDS: [&str; 16] = [
    "CLAUDE",
    "AI",
    "PRO",
    "MAX",
    "TEAM",
    "SUBSCRIPTION",
    "SUBSCR",
    "SUB",
    "PLAN",
    "COM",
    "MONTHLY",
    "ANTHROPIC",
    "PBC",
    "US",
    "USA",
    "CA",
];

/// Reads a descriptor such as `OPENAI *CHATGPT SUBSCR`.
pub(crate) fn payee(descriptor: &str) -> Payee {
    let text = plain(descriptor).to_uppercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.join(" ");
    let merchant = supported(&words, &joined);
    let credit = words.iter().zip(words.iter().skip(1).chain(&[""]));
    let mut credit = credit.filter(|(word, next)| word.starts_with("CREDIT") && **next != "CARD");
    let is_api = words.contains(&"API") || credit.next().is_some() || joined.contains("크레딧");
    Payee { descriptor: descriptor.trim().to_owned(), merchant, is_api }
}

fn supported(words: &[&str], joined: &str) -> Option<Merchant> {
    let has = |word: &str| words.contains(&word);
    let begins = |names: &[&str]| words.first().is_some_and(|word| names.contains(word));
    let through = begins(&["PAYPAL", "GOOGLE", "APPLE"]);
    if has("OPENAI") || has("오픈AI") || begins(&["CHATGPT", "챗GPT", "챗지피티"]) || (through && has("CHATGPT"))
    {
        return Some(Merchant::OpenAi);
    }
    let is_claude = begins(&["CLAUDE"]) && words.iter().all(|word| CLAUDE_WORDS.contains(word));
    if has("ANTHROPIC") || has("앤트로픽") || is_claude {
        return Some(Merchant::Anthropic);
    }
    let aws = ["AMAZON WEB SERV", "AMAZONWEBSERV", "아마존웹서비스", "아마존 웹 서비스"];
    (has("AWS") || aws.iter().any(|name| joined.contains(name))).then_some(Merchant::Aws)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptors_name_their_merchants() {
        let cases = [
            ("OPENAI *CHATGPT SUBSCR", Some(Merchant::OpenAi)),
            ("CHATGPT SUBSCRIPTION", Some(Merchant::OpenAi)),
            ("CLAUDE.AI SUBSCRIPTION", Some(Merchant::Anthropic)),
            ("ANTHROPIC* CLAUDE PRO", Some(Merchant::Anthropic)),
            ("AWS EMEA", Some(Merchant::Aws)),
            ("Amazon Web Services", Some(Merchant::Aws)),
            ("AMAZON.COM", None),
            ("CLAUDE MONET CAFE", None),
            ("OPENAIR FESTIVAL", None),
            ("공동구매 CHATGPT PLUS", None),
            ("CURSOR, AI POWERED IDE", None),
        ];
        for (descriptor, merchant) in cases {
            assert_eq!(payee(descriptor).merchant, merchant, "{descriptor}");
        }
    }

    #[test]
    fn api_usage_is_told_from_a_subscription() {
        assert!(payee("OPENAI *API CREDIT").is_api);
        assert!(!payee("OPENAI *CHATGPT SUBSCR").is_api);
    }
}

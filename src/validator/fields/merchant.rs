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
    /// It names a plan other than the one for a single person that the notices mean.
    pub(crate) is_other_plan: bool,
    /// It names a year's plan.
    pub(crate) is_annual: bool,
    /// It names an app store, which sells for others.
    pub(crate) is_store: bool,
}

/// Words that may follow `CLAUDE` in a descriptor of Anthropic's; the name alone is also a first name.
const CLAUDE_WORDS: [&str; 18] = [
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
    "ANNUAL",
    "YEARLY",
    "ANTHROPIC",
    "PBC",
    "US",
    "USA",
    "CA",
];

/// Words that may follow `CHATGPT` at once; the tools of others are named after it as well.
const CHATGPT_WORDS: [&str; 16] = [
    "SUBSCRIPTION",
    "SUBSCRIPTIO",
    "SUBSCR",
    "SUBS",
    "SUB",
    "PLUS",
    "PRO",
    "GO",
    "TEAM",
    "BUSINESS",
    "EDU",
    "OPENAI",
    "COM",
    "API",
    "CREDIT",
    "CREDITS",
];

/// Plans for several people, and dearer ones.
const OTHER_PLANS: [&str; 6] = ["TEAM", "TEAMS", "BUSINESS", "ENTERPRISE", "EDU", "MAX"];
/// Anthropic's Pro is the plan that the notices mean, OpenAI's is not.
const OTHER_PLANS_OF_OPENAI: [&str; 2] = ["PRO", "GO"];

/// Words around `AWS` in Amazon's own descriptors; agencies and resellers have the three letters in their names too.
const AWS_WORDS: [&str; 24] = [
    "AWS",
    "AMAZON",
    "WEB",
    "SERVICE",
    "SERVICES",
    "EMEA",
    "SARL",
    "KOREA",
    "KR",
    "LLC",
    "INC",
    "CHARGES",
    "BILLING",
    "COM",
    "CO",
    "US",
    "USA",
    "WA",
    "SEATTLE",
    "LUXEMBOURG",
    "아마존",
    "이용료",
    "사용료",
    "요금",
];

/// Words that may stand before the merchant's name: who passed the payment on, and where it was made.
const BEFORE: [&str; 10] = ["PAYPAL", "GOOGLE", "APPLE", "STRIPE", "LINK", "PP", "해외", "해외승인", "온라인", "WWW"];

/// Reads a descriptor such as `OPENAI *CHATGPT SUBSCR`.
pub(crate) fn payee(descriptor: &str) -> Payee {
    let text = plain(descriptor).to_uppercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.join(" ");
    let merchant = supported(&words, &text);
    let credit = words.iter().zip(words.iter().skip(1).chain(&[""]));
    let mut credit = credit.filter(|(word, next)| word.starts_with("CREDIT") && **next != "CARD");
    let is_api = words.contains(&"API") || credit.next().is_some() || joined.contains("크레딧");
    let is_other_plan = words.iter().any(|word| {
        OTHER_PLANS.contains(word) || (merchant == Some(Merchant::OpenAi) && OTHER_PLANS_OF_OPENAI.contains(word))
    });
    let is_annual = words.iter().any(|word| ["ANNUAL", "YEARLY", "연간"].contains(word));
    let stores = ["APPLE COM BILL", "ITUNES COM BILL", "GOOGLE PLAY", "GOOGLE CHATGPT", "GOOGLE CLAUDE"];
    let is_store = stores.iter().any(|store| joined.starts_with(store));
    Payee { descriptor: descriptor.trim().to_owned(), merchant, is_api, is_other_plan, is_annual, is_store }
}

fn supported(words: &[&str], text: &str) -> Option<Merchant> {
    let named: Vec<&str> = words.iter().copied().skip_while(|word| BEFORE.contains(word)).collect();
    let (name, rest) = named.split_first()?;
    let is_chatgpt =
        ["CHATGPT", "챗GPT", "챗지피티"].contains(name) && rest.first().is_none_or(|word| CHATGPT_WORDS.contains(word));
    if ["OPENAI", "오픈AI"].contains(name) || is_chatgpt {
        return Some(Merchant::OpenAi);
    }
    // The name with its domain is Anthropic's, whatever follows.
    let is_claude =
        *name == "CLAUDE" && (text.contains("CLAUDE.AI") || rest.iter().all(|word| CLAUDE_WORDS.contains(word)));
    if ["ANTHROPIC", "앤트로픽"].contains(name) || is_claude {
        return Some(Merchant::Anthropic);
    }
    let names = ["AMAZON WEB SERV", "AMAZONWEBSERV", "아마존웹서비스", "아마존 웹 서비스"];
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let is_aws = named.contains(&"AWS") && named.iter().all(|word| AWS_WORDS.contains(word) || is_number(word));
    (is_aws || names.iter().any(|full| named.join(" ").contains(full))).then_some(Merchant::Aws)
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
            ("CLAUDE.AI ANNUAL PLAN SAN FRANCISCO", Some(Merchant::Anthropic)),
            ("PAYPAL *OPENAI", Some(Merchant::OpenAi)),
            ("AMAZON_AWS 202503", Some(Merchant::Aws)),
            ("AWS 광고대행", None),
            ("CHATGPT WRITER", None),
            ("PADDLE.NET* OPENAI HELPER", None),
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
    fn stores_and_years_are_seen() {
        assert!(payee("APPLE.COM/BILL").is_store && payee("GOOGLE *ChatGPT").is_store);
        assert!(payee("CLAUDE.AI ANNUAL").is_annual && !payee("CLAUDE.AI SUBSCRIPTION").is_annual);
    }

    #[test]
    fn plans_are_told_apart_by_name() {
        for text in ["OPENAI *CHATGPT TEAM", "CHATGPT PRO", "CLAUDE.AI MAX SUBSCRIPTION"] {
            assert!(payee(text).is_other_plan, "{text}");
        }
        for text in ["OPENAI *CHATGPT SUBSCR", "CLAUDE PRO", "CHATGPT PLUS"] {
            assert!(!payee(text).is_other_plan, "{text}");
        }
    }

    #[test]
    fn api_usage_is_told_from_a_subscription() {
        assert!(payee("OPENAI *API CREDIT").is_api);
        assert!(!payee("OPENAI *CHATGPT SUBSCR").is_api);
    }
}

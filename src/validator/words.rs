//! The words of findings: what was found, and what to do about it in this situation.

use chrono::NaiveDate;
use fluent_bundle::FluentValue;

use super::finding::{Doubt, Finding, Gap};
use crate::domain::calendar::kst_date;
use crate::domain::{Cap, DateRange, Merchant, Moment, Per, Usd, Window, Won};
use crate::text::{Args, Locale, date, day_and_time, say};

impl Finding {
    /// What was noticed: what was found and, where it helps, what was expected.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let put = |key: &str, args: Args<'_>| say(locale, key, args);
        match self {
            Self::NotPdf { file } => put("finding-not-pdf", &[("file", file.into())]),
            Self::Unreadable { file } => put("finding-unreadable", &[("file", file.into())]),
            Self::Encrypted { file } => put("finding-encrypted", &[("file", file.into())]),
            Self::TooLarge { file } => put("finding-too-large", &[("file", file.into())]),
            Self::CardNumberExposed { file } => put("finding-card-number-exposed", &[("file", file.into())]),
            Self::Duplicate => put("finding-duplicate", &[]),
            Self::Cancelled => put("finding-cancelled", &[]),
            Self::WrongMerchant { found, expected } => {
                put("finding-wrong-merchant", &[("found", found.into()), ("expected", products(locale, expected))])
            }
            Self::WrongPrice { found, expected, .. } => {
                put("finding-wrong-price", &[("found", usd(*found)), ("expected", prices(locale, expected))])
            }
            Self::ApiCredit { found } => put("finding-api-credit", &[("found", found.into())]),
            Self::OtherPlan { found } => put("finding-other-plan", &[("found", found.into())]),
            Self::PaidOutsideWindow { found, expected } => paid_outside(locale, *found, expected),
            Self::UsdMissing { .. } => put("finding-usd-missing", &[]),
            Self::KrwMissing { gap: Gap::TooEarly { .. } } => put("finding-krw-not-yet", &[]),
            Self::KrwMissing { .. } => put("finding-krw-missing", &[]),
            Self::PaidOnMissing => put("finding-paid-on-missing", &[]),
            Self::InvoiceMissing => put("finding-invoice-missing", &[]),
            Self::PaymentProofMissing => put("finding-payment-proof-missing", &[]),
            Self::UsageOutsidePeriod { found, expected } => usage_outside(locale, found, expected),
            Self::SubmittedOutsideWindow { at, window } => outside_window(locale, *at, window),
            Self::ImageOnly { file } => put("finding-image-only", &[("file", file.into())]),
            Self::TextUnmapped { file } => put("finding-text-unmapped", &[("file", file.into())]),
            Self::Ambiguous { doubt } => doubt.message(locale),
            Self::OverCap { paid, cap } => {
                put("finding-over-cap", &[("paid", won(*paid)), ("cap", won(cap.krw)), ("per", per(*cap))])
            }
            Self::AboveShare { paid, share } => {
                put("finding-above-share", &[("paid", won(*paid)), ("share", won(*share))])
            }
            Self::FileName { suggested } => put("finding-file-name", &[("name", suggested.into())]),
            Self::SameFile { file } => put("finding-same-file", &[("file", file.into())]),
        }
    }

    /// What to do now.
    #[must_use]
    pub fn hint(&self, locale: Locale) -> String {
        let put = |key: &str, args: Args<'_>| say(locale, key, args);
        match self {
            Self::NotPdf { .. } => put("hint-not-pdf", &[]),
            Self::Unreadable { .. } => put("hint-unreadable", &[]),
            Self::Encrypted { .. } => put("hint-encrypted", &[]),
            Self::TooLarge { .. } => put("hint-too-large", &[]),
            Self::CardNumberExposed { .. } => put("hint-card-number-exposed", &[]),
            Self::Duplicate => put("hint-duplicate", &[]),
            Self::Cancelled => put("hint-cancelled", &[]),
            Self::WrongMerchant { .. } => put("hint-wrong-merchant", &[]),
            Self::WrongPrice { payable_until: Some(until), .. } => {
                put("hint-wrong-price-in-time", &[("until", date(locale, *until).into())])
            }
            Self::WrongPrice { .. } => put("hint-wrong-price", &[]),
            Self::ApiCredit { .. } | Self::OtherPlan { .. } => put("hint-api-credit", &[]),
            Self::PaidOutsideWindow { .. } => put("hint-paid-outside-window", &[]),
            Self::UsdMissing { gap } => gap.usd_hint(locale),
            Self::KrwMissing { gap } => gap.krw_hint(locale),
            Self::PaidOnMissing => put("hint-paid-on-missing", &[]),
            Self::InvoiceMissing => put("hint-invoice-missing", &[]),
            Self::PaymentProofMissing => put("hint-payment-proof-missing", &[]),
            Self::UsageOutsidePeriod { .. } => put("hint-usage-outside-period", &[]),
            Self::SubmittedOutsideWindow { at, window } => match window.opens_at {
                _ if window.tentative => put("hint-submitted-tentative", &[]),
                Some(opens) if *at < opens => put("hint-submitted-early", &[]),
                _ => put("hint-submitted-late", &[]),
            },
            Self::ImageOnly { .. } => put("hint-image-only", &[]),
            Self::TextUnmapped { .. } => put("hint-text-unmapped", &[]),
            Self::Ambiguous { doubt } => doubt.hint(locale),
            Self::OverCap { .. } => put("hint-over-cap", &[]),
            Self::AboveShare { .. } => put("hint-above-share", &[]),
            Self::FileName { .. } => put("hint-file-name", &[]),
            Self::SameFile { .. } => put("hint-same-file", &[]),
        }
    }
}

impl Gap {
    fn usd_hint(&self, locale: Locale) -> String {
        match self {
            Self::AppStoreReceipt => say(locale, "hint-usd-app-store", &[]),
            Self::OtherPage => say(locale, "hint-usd-other-page", &[]),
            Self::MerchantReceipt(merchant) => merchant_receipt(locale, *merchant),
            Self::Plain | Self::TooEarly { .. } => say(locale, "hint-usd-missing", &[]),
        }
    }

    fn krw_hint(&self, locale: Locale) -> String {
        match self {
            Self::MerchantReceipt(merchant) => merchant_receipt(locale, *merchant),
            Self::AppStoreReceipt => say(locale, "hint-store-receipt", &[]),
            Self::OtherPage => say(locale, "hint-krw-other-page", &[]),
            Self::TooEarly { ready_on, window } => too_early(locale, *ready_on, window),
            Self::Plain => say(locale, "hint-krw-missing", &[]),
        }
    }
}

fn merchant_receipt(locale: Locale, merchant: Option<Merchant>) -> String {
    let sender = merchant.map_or("", Merchant::product);
    say(locale, "hint-merchant-receipt", &[("sender", sender.into())])
}

/// When to come again: once the won amount may be there, and while the round takes submissions.
fn too_early(locale: Locale, ready_on: NaiveDate, window: &Window) -> String {
    let day = |day| FluentValue::from(date(locale, day));
    let ready = ("ready", day(ready_on));
    let (Some(opens), Some(closes)) = (window.opens_at, window.closes_at) else {
        return say(locale, "hint-krw-too-early", &[ready]);
    };
    let (first, last) = (kst_date(opens), kst_date(closes));
    let until = ("closes", if window.tentative { day(last) } else { day_and_time(locale, closes).into() });
    if ready_on > last {
        say(locale, "hint-krw-too-late", &[ready, until])
    } else if window.tentative {
        say(locale, "hint-krw-too-early-tentative", &[ready, ("opens", day(first)), until])
    } else if ready_on < first {
        say(locale, "hint-krw-too-early-between", &[ready, ("opens", day(first)), until])
    } else {
        say(locale, "hint-krw-too-early-until", &[ready, until])
    }
}

impl Doubt {
    fn message(&self, locale: Locale) -> String {
        let put = |key: &str, args: Args<'_>| say(locale, key, args);
        match self {
            Self::ExchangeRate { usd: dollars, krw } => {
                put("doubt-exchange-rate", &[("usd", usd(*dollars)), ("krw", won(*krw))])
            }
            Self::Contradiction => put("doubt-contradiction", &[]),
            Self::SeveralPayments { count } => put("doubt-several-payments", &[("count", (*count).into())]),
            Self::OtherCurrency { currency } => put("doubt-other-currency", &[("currency", currency.into())]),
            Self::PriceUnknown => put("doubt-price-unknown", &[]),
            Self::WonOnly => put("doubt-won-only", &[]),
            Self::MerchantUnknown => put("doubt-merchant-unknown", &[]),
            Self::StorePayment => put("doubt-store-payment", &[]),
            Self::ForeignAccount => put("doubt-foreign-account", &[]),
            Self::OtherHolder { found } => put("doubt-other-holder", &[("found", found.into())]),
            Self::DateOrder => put("doubt-date-order", &[]),
            Self::FutureDate { found } => put("doubt-future-date", &[("found", date(locale, *found).into())]),
            Self::ReceiptCompletes => put("doubt-receipt-completes", &[]),
            Self::MaybeCancelled => put("doubt-maybe-cancelled", &[]),
            Self::NotPaid => put("doubt-not-paid", &[]),
            Self::NotASlip => put("doubt-not-a-slip", &[]),
            Self::UsageUnknown => put("doubt-usage-unknown", &[]),
            Self::WonNotYetKnown => put("doubt-won-not-yet-known", &[]),
            Self::NotChecked => put("doubt-not-checked", &[]),
            Self::UnusualPeriod => put("doubt-unusual-period", &[]),
        }
    }

    fn hint(&self, locale: Locale) -> String {
        match self {
            Self::SeveralPayments { .. } => say(locale, "hint-several-payments", &[]),
            Self::ReceiptCompletes => say(locale, "hint-receipt-completes", &[]),
            Self::StorePayment => say(locale, "hint-store-payment", &[]),
            Self::NotChecked => say(locale, "hint-not-checked", &[]),
            Self::ForeignAccount => say(locale, "hint-foreign-account", &[]),
            Self::OtherHolder { .. } => say(locale, "hint-other-holder", &[]),
            _ => say(locale, "hint-ambiguous", &[]),
        }
    }
}

fn paid_outside(locale: Locale, found: NaiveDate, expected: &DateRange) -> String {
    let day = |day| FluentValue::from(date(locale, day));
    let args = [("found", day(found)), ("first", day(expected.first)), ("last", day(expected.last))];
    say(locale, "finding-paid-outside-window", &args)
}

/// With years: usage periods may lie in two.
fn usage_outside(locale: Locale, found: &DateRange, expected: &DateRange) -> String {
    let day = |day: NaiveDate| FluentValue::from(day.to_string());
    let args = [
        ("found-first", day(found.first)),
        ("found-last", day(found.last)),
        ("first", day(expected.first)),
        ("last", day(expected.last)),
    ];
    say(locale, "finding-usage-outside-period", &args)
}

fn outside_window(locale: Locale, at: Moment, window: &Window) -> String {
    let day = |at| FluentValue::from(date(locale, kst_date(at)));
    match (window.opens_at, window.closes_at) {
        // Dates that nobody announced are shown without an hour.
        (Some(opens), _) if window.tentative && at < opens => {
            say(locale, "finding-submitted-early-tentative", &[("opens", day(opens))])
        }
        (_, Some(closes)) if window.tentative => {
            say(locale, "finding-submitted-late-tentative", &[("closes", day(closes))])
        }
        (Some(opens), _) if at < opens => {
            say(locale, "finding-submitted-early", &[("opens", day_and_time(locale, opens).into())])
        }
        (_, Some(closes)) => say(locale, "finding-submitted-late", &[("closes", day_and_time(locale, closes).into())]),
        _ => say(locale, "finding-submitted-outside", &[]),
    }
}

fn per(cap: Cap) -> FluentValue<'static> {
    match cap.per {
        Per::Person => "person".into(),
        Per::Team => "team".into(),
    }
}

fn usd(amount: Usd) -> FluentValue<'static> {
    format!("${amount}").into()
}

fn won(amount: Won) -> FluentValue<'static> {
    amount.to_string().into()
}

fn prices(locale: Locale, expected: &[Usd]) -> FluentValue<'static> {
    listed(locale, expected.iter().map(|price| format!("${price}"))).into()
}

fn products(locale: Locale, expected: &[Merchant]) -> FluentValue<'static> {
    listed(locale, expected.iter().map(|merchant| merchant.product().to_owned())).into()
}

fn listed(locale: Locale, items: impl Iterator<Item = String>) -> String {
    let or = say(locale, "list-or", &[]);
    items.collect::<Vec<_>>().join(&format!(" {or} "))
}

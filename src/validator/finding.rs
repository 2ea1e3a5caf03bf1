//! What stands against (or beside) paying, with what was found and what was expected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Cap, DateRange, Merchant, Moment, Usd, Window, Won};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        /// The stable name of a kind of finding, as the command line and the database write it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $id)] $variant,)*
        }

        impl Code {
            /// The id of the contract, such as `usd_missing`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }
        }
    };
}

codes! {
    /// Not a PDF file.
    NotPdf = "not_pdf",
    /// A damaged PDF.
    Unreadable = "unreadable",
    /// Needs a password to open.
    Encrypted = "encrypted",
    /// Beyond the limits.
    TooLarge = "too_large",
    /// An unmasked card number.
    CardNumberExposed = "card_number_exposed",
    /// The same payment was handed in before.
    Duplicate = "duplicate",
    /// Cancelled or refunded.
    Cancelled = "cancelled",
    /// Not a supported merchant.
    WrongMerchant = "wrong_merchant",
    /// Not a supported price or product.
    WrongPlan = "wrong_plan",
    /// Paid on a day that does not count.
    PaidOutsideWindow = "paid_outside_window",
    /// No dollar amount.
    UsdMissing = "usd_missing",
    /// No won amount.
    KrwMissing = "krw_missing",
    /// No payment date.
    PaidOnMissing = "paid_on_missing",
    /// No invoice.
    InvoiceMissing = "invoice_missing",
    /// No proof of payment.
    PaymentProofMissing = "payment_proof_missing",
    /// Usage outside the programme's period.
    UsageOutsidePeriod = "usage_outside_period",
    /// Handed in before or after the round's window.
    SubmittedOutsideWindow = "submitted_outside_window",
    /// Pictures only where text is needed.
    ImageOnly = "image_only",
    /// Text without a mapping to Unicode.
    TextUnmapped = "text_unmapped",
    /// A person has to look.
    Ambiguous = "ambiguous",
    /// More than the cap was paid.
    OverCap = "over_cap",
    /// Within the cap, but above what one part of it is meant for.
    AboveShare = "above_share",
    /// The file name was repaired.
    FileName = "file_name",
    /// The same file was handed in twice at once.
    SameFile = "same_file",
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Merely good to know.
    Info,
    /// A person has to look (but [`Code::OverCap`] is settled by paying the cap).
    Warning,
    /// A rule is broken.
    Error,
}

impl Severity {
    /// `error`, `warning` or `info`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Why an amount is missing, as far as the document tells; decides the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// Nothing special about the document.
    Plain,
    /// What the merchant sent instead of the card company's slip.
    MerchantReceipt(Option<Merchant>),
    /// What Apple or Google sent.
    AppStoreReceipt,
    /// The page with the other currency alone (KB prints two).
    OtherPage,
    /// The won amount may not be there yet.
    TooEarly {
        /// From this Korean day on it should be.
        ready_on: NaiveDate,
        /// When the round takes submissions.
        window: Window,
    },
}

/// Why a person has to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Won per dollar are outside 1,000–2,000.
    ExchangeRate {
        /// The dollars read.
        usd: Usd,
        /// The won read.
        krw: Won,
    },
    /// Documents or lines say different amounts or dates of what should be one payment.
    Contradiction,
    /// More than one payment qualifies.
    SeveralPayments {
        /// How many.
        count: usize,
    },
    /// The price is in another currency.
    OtherCurrency {
        /// Its code, such as `EUR`.
        currency: String,
    },
    /// The notice does not say which prices are paid back, or the reader did not understand it.
    PriceUnknown,
    /// The slip shows won only, which is allowed, but does not tell the plan.
    WonOnly,
    /// No merchant could be read.
    MerchantUnknown,
    /// An app store was paid: for what, or how many dollars, its line on a slip does not say.
    StorePayment,
    /// Paid in dollars from an account in dollars: no won were ever billed.
    ForeignAccount,
    /// The card or account bears another person's name.
    OtherHolder {
        /// The name printed.
        found: String,
    },
    /// A date that can be read as two days, such as 03/04/2025.
    DateOrder,
    /// The payment date lies after the moment of submission.
    FutureDate {
        /// The date read.
        found: NaiveDate,
    },
    /// The merchant's own receipt fills in what the card slip does not show.
    ReceiptCompletes,
    /// The document speaks of cancelling, but it is not clear that this payment was cancelled.
    MaybeCancelled,
    /// The document says that the payment was declined or failed.
    NotPaid,
    /// All facts are there, but not on a document of a card company or bank.
    NotASlip,
    /// The invoice's usage month could not be read.
    UsageUnknown,
    /// The won amount of the last bill may not be known before the closing.
    WonNotYetKnown,
    /// The check itself failed; nothing is known about the files.
    NotChecked,
    /// A yearly plan or a part of a month.
    UnusualPeriod,
}

/// One thing that was noticed. Carries what its message needs; [`Finding::message`] and [`Finding::hint`] say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields say what they are; each variant is explained by its code")]
pub enum Finding {
    NotPdf { file: String },
    Unreadable { file: String },
    Encrypted { file: String },
    TooLarge { file: String },
    CardNumberExposed { file: String },
    Duplicate,
    Cancelled,
    WrongMerchant { found: String, expected: Vec<Merchant> },
    WrongPrice { found: Usd, expected: Vec<Usd>, payable_until: Option<NaiveDate> },
    ApiCredit { found: String },
    OtherPlan { found: String },
    PaidOutsideWindow { found: NaiveDate, expected: DateRange },
    UsdMissing { gap: Gap },
    KrwMissing { gap: Gap },
    PaidOnMissing,
    InvoiceMissing,
    PaymentProofMissing,
    UsageOutsidePeriod { found: DateRange, expected: DateRange },
    SubmittedOutsideWindow { at: Moment, window: Window },
    ImageOnly { file: String },
    TextUnmapped { file: String },
    Ambiguous { doubt: Doubt },
    OverCap { paid: Won, cap: Cap },
    AboveShare { paid: Won, share: Won },
    FileName { suggested: String },
    SameFile { file: String },
}

impl Finding {
    /// Its stable name.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::NotPdf { .. } => Code::NotPdf,
            Self::Unreadable { .. } => Code::Unreadable,
            Self::Encrypted { .. } => Code::Encrypted,
            Self::TooLarge { .. } => Code::TooLarge,
            Self::CardNumberExposed { .. } => Code::CardNumberExposed,
            Self::Duplicate => Code::Duplicate,
            Self::Cancelled => Code::Cancelled,
            Self::WrongMerchant { .. } => Code::WrongMerchant,
            Self::WrongPrice { .. } | Self::ApiCredit { .. } | Self::OtherPlan { .. } => Code::WrongPlan,
            Self::PaidOutsideWindow { .. } => Code::PaidOutsideWindow,
            Self::UsdMissing { .. } => Code::UsdMissing,
            Self::KrwMissing { .. } => Code::KrwMissing,
            Self::PaidOnMissing => Code::PaidOnMissing,
            Self::InvoiceMissing => Code::InvoiceMissing,
            Self::PaymentProofMissing => Code::PaymentProofMissing,
            Self::UsageOutsidePeriod { .. } => Code::UsageOutsidePeriod,
            Self::SubmittedOutsideWindow { .. } => Code::SubmittedOutsideWindow,
            Self::ImageOnly { .. } => Code::ImageOnly,
            Self::TextUnmapped { .. } => Code::TextUnmapped,
            Self::Ambiguous { .. } => Code::Ambiguous,
            Self::OverCap { .. } => Code::OverCap,
            Self::AboveShare { .. } => Code::AboveShare,
            Self::FileName { .. } => Code::FileName,
            Self::SameFile { .. } => Code::SameFile,
        }
    }

    /// The file that it is about, under its trainee's name for it: for screens, text from a stranger.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::NotPdf { file }
            | Self::Unreadable { file }
            | Self::Encrypted { file }
            | Self::TooLarge { file }
            | Self::CardNumberExposed { file }
            | Self::ImageOnly { file }
            | Self::TextUnmapped { file }
            | Self::SameFile { file } => Some(file),
            _ => None,
        }
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            // A window that was never announced cannot be missed for good.
            Self::SubmittedOutsideWindow { window: Window { tentative: true, .. }, .. } => Severity::Warning,
            Self::ImageOnly { .. } | Self::TextUnmapped { .. } | Self::Ambiguous { .. } | Self::OverCap { .. } => {
                Severity::Warning
            }
            Self::AboveShare { .. } | Self::FileName { .. } | Self::SameFile { .. } => Severity::Info,
            _ => Severity::Error,
        }
    }
}

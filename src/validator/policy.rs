//! What a programme asks for in one round, as data. A new programme needs a policy, not new code.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Cap, DateRange, Merchant, Programme, ProgrammeId, Round, Usd, Won};

/// Which documents a submission must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// A card slip that shows dollars, won and the payment date.
    CardSlip,
    /// The merchant's invoices, each with a proof of its payment.
    InvoiceAndProof,
}

/// The rules of one programme in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Whose rules these are.
    pub programme: ProgrammeId,
    /// The round and its window.
    pub round: Round,
    /// Which documents are asked for.
    pub required: Required,
    /// Who may have been paid.
    pub merchants: Vec<Merchant>,
    /// The dollar prices that are paid back; empty when they are unknown, or (AWS) any amount is.
    pub prices: Vec<Usd>,
    /// The Korean calendar days on which payments count.
    pub pay_window: Option<DateRange>,
    /// The days in which usage must fall.
    pub usage: Option<DateRange>,
    /// The most that is paid back.
    pub cap: Option<Cap>,
    /// An amount within the cap above which operators want to look.
    pub flag_above: Option<Won>,
    /// Payments from this day on may show won only.
    pub krw_only_from: Option<NaiveDate>,
    /// Days that it may take until the won amount appears on a slip.
    pub krw_wait_days: Option<u32>,
}

impl Policy {
    /// The rules of `programme` for `round`.
    ///
    /// ```
    /// use bootcamp_bot::notice::library;
    /// use bootcamp_bot::validator::{Policy, Required};
    ///
    /// let library = library::parse(&[("course.md", include_str!("../../samples/notices/course_cloud.md"))]);
    /// let programme = library.programme("subscription".parse()?).ok_or("no programme")?;
    /// let policy = Policy::of(programme, programme.round(2).ok_or("no round")?);
    /// assert_eq!(policy.required, Required::CardSlip);
    /// let days = policy.pay_window.ok_or("no days")?;
    /// assert_eq!((days.first.to_string(), days.last.to_string()), ("2025-03-01".into(), "2025-03-20".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(programme: &Programme, round: &Round) -> Self {
        let (required, merchants) = match programme.id {
            ProgrammeId::Subscription => (Required::CardSlip, vec![Merchant::OpenAi, Merchant::Anthropic]),
            ProgrammeId::AwsTheory | ProgrammeId::AwsProject => (Required::InvoiceAndProof, vec![Merchant::Aws]),
        };
        Self {
            programme: programme.id,
            round: round.clone(),
            required,
            merchants,
            prices: programme.prices.clone(),
            pay_window: programme.pay_window(round),
            usage: programme.usage,
            cap: programme.cap,
            flag_above: programme.flag_above,
            krw_only_from: programme.krw_only_from,
            krw_wait_days: programme.krw_wait_days,
        }
    }
}

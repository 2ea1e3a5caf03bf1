//! A submission's row.

use sqlx::FromRow;

use crate::domain::{
    Checked, Facts, GuildId, InteractionId, Reference, Submission, SubmissionId, Upload, Usd, UserId, Won,
};
use crate::store::StoreError;
use crate::store::row::Table;

pub(super) const SELECT: &str = "SELECT guild_id, id, number, user_id, programme, round, interaction_id, arrived_at, \
     stored_at, status, status_since, replaces, verdict, merchant, usd_cents, krw, paid_on, card_last4, \
     reimbursable_krw, canonical_name, report FROM submissions";
pub(super) const BY_ID: &str = "WHERE guild_id = $1 AND id = $2";
pub(super) const BY_INTERACTION: &str = "WHERE guild_id = $1 AND interaction_id = $2";
pub(super) const STANDING: &str = "WHERE guild_id = $1 AND user_id = $2 AND programme = $3 AND round = $4 \
     AND status NOT IN ('withdrawn', 'replaced')";

const TABLE: Table = Table("submissions");

#[derive(FromRow)]
pub(super) struct Row {
    guild_id: i64,
    id: String,
    number: i64,
    user_id: i64,
    programme: String,
    round: i64,
    interaction_id: i64,
    arrived_at: i64,
    stored_at: i64,
    status: String,
    status_since: i64,
    replaces: Option<String>,
    verdict: String,
    merchant: Option<String>,
    usd_cents: Option<i64>,
    krw: Option<i64>,
    paid_on: Option<String>,
    card_last4: Option<String>,
    reimbursable_krw: Option<i64>,
    canonical_name: Option<String>,
    report: String,
}

impl TryFrom<Row> for Submission {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            reference: Reference(row.number),
            upload: row.upload()?,
            status: TABLE.parse("status", &row.status)?,
            status_since: TABLE.moment("status_since", row.status_since)?,
            stored_at: TABLE.moment("stored_at", row.stored_at)?,
            checked: Checked {
                verdict: TABLE.parse("verdict", &row.verdict)?,
                facts: row.facts()?,
                reimbursable: row.reimbursable_krw.map(Won),
                canonical_name: row.canonical_name,
                report: row.report,
            },
            replaces: row.replaces.map(SubmissionId),
            id: SubmissionId(row.id),
        })
    }
}

impl Row {
    fn upload(&self) -> Result<Upload, StoreError> {
        Ok(Upload {
            guild: GuildId(self.guild_id.cast_unsigned()),
            user: UserId(self.user_id.cast_unsigned()),
            programme: TABLE.parse("programme", &self.programme)?,
            round: TABLE.number("round", self.round)?,
            interaction: InteractionId(self.interaction_id.cast_unsigned()),
            arrived_at: TABLE.moment("arrived_at", self.arrived_at)?,
        })
    }

    fn facts(&self) -> Result<Facts, StoreError> {
        Ok(Facts {
            merchant: self.merchant.as_deref().map(|text| TABLE.parse("merchant", text)).transpose()?,
            usd: self.usd_cents.map(Usd::from_cents),
            krw: self.krw.map(Won),
            paid_on: TABLE.day("paid_on", self.paid_on.as_deref())?,
            card_last4: self.card_last4.clone(),
        })
    }
}

pub(super) fn one(row: Option<Row>) -> Result<Option<Submission>, StoreError> {
    row.map(Submission::try_from).transpose()
}

pub(super) fn all(rows: Vec<Row>) -> Result<Vec<Submission>, StoreError> {
    rows.into_iter().map(Submission::try_from).collect()
}

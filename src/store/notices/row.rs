//! A notice version's row.

use sqlx::FromRow;

use super::NoticeVersion;
use crate::domain::{Cohort, UserId};
use crate::store::StoreError;
use crate::store::row::Table;

pub(super) const SELECT: &str = "SELECT id, identity, title, body, content_hash, dated_on, imported_at, source, \
     actor, cohort, state FROM notice_versions";

const TABLE: Table = Table("notice_versions");

#[derive(FromRow)]
pub(super) struct Row {
    id: String,
    identity: String,
    title: String,
    body: String,
    pub(super) content_hash: String,
    dated_on: Option<String>,
    imported_at: i64,
    source: String,
    actor: Option<i64>,
    cohort: Option<i64>,
    state: String,
}

impl TryFrom<Row> for NoticeVersion {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            identity: row.identity,
            title: row.title,
            body: row.body,
            dated_on: TABLE.day("dated_on", row.dated_on.as_deref())?,
            imported_at: TABLE.moment("imported_at", row.imported_at)?,
            source: TABLE.parse("source", &row.source)?,
            actor: row.actor.map(|actor| UserId(actor.cast_unsigned())),
            cohort: row.cohort.map(cohort).transpose()?,
            state: TABLE.parse("state", &row.state)?,
        })
    }
}

fn cohort(number: i64) -> Result<Cohort, StoreError> {
    let cohort = Cohort::new(TABLE.number("cohort", number)?);
    cohort.ok_or_else(|| TABLE.wrong("cohort", format!("no cohort {number}")))
}

//! A notice version's row.

use sqlx::FromRow;

use super::NoticeVersion;
use crate::domain::UserId;
use crate::store::StoreError;
use crate::store::row::Table;

pub(super) const SELECT: &str = "SELECT id, identity, title, body, content_hash, dated_on, imported_at, source, \
     actor, state FROM notice_versions";

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
            state: TABLE.parse("state", &row.state)?,
        })
    }
}

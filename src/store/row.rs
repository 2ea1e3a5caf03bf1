//! From columns to domain types and back.

use std::fmt::Display;
use std::str::FromStr;

use chrono::NaiveDate;
use sqlx::AssertSqlSafe;

use crate::domain::{ChannelId, Course, GuildId, InteractionId, MessageId, Moment, RoleId, UserId};
use crate::text::Locale;

use super::error::StoreError;

/// One statement from two literals: a row type's column list and what follows it.
pub(super) fn sql(select: &'static str, rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!("{select} {rest}"))
}

/// Discord's ids as the database keeps them. Their top bit is free until the year 2084, and nothing is lost if not.
pub(super) trait Snowflake {
    fn to_column(self) -> i64;
}

macro_rules! snowflakes {
    ($($name:ident)*) => {
        $(impl Snowflake for $name {
            fn to_column(self) -> i64 {
                self.0.cast_signed()
            }
        })*
    };
}
snowflakes!(GuildId UserId InteractionId ChannelId RoleId MessageId);

/// A table by name; its methods read columns and name both in their errors.
#[derive(Clone, Copy)]
pub(super) struct Table(pub(super) &'static str);

impl Table {
    pub(super) fn wrong(self, column: &'static str, why: impl Display) -> StoreError {
        StoreError::Row { table: self.0, column, why: why.to_string() }
    }

    pub(super) fn parse<T: FromStr<Err: Display>>(self, column: &'static str, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|error| self.wrong(column, error))
    }

    pub(super) fn moment(self, column: &'static str, milliseconds: i64) -> Result<Moment, StoreError> {
        Moment::from_timestamp_millis(milliseconds).ok_or_else(|| self.wrong(column, "not a moment"))
    }

    pub(super) fn number<T: TryFrom<i64>>(self, column: &'static str, value: i64) -> Result<T, StoreError> {
        T::try_from(value).map_err(|_| self.wrong(column, format!("{value} is out of range")))
    }

    pub(super) fn day(self, column: &'static str, text: Option<&str>) -> Result<Option<NaiveDate>, StoreError> {
        text.map(|text| self.parse(column, text)).transpose()
    }

    pub(super) fn course(self, column: &'static str, text: &str) -> Result<Course, StoreError> {
        Course::parse(text).ok_or_else(|| self.wrong(column, format!("no course {text:?}")))
    }

    pub(super) fn locale(self, column: &'static str, text: Option<&str>) -> Result<Option<Locale>, StoreError> {
        let known = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        text.map(|tag| known(tag).ok_or_else(|| self.wrong(column, format!("no language {tag:?}")))).transpose()
    }

    pub(super) fn json<T: serde::de::DeserializeOwned>(
        self,
        column: &'static str,
        text: &str,
    ) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|error| self.wrong(column, error))
    }
}

/// A value as JSON.
pub(super) fn to_json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Database(sqlx::Error::Encode(Box::new(error))))
}

/// A new key: a UUID of version 7, so that keys sort roughly by age.
pub(super) fn new_key() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

//! The store, on both engines. A story is an `async fn(Store)`; [`on_both_engines!`] makes two tests of it.
//!
//! PostgreSQL is used when TEST_DATABASE_URL names a server, which `.ci/postgres` can start; otherwise its half says
//! on stderr that it was skipped.

pub mod database;
pub mod samples;

pub use database::url_in;

/// Two tests for each story, `sqlite::story` and `postgres::story`. A story that is missing here is dead code.
macro_rules! on_both_engines {
    ($($story:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $story() {
                crate::store::database::on_sqlite(super::$story).await;
            })+
        }

        mod postgres {
            $(#[tokio::test]
            async fn $story() {
                crate::store::database::on_postgres(super::$story).await;
            })+
        }
    };
}

mod cleanups;
mod deliveries;
mod drafts;
mod faq;
mod looking;
mod migrations;
mod notice_imports;
mod notices;
mod opening;
mod outbox;
mod people;
mod questions;
mod reminders;
mod rounds;
mod small_tables;
mod submissions;
mod teams;
mod two_processes;
mod workers;

//! The gateway connection, from opening to closing.

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use serenity::{Http, ShardManager};
use tokio::task::JoinHandle;

use super::problem::describe;
use super::{Shared, framework};

/// The connection could not be made, or ended for good.
#[derive(Debug, thiserror::Error)]
pub enum ConnectionError {
    /// serenity gave up.
    #[error("the connection to Discord's gateway ended: {0}")]
    Gateway(String),
    /// The task that kept it panicked.
    #[error("the connection to Discord's gateway ended badly: {0}")]
    Task(#[from] tokio::task::JoinError),
}

/// A connection to the gateway. serenity keeps it: heartbeats, resuming, reconnecting.
#[derive(Debug)]
pub struct Connection {
    shards: Arc<ShardManager>,
    task: JoinHandle<Result<(), serenity::Error>>,
}

impl Connection {
    /// Connects with `http` as the way for requests.
    ///
    /// # Errors
    /// When the gateway's address cannot be had.
    pub async fn open(shared: Arc<Shared>, http: Http) -> Result<Self, ConnectionError> {
        let connected = framework::client(shared, http).await;
        let mut client = connected.map_err(|error| ConnectionError::Gateway(describe(&error)))?;
        let shards = client.shard_manager.clone();
        let task = tokio::spawn(async move { client.start().await });
        Ok(Self { shards, task })
    }

    /// Waits until the connection has ended for good.
    ///
    /// # Errors
    /// Why it ended.
    pub async fn ended(&mut self) -> Result<(), ConnectionError> {
        (&mut self.task).await?.map_err(|error| ConnectionError::Gateway(describe(&error)))
    }

    /// Closes it. Handlers that are running go on.
    pub async fn close(self) {
        self.shards.shutdown_all().await;
        self.task.abort();
    }
}

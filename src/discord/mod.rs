//! The bot on Discord: commands, components, screens, and the one way in which requests leave.
//!
//! serenity and poise are used here and nowhere else.

pub mod attachment;
pub mod commands;
pub mod components;
pub mod connection;
pub mod custom_id;
pub mod deliveries;
pub mod exchange;
pub mod files;
pub mod framework;
pub mod localise;
pub mod mentions;
pub mod once;
pub mod permissions;
pub mod problem;
pub mod progress;
pub mod screen;
pub mod screens;
pub mod transport;

use std::sync::Arc;

pub use problem::Problem;

use crate::app::App;

/// What every command and component shares.
#[derive(Debug)]
pub struct Shared {
    /// The program's services.
    pub app: Arc<App>,
    /// How attachments are fetched.
    pub downloads: attachment::Downloader,
    /// The commands as clickable mentions.
    pub mentions: mentions::Mentions,
    /// The interactions that were taken up already.
    pub once: once::Once,
}

impl Shared {
    /// Nothing taken up yet, no command known to Discord yet.
    #[must_use]
    pub fn new(app: Arc<App>, downloads: attachment::Downloader) -> Arc<Self> {
        let (mentions, once) = (mentions::Mentions::default(), once::Once::default());
        Arc::new(Self { app, downloads, mentions, once })
    }
}

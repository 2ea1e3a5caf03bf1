//! The program's services, built once and handed to every story.

use std::sync::Arc;

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::clock::Clock;
use crate::domain::{GuildId, UserId};
use crate::files::Vault;
use crate::health::Health;
use crate::notice::Library;
use crate::search::Aliases;
use crate::service::Failure;
use crate::service::book::{self, Book, Shelf};
use crate::store::profiles::StoredProfile;
use crate::store::{Store, profiles, settings};
use crate::text::Locale;
use crate::worker::Worker;

/// What the stories work with.
#[derive(Debug)]
pub struct App {
    /// The database.
    pub store: Store,
    /// Receipts at rest.
    pub vault: Vault,
    /// The process that reads foreign PDFs.
    pub worker: Worker,
    /// Turns for the worker: each process may take its whole memory limit.
    pub turns: Semaphore,
    /// The time of the domain.
    pub clock: Arc<dyn Clock>,
    /// The notice folder, read at the start; `None` when none is configured.
    pub folder: Option<Library>,
    /// The operators' own word list for questions.
    pub aliases: Aliases,
    /// The books of all servers.
    pub shelf: Shelf,
    /// What the health page says.
    pub health: Arc<Health>,
}

/// How many worker processes run at once.
pub const WORKERS: usize = 4;

impl App {
    /// The notices in force on a server.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn book(&self, guild: GuildId) -> Result<Arc<Book>, Failure> {
        book::open(self, guild).await
    }

    /// The notices in force for a person: without those for other intakes, once the profile tells the own one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn book_for(&self, guild: GuildId, user: UserId) -> Result<Arc<Book>, Failure> {
        self.view_of(&self.book(guild).await?, guild, user).await
    }

    /// A book as a person reads it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn view_of(&self, book: &Arc<Book>, guild: GuildId, user: UserId) -> Result<Arc<Book>, Failure> {
        if !book.is_divided() {
            return Ok(book.clone());
        }
        let profile = self.profile(guild, user).await?;
        Ok(book.for_cohort(profile.map(|known| known.profile.cohort)))
    }

    /// Waits for a turn with the worker, which lasts until the permit is dropped. The turns are never closed; if they
    /// were, working without one is the lesser evil.
    pub async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.turns.acquire().await.ok()
    }

    /// A person's profile on a server.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn profile(&self, guild: GuildId, user: UserId) -> Result<Option<StoredProfile>, Failure> {
        Ok(profiles::get(&self.store, guild, user).await?)
    }

    /// The language in which a person is answered: the profile's, else the server's default, else the client's. A
    /// store that does not answer is no reason to leave a person without a reply: the client's language will do.
    pub async fn locale_of(&self, guild: GuildId, user: UserId, client: Locale) -> Locale {
        let chosen = async {
            if let Some(chosen) = profiles::get(&self.store, guild, user).await?.and_then(|profile| profile.locale) {
                return Ok(Some(chosen));
            }
            settings::get(&self.store, guild).await.map(|settings| settings.locale)
        };
        match chosen.await {
            Ok(chosen) => chosen.unwrap_or(client),
            Err(error) => {
                tracing::warn!(error = %error, "the language of a reply could not be looked up");
                client
            }
        }
    }
}

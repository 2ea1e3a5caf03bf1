//! What operators bring is kept, completed and shown.

use super::files::{self, Given, Refused};
use super::propose::{self, Draft, Proposal};
use super::{Gone, Looked, ProposalId};
use crate::app::App;
use crate::domain::Moment;
use crate::notice::headless::{Head, is_headless, suggested_title, with_head};
use crate::service::{Failure, Who};
use crate::store::notice_imports::{self, ImportFile, Intakes};
use crate::store::{Conflict, StoreError, notices};

/// Keeps files for a decision. What changes nothing is not kept.
///
/// # Errors
/// When the store fails.
pub async fn receive(
    app: &App,
    who: &Who,
    given: Vec<Given>,
    intakes: Intakes,
) -> Result<Result<Looked, Refused>, Failure> {
    match tokio::task::spawn_blocking(|| files::texts(given)).await? {
        Ok(files) => Ok(Ok(keep(app, who, files, intakes).await?)),
        Err(refused) => Ok(Err(refused)),
    }
}

/// Keeps text that was pasted, under `name`. A head line in the text wins over the form.
///
/// # Errors
/// When the store fails.
pub async fn paste(app: &App, who: &Who, name: &str, head: &Head, text: &str) -> Result<Looked, Failure> {
    let text = text.replace("\r\n", "\n");
    let (text, added) = match is_headless(&text) && !head.title.trim().is_empty() {
        true => with_head(head, &text),
        false => (text, 0),
    };
    let file = ImportFile { name: name.to_owned(), text, added, converted: false };
    keep(app, who, vec![file], Intakes::default()).await
}

async fn keep(app: &App, who: &Who, files: Vec<ImportFile>, intakes: Intakes) -> Result<Looked, Failure> {
    let now = app.clock.now();
    let headless = files.iter().any(|file| is_headless(&file.text));
    let compared = if headless {
        None
    } else {
        let draft = Draft::of_files(files.clone(), intakes, (who.user, now));
        // The notice folder comes first, so that new is what is new.
        app.book(who.guild).await?;
        Some(propose::compare(notices::active(&app.store, who.guild).await?, draft).await?)
    };
    match compared {
        Some(proposal) if !proposal.changes_anything() => Ok(Looked::Proposal(Box::new(proposal))),
        compared => {
            let id = put(app, who, &files, intakes, now).await?;
            match compared {
                Some(proposal) => {
                    let id = Some(ProposalId::Import(id));
                    Ok(Looked::Proposal(Box::new(Proposal { id, ..proposal })))
                }
                None => propose::look(app, who.guild, &ProposalId::Import(id)).await,
            }
        }
    }
}

async fn put(app: &App, who: &Who, files: &[ImportFile], intakes: Intakes, now: Moment) -> Result<String, Failure> {
    let mut tx = app.store.write().await?;
    notice_imports::forget_expired(&mut tx, now).await?;
    let id = notice_imports::put(&mut tx, who.guild, who.user, files, intakes, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives a file of an import the head that it lacks.
///
/// # Errors
/// When the store fails.
pub async fn complete(app: &App, who: &Who, import: &str, file: usize, head: &Head) -> Result<Looked, Failure> {
    let change = |files: &mut Vec<ImportFile>, _: &mut Intakes| {
        if let Some(file) = files.get_mut(file).filter(|file| is_headless(&file.text)) {
            (file.text, file.added) = with_head(head, &file.text);
        }
    };
    revise(app, who, import, change).await
}

/// Chooses whom an import is for.
///
/// # Errors
/// When the store fails.
pub async fn choose_intakes(app: &App, who: &Who, import: &str, intakes: Intakes) -> Result<Looked, Failure> {
    revise(app, who, import, |_, chosen| *chosen = intakes).await
}

async fn revise(
    app: &App,
    who: &Who,
    import: &str,
    change: impl FnOnce(&mut Vec<ImportFile>, &mut Intakes),
) -> Result<Looked, Failure> {
    let known = match propose::waiting(app, who.guild, import).await? {
        Ok(known) => known,
        Err(gone) => return Ok(Looked::Gone(gone)),
    };
    let (mut files, mut intakes) = (known.files, known.intakes);
    change(&mut files, &mut intakes);
    let mut tx = app.store.write().await?;
    match notice_imports::revise(&mut tx, who.guild, import, &files, intakes).await {
        Ok(()) => tx.commit().await?,
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(Looked::Gone(Gone::Missing)),
        Err(error) => return Err(error.into()),
    }
    propose::look(app, who.guild, &ProposalId::Import(import.to_owned())).await
}

/// The first file that does not say which notice it is.
pub(super) fn without_head(import: &str, files: &[ImportFile]) -> Option<Looked> {
    let (file, found) = files.iter().enumerate().find(|(_, file)| is_headless(&file.text))?;
    let (name, suggestion) = (found.name.clone(), suggested_title(&found.text));
    Some(Looked::NeedsHead { import: import.to_owned(), file, name, suggestion })
}

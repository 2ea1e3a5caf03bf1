//! What would change: the notices that come in against those that hold.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::receive::without_head;
use super::{Gone, Looked, ProposalId};
use crate::app::App;
use crate::domain::{Cohort, Course, GuildId, Moment, Programme, ProgrammeId, Round, UserId};
use crate::notice::compare::{Comparison, compare as compare_notices};
use crate::notice::{Diagnostic, Library, Notice, library};
use crate::service::Failure;
use crate::service::book::Book;
use crate::store::corrections::MovedWindow;
use crate::store::notice_imports::{self, ImportFile, ImportState, Intakes, NoticeImport};
use crate::store::notices::{self, NoticeState, NoticeVersion};

/// What would change.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// What is to be decided; `None` for an import that changes nothing and was not kept.
    pub id: Option<ProposalId>,
    /// Who brought it; `None` for the folder.
    pub by: Option<UserId>,
    /// When it was brought, in UTC.
    pub at: Moment,
    /// Whom it is for, where that can be chosen.
    pub intakes: Option<Intakes>,
    /// By notice, in the order of the files.
    pub notices: Vec<NoticeChange>,
    /// Notices that are left out, with their lines: one with the same identity stands before them.
    pub repeated: Vec<(String, usize)>,
    /// Programmes that would be told differently.
    pub programmes: Vec<ProgrammeChange>,
    /// What was not understood, line by line.
    pub diagnostics: Vec<Diagnostic>,
    /// Files that were converted from another encoding.
    pub converted: Vec<String>,
    /// Stands for what it was compared with: a decision is about that and nothing else.
    pub seen: String,
}

/// One notice that comes in.
#[derive(Clone, Debug)]
pub struct NoticeChange {
    /// As it comes in.
    pub notice: Notice,
    /// Whom it would be for; `None` for everybody.
    pub cohort: Option<Cohort>,
    /// The key of the version that holds now.
    pub replaces: Option<String>,
    /// What is different.
    pub kind: ChangeKind,
}

/// How a notice differs from what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The server has no such notice.
    New,
    /// Not at all.
    Same,
    /// So.
    Changed(Box<Comparison>, Option<(Option<Cohort>, Option<Cohort>)>),
}

/// A programme that would be told differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeChange {
    /// To whom.
    pub whom: Whom,
    /// As it is told now; `None` when it is not.
    pub before: Option<Programme>,
    /// As it would be told; `None` when it would not be.
    pub after: Option<Programme>,
}

/// Who would be told differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Everybody.
    Everybody,
    /// The trainees of one intake.
    Only(Cohort),
    /// The trainees of all intakes that have no notices of their own here.
    Others,
}

impl Proposal {
    /// Whether anything would be different.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        self.notices.iter().any(|change| change.kind != ChangeKind::Same)
    }

    /// The notices that would be different; all of them when none would.
    pub fn concerned(&self) -> impl Iterator<Item = &NoticeChange> {
        let all = !self.changes_anything();
        self.notices.iter().filter(move |change| all || change.kind != ChangeKind::Same)
    }

    /// The courses that it is for.
    #[must_use]
    pub fn courses(&self) -> Vec<Course> {
        let named: BTreeSet<_> = self.concerned().flat_map(|change| change.notice.courses.clone()).collect();
        named.into_iter().collect()
    }

    /// The windows that would be moved, and the days on which payments count where these would be others.
    #[must_use]
    pub fn moved(&self) -> Vec<MovedWindow> {
        let mut moved: Vec<MovedWindow> = Vec::new();
        for ProgrammeChange { whom, before, after } in &self.programmes {
            let Some((before, after)) = before.as_ref().zip(after.as_ref()) else { continue };
            let cohort = match whom {
                Whom::Only(cohort) => Some(*cohort),
                Whom::Everybody | Whom::Others => None,
            };
            let windows = windows(before, after).map(|window| MovedWindow { cohort, ..window });
            let known = |moved: &[MovedWindow], window: &MovedWindow| {
                let everybody = MovedWindow { cohort: None, ..window.clone() };
                moved.contains(window) || moved.contains(&everybody)
            };
            moved.extend(windows.filter(|window| !known(&moved, window)).collect::<Vec<_>>());
        }
        moved
    }
}

/// What of a programme's dates would be others.
fn windows(before: &Programme, after: &Programme) -> impl Iterator<Item = MovedWindow> {
    let of = |old: &Round, new: &Round| MovedWindow {
        programme: after.id,
        courses: after.courses.clone(),
        cohort: None,
        link: after.notice_link.clone(),
        before: old.clone(),
        after: new.clone(),
        pay_days: None,
    };
    let rounds = after.rounds.iter().filter_map(|round| {
        let old = before.round(round.number).filter(|old| old.window != round.window)?;
        Some(of(old, round))
    });
    // Once for all rounds: it is told as long as the last one is not over.
    let pay_days = before.pay_days.zip(after.pay_days).filter(|(old, new)| old != new);
    let paid =
        after.rounds.last().zip(pay_days).map(|(last, days)| MovedWindow { pay_days: Some(days), ..of(last, last) });
    rounds.chain(paid).collect::<Vec<_>>().into_iter()
}

/// What comes in, before it is compared.
pub(super) struct Draft {
    pub(super) id: Option<ProposalId>,
    by: Option<UserId>,
    at: Moment,
    files: Vec<ImportFile>,
    source: Source,
}

enum Source {
    Import(Intakes),
    Version(Option<Cohort>),
}

impl Draft {
    pub(super) fn of_files(files: Vec<ImportFile>, intakes: Intakes, by: (UserId, Moment)) -> Self {
        let (by, at) = (Some(by.0), by.1);
        Self { id: None, by, at, files, source: Source::Import(intakes) }
    }

    fn of_version(version: NoticeVersion) -> Self {
        let (by, at) = (version.actor, version.imported_at);
        let file = ImportFile { name: version.title, text: version.body, added: 0, converted: false };
        let (id, source) = (ProposalId::Version(version.id), Source::Version(version.cohort));
        Self { id: Some(id), by, at, files: vec![file], source }
    }
}

/// Shows what a proposal would change as things stand now.
///
/// # Errors
/// When the store fails.
pub async fn look(app: &App, guild: GuildId, id: &ProposalId) -> Result<Looked, Failure> {
    // The notice folder comes first, so that new is what is new.
    app.book(guild).await?;
    let draft = match id {
        ProposalId::Import(key) => match waiting(app, guild, key).await? {
            Ok(import) => {
                if let Some(headless) = without_head(key, &import.files) {
                    return Ok(headless);
                }
                let draft = Draft::of_files(import.files, import.intakes, (import.actor, import.created_at));
                Draft { id: Some(id.clone()), ..draft }
            }
            Err(gone) => return Ok(Looked::Gone(gone)),
        },
        ProposalId::Version(key) => match notices::version(&app.store, guild, key).await? {
            None => return Ok(Looked::Gone(Gone::Missing)),
            Some(version) if version.state == NoticeState::Active => return Ok(Looked::Gone(Gone::InForce)),
            Some(version) => Draft::of_version(version),
        },
    };
    let proposal = compare(notices::active(&app.store, guild).await?, draft).await?;
    Ok(Looked::Proposal(Box::new(proposal)))
}

/// The import with this key, if it waits.
pub(super) async fn waiting(app: &App, guild: GuildId, id: &str) -> Result<Result<NoticeImport, Gone>, Failure> {
    Ok(match notice_imports::get(&app.store, guild, id).await? {
        None => Err(Gone::Missing),
        Some(import) if import.is_expired(app.clock.now()) => Err(Gone::Expired),
        Some(import) if import.state != ImportState::Open => Err(match import.closed {
            Some((by, at)) => Gone::Decided(import.state, by, at),
            None => Gone::Missing,
        }),
        Some(import) => Ok(import),
    })
}

/// Compares what comes in with what holds, off the threads that answer people: a long text takes its time.
pub(super) async fn compare(active: Vec<NoticeVersion>, draft: Draft) -> Result<Proposal, Failure> {
    Ok(tokio::task::spawn_blocking(move || compared(&active, draft)).await?)
}

fn compared(active: &[NoticeVersion], draft: Draft) -> Proposal {
    let (mut read, mut notices, mut repeated) = (read(&draft.files), Vec::<NoticeChange>::new(), Vec::new());
    for notice in std::mem::take(&mut read.notices) {
        if notices.iter().any(|known| known.notice.id == notice.id) {
            repeated.push((notice.title, notice.line));
        } else {
            notices.push(change(active, notice, &draft.source));
        }
    }
    let intakes = match draft.source {
        Source::Import(intakes) => Some(intakes),
        Source::Version(_) => None,
    };
    Proposal {
        programmes: programmes(active, &notices),
        converted: draft.files.into_iter().filter(|file| file.converted).map(|file| file.name).collect(),
        diagnostics: read.diagnostics,
        seen: seen(active, intakes.unwrap_or_default()),
        id: draft.id,
        by: draft.by,
        at: draft.at,
        intakes,
        notices,
        repeated,
    }
}

/// Reads the files; lines are those of the files as they were brought.
fn read(files: &[ImportFile]) -> Library {
    let mut read = library::parse(&files.iter().map(|file| (&file.name, &file.text)).collect::<Vec<_>>());
    let added = |name: &str| files.iter().find(|file| file.name == name).map_or(0, |file| file.added);
    for found in &mut read.diagnostics {
        found.line = found.line.saturating_sub(added(&found.source)).max(1);
    }
    for notice in &mut read.notices {
        notice.line = notice.line.saturating_sub(added(&notice.source)).max(1);
    }
    read
}

fn change(active: &[NoticeVersion], notice: Notice, source: &Source) -> NoticeChange {
    let known = active.iter().find(|version| version.identity == notice.id.0);
    let now = known.and_then(|version| version.cohort);
    let cohort = match source {
        Source::Import(intakes) => intakes.of(now),
        Source::Version(cohort) => *cohort,
    };
    let kind = match known {
        None => ChangeKind::New,
        Some(known) if known.body == notice.document && known.cohort == cohort => ChangeKind::Same,
        Some(known) => {
            let old = library::parse(&[(&known.title, &known.body)]).notices.into_iter().next();
            let comparison = old.map(|old| compare_notices(&old, &notice)).unwrap_or_default();
            ChangeKind::Changed(Box::new(comparison), (now != cohort).then_some((now, cohort)))
        }
    };
    NoticeChange { replaces: known.map(|known| known.id.clone()), notice, cohort, kind }
}

/// Programmes before and after, as those see them whom the notices are for. Where some are for one intake only, what is
/// for everybody is looked at with the eyes of the others.
fn programmes(active: &[NoticeVersion], notices: &[NoticeChange]) -> Vec<ProgrammeChange> {
    let changed: Vec<_> = notices.iter().filter(|change| change.kind != ChangeKind::Same).collect();
    let replaced = |version: &&NoticeVersion| changed.iter().any(|change| change.notice.id.0 == version.identity);
    let audiences: BTreeSet<Option<Cohort>> = active
        .iter()
        .filter(replaced)
        .map(|version| version.cohort)
        .chain(changed.iter().map(|change| change.cohort))
        .collect();
    let others = if audiences.iter().any(Option::is_some) { Whom::Others } else { Whom::Everybody };
    let mut found = Vec::new();
    for audience in audiences {
        let whom = audience.map_or(others, Whom::Only);
        let sees = |cohort: Option<Cohort>| cohort.is_none() || cohort == audience;
        let before: Vec<_> = active.iter().filter(|version| sees(version.cohort)).cloned().collect();
        let kept = before.iter().filter(|version| !replaced(version));
        let kept = kept.map(|version| (version.title.as_str(), version.identity.as_str(), version.body.as_str()));
        let incoming = changed.iter().filter(|change| sees(change.cohort)).map(|change| &change.notice);
        let incoming = incoming.map(|n| (n.title.as_str(), n.id.0.as_str(), n.document.as_str()));
        let mut after: Vec<_> = kept.chain(incoming).collect();
        after.sort_unstable();
        let after = library::parse(&after.into_iter().map(|(title, _, text)| (title, text)).collect::<Vec<_>>());
        let before = Book::library_of(&before);
        found.extend(ProgrammeId::ALL.into_iter().filter_map(|id| {
            let (before, after) = (before.programme(id).cloned(), after.programme(id).cloned());
            (before != after).then_some(ProgrammeChange { whom, before, after })
        }));
    }
    found
}

/// Stands for the notices in force and for whom an import is: who pressed meant these.
pub(super) fn seen(active: &[NoticeVersion], intakes: Intakes) -> String {
    let mut keys: Vec<_> = active.iter().map(|version| version.id.as_str()).collect();
    keys.sort_unstable();
    let digest = Sha256::digest(format!("{keys:?}{intakes:?}"));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

//! Drafts: kept for a day, submitted with the time at which they arrived.

use bootcamp_bot::domain::{Draft, DraftKind, Upload, UploadId};
use bootcamp_bot::store::{Conflict, Store, StoreError, drafts, stored_files};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, checked, file, upload, write};

const DAY: i64 = 24 * 60 * 60;

on_both_engines!(
    a_draft_comes_back,
    a_draft_that_was_not_checked_comes_back,
    the_same_interaction_makes_one_draft,
    a_submitted_draft_keeps_its_arrival_and_files,
    a_draft_is_submitted_once,
    nobody_submits_another_persons_draft,
    a_draft_that_waited_is_judged_later,
    a_draft_that_is_gone_is_not_judged,
    a_draft_expires_after_a_day,
    a_deleted_draft_names_its_objects,
    drafts_are_their_servers,
);

async fn kept(store: &Store, upload: &Upload) -> Draft {
    let mut tx = write(store).await;
    let draft = drafts::put(&mut tx, upload, DraftKind::Rejected, Some(&checked()), &[file("slip.pdf")], at(DAY)).await;
    tx.commit().await.expect("committed");
    draft.expect("a draft")
}

async fn a_draft_comes_back(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    assert_eq!((&draft.upload, draft.kind, &draft.checked), (&upload(1), DraftKind::Rejected, &Some(checked())));
    assert_eq!(drafts::get(&store, GUILD, &draft.id).await.expect("an answer"), Some(draft));
}

async fn a_draft_that_was_not_checked_comes_back(store: Store) {
    let mut tx = write(&store).await;
    let draft = drafts::put(&mut tx, &upload(1), DraftKind::Profile, None, &[], at(DAY)).await.expect("a draft");
    assert_eq!((draft.kind, draft.checked), (DraftKind::Profile, None));
}

async fn the_same_interaction_makes_one_draft(store: Store) {
    let first = kept(&store, &upload(1)).await;
    assert_eq!(kept(&store, &upload(1)).await, first);
    assert_eq!(drafts::of_user(&store, GUILD, MINA).await.expect("drafts"), [first]);
}

async fn a_submitted_draft_keeps_its_arrival_and_files(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    let stored = drafts::submit(&mut tx, GUILD, MINA, &draft.id, &checked(), at(600)).await.expect("stored");
    tx.commit().await.expect("committed");
    let submission = stored.submission();
    assert_eq!((submission.upload.arrived_at, submission.stored_at), (at(0), at(600)));
    let files = stored_files::of(&store, GUILD, &UploadId::Submission(submission.id)).await;
    assert_eq!(files.expect("files"), [file("slip.pdf")]);
}

async fn a_draft_is_submitted_once(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    drafts::submit(&mut tx, GUILD, MINA, &draft.id, &checked(), at(600)).await.expect("stored");
    let again = drafts::submit(&mut tx, GUILD, MINA, &draft.id, &checked(), at(601)).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::Missing("draft")))));
}

async fn nobody_submits_another_persons_draft(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    let refused = drafts::submit(&mut tx, GUILD, JUN, &draft.id, &checked(), at(600)).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::Missing("draft")))));
}

async fn a_draft_expires_after_a_day(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    assert_eq!(drafts::expired(&store, at(DAY - 1)).await.expect("an answer"), []);
    assert_eq!(drafts::expired(&store, at(DAY)).await.expect("an answer"), [draft]);
}

async fn a_deleted_draft_names_its_objects(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    let objects = drafts::delete(&mut tx, GUILD, &draft.id).await.expect("deleted");
    tx.commit().await.expect("committed");
    assert_eq!(objects, [file("slip.pdf").key]);
    assert_eq!(drafts::get(&store, GUILD, &draft.id).await.expect("an answer"), None);
}

async fn drafts_are_their_servers(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    assert_eq!(drafts::get(&store, OTHER_GUILD, &draft.id).await.expect("an answer"), None);
}

async fn a_draft_that_waited_is_judged_later(store: Store) {
    let mut tx = write(&store).await;
    let waiting = drafts::put(&mut tx, &upload(1), DraftKind::Profile, None, &[], at(DAY)).await.expect("a draft");
    let judged = drafts::rejudge(&mut tx, GUILD, &waiting.id, DraftKind::Rejected, &checked()).await.expect("a draft");
    tx.commit().await.expect("committed");
    assert_eq!((judged.kind, &judged.checked), (DraftKind::Rejected, &Some(checked())));
    assert_eq!(drafts::get(&store, GUILD, &waiting.id).await.expect("an answer"), Some(judged));
}

async fn a_draft_that_is_gone_is_not_judged(store: Store) {
    let draft = kept(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    drafts::delete(&mut tx, GUILD, &draft.id).await.expect("deleted");
    let judged = drafts::rejudge(&mut tx, GUILD, &draft.id, DraftKind::Rejected, &checked()).await;
    assert!(matches!(judged, Err(StoreError::Conflict(Conflict::Missing("draft")))));
}

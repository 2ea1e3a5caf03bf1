//! Submissions: what is stored comes back, one stands in a round, numbers are the server's own.

use bootcamp_bot::domain::{
    GuildId, InteractionId, ProgrammeId, Reference, Status, Submission, SubmissionId, Upload, UploadId, UserId,
};
use bootcamp_bot::store::{Conflict, Store, StoreError, stored_files, submissions};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, checked, file, submitted, try_submit, upload, write};

on_both_engines!(
    what_was_stored_comes_back,
    files_keep_their_order,
    the_second_upload_replaces_the_first,
    a_dropped_transaction_leaves_nothing,
    the_same_interaction_stores_once,
    each_server_counts_for_itself,
    what_is_decided_is_not_replaced,
    a_status_changes_only_from_the_expected_one,
    a_leap_over_a_status_is_refused,
    reopening_does_not_push_another_out,
    a_withdrawn_submission_makes_room,
    a_payment_is_known_by_its_key_in_its_server,
    a_withdrawn_payment_is_free_again,
    nobody_withdraws_for_others,
    the_queue_is_first_come_first_served,
    the_same_file_is_found_again,
    whose_submissions_stand_in_a_round,
    a_file_needs_its_submission,
    everyone_at_once_gets_a_number,
    an_abandoned_write_blocks_nobody,
);

async fn what_was_stored_comes_back(store: Store) {
    let stored = submitted(&store, &upload(1)).await;
    let found = submissions::by_reference(&store, GUILD, Reference(1)).await.expect("an answer");
    assert_eq!(found.as_ref(), Some(&stored));
    assert_eq!((stored.upload, stored.checked, stored.stored_at), (upload(1), checked(), at(9)));
}

async fn files_keep_their_order(store: Store) {
    let files = [file("dollars.pdf"), file("won.pdf")];
    let mut tx = write(&store).await;
    let stored = submissions::insert(&mut tx, &upload(1), &checked(), &files, at(9)).await.expect("stored");
    tx.commit().await.expect("committed");
    let id = UploadId::Submission(stored.submission().id);
    assert_eq!(stored_files::of(&store, GUILD, &id).await.expect("files"), files);
}

async fn the_second_upload_replaces_the_first(store: Store) {
    let first = submitted(&store, &upload(1)).await;
    let second = submitted(&store, &upload(2)).await;
    let all = submissions::of_user(&store, GUILD, MINA).await.expect("submissions");
    assert_eq!(all.iter().map(|s| s.status).collect::<Vec<_>>(), [Status::Received, Status::Replaced]);
    assert_eq!(second.replaces, Some(first.id));
}

async fn a_dropped_transaction_leaves_nothing(store: Store) {
    let mut tx = write(&store).await;
    submissions::insert(&mut tx, &upload(1), &checked(), &[], at(9)).await.expect("stored");
    drop(tx);
    assert_eq!(submitted(&store, &upload(2)).await.reference, Reference(1));
    assert_eq!(submissions::of_user(&store, GUILD, MINA).await.expect("submissions").len(), 1);
}

async fn the_same_interaction_stores_once(store: Store) {
    let first = submitted(&store, &upload(1)).await;
    let again = submitted(&store, &upload(1)).await;
    assert_eq!(again, first);
    let found = submissions::by_interaction(&store, GUILD, InteractionId(1)).await.expect("an answer");
    assert_eq!(found, Some(first));
}

async fn each_server_counts_for_itself(store: Store) {
    submitted(&store, &upload(1)).await;
    let there = submitted(&store, &Upload { guild: OTHER_GUILD, ..upload(1) }).await;
    assert_eq!(there.reference, Reference(1));
    let found = submissions::by_id(&store, GUILD, &there.id).await.expect("an answer");
    assert_eq!(found, None, "a key of one server means nothing in another");
}

async fn what_is_decided_is_not_replaced(store: Store) {
    let first = submitted(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    submissions::set_status(&mut tx, GUILD, &first.id, Status::Received, Status::Approved, at(20)).await.expect("set");
    tx.commit().await.expect("committed");
    let refused = try_submit(&store, &upload(2)).await.expect_err("a conflict");
    let expected = Conflict::Decided { reference: Reference(1), status: Status::Approved };
    assert!(matches!(refused, StoreError::Conflict(conflict) if conflict == expected));
}

async fn a_status_changes_only_from_the_expected_one(store: Store) {
    let id = submitted(&store, &upload(1)).await.id;
    let mut tx = write(&store).await;
    let refused = submissions::set_status(&mut tx, GUILD, &id, Status::Approved, Status::Paid, at(20)).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::StatusIs(Status::Received)))));
}

async fn a_leap_over_a_status_is_refused(store: Store) {
    let id = submitted(&store, &upload(1)).await.id;
    let mut tx = write(&store).await;
    let refused = submissions::set_status(&mut tx, GUILD, &id, Status::Received, Status::Paid, at(20)).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::Transition { .. }))));
}

async fn reopening_does_not_push_another_out(store: Store) {
    let first = submitted(&store, &upload(1)).await;
    submitted(&store, &upload(2)).await;
    let mut tx = write(&store).await;
    let refused = submissions::set_status(&mut tx, GUILD, &first.id, Status::Replaced, Status::Received, at(20)).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::AnotherStands))));
}

async fn a_withdrawn_submission_makes_room(store: Store) {
    let first = submitted(&store, &upload(1)).await;
    let mut tx = write(&store).await;
    let withdrawn = submissions::withdraw(&mut tx, GUILD, MINA, &first.id, at(20)).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    assert_eq!((withdrawn.status, withdrawn.status_since), (Status::Withdrawn, at(20)));
    let standing = submissions::standing(&store, GUILD, MINA, ProgrammeId::Subscription, 2).await;
    assert_eq!(standing.expect("an answer"), None);
    assert_eq!(submitted(&store, &upload(2)).await.replaces, None);
}

async fn nobody_withdraws_for_others(store: Store) {
    let id = submitted(&store, &upload(1)).await.id;
    let mut tx = write(&store).await;
    let refused = submissions::withdraw(&mut tx, GUILD, JUN, &id, at(20)).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::Missing("submission")))));
}

async fn the_queue_is_first_come_first_served(store: Store) {
    let late = Upload { user: JUN, arrived_at: at(60), ..upload(1) };
    submitted(&store, &late).await;
    let early = submitted(&store, &upload(2)).await;
    let queue = submissions::list_by_status(&store, GUILD, Status::Received, 1).await.expect("the queue");
    assert_eq!(queue, [early]);
}

async fn the_same_file_is_found_again(store: Store) {
    let mut tx = write(&store).await;
    let stored =
        submissions::insert(&mut tx, &upload(1), &checked(), &[file("slip.pdf")], at(9)).await.expect("stored");
    tx.commit().await.expect("committed");
    let mut tx = write(&store).await;
    let found = submissions::with_file(&mut tx, GUILD, "sha of slip.pdf").await.expect("an answer");
    assert_eq!(found, [stored.submission()]);
    assert_eq!(submissions::with_file(&mut tx, OTHER_GUILD, "sha of slip.pdf").await.expect("an answer"), []);
}

async fn a_file_needs_its_submission(store: Store) {
    let nowhere = UploadId::Submission(SubmissionId("nowhere".to_owned()));
    let mut tx = write(&store).await;
    let refused = stored_files::add(&mut tx, GUILD, &nowhere, &[file("slip.pdf")]).await;
    assert!(matches!(refused, Err(StoreError::Database(_))));
}

async fn everyone_at_once_gets_a_number(store: Store) {
    let uploads = (1..=50).map(|n| Upload { user: UserId(n), ..upload(n) });
    let tasks: Vec<_> = uploads
        .map(|upload| {
            let store = store.clone();
            tokio::spawn(async move { submitted(&store, &upload).await.reference })
        })
        .collect();
    let mut numbers = Vec::new();
    for task in tasks {
        numbers.push(task.await.expect("stored").0);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
}

async fn an_abandoned_write_blocks_nobody(store: Store) {
    for microseconds in (0..2_000).step_by(50) {
        let patience = std::time::Duration::from_micros(microseconds);
        let _abandoned = tokio::time::timeout(patience, try_submit(&store, &upload(microseconds))).await;
    }
    let last = submitted(&store, &upload(9_999)).await;
    assert_eq!(last.status, Status::Received);
}

async fn paid_with(store: &Store, upload: &Upload, key: &str) -> Submission {
    let submission = submitted(store, upload).await;
    let mut tx = write(store).await;
    let keys = [key.to_owned()];
    submissions::note_payments(&mut tx, upload.guild, &submission.id, &keys).await.expect("noted");
    tx.commit().await.expect("committed");
    submission
}

async fn known(store: &Store, guild: GuildId, key: &str) -> Vec<Submission> {
    let mut tx = write(store).await;
    submissions::with_payment(&mut tx, guild, key).await.expect("an answer")
}

async fn a_payment_is_known_by_its_key_in_its_server(store: Store) {
    let submission = paid_with(&store, &upload(1), "openai:30012345").await;
    assert_eq!(known(&store, GUILD, "openai:30012345").await, [submission]);
    assert_eq!(known(&store, GUILD, "openai:30012346").await, []);
    assert_eq!(known(&store, OTHER_GUILD, "openai:30012345").await, []);
}

async fn a_withdrawn_payment_is_free_again(store: Store) {
    let submission = paid_with(&store, &upload(1), "openai:30012345").await;
    let mut tx = write(&store).await;
    submissions::withdraw(&mut tx, GUILD, submission.upload.user, &submission.id, at(60)).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    assert_eq!(known(&store, GUILD, "openai:30012345").await, []);
}

async fn whose_submissions_stand_in_a_round(store: Store) {
    submitted(&store, &upload(1)).await;
    submitted(&store, &upload(2)).await;
    let withdrawn = submitted(&store, &Upload { user: JUN, ..upload(3) }).await;
    let mut tx = write(&store).await;
    submissions::withdraw(&mut tx, GUILD, JUN, &withdrawn.id, at(9)).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    let owners = submissions::owners(&store, GUILD, ProgrammeId::Subscription, 2).await.expect("owners");
    assert_eq!(owners, [MINA]);
}

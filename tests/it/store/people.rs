//! A person's data: shown whole, deleted as far as it is theirs alone.

use bootcamp_bot::domain::{DraftKind, Status, Upload, UploadId};
use bootcamp_bot::store::questions::{self, NewQuestion, Origin};
use bootcamp_bot::store::{Store, drafts, people, profiles, stored_files, submissions};
use bootcamp_bot::text::Locale;

use super::samples::{GUILD, MINA, OTHER_GUILD, at, checked, file, profile, submitted, upload, write};

on_both_engines!(
    everything_about_a_person_is_shown,
    what_is_theirs_alone_is_deleted,
    another_servers_data_stays,
    files_of_withdrawn_submissions_come_up_for_erasure,
);

/// Mina in [`GUILD`]: profile, question, a replaced and a standing submission, a draft, each with a file.
async fn mina_was_here(store: &Store) {
    let mut tx = write(store).await;
    profiles::put(&mut tx, GUILD, MINA, &profile(), None, at(0)).await.expect("put");
    let asked = NewQuestion {
        guild: GUILD,
        user: MINA,
        origin: Origin::Asked,
        text: "언제까지인가요?",
        hints: &[],
        course: None,
        locale: Locale::Ko,
        group: None,
    };
    questions::add(&mut tx, &asked, at(0)).await.expect("added");
    for (interaction, name) in [(1, "first.pdf"), (2, "second.pdf")] {
        submissions::insert(&mut tx, &upload(interaction), &checked(), &[file(name)], at(9)).await.expect("stored");
    }
    let other_round = Upload { round: 3, ..upload(3) };
    drafts::put(&mut tx, &other_round, DraftKind::Profile, None, &[file("third.pdf")], at(99)).await.expect("kept");
    tx.commit().await.expect("committed");
}

async fn everything_about_a_person_is_shown(store: Store) {
    mina_was_here(&store).await;
    let person = people::everything(&store, GUILD, MINA).await.expect("an answer");
    assert_eq!(person.profile.map(|stored| stored.profile), Some(profile()));
    let files: Vec<_> = person.submissions.iter().flat_map(|(_, files)| files).map(|f| f.name.as_str()).collect();
    assert_eq!(files, ["second.pdf", "first.pdf"]);
    assert_eq!(person.drafts[0].1, [file("third.pdf")]);
    assert_eq!(person.questions[0].text, "언제까지인가요?");
}

async fn what_is_theirs_alone_is_deleted(store: Store) {
    mina_was_here(&store).await;
    let mut tx = write(&store).await;
    let mut erased = people::delete_personal(&mut tx, GUILD, MINA).await.expect("deleted");
    tx.commit().await.expect("committed");
    erased.objects.sort_unstable();
    assert_eq!(erased.objects, [file("first.pdf").key, file("third.pdf").key]);
    let left = people::everything(&store, GUILD, MINA).await.expect("an answer");
    assert_eq!((left.profile, left.drafts, left.questions), (None, vec![], vec![]));
    let statuses: Vec<_> = left.submissions.iter().map(|(submission, _)| submission.status).collect();
    assert_eq!((statuses, erased.kept), (vec![Status::Received], 1));
}

async fn another_servers_data_stays(store: Store) {
    mina_was_here(&store).await;
    let there = submitted(&store, &Upload { guild: OTHER_GUILD, ..upload(1) }).await;
    let mut tx = write(&store).await;
    people::delete_personal(&mut tx, OTHER_GUILD, MINA).await.expect("deleted");
    tx.commit().await.expect("committed");
    assert!(people::everything(&store, GUILD, MINA).await.expect("an answer").profile.is_some());
    let kept = people::everything(&store, OTHER_GUILD, MINA).await.expect("an answer").submissions;
    assert_eq!(kept, [(there, vec![])]);
}

async fn files_of_withdrawn_submissions_come_up_for_erasure(store: Store) {
    mina_was_here(&store).await;
    assert_eq!(stored_files::outdated(&store, at(9)).await.expect("an answer"), []);
    let outdated = stored_files::outdated(&store, at(10)).await.expect("an answer");
    let mut tx = write(&store).await;
    let mut objects = Vec::new();
    for (guild, id) in outdated {
        objects.extend(stored_files::forget(&mut tx, guild, &UploadId::Submission(id)).await.expect("forgotten"));
    }
    tx.commit().await.expect("committed");
    assert_eq!(objects, [file("first.pdf").key]);
    assert_eq!(stored_files::keys(&store).await.expect("keys").len(), 2);
}

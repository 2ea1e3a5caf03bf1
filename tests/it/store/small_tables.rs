//! Settings, profiles, owed replies, the audit trail.

use bootcamp_bot::domain::deadline::Occasion;
use bootcamp_bot::domain::{ChannelId, Course, InteractionId, Profile, RoleId, SubmissionMode, UploadId};
use bootcamp_bot::store::replies::{self, PendingReply};
use bootcamp_bot::store::settings::{self, GuildSettings};
use bootcamp_bot::store::{Store, audit, profiles};
use bootcamp_bot::text::Locale;
use serde_json::json;

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, profile, submitted, upload, write};

on_both_engines!(
    nothing_is_decided_in_a_new_server,
    settings_are_their_servers,
    a_profile_comes_back,
    a_changed_profile_keeps_its_consent,
    a_profile_is_one_servers,
    an_owed_reply_is_owed_until_done,
    the_audit_trail_is_newest_first,
);

async fn nothing_is_decided_in_a_new_server(store: Store) {
    assert_eq!(settings::get(&store, GUILD).await.expect("settings"), GuildSettings::default());
}

async fn settings_are_their_servers(store: Store) {
    let decided = GuildSettings {
        locale: Some(Locale::En),
        submission_mode: Some(SubmissionMode::Both),
        announcement_channel: Some(ChannelId(11)),
        operator_channel: Some(ChannelId(12)),
        operator_role: Some(RoleId(13)),
        occasions: Some(vec![Occasion::Opens, Occasion::DaysLeft(5)]),
    };
    let mut tx = write(&store).await;
    settings::put(&mut tx, GUILD, &GuildSettings::default()).await.expect("put");
    settings::put(&mut tx, GUILD, &decided).await.expect("put");
    tx.commit().await.expect("committed");
    assert_eq!(settings::get(&store, GUILD).await.expect("settings"), decided);
    assert_eq!(settings::get(&store, OTHER_GUILD).await.expect("settings"), GuildSettings::default());
}

async fn put_profile(store: &Store, profile: &Profile, seconds: i64) {
    let mut tx = write(store).await;
    profiles::put(&mut tx, GUILD, MINA, profile, Some(Locale::Ko), at(seconds)).await.expect("put");
    tx.commit().await.expect("committed");
}

async fn a_profile_comes_back(store: Store) {
    put_profile(&store, &profile(), 0).await;
    let found = profiles::get(&store, GUILD, MINA).await.expect("an answer").expect("a profile");
    assert_eq!((found.profile, found.locale, found.consented_at), (profile(), Some(Locale::Ko), at(0)));
}

async fn a_changed_profile_keeps_its_consent(store: Store) {
    put_profile(&store, &profile(), 0).await;
    put_profile(&store, &Profile { course: Course::Ai, ..profile() }, 60).await;
    let found = profiles::get(&store, GUILD, MINA).await.expect("an answer").expect("a profile");
    assert_eq!(found.profile.course, Course::Ai);
    assert_eq!((found.consented_at, found.created_at, found.updated_at), (at(0), at(0), at(60)));
}

async fn a_profile_is_one_servers(store: Store) {
    put_profile(&store, &profile(), 0).await;
    let mut tx = write(&store).await;
    assert!(!profiles::delete(&mut tx, OTHER_GUILD, MINA).await.expect("an answer"));
    assert!(profiles::delete(&mut tx, GUILD, MINA).await.expect("an answer"));
    tx.commit().await.expect("committed");
    assert_eq!(profiles::get(&store, GUILD, MINA).await.expect("an answer"), None);
}

async fn an_owed_reply_is_owed_until_done(store: Store) {
    let submission = submitted(&store, &upload(1)).await;
    let reply = PendingReply {
        guild: GUILD,
        interaction: InteractionId(1),
        token: "token".to_owned(),
        about: UploadId::Submission(submission.id),
        locale: Locale::En,
        created_at: at(0),
    };
    let mut tx = write(&store).await;
    replies::owe(&mut tx, &reply).await.expect("owed");
    tx.commit().await.expect("committed");
    assert_eq!(replies::pending(&store).await.expect("replies"), [reply]);
    let mut tx = write(&store).await;
    replies::done(&mut tx, GUILD, InteractionId(1)).await.expect("done");
    tx.commit().await.expect("committed");
    assert_eq!(replies::pending(&store).await.expect("replies"), []);
}

async fn the_audit_trail_is_newest_first(store: Store) {
    let entry = |guild, seconds, action: &str| audit::Entry {
        guild,
        at: at(seconds),
        actor: Some(JUN),
        action: action.to_owned(),
        subject: "A-0001".to_owned(),
        detail: json!({"from": "received"}),
    };
    let (first, second) = (entry(GUILD, 0, "submission.approved"), entry(GUILD, 0, "submission.paid"));
    let mut tx = write(&store).await;
    for entry in [&first, &second, &entry(OTHER_GUILD, 9, "settings.changed")] {
        audit::record(&mut tx, entry).await.expect("recorded");
    }
    tx.commit().await.expect("committed");
    assert_eq!(audit::list(&store, GUILD, 10).await.expect("entries"), [second, first]);
}

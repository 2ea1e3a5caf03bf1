//! Rows written at each version of the schema are there after every later migration.
//!
//! To add a migration: `migrations/NNNN_….sql`, and `tests/it/store/migrations/NNNN.sql` with a row for each table as
//! that version has them, in a guild whose id is the version, for user 7.

use bootcamp_bot::domain::{GuildId, UserId};
use bootcamp_bot::store::{
    DatabaseUrl, Store, announcements, audit, channel_calls, cleanups, corrections, courses, deliveries, faq,
    notice_imports, notices, people, reminders, replies, rounds, settings, teams,
};
use sqlx::migrate::Migrator;

use super::database::{connect, raw};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

on_both_engines!(rows_of_every_version_survive, a_second_start_changes_nothing);

async fn rows_of_every_version_survive(url: DatabaseUrl) {
    if let DatabaseUrl::Sqlite { path, .. } = &url {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    }
    for version in versions() {
        MIGRATIONS.run_direct(Some(version), &mut connect(&url).await, false).await.expect("migrated");
        raw(&url, sample(version)).await;
    }
    let store = Store::open(&url).await.expect("the newest version opens");
    for version in versions() {
        let guild = GuildId(version.unsigned_abs());
        assert_eq!(survivors(&store, guild).await, [1; 9], "rows of version {version}");
        let expected = [2, 2, 3, 5, 4, 4, 8, 6, 6, 7, 10].map(|since| usize::from(version >= since));
        assert_eq!(later_survivors(&store, guild).await, expected, "rows of version {version}");
    }
}

async fn a_second_start_changes_nothing(url: DatabaseUrl) {
    for _ in 0..2 {
        let store = Store::open(&url).await.expect("it opens");
        store.close().await;
    }
    let mut connection = connect(&url).await;
    let (versions,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM _sqlx_migrations").fetch_one(&mut connection).await.expect("a count");
    assert_eq!(usize::try_from(versions).expect("few"), self::versions().count());
}

/// The versions that there are.
fn versions() -> impl Iterator<Item = i64> {
    MIGRATIONS.iter().map(|migration| migration.version)
}

fn sample(version: i64) -> String {
    let file = format!("{}/tests/it/store/migrations/{version:04}.sql", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("write {file}: {error}"))
}

/// How many rows of each kind the store finds in a guild.
async fn survivors(store: &Store, guild: GuildId) -> [usize; 9] {
    let person = people::everything(store, guild, UserId(7)).await.expect("a person");
    let owed = replies::pending(store).await.expect("replies");
    [
        usize::from(person.profile.is_some()),
        person.submissions.len(),
        person.submissions.iter().map(|(_, files)| files.len()).sum(),
        person.drafts.len(),
        person.questions.len(),
        notices::active(store, guild).await.expect("notices").len(),
        audit::list(store, guild, 10).await.expect("entries").len(),
        usize::from(settings::get(store, guild).await.expect("settings").submission_mode.is_some()),
        owed.iter().filter(|reply| reply.guild == guild).count(),
    ]
}

/// The same for what came with later versions, in their order.
async fn later_survivors(store: &Store, guild: GuildId) -> [usize; 11] {
    [
        deliveries::of_what(store, guild, "undelivered").await.expect("deliveries").len(),
        courses::list(store, guild).await.expect("courses").len(),
        faq::active(store, guild).await.expect("entries").len(),
        announcements::ordered(store, guild, 10).await.expect("announcements").len(),
        usize::from(notice_imports::get(store, guild, "i1").await.expect("an import").is_some()),
        usize::from(corrections::get(store, guild, "k1").await.expect("a correction").is_some()),
        rounds::list(store, guild).await.expect("rounds").len(),
        reminders::of_user(store, guild, UserId(7)).await.expect("reminders").len(),
        usize::from(channel_calls::agreed(store, guild, UserId(7)).await.expect("an answer")),
        cleanups::of_user(store, guild, UserId(7)).await.expect("lists").iter().map(|list| list.ticked.len()).sum(),
        usize::from(teams::of_user(store, guild, UserId(7)).await.expect("an answer").is_some()),
    ]
}

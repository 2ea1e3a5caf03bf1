//! What the stories are about: a server, a trainee, a slip.

use bootcamp_bot::domain::{
    Checked, Facts, FileRole, GuildId, InteractionId, Merchant, Moment, ObjectKey, Profile, ProgrammeId, StoredFile,
    Submission, Upload, Usd, UserId, Verdict, Won,
};
use bootcamp_bot::domain::{Cohort, Course};
use bootcamp_bot::store::{Store, StoreError, Tx, submissions};

pub const GUILD: GuildId = GuildId(1_100_000_000_000_000_001);
pub const OTHER_GUILD: GuildId = GuildId(1_100_000_000_000_000_002);
pub const MINA: UserId = UserId(1_200_000_000_000_000_001);
pub const JUN: UserId = UserId(1_200_000_000_000_000_002);

/// 2025-04-20 16:58:21 KST and `seconds` more.
pub fn at(seconds: i64) -> Moment {
    Moment::from_timestamp(1_745_135_901 + seconds, 0).expect("a moment")
}

/// Mina's upload for round 2 in [`GUILD`], with its own interaction.
pub fn upload(interaction: u64) -> Upload {
    Upload {
        guild: GUILD,
        user: MINA,
        programme: ProgrammeId::Subscription,
        round: 2,
        interaction: InteractionId(interaction),
        arrived_at: at(0),
    }
}

pub fn checked() -> Checked {
    Checked {
        verdict: Verdict::Accepted,
        facts: Facts {
            merchant: Some(Merchant::OpenAi),
            usd: Some(Usd::from_cents(2200)),
            krw: Some(Won(32_145)),
            paid_on: "2025-03-05".parse().ok(),
            card_last4: Some("1234".to_owned()),
        },
        reimbursable: Some(Won(32_145)),
        canonical_name: Some("mina.seo(서미나)_클라우드 2회차_3월".to_owned()),
        report: r#"{"findings":[]}"#.to_owned(),
    }
}

pub fn file(name: &str) -> StoredFile {
    StoredFile {
        key: ObjectKey(format!("{name}.age")),
        role: FileRole::Original,
        name: name.to_owned(),
        sha256: format!("sha of {name}"),
        size: 12_345,
    }
}

pub fn profile() -> Profile {
    Profile {
        nick: "mina.seo".parse().expect("a nick"),
        real_name: "서미나".parse().expect("a name"),
        course: Course::Cloud,
        cohort: Cohort::new(2).expect("a cohort"),
    }
}

/// Begins a transaction.
pub async fn write(store: &Store) -> Tx {
    store.write().await.expect("a transaction")
}

/// Stores an upload without files, and commits.
pub async fn submitted(store: &Store, upload: &Upload) -> Submission {
    try_submit(store, upload).await.expect("a submission")
}

/// Stores an upload without files, and commits if that worked.
pub async fn try_submit(store: &Store, upload: &Upload) -> Result<Submission, StoreError> {
    let mut tx = store.write().await?;
    let stored = submissions::insert(&mut tx, upload, &checked(), &[], at(9)).await?;
    tx.commit().await?;
    Ok(stored.submission())
}

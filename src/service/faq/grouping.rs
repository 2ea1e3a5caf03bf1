//! What operators do when the queue put together what asks different things, or did not see that two ask the same.

use serde_json::json;

use super::queue::Standing;
use super::{entry, queue, unless_late};
use crate::app::App;
use crate::domain::GuildId;
use crate::service::{Failure, Who};
use crate::store::audit;
use crate::store::questions::{self, Group, Scope};

/// How many other groups can be chosen from (Discord: string select).
const OTHERS: u32 = 25;

/// What came of moving questions.
#[derive(Clone, Debug)]
pub enum Moving {
    /// They wait in this group; one of them can be moved back with them.
    Done {
        /// The group where they are.
        group: String,
        /// The key of one of them.
        question: String,
    },
    /// Somebody was faster.
    Late(Standing),
}

/// The groups that a group can be joined to, asked by the most people first.
///
/// # Errors
/// When the store fails.
pub async fn others(app: &App, guild: GuildId, scope: &Scope, group: &str) -> Result<Vec<Group>, Failure> {
    let mut groups = questions::groups(&app.store, guild, scope, OTHERS + 1, 0).await?;
    groups.retain(|other| other.id != group);
    groups.truncate(OTHERS as usize);
    Ok(groups)
}

/// Takes a question out of its group, to be answered apart.
///
/// # Errors
/// When the store fails.
pub async fn split_off(app: &App, who: &Who, group: &str, question: &str) -> Result<Moving, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let own = questions::split_off(&mut tx, who.guild, group, question).await;
    let Some(own) = unless_late(own)? else {
        drop(tx);
        return Ok(Moving::Late(queue::standing(app, who.guild, group).await?));
    };
    let detail = json!({ "question": question, "from": group });
    audit::record(&mut tx, &entry(who, now, "faq.split", &own, detail)).await?;
    tx.commit().await?;
    Ok(Moving::Done { group: own, question: question.to_owned() })
}

/// Puts a group's questions beside those of another, to be answered as one.
///
/// # Errors
/// When the store fails.
pub async fn join(app: &App, who: &Who, group: &str, other: &str) -> Result<Moving, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(question) = unless_late(questions::join(&mut tx, who.guild, group, other).await)? else {
        drop(tx);
        return Ok(Moving::Late(queue::standing(app, who.guild, group).await?));
    };
    audit::record(&mut tx, &entry(who, now, "faq.joined", other, json!({ "from": group }))).await?;
    tx.commit().await?;
    Ok(Moving::Done { group: other.to_owned(), question })
}

/// Undoes what moved a question, for all that were moved with it; the group where they are again, `None` when they do
/// not wait any more, or are not within `scope`.
///
/// # Errors
/// When the store fails.
pub async fn move_back(app: &App, who: &Who, scope: &Scope, question: &str) -> Result<Option<String>, Failure> {
    let known = questions::get(&app.store, who.guild, question).await?;
    if !known.is_some_and(|known| scope.holds(known.course.as_slice())) {
        return Ok(None);
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(group) = unless_late(questions::move_back(&mut tx, who.guild, question).await)? else { return Ok(None) };
    audit::record(&mut tx, &entry(who, now, "faq.moved_back", &group, json!({ "question": question }))).await?;
    tx.commit().await?;
    Ok(Some(group))
}

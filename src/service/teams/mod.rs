//! Teams: who is in one, and how far they are with what they share. What one of them does, only they see.

mod join;

use serde_json::Value;

pub use join::{Entered, Goal, Outcome, come_back, create, enter, join, offered};

use super::remind::{self, TeamReminders};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::cleanup::{Mate, Mates};
use crate::domain::{ProgrammeId, TeamId};
use crate::store::cleanups::{self, Owner};
use crate::store::teams::{self, Left, Member, Team};
use crate::store::{Tx, audit};

/// The programme whose AWS account a team shares.
pub const SHARED: ProgrammeId = ProgrammeId::AwsProject;

/// A team as those in it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The team.
    pub team: Team,
    /// Who is in it, in the order in which they joined.
    pub members: Vec<Member>,
    /// How far each is with the shared list, in the same order.
    pub mates: Mates,
}

/// The person's own team.
///
/// # Errors
/// When the store fails.
pub async fn own(app: &App, who: &Who) -> Result<Option<View>, Failure> {
    let Some(own) = teams::of_user(&app.store, who.guild, who.user).await? else { return Ok(None) };
    let members = teams::members(&app.store, who.guild, &own.team.id).await?;
    let lists = cleanups::of_team(&app.store, who.guild, &own.team.id, SHARED).await?;
    let mut mates = Vec::new();
    for Member { user, .. } in members.iter().copied() {
        let owner = Owner { guild: who.guild, user, programme: SHARED };
        let using_until = remind::wishes(app, owner).await?.and_then(|wishes| wishes.pause(app.clock.now()));
        let (done_at, ticked) = match lists.get(&user) {
            Some(list) => (list.progress.done_at.filter(|_| list.ticked.is_empty()), list.ticked.clone()),
            None => Default::default(),
        };
        mates.push(Mate { user, ticked, done_at, using_until });
    }
    Ok(Some(View { team: own.team, members, mates: Mates(mates) }))
}

/// How far the person's team is with the shared list; `None` without a team.
///
/// # Errors
/// When the store fails.
pub async fn mates(app: &App, who: &Who) -> Result<Option<Mates>, Failure> {
    Ok(own(app, who).await?.map(|view| view.mates))
}

/// The person leaves their team, which goes with the last one; `None` when they were in none.
///
/// # Errors
/// When the store fails.
pub async fn leave(app: &App, who: &Who) -> Result<Option<Left>, Failure> {
    let own = teams::of_user(&app.store, who.guild, who.user).await?;
    let ids: Vec<_> = own.into_iter().map(|own| own.team.id).collect();
    let reminders = TeamReminders::of(app, who, &ids, Some(who.user)).await?;
    let mut tx = app.store.write().await?;
    let left = teams::leave(&mut tx, who.guild, who.user).await?;
    if let Some(left) = &left {
        record(app, &mut tx, who, "team.left", &left.team.id).await?;
    }
    reminders.renew(app, &mut tx).await?;
    tx.commit().await?;
    Ok(left)
}

/// What somebody did, for the audit trail.
async fn record(app: &App, tx: &mut Tx, who: &Who, action: &str, team: &TeamId) -> Result<(), Failure> {
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: team.to_string(),
        detail: Value::Null,
    };
    Ok(audit::record(tx, &entry).await?)
}

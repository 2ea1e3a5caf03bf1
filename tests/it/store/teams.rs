//! Teams: made, joined, left, gone.

use bootcamp_bot::domain::cleanup::{Item, Progress};
use bootcamp_bot::domain::{Cohort, GuildId, ProgrammeId, TeamId, TeamName, UserId};
use bootcamp_bot::store::cleanups::{self, Owner};
use bootcamp_bot::store::teams::{self, Team};
use bootcamp_bot::store::{Store, people};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_team_is_made_once,
    another_cohort_and_another_server_have_their_own,
    nobody_is_in_two_teams,
    the_last_one_takes_the_team_along,
    a_team_that_is_gone_is_not_joined,
    joining_twice_is_joining_once,
    all_of_it_goes_with_the_person,
    what_one_says_of_a_shared_account_counts_for_all,
    lists_of_a_team_are_its_members,
);

const SHARED: ProgrammeId = ProgrammeId::AwsProject;

fn cohort(number: u32) -> Cohort {
    Cohort::new(number).expect("a cohort")
}

fn name(text: &str) -> TeamName {
    text.parse().expect("a name")
}

/// Makes a team of cohort 2 and joins it, or joins the one that is there.
async fn join(store: &Store, guild: GuildId, user: UserId, team: &str) -> Team {
    let mut tx = write(store).await;
    let (team, _) = teams::create(&mut tx, guild, cohort(2), &name(team), user, at(0)).await.expect("a team");
    assert!(teams::join(&mut tx, guild, user, &team.id, at(1)).await.expect("joined"));
    tx.commit().await.expect("committed");
    team
}

async fn leave(store: &Store, user: UserId) -> Option<bool> {
    let mut tx = write(store).await;
    let left = teams::leave(&mut tx, GUILD, user).await.expect("left");
    tx.commit().await.expect("committed");
    left.map(|left| left.removed)
}

async fn members(store: &Store, team: &Team) -> Vec<UserId> {
    let members = teams::members(store, GUILD, &team.id).await.expect("members");
    members.into_iter().map(|member| member.user).collect()
}

async fn a_team_is_made_once(store: Store) {
    let team = join(&store, GUILD, MINA, "불꽃 팀").await;
    assert_eq!((team.name.as_str(), team.created_by), ("불꽃 팀", Some(MINA)));
    assert_eq!(join(&store, GUILD, JUN, "불꽃팀").await, team);
    assert_eq!(members(&store, &team).await, [MINA, JUN]);
    assert_eq!(teams::get(&store, GUILD, &team.id).await.expect("an answer"), Some(team));
}

async fn another_cohort_and_another_server_have_their_own(store: Store) {
    let here = join(&store, GUILD, MINA, "불꽃").await;
    let there = join(&store, OTHER_GUILD, MINA, "불꽃").await;
    let mut tx = write(&store).await;
    let (later, made) = teams::create(&mut tx, GUILD, cohort(3), &name("불꽃"), JUN, at(0)).await.expect("a team");
    assert!(teams::join(&mut tx, GUILD, JUN, &later.id, at(1)).await.expect("joined"));
    tx.commit().await.expect("committed");
    assert!(made && here.id != there.id && here.id != later.id);
    assert_eq!(teams::of_cohort(&store, GUILD, cohort(2)).await.expect("teams"), std::slice::from_ref(&here));
    assert_eq!(teams::get(&store, OTHER_GUILD, &here.id).await.expect("an answer"), None);
}

async fn nobody_is_in_two_teams(store: Store) {
    let first = join(&store, GUILD, MINA, "불꽃").await;
    join(&store, GUILD, JUN, "불꽃").await;
    let second = join(&store, GUILD, MINA, "구름").await;
    assert_eq!((members(&store, &first).await, members(&store, &second).await), (vec![JUN], vec![MINA]));
    let own = teams::of_user(&store, GUILD, MINA).await.expect("an answer").expect("a team");
    assert_eq!((own.team, own.joined_at), (second, at(1)));
}

async fn the_last_one_takes_the_team_along(store: Store) {
    let team = join(&store, GUILD, MINA, "불꽃").await;
    join(&store, GUILD, JUN, "불꽃").await;
    assert_eq!(leave(&store, MINA).await, Some(false));
    assert_eq!(leave(&store, MINA).await, None);
    assert_eq!(leave(&store, JUN).await, Some(true));
    assert_eq!(teams::get(&store, GUILD, &team.id).await.expect("an answer"), None);
}

async fn a_team_that_is_gone_is_not_joined(store: Store) {
    let mut tx = write(&store).await;
    assert!(!teams::join(&mut tx, GUILD, MINA, &TeamId("gone".to_owned()), at(0)).await.expect("an answer"));
    assert_eq!(teams::of_user_in(&mut tx, GUILD, MINA).await.expect("an answer"), None);
}

async fn joining_twice_is_joining_once(store: Store) {
    let team = join(&store, GUILD, MINA, "불꽃").await;
    assert_eq!(join(&store, GUILD, MINA, "불꽃").await, team);
    assert_eq!(members(&store, &team).await, [MINA]);
}

async fn all_of_it_goes_with_the_person(store: Store) {
    let team = join(&store, GUILD, MINA, "불꽃").await;
    join(&store, GUILD, JUN, "불꽃").await;
    let mut tx = write(&store).await;
    people::delete_personal(&mut tx, GUILD, MINA).await.expect("deleted");
    tx.commit().await.expect("committed");
    let left = teams::get(&store, GUILD, &team.id).await.expect("an answer").expect("a team");
    assert_eq!((left.created_by, members(&store, &team).await), (None, vec![JUN]));
    assert_eq!(people::everything(&store, GUILD, MINA).await.expect("an answer").team, None);
}

async fn say_gone(store: &Store, user: UserId, programme: ProgrammeId, seconds: i64) {
    let progress = Progress { done_at: Some(at(seconds)), turn: 1 };
    let mut tx = write(store).await;
    cleanups::put(&mut tx, Owner { guild: GUILD, user, programme }, progress).await.expect("put");
    tx.commit().await.expect("committed");
}

async fn what_one_says_of_a_shared_account_counts_for_all(store: Store) {
    let mina = Owner { guild: GUILD, user: MINA, programme: SHARED };
    let said = async |owner| {
        let said = cleanups::said_gone(&store, owner).await.expect("an answer");
        let mut tx = write(&store).await;
        assert_eq!(cleanups::said_gone_in(&mut tx, owner).await.expect("an answer"), said);
        said
    };
    say_gone(&store, JUN, SHARED, 60).await;
    say_gone(&store, JUN, ProgrammeId::AwsTheory, 60).await;
    join(&store, GUILD, MINA, "불꽃").await;
    assert_eq!(said(mina).await, None);
    join(&store, GUILD, JUN, "불꽃").await;
    assert_eq!(said(mina).await, Some(at(60)));
    assert_eq!(said(Owner { programme: ProgrammeId::AwsTheory, ..mina }).await, None);
    assert_eq!(said(Owner { guild: OTHER_GUILD, ..mina }).await, None);
    say_gone(&store, MINA, SHARED, 90).await;
    assert_eq!(said(mina).await, Some(at(90)));
    leave(&store, JUN).await;
    assert_eq!(said(Owner { user: JUN, ..mina }).await, Some(at(60)));
}

async fn lists_of_a_team_are_its_members(store: Store) {
    let team = join(&store, GUILD, MINA, "불꽃").await;
    say_gone(&store, MINA, SHARED, 60).await;
    let mut tx = write(&store).await;
    for (user, turn, item) in [(MINA, 0, Item::Nat), (MINA, 1, Item::Eks), (JUN, 0, Item::Rds)] {
        let owner = Owner { guild: GUILD, user, programme: SHARED };
        cleanups::tick(&mut tx, owner, turn, item, true).await.expect("ticked");
    }
    tx.commit().await.expect("committed");
    let lists = cleanups::of_team(&store, GUILD, &team.id, SHARED).await.expect("lists");
    let seen = lists.iter().map(|(user, list)| (*user, list.ticked.iter().copied().collect::<Vec<_>>()));
    assert_eq!(seen.collect::<Vec<_>>(), [(MINA, vec![Item::Eks])]);
    join(&store, GUILD, JUN, "불꽃").await;
    let lists = cleanups::of_team(&store, GUILD, &team.id, SHARED).await.expect("lists");
    assert_eq!((lists.len(), lists[&JUN].progress), (2, Progress::default()));
}

//! A team that shares one AWS account: who of them has confirmed what.

use std::collections::BTreeSet;

use super::Item;
use super::call::holds;
use crate::domain::{Moment, UserId};

/// How far one of a team is with the shared list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mate {
    /// Who.
    pub user: UserId,
    /// What they confirmed in their present turn.
    pub ticked: BTreeSet<Item>,
    /// When they last said that everything is gone, unless they have begun anew. UTC.
    pub done_at: Option<Moment>,
    /// Until when they still use what they made. UTC.
    pub using_until: Option<Moment>,
}

impl Mate {
    /// Whether they have confirmed an item: by itself, or with everything else so recently that it still holds.
    #[must_use]
    pub fn confirms(&self, item: Item, now: Moment) -> bool {
        self.ticked.contains(&item) || self.done_at.is_some_and(|done_at| holds(done_at, now))
    }
}

/// A team, in the order in which they joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mates(pub Vec<Mate>);

impl Mates {
    /// Who has confirmed an item.
    pub fn confirming(&self, item: Item, now: Moment) -> impl Iterator<Item = UserId> {
        self.0.iter().filter(move |mate| mate.confirms(item, now)).map(|mate| mate.user)
    }

    /// How many items somebody has confirmed.
    #[must_use]
    pub fn confirmed(&self, now: Moment) -> usize {
        Item::all().filter(|item| self.confirming(*item, now).next().is_some()).count()
    }

    /// Whether there is anybody else in the team.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.0.len() > 1
    }

    /// Who of the others said last that everything is gone, and when.
    #[must_use]
    pub fn said_gone(&self, me: UserId) -> Option<(UserId, Moment)> {
        let others = self.0.iter().filter(|mate| mate.user != me);
        others.filter_map(|mate| Some((mate.user, mate.done_at?))).max_by_key(|(_, at)| *at)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    const NOON: Moment = Moment::UNIX_EPOCH;

    fn mate(user: u64, ticked: &[Item], done_at: Option<Moment>) -> Mate {
        Mate { user: UserId(user), ticked: ticked.iter().copied().collect(), done_at, using_until: None }
    }

    #[test]
    fn an_item_is_confirmed_once_somebody_has() {
        let mates = Mates(vec![mate(1, &[Item::Eks, Item::Rds], None), mate(2, &[Item::Eks], None)]);
        assert_eq!(mates.confirmed(NOON), 2);
        assert_eq!(mates.confirming(Item::Eks, NOON).collect::<Vec<_>>(), [UserId(1), UserId(2)]);
        assert_eq!(mates.confirming(Item::Kms, NOON).next(), None);
    }

    #[test]
    fn whoever_said_that_all_is_gone_confirms_all_as_long_as_that_holds() {
        let mates = Mates(vec![mate(1, &[], Some(NOON)), mate(2, &[Item::Eks], None)]);
        assert_eq!(mates.confirmed(NOON + Duration::days(10)), Item::count());
        assert_eq!(mates.confirmed(NOON + Duration::days(11)), 1);
    }

    #[test]
    fn the_last_of_the_others_is_named() {
        let later = NOON + Duration::days(1);
        let mates = Mates(vec![mate(1, &[], Some(NOON)), mate(2, &[], Some(later)), mate(3, &[], None)]);
        assert_eq!(mates.said_gone(UserId(3)), Some((UserId(2), later)));
        assert_eq!(mates.said_gone(UserId(2)), Some((UserId(1), NOON)));
        assert_eq!(Mates(vec![mate(1, &[], Some(NOON))]).said_gone(UserId(1)), None);
    }
}

//! What goes on costing money on AWS until somebody deletes it, the dearest first.
//!
//! From AWS's own documentation, not from the notices: a stopped database starts again after seven days (RDS user
//! guide: "Stopping a DB instance temporarily"); deleting a NAT gateway does not release its address (EC2 API:
//! `DeleteNatGateway`); an Auto Scaling group replaces instances that are terminated (EC2 Auto Scaling user guide).

use crate::domain::words::words;

words! {
    /// Something to look for.
    #[derive(PartialOrd, Ord)]
    pub enum Item {
        /// Kubernetes clusters: the control plane costs by the hour, used or not.
        Eks = "eks",
        /// NAT gateways, and the addresses that stay when they are deleted.
        Nat = "nat",
        /// Load balancers of all kinds.
        LoadBalancers = "load-balancers",
        /// Databases.
        Rds = "rds",
        /// Auto Scaling groups, before the instances that they would replace.
        AutoScaling = "auto-scaling",
        /// Instances.
        Ec2 = "ec2",
        /// Volumes and snapshots.
        Ebs = "ebs",
        /// Public IPv4 addresses.
        PublicIpv4 = "public-ipv4",
        /// Interface endpoints.
        Endpoints = "endpoints",
        /// Containers without servers.
        Fargate = "fargate",
        /// Notebooks and endpoints of SageMaker.
        SageMaker = "sagemaker",
        /// Log groups.
        Logs = "logs",
        /// What is stored: buckets, images, file systems.
        Storage = "storage",
        /// Encryption keys.
        Kms = "kms",
        /// Secrets.
        Secrets = "secrets",
        /// Hosted zones.
        Route53 = "route53",
        /// All of these again in every other Region.
        Regions = "regions",
    }
}

/// Items that are looked through together: one page on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Costs by the hour, whether it is used or not.
    Hourly,
    /// Servers and disks.
    Servers,
    /// Containers, machine learning, logs.
    Services,
    /// What lies about, and the last look round.
    Rest,
}

impl Group {
    /// All, in their order.
    pub const ALL: [Self; 4] = [Self::Hourly, Self::Servers, Self::Services, Self::Rest];

    /// Its items, the dearest first.
    #[must_use]
    pub const fn items(self) -> &'static [Item] {
        match self {
            Self::Hourly => &[Item::Eks, Item::Nat, Item::LoadBalancers, Item::Rds],
            Self::Servers => &[Item::AutoScaling, Item::Ec2, Item::Ebs, Item::PublicIpv4],
            Self::Services => &[Item::Endpoints, Item::Fargate, Item::SageMaker, Item::Logs],
            Self::Rest => &[Item::Storage, Item::Kms, Item::Secrets, Item::Route53, Item::Regions],
        }
    }
}

impl Item {
    /// All items, the dearest first.
    pub fn all() -> impl Iterator<Item = Self> {
        Group::ALL.into_iter().flat_map(|group| group.items().iter().copied())
    }

    /// How many there are.
    #[must_use]
    pub fn count() -> usize {
        Self::all().count()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_item_stands_once_and_has_its_own_word() {
        let words: BTreeSet<_> = Item::all().map(Item::as_str).collect();
        assert_eq!(words.len(), Item::count());
        assert!(Item::all().all(|item| item.as_str().parse() == Ok(item)));
    }

    #[test]
    fn the_groups_keep_the_order_of_cost() {
        assert!(Item::all().is_sorted() && Item::all().last() == Some(Item::Regions));
    }
}

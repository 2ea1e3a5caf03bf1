//! What the items of the list are called, and where to look for them and why.

use crate::domain::cleanup::{Group, Item};
use crate::text::{Locale, say};

/// What an item is called.
#[must_use]
pub fn name(item: Item, locale: Locale) -> String {
    match item {
        Item::Eks => say(locale, "aws-item-eks", &[]),
        Item::Nat => say(locale, "aws-item-nat", &[]),
        Item::LoadBalancers => say(locale, "aws-item-load-balancers", &[]),
        Item::Rds => say(locale, "aws-item-rds", &[]),
        Item::AutoScaling => say(locale, "aws-item-auto-scaling", &[]),
        Item::Ec2 => say(locale, "aws-item-ec2", &[]),
        Item::Ebs => say(locale, "aws-item-ebs", &[]),
        Item::PublicIpv4 => say(locale, "aws-item-public-ipv4", &[]),
        Item::Endpoints => say(locale, "aws-item-endpoints", &[]),
        Item::Fargate => say(locale, "aws-item-fargate", &[]),
        Item::SageMaker => say(locale, "aws-item-sagemaker", &[]),
        Item::Logs => say(locale, "aws-item-logs", &[]),
        Item::Storage => say(locale, "aws-item-storage", &[]),
        Item::Kms => say(locale, "aws-item-kms", &[]),
        Item::Secrets => say(locale, "aws-item-secrets", &[]),
        Item::Route53 => say(locale, "aws-item-route53", &[]),
        Item::Regions => say(locale, "aws-item-regions", &[]),
    }
}

/// Where to look, and why it costs.
#[must_use]
pub fn how(item: Item, locale: Locale) -> String {
    match item {
        Item::Eks => say(locale, "aws-item-eks-how", &[]),
        Item::Nat => say(locale, "aws-item-nat-how", &[]),
        Item::LoadBalancers => say(locale, "aws-item-load-balancers-how", &[]),
        Item::Rds => say(locale, "aws-item-rds-how", &[]),
        Item::AutoScaling => say(locale, "aws-item-auto-scaling-how", &[]),
        Item::Ec2 => say(locale, "aws-item-ec2-how", &[]),
        Item::Ebs => say(locale, "aws-item-ebs-how", &[]),
        Item::PublicIpv4 => say(locale, "aws-item-public-ipv4-how", &[]),
        Item::Endpoints => say(locale, "aws-item-endpoints-how", &[]),
        Item::Fargate => say(locale, "aws-item-fargate-how", &[]),
        Item::SageMaker => say(locale, "aws-item-sagemaker-how", &[]),
        Item::Logs => say(locale, "aws-item-logs-how", &[]),
        Item::Storage => say(locale, "aws-item-storage-how", &[]),
        Item::Kms => say(locale, "aws-item-kms-how", &[]),
        Item::Secrets => say(locale, "aws-item-secrets-how", &[]),
        Item::Route53 => say(locale, "aws-item-route53-how", &[]),
        Item::Regions => say(locale, "aws-item-regions-how", &[]),
    }
}

/// What the items of a group have in common.
#[must_use]
pub fn group(group: Group, locale: Locale) -> String {
    match group {
        Group::Hourly => say(locale, "aws-group-hourly", &[]),
        Group::Servers => say(locale, "aws-group-servers", &[]),
        Group::Services => say(locale, "aws-group-services", &[]),
        Group::Rest => say(locale, "aws-group-rest", &[]),
    }
}

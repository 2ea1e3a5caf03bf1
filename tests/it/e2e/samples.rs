//! The slips in `samples/slips`, with which people try the sandbox.

use std::path::PathBuf;

use bootcamp_bot::sandbox::control::File;

use super::World;
use crate::slips::{self, Slip};

/// File names and what is in them. Cards and payments are invented.
fn samples() -> [(&'static str, Slip); 3] {
    let claude = Slip::valid().with(slips::MERCHANT, "CLAUDE.AI SUBSCRIPTION").with(slips::APPROVAL, "30498765");
    [
        ("chatgpt-march.pdf", Slip::valid()),
        ("claude-march.pdf", claude.with(slips::DOLLARS, "USD 20.00").with(slips::WON, "29,260원")),
        ("without-dollars.pdf", Slip::valid().without(slips::DOLLARS).with(slips::APPROVAL, "30455501")),
    ]
}

#[test]
fn the_samples_are_what_the_builder_makes() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/slips");
    for (name, slip) in samples() {
        let path = folder.join(name);
        if std::env::var_os("RENEW_SAMPLES").is_some() {
            std::fs::write(&path, slip.pdf()).unwrap();
        }
        let same = std::fs::read(&path).is_ok_and(|bytes| bytes == slip.pdf());
        assert!(same, "{name} is another: set RENEW_SAMPLES=1 to write it anew");
    }
}

#[tokio::test]
async fn two_are_fine_and_one_is_not() {
    let world = World::start().await;
    let trainee = world.trainee();
    let mut marks = Vec::new();
    for (name, slip) in samples() {
        let answer = trainee.check(&[File::new(name, slip.pdf())]).await.text();
        marks.extend(answer.chars().next());
    }
    assert_eq!(marks, ['✅', '✅', '✏']);
}

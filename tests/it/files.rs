//! Receipts at rest.

use std::path::Path;

use bootcamp_bot::domain::{Moment, ObjectKey, StoredFile};
use bootcamp_bot::files::{ReceiptsUrl, Vault, VaultError, reconcile};
use bootcamp_bot::store::{Store, submissions};
use tempfile::TempDir;

use crate::store::samples::{at, checked, file, upload, write};
use crate::store::url_in;

const SLIP: &[u8] = b"%PDF-1.7 a slip";

fn place(folder: &TempDir) -> (ReceiptsUrl, std::path::PathBuf) {
    (ReceiptsUrl::Folder(folder.path().join("data/receipts")), folder.path().join("data/receipts.key"))
}

async fn open(folder: &TempDir) -> Result<Vault, VaultError> {
    let (url, key_file) = place(folder);
    Vault::open(&url, &key_file).await
}

async fn fresh() -> (Vault, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (open(&folder).await.expect("a vault"), folder)
}

fn object(folder: &TempDir, key: &ObjectKey) -> std::path::PathBuf {
    folder.path().join("data/receipts").join(&key.0)
}

fn rewrite(path: &Path, text: &str) {
    std::fs::write(path, text).expect("written");
}

#[tokio::test]
async fn a_file_comes_back_after_a_restart() {
    let (vault, folder) = fresh().await;
    let key = vault.put(SLIP.to_vec()).await.expect("put");
    let again = open(&folder).await.expect("the vault opens again");
    assert_eq!(again.get(&key).await.expect("the file"), SLIP);
}

#[tokio::test]
async fn what_lies_on_the_disk_is_an_age_file() {
    let (vault, folder) = fresh().await;
    let key = vault.put(SLIP.to_vec()).await.expect("put");
    let bytes = std::fs::read(object(&folder, &key)).expect("the object");
    assert!(bytes.starts_with(b"age-encryption.org/v1\n-> X25519 "));
    assert!(!bytes.windows(SLIP.len()).any(|window| window == SLIP));
}

#[cfg(unix)]
#[tokio::test]
async fn the_new_key_file_is_its_owners_and_asks_for_a_backup() {
    use std::os::unix::fs::PermissionsExt;

    let (_vault, folder) = fresh().await;
    let key_file = place(&folder).1;
    assert_eq!(key_file.metadata().expect("a file").permissions().mode() & 0o777, 0o600);
    assert!(std::fs::read_to_string(&key_file).expect("text").contains("Back this file up"));
}

#[cfg(unix)]
#[tokio::test]
async fn a_key_file_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;

    let (_vault, folder) = fresh().await;
    let key_file = place(&folder).1;
    std::fs::set_permissions(&key_file, std::fs::Permissions::from_mode(0o644)).expect("changed");
    let refused = open(&folder).await.expect_err("open to others").to_string();
    assert!(refused.ends_with(&format!("run: chmod 600 {}", key_file.display())), "{refused}");
}

#[tokio::test]
async fn a_garbled_key_file_is_refused_and_left_alone() {
    let (_vault, folder) = fresh().await;
    let key_file = place(&folder).1;
    rewrite(&key_file, "AGE-SECRET-KEY-1GARBLED");
    assert!(matches!(open(&folder).await, Err(VaultError::KeyGarbled(_))));
    assert_eq!(std::fs::read_to_string(&key_file).expect("text"), "AGE-SECRET-KEY-1GARBLED");
}

#[tokio::test]
async fn a_lost_key_is_not_replaced_while_receipts_are_there() {
    let (vault, folder) = fresh().await;
    vault.put(SLIP.to_vec()).await.expect("put");
    std::fs::remove_file(place(&folder).1).expect("removed");
    assert!(matches!(open(&folder).await, Err(VaultError::KeyMissing(_))));
}

#[tokio::test]
async fn a_changed_object_is_not_passed_off_as_the_receipt() {
    let (vault, folder) = fresh().await;
    let key = vault.put(SLIP.to_vec()).await.expect("put");
    let path = object(&folder, &key);
    let mut bytes = std::fs::read(&path).expect("the object");
    *bytes.last_mut().expect("a byte") ^= 1;
    std::fs::write(&path, bytes).expect("written");
    assert!(matches!(vault.get(&key).await, Err(VaultError::Unreadable { .. })));
}

#[tokio::test]
async fn a_deleted_file_is_gone_and_may_be_deleted_again() {
    let (vault, _folder) = fresh().await;
    let key = vault.put(SLIP.to_vec()).await.expect("put");
    vault.delete(&key).await.expect("deleted");
    vault.delete(&key).await.expect("deleted again");
    assert!(matches!(vault.get(&key).await, Err(VaultError::Missing(gone)) if gone == key));
    assert_eq!(vault.list().await.expect("a list"), []);
}

#[tokio::test]
async fn a_key_cannot_lead_out_of_the_folder() {
    let (vault, _folder) = fresh().await;
    let outside = ObjectKey("../receipts.key".to_owned());
    assert!(matches!(vault.get(&outside).await, Err(VaultError::Storage(_))));
}

/// A vault and a store with one submission, whose file is `known`.
async fn with_submission(known: &ObjectKey, folder: &TempDir) -> Store {
    let store = Store::open(&url_in(folder)).await.expect("a store");
    let mut tx = write(&store).await;
    let slip = StoredFile { key: known.clone(), ..file("slip.pdf") };
    submissions::insert(&mut tx, &upload(1), &checked(), &[slip], at(9)).await.expect("stored");
    tx.commit().await.expect("committed");
    store
}

#[tokio::test]
async fn an_object_that_no_row_knows_is_deleted() {
    let (vault, folder) = fresh().await;
    let known = vault.put(SLIP.to_vec()).await.expect("put");
    let orphan = vault.put(SLIP.to_vec()).await.expect("put");
    let store = with_submission(&known, &folder).await;
    let done = reconcile(&vault, &store, Moment::MAX_UTC).await.expect("reconciled");
    assert_eq!((done.deleted, done.missing), (vec![orphan], vec![]));
    assert_eq!(vault.get(&known).await.expect("the file"), SLIP);
}

#[tokio::test]
async fn a_fresh_object_may_still_get_its_row() {
    let (vault, folder) = fresh().await;
    let fresh = vault.put(SLIP.to_vec()).await.expect("put");
    let store = Store::open(&url_in(&folder)).await.expect("a store");
    let done = reconcile(&vault, &store, Moment::UNIX_EPOCH).await.expect("reconciled");
    assert_eq!(done.deleted, []);
    assert_eq!(vault.get(&fresh).await.expect("the file"), SLIP);
}

#[tokio::test]
async fn a_row_whose_object_is_gone_is_reported() {
    let (vault, folder) = fresh().await;
    let lost = vault.put(SLIP.to_vec()).await.expect("put");
    let store = with_submission(&lost, &folder).await;
    std::fs::remove_file(object(&folder, &lost)).expect("removed");
    let done = reconcile(&vault, &store, Moment::MAX_UTC).await.expect("reconciled");
    assert_eq!((done.deleted, done.missing), (vec![], vec![lost]));
}

//! Receipts at rest: each file encrypted on its own, as an ordinary [age](https://age-encryption.org) file that
//! `age --decrypt --identity data/receipts.key` opens without us.
//!
//! The order that survives a crash: the object first, then its row, then the answer; in the other direction the row
//! first, then the object. What is left over either way is an object that no row knows, and [`reconcile()`] removes it.

mod error;
mod key;
mod reconcile;
mod url;
mod vault;

pub use error::VaultError;
pub use reconcile::{ReconcileError, Reconciled, reconcile};
pub use url::{BadReceiptsUrl, ReceiptsUrl};
pub use vault::{StoredObject, Vault};

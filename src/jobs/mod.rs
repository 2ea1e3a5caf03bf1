//! What goes on behind the interactions: loops around steps that services offer. A step does one round and reports;
//! a round that failed is logged and tried again at the next, a loop that
//! panicked is begun anew.

mod sending;
mod supervised;
mod tidying;

pub use sending::{job, keep_sending};
pub use supervised::supervised;
pub use tidying::{TIDYING, keep_tidy};

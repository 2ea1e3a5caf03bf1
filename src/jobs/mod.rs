//! What goes on behind the interactions: loops around steps that services offer. A step does one round and reports;
//! a round that failed is logged and tried again at the next.

mod sending;
mod tidying;

pub use sending::keep_sending;
pub use tidying::keep_tidy;

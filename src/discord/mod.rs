//! Discord: what goes out, what comes in, and the screens.

pub mod attachment;
pub mod transport;

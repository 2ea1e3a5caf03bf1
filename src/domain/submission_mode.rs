//! Where evidence counts as handed in.

use super::words::words;

words! {
    /// Where trainees hand in.
    pub enum SubmissionMode {
        /// Here; it replaces the form.
        Bot = "bot",
        /// With the form; the bot only checks.
        Form = "form",
        /// Here and with the form.
        Both = "both",
    }
}

impl SubmissionMode {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Bot, Self::Form, Self::Both];
}

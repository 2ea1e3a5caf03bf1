//! Text for people: languages, messages, Korean particles, cutting by characters.
//!
//! To add a message: write the key into the same file of `locales/ko` and `locales/en-US`, then call [`say`] with it
//! as a literal. A test holds the two languages equal and every used key present.

mod cut;
mod format;
mod josa;
mod messages;
mod month_day;
mod names;
mod when;

pub use cut::{cut, escape_markdown, is_blank};
pub use format::{date, date_time, day_and_time, month, relative, time};
pub use josa::josa;
pub use messages::{Args, Locale, say};
pub use month_day::month_day;
pub use names::{course_name, programme_name, round_name, submission_mode_name, usd, won};
pub use when::{BadWhen, DayAndHour, day_and_hour, when};

//! The words of the domain as types: programmes, rounds, money, people, submissions.
//!
//! Nothing here reads a file, asks a clock or knows a chat service. A value of one of these types is valid
//! by construction: strings from outside are parsed at the edge, once.

pub mod calendar;
pub mod cleanup;
pub mod deadline;
pub mod delivery;
pub mod file_name;
pub mod holiday;
pub mod ids;
pub mod money;
pub mod payment;
pub mod person;
pub mod programme;
pub mod reminder;
pub mod renewal;
pub mod round;
pub mod submission;
pub mod submission_mode;
pub mod team;
pub mod upload;
pub mod words;

pub use calendar::{DateRange, KST, Moment, YearMonth};
pub use delivery::{Delivery, DeliveryState, Lane, NewDelivery, Posted, Recipient};
pub use file_name::{CanonicalName, Hint};
pub use ids::{
    AnnouncementId, ChannelId, DeliveryId, DraftId, GuildId, InteractionId, MessageId, ObjectKey, RoleId, SubmissionId,
    TeamId, UserId,
};
pub use money::{Usd, Won};
pub use payment::{Facts, Merchant};
pub use person::{BadName, Cohort, Course, Nick, Profile, RealName};
pub use programme::{Cap, PayDays, Per, Programme, ProgrammeId};
pub use reminder::Subject;
pub use renewal::{Platform, Renewal, RenewalDay};
pub use round::{Phase, Round, Window};
pub use submission::{Reference, Status, Verdict};
pub use submission_mode::SubmissionMode;
pub use team::TeamName;
pub use upload::{Checked, Draft, DraftKind, FileRole, StoredFile, Submission, Upload, UploadId};

//! The file name conventions: `tami.kim(김현)_클라우드 2회차_3월` for subscriptions, `…_클라우드 AWS_이론` for AWS.
//!
//! Nick, name, course, cohort and pay month. The profile knows all of it, so a wrong name is repaired and never
//! a reason to reject; a right one fills the profile in.

use std::fmt;

use super::person::{Cohort, Course, Nick, Profile, RealName};
use super::programme::ProgrammeId;
use super::round::Round;

/// A name of the convention, without `.pdf`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanonicalName {
    /// Before the bracket.
    pub nick: Nick,
    /// In the brackets.
    pub real_name: RealName,
    /// First word after the first underscore.
    pub course: Course,
    /// The `2회차` of a subscription's name; AWS names have none.
    pub cohort: Option<Cohort>,
    /// What stands after the last underscore: `3월`, `이론`, `프로젝트`.
    pub subject: String,
}

impl CanonicalName {
    /// The name that this person's evidence for this round should bear.
    ///
    /// Subscriptions end in the pay month as the notice's example does. The notices give no example for AWS; there
    /// `AWS` takes the place of the cohort and the period that of the month.
    #[must_use]
    pub fn of(profile: &Profile, programme: ProgrammeId, round: &Round) -> Self {
        let Profile { nick, real_name, course, cohort } = profile.clone();
        let name = Self { nick, real_name, course, cohort: Some(cohort), subject: String::new() };
        name.renamed(programme, round)
    }

    /// The same person's name for another programme or round; keeps what the person wrote where it already fits.
    #[must_use]
    pub fn renamed(self, programme: ProgrammeId, round: &Round) -> Self {
        let (cohort, subject) = match (programme, round.pay_month) {
            (ProgrammeId::AwsTheory, _) => (None, "이론".to_owned()),
            (ProgrammeId::AwsProject, _) => (None, "프로젝트".to_owned()),
            (ProgrammeId::Subscription, Some(month)) => (self.cohort, format!("{}월", month.month())),
            (ProgrammeId::Subscription, None) => (self.cohort, format!("{}차", round.number)),
        };
        Self { cohort, subject, ..self }
    }

    /// The profile that this name tells of; `None` for AWS names, which lack the cohort.
    #[must_use]
    pub fn profile(&self) -> Option<Profile> {
        let Self { nick, real_name, course, cohort, .. } = self.clone();
        Some(Profile { nick, real_name, course, cohort: cohort? })
    }

    /// Reads an upload's name, with or without `.pdf`; `None` when it does not follow the convention.
    #[must_use]
    pub fn parse(file_name: &str) -> Option<Self> {
        let stem = file_name.strip_suffix(".pdf").or_else(|| file_name.strip_suffix(".PDF")).unwrap_or(file_name);
        let mut parts = stem.split('_').collect::<Vec<_>>();
        // A nick may itself hold underscores; the last two parts may not.
        let subject = parts.pop()?.trim();
        let class = parts.pop()?.trim();
        let who = parts.join("_");
        if subject.is_empty() {
            return None;
        }
        let (nick, rest) = who.split_once('(')?;
        let (course, turn) = class.rsplit_once(' ')?;
        let cohort = match turn {
            "AWS" => None,
            _ => Some(Cohort::new(turn.strip_suffix("회차")?.trim().parse().ok()?)?),
        };
        Some(Self {
            nick: nick.parse().ok()?,
            real_name: rest.trim_end().strip_suffix(')')?.parse().ok()?,
            course: Course::parse(course)?,
            cohort,
            subject: subject.to_owned(),
        })
    }
}

/// What a file's name tells of its owner, to fill a form in with; the person corrects the rest.
///
/// Discord takes Hangul, spaces and brackets out of an upload's name (`tami.kim__2_3.pdf`), so of a name of the
/// convention often only nick and cohort are left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// English nickname.
    pub nick: Nick,
    /// Name in the papers.
    pub real_name: Option<RealName>,
    /// Course.
    pub course: Option<Course>,
    /// Intake of the course.
    pub cohort: Option<Cohort>,
}

impl Hint {
    /// Reads a name of the convention, whole or as Discord leaves it; `None` for any other.
    #[must_use]
    pub fn of(file_name: &str) -> Option<Self> {
        if let Some(CanonicalName { nick, real_name, course, cohort, .. }) = CanonicalName::parse(file_name) {
            return Some(Self { nick, real_name: Some(real_name), course: Some(course), cohort });
        }
        let (nick, rest) = file_name.split_once("__")?;
        let (cohort, month) = rest.strip_suffix(".pdf")?.split_once('_')?;
        let month: u32 = month.parse().ok()?;
        let cohort = cohort.parse().ok().and_then(Cohort::new)?;
        // A number that is no month means that this was another name.
        (1..=12).contains(&month).then_some(())?;
        Some(Self { nick: nick.parse().ok()?, real_name: None, course: None, cohort: Some(cohort) })
    }
}

impl fmt::Display for CanonicalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { nick, real_name, course, cohort, subject } = self;
        write!(f, "{nick}({real_name})_{} ", course.korean())?;
        match cohort {
            Some(cohort) => write!(f, "{}회차_{subject}", cohort.number()),
            None => write!(f, "AWS_{subject}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_convention_comes_back_the_same() {
        for name in ["dana.lim(임다나)_풀스택 3회차_4월", "dana_l(임다나)_클라우드 AWS_이론"] {
            assert_eq!(CanonicalName::parse(&format!("{name}.pdf")).expect("a name").to_string(), name);
        }
    }

    #[test]
    fn what_discord_leaves_of_a_name_still_tells_nick_and_cohort() {
        let hint = Hint::of("tami.kim__2_3.pdf").expect("a hint");
        assert_eq!((hint.nick.as_str(), hint.cohort, hint.course), ("tami.kim", Cohort::new(2), None));
    }

    #[test]
    fn other_names_tell_nothing() {
        for name in ["receipt__2_31.pdf", "scan__1.pdf", "a__b_c.pdf", "__2_3.pdf"] {
            assert_eq!(Hint::of(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_without_the_parts_is_not_one() {
        for name in ["영수증 (1).pdf", "a(b)_클라우드 2회차_3월_최종.pdf", "", "a(b)_c", "../../etc/passwd"]
        {
            assert_eq!(CanonicalName::parse(name), None, "{name}");
        }
    }
}

//! Trainees: courses, cohorts, names. Names are checked here once and are then safe to file, match and print.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A course (과정) of the bootcamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Course {
    /// 풀스택
    Fullstack,
    /// 클라우드
    Cloud,
    /// 인공지능
    Ai,
}

impl Course {
    /// All courses, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Fullstack, Self::Cloud, Self::Ai];

    /// The id of the contracts and the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fullstack => "fullstack",
            Self::Cloud => "cloud",
            Self::Ai => "ai",
        }
    }

    /// The Korean name as notices and file names write it.
    #[must_use]
    pub const fn korean(self) -> &'static str {
        match self {
            Self::Fullstack => "풀스택",
            Self::Cloud => "클라우드",
            Self::Ai => "인공지능",
        }
    }

    /// Reads an id or any of the usual Korean names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "fullstack" | "full-stack" | "풀스택" => Some(Self::Fullstack),
            "cloud" | "클라우드" => Some(Self::Cloud),
            "ai" | "인공지능" | "생성형ai" | "생성형 ai" => Some(Self::Ai),
            _ => None,
        }
    }
}

/// The number in `클라우드 2회차`: which intake of the course. Not to be confused with a round (차수).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cohort(u32);

impl Cohort {
    /// `None` unless 1–99.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number >= 1 && number <= 99 { Some(Self(number)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Why a name was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing was left after trimming.
    #[error("the name is empty")]
    Empty,
    /// More characters than a name may have.
    #[error("the name is longer than {0} characters")]
    TooLong(usize),
    /// A character that names do not have; the first such character.
    #[error("the name holds {0:?}")]
    Character(char),
}

/// The English nickname that a trainee goes by, such as `tami.kim`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nick(String);

impl Nick {
    /// Longest nick, in characters.
    pub const MAX: usize = 32;

    /// The nick as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Nick {
    type Err = BadName;

    /// Latin letters, digits, `.`, `-`, `_`; nothing that Discord or a file system would interpret.
    fn from_str(text: &str) -> Result<Self, BadName> {
        checked(text, Self::MAX, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).map(Self)
    }
}

impl fmt::Display for Nick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name in the trainee's papers, such as `김현`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RealName(String);

impl RealName {
    /// Longest name, in characters. Foreign trainees have long ones.
    pub const MAX: usize = 40;

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RealName {
    type Err = BadName;

    /// Letters of any script, single inner spaces, `.`, `-`, `'`.
    fn from_str(text: &str) -> Result<Self, BadName> {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.trim().contains(['\n', '\r']) {
            return Err(BadName::Character('\n'));
        }
        checked(&folded, Self::MAX, |c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'')).map(Self)
    }
}

impl fmt::Display for RealName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(super) fn checked(text: &str, max: usize, allowed: impl Fn(char) -> bool) -> Result<String, BadName> {
    let text: String = text.trim().nfc().collect();
    if text.is_empty() {
        return Err(BadName::Empty);
    }
    if let Some(stranger) = text.chars().find(|&c| !allowed(c)) {
        return Err(BadName::Character(stranger));
    }
    if text.chars().count() > max {
        return Err(BadName::TooLong(max));
    }
    Ok(text)
}

/// What a trainee told about themselves, per server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// English nickname.
    pub nick: Nick,
    /// Name in the papers.
    pub real_name: RealName,
    /// Course.
    pub course: Course,
    /// Intake of the course.
    pub cohort: Cohort,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_cannot_be_a_nick() {
        assert_eq!("@everyone".parse::<Nick>(), Err(BadName::Character('@')));
    }

    #[test]
    fn decomposed_hangul_becomes_the_usual_form() {
        let decomposed: String = "김현".nfd().collect();
        assert_eq!(decomposed.parse::<RealName>().expect("a name").as_str(), "김현");
    }

    #[test]
    fn three_hundred_letters_are_no_name() {
        assert_eq!("김".repeat(300).parse::<RealName>(), Err(BadName::TooLong(40)));
    }

    #[test]
    fn a_newline_is_named_as_the_reason() {
        assert_eq!("김\n현".parse::<RealName>(), Err(BadName::Character('\n')));
    }
}

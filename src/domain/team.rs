//! Teams (팀): their names, and which names may mean the same team.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use super::person::{BadName, checked};

/// The name that a team gave itself, such as `불꽃 팀`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TeamName(String);

impl TeamName {
    /// Longest name, in characters.
    pub const MAX: usize = 30;

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// By what a name is found: spaces, case, width and points within it make no other team.
    #[must_use]
    pub fn key(&self) -> String {
        let folded = self.0.nfkc().flat_map(char::to_lowercase);
        folded.filter(|c| !matches!(c, ' ' | '.' | ',' | '-' | '_' | '\'' | '·')).nfc().collect()
    }

    /// Whether whoever wrote this name may have meant the other: a slip of the finger, or a part of it. Names that
    /// differ in a number do not: `1조` is not `2조`.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let (mine, others) = (self.key(), other.key());
        let digits = |key: &str| key.chars().filter(|c| c.is_numeric()).collect::<String>();
        if digits(&mine) != digits(&others) {
            return false;
        }
        let (mine, others) = (core(&mine), core(&others));
        let is_part = |part: &str, whole: &str| part.chars().count() > 1 && whole.contains(part);
        mine == others || is_part(mine, others) || is_part(others, mine) || is_slip(mine, others)
    }
}

impl FromStr for TeamName {
    type Err = BadName;

    /// Letters and digits of any script, single inner spaces, and marks that Discord does not interpret.
    fn from_str(text: &str) -> Result<Self, BadName> {
        if text.trim().contains(['\n', '\r']) {
            return Err(BadName::Character('\n'));
        }
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = checked(&folded, Self::MAX, |c| is_visible_letter(c) || is_mark(c)).map(Self)?;
        if name.0.chars().any(char::is_alphanumeric) { Ok(name) } else { Err(BadName::Empty) }
    }
}

impl fmt::Display for TeamName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Fillers of Hangul count as letters and show nothing.
fn is_visible_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

const fn is_mark(c: char) -> bool {
    matches!(c, ' ' | '.' | ',' | '-' | '_' | '&' | '+' | '!' | '?' | '\'' | '(' | ')' | '·')
}

/// A name without the word for a team, as far as something is left.
fn core(key: &str) -> &str {
    let cores = [
        key.strip_suffix("팀"),
        key.strip_prefix("팀"),
        key.strip_suffix("조"),
        key.strip_suffix("team"),
        key.strip_prefix("team"),
    ];
    cores.into_iter().flatten().find(|core| !core.is_empty()).unwrap_or(key)
}

/// Whether few letters are wrong, left out, added or exchanged, of a name long enough for that to be a slip.
fn is_slip(a: &str, b: &str) -> bool {
    // By jamo: what is typed wrong is a key and not a syllable.
    let (a, b): (Vec<char>, Vec<char>) = (a.nfd().collect(), b.nfd().collect());
    distance(&a, &b) <= ((a.len().max(b.len()) + 1) / 5).min(3)
}

/// How many letters have to be changed, left out, added or exchanged with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let (mut before, mut above): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let changed = above[j] + usize::from(x != y);
            let mut least = changed.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *y && b[j - 1] == *x {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> TeamName {
        text.parse().expect("a name")
    }

    #[test]
    fn a_name_is_trimmed_and_composed() {
        let decomposed: String = "  불꽃   팀 ".nfd().collect();
        assert_eq!(name(&decomposed).as_str(), "불꽃 팀");
    }

    #[test]
    fn what_discord_interprets_is_no_name() {
        for text in ["@everyone", "<@&1>", "**a**", "`a`", "a:b", "a|b", "# a", "a\\", "[a]", "불꽃\u{200b}", "🔥"]
        {
            assert!(matches!(text.parse::<TeamName>(), Err(BadName::Character(_))), "{text}");
        }
        assert_eq!("a\nb".parse::<TeamName>(), Err(BadName::Character('\n')));
        assert_eq!("\u{3164}".parse::<TeamName>(), Err(BadName::Character('\u{3164}')));
    }

    #[test]
    fn a_name_has_1_to_30_characters_and_one_that_is_no_mark() {
        assert_eq!("".parse::<TeamName>(), Err(BadName::Empty));
        assert_eq!("...".parse::<TeamName>(), Err(BadName::Empty));
        assert_eq!("가".repeat(30).parse::<TeamName>().map(|name| name.as_str().chars().count()), Ok(30));
        assert_eq!("가".repeat(31).parse::<TeamName>(), Err(BadName::TooLong(30)));
    }

    #[test]
    fn spelling_makes_no_other_team() {
        for (one, other) in [("불꽃 팀", "불꽃팀"), ("Team-A", "team a"), ("ＡＷＳ", "aws"), ("J.J", "jj")] {
            assert_eq!(name(one).key(), name(other).key(), "{one}");
        }
        assert_ne!(name("C").key(), name("C++").key());
    }

    #[test]
    fn a_slip_of_the_finger_is_seen() {
        for (typed, meant) in [
            ("불꼿", "불꽃"),
            ("불꽃", "불꽃팀"),
            ("fier", "fire"),
            ("구름위", "구름 위의 산책"),
            ("팀 불꽃", "불꽃 팀"),
        ] {
            assert!(name(typed).is_like(&name(meant)), "{typed}");
        }
    }

    #[test]
    fn other_teams_are_other_teams() {
        for (one, other) in [("1조", "2조"), ("1팀", "11팀"), ("A팀", "B팀"), ("불꽃", "구름"), ("team a", "team b")]
        {
            assert!(!name(one).is_like(&name(other)), "{one}");
        }
    }
}

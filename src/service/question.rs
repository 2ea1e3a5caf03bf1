//! A question as people type it: cleaned of what is no question, and judged whether it can be searched for at all.

use crate::text::cut;

/// How much of a question is searched for and kept, in characters.
pub const LONGEST: usize = 1000;

/// A question that can be searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Without mentions, at most [`LONGEST`] characters.
    pub text: String,
    /// Whether something was cut off.
    pub was_cut: bool,
    /// The language, when it is one in which there are no notices.
    pub foreign: Option<Foreign>,
}

/// Why a text is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoQuestion {
    /// Nothing in it, or mentions alone.
    Empty,
    /// Neither a letter nor a digit: emoji, punctuation.
    NoWords,
    /// A single letter.
    TooShort,
}

/// A language that the notices are not written in, told by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Kana.
    Japanese,
    /// Latin letters with Vietnamese marks.
    Vietnamese,
    /// Han characters alone.
    Chinese,
    /// Another script.
    Other,
}

/// Reads a question.
///
/// # Errors
/// See [`NoQuestion`].
pub fn read(typed: &str) -> Result<Asked, NoQuestion> {
    let text = without_mentions(typed);
    if text.is_empty() {
        return Err(NoQuestion::Empty);
    }
    match text.chars().filter(|c| c.is_alphanumeric()).take(2).count() {
        0 => Err(NoQuestion::NoWords),
        1 => Err(NoQuestion::TooShort),
        _ => Ok(Asked { was_cut: text.chars().count() > LONGEST, foreign: foreign(&text), text: cut(&text, LONGEST) }),
    }
}

/// `text` without mentions, custom emoji and invisible characters (Discord: message formatting), in one line.
fn without_mentions(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = match after.split_once('>').filter(|(inside, _)| is_markup(inside)) {
            Some((_, after)) => {
                out.push(' ');
                after
            }
            None => {
                out.push('<');
                after
            }
        };
    }
    out.push_str(rest);
    let out = out.replace("@everyone", " ").replace("@here", " ");
    let seen: String = out.chars().filter(|c| !is_invisible(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between the angles of a mention, emoji or time: `@1`, `@!1`, `@&1`, `#1`, `:name:1`, `a:name:1`, `t:1`.
fn is_markup(inside: &str) -> bool {
    let id = inside.rsplit(['@', '!', '&', '#', ':']).next().unwrap_or_default();
    let marked = inside.starts_with(['@', '#', ':', '/']) || inside.starts_with("a:") || inside.starts_with("t:");
    marked && !inside.contains(char::is_whitespace) && id.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Joiners, marks of direction and the like, which are neither seen nor white space.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
        || (c.is_control() && !c.is_whitespace())
}

fn foreign(text: &str) -> Option<Foreign> {
    let any = |is: fn(char) -> bool| text.chars().any(is);
    if any(is_hangul) {
        return None;
    }
    if any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}')) {
        return Some(Foreign::Japanese);
    }
    if any(|c| matches!(c, 'ă' | 'đ' | 'ơ' | 'ư' | 'Ă' | 'Đ' | 'Ơ' | 'Ư' | '\u{1ea0}'..='\u{1ef9}')) {
        return Some(Foreign::Vietnamese);
    }
    if any(|c| matches!(c, '\u{3400}'..='\u{9fff}')) {
        return Some(Foreign::Chinese);
    }
    any(|c| c.is_alphabetic() && c > '\u{2af}').then_some(Foreign::Other)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(typed: &str) -> String {
        read(typed).expect("a question").text
    }

    #[test]
    fn mentions_are_no_part_of_a_question() {
        assert_eq!(text("<@123> @everyone 환급은\n언제 <:wow:9> 나와요? <#5>"), "환급은 언제 나와요?");
        assert_eq!(text("a < b > c 뭐예요"), "a < b > c 뭐예요");
    }

    #[test]
    fn what_cannot_be_searched_for_is_told_apart() {
        let cases = [
            (" \u{200b} ", NoQuestion::Empty),
            ("<@1>", NoQuestion::Empty),
            ("🤔🤔??", NoQuestion::NoWords),
            ("ㅇ", NoQuestion::TooShort),
        ];
        for (typed, why) in cases {
            assert_eq!(read(typed), Err(why), "{typed}");
        }
    }

    #[test]
    fn a_long_question_is_cut_and_said_to_be() {
        let asked = read(&"환급 ".repeat(2000)).expect("a question");
        assert!(asked.was_cut && asked.text.chars().count() == LONGEST);
    }

    #[test]
    fn languages_are_told_by_their_letters() {
        let cases = [
            ("いつ返金されますか", Some(Foreign::Japanese)),
            ("Khi nào được hoàn tiền?", Some(Foreign::Vietnamese)),
            ("什么时候退款", Some(Foreign::Chinese)),
            ("Когда вернут деньги", Some(Foreign::Other)),
            ("When do I get paid?", None),
            ("café 영수증 どこ", None),
        ];
        for (typed, language) in cases {
            assert_eq!(read(typed).expect("a question").foreign, language, "{typed}");
        }
    }
}

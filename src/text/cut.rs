//! Cutting and escaping text that came from people.

/// At most `max` characters of `text`; when something was cut the last one is `…`.
#[must_use]
pub fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(max.saturating_sub(1)).collect();
    kept.push('…');
    kept
}

/// Whether nothing is to be seen: spaces, invisible signs, the Hangul fillers that people type in their place.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{115f}' | '\u{1160}')
            || matches!(c, '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{ad}')
    })
}

/// `text` with everything neutralised that Discord would interpret: Markdown, mentions, links, headings.
/// Line breaks become spaces.
#[must_use]
pub fn escape_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '>' | '#' | '[' | ']' | '(' | ')' | '-' => {
                out.push('\\');
                out.push(c);
            }
            // A zero-width space keeps `@everyone` and bare links from being recognised.
            '@' | ':' => {
                out.push(c);
                out.push('\u{200b}');
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_cut_between_syllables() {
        assert_eq!(cut("클라우드 과정", 5), "클라우드…");
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        assert!(is_blank(" \n\u{3164}\u{200b}") && !is_blank(" 네 "));
    }

    #[test]
    fn a_mention_loses_its_power() {
        assert!(!escape_markdown("@everyone <@&1>").contains("@everyone"));
        assert!(!escape_markdown("<@&1>").contains("<@&1>"));
    }
}

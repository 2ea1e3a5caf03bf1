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
    fn a_mention_loses_its_power() {
        assert!(!escape_markdown("@everyone <@&1>").contains("@everyone"));
        assert!(!escape_markdown("<@&1>").contains("<@&1>"));
    }
}

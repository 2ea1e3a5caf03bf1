//! Korean particles, which depend on the sound that the word before them ends in.

/// `word` with the right form of a particle pair written `을/를`, `이/가`, `은/는`, `과/와` or `으로/로`.
///
/// The last letter decides: Hangul by its final consonant, digits and Latin letters by how they are read aloud.
/// An unknown ending takes the second form.
#[must_use]
pub fn josa(word: &str, pair: &str) -> String {
    let (closed, open) = pair.split_once('/').unwrap_or((pair, pair));
    let ending = word.chars().rev().find(|c| c.is_alphanumeric()).map_or(Ending::Open, Ending::of);
    // ㄹ takes 로, like a vowel.
    let use_open = ending == Ending::Open || (ending == Ending::Rieul && closed.starts_with('으'));
    format!("{word}{}", if use_open { open } else { closed })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Open,
    Closed,
    Rieul,
}

impl Ending {
    fn of(letter: char) -> Self {
        match letter {
            '가'..='힣' => match (u32::from(letter) - u32::from('가')) % 28 {
                0 => Self::Open,
                8 => Self::Rieul,
                _ => Self::Closed,
            },
            // 영 삼 육 / 일 칠 팔 / 이 사 오 구
            '0' | '3' | '6' => Self::Closed,
            '1' | '7' | '8' => Self::Rieul,
            // 엘 알 / 엠 엔
            'l' | 'L' | 'r' | 'R' => Self::Rieul,
            'm' | 'M' | 'n' | 'N' => Self::Closed,
            _ => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_particle_follows_the_sound() {
        let cases = [
            ("2차", "을/를", "2차를"),
            ("3월분", "이/가", "3월분이"),
            ("4월", "으로/로", "4월로"),
            ("PDF", "을/를", "PDF를"),
            ("김현", "은/는", "김현은"),
            ("`파일.pdf`", "으로/로", "`파일.pdf`로"),
            ("(23)", "과/와", "(23)과"),
        ];
        for (word, pair, expected) in cases {
            assert_eq!(josa(word, pair), expected);
        }
    }
}

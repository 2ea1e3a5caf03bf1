//! The strings in bytes that look like PDF, wherever they stand.

/// All literal and hexadecimal strings (ISO 32000-1, 7.3.4), decoded. Garbage between them is skipped.
pub(super) fn strings(data: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut rest = data.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b'(' => found.push(literal(&mut rest)),
            b'<' if rest.next_if_eq(&b'<').is_none() => found.push(hexadecimal(&mut rest)),
            _ => {}
        }
    }
    found
}

type Bytes<'a> = std::iter::Peekable<std::iter::Copied<std::slice::Iter<'a, u8>>>;

fn literal(rest: &mut Bytes<'_>) -> Vec<u8> {
    let mut string = Vec::new();
    let mut depth = 1;
    while let Some(byte) = rest.next() {
        match byte {
            b'\\' => string.extend(escaped(rest)),
            b'(' => depth += 1,
            b')' => depth -= 1,
            byte => string.push(byte),
        }
        if depth == 0 {
            break;
        }
    }
    string
}

/// The byte that an escape stands for; none at the end of a line that goes on.
fn escaped(rest: &mut Bytes<'_>) -> Option<u8> {
    let first = rest.next()?;
    if !(b'0'..=b'7').contains(&first) {
        return (!matches!(first, b'\r' | b'\n')).then_some(first);
    }
    let mut value = u32::from(first - b'0');
    for _ in 0..2 {
        let Some(digit) = rest.next_if(|byte| (b'0'..=b'7').contains(byte)) else { break };
        value = value * 8 + u32::from(digit - b'0');
    }
    u8::try_from(value & 0xFF).ok()
}

fn hexadecimal(rest: &mut Bytes<'_>) -> Vec<u8> {
    let digits: Vec<u32> =
        rest.by_ref().take_while(|byte| *byte != b'>').filter_map(|b| char::from(b).to_digit(16)).collect();
    let byte = |pair: &[u32]| pair.iter().chain(&[0]).take(2).fold(0, |value, digit| value * 16 + digit);
    digits.chunks(2).filter_map(|pair| u8::try_from(byte(pair)).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_in_every_spelling() {
        let data = br"<< /A (4\1611(1)\)1) /B <3 4 31 5> >> garbage (open";
        let read: Vec<Vec<u8>> = strings(data);
        assert_eq!(read, [b"4q11)1".to_vec(), b"41P".to_vec(), b"open".to_vec()]);
    }
}

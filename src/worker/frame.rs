//! The request on the wire: one letter for the job, then each file as its length (8 bytes, big-endian) and bytes.

use std::io::{self, Read, Write};

/// What is asked of the process.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// Read one file.
    Read(Vec<u8>),
    /// Merge files in their order.
    Merge(Vec<Vec<u8>>),
    /// Take the card numbers out of one file.
    Redact(Vec<u8>),
}

/// Which job; the first byte of a request.
pub(super) const READ: u8 = b'R';
pub(super) const MERGE: u8 = b'M';
pub(super) const REDACT: u8 = b'H';

/// The bytes of a request.
pub(super) fn request(job: u8, files: &[&[u8]]) -> Vec<u8> {
    let mut out = vec![job];
    for file in files {
        out.extend((file.len() as u64).to_be_bytes());
        out.extend(*file);
    }
    out
}

/// Reads a request to its end.
pub(super) fn receive(mut input: impl Read) -> io::Result<Job> {
    let mut all = Vec::new();
    input.read_to_end(&mut all)?;
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let (job, mut rest) = all.split_first().ok_or_else(wrong)?;
    let mut files = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<8>() {
        let length = usize::try_from(u64::from_be_bytes(*length)).map_err(|_| wrong())?;
        let (file, after) = after.split_at_checked(length).ok_or_else(wrong)?;
        files.push(file.to_vec());
        rest = after;
    }
    let one = |mut files: Vec<Vec<u8>>| files.pop().filter(|_| files.is_empty()).ok_or_else(wrong);
    match *job {
        READ => one(files).map(Job::Read),
        MERGE => Ok(Job::Merge(files)),
        REDACT => one(files).map(Job::Redact),
        _ => Err(wrong()),
    }
}

/// Whether the answer holds a file or the reason why there is none; its first byte.
pub(super) const DONE: u8 = b'+';
pub(super) const REFUSED: u8 = b'-';

/// Writes the parts of an answer.
pub(super) fn send(mut output: impl Write, parts: &[&[u8]]) -> io::Result<()> {
    for part in parts {
        output.write_all(part)?;
    }
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_arrives_as_it_was_sent() {
        let sent = request(MERGE, &[b"one", b"", b"three"]);
        let files = vec![b"one".to_vec(), Vec::new(), b"three".to_vec()];
        assert_eq!(receive(sent.as_slice()).expect("a request"), Job::Merge(files));
    }

    #[test]
    fn a_cut_request_is_refused() {
        let mut sent = request(READ, &[b"some bytes"]);
        sent.pop();
        assert!(receive(sent.as_slice()).is_err());
    }
}

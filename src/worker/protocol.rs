//! What goes through the worker's standard input: the job, a count, and each file with its length.

use std::io::{self, Read};

/// What the worker is to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Job {
    /// Read this file; the answer is a `Reading` as JSON.
    Read(Vec<u8>),
    /// Join these files; the answer is the PDF.
    Merge(Vec<Vec<u8>>),
}

const READ: u8 = b'r';
const MERGE: u8 = b'm';

impl Job {
    /// The bytes for the pipe.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let (kind, files) = match self {
            Self::Read(file) => (READ, std::slice::from_ref(file)),
            Self::Merge(files) => (MERGE, files.as_slice()),
        };
        let size: usize = files.iter().map(|file| file.len() + 8).sum();
        let mut bytes = Vec::with_capacity(size + 9);
        bytes.push(kind);
        bytes.extend((files.len() as u64).to_le_bytes());
        for file in files {
            bytes.extend((file.len() as u64).to_le_bytes());
            bytes.extend(file);
        }
        bytes
    }

    /// Reads a job from the pipe.
    ///
    /// # Errors
    /// When the pipe breaks or holds something else.
    pub fn decode(input: &mut impl Read) -> io::Result<Self> {
        let mut kind = [0];
        input.read_exact(&mut kind)?;
        let count = number(input)?;
        let mut files = Vec::new();
        for _ in 0..count {
            let length = number(input)?;
            let mut file = Vec::new();
            if input.take(length).read_to_end(&mut file)? as u64 != length {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            files.push(file);
        }
        match (kind, files.pop()) {
            ([READ], Some(file)) if files.is_empty() => Ok(Self::Read(file)),
            ([MERGE], Some(last)) => {
                files.push(last);
                Ok(Self::Merge(files))
            }
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

fn number(input: &mut impl Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    input.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_comes_out_as_it_went_in() {
        let job = Job::Merge(vec![b"%PDF-1.7".to_vec(), Vec::new()]);
        assert_eq!(Job::decode(&mut job.encode().as_slice()).expect("a job"), job);
    }

    #[test]
    fn a_cut_pipe_is_an_error() {
        let bytes = Job::Read(b"%PDF-1.7".to_vec()).encode();
        let cut = bytes.get(..bytes.len() - 1).expect("some bytes");
        assert!(Job::decode(&mut &*cut).is_err());
    }
}

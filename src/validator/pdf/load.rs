//! Bytes to a document that can be walked, or the reason why not.

use lopdf::xref::XrefRecovery;
use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object};

use super::limits::Limits;
use crate::validator::reading::Unreadable;

/// The header may be preceded by other bytes, but not by many (ISO 32000-1, annex H.3.4.1).
const HEADER_WITHIN: usize = 1024;

/// Opens a file. The empty password is tried by lopdf, so that only files that ask for one stay locked.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    if bytes.len() > limits.file_bytes {
        return Err(Unreadable::TooLarge);
    }
    let head = bytes.get(..HEADER_WITHIN).unwrap_or(bytes);
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(Unreadable::NotPdf);
    }
    let options = LoadOptions::with_max_decompressed_size(limits.inflated_bytes);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| reason(&error))?;
    if document.is_encrypted() {
        return Err(Unreadable::Encrypted);
    }
    // A reference to nothing is allowed, but in a file whose index is gone as well a part was lost.
    let is_rebuilt = document.xref_recovery == Some(XrefRecovery::Reconstructed);
    if is_rebuilt && document.objects.values().any(|object| refers_to_nothing(object, &document)) {
        return Err(Unreadable::Damaged);
    }
    Ok(document)
}

fn refers_to_nothing(object: &Object, document: &Document) -> bool {
    let any = |dictionary: &Dictionary| dictionary.iter().any(|(_, value)| refers_to_nothing(value, document));
    match object {
        Object::Reference(id) => !document.has_object(*id),
        Object::Array(items) => items.iter().any(|item| refers_to_nothing(item, document)),
        Object::Dictionary(dictionary) => any(dictionary),
        Object::Stream(stream) => any(&stream.dict),
        _ => false,
    }
}

fn reason(error: &Error) -> Unreadable {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => Unreadable::Encrypted,
        error if is_over_limit(error) => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    }
}

pub(super) fn is_over_limit(error: &Error) -> bool {
    matches!(error, Error::Decompress(DecompressError::MemoryLimitExceeded { .. }))
}

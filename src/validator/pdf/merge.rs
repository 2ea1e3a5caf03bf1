//! Several files into one PDF: the pages in order, with what they inherit, without encryption.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::limits::Limits;
use super::{load, page};
use crate::validator::reading::Unreadable;

/// Why files could not be merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// A file cannot be read; its index from 0.
    #[error("file {0} cannot be read: {1:?}")]
    Unreadable(usize, Unreadable),
    /// The result could not be written.
    #[error("the merged file could not be written")]
    Write(#[from] std::io::Error),
}

/// What pages may inherit from the tree above them (ISO 32000-1, table 30).
const INHERITABLE: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// What a page may bring along that leads out of it: the old tree, threads, structure, scripts, notes of the program
/// that wrote it.
const DROPPED: [&[u8]; 9] =
    [b"Parent", b"B", b"StructParents", b"AA", b"Annots", b"Metadata", b"PieceInfo", b"Thumb", b"Tabs"];

/// Merges files in their order. A single file without encryption passes through unchanged.
///
/// Only pages survive: forms, outlines, attachments, scripts and links are left behind.
///
/// # Errors
/// See [`MergeError`].
pub fn merge(files: &[&[u8]]) -> Result<Vec<u8>, MergeError> {
    let limits = Limits::default();
    let mut documents = Vec::new();
    for (index, bytes) in files.iter().enumerate() {
        documents.push(load::open(bytes, &limits).map_err(|reason| MergeError::Unreadable(index, reason))?);
    }
    if let ([bytes], [document]) = (files, documents.as_slice())
        && !document.was_encrypted()
    {
        return Ok(bytes.to_vec());
    }
    let mut merged = Merged::new();
    for (index, document) in documents.into_iter().enumerate() {
        merged.append(document, &limits).map_err(|reason| MergeError::Unreadable(index, reason))?;
    }
    merged.write()
}

/// One document built anew from its pages.
pub(super) fn rebuilt(document: Document, limits: &Limits) -> Result<Vec<u8>, MergeError> {
    let mut merged = Merged::new();
    merged.append(document, limits).map_err(|reason| MergeError::Unreadable(0, reason))?;
    merged.write()
}

struct Merged {
    document: Document,
    tree: ObjectId,
    pages: Vec<ObjectId>,
}

impl Merged {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        Self { document, tree, pages: Vec::new() }
    }

    fn append(&mut self, mut source: Document, limits: &Limits) -> Result<(), Unreadable> {
        source.renumber_objects_with(self.document.max_id + 1);
        let ids = page::ids(&source, limits)?;
        let mut pages = Vec::with_capacity(ids.len());
        for id in ids {
            let Ok(page) = source.get_dictionary(id) else { continue };
            pages.push((id, self.standing_alone(&source, page)));
        }
        self.document.max_id = self.document.max_id.max(source.max_id);
        self.document.objects.extend(source.objects);
        for (id, page) in pages {
            self.document.objects.insert(id, Object::Dictionary(page));
            self.pages.push(id);
        }
        Ok(())
    }

    /// The page with all that it inherited, below the new tree.
    fn standing_alone(&self, source: &Document, page: &Dictionary) -> Dictionary {
        let mut alone = page.clone();
        for key in INHERITABLE {
            if let Some(value) = page::inherited(source, page, key).filter(|_| !page.has(key)) {
                alone.set(key, value.clone());
            }
        }
        for key in DROPPED {
            alone.remove(key);
        }
        alone.set("Parent", self.tree);
        alone
    }

    fn write(mut self) -> Result<Vec<u8>, MergeError> {
        let count = i64::try_from(self.pages.len()).unwrap_or(i64::MAX);
        let kids = self.pages.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>();
        let tree = lopdf::dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
        self.document.objects.insert(self.tree, Object::Dictionary(tree));
        let catalog = lopdf::dictionary! { "Type" => "Catalog", "Pages" => self.tree };
        let catalog = self.document.add_object(catalog);
        self.document.trailer.set("Root", catalog);
        self.document.prune_objects();
        self.document.renumber_objects();
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes)?;
        Ok(bytes)
    }
}

//! Reading PDF files: what stands in one, from its bytes alone.
//!
//! Owns reading back: pages' text with its marks, the structure tree, attachments, form fields,
//! revisions. Must not know how reports are made nor what an assessment is: what it finds is
//! compared by `report` and `signing`. A hostile file gives an error or less content, never a panic
//! and never endless work.

pub mod attachments;
pub mod changes;
mod cmap;
mod content;
pub mod fields;
mod fonts;
pub mod revisions;
mod streams;
mod strings;
pub mod structure;
pub mod syntax;
mod text;
mod tree;

use hayro_syntax::Pdf;
use hayro_syntax::object::Stream;
use std::rc::Rc;

pub use text::{ElementText, PageText, ReadText};

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InspectionError {
    /// The bytes are no PDF, or one that is too damaged or encrypted to be read.
    #[error("not a readable PDF")]
    Unreadable,
    /// The chain of its revisions is damaged, or can be read in more than one way.
    #[error("the revisions of the PDF are damaged")]
    Revisions,
    /// A field for a seal, or what stands in it, can be read in more than one way.
    #[error("the form fields of the PDF are damaged")]
    Fields,
}

/// An opened PDF file.
pub struct PdfFile {
    /// Its objects; its bytes are in [`Pdf::data`].
    pub pdf: Pdf,
    /// The same bytes once more, to be given back.
    shared: Rc<Vec<u8>>,
}

impl PdfFile {
    /// Opens a file.
    ///
    /// # Errors
    /// [`InspectionError::Unreadable`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, InspectionError> {
        let shared = Rc::new(bytes);
        let pdf = Pdf::new(Rc::clone(&shared)).map_err(|_| InspectionError::Unreadable)?;
        Ok(Self { pdf, shared })
    }

    /// Closes the file and gives its bytes back.
    pub fn into_bytes(self) -> Vec<u8> {
        drop(self.pdf);
        Rc::unwrap_or_clone(self.shared)
    }

    /// The file as it was given.
    pub fn bytes(&self) -> &[u8] {
        self.pdf.data().as_ref()
    }

    /// The language that the file names for its text, such as `nl-NL`.
    pub fn language(&self) -> Option<String> {
        let catalog = self.dictionary(self.pdf.xref().root_id().obj_number)?;
        strings::text(&catalog, b"Lang")
    }

    /// The program that made the file, when both places that name it agree.
    pub fn producer(&self) -> Option<String> {
        let said = strings::decode(self.pdf.metadata().producer.as_deref()?);
        let catalog = self.dictionary(self.pdf.xref().root_id().obj_number)?;
        let packet = catalog.get::<Stream<'_>>(b"Metadata")?;
        let packet = packet.decoded().ok()?;
        let tag = format!("<pdf:Producer>{said}</pdf:Producer>");
        packet
            .windows(tag.len())
            .any(|part| part == tag.as_bytes())
            .then_some(said)
    }
}

#[cfg(test)]
mod tests;

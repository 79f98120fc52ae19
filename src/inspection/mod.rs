//! Reading PDF files: what stands in one, from its bytes alone.
//!
//! Owns reading back: pages' text with its marks, the structure tree, attachments, form fields,
//! revisions. Must not know how reports are made nor what an assessment is: what it finds is
//! compared by `report` and `signing`. A hostile file gives an error or less content, never a panic
//! and never endless work.

mod cmap;
mod content;
mod fonts;
mod streams;
mod strings;
mod text;
mod tree;

use hayro_syntax::Pdf;

pub use text::{ElementText, PageText, ReadText};

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InspectionError {
    /// The bytes are no PDF, or one that is too damaged or encrypted to be read.
    #[error("not a readable PDF")]
    Unreadable,
}

/// An opened PDF file.
pub struct PdfFile {
    /// Its objects; its bytes are in [`Pdf::data`].
    pub pdf: Pdf,
}

impl PdfFile {
    /// Opens a file.
    ///
    /// # Errors
    /// [`InspectionError::Unreadable`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, InspectionError> {
        let pdf = Pdf::new(bytes).map_err(|_| InspectionError::Unreadable)?;
        Ok(Self { pdf })
    }

    /// The file as it was given.
    pub fn bytes(&self) -> &[u8] {
        self.pdf.data().as_ref()
    }
}

#[cfg(test)]
mod tests;

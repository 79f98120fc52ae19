//! The assessment that travels inside a report.
//!
//! Owns how it is found there. What the bytes say is for `store` to read, as with any file.

use crate::inspection::PdfFile;
use crate::inspection::attachments::Attached;
use crate::language::Message;

/// Why no assessment can be taken out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CarriedError {
    /// It is no PDF, or one that is too damaged to be read.
    #[error("not a readable PDF")]
    Unreadable,
    /// No data travel inside: another program's file, or an edition for archives.
    #[error("nothing travels inside")]
    Nothing,
    /// Several files inside could be the assessment.
    #[error("{0} files could be the assessment")]
    Several(usize),
    /// What travels inside cannot be unpacked.
    #[error("what travels inside cannot be unpacked")]
    Packed,
}

impl CarriedError {
    /// The sentence for people.
    pub fn message(&self, file: &str) -> Message {
        match self {
            Self::Unreadable => Message::new("carried-unreadable"),
            Self::Nothing => Message::new("carried-nothing"),
            Self::Several(count) => Message::new("carried-several").number("count", *count),
            Self::Packed => Message::new("carried-packed"),
        }
        .with("file", file)
    }
}

/// The bytes of the assessment that travels inside a report.
///
/// # Errors
/// When there is none, or not exactly one.
pub fn carried(file: &PdfFile) -> Result<Vec<u8>, CarriedError> {
    let mut found: Vec<Attached> = file
        .attachments()
        .into_iter()
        .filter(|one| one.relationship == "Data" && one.mime == "application/json")
        .collect();
    match (found.pop(), found.len()) {
        (None, _) => Err(CarriedError::Nothing),
        (Some(one), 0) => one.bytes.ok_or(CarriedError::Packed),
        (Some(_), others) => Err(CarriedError::Several(others + 1)),
    }
}

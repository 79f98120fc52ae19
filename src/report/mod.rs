//! Assessment to document, document to pages, pages to PDF.
//!
//! Owns the report in all its stages: `content` turns an assessment into a `document`, which is
//! pure data with roles; `layout` gives every
//! character a place, `pdf` writes the bytes and is the only room that knows the file format.
//! Must not know `app`, `tui`, `cli` or `store`. Called by the fronts and by `signing`.

mod build;
pub mod check;
pub mod content;
pub mod document;
mod fonts;
pub mod house;
mod layout;
pub mod matrix;
pub mod palette;
mod pdf;
pub mod picture;
pub mod profile;
pub mod proof;
pub mod shares;

use crate::assessment::Assessment;
use crate::exchange::sheet::Sheet;
use crate::inspection::PdfFile;
use crate::language::Texts;
use crate::questionnaire::Library;
use crate::signing::content_digest;
#[cfg(feature = "seal")]
use crate::signing::seal::Appearance;
use document::{Document, Moment};
pub use fonts::{ExtraFont, FontRefusal};
use house::HouseStyle;
use palette::Palette;
use std::borrow::Cow;

/// How a report is made, beside what it says.
#[derive(Debug, Clone, Default)]
pub struct Making {
    /// For which archive.
    pub archive: Archive,
    /// The look of the organisation.
    pub house: Option<HouseStyle>,
    /// Fonts beside the bundled ones, asked last, in this order.
    pub fonts: Vec<ExtraFont>,
}

impl Making {
    /// The colours.
    fn palette(&self) -> Palette {
        let house = self.house.as_ref();
        house.map_or_else(Palette::default, HouseStyle::palette)
    }
}

/// The standard for archives that the file keeps; PDF/UA-1 it keeps always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Archive {
    /// PDF/A-3a: the assessment travels inside the report.
    #[default]
    A3a,
    /// PDF/A-2a: nothing travels inside, for archives that refuse attachments.
    A2a,
}

/// A file that travels inside the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, such as `assessment.json`.
    pub name: String,
    /// Its media type, such as `application/json`.
    pub mime: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What it is, in words.
    pub description: String,
    /// When it was last changed.
    pub date: Moment,
}

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file: PDF/A-3a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Characters that no font has. They are printed as a white square and can still be copied,
    /// searched and read aloud. Whoever makes the report is told and can give a font along. The
    /// report itself does not list them: its reader misses nothing that is not a square in sight.
    pub substituted: Vec<Substituted>,
}

/// A character that no font has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substituted {
    /// The character.
    pub character: char,
    /// The pages where it stands, from 1.
    pub pages: Vec<usize>,
}

/// Why a report cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReportError {
    /// The document breaks a rule that an accessible file must keep.
    #[error("the report cannot be made accessible: {}", check::list(.0))]
    Flawed(Vec<check::Flaw>),
    /// A font could not be reduced to the characters in use.
    #[error("the font {font} cannot be embedded: {reason}")]
    Font {
        /// The font.
        font: String,
        /// What the subsetter said.
        reason: String,
    },
    /// The assessment cannot be written as data.
    #[error("the assessment cannot be attached: {0}")]
    Attachment(String),
    /// The content has no digest.
    #[error("the content has no digest: {0}")]
    Digest(String),
    /// The finished file does not say all that the assessment says.
    #[error("the report leaves out {} parts of the assessment", .0.len())]
    Incomplete(Vec<proof::Missing>),
    /// The finished file cannot be read back.
    #[error("the finished report cannot be read back")]
    Unproven,
    /// The file would be larger than the format allows.
    #[error("the report is too large for a PDF file: {0} bytes")]
    TooLarge(usize),
}

/// The report of an assessment, with the assessment itself inside it.
///
/// # Errors
/// As [`render`]; when the assessment has no canonical form; and when the finished file, read back, does not say
/// all that the assessment says.
pub fn of_assessment(
    assessment: &Assessment,
    library: &Library,
    texts: &Texts,
    making: &Making,
) -> Result<Rendered, ReportError> {
    let digest =
        content_digest(assessment).map_err(|error| ReportError::Digest(error.to_string()))?;
    let named = named(assessment, making);
    let mut document = content::build(&named, library, &digest, texts, making);
    if let Some(house) = &making.house {
        house.dress(&mut document);
    }
    let attachment = content::attachment(assessment, texts)?;
    let mut rendered = make(document, Some(&attachment), making)?;
    drop(attachment);
    let file = reopened(&mut rendered)?;
    let proof = proof::prove(assessment, library, &digest, texts, &file.text());
    rendered.pdf = file.into_bytes();
    if proof.missing.is_empty() {
        Ok(rendered)
    } else {
        Err(ReportError::Incomplete(proof.missing))
    }
}

/// The finished file, to be read back; it takes its bytes along.
fn reopened(rendered: &mut Rendered) -> Result<PdfFile, ReportError> {
    PdfFile::open(std::mem::take(&mut rendered.pdf)).map_err(|_| ReportError::Unproven)
}

/// The assessment with the organisation of the house style where it names none itself.
fn named<'a>(assessment: &'a Assessment, making: &Making) -> Cow<'a, Assessment> {
    let name = making
        .house
        .as_ref()
        .map_or("", |house| &house.organisation);
    if name.is_empty() || !assessment.profile.organisation.trim().is_empty() {
        return Cow::Borrowed(assessment);
    }
    let mut named = assessment.clone();
    name.clone_into(&mut named.profile.organisation);
    Cow::Owned(named)
}

/// The preparation sheet of a role, to print.
///
/// # Errors
/// As [`render`].
pub fn of_sheet(
    sheet: &Sheet<'_>,
    texts: &Texts,
    making: &Making,
) -> Result<Rendered, ReportError> {
    let mut document = content::sheet(sheet, texts);
    if let Some(house) = &making.house {
        house.dress(&mut document);
    }
    make(document, None, making)
}

/// How a seal looks in its field of this width and height: lines of text, the first one larger.
/// Its objects are numbered from `first`.
///
/// # Errors
/// [`ReportError::Font`].
#[cfg(feature = "seal")]
pub fn seal_appearance(
    lines: &[String],
    size: (f32, f32),
    language: &str,
    first: u32,
) -> Result<Appearance, ReportError> {
    let page = layout::stamp(lines, size, language);
    pdf::appearance(&page, size, first)
}

/// Makes the file. The same document and attachment give the same bytes, always.
pub fn render(
    document: &Document,
    attachment: Option<&Attachment>,
    making: &Making,
) -> Result<Rendered, ReportError> {
    make(document.clone(), attachment, making)
}

/// As [`render`], and lets the document go on the way.
fn make(
    document: Document,
    attachment: Option<&Attachment>,
    making: &Making,
) -> Result<Rendered, ReportError> {
    let attachment = attachment.filter(|_| making.archive == Archive::A3a);
    let flaws = check::flaws(&document);
    if !flaws.is_empty() {
        return Err(ReportError::Flawed(flaws));
    }
    let meta = document.meta.clone();
    let mut laid = layout::layout(document, &making.fonts);
    let pages = laid.sheets.len();
    let substituted = std::mem::take(&mut laid.substituted);
    let pdf = pdf::write(laid, &meta, attachment, making)?;
    Ok(Rendered {
        pdf,
        pages,
        substituted,
    })
}

#[cfg(test)]
mod samples;

//! Fonts that somebody gives along: what is taken and what is refused.
//!
//! Owns [`ExtraFont`]. A font is taken as it is or refused with the reason; where it came from is
//! not known here.

use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider, Tag};
use std::sync::Arc;

/// Flags of `OS/2.fsType`: the lowest four say who may embed, the others how.
const RESTRICTED: u16 = 0x0002;
const NO_SUBSET: u16 = 0x0100;
const BITMAPS_ONLY: u16 = 0x0200;

/// A font beside the bundled ones, asked for characters that those lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraFont {
    name: String,
    bytes: Arc<[u8]>,
}

/// Why a font is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontRefusal {
    /// The file is larger than a font.
    TooLarge,
    /// Not a font in the OpenType format, or a damaged one.
    NotAFont,
    /// Its makers do not allow it to be embedded, or not in part.
    Forbidden,
    /// It has no outlines that a PDF can hold: bitmaps, or a variable font with CFF2 outlines.
    NoOutlines,
}

impl ExtraFont {
    /// Larger files are no fonts that a report needs.
    pub const LARGEST: usize = 64 * 1024 * 1024;

    /// Takes a font: TrueType, or OpenType with CFF outlines; of a collection the first one, of a
    /// variable font the form it has by default.
    ///
    /// # Errors
    /// When it is none of these, or may not be embedded.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontRefusal> {
        if bytes.len() > Self::LARGEST {
            return Err(FontRefusal::TooLarge);
        }
        let font = FontRef::from_index(&bytes, 0).map_err(|_| FontRefusal::NotAFont)?;
        let whole = font.head().is_ok() && font.hhea().is_ok() && font.hmtx().is_ok();
        if !whole || font.maxp().is_err() || font.charmap().mappings().next().is_none() {
            return Err(FontRefusal::NotAFont);
        }
        let terms = font.os2().map(|table| table.fs_type()).unwrap_or_default();
        if terms & 0x000F == RESTRICTED || terms & (NO_SUBSET | BITMAPS_ONLY) != 0 {
            return Err(FontRefusal::Forbidden);
        }
        let outlines = [b"glyf", b"CFF "]
            .into_iter()
            .any(|tag| font.table_data(Tag::new(tag)).is_some());
        if !outlines {
            return Err(FontRefusal::NoOutlines);
        }
        // What cannot be reduced cannot be embedded; better to know now than on page 100.
        let mut first = subsetter::GlyphRemapper::new();
        first.remap(0);
        subsetter::subset(&bytes, 0, &first).map_err(|_| FontRefusal::NotAFont)?;
        let name = name(&font);
        Ok(Self {
            name,
            bytes: bytes.into(),
        })
    }

    /// Its `PostScript` name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// The `PostScript` name, in characters that a PDF name holds without more ado.
fn name(font: &FontRef) -> String {
    let given = font
        .localized_strings(StringId::POSTSCRIPT_NAME)
        .english_or_first();
    let name: String = given
        .iter()
        .flat_map(|text| text.chars())
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        .take(63)
        .collect();
    if name.is_empty() {
        "Font".to_owned()
    } else {
        name
    }
}

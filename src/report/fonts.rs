//! The bundled typefaces: their bytes, which characters they have, their metrics.
//!
//! Owns the font files and the order in which they stand in for each other. Knows no layout and no
//! PDF. System fonts are never read: the same report must give the same bytes everywhere.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::{FontRef, GlyphId};

/// A typeface in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaceId {
    /// Fira Sans Regular.
    Regular,
    /// Fira Sans Bold.
    Bold,
    /// Fira Sans Italic.
    Italic,
    /// Source Sans 3: boxes, ticks and other signs that Fira Sans lacks.
    Symbols,
    /// Noto Sans Arabic.
    Arabic,
}

impl FaceId {
    /// Every face, in the order of their discriminants.
    pub const ALL: [Self; 5] = [
        Self::Regular,
        Self::Bold,
        Self::Italic,
        Self::Symbols,
        Self::Arabic,
    ];

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/FiraSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/FiraSans-Bold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/FiraSans-Italic.ttf"),
            Self::Symbols => include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::Arabic => include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
        }
    }

    /// The `PostScript` name under which the face is embedded.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "FiraSans-Regular",
            Self::Bold => "FiraSans-Bold",
            Self::Italic => "FiraSans-Italic",
            Self::Symbols => "SourceSans3-Regular",
            Self::Arabic => "NotoSansArabic-Regular",
        }
    }

    /// OpenType weight, 400 or 700.
    pub fn weight(self) -> u16 {
        if self == Self::Bold { 700 } else { 400 }
    }
}

/// A look of running text; which face draws a character depends on the character too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Look {
    /// Upright.
    #[default]
    Regular,
    /// Heavy.
    Bold,
    /// Slanted.
    Italic,
}

impl Look {
    /// The face that is asked first.
    pub fn face(self) -> FaceId {
        match self {
            Self::Regular => FaceId::Regular,
            Self::Bold => FaceId::Bold,
            Self::Italic => FaceId::Italic,
        }
    }
}

/// The sign that is printed for a character that no face has: a white square.
pub const PLACEHOLDER: char = '□';

/// One opened typeface.
pub struct Face {
    /// The font file.
    pub bytes: &'static [u8],
    /// Its tables.
    pub font: FontRef<'static>,
    charmap: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    /// Units per em.
    pub units: f32,
}

impl Face {
    fn open(id: FaceId) -> Self {
        let bytes = id.bytes();
        let font = FontRef::new(bytes).expect("the bundled fonts are valid");
        let metrics = Metrics::new(&font, Size::unscaled(), LocationRef::default());
        Self {
            bytes,
            charmap: Charmap::new(&font),
            widths: GlyphMetrics::new(&font, Size::unscaled(), LocationRef::default()),
            units: f32::from(metrics.units_per_em.max(1)),
            font,
        }
    }

    /// Whether the face has the character.
    pub fn has(&self, character: char) -> bool {
        self.glyph(character).is_some()
    }

    /// The glyph of a character.
    pub fn glyph(&self, character: char) -> Option<u16> {
        let id = self.charmap.map(character)?;
        u16::try_from(id.to_u32()).ok().filter(|id| *id != 0)
    }

    /// Width of a glyph as the font file has it, in thousandths of an em.
    pub fn width(&self, glyph: u16) -> f32 {
        let width = self.widths.advance_width(GlyphId::new(u32::from(glyph)));
        width.unwrap_or(0.0) * 1000.0 / self.units
    }

    /// Metrics in font units.
    pub fn metrics(&self) -> Metrics {
        Metrics::new(&self.font, Size::unscaled(), LocationRef::default())
    }
}

/// The opened bundle.
pub struct Fonts {
    faces: [Face; 5],
}

impl Fonts {
    /// Opens every face; takes well under a millisecond.
    pub fn open() -> Self {
        Self {
            faces: FaceId::ALL.map(Face::open),
        }
    }

    /// A face of the bundle.
    pub fn face(&self, id: FaceId) -> &Face {
        &self.faces[id as usize]
    }

    /// The face that can draw every character of a grapheme in the given look, if there is one.
    pub fn choose(&self, look: Look, grapheme: &str) -> Option<FaceId> {
        let chain = [
            look.face(),
            FaceId::Regular,
            FaceId::Symbols,
            FaceId::Arabic,
        ];
        chain.into_iter().find(|id| {
            let face = self.face(*id);
            grapheme.chars().all(|c| is_joiner(c) || face.has(c))
        })
    }
}

/// Characters that shape their neighbours and have no image of their own.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}'..='\u{200F}' | '\u{034F}' | '\u{FE00}'..='\u{FE0F}' | '\u{2060}' | '\u{200B}' | '\u{061C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_opens_and_has_letters_or_signs() {
        let fonts = Fonts::open();
        for id in [
            FaceId::Regular,
            FaceId::Bold,
            FaceId::Italic,
            FaceId::Symbols,
        ] {
            assert!(fonts.face(id).has('a'), "{}", id.name());
        }
        assert!(fonts.face(FaceId::Arabic).has('ع'));
        assert!(fonts.face(FaceId::Symbols).has(PLACEHOLDER));
    }

    #[test]
    fn the_signs_of_a_dutch_report_are_in_the_bundle() {
        let fonts = Fonts::open();
        for c in "€éłŻ→≥≤✓☐☑•–—…‹›²½ijIJΩжőșħ\u{2011}".chars() {
            let text = c.to_string();
            assert!(
                fonts.choose(Look::Regular, &text).is_some(),
                "{c} U+{:04X}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn a_character_that_no_face_has_is_admitted() {
        assert_eq!(Fonts::open().choose(Look::Bold, "漢"), None);
    }
}

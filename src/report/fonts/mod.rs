//! Typefaces: which characters they have, their metrics, the order in which they stand in.
//!
//! Owns the choice of a face for a character. Knows no layout and no PDF. The files are in `bundle`,
//! scripts in `script`, fonts given along in `extra`. A face is opened when it is first needed.
//! System fonts are never read: the same report must give the same bytes everywhere.

mod bundle;
mod extra;
pub mod script;

pub use bundle::FaceId;
pub use extra::{ExtraFont, FontRefusal};

use script::Script;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{BoundingBox, GlyphMetrics, Metrics};
use skrifa::{FontRef, GlyphId, Tag};
use std::cell::OnceCell;

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
            Self::Regular => FaceId::REGULAR,
            Self::Bold => FaceId::BOLD,
            Self::Italic => FaceId::ITALIC,
        }
    }
}

/// The sign that is printed for a character that no face has: a white square.
pub const PLACEHOLDER: char = '□';

/// One opened typeface.
pub struct Face<'a> {
    /// Its `PostScript` name.
    pub name: &'a str,
    /// The font file.
    pub bytes: &'a [u8],
    /// Its tables.
    pub font: FontRef<'a>,
    charmap: Charmap<'a>,
    widths: GlyphMetrics<'a>,
    /// Units per em.
    pub units: f32,
}

impl<'a> Face<'a> {
    fn open(name: &'a str, bytes: &'a [u8]) -> Self {
        let font = FontRef::from_index(bytes, 0)
            .expect("bundled fonts are valid and others were opened before");
        let metrics = Metrics::new(&font, Size::unscaled(), LocationRef::default());
        Self {
            name,
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

    /// The box round the ink of a glyph, in thousandths of an em; none without ink.
    pub fn ink(&self, glyph: u16) -> Option<BoundingBox> {
        let ink = self.widths.bounds(GlyphId::new(u32::from(glyph)))?;
        (ink.x_max > ink.x_min).then(|| ink.scale(1000.0 / self.units))
    }

    /// Metrics in font units.
    pub fn metrics(&self) -> Metrics {
        Metrics::new(&self.font, Size::unscaled(), LocationRef::default())
    }

    /// The table with PostScript outlines, if the face has those.
    pub fn has_cff(&self) -> bool {
        self.font.table_data(Tag::new(b"CFF ")).is_some()
    }
}

/// All faces: those of the bundle, then those given along.
pub struct Fonts<'a> {
    extra: &'a [ExtraFont],
    faces: Vec<OnceCell<Face<'a>>>,
}

impl<'a> Fonts<'a> {
    /// The bundle and the fonts given along; opens none of them.
    pub fn new(extra: &'a [ExtraFont]) -> Self {
        let known = (0..extra.len()).map_while(FaceId::extra).count();
        Self {
            extra: &extra[..known],
            faces: (0..FaceId::BUNDLED + known)
                .map(|_| OnceCell::new())
                .collect(),
        }
    }

    /// Number of faces, opened or not.
    pub fn count(&self) -> usize {
        self.faces.len()
    }

    /// A face, opened if it was not yet.
    pub fn face(&self, id: FaceId) -> &Face<'a> {
        self.faces[id.index()].get_or_init(|| match id.place_among_extra() {
            Some(place) => Face::open(self.extra[place].name(), self.extra[place].bytes()),
            None => {
                let (name, bytes) = id.bundled().unwrap_or_default();
                Face::open(name, bytes)
            }
        })
    }

    /// The face that can draw every character of a grapheme in the given look, if there is one.
    pub fn choose(&self, look: Look, grapheme: &str) -> Option<FaceId> {
        self.chain(look, grapheme).find(|id| {
            let face = self.face(*id);
            grapheme.chars().all(|c| is_joiner(c) || face.has(c))
        })
    }

    /// The faces to ask for a grapheme: the face of the look, Fira Sans Regular, Source Sans 3 for
    /// signs, the face of the script, then fonts given along in the order in which they were given.
    /// What must look like a picture asks Noto Emoji before all others.
    pub fn chain(&self, look: Look, grapheme: &str) -> impl Iterator<Item = FaceId> {
        let mut chars = grapheme.chars();
        let script = chars.next().map_or(Script::Common, script::of);
        let picture =
            chars.any(|c| matches!(c, '\u{FE0F}' | '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}'));
        // A face is not opened to find out that it lacks the letters of another script.
        let signs = matches!(
            script,
            Script::Common | Script::Greek | Script::Cyrillic | Script::Picture | Script::Wide
        );
        let text = [look.face(), FaceId::REGULAR];
        picture
            .then_some(FaceId::EMOJI)
            .into_iter()
            .chain(text)
            .chain(signs.then_some(FaceId::SYMBOLS))
            .chain(FaceId::of_script(script))
            .chain((0..self.extra.len()).map_while(FaceId::extra))
    }
}

/// Characters that shape their neighbours and have no image of their own.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}'..='\u{200F}' | '\u{034F}' | '\u{FE00}'..='\u{FE0F}' | '\u{2060}' | '\u{200B}'
        | '\u{061C}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests;

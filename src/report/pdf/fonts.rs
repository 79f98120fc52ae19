//! Fonts in the file: which glyphs are in use, what each means, the reduced font itself.
//!
//! Owns glyph numbers in the file. Each glyph has one text; where a glyph stands for another text,
//! the page says so itself.

use super::objects::{Objects, int};
use crate::report::ReportError;
use crate::report::fonts::{FaceId, Fonts};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Rect, Ref, Str};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

const SYSTEM: SystemInfo = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};
/// Names of the fonts in pages, by face.
const NAMES: [&str; 5] = ["F0", "F1", "F2", "F3", "F4"];

/// The glyphs of one face that are in use.
#[derive(Default)]
struct Used {
    remapper: GlyphRemapper,
    /// By number in the file: the number in the face and the text.
    glyphs: Vec<(u16, Option<String>)>,
}

/// The fonts of the file.
pub struct EmbeddedFonts<'a> {
    fonts: &'a Fonts,
    used: [Used; 5],
}

impl<'a> EmbeddedFonts<'a> {
    /// Nothing in use yet.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            used: Default::default(),
        }
    }

    /// The name of a face in pages.
    pub fn name(face: FaceId) -> &'static str {
        NAMES[face as usize]
    }

    /// The number of a glyph in the file.
    pub fn code(&mut self, face: FaceId, glyph: u16) -> u16 {
        let used = &mut self.used[face as usize];
        let code = used.remapper.remap(glyph);
        while used.glyphs.len() <= code as usize {
            used.glyphs.push((0, None));
        }
        used.glyphs[code as usize].0 = glyph;
        code
    }

    /// Whether the glyph means this text wherever it stands; the first text it has becomes its own.
    pub fn means(&mut self, face: FaceId, code: u16, text: &str) -> bool {
        let known = &mut self.used[face as usize].glyphs[code as usize].1;
        match known {
            Some(known) => known == text,
            None if text.is_empty() => false,
            None => {
                *known = Some(text.to_owned());
                true
            }
        }
    }

    /// Width of a glyph as the file declares it, in thousandths of an em.
    pub fn width(&self, face: FaceId, glyph: u16) -> f32 {
        self.fonts.face(face).width(glyph)
    }

    /// Writes the fonts in use; gives their names and numbers.
    pub fn write(self, objects: &mut Objects) -> Result<Vec<(&'static str, Ref)>, ReportError> {
        let mut written = Vec::new();
        for (id, used) in FaceId::ALL.into_iter().zip(&self.used) {
            if !used.glyphs.is_empty() {
                written.push((Self::name(id), self.write_face(id, used, objects)?));
            }
        }
        Ok(written)
    }

    fn write_face(
        &self,
        id: FaceId,
        used: &Used,
        objects: &mut Objects,
    ) -> Result<Ref, ReportError> {
        let face = self.fonts.face(id);
        let data = subsetter::subset(face.bytes, 0, &used.remapper).map_err(|error| {
            ReportError::Font {
                font: id.name(),
                reason: error.to_string(),
            }
        })?;
        let name = format!("{}+{}", tag(&data), id.name());
        let name = Name(name.as_bytes());
        let file = objects.stream(&data, |stream| {
            stream.pair(Name(b"Length1"), int(data.len()));
        })?;
        let cmap = objects.stream(&to_unicode(used), |_| {})?;
        let (font, descendant, descriptor) = (objects.number(), objects.number(), objects.number());
        objects.packed(|chunk| {
            let mut dict = chunk.type0_font(font);
            dict.base_font(name)
                .encoding_predefined(Name(b"Identity-H"));
            dict.descendant_font(descendant).to_unicode(cmap);
        });
        objects.packed(|chunk| {
            let mut dict = chunk.cid_font(descendant);
            dict.subtype(CidFontType::Type2)
                .base_font(name)
                .system_info(SYSTEM);
            dict.font_descriptor(descriptor).default_width(0.0);
            dict.cid_to_gid_map_predefined(Name(b"Identity"));
            let widths = used.glyphs.iter().map(|(glyph, _)| face.width(*glyph));
            dict.widths().consecutive(0, widths);
        });
        objects.packed(|chunk| {
            let metrics = face.metrics();
            let scale = 1000.0 / face.units;
            let mut dict = chunk.font_descriptor(descriptor);
            let italic = if id == FaceId::Italic {
                FontFlags::ITALIC
            } else {
                FontFlags::empty()
            };
            dict.name(name)
                .flags(FontFlags::SYMBOLIC | italic)
                .italic_angle(metrics.italic_angle);
            if let Some(b) = metrics.bounds {
                dict.bbox(Rect::new(
                    b.x_min * scale,
                    b.y_min * scale,
                    b.x_max * scale,
                    b.y_max * scale,
                ));
            }
            dict.ascent(metrics.ascent * scale)
                .descent(metrics.descent * scale);
            dict.cap_height(metrics.cap_height.unwrap_or(metrics.ascent) * scale);
            dict.stem_v(if id.weight() > 400 { 140.0 } else { 88.0 });
            dict.font_file2(file).finish();
        });
        Ok(font)
    }
}

/// The text of every glyph in use.
fn to_unicode(used: &Used) -> Vec<u8> {
    let mut cmap = UnicodeCmap::<u16>::new(Name(b"Unicode"), SYSTEM);
    for (code, (_, text)) in used.glyphs.iter().enumerate().skip(1) {
        // A glyph without a text of its own always stands where the page gives the text.
        let text = text.as_deref().unwrap_or("\u{FFFD}");
        cmap.pair_with_multiple(code as u16, text.chars());
    }
    cmap.finish().into_vec()
}

/// Six capitals that tell this subset from others of the same font.
fn tag(data: &[u8]) -> String {
    Sha256::digest(data)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

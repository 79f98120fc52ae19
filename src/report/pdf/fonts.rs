//! Fonts in the file: which glyphs are in use, what each means, the reduced font itself.
//!
//! Owns glyph numbers in the file. Each glyph has one text; where a glyph stands for another text,
//! the page says so itself.

use super::objects::{Objects, int};
use crate::report::ReportError;
use crate::report::fonts::{FaceId, Fonts};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Name, Rect, Ref, Str};
use sha2::{Digest, Sha256};
use skrifa::{FontRef, Tag};
use subsetter::GlyphRemapper;

const SYSTEM: SystemInfo = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// The glyphs of one face that are in use.
#[derive(Default)]
struct Used {
    remapper: GlyphRemapper,
    /// By number in the file: the number in the face and the text.
    glyphs: Vec<(u16, Option<String>)>,
}

/// The fonts of the file.
pub struct EmbeddedFonts<'a> {
    fonts: Fonts<'a>,
    /// By face.
    used: Vec<Used>,
}

impl<'a> EmbeddedFonts<'a> {
    /// Nothing in use yet.
    pub fn new(fonts: Fonts<'a>) -> Self {
        Self {
            used: (0..fonts.count()).map(|_| Used::default()).collect(),
            fonts,
        }
    }

    /// The name of a face in pages.
    pub fn name(face: FaceId) -> String {
        format!("F{}", face.index())
    }

    /// The number of a glyph in the file.
    pub fn code(&mut self, face: FaceId, glyph: u16) -> u16 {
        let used = &mut self.used[face.index()];
        let code = used.remapper.remap(glyph);
        while used.glyphs.len() <= code as usize {
            used.glyphs.push((0, None));
        }
        used.glyphs[code as usize].0 = glyph;
        code
    }

    /// Whether the glyph means this text wherever it stands; the first text it has becomes its own.
    pub fn means(&mut self, face: FaceId, code: u16, text: &str) -> bool {
        let known = &mut self.used[face.index()].glyphs[code as usize].1;
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
    pub fn write(self, objects: &mut Objects) -> Result<Vec<(String, Ref)>, ReportError> {
        let mut written = Vec::new();
        for (id, used) in FaceId::all().zip(&self.used) {
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
                font: face.name.to_owned(),
                reason: error.to_string(),
            }
        })?;
        let name = format!("{}+{}", tag(&data), face.name);
        let name = Name(name.as_bytes());
        let file = write_file(&data, face.has_cff(), objects)?;
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
            dict.base_font(name).system_info(SYSTEM);
            dict.font_descriptor(descriptor).default_width(0.0);
            if face.has_cff() {
                dict.subtype(CidFontType::Type0);
            } else {
                dict.subtype(CidFontType::Type2);
                dict.cid_to_gid_map_predefined(Name(b"Identity"));
            }
            let widths = used.glyphs.iter().map(|(glyph, _)| face.width(*glyph));
            dict.widths().consecutive(0, widths);
        });
        objects.packed(|chunk| {
            let metrics = face.metrics();
            let scale = 1000.0 / face.units;
            let mut dict = chunk.font_descriptor(descriptor);
            let italic = if id == FaceId::ITALIC {
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
            dict.stem_v(if id == FaceId::BOLD { 140.0 } else { 88.0 });
            if face.has_cff() {
                dict.font_file3(file);
            } else {
                dict.font_file2(file);
            }
        });
        Ok(font)
    }
}

/// The reduced font: of OpenType with PostScript outlines only the outlines.
fn write_file(data: &[u8], cff: bool, objects: &mut Objects) -> Result<Ref, ReportError> {
    if !cff {
        return objects.stream(data, |stream| {
            stream.pair(Name(b"Length1"), int(data.len()));
        });
    }
    let font = FontRef::new(data).ok();
    let table = font.and_then(|font| font.table_data(Tag::new(b"CFF ")));
    objects.stream(table.map_or(data, |table| table.as_bytes()), |stream| {
        stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
    })
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

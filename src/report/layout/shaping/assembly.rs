//! Graphemes of which no single face has everything: base from one face, mark from another.
//!
//! Owns the placing of marks across faces, and the white square for what no face has at all. All
//! glyphs of a grapheme stand for all of its characters, so what is read is what was written.

use super::{Glyph, Run, Shaping};
use crate::report::fonts::script::{self, Script};
use crate::report::fonts::{FaceId, Look, PLACEHOLDER, is_joiner};
use skrifa::metrics::BoundingBox;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// Space between a letter and a mark of another face, in thousandths of an em.
const CLEARANCE: f32 = 40.0;

/// Characters of a grapheme that one face has, in their order; no face for those that none has.
struct Part {
    face: Option<FaceId>,
    text: String,
}

impl Shaping<'_> {
    /// Draws what can be drawn of a grapheme.
    pub(super) fn assemble(
        &mut self,
        grapheme: &str,
        run: &Run,
        look: Look,
        rtl: bool,
        glyphs: &mut Vec<Glyph>,
    ) {
        let mut parts = Vec::new();
        for c in grapheme.chars().filter(|c| !is_joiner(*c)) {
            self.sort(c, look, &mut parts);
        }
        let start = glyphs.len();
        let mut letter: Option<BoundingBox> = None;
        for Part { face, text } in &parts {
            let Some(face) = *face else { continue };
            let first = glyphs.len();
            self.shape_run(text, run, face, rtl, glyphs);
            let mark = text.chars().next().map_or(0, canonical_combining_class);
            for at in first..glyphs.len() {
                let ink = self.fonts.face(face).ink(glyphs[at].id);
                match (letter, ink) {
                    (Some(below), Some(ink)) if mark != 0 => {
                        let pen = glyphs[start..at].iter().map(|glyph| glyph.advance).sum();
                        letter = Some(set_mark(&mut glyphs[at], below, ink, mark, pen));
                    }
                    (None, Some(ink)) => letter = Some(ink),
                    _ => {}
                }
            }
        }
        let lacking = parts.iter().any(|part| part.face.is_none());
        let picture = grapheme.chars().next().map(script::of) == Some(Script::Picture);
        // A picture of which something can be seen needs no square beside it.
        if glyphs.len() == start || lacking && !picture {
            self.stand_in(glyphs);
        }
        for glyph in &mut glyphs[start..] {
            (glyph.from, glyph.to) = (run.from as u32, run.to as u32);
        }
    }

    /// Puts a character, or what it is composed of, with the face that has it.
    fn sort(&mut self, c: char, look: Look, parts: &mut Vec<Part>) {
        if self.put(c, look, parts) {
            return;
        }
        let mut letters = Vec::new();
        decompose_canonical(c, |letter| letters.push(letter));
        let known = letters
            .iter()
            .all(|letter| self.face_of(*letter, look).is_some());
        if known && letters.len() > 1 {
            for letter in letters {
                self.put(letter, look, parts);
            }
            return;
        }
        self.substituted.insert(c);
        parts.push(Part {
            face: None,
            text: String::new(),
        });
    }

    fn put(&self, c: char, look: Look, parts: &mut Vec<Part>) -> bool {
        let Some(face) = self.face_of(c, look) else {
            return false;
        };
        match parts.last_mut().filter(|part| part.face == Some(face)) {
            Some(part) => part.text.push(c),
            None => parts.push(Part {
                face: Some(face),
                text: c.to_string(),
            }),
        }
        true
    }

    fn face_of(&self, c: char, look: Look) -> Option<FaceId> {
        let mut letter = [0; 4];
        self.fonts.choose(look, c.encode_utf8(&mut letter))
    }

    /// The white square.
    fn stand_in(&self, glyphs: &mut Vec<Glyph>) {
        let font = self.fonts.face(FaceId::SYMBOLS);
        let id = font.glyph(PLACEHOLDER).unwrap_or(0);
        glyphs.push(Glyph {
            face: FaceId::SYMBOLS,
            id,
            advance: font.width(id),
            offset: (0.0, 0.0),
            from: 0,
            to: 0,
            placeholder: true,
        });
    }
}

/// Places a mark over, under or on a letter; gives the ink of both. `pen` is how far the letter has
/// moved the pen.
fn set_mark(
    mark: &mut Glyph,
    letter: BoundingBox,
    ink: BoundingBox,
    class: u8,
    pen: f32,
) -> BoundingBox {
    let middle = |area: BoundingBox| f32::midpoint(area.x_min, area.x_max);
    let y = match class {
        // Above.
        212..=216 | 228 | 230 | 232 | 234 => (letter.y_max + CLEARANCE - ink.y_min).max(0.0),
        // Below.
        202..=210 | 218 | 220 | 222 | 233 | 240 => (letter.y_min - CLEARANCE - ink.y_max).min(0.0),
        _ => 0.0,
    };
    mark.advance = 0.0;
    mark.offset = (middle(letter) - middle(ink) - pen, y);
    BoundingBox {
        x_min: letter.x_min,
        x_max: letter.x_max,
        y_min: letter.y_min.min(ink.y_min + y),
        y_max: letter.y_max.max(ink.y_max + y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::layout::shaping::Shaped;

    fn shaped(text: &str) -> Shaped {
        (*Shaping::new(&[]).shape(text, Look::Regular, false)).clone()
    }

    #[test]
    fn a_letter_keeps_its_mark_from_another_face() {
        let word = shaped("ש\u{0302}");
        let faces: Vec<_> = word.glyphs.iter().map(|glyph| glyph.face).collect();
        assert_eq!(faces.len(), 2, "{word:?}");
        assert_ne!(faces[0], faces[1]);
        assert!(
            word.glyphs
                .iter()
                .all(|g| (g.from, g.to) == (0, 4) && !g.placeholder)
        );
        let mark = &word.glyphs[1];
        assert!(mark.advance == 0.0 && mark.offset.1 >= 0.0, "{mark:?}");
    }

    #[test]
    fn marks_of_another_face_stand_above_each_other() {
        let word = shaped("ש\u{0302}\u{0302}");
        let heights: Vec<f32> = word.glyphs.iter().map(|glyph| glyph.offset.1).collect();
        assert_eq!(word.glyphs.len(), 3);
        assert!(heights[2] > heights[1], "{heights:?}");
    }

    #[test]
    fn what_no_face_has_is_one_square_for_each_grapheme() {
        let mut shaping = Shaping::new(&[]);
        let word = shaping.shape("𓀀\u{0301}𓀁", Look::Regular, false);
        assert_eq!(word.glyphs.iter().filter(|g| g.placeholder).count(), 2);
        assert!(shaping.substituted.iter().eq(&['𓀀', '𓀁']));
    }

    #[test]
    fn a_letter_whose_mark_no_face_has_is_drawn_with_a_square() {
        let mut shaping = Shaping::new(&[]);
        let word = shaping.shape("a\u{1E000}", Look::Regular, false);
        assert_eq!(word.glyphs.len(), 2);
        assert!(!word.glyphs[0].placeholder && word.glyphs[1].placeholder);
        assert!(shaping.substituted.iter().eq(&['\u{1E000}']));
    }

    #[test]
    fn an_emoji_is_never_several_pictures_or_squares() {
        for emoji in ["👩🏽‍🔬", "🇳🇱", "1️⃣", "❤️", "🏳️‍🌈", "👍🏿", "👨‍👩‍👧‍👦"]
        {
            let word = shaped(emoji);
            assert_eq!(word.glyphs.len(), 1, "{emoji} {:?}", word.glyphs);
            let glyph = &word.glyphs[0];
            assert!(!glyph.placeholder);
            assert_eq!((glyph.from, glyph.to as usize), (0, emoji.len()));
        }
    }
}

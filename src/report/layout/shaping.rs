//! Characters to glyphs: font fallback, shaping, and the cache of words already shaped.
//!
//! Owns [`Shaped`]; knows no lines and no pages. The only place that calls the shaper. What no single
//! face can draw is put together in `assembly`.

mod assembly;

use crate::report::fonts::script;
use crate::report::fonts::{ExtraFont, FaceId, Fonts, Look};
use harfrust::{BufferFlags, Direction, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use unicode_segmentation::UnicodeSegmentation;

/// A glyph with its place in the text. Measures are thousandths of an em.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The face that has it.
    pub face: FaceId,
    /// Its number in that face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// How far the glyph stands from the pen.
    pub offset: (f32, f32),
    /// Start of its characters in the text.
    pub from: u32,
    /// End of its characters in the text.
    pub to: u32,
    /// Whether it stands in for a character that no face has.
    pub placeholder: bool,
}

/// A stretch of text as glyphs in visual order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shaped {
    /// The characters, in reading order.
    pub text: String,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Total width in thousandths of an em.
    pub width: f32,
    /// Width of the spaces at the end, in thousandths of an em.
    pub trailing: f32,
    /// Whether it reads from right to left.
    pub rtl: bool,
    /// What a reader should get instead of `text`: the whole word at the first part of a split
    /// word, nothing at the others.
    pub actual: Option<String>,
}

impl Shaped {
    /// What a reader gets.
    #[cfg(test)]
    pub fn reading(&self) -> &str {
        self.actual.as_deref().unwrap_or(&self.text)
    }

    /// Width in points at the given size, without the spaces at the end.
    pub fn width_of(&self, size: f32) -> f32 {
        (self.width - self.trailing) * size / 1000.0
    }
}

/// Longer stretches are shaped anew each time; they rarely come back.
const LONGEST_CACHED: usize = 48;

/// Shapes text.
pub struct Shaping<'a> {
    fonts: Fonts<'a>,
    /// By face; what the shaper knows of it, once it was needed.
    data: Vec<Option<ShaperData>>,
    plans: Vec<(FaceId, ShapePlan)>,
    words: HashMap<(Look, bool), HashMap<String, Rc<Shaped>>>,
    buffer: Option<UnicodeBuffer>,
    /// Characters that no face has.
    pub substituted: BTreeSet<char>,
}

impl<'a> Shaping<'a> {
    /// With the bundled fonts and those given along.
    pub fn new(extra: &'a [ExtraFont]) -> Self {
        let fonts = Fonts::new(extra);
        Self {
            data: (0..fonts.count()).map(|_| None).collect(),
            fonts,
            plans: Vec::new(),
            words: HashMap::new(),
            buffer: None,
            substituted: BTreeSet::new(),
        }
    }

    /// The text as glyphs.
    pub fn shape(&mut self, text: &str, look: Look, rtl: bool) -> Rc<Shaped> {
        if let Some(known) = self
            .words
            .get(&(look, rtl))
            .and_then(|words| words.get(text))
        {
            return Rc::clone(known);
        }
        let shaped = Rc::new(self.shape_anew(text, look, rtl));
        if text.len() <= LONGEST_CACHED {
            let words = self.words.entry((look, rtl)).or_default();
            words.insert(text.to_owned(), Rc::clone(&shaped));
        }
        shaped
    }

    /// The hyphen at the end of a line: drawn as a hyphen, read as a soft hyphen.
    pub fn line_end_hyphen(&mut self, look: Look) -> Rc<Shaped> {
        let mut shaped = (*self.shape("-", look, false)).clone();
        shaped.actual = Some("\u{AD}".to_owned());
        Rc::new(shaped)
    }

    fn shape_anew(&mut self, text: &str, look: Look, rtl: bool) -> Shaped {
        let mut runs = self.runs(text, look);
        if rtl {
            runs.reverse();
        }
        let mut glyphs = Vec::with_capacity(text.len());
        for run in runs {
            match run.face {
                Some(face) => self.shape_run(&text[run.from..run.to], &run, face, rtl, &mut glyphs),
                None => self.assemble(&text[run.from..run.to], &run, look, rtl, &mut glyphs),
            }
        }
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let visible = text.trim_end_matches(' ').len();
        let trailing = glyphs
            .iter()
            .filter(|glyph| glyph.from as usize >= visible)
            .map(|glyph| glyph.advance)
            .sum();
        Shaped {
            text: text.to_owned(),
            glyphs,
            width,
            trailing,
            rtl,
            actual: None,
        }
    }

    /// Splits the text where another face must take over.
    fn runs(&self, text: &str, look: Look) -> Vec<Run> {
        if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
            return vec![Run {
                from: 0,
                to: text.len(),
                face: Some(look.face()),
            }];
        }
        let mut runs: Vec<Run> = Vec::new();
        for (from, grapheme) in text.grapheme_indices(true) {
            let to = from + grapheme.len();
            let face = self.fonts.choose(look, grapheme);
            match runs.last_mut() {
                Some(last) if last.face.is_some() && self.goes_on(text, last, face, grapheme) => {
                    last.to = to;
                }
                _ => runs.push(Run { from, to, face }),
            }
        }
        runs
    }

    /// Whether a grapheme is drawn in one go with the run before it.
    fn goes_on(&self, text: &str, run: &Run, face: Option<FaceId>, grapheme: &str) -> bool {
        if grapheme == " " {
            // Between pictures a space would be as wide as a picture.
            let has_space =
                |face: &FaceId| *face != FaceId::EMOJI && self.fonts.face(*face).has(' ');
            return run.face.as_ref().is_some_and(has_space);
        }
        // Faces of the bundle are of one script, or of several that are shaped alike.
        let alike = || {
            let script = |text: &str| text.chars().next().map(script::of);
            face.is_some_and(|face| face.place_among_extra().is_none())
                || script(&text[run.from..]) == script(grapheme)
        };
        run.face == face && alike()
    }

    /// Shapes a part that one face can draw.
    fn shape_run(
        &mut self,
        part: &str,
        run: &Run,
        face: FaceId,
        rtl: bool,
        glyphs: &mut Vec<Glyph>,
    ) {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(part);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let font = self.fonts.face(face);
        let data = &mut self.data[face.index()];
        let data = data.get_or_insert_with(|| ShaperData::new(&font.font));
        let shaper = data.shaper(&font.font).build();
        let found = self.plans.iter().position(|(id, plan)| {
            *id == face
                && plan.direction() == buffer.direction()
                && plan.script() == Some(buffer.script())
        });
        let index = found.unwrap_or_else(|| {
            let plan = ShapePlan::new(
                &shaper,
                buffer.direction(),
                Some(buffer.script()),
                None,
                &[],
            );
            self.plans.push((face, plan));
            self.plans.len() - 1
        });
        let result = shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plans[index].1)));
        let scale = 1000.0 / font.units;
        let start = glyphs.len();
        for (info, place) in result.glyph_infos().iter().zip(result.glyph_positions()) {
            glyphs.push(Glyph {
                face,
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: place.x_advance as f32 * scale,
                offset: (place.x_offset as f32 * scale, place.y_offset as f32 * scale),
                from: run.from as u32 + info.cluster,
                to: 0,
                placeholder: false,
            });
        }
        self.buffer = Some(result.clear());
        close_clusters(&mut glyphs[start..], run);
    }
}

/// A stretch of text in one face; a grapheme of which no face has everything.
struct Run {
    from: usize,
    to: usize,
    face: Option<FaceId>,
}

/// Gives every glyph the end of its cluster: the start of the next one in reading order.
fn close_clusters(glyphs: &mut [Glyph], run: &Run) {
    let mut starts: Vec<u32> = glyphs.iter().map(|glyph| glyph.from).collect();
    starts.sort_unstable();
    starts.dedup();
    for glyph in glyphs {
        let next = starts.partition_point(|start| *start <= glyph.from);
        glyph.to = starts.get(next).copied().unwrap_or(run.to as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(shaped: &Shaped) -> String {
        let mut parts: Vec<_> = shaped
            .glyphs
            .iter()
            .map(|g| (g.from as usize, g.to as usize))
            .collect();
        parts.sort_unstable();
        parts.dedup();
        parts
            .into_iter()
            .map(|(from, to)| &shaped.text[from..to])
            .collect()
    }

    #[test]
    fn glyphs_cover_all_characters_in_any_script() {
        let mut shaping = Shaping::new(&[]);
        for text in [
            "fiets, officieel ",
            "Żółć",
            "Ωμέγα",
            "ґанок",
            "e\u{330}\u{301}x",
            "漢字 €",
            "☐☒✓→≥",
        ] {
            assert_eq!(covered(&shaping.shape(text, Look::Regular, false)), text);
        }
        assert_eq!(
            covered(&shaping.shape("مرحبا", Look::Regular, true)),
            "مرحبا"
        );
    }

    #[test]
    fn no_glyph_is_the_missing_glyph() {
        let mut shaping = Shaping::new(&[]);
        let shaped = shaping.shape("𓀀 ꙮ a🦀 漢", Look::Bold, false);
        assert!(shaped.glyphs.iter().all(|glyph| glyph.id != 0));
        assert!(shaping.substituted.iter().eq(&['ꙮ', '𓀀']));
    }

    #[test]
    fn letters_of_indic_scripts_join() {
        let mut shaping = Shaping::new(&[]);
        // Two consonants that become one shape, alone and below another.
        for (joined, letter) in [("প্র", "প"), ("ত্রি", "ত"), ("त्रि", "त"), ("ਪ੍ਰੀ", "ਪ")]
        {
            let shaped = shaping.shape(joined, Look::Regular, false);
            assert!(shaped.glyphs.len() < joined.chars().count(), "{joined}");
            assert_ne!(shaped.glyphs[0].id, 0, "{joined}");
            let alone = shaping.shape(letter, Look::Regular, false);
            let room = shaped.glyphs.iter().filter(|g| g.advance > 0.0).count();
            assert!(room <= 2 && alone.glyphs.len() == 1, "{joined}");
        }
        let ra = shaping.shape("র", Look::Regular, false).glyphs[0].id;
        let below = shaping.shape("চন্দ্র", Look::Regular, false);
        assert!(below.glyphs.iter().all(|glyph| glyph.id != ra), "{below:?}");
    }

    #[test]
    fn arabic_letters_take_the_shape_of_their_place() {
        let mut shaping = Shaping::new(&[]);
        let ids = |text: &str, shaping: &mut Shaping<'_>| -> Vec<u16> {
            let shaped = shaping.shape(text, Look::Regular, true);
            shaped.glyphs.iter().map(|glyph| glyph.id).collect()
        };
        let alone = ids("م", &mut shaping);
        let joined = ids("ممم", &mut shaping);
        assert_eq!(joined.len(), 3);
        assert!(joined.iter().all(|id| *id != alone[0]), "{joined:?}");
        assert_ne!(joined[0], joined[1]);
    }

    #[test]
    fn a_space_between_pictures_is_no_wider_than_between_words() {
        let mut shaping = Shaping::new(&[]);
        let width =
            |text: &str, shaping: &mut Shaping<'_>| shaping.shape(text, Look::Regular, false).width;
        let space = width(" ", &mut shaping);
        let (one, two) = (width("😀", &mut shaping), width("😀 😀", &mut shaping));
        assert!((two - 2.0 * one - space).abs() < 1.0);
    }

    #[test]
    fn spaces_at_the_end_are_measured_apart() {
        let mut shaping = Shaping::new(&[]);
        let with = shaping.shape("woord ", Look::Regular, false);
        let without = shaping.shape("woord", Look::Regular, false);
        assert!(with.trailing > 0.0);
        assert!((with.width - with.trailing - without.width).abs() < 1.0);
    }

    #[test]
    fn the_hyphen_at_a_line_end_reads_as_a_soft_hyphen() {
        assert_eq!(
            Shaping::new(&[]).line_end_hyphen(Look::Regular).reading(),
            "\u{AD}"
        );
    }
}

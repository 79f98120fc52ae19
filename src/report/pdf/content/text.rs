//! Runs of glyphs to operators.
//!
//! Owns the pen: where it is, which font it has, which strings it has not written yet.

use super::super::fonts::EmbeddedFonts;
use super::{PageWriter, hundredth, up};
use crate::report::layout::page::TextRun;
use crate::report::layout::shaping::{Glyph, Shaped};
use pdf_writer::Name;
use std::rc::Rc;

impl PageWriter<'_, '_> {
    /// Writes a run.
    pub(super) fn text(&mut self, run: &TextRun) {
        if run.words.is_empty() {
            return;
        }
        self.set_fill(self.palette.text(run.color));
        self.show();
        self.line = (run.x, run.y);
        self.pen = (run.size, 0.0);
        if run.upright {
            self.end_text();
            self.content.begin_text();
            self.content
                .set_text_matrix([0.0, 1.0, -1.0, 0.0, hundredth(run.x), up(run.y)]);
            self.origin = Some((0.0, 0.0));
        } else if self.origin.is_some() {
            self.move_to_pen();
        }
        let mut before = None;
        for word in &run.words {
            self.word(word, before);
            before = Some(word);
        }
        self.show();
        if run.upright {
            self.end_text();
        }
    }

    /// Sets the pen where the run has come.
    fn move_to_pen(&mut self) {
        let (size, advance) = self.pen;
        let (x, y) = (
            hundredth(self.line.0 + advance * size / 1000.0),
            up(self.line.1),
        );
        if self.origin.is_none() {
            self.content.begin_text();
        }
        let (from_x, from_y) = self.origin.unwrap_or_default();
        self.content
            .next_line(hundredth(x - from_x), hundredth(y - from_y));
        self.origin = Some((x, y));
    }

    /// `before` is the word that was written last on the same line.
    fn word(&mut self, word: &Shaped, before: Option<&Rc<Shaped>>) {
        if let Some(actual) = &word.actual {
            // The hyphen behind the first part of a split word goes with that part.
            let goes_with =
                actual.is_empty() && before.is_some_and(|before| before.actual.is_some());
            if !goes_with {
                self.instead(actual);
            }
            for glyph in &word.glyphs {
                self.glyph(glyph, None);
            }
            return;
        }
        if word.rtl {
            self.turned(word);
            return;
        }
        let mut at = 0;
        while let Some(first) = word.glyphs.get(at) {
            let same = |glyph: &&Glyph| glyph.from == first.from && glyph.to == first.to;
            let count = word.glyphs[at..].iter().take_while(same).count();
            let cluster = &word.glyphs[at..at + count];
            at += count;
            self.cluster(word, cluster);
        }
    }

    /// Writes a word from right to left: its letters in reading order, each at its place.
    fn turned(&mut self, word: &Shaped) {
        let start = self.pen.1;
        let mut ends = Vec::with_capacity(word.glyphs.len());
        let mut end = start;
        for glyph in &word.glyphs {
            end += glyph.advance;
            ends.push(end);
        }
        let mut to = word.glyphs.len();
        while let Some(last) = to.checked_sub(1).and_then(|at| word.glyphs.get(at)) {
            let same = |glyph: &&Glyph| glyph.from == last.from && glyph.to == last.to;
            let count = word.glyphs[..to].iter().rev().take_while(same).count();
            let from = to - count;
            let place = from.checked_sub(1).map_or(start, |before| ends[before]);
            self.go_to(place);
            self.cluster(word, &word.glyphs[from..to]);
            to = from;
        }
        self.go_to(start + word.width);
    }

    /// Moves the pen on its line.
    fn go_to(&mut self, place: f32) {
        if self.origin.is_some() {
            self.shift(self.pen.1 - place);
        }
        self.pen.1 = place;
    }

    /// Writes the glyphs that stand for the same characters.
    fn cluster(&mut self, word: &Shaped, cluster: &[Glyph]) {
        let Some(first) = cluster.first() else { return };
        let text = word
            .text
            .get(first.from as usize..first.to as usize)
            .unwrap_or_default();
        let code = self.fonts.code(first.face, first.id);
        if cluster.len() == 1 && !first.placeholder && self.fonts.means(first.face, code, text) {
            self.plain();
            self.glyph(first, Some(code));
            return;
        }
        let mut places = Vec::with_capacity(cluster.len());
        let mut end = self.pen.1;
        for glyph in cluster {
            places.push((end, glyph));
            end += glyph.advance;
        }
        // The text goes with the glyphs that take room, so that readers know how much; marks over
        // and under them say nothing.
        let (mut letters, marks): (Vec<_>, Vec<_>) = places
            .into_iter()
            .partition(|(_, glyph)| glyph.advance > 0.0);
        let marks = if letters.is_empty() {
            letters = marks;
            Vec::new()
        } else {
            marks
        };
        self.instead(text);
        self.set_out(&letters);
        if !marks.is_empty() {
            self.instead("");
            self.set_out(&marks);
        }
        self.go_to(end);
    }

    /// Writes glyphs, each at its place.
    fn set_out(&mut self, places: &[(f32, &Glyph)]) {
        for (place, glyph) in places {
            self.go_to(*place);
            self.glyph(glyph, None);
        }
    }

    fn glyph(&mut self, glyph: &Glyph, code: Option<u16>) {
        let size = self.pen.0;
        if self.origin.is_none() {
            self.move_to_pen();
        }
        let code = code.unwrap_or_else(|| self.fonts.code(glyph.face, glyph.id));
        if self.font != Some((glyph.face, size)) {
            self.show();
            self.content
                .set_font(Name(EmbeddedFonts::name(glyph.face).as_bytes()), size);
            self.font = Some((glyph.face, size));
        }
        let raised = glyph.offset.1.abs() > 0.5;
        if raised {
            self.show();
            self.content
                .set_rise(hundredth(glyph.offset.1 * size / 1000.0));
        }
        self.shift(-glyph.offset.0);
        self.shown.glyph(code);
        if raised {
            self.show();
            self.content.set_rise(0.0);
        }
        let declared = self.fonts.width(glyph.face, glyph.id);
        self.shift(declared - glyph.advance + glyph.offset.0);
        self.pen.1 += glyph.advance;
    }

    /// Moves the pen back by thousandths of an em.
    fn shift(&mut self, by: f32) {
        if by.abs() >= 0.05 {
            self.shown.shift(by);
        }
    }

    /// Writes the collected string.
    pub(super) fn show(&mut self) {
        self.shown.end(self.content.len());
    }
}

//! Running text to lines: which words stand on which line, in which order.
//!
//! Owns the paragraph; knows no pages. Measures are points.

use super::breaking::hyphen_points;
use super::shaping::{Shaped, Shaping};
use super::source::{Part, Source};
use super::style::{Color, Hyphens};
use crate::report::fonts::Look;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of cleaned text with one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The characters.
    pub text: String,
    /// The look.
    pub look: Look,
    /// The colour.
    pub color: Color,
    /// Language as a BCP 47 tag.
    pub lang: Rc<str>,
}

/// The measure for which lines are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// Size of the type.
    pub size: f32,
    /// Width of the line.
    pub width: f32,
    /// Splitting of words.
    pub hyphens: Hyphens,
}

/// A word, or a part of one, on a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Distance from the left edge.
    pub x: f32,
    /// The glyphs.
    pub shaped: Rc<Shaped>,
    /// The stretch it came from.
    pub stretch: usize,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its words in reading order.
    pub words: Vec<Word>,
    /// Width without the spaces at its end.
    pub width: f32,
    /// Whether the paragraph as a whole runs from right to left.
    pub rtl: bool,
}

/// Breaks stretches of text into lines. Empty text gives one empty line.
pub fn lines(shaping: &mut Shaping<'_>, stretches: &[Stretch], measure: Measure) -> Vec<Line> {
    let source = Source::read(stretches);
    let mut filler = Filler {
        shaping,
        source: &source,
        stretches,
        measure,
        lines: Vec::new(),
        line: Vec::new(),
        width: 0.0,
        solid: 0.0,
        hyphens_in_row: 0,
        told: false,
    };
    for part in source.parts() {
        filler.add(part);
    }
    filler.finish()
}

/// A piece of a word, measured.
struct Atom {
    shaped: Rc<Shaped>,
    stretch: usize,
    level: Level,
    at: usize,
}

struct Filler<'a, 'f> {
    shaping: &'a mut Shaping<'f>,
    source: &'a Source,
    stretches: &'a [Stretch],
    measure: Measure,
    lines: Vec<Line>,
    line: Vec<Atom>,
    /// Width so far, with the last spaces.
    width: f32,
    /// Width so far, without the last spaces.
    solid: f32,
    hyphens_in_row: u8,
    /// Whether the word being split was already told whole at its first part.
    told: bool,
}

impl Filler<'_, '_> {
    fn points(&self, thousandths: f32) -> f32 {
        thousandths * self.measure.size / 1000.0
    }

    fn atoms(&mut self, range: Range<usize>) -> Vec<Atom> {
        let source = self.source;
        let mut atoms = Vec::with_capacity(1);
        for piece in source.pieces(range) {
            let stretch = source.stretch_at(piece.start);
            let level = source.level_at(piece.start);
            let text = source.text[piece.clone()].trim_end_matches('\n');
            if !text.is_empty() {
                let shaped = self
                    .shaping
                    .shape(text, self.stretches[stretch].look, level.is_rtl());
                atoms.push(Atom {
                    shaped,
                    stretch,
                    level,
                    at: piece.start,
                });
            }
        }
        atoms
    }

    /// Width of atoms with and without the spaces at their end.
    fn widths(&self, atoms: &[Atom]) -> (f32, f32) {
        let (mut width, mut solid) = (0.0, 0.0);
        for atom in atoms {
            let visible = atom.shaped.width - atom.shaped.trailing;
            if visible > 0.0 {
                solid = width + visible;
            }
            width += atom.shaped.width;
        }
        (self.points(width), self.points(solid))
    }

    fn add(&mut self, part: Part) {
        let Part {
            mut range,
            ends_line,
            mut continues,
        } = part;
        self.told = false;
        loop {
            let mut atoms = self.atoms(range.clone());
            let (_, solid) = self.widths(&atoms);
            if self.width + solid <= self.measure.width + 0.01 {
                self.hush(&mut atoms, true);
                self.place(atoms);
                break;
            }
            if self.line.is_empty()
                && !self.told
                && let Some(at) = self.part(&range, &atoms)
            {
                range.start = at;
                continue;
            }
            if let Some(at) = self.hyphenate(&range) {
                range.start = at;
                continues = false;
                continue;
            }
            if !self.line.is_empty() && !continues {
                self.end_line();
                self.hyphens_in_row = 0;
                continue;
            }
            range.start = self.cut(&range, &atoms);
            if range.is_empty() {
                break;
            }
        }
        if ends_line {
            self.end_line();
            self.hyphens_in_row = 0;
        }
    }

    /// Lets a later part of a word that was told whole say nothing; the spaces behind the word stay.
    fn hush(&self, atoms: &mut [Atom], ends_word: bool) {
        for atom in atoms.iter_mut().filter(|_| self.told) {
            let shaped = Rc::make_mut(&mut atom.shaped);
            let spaces = shaped.text.len() - shaped.text.trim_end_matches(' ').len();
            shaped.actual = Some(" ".repeat(if ends_word { spaces } else { 0 }));
        }
    }

    fn place(&mut self, atoms: Vec<Atom>) {
        let (width, solid) = self.widths(&atoms);
        if solid > 0.0 {
            self.solid = self.width + solid;
        }
        self.width += width;
        self.line.extend(atoms);
    }

    /// Puts the beginning of a word with a hyphen on this line; gives where the rest begins.
    fn hyphenate(&mut self, range: &Range<usize>) -> Option<usize> {
        let room = self.measure.width - self.width;
        let wanted = match self.measure.hyphens {
            Hyphens::None => self.line.is_empty(),
            Hyphens::Modest => {
                self.line.is_empty() || room > self.measure.width * 0.18 && self.hyphens_in_row < 2
            }
            Hyphens::Eager => room > self.measure.size * 1.5,
        };
        if !wanted || self.source.level_at(range.start).is_rtl() {
            return None;
        }
        let lang = &self
            .stretches
            .get(self.source.stretch_at(range.start))?
            .lang;
        let word = &self.source.text[range.clone()];
        let soft = &self.source.soft;
        let first = soft.partition_point(|at| *at <= range.start);
        // Where the writer said how to split the word, nobody else does.
        let end = range.start + word.trim_end().len();
        let mut points: Vec<usize> = soft[first..]
            .iter()
            .copied()
            .take_while(|at| *at < end)
            .collect();
        if points.is_empty() {
            points = hyphen_points(word, lang)
                .into_iter()
                .map(|at| range.start + at)
                .collect();
        }
        for at in points.into_iter().rev() {
            let mut head = self.atoms(range.start..at);
            let Some(last) = head.last() else { continue };
            let (stretch, level) = (last.stretch, last.level);
            let shaped = self.shaping.line_end_hyphen(self.stretches[stretch].look);
            head.push(Atom {
                shaped,
                stretch,
                level,
                at,
            });
            if self.widths(&head).1 <= room {
                let one_look = self.source.pieces(range.clone()).len() == 1;
                if one_look {
                    self.tell(&mut head, word);
                }
                self.hush(&mut head, false);
                self.place(head);
                self.told |= one_look;
                self.end_line();
                self.hyphens_in_row += 1;
                return Some(at);
            }
        }
        None
    }

    /// Lets the first part of a split word stand for the whole word, so that it is found and read
    /// whole. A word in several looks has several owners and keeps a soft hyphen instead.
    fn tell(&mut self, head: &mut [Atom], word: &str) {
        if self.told {
            return;
        }
        if let [first, hyphen] = head {
            Rc::make_mut(&mut first.shaped).actual = Some(word.trim_end().to_owned());
            Rc::make_mut(&mut hyphen.shaped).actual = Some(String::new());
        }
    }

    /// Where the room on the line ends within a word.
    fn fit(&self, range: &Range<usize>, atoms: &[Atom]) -> usize {
        let room = self.measure.width - self.width;
        let mut taken = range.start;
        let mut used = 0.0;
        for atom in atoms {
            let mut clusters: BTreeMap<usize, (usize, f32)> = BTreeMap::new();
            for glyph in &atom.shaped.glyphs {
                let cluster = clusters.entry(glyph.from as usize).or_default();
                cluster.0 = glyph.to as usize;
                cluster.1 += glyph.advance;
            }
            for (to, advance) in clusters.into_values() {
                used += self.points(advance);
                if used > room {
                    return taken;
                }
                taken = atom.at + to;
            }
        }
        taken
    }

    /// Parts words that belong together where no line can hold them; gives where the rest begins.
    fn part(&mut self, range: &Range<usize>, atoms: &[Atom]) -> Option<usize> {
        let word = self.source.text[range.clone()].trim_end();
        let taken = self.fit(range, atoms) - range.start;
        let room = word.len().min(taken + 1);
        let space = word
            .as_bytes()
            .get(..room)?
            .iter()
            .rposition(|byte| *byte == b' ')?;
        let head = self.atoms(range.start..range.start + space + 1);
        if self.widths(&head).1 <= 0.0 {
            return None;
        }
        self.place(head);
        self.end_line();
        Some(range.start + space + 1)
    }

    /// Fills the line with as much of an overlong word as goes on it; gives where the rest begins.
    fn cut(&mut self, range: &Range<usize>, atoms: &[Atom]) -> usize {
        let mut taken = self.fit(range, atoms);
        if taken == range.start {
            if !self.line.is_empty() {
                self.end_line();
                return range.start;
            }
            // Not even one character fits: print it beyond the edge rather than not at all.
            let first = self.source.text[range.clone()].graphemes(true).next();
            taken = range.start + first.map_or(1, str::len);
        }
        let mut head = self.atoms(range.start..taken);
        self.hush(&mut head, taken == range.end);
        self.place(head);
        self.end_line();
        taken
    }

    fn end_line(&mut self) {
        let atoms = std::mem::take(&mut self.line);
        let scale = self.measure.size / 1000.0;
        let order = visual_order(&atoms);
        let mut places = vec![0.0; atoms.len()];
        let mut x = 0.0;
        for index in order {
            places[index] = x;
            x += atoms[index].shaped.width * scale;
        }
        let words = atoms.into_iter().zip(places);
        self.lines.push(Line {
            words: words
                .map(|(atom, x)| Word {
                    x,
                    shaped: atom.shaped,
                    stretch: atom.stretch,
                })
                .collect(),
            width: self.solid,
            rtl: self.source.rtl,
        });
        (self.width, self.solid) = (0.0, 0.0);
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.line.is_empty() || self.lines.is_empty() || self.source.text.ends_with('\n') {
            self.end_line();
        }
        self.lines
    }
}

/// The order from left to right. Spaces at the end of the line belong to no direction.
fn visual_order(atoms: &[Atom]) -> Vec<usize> {
    if atoms.iter().all(|atom| !atom.level.is_rtl()) {
        return (0..atoms.len()).collect();
    }
    let mut levels: Vec<Level> = atoms.iter().map(|atom| atom.level).collect();
    let solid = atoms
        .iter()
        .rposition(|atom| atom.shaped.width > atom.shaped.trailing)
        .map_or(0, |at| at + 1);
    for level in &mut levels[solid..] {
        *level = Level::ltr();
    }
    BidiInfo::reorder_visual(&levels)
}

#[cfg(test)]
#[path = "inline_tests.rs"]
mod tests;

//! The text of a paragraph before it is measured: parts, looks, directions.
//!
//! Owns the cutting of text; knows no widths.

use super::breaking::{Opportunity, opportunities};
use super::inline::Stretch;
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

/// Longer words without any break are measured in parts, so that time stays linear.
const LONGEST_PART: usize = 192;

/// An unbreakable part of the text and what comes behind it.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The line must end behind it.
    pub ends_line: bool,
    /// The cut in front of it is arbitrary: fill the line rather than start a new one.
    pub continues: bool,
}

/// The text of all stretches, without soft hyphens.
pub struct Source {
    /// The characters.
    pub text: String,
    /// Where each stretch ends.
    ends: Vec<usize>,
    /// Where soft hyphens stood.
    pub soft: Vec<usize>,
    /// Direction level per byte; empty when everything runs from left to right.
    levels: Vec<Level>,
    /// Whether the first paragraph runs from right to left.
    pub rtl: bool,
}

impl Source {
    /// Puts stretches together.
    pub fn read(stretches: &[Stretch]) -> Self {
        let mut text = String::with_capacity(stretches.iter().map(|s| s.text.len()).sum());
        let (mut ends, mut soft) = (Vec::with_capacity(stretches.len()), Vec::new());
        for stretch in stretches {
            let mut pieces = stretch.text.split('\u{AD}');
            push(&mut text, pieces.next().unwrap_or_default());
            for piece in pieces {
                soft.push(text.len());
                push(&mut text, piece);
            }
            ends.push(text.len());
        }
        let (mut levels, mut rtl) = (Vec::new(), false);
        if text.chars().any(may_turn) {
            let info = BidiInfo::new(&text, None);
            rtl = info
                .paragraphs
                .first()
                .is_some_and(|paragraph| paragraph.level.is_rtl());
            levels = info.levels;
        }
        Self {
            text,
            ends,
            soft,
            levels,
            rtl,
        }
    }

    /// Parts between break opportunities; overlong ones cut between graphemes.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut from = 0;
        let end = Opportunity {
            at: self.text.len(),
            mandatory: false,
        };
        for place in opportunities(&self.text).chain([end]) {
            let range = from..place.at;
            from = place.at;
            if range.len() <= LONGEST_PART {
                parts.push(Part {
                    range,
                    ends_line: place.mandatory,
                    continues: false,
                });
                continue;
            }
            let (mut start, mut continues) = (range.start, false);
            for (at, grapheme) in self.text[range.clone()].grapheme_indices(true) {
                let next = range.start + at + grapheme.len();
                if next - start >= LONGEST_PART || next == range.end {
                    parts.push(Part {
                        range: start..next,
                        ends_line: place.mandatory && next == range.end,
                        continues,
                    });
                    (start, continues) = (next, true);
                }
            }
        }
        parts
    }

    /// The stretch at a byte offset.
    pub fn stretch_at(&self, at: usize) -> usize {
        self.ends
            .partition_point(|end| *end <= at)
            .min(self.ends.len().saturating_sub(1))
    }

    /// The direction at a byte offset.
    pub fn level_at(&self, at: usize) -> Level {
        self.levels.get(at).copied().unwrap_or_else(Level::ltr)
    }

    /// Cuts a range where the stretch or the direction changes; spaces stand apart in turning text.
    pub fn pieces(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut pieces = Vec::with_capacity(1);
        let mut from = range.start;
        while from < range.end {
            let stretch_end = self
                .ends
                .get(self.stretch_at(from))
                .copied()
                .unwrap_or(range.end);
            let mut to = stretch_end.clamp(from + 1, range.end);
            if !self.levels.is_empty() {
                let level = self.level_at(from);
                let space = self.text[from..].starts_with(' ');
                let turn = self.text[from..to]
                    .char_indices()
                    .find(|(at, c)| self.level_at(from + at) != level || (*c == ' ') != space);
                to = turn.map_or(to, |(at, _)| from + at).max(from + 1);
            }
            pieces.push(from..to);
            from = to;
        }
        pieces
    }
}

/// Adds a piece. A line break gets a space before it: nothing else would part the words on both sides for
/// whoever searches, copies or listens.
fn push(text: &mut String, piece: &str) {
    let mut lines = piece.split('\n');
    text.push_str(lines.next().unwrap_or_default());
    for line in lines {
        if text.ends_with(|before: char| !before.is_whitespace()) {
            text.push(' ');
        }
        text.push('\n');
        text.push_str(line);
    }
}

/// Right-to-left scripts and the marks that turn direction.
pub fn may_turn(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0x200F | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}

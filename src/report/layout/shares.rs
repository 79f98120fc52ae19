//! Parts of a whole as a bar.
//!
//! Owns its geometry. The words with their numbers stand below the bar and the parts differ in lightness and in form,
//! so that nothing is said by colour alone.

use super::compose::Composer;
use super::galley::{Keep, Strip};
use super::page::Shape;
use super::style::{self, ACCENT, CELL, GRID, MUTED, TEXT_LEFT, TEXT_RIGHT, TINT, TextStyle};
use crate::report::document::{Inline, ParagraphStyle};
use crate::report::shares::{Share, Shares};

/// Height of the bar.
const BAR: f32 = 14.0;
/// Side of the square before a name.
const SQUARE: f32 = 8.0;
const WORDS: TextStyle = TextStyle {
    after: 0.0,
    hyphens: style::Hyphens::None,
    ..CELL
};

impl Composer<'_> {
    /// The bar with its legend, on one page.
    pub fn shares(&mut self, shares: &Shares) {
        let total: usize = shares.parts.iter().map(|part| part.count).sum();
        if total == 0 {
            return;
        }
        // What introduces the figure stays with it.
        self.keep_with_next(Keep::Heading);
        let mut strip = Strip::default();
        let mut left = TEXT_LEFT;
        for (kind, part) in shares.parts.iter().enumerate() {
            let width = (TEXT_RIGHT - TEXT_LEFT) * part.count as f32 / total as f32;
            if part.count > 0 {
                filled(&mut strip, kind, [left, 2.0, width, BAR]);
            }
            left += width;
        }
        strip.height = self.legend(&mut strip, &shares.parts, BAR + 10.0) + 4.0;
        self.figure(shares.alt.clone(), std::iter::once(strip));
        if !shares.caption.is_empty() {
            self.keep_with_next(Keep::Heading);
            self.gap = 5.0;
            let node = self.node(super::structure::Role::Paragraph);
            let small = style::paragraph(ParagraphStyle::Small);
            self.text(&Inline::from(shares.caption.as_str()), &small, node);
        }
        self.space(GRID * 2.0);
    }

    /// The names with their numbers, side by side; gives where they end.
    fn legend(&mut self, strip: &mut Strip, parts: &[Share], top: f32) -> f32 {
        let width = (TEXT_RIGHT - TEXT_LEFT) / parts.len().max(1) as f32;
        let mut end = top;
        for (kind, part) in parts.iter().enumerate() {
            let left = TEXT_LEFT + kind as f32 * width;
            filled(strip, kind, [left, top + 2.5, SQUARE, SQUARE]);
            let place = (left + SQUARE + 6.0, width - SQUARE - 12.0);
            let words = format!("{} {}", part.count, part.label);
            end = end.max(self.words_at(strip, &words, &WORDS, place, top));
        }
        end
    }
}

/// A part in its own look: open is an outline, done is filled, dropped is light with a line through it.
fn filled(strip: &mut Strip, kind: usize, area: [f32; 4]) {
    let (fill, edge) = match kind {
        0 => (None, ACCENT),
        1 => (Some(ACCENT), ACCENT),
        _ => (Some(TINT), MUTED),
    };
    strip.decorate(Shape::Rect {
        area,
        fill,
        stroke: Some((edge, 0.8)),
    });
    if kind > 1 {
        let y = area[1] + area[3] / 2.0;
        strip.decorate(Shape::line(
            (area[0], y),
            (area[0] + area[2], y),
            MUTED,
            0.8,
        ));
    }
}

//! Lines of which one stretch is selected, and the window on them that fits.
//!
//! The window is worked out afresh from the selection: no scroll position is kept, so none can go stale.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::prose::Lines;
use super::{Pen, text_area};
use crate::app::{Geometry, Spot};
use crate::text::Editor;
use crate::tui::Theme;

/// Where an editor is drawn among lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The line of its first row.
    pub row: usize,
    /// Cells to the left of it.
    pub x: u16,
    /// Cells for it, the one behind a full row included.
    pub width: u16,
    /// Rows for it.
    pub height: u16,
}

/// Lines of which one stretch is selected.
#[derive(Debug, Default)]
pub struct Listing {
    /// Lines that stay above the others.
    pub head: Lines,
    /// The lines.
    pub lines: Lines,
    /// The selected ones.
    pub selected: Range<usize>,
    /// Where the editor goes, if something is written.
    pub slot: Option<Slot>,
    /// The lines of each item: what a click selects.
    pub items: Vec<Range<usize>>,
    /// Of the selected lines those that must be seen where there is no room for all: the option under the cursor.
    pub part: Option<Range<usize>>,
    /// Where what stands above the first item is read with it, and an item that does not fit is read to its end: by how
    /// many lines it was drawn down for the one, up (below zero) for the other.
    pub lift: Option<isize>,
}

impl Listing {
    /// All lines, the head included.
    pub fn height(&self) -> usize {
        self.head.len() + self.lines.len()
    }

    /// Adds lines that are no item: a heading, a blank line.
    pub fn between(&mut self, lines: Lines) {
        self.lines.extend(lines);
    }

    /// Adds the lines of the next item, as the selected ones if they are.
    pub fn push(&mut self, lines: Lines, selected: bool) {
        let from = self.lines.len();
        self.lines.extend(lines);
        self.items.push(from..self.lines.len());
        if selected {
            self.selected = from..self.lines.len();
        }
    }

    /// The first line shown in so many rows, so that the selected ones are seen.
    fn top(&self, height: usize) -> usize {
        let selected = &self.selected;
        if selected.len() <= height && self.lift.is_some() && self.is_at_first() {
            return selected.end.saturating_sub(height);
        }
        let top = window(selected, self.lines.len(), height);
        let written = self
            .slot
            .map(|slot| slot.row..slot.row + usize::from(slot.height));
        match self.part.clone().or(written) {
            Some(part) if selected.len() > height => {
                top.max(part.end.saturating_sub(height).min(part.start))
            }
            _ => top,
        }
    }

    fn is_at_first(&self) -> bool {
        self.items.first() == Some(&self.selected)
    }

    /// How many lines above the first item are out of sight in so many rows while it is selected: they can be drawn down.
    fn above(&self, height: usize) -> usize {
        if self.lift.is_some() && self.is_at_first() {
            self.top(height)
        } else {
            0
        }
    }

    /// How many lines of the selected item are out of sight below so many rows, because it does not fit: they can be
    /// drawn up.
    fn below(&self, height: usize) -> usize {
        if self.lift.is_none() || self.part.is_some() || self.slot.is_some() {
            return 0;
        }
        let hidden = self.selected.len().saturating_sub(height);
        hidden.min(self.selected.end.saturating_sub(self.top(height) + height))
    }

    /// The most rows for the editor when all is drawn in so many: those of its item above it are seen as well.
    pub fn most_written(&self, height: u16) -> u16 {
        let above = self.slot.map_or(0, |slot| slot.row - self.selected.start);
        let taken = self.head.len() + above;
        height.saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX))
    }

    /// How far it can be drawn down and up when it is drawn here.
    pub fn measured(&self, area: Rect) -> Geometry {
        let height = usize::from(area.height).saturating_sub(self.head.len());
        Geometry {
            above: u16::try_from(self.above(height)).unwrap_or(u16::MAX),
            below: u16::try_from(self.below(height)).unwrap_or(u16::MAX),
            ..Geometry::default()
        }
    }

    /// Draws the window around the selection, with signs at the right where there is more.
    pub fn draw(&self, pen: &mut Pen<'_>, area: Rect, editor: Option<&Editor>, theme: &Theme) {
        self.draw_with(pen, area, editor, theme, Spot::Line);
    }

    /// The same, where a click on an item means this.
    pub fn draw_with(
        &self,
        pen: &mut Pen<'_>,
        area: Rect,
        editor: Option<&Editor>,
        theme: &Theme,
        spot: impl Fn(usize) -> Spot,
    ) {
        let head = self.head.len().min(usize::from(area.height)) as u16;
        pen.lines(area, &self.head);
        let body = Rect {
            y: area.y + head,
            height: area.height - head,
            ..area
        };
        let height = usize::from(body.height);
        let top = self.top(height);
        let lift = self.lift.unwrap_or(0);
        let top = if lift > 0 {
            top - lift.unsigned_abs().min(self.above(height))
        } else {
            top + lift.unsigned_abs().min(self.below(height))
        };
        pen.lines(body, self.lines.iter().skip(top));
        for (index, item) in self.items.iter().enumerate() {
            let (from, to) = (item.start.max(top), item.end.min(top + height));
            if from < to {
                let lines = Rect {
                    y: body.y + (from - top) as u16,
                    height: (to - from) as u16,
                    ..body
                };
                pen.spot(lines, spot(index));
            }
        }
        if let (Some(slot), Some(editor)) = (self.slot, editor)
            && let Some(row) = slot.row.checked_sub(top).filter(|row| *row < height)
        {
            let place = Rect {
                x: body.x.saturating_add(slot.x),
                y: body.y + row as u16,
                width: slot.width,
                height: slot.height,
            };
            text_area::draw(pen, place.intersection(body), editor, true, theme);
        }
        if top > 0 && height > 0 {
            pen.right(body, 0, theme.signs.up, theme.key());
        }
        if top + height < self.lines.len() && height > 0 {
            pen.right(body, body.height - 1, theme.signs.down, theme.key());
        }
    }
}

/// The first of `total` lines to show in `height` rows, so that the selected ones are seen, in the middle where possible.
pub fn window(selected: &Range<usize>, total: usize, height: usize) -> usize {
    let length = selected.len().min(height);
    let above = (height - length) / 2;
    selected
        .start
        .saturating_sub(above)
        .min(total.saturating_sub(height))
}

/// As many lines as the window has, from a first one: for texts that scroll. A first line too far down is brought back.
pub fn scrolled<'l>(lines: &'l [Line<'static>], top: usize, height: u16) -> &'l [Line<'static>] {
    let height = usize::from(height);
    let top = top.min(lines.len().saturating_sub(height));
    &lines[top..lines.len().min(top + height)]
}

/// Draws a text as far as it was scrolled, with a sign beside it where there is more; gives how many rows it took, and
/// whether more follows.
pub fn draw_scrolled(
    theme: &Theme,
    lines: &[Line<'static>],
    scroll: usize,
    area: Rect,
    pen: &mut Pen<'_>,
) -> (usize, bool) {
    let shown = scrolled(lines, scroll, area.height);
    pen.lines(area, shown);
    let hidden = lines.len() - shown.len();
    let edge = Rect {
        width: area.width.saturating_add(2),
        ..area
    }
    .intersection(pen.area());
    if hidden > 0 && scroll > 0 {
        pen.right(edge, 0, theme.signs.up, theme.key());
    }
    let more = hidden > scroll;
    if more && area.height > 0 {
        pen.right(edge, area.height - 1, theme.signs.down, theme.key());
    }
    (shown.len(), more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selection_is_always_in_the_window(total in 1usize..200, at in 0usize..200, length in 1usize..9, height in 1usize..60) {
            let start = at.min(total - 1);
            let selected = start..(start + length).min(total);
            let top = window(&selected, total, height);
            prop_assert!(top <= selected.start);
            prop_assert!(selected.start < top + height);
            if selected.len() <= height {
                prop_assert!(selected.end <= top + height);
            }
            prop_assert!(top == 0 || top + height <= total, "no empty rows below while lines are hidden above");
        }
    }
}

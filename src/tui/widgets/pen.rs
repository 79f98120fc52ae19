//! Writing to the cells of a frame, clipped to where they exist, foreign text made visible on the way.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::Spot;
use crate::text::{ascii, visible, width};

/// Writes to a buffer and remembers where the hardware cursor belongs.
#[derive(Debug)]
pub struct Pen<'b> {
    buffer: &'b mut Buffer,
    /// What lies under everything.
    ground: Style,
    /// Where the cursor belongs, if a field takes text.
    pub cursor: Option<Position>,
    /// What a click means, by place; what was drawn later lies above.
    spots: Vec<(Rect, Spot)>,
}

impl<'b> Pen<'b> {
    /// A pen on these cells.
    pub fn new(buffer: &'b mut Buffer) -> Self {
        Self {
            buffer,
            ground: Style::new(),
            cursor: None,
            spots: Vec::new(),
        }
    }

    /// Says what a click on these cells means.
    pub fn spot(&mut self, area: Rect, spot: Spot) {
        self.spots.push((area, spot));
    }

    /// From here on nothing that was drawn before can be clicked: something lies over it.
    pub fn cover(&mut self) {
        self.spots.clear();
    }

    /// What a click on this cell means, if it means anything.
    pub fn spot_at(&self, at: Position) -> Option<Spot> {
        let mut above = self.spots.iter().rev();
        above
            .find(|(area, _)| area.contains(at))
            .map(|(_, spot)| *spot)
    }

    /// Puts ASCII in the place of everything else, a sign for a sign.
    pub fn make_ascii(&mut self) {
        let area = self.buffer.area;
        for (x, y) in area.positions().map(|at| (at.x, at.y)) {
            let Some(cell) = self.buffer.cell_mut((x, y)) else {
                continue;
            };
            if cell.symbol().is_ascii() {
                continue;
            }
            let cells = cells(cell.symbol());
            let sign = ascii(cell.symbol());
            cell.set_char(sign);
            // A wide character leaves the cells behind it empty.
            for behind in x + 1..x.saturating_add(cells) {
                if let Some(cell) = self.buffer.cell_mut((behind, y)) {
                    cell.set_char(sign);
                }
            }
        }
    }

    /// Paints the ground on every cell there is; what is cleared later gets it back.
    pub fn paint_ground(&mut self, ground: Style) {
        self.ground = ground;
        self.style(self.buffer.area, ground);
    }

    /// Writes a text on one row, in at most `max` cells; returns the column after it.
    pub fn put(&mut self, x: u16, y: u16, max: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if x < area.left() || x >= area.right() || y < area.top() || y >= area.bottom() {
            return x;
        }
        let (after, _) = self
            .buffer
            .set_stringn(x, y, visible(text), usize::from(max), style);
        after
    }

    /// Writes a line on a row of an area, counted from its top; nothing when the area has no such row.
    pub fn line(&mut self, area: Rect, row: u16, line: &Line<'_>) {
        if row >= area.height {
            return;
        }
        let y = area.y.saturating_add(row);
        let mut x = area.x;
        for span in &line.spans {
            let room = area.right().saturating_sub(x);
            if room == 0 {
                break;
            }
            x = self.put(x, y, room, &span.content, line.style.patch(span.style));
        }
    }

    /// Writes as many lines as there is room for.
    pub fn lines<'l>(&mut self, area: Rect, lines: impl IntoIterator<Item = &'l Line<'l>>) {
        for (row, line) in (0..area.height).zip(lines) {
            self.line(area, row, line);
        }
    }

    /// Writes a text against the right edge of a row; returns how many cells it took.
    pub fn right(&mut self, area: Rect, row: u16, text: &str, style: Style) -> u16 {
        let text = visible(text);
        let cells = cells(&text).min(area.width);
        if row < area.height {
            self.put(
                area.right() - cells,
                area.y.saturating_add(row),
                cells,
                &text,
                style,
            );
        }
        cells
    }

    /// Lays a style over an area.
    pub fn style(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        self.buffer.set_style(area, style);
    }

    /// Empties an area for something that lies over the screen.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            // A wide character that reaches into the area would hide its first column.
            if area.x > self.buffer.area.x
                && let Some(cell) = self.buffer.cell_mut((area.x - 1, y))
                && width::width(cell.symbol()) > 1
            {
                cell.set_symbol(" ");
            }
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(self.ground);
                }
            }
        }
    }

    /// Puts the cursor in a cell, if the cell exists.
    pub fn set_cursor(&mut self, x: u16, y: u16) {
        let at = Position { x, y };
        if self.buffer.area.contains(at) {
            self.cursor = Some(at);
        }
    }

    /// The cells there are.
    pub fn area(&self) -> Rect {
        self.buffer.area
    }
}

/// The cells that a text takes, as a screen coordinate.
pub fn cells(text: &str) -> u16 {
    u16::try_from(width::width(text)).unwrap_or(u16::MAX)
}

//! What the screen needs to know: the text in rows, the cursor's cell, the row at the top.

use std::ops::Range;

use super::{Editor, Position};
use crate::text::graphemes;
use crate::text::width;

/// One row of the wrapped text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisualLine<'a> {
    /// The row, counted from the start of the text.
    pub row: usize,
    /// The paragraph that it is of.
    pub paragraph: usize,
    /// The bytes of that paragraph that are in `text`.
    pub range: Range<usize>,
    /// The text of the row. Spaces at its end may run over the edge: clip them.
    pub text: &'a str,
    /// Whether to draw a hyphen behind the text.
    pub hyphen: bool,
    /// The bytes of `text` that are selected.
    pub selected: Option<Range<usize>>,
    /// Whether the selection runs on over the end of the paragraph, which a selected cell behind the text can show.
    pub break_selected: bool,
}

impl Editor {
    /// Wraps the text to a width in cells; call on each change of size. The row at the top keeps its text.
    ///
    /// The cursor can stand behind a full row, so give one cell less than there is when it must be inside.
    pub fn set_width(&mut self, cells: u16) {
        if self.buffer.width() == Some(cells) {
            return;
        }
        let (paragraph, line) = self.line_of_row(self.top);
        let byte = self.buffer.lines(paragraph)[line].range.start;
        self.buffer.set_width(cells);
        self.top = self.row_of_paragraph(paragraph) + self.line_at(Position { paragraph, byte });
    }

    /// How many rows the text takes at its width; at least one.
    pub fn rows(&self) -> usize {
        self.row_of_paragraph(self.buffer.count())
    }

    /// The rows asked for, as far as they exist.
    pub fn visual_lines(&self, rows: Range<usize>) -> Vec<VisualLine<'_>> {
        let mut shown = Vec::new();
        let selection = self.selection();
        let mut row = 0;
        for paragraph in 0..self.buffer.count() {
            if row >= rows.end {
                break;
            }
            let count = self.buffer.lines(paragraph).len();
            for line in rows.start.saturating_sub(row)..count.min(rows.end - row) {
                shown.push(self.visual_line(row + line, paragraph, line, selection.as_ref()));
            }
            row += count;
        }
        shown
    }

    fn visual_line(
        &self,
        row: usize,
        paragraph: usize,
        line: usize,
        selection: Option<&Range<Position>>,
    ) -> VisualLine<'_> {
        let text = self.buffer.paragraph(paragraph);
        let lines = self.buffer.lines(paragraph);
        let wrapped = &lines[line];
        let end = if wrapped.hyphen {
            wrapped.visible_end
        } else {
            wrapped.range.end
        };
        let range = wrapped.range.start..end;
        let place = |byte| Position { paragraph, byte };
        let selected = selection.and_then(|selection| {
            let from = selection.start.max(place(range.start));
            let to = selection.end.min(place(range.end));
            (from < to).then(|| from.byte - range.start..to.byte - range.start)
        });
        let last = line + 1 == lines.len();
        let end = place(text.len());
        let break_selected = last && selection.is_some_and(|s| s.start <= end && end < s.end);
        VisualLine {
            row,
            paragraph,
            text: &text[range.clone()],
            range,
            hyphen: wrapped.hyphen,
            selected,
            break_selected,
        }
    }

    /// The row and the cell in that row where the cursor stands. In spaces that hang over the edge it stays at the edge.
    pub fn cursor_position(&self) -> (usize, usize) {
        let (line, start) = self.line_of_cursor();
        let row = self.row_of_paragraph(self.cursor.paragraph) + line;
        let column = width::width(&self.paragraph()[start..self.cursor.byte]);
        (
            row,
            self.buffer
                .width()
                .map_or(column, |cells| column.min(usize::from(cells))),
        )
    }

    /// The row that is shown first.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Scrolls no more than needed to have the cursor within `height` rows, and no further than the end of the text.
    pub fn ensure_visible(&mut self, height: usize) {
        let height = height.max(1);
        let (row, _) = self.cursor_position();
        self.top = self
            .top
            .min(self.rows().saturating_sub(height))
            .clamp((row + 1).saturating_sub(height), row);
    }

    /// Scrolls by rows without moving the cursor, as a mouse wheel does.
    pub fn scroll(&mut self, rows: isize, height: usize) {
        self.top = self
            .top
            .saturating_add_signed(rows)
            .min(self.rows().saturating_sub(height.max(1)));
    }

    /// The row at which a paragraph starts.
    fn row_of_paragraph(&self, paragraph: usize) -> usize {
        (0..paragraph)
            .map(|index| self.buffer.lines(index).len())
            .sum()
    }

    /// The paragraph and the line in it at a row; the last ones for a row beyond the end.
    fn line_of_row(&self, row: usize) -> (usize, usize) {
        let mut passed = 0;
        for paragraph in 0..self.buffer.count() {
            let count = self.buffer.lines(paragraph).len();
            if row < passed + count {
                return (paragraph, row - passed);
            }
            passed += count;
        }
        let last = self.buffer.count() - 1;
        (last, self.buffer.lines(last).len() - 1)
    }

    /// The line of its paragraph that a place is on.
    fn line_at(&self, at: Position) -> usize {
        self.buffer
            .lines(at.paragraph)
            .partition_point(|line| line.range.start <= at.byte)
            .saturating_sub(1)
    }

    /// The line that the cursor is on and the byte at which that starts.
    pub(super) fn line_of_cursor(&self) -> (usize, usize) {
        let lines = self.buffer.lines(self.cursor.paragraph);
        let mut line = self.line_at(self.cursor);
        if self.at_row_end && line > 0 && lines[line].range.start == self.cursor.byte {
            line -= 1;
        }
        (line, lines[line].range.start)
    }

    /// The last place on a line, and whether it is also the start of the next. Spaces that hang are passed over, but at the
    /// end of a paragraph they are where people type on.
    pub(super) fn end_of_line(&self, paragraph: usize, line: usize) -> (usize, bool) {
        let lines = self.buffer.lines(paragraph);
        let wrapped = &lines[line];
        if line + 1 == lines.len() {
            return (wrapped.range.end, false);
        }
        let byte = graphemes::floor(self.buffer.paragraph(paragraph), wrapped.visible_end);
        (byte, byte == wrapped.range.end)
    }

    /// The place at a row and column, and whether it is meant as the end of that row.
    pub(super) fn place_at(&self, row: usize, column: usize) -> (Position, bool) {
        let (paragraph, line) = self.line_of_row(row);
        let start = self.buffer.lines(paragraph)[line].range.start;
        let (end, at_row_end) = self.end_of_line(paragraph, line);
        let byte = start
            + width::prefix(
                &self.buffer.paragraph(paragraph)[start..end.max(start)],
                column,
            )
            .len();
        (Position { paragraph, byte }, at_row_end && byte == end)
    }
}

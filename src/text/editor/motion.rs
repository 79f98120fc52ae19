//! Moving the cursor. Each motion takes `extend`, which keeps the other end of the selection where it is, and says whether
//! the cursor moved, so that the screen can go on to the next field at an edge.

use super::{Editor, Position};
use crate::text::graphemes;

impl Editor {
    /// One grapheme back; without `extend`, from a selection to its start.
    pub fn left(&mut self, extend: bool) -> bool {
        let to = self
            .selection()
            .filter(|_| !extend)
            .map_or_else(|| self.place_before(), |range| range.start);
        self.go(to, extend)
    }

    /// One grapheme on; without `extend`, from a selection to its end.
    pub fn right(&mut self, extend: bool) -> bool {
        let to = self
            .selection()
            .filter(|_| !extend)
            .map_or_else(|| self.place_after(), |range| range.end);
        self.go(to, extend)
    }

    /// To the start of this or the previous word.
    pub fn word_left(&mut self, extend: bool) -> bool {
        self.go(self.word_before(), extend)
    }

    /// To the start of the next word.
    pub fn word_right(&mut self, extend: bool) -> bool {
        self.go(self.word_after(), extend)
    }

    /// To the start of the row; from there, to the start of the paragraph.
    pub fn home(&mut self, extend: bool) -> bool {
        let (line, _) = self.line_of_cursor();
        let start = self.buffer.lines(self.cursor.paragraph)[line].range.start;
        let byte = if self.cursor.byte == start { 0 } else { start };
        self.go(
            Position {
                byte,
                ..self.cursor
            },
            extend,
        )
    }

    /// To the end of the row; from there, to the end of the paragraph.
    pub fn end(&mut self, extend: bool) -> bool {
        let (line, _) = self.line_of_cursor();
        let (byte, at_row_end) = self.end_of_line(self.cursor.paragraph, line);
        if self.cursor.byte == byte {
            let byte = self.paragraph().len();
            return self.go(
                Position {
                    byte,
                    ..self.cursor
                },
                extend,
            );
        }
        let moved = self.go(
            Position {
                byte,
                ..self.cursor
            },
            extend,
        );
        self.at_row_end = at_row_end;
        moved
    }

    /// One row up, aiming for the column where the vertical motion began.
    pub fn up(&mut self, extend: bool) -> bool {
        self.vertical(-1, extend)
    }

    /// One row down.
    pub fn down(&mut self, extend: bool) -> bool {
        self.vertical(1, extend)
    }

    /// As many rows up as a page has.
    pub fn page_up(&mut self, rows: usize, extend: bool) -> bool {
        self.vertical(-isize::try_from(rows).unwrap_or(isize::MAX), extend)
    }

    /// As many rows down as a page has.
    pub fn page_down(&mut self, rows: usize, extend: bool) -> bool {
        self.vertical(isize::try_from(rows).unwrap_or(isize::MAX), extend)
    }

    /// To the start of the text.
    pub fn doc_start(&mut self, extend: bool) -> bool {
        self.go(Position::default(), extend)
    }

    /// To the end of the text.
    pub fn doc_end(&mut self, extend: bool) -> bool {
        self.go(self.buffer.end(), extend)
    }

    /// Selects the whole text, with the cursor at its end.
    pub fn select_all(&mut self) {
        self.go(self.buffer.end(), false);
        self.anchor = Some(Position::default());
    }

    /// To a row of the whole text and a column in cells, as from a mouse; both are clamped to what exists.
    pub fn set_cursor_at(&mut self, row: usize, column: usize, extend: bool) {
        let (to, at_row_end) = self.place_at(row, column);
        self.go(to, extend);
        self.at_row_end = at_row_end;
    }

    fn vertical(&mut self, rows: isize, extend: bool) -> bool {
        let (row, column) = self.cursor_position();
        let wanted = self.wanted_column.unwrap_or(column);
        let target = row.saturating_add_signed(rows).min(self.rows() - 1);
        if target == row {
            let edge = if rows < 0 {
                Position::default()
            } else {
                self.buffer.end()
            };
            return self.go(if extend { edge } else { self.cursor }, extend);
        }
        let (to, at_row_end) = self.place_at(target, wanted);
        self.go(to, extend);
        self.at_row_end = at_row_end;
        self.wanted_column = Some(wanted);
        true
    }

    /// The one way in which the cursor moves without a change of the text.
    pub(super) fn go(&mut self, to: Position, extend: bool) -> bool {
        self.history.seal();
        if extend {
            self.anchor.get_or_insert(self.cursor);
        } else {
            self.anchor = None;
        }
        let moved = self.cursor != to || self.at_row_end;
        self.cursor = to;
        self.at_row_end = false;
        self.wanted_column = None;
        moved
    }

    pub(super) fn place_before(&self) -> Position {
        let Position { paragraph, byte } = self.cursor;
        if byte > 0 {
            return Position {
                paragraph,
                byte: graphemes::previous(self.paragraph(), byte),
            };
        }
        match paragraph.checked_sub(1) {
            Some(paragraph) => Position {
                paragraph,
                byte: self.buffer.paragraph(paragraph).len(),
            },
            None => self.cursor,
        }
    }

    pub(super) fn place_after(&self) -> Position {
        let Position { paragraph, byte } = self.cursor;
        if byte < self.paragraph().len() {
            return Position {
                paragraph,
                byte: graphemes::next(self.paragraph(), byte),
            };
        }
        if paragraph + 1 < self.buffer.count() {
            Position {
                paragraph: paragraph + 1,
                byte: 0,
            }
        } else {
            self.cursor
        }
    }

    pub(super) fn word_before(&self) -> Position {
        if self.cursor.byte == 0 {
            return self.place_before();
        }
        Position {
            byte: graphemes::previous_word_start(self.paragraph(), self.cursor.byte),
            ..self.cursor
        }
    }

    pub(super) fn word_after(&self) -> Position {
        if self.cursor.byte == self.paragraph().len() {
            return self.place_after();
        }
        Position {
            byte: graphemes::next_word_start(self.paragraph(), self.cursor.byte),
            ..self.cursor
        }
    }
}

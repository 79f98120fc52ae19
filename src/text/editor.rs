//! The text buffer in which every answer is written: a paragraph is one string, soft-wrapped to the width it is shown at.
//!
//! Owns text, cursor, selection, undo and the wrapped rows. Reads no clock and draws nothing: whoever calls passes the
//! time with [`Editor::tick`], the width with [`Editor::set_width`], and draws what [`Editor::visual_lines`] gives.
//! Every change keeps the wrapped rows true, so that all drawing needs is a shared reference; a key re-wraps the
//! paragraph that it changes and no other.

mod buffer;
mod history;
mod motion;
#[cfg(test)]
mod tests;
mod view;

use std::ops::Range;

use super::{TextError, graphemes, width};
use buffer::Buffer;
use history::{Caret, Change, History, Kind};
pub use view::VisualLine;

/// The most bytes that a text may grow to; far above any answer, and a bound on what a stuck key or a wrong paste does.
pub const MAX_BYTES: usize = 1_000_000;

/// Undo takes back what was typed in one go; a longer pause than this ends that.
const PAUSE_MS: u64 = 1_000;

/// A place in the text, always between graphemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// Byte offset in the paragraph.
    pub byte: usize,
}

/// A text being edited. See the module for how it is drawn and timed.
#[derive(Debug, Clone)]
pub struct Editor {
    buffer: Buffer,
    cursor: Position,
    /// The other end of the selection.
    anchor: Option<Position>,
    /// The end of a wrapped row and the start of the next are one place in the text; true when the first is meant.
    at_row_end: bool,
    /// The column that up and down aim for, in cells.
    wanted_column: Option<usize>,
    history: History,
    revision: u64,
    now_ms: u64,
    edited_ms: u64,
    top: usize,
}

impl Editor {
    /// An editor on `text` with the cursor at its start. Control characters and bidirectional overrides are left out of it
    /// (see [`width::strip`]). Until a width is set, each paragraph is one row.
    pub fn new(text: &str) -> Self {
        Self {
            buffer: Buffer::new(&width::strip(text)),
            cursor: Position::default(),
            anchor: None,
            at_row_end: false,
            wanted_column: None,
            history: History::default(),
            revision: 0,
            now_ms: 0,
            edited_ms: 0,
            top: 0,
        }
    }

    /// The whole text, paragraphs parted by line feeds.
    pub fn text(&self) -> String {
        self.buffer.text()
    }

    /// The length of the text in bytes.
    pub fn len(&self) -> usize {
        self.buffer.len()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.buffer.len() == 0
    }

    /// A number that changes with each change of the text, undo included; a motion leaves it as it is.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Tells the time, in milliseconds from any fixed moment; call before passing on a key.
    pub fn tick(&mut self, now_ms: u64) {
        self.now_ms = now_ms;
    }

    /// Where the cursor is.
    pub fn cursor(&self) -> Position {
        self.cursor
    }

    /// Where the cursor is, as a byte offset into [`Editor::text`].
    pub fn cursor_offset(&self) -> usize {
        self.buffer.offset(self.cursor)
    }

    /// Puts the cursor at a byte offset into the text, or the nearest place before it that exists.
    pub fn set_cursor_offset(&mut self, offset: usize) {
        let at = self.buffer.position(offset);
        let byte = graphemes::floor(self.buffer.paragraph(at.paragraph), at.byte);
        self.go(Position { byte, ..at }, false);
    }

    /// What is selected, in the order of the text; `None` rather than an empty range.
    pub fn selection(&self) -> Option<Range<Position>> {
        let anchor = self.anchor.filter(|&anchor| anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// The selected text.
    pub fn selected_text(&self) -> Option<String> {
        self.selection()
            .map(|range| self.buffer.slice(range.start, range.end))
    }

    /// The selected text, for a clipboard; the text stays as it is.
    pub fn copy(&self) -> Option<String> {
        self.selected_text()
    }

    /// Takes the selected text out and returns it.
    pub fn cut(&mut self) -> Option<String> {
        let range = self.selection()?;
        let text = self.buffer.slice(range.start, range.end);
        self.remove(range, Kind::Whole);
        Some(text)
    }

    /// Types one character over the selection. A character that cannot be in a text is passed over.
    ///
    /// # Errors
    /// [`TextError::TooLong`] when the text would grow past [`MAX_BYTES`]; nothing is changed then. The same holds for all
    /// that inserts.
    pub fn insert_char(&mut self, c: char) -> Result<(), TextError> {
        if matches!(c, '\n' | '\r') {
            return self.newline();
        }
        let mut bytes = [0; 4];
        let text = width::strip(c.encode_utf8(&mut bytes)).into_owned();
        self.insert(&text, Kind::Typing)
    }

    /// Types several characters that came as one (from an input method, a snippet); undone together with the typing around it.
    pub fn insert_str(&mut self, text: &str) -> Result<(), TextError> {
        let text = width::clean(text);
        let kind = if text.contains('\n') {
            Kind::Whole
        } else {
            Kind::Typing
        };
        self.insert(&text, kind)
    }

    /// Inserts foreign text, cleaned (see [`width::clean`]), as one step of undo.
    pub fn paste(&mut self, text: &str) -> Result<(), TextError> {
        self.insert(&width::clean(text), Kind::Whole)
    }

    /// Starts a new paragraph.
    pub fn newline(&mut self) -> Result<(), TextError> {
        self.insert("\n", Kind::Whole)
    }

    /// Replaces the whole text, as one step of undo, by what came back from elsewhere; the part that stayed the same is left
    /// alone and the cursor goes to the end of the change.
    pub fn replace_all(&mut self, text: &str) -> Result<(), TextError> {
        let new = width::clean(text);
        let old = self.buffer.text();
        let (start, same_end) = common_ends(&old, &new);
        let range = self.buffer.position(start)..self.buffer.position(old.len() - same_end);
        self.replace(range, &new[start..new.len() - same_end], Kind::Whole)
    }

    /// Deletes the selection, or the grapheme before the cursor.
    pub fn backspace(&mut self) {
        self.delete_to(Self::place_before, Kind::DeletingBack);
    }

    /// Deletes the selection, or the grapheme after the cursor.
    pub fn delete(&mut self) {
        self.delete_to(Self::place_after, Kind::DeletingForward);
    }

    /// Deletes the selection, or back to the start of a word.
    pub fn delete_word_back(&mut self) {
        self.delete_to(Self::word_before, Kind::DeletingBack);
    }

    /// Deletes the selection, or up to the start of the next word.
    pub fn delete_word_forward(&mut self) {
        self.delete_to(Self::word_after, Kind::DeletingForward);
    }

    /// Deletes the selection, or up to the end of the paragraph; at its end, joins the next one to it.
    pub fn delete_to_line_end(&mut self) {
        self.delete_to(
            |editor| {
                let end = Position {
                    byte: editor.paragraph().len(),
                    ..editor.cursor
                };
                if editor.cursor == end {
                    editor.place_after()
                } else {
                    end
                }
            },
            Kind::DeletingForward,
        );
    }

    /// Takes back the last thing done; false when there is nothing left to take back.
    pub fn undo(&mut self) -> bool {
        let Some(caret) = self.history.undo(&mut self.buffer) else {
            return false;
        };
        self.restore(caret);
        true
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> bool {
        let Some(caret) = self.history.redo(&mut self.buffer) else {
            return false;
        };
        self.restore(caret);
        true
    }

    fn restore(&mut self, caret: Caret) {
        self.cursor = caret.cursor;
        self.anchor = caret.anchor;
        self.at_row_end = false;
        self.wanted_column = None;
        self.revision += 1;
    }

    fn paragraph(&self) -> &str {
        self.buffer.paragraph(self.cursor.paragraph)
    }

    fn insert(&mut self, text: &str, kind: Kind) -> Result<(), TextError> {
        let range = self.selection().unwrap_or(self.cursor..self.cursor);
        if text.is_empty() {
            Ok(())
        } else {
            self.replace(range, text, kind)
        }
    }

    fn delete_to(&mut self, target: impl Fn(&Self) -> Position, kind: Kind) {
        if let Some(range) = self.selection() {
            self.remove(range, Kind::Whole);
        } else {
            let to = target(self);
            self.remove(to.min(self.cursor)..to.max(self.cursor), kind);
        }
    }

    fn remove(&mut self, range: Range<Position>, kind: Kind) {
        let done = self.replace(range, "", kind);
        debug_assert!(done.is_ok(), "a text that shrinks is never too long");
    }

    /// The one way in which the text changes, but for undo and redo.
    fn replace(&mut self, range: Range<Position>, with: &str, kind: Kind) -> Result<(), TextError> {
        let gone = self.buffer.distance(range.start, range.end);
        if gone == 0 && with.is_empty() {
            return Ok(());
        }
        // A text that came in longer may still be edited, as long as it does not grow.
        if with.len() > gone && self.buffer.len() - gone + with.len() > MAX_BYTES {
            return Err(TextError::TooLong { limit: MAX_BYTES });
        }
        if self.now_ms.saturating_sub(self.edited_ms) > PAUSE_MS {
            self.history.seal();
        }
        let before = Caret {
            cursor: self.cursor,
            anchor: self.anchor,
        };
        let removed = self.buffer.splice(range.start, range.end, with);
        let end = buffer::advance(range.start, with);
        // What comes after can join what was inserted: a flag's second half, a combining mark.
        let byte = graphemes::ceil(self.buffer.paragraph(end.paragraph), end.byte);
        self.cursor = Position { byte, ..end };
        self.anchor = None;
        self.at_row_end = false;
        self.wanted_column = None;
        self.revision += 1;
        self.edited_ms = self.now_ms;
        let after = Caret {
            cursor: self.cursor,
            anchor: None,
        };
        self.history.record(
            Change {
                at: range.start,
                removed,
                inserted: with.to_owned(),
            },
            kind,
            before,
            after,
        );
        Ok(())
    }
}

/// How many bytes two texts share at their start and at their end, on character boundaries and without overlap.
fn common_ends(old: &str, new: &str) -> (usize, usize) {
    let same = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let start = graphemes::char_floor(old, same);
    let same = old[start..]
        .bytes()
        .rev()
        .zip(new[start..].bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut end = same;
    while !old.is_char_boundary(old.len() - end) {
        end -= 1;
    }
    (start, end)
}

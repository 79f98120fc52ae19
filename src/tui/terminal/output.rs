//! From ratatui's cells to the terminal in one write per frame.
//!
//! [`Out`] collects a frame and writes it at once, between the marks of a synchronized update, so that nothing tears;
//! [`Canvas`] is the backend that ratatui draws on. The canvas never asks the terminal anything (its size is given, its
//! cursor is remembered) and writes nothing when nothing changed; [`present`] is the last barrier against control characters.
//! What ratatui's own `Drop` does therefore never reaches a terminal that is gone.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};
use ratatui::{Frame, Terminal};

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// A writer that keeps a whole frame; `flush` does nothing, [`Out::commit`] writes.
#[derive(Debug)]
pub(super) struct Out<W> {
    sink: W,
    frame: Vec<u8>,
}

impl<W: Write> Out<W> {
    pub(super) fn new(sink: W) -> Self {
        let mut frame = Vec::with_capacity(16 * 1024);
        frame.extend_from_slice(BEGIN);
        Self { sink, frame }
    }

    /// crossterm's backend ends a frame with four resets, of which the last does the work of all.
    fn shorten_reset(&mut self) {
        const FOUR: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
        const LAST: usize = b"\x1b[0m".len();
        if self.frame.ends_with(FOUR) {
            let end = self.frame.len();
            self.frame.drain(end - FOUR.len()..end - LAST);
        }
    }

    /// crossterm asks for the 16 colours as if they were among 256, which terminals with only 16 take for blinking.
    fn name_sixteen(&mut self, from: usize) {
        let drawn = self.frame.split_off(from.min(self.frame.len()));
        let mut rest = drawn.as_slice();
        while let Some(at) = rest.windows(2).position(|pair| pair == b"\x1b[") {
            let (before, sequence) = rest.split_at(at + 2);
            self.frame.extend_from_slice(before);
            let end = sequence.iter().position(|byte| (0x40..0x7f).contains(byte));
            let (inner, behind) = sequence.split_at(end.unwrap_or(sequence.len()));
            match behind.first() {
                Some(b'm') => self.frame.extend_from_slice(&sixteen_named(inner)),
                _ => self.frame.extend_from_slice(inner),
            }
            rest = behind;
        }
        self.frame.extend_from_slice(rest);
    }

    /// Writes what was collected, if anything was; says whether there was.
    fn commit(&mut self) -> io::Result<bool> {
        if self.frame.len() == BEGIN.len() {
            return Ok(false);
        }
        self.frame.extend_from_slice(END);
        // One `write` unless the terminal takes only a part.
        let written = self
            .sink
            .write_all(&self.frame)
            .and_then(|()| self.sink.flush());
        self.frame.truncate(BEGIN.len());
        written.map(|()| true)
    }
}

impl<W> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The numbers of a sequence that sets colours, with `31` for `38;5;1`.
fn sixteen_named(numbers: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(numbers);
    let mut parts = text.split(';').map(str::to_owned);
    let mut named: Vec<String> = Vec::new();
    while let Some(part) = parts.next() {
        let (normal, bright) = match part.as_str() {
            "38" => (30, 90),
            "48" => (40, 100),
            _ => {
                named.push(part);
                continue;
            }
        };
        let kind = parts.next().unwrap_or_default();
        let first = parts.next().unwrap_or_default();
        match (kind.as_str(), first.parse::<u8>()) {
            ("5", Ok(index @ 0..=7)) => named.push((normal + index).to_string()),
            ("5", Ok(index @ 8..=15)) => named.push((bright + index - 8).to_string()),
            ("5", _) => named.extend([part, kind, first]),
            // Red, green and blue: none of the three is a colour by itself.
            _ => {
                named.extend([part, kind, first]);
                named.extend(parts.by_ref().take(2));
            }
        }
    }
    named.join(";").into_bytes()
}

/// The backend for `ratatui::Terminal`.
#[derive(Debug)]
pub(super) struct Canvas<W> {
    out: Out<W>,
    size: Size,
    /// Where the frame wants the cursor and whether it shows.
    wanted: (Position, bool),
    /// Where the terminal's cursor is and whether it shows, as far as that is known.
    actual: (Option<Position>, Option<bool>),
}

impl<W: Write> Canvas<W> {
    pub(super) fn new(sink: W, size: Size) -> Self {
        Self {
            out: Out::new(sink),
            size,
            wanted: (Position::ORIGIN, false),
            actual: (None, None),
        }
    }

    /// Sets the size that the next frame is drawn for.
    pub(super) fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Forgets where the cursor is: somebody else had the terminal.
    pub(super) fn forget_cursor(&mut self) {
        self.actual = (None, None);
    }

    /// Adds bytes that are no cells (a title) to the frame.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.out.frame.extend_from_slice(bytes);
    }

    /// Writes the frame, cursor last, in one piece; says whether there was anything to write.
    fn commit(&mut self) -> io::Result<bool> {
        let (position, shown) = self.wanted;
        let position = Position::new(
            position.x.min(self.size.width.saturating_sub(1)),
            position.y.min(self.size.height.saturating_sub(1)),
        );
        let mut pen = CrosstermBackend::new(&mut self.out);
        if shown && self.actual.0 != Some(position) {
            pen.set_cursor_position(position)?;
            self.actual.0 = Some(position);
        }
        if self.actual.1 != Some(shown) {
            if shown {
                pen.show_cursor()?;
            } else {
                pen.hide_cursor()?;
            }
            self.actual.1 = Some(shown);
        }
        let written = self.out.commit();
        if written.is_err() {
            self.forget_cursor();
        }
        written
    }
}

/// Draws a frame and writes it in one piece; says whether there was anything to write.
pub(super) fn present<W: Write>(
    terminal: &mut Terminal<Canvas<W>>,
    draw: impl FnOnce(&mut Frame),
) -> io::Result<bool> {
    terminal.draw(|frame| {
        draw(frame);
        make_harmless(frame.buffer_mut());
    })?;
    terminal.backend_mut().commit()
}

/// Replaces what may not reach a terminal: control characters, and what reorders the line around it.
///
/// Texts are made visible long before they come here; this is for the widget that forgot.
fn make_harmless(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        let plain = symbol.len() == 1 && matches!(symbol.as_bytes()[0], 0x20..0x7f);
        if !plain && symbol.chars().any(is_harmful) {
            cell.set_char(char::REPLACEMENT_CHARACTER);
        }
    }
}

fn is_harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl<W: Write> Backend for Canvas<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(()); // crossterm's backend would reset colours all the same
        }
        let mut last = None;
        let from = self.out.frame.len();
        CrosstermBackend::new(&mut self.out).draw(content.inspect(|(x, y, cell)| {
            // Only of plain ASCII is it certain where a terminal's cursor stands behind it.
            let plain = matches!(cell.symbol().as_bytes(), [0x20..0x7f]);
            last = plain.then(|| Position::new(x.saturating_add(1), *y));
        }))?;
        self.actual.0 = last.filter(|behind| behind.x < self.size.width);
        self.out.shorten_reset();
        self.out.name_sixteen(from);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted.1 = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.wanted.1 = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.wanted.0)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted.0 = position.into();
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        CrosstermBackend::new(&mut self.out).clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;

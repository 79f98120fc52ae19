//! The paragraphs of a text and their wrapped lines, which every change keeps true.

use super::Position;
use crate::text::graphemes::char_floor;
use crate::text::wrap::{Cells, Line, wrap};

#[derive(Debug, Clone)]
struct Paragraph {
    text: String,
    /// How the paragraph is wrapped at the buffer's width; never empty.
    lines: Vec<Line>,
}

impl Paragraph {
    fn new(text: String, width: Option<u16>) -> Self {
        let mut paragraph = Self {
            text,
            lines: Vec::new(),
        };
        paragraph.wrap(width);
        paragraph
    }

    fn wrap(&mut self, width: Option<u16>) {
        self.lines = match width {
            Some(cells) => wrap(&self.text, u32::from(cells), &Cells),
            None => vec![Line {
                range: 0..self.text.len(),
                visible_end: self.text.len(),
                hyphen: false,
            }],
        };
    }
}

#[derive(Debug, Clone)]
pub(super) struct Buffer {
    /// Never empty; no paragraph holds a line feed.
    paragraphs: Vec<Paragraph>,
    /// The bytes of the whole text, line feeds between paragraphs included.
    bytes: usize,
    width: Option<u16>,
}

/// Where `text`, inserted at `at`, ends.
pub(super) fn advance(at: Position, text: &str) -> Position {
    match text.rfind('\n') {
        None => Position {
            byte: at.byte + text.len(),
            ..at
        },
        Some(last) => Position {
            paragraph: at.paragraph + text.bytes().filter(|&byte| byte == b'\n').count(),
            byte: text.len() - last - 1,
        },
    }
}

impl Buffer {
    pub(super) fn new(text: &str) -> Self {
        let paragraphs = text
            .split('\n')
            .map(|part| Paragraph::new(part.to_owned(), None))
            .collect();
        Self {
            paragraphs,
            bytes: text.len(),
            width: None,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.bytes
    }

    pub(super) fn count(&self) -> usize {
        self.paragraphs.len()
    }

    pub(super) fn paragraph(&self, index: usize) -> &str {
        &self.paragraphs[index].text
    }

    pub(super) fn lines(&self, paragraph: usize) -> &[Line] {
        &self.paragraphs[paragraph].lines
    }

    pub(super) fn end(&self) -> Position {
        let paragraph = self.paragraphs.len() - 1;
        Position {
            paragraph,
            byte: self.paragraphs[paragraph].text.len(),
        }
    }

    pub(super) fn width(&self) -> Option<u16> {
        self.width
    }

    pub(super) fn set_width(&mut self, width: u16) {
        if self.width != Some(width) {
            self.width = Some(width);
            for paragraph in &mut self.paragraphs {
                paragraph.wrap(Some(width));
            }
        }
    }

    pub(super) fn text(&self) -> String {
        self.slice(Position::default(), self.end())
    }

    pub(super) fn slice(&self, start: Position, end: Position) -> String {
        if start.paragraph == end.paragraph {
            return self.paragraph(start.paragraph)[start.byte..end.byte].to_owned();
        }
        let mut text = self.paragraph(start.paragraph)[start.byte..].to_owned();
        for paragraph in &self.paragraphs[start.paragraph + 1..end.paragraph] {
            text.push('\n');
            text.push_str(&paragraph.text);
        }
        text.push('\n');
        text.push_str(&self.paragraph(end.paragraph)[..end.byte]);
        text
    }

    /// The bytes between two places.
    pub(super) fn distance(&self, start: Position, end: Position) -> usize {
        let passed: usize = self.paragraphs[start.paragraph..end.paragraph]
            .iter()
            .map(|p| p.text.len() + 1)
            .sum();
        passed + end.byte - start.byte
    }

    pub(super) fn offset(&self, at: Position) -> usize {
        self.distance(Position::default(), at)
    }

    /// The place at a byte offset, moved back to a character boundary or to the end of the text.
    pub(super) fn position(&self, mut offset: usize) -> Position {
        for (paragraph, Paragraph { text, .. }) in self.paragraphs.iter().enumerate() {
            if offset <= text.len() {
                return Position {
                    paragraph,
                    byte: char_floor(text, offset),
                };
            }
            offset -= text.len() + 1;
        }
        self.end()
    }

    /// Puts `with` in the place of what is between `start` and `end`; returns what was there.
    pub(super) fn splice(&mut self, start: Position, end: Position, with: &str) -> String {
        let removed = self.slice(start, end);
        self.bytes = self.bytes - removed.len() + with.len();
        if start.paragraph == end.paragraph && !with.contains('\n') {
            self.paragraphs[start.paragraph]
                .text
                .replace_range(start.byte..end.byte, with);
        } else {
            let tail = self.paragraphs[end.paragraph].text.split_off(end.byte);
            let first = &mut self.paragraphs[start.paragraph].text;
            first.truncate(start.byte);
            let mut parts = with.split('\n');
            first.push_str(parts.next().unwrap_or_default());
            let mut added: Vec<String> = parts.map(str::to_owned).collect();
            added.last_mut().unwrap_or(first).push_str(&tail);
            let cells = self.width;
            let added = added.into_iter().map(|text| Paragraph::new(text, cells));
            self.paragraphs
                .splice(start.paragraph + 1..=end.paragraph, added);
        }
        self.paragraphs[start.paragraph].wrap(self.width);
        removed
    }
}

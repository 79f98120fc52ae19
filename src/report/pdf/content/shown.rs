//! The strings of a page: glyph numbers with the moves between them.
//!
//! Owns their form in the file. pdf-writer keeps every string in visible ASCII, which takes up to
//! eight bytes for a glyph; a page is compressed anyway, so here the bytes stand as they are, and
//! are put in their places among the other operators when the page is done.

use std::io::Write as _;

/// The strings of a page, and the one being collected.
#[derive(Default)]
pub struct Shown {
    /// What was shown so far, with operators.
    bytes: Vec<u8>,
    /// Where in the other operators a string belongs, and where it ends in `bytes`.
    places: Vec<(usize, usize)>,
    /// The glyph numbers being collected.
    codes: Vec<u8>,
    /// Behind which of these bytes the pen moves back, in thousandths of an em.
    moves: Vec<(usize, f32)>,
}

impl Shown {
    /// Adds a glyph.
    pub fn glyph(&mut self, code: u16) {
        self.codes.extend(code.to_be_bytes());
    }

    /// Moves the pen back by thousandths of an em.
    pub fn shift(&mut self, by: f32) {
        let at = self.codes.len();
        match self.moves.last_mut() {
            Some(last) if last.0 == at => last.1 += by,
            _ => self.moves.push((at, by)),
        }
    }

    /// Ends the string, if there is one; `at` is its place among the other operators.
    pub fn end(&mut self, at: usize) {
        self.moves.retain(|(_, by)| by.round() != 0.0);
        if self.codes.is_empty() && self.moves.is_empty() {
            return;
        }
        if self.moves.is_empty() {
            string(&mut self.bytes, &self.codes);
            self.bytes.extend(b"Tj");
        } else {
            self.bytes.push(b'[');
            let mut from = 0;
            for (to, by) in self.moves.drain(..) {
                if from < to {
                    string(&mut self.bytes, &self.codes[from..to]);
                }
                // Writing to memory cannot fail.
                let _ = write!(self.bytes, "{}", by.round() as i32);
                from = to;
            }
            if from < self.codes.len() {
                string(&mut self.bytes, &self.codes[from..]);
            }
            self.bytes.extend(b"]TJ");
        }
        self.codes.clear();
        self.places.push((at, self.bytes.len()));
    }

    /// The whole page: the other operators with the strings in their places.
    pub fn among(self, operators: &[u8]) -> Vec<u8> {
        let mut page = Vec::with_capacity(operators.len() + self.bytes.len());
        let (mut done, mut from) = (0, 0);
        for (at, to) in self.places {
            page.extend_from_slice(&operators[done..at]);
            page.extend_from_slice(&self.bytes[from..to]);
            (done, from) = (at, to);
        }
        page.extend_from_slice(&operators[done..]);
        page
    }
}

/// A string as it is; only what would end it or be read as something else is escaped.
fn string(out: &mut Vec<u8>, codes: &[u8]) {
    out.push(b'(');
    for byte in codes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            // A reader takes a bare return for a line feed.
            b'\r' => out.extend(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_stand_in_their_places_with_only_what_must_be_escaped() {
        let mut shown = Shown::default();
        let operators = b"BT\n5 Tf\n0 -15 Td\nET";
        for code in [0x0041, 0x0D28, 0x5C0A] {
            shown.glyph(code);
        }
        shown.end(7);
        shown.glyph(1);
        shown.shift(12.4);
        shown.shift(2.2);
        shown.glyph(2);
        shown.shift(0.3);
        shown.end(16);
        shown.end(16);
        assert_eq!(
            shown.among(operators),
            b"BT\n5 Tf(\0A\\r\\(\\\\\n)Tj\n0 -15 Td[(\0\x01)15(\0\x02)]TJ\nET"
        );
    }

    #[test]
    fn a_move_without_glyphs_is_kept() {
        let mut shown = Shown::default();
        shown.shift(-250.0);
        shown.end(0);
        assert_eq!(shown.among(b""), b"[-250]TJ");
    }
}

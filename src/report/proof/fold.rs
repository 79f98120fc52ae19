//! The one form in which pages and assessment are compared.
//!
//! Owns what counts as the same: composed letters, one space for any white space, no capitals, nothing that
//! cannot be seen. Both sides go through it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Text in the form of comparison, which grows piece by piece.
#[derive(Debug, Default)]
pub struct Folded {
    /// So far.
    pub text: String,
    space: bool,
}

impl Folded {
    /// Adds text.
    pub fn add(&mut self, text: &str) {
        // What cannot be seen goes first: a letter and its accent may stand on both sides of it.
        let seen = || text.chars().filter(|c| !is_unseen(*c));
        if is_nfc_quick(seen()) == IsNormalized::Yes {
            seen().for_each(|c| self.push(c));
        } else {
            seen().nfc().for_each(|c| self.push(c));
        }
    }

    /// Where the next visible character will stand.
    pub fn next(&self) -> usize {
        self.text.len() + usize::from(self.space && !self.text.is_empty())
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.space = true;
            return;
        }
        if std::mem::take(&mut self.space) && !self.text.is_empty() {
            self.text.push(' ');
        }
        if c.is_ascii() {
            self.text.push(c.to_ascii_lowercase());
        } else {
            self.text.extend(c.to_lowercase());
        }
    }
}

/// What somebody wrote, as the pages would say it.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::default();
    folded.add(&crate::report::layout::clean(text));
    folded.text
}

/// Soft hyphens, joiners, marks of direction, choosers of a form: shaping uses them up.
fn is_unseen(c: char) -> bool {
    matches!(
        u32::from(c),
        0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2060..=0x2064 | 0x3164 | 0xFE00..=0xFE0F | 0xFFA0
    )
}

/// Letters of scripts that run from right to left.
pub fn runs_left(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC
        | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}

/// Marks that turn the direction where they stand, and letters of ancient scripts.
pub fn is_loose(c: char) -> bool {
    matches!(c, '\u{200F}' | '\u{61C}') || c >= '\u{10800}' && runs_left(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        assert_eq!(fold(" Cafe\u{301}\r\n\tde  Hoek "), "café de hoek");
        assert_eq!(fold("dis\u{AD}criminatie\u{A0}nu"), "discriminatie nu");
        assert_eq!(fold("a\u{AD}\u{30F}"), fold("a\u{30F}"));
    }

    #[test]
    fn the_place_of_what_follows_is_known() {
        let mut folded = Folded::default();
        folded.add("Een\n");
        let at = folded.next();
        folded.add("Twee");
        assert_eq!(&folded.text[at..], "twee");
    }
}

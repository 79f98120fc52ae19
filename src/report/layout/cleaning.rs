//! Turns any characters into characters that can be printed and read back.
//!
//! Owns the rule that hostile input is text: controls, directional overrides and invisible
//! characters come out as visible notation, never as an effect. Knows no fonts.

use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// More marks on one letter would run into the lines above and below.
const MARKS_PER_LETTER: usize = 6;

/// The text in NFC with uniform line feeds and without anything invisible that acts.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n')) {
        return Cow::Borrowed(text);
    }
    let visible = visible(text);
    if is_nfc_quick(visible.chars()) == IsNormalized::Yes {
        return Cow::Owned(visible);
    }
    Cow::Owned(visible.nfc().collect())
}

fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut marks = 0;
    let mut before = ' ';
    while let Some(c) = chars.next() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push_str("    "),
            '\u{202F}' | '\u{2007}' => out.push('\u{A0}'),
            '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' | '\u{1680}' => out.push(' '),
            // The variant of the character before it, as in many Japanese names.
            '\u{E0100}'..='\u{E01EF}' if is_han(before) => out.push(c),
            FLAG => {
                out.push(c);
                let tags: String = chars.clone().take_while(is_tag).collect();
                if FLAGS_WITH_TAGS.contains(&tags.as_str()) {
                    out.push_str(&tags);
                    chars.by_ref().take(tags.chars().count()).for_each(drop);
                }
            }
            _ if acts_unseen(c) || marks > MARKS_PER_LETTER => notate(&mut out, c),
            _ => out.push(c),
        }
        before = c;
    }
    out
}

/// The flag that tags make the flag of a country within a country.
const FLAG: char = '\u{1F3F4}';
/// England, Scotland, Wales: the only tags that are more than hidden text.
const FLAGS_WITH_TAGS: [&str; 3] = [
    "\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

fn is_tag(c: &char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// Writes a character as its code point between angle quotes.
fn notate(out: &mut String, c: char) {
    // Writing to a String cannot fail.
    let _ = write!(out, "‹U+{:04X}›", u32::from(c));
}

/// Controls, overrides and embeddings, tags, private use, noncharacters.
fn acts_unseen(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || matches!(
            code,
            0x202A..=0x202E | 0x2066..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB
                | 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF | 0xE_0000..=0xE_0FFF | 0xFDD0..=0xFDEF | 0x2061..=0x2065
        )
        || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_and_overrides_become_visible_notation() {
        assert_eq!(clean("a\u{1b}[31mb"), "a‹U+001B›[31mb");
        assert_eq!(clean("naam\u{202E}gnp.exe"), "naam‹U+202E›gnp.exe");
        assert_eq!(clean("\u{FEFF}x\u{0}"), "‹U+FEFF›x‹U+0000›");
    }

    #[test]
    fn line_ends_of_every_system_become_one_line_feed() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d"), "a\nb\nc\nd");
    }

    #[test]
    fn letters_are_composed_and_marks_limited() {
        assert_eq!(clean("e\u{301}"), "é");
        let stacked = format!("o{}", "\u{316}".repeat(20));
        let cleaned = clean(&stacked);
        assert_eq!(
            cleaned.chars().filter(|c| *c == '\u{316}').count(),
            MARKS_PER_LETTER
        );
        assert!(cleaned.contains("‹U+0316›"));
    }

    #[test]
    fn flags_and_variants_of_names_keep_what_makes_them_and_other_tags_show() {
        let wales = format!("\u{1F3F4}{}", FLAGS_WITH_TAGS[2]);
        assert_eq!(clean(&wales), wales);
        let hidden = "\u{1F3F4}\u{E0067}\u{E0062}";
        assert_eq!(clean(hidden), "\u{1F3F4}‹U+E0067›‹U+E0062›");
        assert_eq!(clean("葛\u{E0100}城"), "葛\u{E0100}城");
        assert_eq!(clean("a\u{E0100}"), "a‹U+E0100›");
        assert_eq!(clean("葛\u{E0100}\u{E0101}"), "葛\u{E0100}‹U+E0101›");
    }

    proptest! {
        #[test]
        fn cleaning_leaves_nothing_that_acts(text in any::<String>()) {
            let cleaned = clean(&text);
            let allowed = |c: char| c == '\n' || is_tag(&c) || matches!(c, '\u{E0100}'..='\u{E01EF}');
            prop_assert!(cleaned.chars().all(|c| allowed(c) || !acts_unseen(c)));
        }
    }
}

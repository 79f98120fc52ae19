//! How many terminal cells a text takes, and how foreign text is made safe to show and to keep.
//!
//! Widths agree with what ratatui draws: per grapheme, `unicode-width` plus one cell for each halfwidth sound mark,
//! nothing for a grapheme that holds a control character (ratatui leaves it out).

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

use super::graphemes::clusters;

/// What a tab becomes, on the screen and in kept text: tab stops would need a position, which a table cell lacks.
const TAB: &str = "    ";

/// The cells that one grapheme takes.
pub fn grapheme_width(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [b' '..=b'~'] => 1,
        _ if grapheme.contains(char::is_control) => 0,
        _ => {
            grapheme.width()
                + grapheme
                    .chars()
                    .filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'))
                    .count()
        }
    }
}

/// The cells that a text takes when drawn on one line.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    clusters(text)
        .map(|(_, grapheme)| grapheme_width(grapheme))
        .sum()
}

/// The longest start of `text` that fits in `cells`, on a grapheme boundary.
pub fn prefix(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (offset, grapheme) in clusters(text) {
        used += grapheme_width(grapheme);
        if used > cells {
            return &text[..offset];
        }
    }
    text
}

/// The text on one line with everything that could steer a terminal or hide itself made visible.
///
/// Control characters become control pictures (`␛`), bidirectional and other invisible format characters become
/// `‹U+202E›`, a tab becomes spaces. A line feed is a control character here: split paragraphs first.
pub fn visible(text: &str) -> Cow<'_, str> {
    let mut tags = TagSequence::default();
    if !text.chars().any(|c| tags.hides(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut tags = TagSequence::default();
    for c in text.chars() {
        if tags.hides(c) {
            push_substitute(&mut shown, c);
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

fn push_substitute(shown: &mut String, c: char) {
    match c {
        '\t' => shown.push_str(TAB),
        '\0'..='\u{1f}' => shown.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
        '\u{7f}' => shown.push('\u{2421}'),
        _ => {
            let _ = write!(shown, "‹U+{:04X}›", u32::from(c)); // writing to a String cannot fail
        }
    }
}

/// Text from outside (a paste, an editor's file) as an answer may hold it: `\n` line ends, no control characters but tab.
pub fn without_controls(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\t' => clean.push(c),
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    clean
}

/// Foreign text (a paste, a file) as we keep it: line feeds only, no control characters, no bidirectional overrides,
/// tabs as four spaces, composed characters (NFC).
pub fn clean(text: &str) -> String {
    let stripped = strip(text);
    if unicode_normalization::is_nfc(&stripped) {
        stripped.into_owned()
    } else {
        stripped.nfc().collect()
    }
}

/// As [`clean`], without composing: what may be in an editor.
pub fn strip(text: &str) -> Cow<'_, str> {
    let mut tags = TagSequence::default();
    if !text
        .chars()
        .any(|c| c != '\n' && (tags.hides(c) || is_line_end(c)))
    {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut tags = TagSequence::default();
    let mut after_return = false;
    for c in text.chars() {
        let hidden = tags.hides(c);
        match c {
            '\n' if after_return => {}
            _ if is_line_end(c) => kept.push('\n'),
            '\t' => kept.push_str(TAB),
            _ if hidden => {}
            _ => kept.push(c),
        }
        after_return = c == '\r';
    }
    Cow::Owned(kept)
}

/// Vertical tab is what word processors put on the clipboard for a line break inside a paragraph.
fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Follows the text to know whether a tag character belongs to a flag emoji, the only place where one is text.
#[derive(Default)]
struct TagSequence {
    in_flag: bool,
}

impl TagSequence {
    /// Whether `c`, coming next, must not reach a terminal as it is.
    fn hides(&mut self, c: char) -> bool {
        if matches!(c, '\u{e0020}'..='\u{e007f}') {
            return !self.in_flag;
        }
        self.in_flag = c == '\u{1f3f4}';
        is_hidden(c)
    }
}

/// Default-ignorable and format characters without a use in our texts. Not here, because text needs them: soft
/// hyphen, zero width (non-)joiner, zero width space, word joiner, variation selectors, the grapheme joiner.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::CellWidth;
    use unicode_normalization::is_nfc;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn widths_are_those_of_the_screen() {
        assert_eq!(width("één € à la carte"), 16);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("🇳🇱"), 2);
        assert_eq!(width("👍🏽"), 2);
        assert_eq!(width("👨\u{200d}👩\u{200d}👧\u{200d}👦"), 2);
        assert_eq!(width("漢字"), 4);
        assert_eq!(width("a\u{ad}b"), 2);
        assert_eq!(width("\u{1b}"), 0);
        assert_eq!(prefix("漢字", 3), "漢");
        assert_eq!(prefix("abc", 9), "abc");
        assert_eq!(prefix("e\u{301}f", 1), "e\u{301}");
    }

    #[test]
    fn hostile_text_is_made_visible() {
        assert_eq!(visible("gewoon é 👍🏽"), "gewoon é 👍🏽");
        assert!(matches!(visible("gewoon"), Cow::Borrowed(_)));
        assert_eq!(visible("\u{1b}[2J\u{7}"), "␛[2J␇");
        assert_eq!(visible("a\tb\u{7f}\u{9b}"), "a    b␡‹U+009B›");
        assert_eq!(
            visible("\u{202e}txt.exe\u{feff}"),
            "‹U+202E›txt.exe‹U+FEFF›"
        );
        assert_eq!(visible("a\nb"), "a␊b");
        assert_eq!(visible("a\u{e0041}"), "a‹U+E0041›");
        let england = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        assert_eq!(visible(england), england);
    }

    #[test]
    fn pasted_text_is_cleaned() {
        assert_eq!(clean("a\r\nb\rc\nd\u{b}e\u{2029}f"), "a\nb\nc\nd\ne\nf");
        assert_eq!(clean("a\tb\u{1b}[31m\0"), "a    b[31m");
        assert_eq!(clean("cafe\u{301}\u{202e}\u{2066}"), "café");
        assert_eq!(clean("\r\n\r\n"), "\n\n");
        assert_eq!(strip("cafe\u{301}"), "cafe\u{301}");
    }

    proptest! {
        #[test]
        fn visible_text_holds_no_control_or_bidi_character(text in any::<String>()) {
            let shown = visible(&text);
            let steers = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!shown.chars().any(steers), "{:?}", shown);
            prop_assert_eq!(visible(&shown), shown.as_ref());
        }

        #[test]
        fn clean_text_is_composed_and_shown_as_it_is(text in any::<String>()) {
            let kept = clean(&text);
            prop_assert!(is_nfc(&kept));
            prop_assert_eq!(clean(&kept), kept.as_str());
            for line in kept.split('\n') {
                prop_assert_eq!(visible(line), line);
            }
        }

        #[test]
        fn a_grapheme_is_as_wide_as_the_screen_draws_it(text in "\\PC{0,20}") {
            for grapheme in text.graphemes(true) {
                prop_assert_eq!(grapheme_width(grapheme), usize::from(grapheme.cell_width()));
            }
        }
    }
}

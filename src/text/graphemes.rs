//! Steps through text by what a person sees as one character, and by word.
//!
//! All offsets are bytes into the given text. An offset that is not a character boundary, or lies past the end, is
//! first moved back to one, so that no offset can panic.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The largest character boundary at or before `at`.
pub fn char_floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether no grapheme cluster stretches across `at`.
pub fn is_boundary(text: &str, at: usize) -> bool {
    if at == 0 || at == text.len() {
        return true;
    }
    if at > text.len() || !text.is_char_boundary(at) {
        return false;
    }
    GraphemeCursor::new(at, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}

/// The start of the grapheme before `at`; 0 at the start of the text.
pub fn previous(text: &str, at: usize) -> usize {
    let at = char_floor(text, at);
    GraphemeCursor::new(at, text.len(), true)
        .prev_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(0)
}

/// The end of the grapheme that starts at or covers `at`; the length of the text at its end.
pub fn next(text: &str, at: usize) -> usize {
    let at = char_floor(text, at);
    GraphemeCursor::new(at, text.len(), true)
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// The nearest grapheme boundary at or before `at`.
pub fn floor(text: &str, at: usize) -> usize {
    let at = char_floor(text, at);
    if is_boundary(text, at) {
        at
    } else {
        previous(text, at)
    }
}

/// The nearest grapheme boundary at or after `at`.
pub fn ceil(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    if is_boundary(text, at) {
        at
    } else {
        next(text, at)
    }
}

/// The start of the word that ends before `at`, as Ctrl+Left goes in office editors: over spaces, then over one word
/// or one run of punctuation.
pub fn previous_word_start(text: &str, at: usize) -> usize {
    let head = &text[..char_floor(text, at)];
    let head = head.trim_end();
    let mut start = head.len();
    let mut kind = None;
    for (offset, piece) in head.split_word_bound_indices().rev() {
        if !same_run(&mut kind, piece) {
            break;
        }
        start = offset;
    }
    floor(text, start)
}

/// The start of the word after `at`, as Ctrl+Right goes in office editors: over the rest of this word or run of
/// punctuation, then over spaces.
pub fn next_word_start(text: &str, at: usize) -> usize {
    let end = run_end(text, char_floor(text, at));
    let spaces = text[end..].len() - text[end..].trim_start().len();
    ceil(text, end + spaces)
}

/// The end of the word at or after `at`: over spaces, then over one word or one run of punctuation.
pub fn next_word_end(text: &str, at: usize) -> usize {
    let at = char_floor(text, at);
    let spaces = text[at..].len() - text[at..].trim_start().len();
    ceil(text, run_end(text, at + spaces))
}

/// The end of the word that lies before `at`.
pub fn previous_word_end(text: &str, at: usize) -> usize {
    let at = char_floor(text, at);
    let start = if text[..at].ends_with(char::is_whitespace) {
        at
    } else {
        previous_word_start(text, at)
    };
    floor(text, text[..start].trim_end().len())
}

fn run_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut kind = None;
    for piece in text[at..].split_word_bounds() {
        if !same_run(&mut kind, piece) {
            break;
        }
        end += piece.len();
    }
    end
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Word,
    Punctuation,
}

/// Whether `piece` belongs to the run begun earlier. A word is one piece (UAX #29 keeps `foto's` and `3,14` whole);
/// punctuation marks come one by one and are taken together.
fn same_run(run: &mut Option<Run>, piece: &str) -> bool {
    if piece.chars().all(char::is_whitespace) {
        return false;
    }
    let this = if piece.chars().any(char::is_alphanumeric) {
        Run::Word
    } else {
        Run::Punctuation
    };
    match *run {
        None => {
            *run = Some(this);
            true
        }
        Some(Run::Punctuation) => this == Run::Punctuation,
        Some(Run::Word) => false,
    }
}

/// The grapheme clusters of a text with their offsets, in order; one pass however hostile the text.
pub fn clusters(text: &str) -> Clusters<'_> {
    Clusters { text, at: 0 }
}

/// See [`clusters`].
#[derive(Debug, Clone)]
pub struct Clusters<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Clusters<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        let mut chars = rest.chars();
        let first = chars.next()?;
        // Below U+0300 nothing joins but CR LF, which spares nearly all Dutch text the table look-ups. A cluster that
        // starts on a boundary does not depend on what is before it, so the segmentation may start afresh here.
        let length = match chars.next() {
            None => rest.len(),
            Some(second)
                if first < '\u{300}' && second < '\u{300}' && (first, second) != ('\r', '\n') =>
            {
                first.len_utf8()
            }
            Some(_) => rest.graphemes(true).next().map_or(rest.len(), str::len),
        };
        let start = self.at;
        self.at += length;
        Some((start, &rest[..length]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_flags_skin_tones_and_families_are_one_step() {
        for one in [
            "e\u{301}",
            "🇳🇱",
            "👍🏽",
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        ] {
            let text = format!("a{one}b");
            assert_eq!(next(&text, 1), 1 + one.len(), "{one}");
            assert_eq!(previous(&text, 1 + one.len()), 1, "{one}");
            assert_eq!(floor(&text, 2), 1, "{one}");
            assert_eq!(ceil(&text, 2), 1 + one.len(), "{one}");
        }
        assert_eq!(previous("🇳🇱🇧🇪", 16), 8);
    }

    #[test]
    fn word_steps_follow_office_editors() {
        let text = "De foto's: (zie 3,14)  klaar";
        let mut stops = vec![0];
        while *stops.last().unwrap() < text.len() {
            stops.push(next_word_start(text, *stops.last().unwrap()));
        }
        let shown: Vec<_> = stops.windows(2).map(|w| &text[w[0]..w[1]]).collect();
        assert_eq!(
            shown,
            ["De ", "foto's", ": ", "(", "zie ", "3,14", ")  ", "klaar"]
        );
        assert_eq!(previous_word_start(text, text.len()), text.len() - 5);
        assert_eq!(previous_word_start("een twee  ", 10), 4);
        assert_eq!(next_word_end("een  twee", 3), 9);
        assert_eq!(previous_word_end("een  twee", 7), 3);
        assert_eq!(previous_word_end("een  twee", 5), 3);
    }

    proptest! {
        #[test]
        fn every_step_ends_on_a_grapheme_boundary_and_moves(text in "(\\PC|\u{200d}|\u{301}|🇳|🇱|\r|\n| ){0,30}", at in 0usize..140) {
            for to in [previous(&text, at), next(&text, at), floor(&text, at), ceil(&text, at),
                       previous_word_start(&text, at), next_word_start(&text, at), next_word_end(&text, at),
                       previous_word_end(&text, at)] {
                prop_assert!(is_boundary(&text, to));
            }
            let on = floor(&text, at);
            prop_assert!(on == text.len() || next_word_start(&text, on) > on);
            prop_assert!(on == 0 || previous_word_start(&text, on) < on);
        }

        #[test]
        fn clusters_agree_with_unicode_segmentation(text in "(\\PC|\u{200d}|\u{301}|🇳|🇱|\r|\n|©|é){0,40}") {
            let ours: Vec<_> = clusters(&text).collect();
            let theirs: Vec<_> = text.grapheme_indices(true).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}

//! What one text has otherwise than another, word by word.
//!
//! Owns the comparison alone; how words that went and words that came are shown is the business of the fronts.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// From so many words in both texts together lines are compared, and from so many lines the texts as a whole: nobody
/// waits for a comparison, and of such texts nobody reads single words.
const MOST: usize = 6000;

/// A stretch of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it stayed, went or came.
    pub turned: Turned,
    /// Its text.
    pub text: String,
}

/// What became of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// It is in both texts.
    Same,
    /// It is in the old text alone.
    Out,
    /// It is in the new text alone.
    In,
}

/// The new text against the old one. All pieces but those that came are the old text, all but those that went the new one.
pub fn differences(old: &str, new: &str) -> Vec<Piece> {
    let words = |text| UnicodeSegmentation::split_word_bounds(text).collect::<Vec<&str>>();
    let lines = |text: &'_ str| text.split_inclusive('\n').map(str::to_owned).collect();
    let (from, to) = (words(old), words(new));
    if from.len() + to.len() <= MOST {
        return joined(compared(&from, &to));
    }
    let (from, to): (Vec<String>, Vec<String>) = (lines(old), lines(new));
    let from: Vec<&str> = from.iter().map(String::as_str).collect();
    let to: Vec<&str> = to.iter().map(String::as_str).collect();
    if from.len() + to.len() <= MOST {
        return joined(compared(&from, &to));
    }
    joined(compared(&[old], &[new]))
}

fn compared(old: &[&str], new: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |turned, words: &[&str]| {
        if !words.is_empty() {
            pieces.push(Piece {
                turned,
                text: words.concat(),
            });
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (from, to) = (&old[op.old_range()], &new[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            add(Turned::Same, from);
        } else {
            add(Turned::Out, from);
            add(Turned::In, to);
        }
    }
    pieces
}

/// Pieces that touch become one, and a space that stayed between two changes belongs to both: people read a phrase that
/// was replaced, not every second word of it.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::new();
    let (mut gone, mut came) = (String::new(), String::new());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece.turned {
            Turned::Out => gone.push_str(&piece.text),
            Turned::In => came.push_str(&piece.text),
            Turned::Same => {
                let between = !gone.is_empty() && !came.is_empty() && pieces.peek().is_some();
                // A line end is kept: paragraphs stay apart.
                let is_space = piece.text.chars().all(|c| c.is_whitespace() && c != '\n');
                if between && is_space {
                    gone.push_str(&piece.text);
                    came.push_str(&piece.text);
                    continue;
                }
                flush(&mut out, &mut gone, &mut came);
                out.push(piece);
            }
        }
    }
    flush(&mut out, &mut gone, &mut came);
    out
}

fn flush(out: &mut Vec<Piece>, gone: &mut String, came: &mut String) {
    for (turned, text) in [(Turned::Out, gone), (Turned::In, came)] {
        if !text.is_empty() {
            out.push(Piece {
                turned,
                text: std::mem::take(text),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The comparison with signs, as people know it from elsewhere.
    fn signed(old: &str, new: &str) -> String {
        let pieces = differences(old, new).into_iter();
        let signed = pieces.map(|piece| match piece.turned {
            Turned::Same => piece.text,
            Turned::Out => format!("[-{}-]", piece.text),
            Turned::In => format!("{{+{}+}}", piece.text),
        });
        signed.collect()
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        assert_eq!(
            signed("De burger wordt gebeld.", "De inwoner wordt gebeld."),
            "De [-burger-]{+inwoner+} wordt gebeld."
        );
        assert_eq!(signed("een", "een twee"), "een{+ twee+}");
        assert_eq!(signed("", "nieuw"), "{+nieuw+}");
        assert_eq!(signed("oud", ""), "[-oud-]");
        assert_eq!(signed("gelijk", "gelijk"), "gelijk");
    }

    #[test]
    fn a_phrase_that_was_replaced_is_one_phrase() {
        assert_eq!(
            signed(
                "Zij belt binnen vier weken.",
                "Zij belt uiterlijk na dertig dagen."
            ),
            "Zij belt [-binnen vier weken-]{+uiterlijk na dertig dagen+}."
        );
        assert_eq!(signed("a\nb", "c\nd"), "[-a-]{+c+}\n[-b-]{+d+}");
    }

    #[test]
    fn very_long_texts_are_compared_by_line() {
        let old = "woord en nog een woord\n".repeat(2000);
        let new = format!("{old}erbij\n");
        let pieces = differences(&old, &new);
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[1].text, "erbij\n");
        let other = "ander\n".repeat(9000);
        assert_eq!(differences(&old.repeat(4), &other).len(), 2);
    }

    fn only(pieces: &[Piece], without: Turned) -> String {
        let kept = pieces.iter().filter(|piece| piece.turned != without);
        kept.map(|piece| piece.text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn without_what_came_it_is_the_old_text_and_without_what_went_the_new(
            old in "[ab é\n.,漢👍🏽]{0,40}|.{0,20}", new in "[ab é\n.,漢👍🏽]{0,40}|.{0,20}"
        ) {
            let pieces = differences(&old, &new);
            prop_assert_eq!(only(&pieces, Turned::In), old);
            prop_assert_eq!(only(&pieces, Turned::Out), new);
            prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        }

        #[test]
        fn a_text_against_itself_has_no_differences(text in ".{0,40}") {
            prop_assert!(differences(&text, &text).iter().all(|piece| piece.turned == Turned::Same));
        }
    }
}

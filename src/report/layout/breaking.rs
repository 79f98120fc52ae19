//! Where a line may end: break opportunities and hyphenation.
//!
//! Owns the rules of language; knows no widths and no fonts. Breaks come from the room `text`, so
//! that the screen and the PDF keep the same words together.

use crate::text::breaks::{self, BreakKind};
use hypher::Lang;

/// A place where a line may or must end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opportunity {
    /// Byte offset of the first character of the next line.
    pub at: usize,
    /// Whether the line must end here.
    pub mandatory: bool,
}

/// Every place where a line may or must end, the end of the text excluded. The text must have no
/// soft hyphens.
pub fn opportunities(text: &str) -> impl Iterator<Item = Opportunity> {
    let end = text.len();
    let found = breaks::opportunities(text).into_iter();
    found
        .filter(move |place| place.offset < end)
        .map(|place| Opportunity {
            at: place.offset,
            mandatory: place.kind == BreakKind::Mandatory,
        })
}

/// Longer runs of letters are not words; they are cut where the line is full.
const LONGEST_WORD: usize = 64;

/// Shorter words are not worth a hyphen.
const SHORTEST_WORD: usize = 9;

/// Byte offsets inside `word` where a hyphen may come, from left to right.
///
/// `lang` is a BCP 47 tag; Dutch and English are known, everything else gets no hyphens.
pub fn hyphen_points(word: &str, lang: &str) -> Vec<usize> {
    let Some(lang) = language(lang) else {
        return Vec::new();
    };
    let mut points = Vec::new();
    for (start, run) in letter_runs(word) {
        if run.len() > LONGEST_WORD || run.chars().count() < SHORTEST_WORD {
            continue;
        }
        let mut at = start;
        for syllable in hypher::hyphenate_bounded(run, lang, 3, 3) {
            at += syllable.len();
            if at < start + run.len() {
                points.push(at);
            }
        }
    }
    points
}

fn language(tag: &str) -> Option<Lang> {
    match tag.split('-').next().unwrap_or_default() {
        "nl" => Some(Lang::Dutch),
        "en" => Some(Lang::English),
        _ => None,
    }
}

/// Runs of letters with their byte offsets; a word in capitals is left whole.
fn letter_runs(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = &word[rest..];
        let begin = rest + tail.find(char::is_alphabetic)?;
        let tail = &word[begin..];
        let end = begin
            + tail
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(tail.len());
        rest = end;
        Some((begin, &word[begin..end]))
    })
    .filter(|(_, run)| run.chars().any(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hyphenated(word: &str, lang: &str) -> String {
        let mut out = word.to_owned();
        for at in hyphen_points(word, lang).into_iter().rev() {
            out.insert(at, '-');
        }
        out
    }

    #[test]
    fn dutch_compounds_break_between_their_syllables() {
        assert_eq!(hyphenated("grondrechten", "nl"), "grond-rech-ten");
        assert!(hyphen_points("(verantwoordelijkheid),", "nl-NL").len() >= 4);
    }

    #[test]
    fn short_words_capitals_and_unknown_languages_stay_whole() {
        assert_eq!(hyphenated("risico", "fy"), "risico");
        assert_eq!(hyphenated("IAMAIAMA", "nl"), "IAMAIAMA");
        assert_eq!(hyphenated("water", "nl"), "water");
    }

    #[test]
    fn an_endless_word_is_not_hyphenated() {
        assert!(hyphen_points(&"a".repeat(5000), "nl").is_empty());
    }

    #[test]
    fn long_compounds_are_hyphenated_up_to_the_limit() {
        let compound = "arbeidsongeschiktheidsverzekeringsmaatschappijen";
        assert!(compound.len() > 45 && hyphen_points(compound, "nl").len() > 8);
        for length in 40..80 {
            let points = hyphen_points(&"bakker".repeat(20)[..length], "nl");
            assert_eq!(points.is_empty(), length > LONGEST_WORD, "{length}");
        }
    }

    proptest! {
        #[test]
        fn hyphens_come_between_characters(word in "[a-zA-Zéïöß\\u{130}ǅ]{0,90}|\\PC{0,40}") {
            for lang in ["nl", "en"] {
                for at in hyphen_points(&word, lang) {
                    prop_assert!(word.is_char_boundary(at) && at > 0 && at < word.len());
                }
            }
        }
    }

    #[test]
    fn lines_must_end_at_line_feeds_and_may_end_after_spaces() {
        let found: Vec<_> = opportunities("a b\nc")
            .map(|o| (o.at, o.mandatory))
            .collect();
        assert_eq!(found, [(2, false), (4, true)]);
    }
}

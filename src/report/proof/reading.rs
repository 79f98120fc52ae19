//! The pages as one text to search in.
//!
//! Owns the search: forward from where the last thing was found, then everywhere; so that reading a whole report
//! stays linear. Words of scripts that run from right to left stand on pages in the order in which they are
//! drawn: of those the letters must be together, whatever their order.

use super::fold::{Folded, runs_left};
use super::wanted::Part;
use crate::inspection::ReadText;
use std::cell::Cell;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What stands between parts of one record: labels, state words.
const BETWEEN: usize = 160;
/// Shorter words occur by chance, so that elsewhere than at their question they prove nothing.
const TELLING: usize = 24;
/// Longer words are cut over lines, and their letters need not stand together.
const LONGEST_WORD: usize = 24;

/// The text of a report in the form of comparison.
pub struct Reading {
    text: String,
    /// Where headings begin, rising.
    headings: Vec<usize>,
    cursor: Cell<usize>,
}

impl Reading {
    /// Prepares the text of a file.
    pub fn new(read: &ReadText) -> Self {
        let is_heading = |role: &str| matches!(role, "H1" | "H2" | "H3" | "H4" | "H5" | "H6");
        let mut folded = Folded::default();
        let mut headings = Vec::new();
        let mut at = 0;
        for element in read.elements.iter().filter(|one| is_heading(&one.role)) {
            if let Some(before) = read.text.get(at..element.range.start) {
                folded.add(before);
                at = element.range.start;
                headings.push(folded.next());
            }
        }
        folded.add(read.text.get(at..).unwrap_or_default());
        Self {
            text: folded.text,
            headings,
            cursor: Cell::new(0),
        }
    }

    /// Where words stand next, from a place on.
    pub fn find(&self, words: &str, from: usize) -> Option<Range<usize>> {
        let at = self.text.get(from..)?.find(words)? + from;
        Some(at..at + words.len())
    }

    /// Where the part ends that begins with a heading at `at`: at the next heading behind `beyond`.
    pub fn end_of_part(&self, beyond: usize) -> usize {
        let next = self.headings.partition_point(|heading| *heading < beyond);
        self.headings.get(next).copied().unwrap_or(self.text.len())
    }

    /// Whether a part stands anywhere.
    pub fn has(&self, part: &Part) -> bool {
        part.ways.iter().any(|pieces| {
            pieces.iter().all(|piece| {
                let from = self.cursor.get();
                match self.find(piece, from).or_else(|| self.find(piece, 0)) {
                    Some(found) => {
                        self.cursor.set(found.start);
                        true
                    }
                    None => part.turns && self.has_turned(part, piece, 0..self.text.len()),
                }
            })
        })
    }

    /// Whether a part stands within a range. Pieces that are long enough to be no chance may stand elsewhere.
    pub fn has_at(&self, part: &Part, range: &Range<usize>) -> bool {
        let text = self.slice(range);
        part.ways.iter().any(|pieces| {
            pieces.iter().all(|piece| {
                text.contains(piece.as_str())
                    || self.has_turned(part, piece, range.clone())
                    || piece.len() >= TELLING && self.find(piece, 0).is_some()
            })
        })
    }

    fn has_within(&self, part: &Part, range: &Range<usize>) -> bool {
        let text = self.slice(range);
        part.ways.iter().any(|pieces| {
            pieces.iter().all(|piece| {
                text.contains(piece.as_str()) || self.has_turned(part, piece, range.clone())
            })
        })
    }

    /// Whether parts stand close together, in any order.
    pub fn has_together(&self, parts: &[Part]) -> bool {
        let Some(anchor) = parts.iter().max_by_key(|part| part.longest().len()) else {
            return true;
        };
        let anchor = anchor.longest();
        // One that turns takes the others with it.
        if anchor.is_empty() || parts.iter().any(|part| part.turns) {
            let all = 0..self.text.len();
            return parts.iter().all(|part| self.has_within(part, &all));
        }
        let around = parts
            .iter()
            .map(|part| part.length() + BETWEEN)
            .sum::<usize>();
        let start = self.cursor.get();
        let behind = self.occurrences(anchor, start);
        let before = self.occurrences(anchor, 0);
        for found in behind.chain(before.take_while(|found| found.start < start)) {
            let range = found.start.saturating_sub(around)..found.end + around;
            if parts.iter().all(|part| self.has_within(part, &range)) {
                self.cursor.set(found.start);
                return true;
            }
        }
        false
    }

    /// Every place of these words from a place on.
    pub fn occurrences(&self, words: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
        let mut from = from;
        std::iter::from_fn(move || {
            let found = self.find(words, from).filter(|found| !found.is_empty())?;
            from = found.end;
            Some(found)
        })
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        let from = self.text.floor_char_boundary(range.start);
        let to = self.text.floor_char_boundary(range.end).max(from);
        &self.text[from..to]
    }

    /// Whether the words of a piece of a text that partly runs from right to left are all there.
    fn has_turned(&self, part: &Part, piece: &str, range: Range<usize>) -> bool {
        let text = self.slice(&range);
        // What runs from right to left turns what stands beside it as well.
        if !part.turns && !text.contains(runs_left) {
            return false;
        }
        let text = bare(text);
        let loose = |sort| part.loose || !part.turns || sort == Sort::Numeral;
        runs(&bare(piece)).all(|(sort, word)| {
            text.contains(word)
                || has_letters(&text, sort, word)
                || loose(sort) && word.chars().all(|c| text.contains(c))
        })
    }
}

/// The text without accents that stand for themselves: they would part letters that stand together once they are
/// turned. Between digits they stay, as they part those on the page too.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for c in text.chars() {
        let digit = bare.chars().next_back().and_then(sort) == Some(Sort::Digit);
        if digit || runs_left(c) || !is_combining_mark(c) {
            bare.push(c);
        }
    }
    bare
}

/// Whether the letters of a word stand together somewhere, in whatever order; those of a very long one, anywhere.
fn has_letters(text: &str, sort: Sort, word: &str) -> bool {
    let wanted = sorted(word);
    if wanted.len() > LONGEST_WORD {
        let letters = sorted(text);
        return wanted.iter().all(|c| letters.binary_search(c).is_ok());
    }
    runs(text)
        .filter(|(other, _)| *other == sort)
        .any(|(_, run)| {
            let run: Vec<char> = run.chars().collect();
            run.windows(wanted.len()).any(|window| {
                let mut window = window.to_vec();
                window.sort_unstable();
                window == wanted
            })
        })
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

/// What a character does in text of two directions; none for what is neither letter nor digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Turned,
    Digit,
    /// Other numbers, such as raised ones: each has rules of its own.
    Numeral,
    Letter,
}

fn sort(c: char) -> Option<Sort> {
    if runs_left(c) {
        Some(Sort::Turned)
    } else if c.is_ascii_digit() {
        Some(Sort::Digit)
    } else if c.is_numeric() {
        Some(Sort::Numeral)
    } else {
        (c.is_alphanumeric() && !is_combining_mark(c)).then_some(Sort::Letter)
    }
}

/// Words of one sort each.
fn runs(text: &str) -> impl Iterator<Item = (Sort, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (start, own) = rest
            .char_indices()
            .find_map(|(at, c)| Some((at, sort(c)?)))?;
        rest = &rest[start..];
        let end = rest.find(|c| sort(c) != Some(own)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        rest = behind;
        Some((own, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(text: &str) -> Reading {
        Reading::new(&ReadText {
            text: text.to_owned(),
            ..ReadText::default()
        })
    }

    #[test]
    fn what_came_before_is_found_as_well() {
        let reading = reading("Eerst dit. Dan dat.");
        assert!(reading.has(&Part::words("dan dat")));
        assert!(reading.has(&Part::words("Eerst")));
        assert!(!reading.has(&Part::words("daarna")));
    }

    #[test]
    fn parts_of_a_record_must_stand_near_each_other() {
        let far = "x ".repeat(2000);
        let reading = reading(&format!("Bert 1 mei {far} Anna 2 mei {far} Bert 3 mei"));
        let both = |name, date| [Part::words(name), Part::words(date)];
        assert!(reading.has_together(&both("Anna", "2 mei")));
        assert!(reading.has_together(&both("Bert", "3 mei")));
        assert!(!reading.has_together(&both("Anna", "3 mei")));
    }

    #[test]
    fn letters_that_run_to_the_left_may_stand_turned_but_must_be_there() {
        let reading = reading("naam: םולש 12 (שלום)");
        assert!(reading.has(&Part::words("שלום 12")));
        assert!(!reading.has(&Part::words("שלוח")));
        assert!(!reading.has(&Part::words("שלום 13")));
    }
}

//! Fills lines of a given width, in whatever unit the measure counts: cells on the screen, font units on paper.

use std::ops::Range;

use super::breaks::{Break, BreakKind, opportunities};
use super::graphemes::clusters;
use super::width;

/// Says how wide a text is. The width of a text should be about the sum of the widths of its parts.
pub trait Measure {
    /// The width of `text` drawn on one line, in the measure's own unit. Soft hyphens count for nothing.
    fn width(&self, text: &str) -> u32;
}

/// Measures in terminal cells.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cells;

impl Measure for Cells {
    fn width(&self, text: &str) -> u32 {
        u32::try_from(width::width(text)).unwrap_or(u32::MAX)
    }
}

/// One line of a wrapped paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the paragraph that belong to this line, the spaces at its end included.
    pub range: Range<usize>,
    /// Where the spaces at the end begin, which hang over the edge; at a soft hyphen, the place before it.
    pub visible_end: usize,
    /// Whether a hyphen is to be drawn at `visible_end`.
    pub hyphen: bool,
}

/// Wraps one paragraph into lines of at most `max`, greedily. The ranges of the lines follow each other and cover the whole
/// paragraph; there is always at least one line.
///
/// Spaces hang over the edge, so no line but the first can start with one. A word that is wider than a line is cut
/// between graphemes, and a line always takes at least one grapheme, however narrow it is.
pub fn wrap(paragraph: &str, max: u32, measure: &impl Measure) -> Vec<Line> {
    let mut filler = Filler {
        text: paragraph,
        max,
        measure,
        lines: Vec::new(),
        start: 0,
        width: 0,
        candidate: None,
    };
    if paragraph.is_empty() {
        filler.emit(0, 0, false);
        return filler.lines;
    }
    let hyphen_width = measure.width("-");
    let pieces = opportunities(paragraph);
    let mut index = 0;
    while let Some(&piece) = pieces.get(index) {
        index = filler.place(&pieces, index, piece, hyphen_width);
    }
    filler.lines
}

/// A place where the line being filled could end.
#[derive(Clone, Copy)]
struct Candidate {
    index: usize,
    end: usize,
    visible_end: usize,
    hyphen: bool,
}

struct Filler<'a, M> {
    text: &'a str,
    max: u32,
    measure: &'a M,
    lines: Vec<Line>,
    /// Where the line being filled starts.
    start: usize,
    /// The width of what is on it so far, spaces at its end included.
    width: u32,
    candidate: Option<Candidate>,
}

impl<M: Measure> Filler<'_, M> {
    fn emit(&mut self, end: usize, visible_end: usize, hyphen: bool) {
        self.lines.push(Line {
            range: self.start..end,
            visible_end: visible_end.max(self.start),
            hyphen,
        });
        self.start = end;
        self.width = 0;
        self.candidate = None;
    }

    /// Puts the piece that ends at `piece` on the line, or ends the line first; returns which piece comes next.
    fn place(&mut self, pieces: &[Break], index: usize, piece: Break, hyphen_width: u32) -> usize {
        let from = if index == 0 {
            0
        } else {
            pieces[index - 1].offset
        }
        .max(self.start);
        let whole = &self.text[from..piece.offset];
        let soft = piece.kind == BreakKind::SoftHyphen;
        let shown = if soft {
            whole.trim_end_matches('\u{ad}')
        } else {
            whole.trim_end_matches(hangs)
        };
        let shown_width = self.measure.width(shown);
        let here = self.width.saturating_add(shown_width);
        let needed = if soft {
            here.saturating_add(hyphen_width)
        } else {
            here
        };
        let visible_end = from + shown.len();

        if needed <= self.max {
            let hanging = self.measure.width(&whole[shown.len()..]);
            self.width = here.saturating_add(hanging);
            self.candidate = Some(Candidate {
                index,
                end: piece.offset,
                visible_end,
                hyphen: soft,
            });
        } else if soft && here <= self.max {
            // Fits, but not with a hyphen: the line may run on over this place, it cannot end here.
            self.width = here;
            return index + 1;
        } else if let Some(last) = self.candidate {
            self.emit(last.end, last.visible_end, last.hyphen);
            return last.index + 1;
        } else {
            self.cut(visible_end);
            let hanging = self.measure.width(&self.text[visible_end..piece.offset]);
            if !soft || self.width.saturating_add(hyphen_width) <= self.max {
                self.candidate = Some(Candidate {
                    index,
                    end: piece.offset,
                    visible_end,
                    hyphen: soft,
                });
            }
            self.width = self.width.saturating_add(hanging);
        }
        if piece.kind == BreakKind::Mandatory {
            self.emit(piece.offset, visible_end, false);
        }
        index + 1
    }

    /// Cuts what has no place to break, up to `end`, into full lines; the rest stays on the line being filled.
    ///
    /// Words that belong together (`12 september`) but do not fit on a line together are parted at their spaces first.
    fn cut(&mut self, end: usize) {
        let base = self.start;
        let mut width = 0_u32;
        // Behind the last space on this line, and the width up to there.
        let mut behind_space = None;
        for (offset, grapheme) in clusters(&self.text[base..end]) {
            let at = base + offset;
            let more = self.measure.width(grapheme);
            if grapheme.chars().all(hangs) {
                width = width.saturating_add(more);
                behind_space = Some((at + grapheme.len(), width));
                continue;
            }
            while width.saturating_add(more) > self.max && at > self.start {
                let (to, used) = behind_space.take().unwrap_or((at, width));
                let shown = self.text[self.start..to].trim_end_matches(hangs).len();
                self.emit(to, self.start + shown, false);
                width -= used;
            }
            width = width.saturating_add(more);
        }
        self.width = width;
    }
}

/// Whether a character at the end of a line may hang over its edge: spaces and line ends, not the hard spaces.
fn hangs(c: char) -> bool {
    c == '\u{200b}' || (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::graphemes::is_boundary;

    fn lines(text: &str, max: u32) -> Vec<String> {
        wrap(text, max, &Cells)
            .into_iter()
            .map(|line| {
                format!(
                    "{}{}",
                    &text[line.range.start..line.visible_end],
                    if line.hyphen { "-" } else { "" }
                )
            })
            .collect()
    }

    #[test]
    fn dutch_prose_fills_lines() {
        assert_eq!(
            lines(
                "Het college stelt, op grond van art. 27 van de AI-verordening, vast dat het kan.",
                24
            ),
            [
                "Het college stelt, op",
                "grond van art. 27 van de",
                "AI-verordening, vast dat",
                "het kan."
            ]
        );
    }

    #[test]
    fn an_empty_paragraph_is_one_empty_line() {
        assert_eq!(
            wrap("", 0, &Cells),
            [Line {
                range: 0..0,
                visible_end: 0,
                hyphen: false
            }]
        );
    }

    #[test]
    fn spaces_hang_over_the_edge() {
        assert_eq!(lines("abcd    ef", 4), ["abcd", "ef"]);
        assert_eq!(lines("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(lines("ab    ", 2), ["ab"]);
        assert_eq!(lines("      ab", 2), ["", "ab"]);
        assert_eq!(lines("ab  ;", 2), ["ab", ";"]);
    }

    #[test]
    fn a_long_word_is_cut_between_graphemes() {
        assert_eq!(lines("👍🏽👍🏽👍🏽", 5), ["👍🏽👍🏽", "👍🏽"]);
        assert_eq!(lines("ee\u{301}e", 2), ["ee\u{301}", "e"]);
        assert_eq!(lines("漢字", 1), ["漢", "字"]);
        assert_eq!(lines("abc", 0), ["a", "b", "c"]);
    }

    #[test]
    fn words_that_belong_together_are_parted_when_a_line_is_too_narrow() {
        assert_eq!(lines("12 september 2026", 11), ["12", "september", "2026"]);
        assert_eq!(lines("J. van der Berg", 5), ["J.", "van", "der", "Berg"]);
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_a_line_ends() {
        assert_eq!(lines("grond\u{ad}rechten", 12), ["grond\u{ad}rechten"]);
        assert_eq!(lines("grond\u{ad}rechten", 8), ["grond-", "rechten"]);
        assert_eq!(lines("een grond\u{ad}recht", 9), ["een", "grond-", "recht"]);
        assert_eq!(lines("grond\u{ad}recht", 5), ["grond\u{ad}", "recht"]);
    }

    #[test]
    fn a_line_separator_ends_the_line() {
        assert_eq!(lines("a\u{2028}b c", 9), ["a", "b c"]);
    }

    #[test]
    fn a_hundred_thousand_joined_characters_are_wrapped_in_one_pass() {
        for unit in ["x", "\u{ad}", "🇳🇱", " \u{301}", "-", "/", "x\u{ad}"] {
            let text = unit.repeat(100_000 / unit.len());
            for max in [0, 1, 2, 80] {
                assert_eq!(
                    wrap(&text, max, &Cells).last().unwrap().range.end,
                    text.len()
                );
            }
        }
    }

    proptest! {
        #[test]
        fn lines_cover_the_paragraph_and_fit(
            text in "(\\PC|[a-z]{1,9}| {1,3}|[.,/%-]|www\\.|://|[0-9]|🇳|🇱|\u{301}|\u{ad}|\u{200b}|\u{200d}|\u{2028}|漢){0,60}",
            max in 0u32..20,
        ) {
            let lines = wrap(&text, max, &Cells);
            let mut at = 0;
            for line in &lines {
                prop_assert_eq!(line.range.start, at);
                at = line.range.end;
                prop_assert!(line.range.start <= line.visible_end && line.visible_end <= line.range.end);
                prop_assert!(is_boundary(&text, at));
                let opens = line.range.start == 0 || text[..line.range.start].ends_with('\u{2028}');
                prop_assert!(opens || !starts_with_space(&text[line.range.start..]), "{:?}", line);
                let shown = &text[line.range.start..line.visible_end];
                let cells = Cells.width(shown) + u32::from(line.hyphen);
                let narrowest = clusters(shown).filter(|(_, g)| Cells.width(g) > 0).count() <= 1;
                prop_assert!(cells <= max || (narrowest && !line.hyphen), "{:?} is {} wide, not {}", shown, cells, max);
            }
            prop_assert_eq!(at, text.len());
        }

        #[test]
        fn wrapping_depends_on_the_text_alone_not_on_its_lines(text in "[a-z ,.-]{0,80}", max in 1u32..30) {
            // Each line, wrapped again by itself at the same width, is one line.
            for line in wrap(&text, max, &Cells) {
                prop_assert_eq!(wrap(&text[line.range], max, &Cells).len(), 1);
            }
        }
    }

    /// A space that is a grapheme by itself: one with a combining mark on it is a character like any other.
    fn starts_with_space(text: &str) -> bool {
        clusters(text)
            .next()
            .is_some_and(|(_, grapheme)| grapheme == " ")
    }
}

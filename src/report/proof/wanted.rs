//! What is looked for: words, what somebody wrote, the digits of a digest.

use super::fold::{fold, is_loose, runs_left};
use crate::text::markup::{self, LineEnd};

/// Something that must be on the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Ways in which it may stand there; of one of them every piece must be found.
    pub ways: Vec<Vec<String>>,
    /// Whether some of it runs from right to left, so that pages hold it in the order in which it is drawn.
    pub turns: bool,
    /// Whether not even words stay together on the page: somebody typed marks that turn the direction anywhere, or
    /// letters of ancient scripts, which have numbers of their own.
    pub loose: bool,
}

impl Part {
    /// These words.
    pub fn words(text: &str) -> Self {
        Self::of(text, vec![pieces([text])])
    }

    /// What somebody wrote: every paragraph, item and cell without its markup, or all of it as it was typed.
    pub fn prose(text: &str) -> Self {
        let mut read = Vec::new();
        collect(&markup::parse(text, LineEnd::Break), &mut read);
        let read = pieces(read.iter().map(String::as_str));
        let typed = pieces([text]);
        if read == typed {
            Self::of(text, vec![read])
        } else {
            Self::of(text, vec![read, typed])
        }
    }

    /// A digest, in full or its first half, in groups of whatever size.
    pub fn digest(digest: &str) -> Self {
        let short = &digest[..digest.floor_char_boundary(16)];
        let grouped = |digits: &str, size: usize| {
            let digits: Vec<char> = digits.chars().collect();
            let groups: Vec<String> = digits.chunks(size).map(|g| g.iter().collect()).collect();
            pieces([groups.join(" ").as_str()])
        };
        let ways = vec![grouped(short, 4), grouped(short, 8), pieces([short])];
        Self::of(digest, ways)
    }

    fn of(text: &str, ways: Vec<Vec<String>>) -> Self {
        Self {
            ways,
            turns: text.chars().any(|c| runs_left(c) || is_loose(c)),
            loose: text.chars().any(is_loose),
        }
    }

    /// The longest piece of the first way; empty when there is nothing to look for.
    pub fn longest(&self) -> &str {
        let first = self.ways.first().into_iter().flatten();
        first
            .max_by_key(|piece| piece.len())
            .map_or("", String::as_str)
    }

    /// How long it is, about.
    pub fn length(&self) -> usize {
        self.ways
            .first()
            .into_iter()
            .flatten()
            .map(String::len)
            .sum()
    }
}

fn pieces<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let folded = texts.into_iter().map(fold);
    folded.filter(|text| !text.is_empty()).collect()
}

fn collect(blocks: &[markup::Block], into: &mut Vec<String>) {
    let joined = |spans: &[markup::Span]| -> String {
        let printed = markup::with_addresses(spans.to_vec());
        printed.into_iter().map(|span| span.text).collect()
    };
    for block in blocks {
        match block {
            markup::Block::Paragraph(spans) => into.push(joined(spans)),
            markup::Block::List { items, .. } => {
                for item in items {
                    into.push(joined(&item.text));
                    collect(&item.inside, into);
                }
            }
            markup::Block::Table { rows } => {
                into.extend(rows.iter().flatten().map(|cell| joined(cell)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_may_stand_there_with_or_without_its_markup() {
        let part = Part::prose("Een **echte** lijst:\n\n- Een\n- Twee");
        assert_eq!(part.ways[0], ["een echte lijst:", "een", "twee"]);
        assert_eq!(part.ways[1], ["een **echte** lijst: - een - twee"]);
    }

    #[test]
    fn a_digest_of_any_length_is_looked_for() {
        assert_eq!(
            Part::digest("0123456789abcdef99").ways[0],
            ["0123 4567 89ab cdef"]
        );
        assert_eq!(Part::digest("é").ways[0], ["é"]);
    }
}

//! What a document must satisfy before it can become an accessible file.
//!
//! Owns the rules that no layout can repair: a title, headings that do not skip levels, even
//! tables, words for figures. Finds all flaws, not only the first.

use super::document::{Block, Document, Table};
use std::fmt;

/// A rule that a document breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The document has no title.
    NoTitle,
    /// The document has no language.
    NoLanguage,
    /// A heading skips a level or has none between 1 and 6.
    HeadingLevel {
        /// The heading's words.
        heading: String,
        /// Its level.
        level: u8,
        /// The level before it; 0 at the beginning.
        after: u8,
    },
    /// A heading or question says nothing.
    EmptyHeading {
        /// Its level.
        level: u8,
    },
    /// A row has more or fewer cells than the table has columns.
    UnevenRow {
        /// The first column heading of the table.
        table: String,
        /// The row, from 1.
        row: usize,
    },
    /// A column heading says nothing.
    UnnamedColumn {
        /// The column, from 1.
        column: usize,
    },
    /// A figure has no words for who cannot see it.
    FigureWithoutWords,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => write!(f, "the document has no title"),
            Self::NoLanguage => write!(f, "the document has no language"),
            Self::HeadingLevel {
                heading,
                level,
                after,
            } => {
                write!(
                    f,
                    "heading \"{heading}\" has level {level} after level {after}"
                )
            }
            Self::EmptyHeading { level } => write!(f, "a heading of level {level} says nothing"),
            Self::UnevenRow { table, row } => write!(f, "row {row} of table \"{table}\" is uneven"),
            Self::UnnamedColumn { column } => {
                write!(f, "column {column} of a table has no heading")
            }
            Self::FigureWithoutWords => write!(f, "a figure has no alternative text"),
        }
    }
}

/// Flaws as one line.
pub fn list(flaws: &[Flaw]) -> String {
    let words: Vec<String> = flaws.iter().map(ToString::to_string).collect();
    words.join("; ")
}

/// Every flaw of a document, in reading order.
pub fn flaws(document: &Document) -> Vec<Flaw> {
    let mut check = Check {
        flaws: Vec::new(),
        level: 0,
    };
    if document.meta.title.trim().is_empty() {
        check.flaws.push(Flaw::NoTitle);
    }
    if document.meta.language.trim().is_empty() {
        check.flaws.push(Flaw::NoLanguage);
    }
    check.blocks(&document.blocks);
    check.flaws
}

struct Check {
    flaws: Vec<Flaw>,
    level: u8,
}

impl Check {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Toc { title, .. } => self.heading(1, title),
                Block::Heading(heading) => self.heading(heading.level, &heading.text),
                Block::Question(question) => {
                    self.heading(question.level, &question.text.text());
                    self.blocks(&question.answer);
                    self.blocks(&question.after);
                }
                Block::Callout(callout) => self.blocks(&callout.blocks),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Table(table) => self.table(table),
                Block::Matrix(matrix)
                    if matrix.alt.trim().is_empty() && !matrix.rows.is_empty() =>
                {
                    self.flaws.push(Flaw::FigureWithoutWords);
                }
                Block::Code(code) => {
                    if code.alt.trim().is_empty() {
                        self.flaws.push(Flaw::FigureWithoutWords);
                    }
                    self.blocks(&code.beside);
                }
                Block::Cover(cover)
                    if cover
                        .logo
                        .as_ref()
                        .is_some_and(|logo| logo.words.trim().is_empty()) =>
                {
                    self.flaws.push(Flaw::FigureWithoutWords);
                }
                Block::Profile(figure) if figure.alt.trim().is_empty() => {
                    self.flaws.push(Flaw::FigureWithoutWords);
                }
                Block::Shares(figure) if figure.alt.trim().is_empty() => {
                    self.flaws.push(Flaw::FigureWithoutWords);
                }
                _ => {}
            }
        }
    }

    fn heading(&mut self, level: u8, words: &str) {
        if words.trim().is_empty() {
            self.flaws.push(Flaw::EmptyHeading { level });
        }
        if level == 0 || level > 6 || level > self.level + 1 {
            let heading = words.chars().take(60).collect();
            self.flaws.push(Flaw::HeadingLevel {
                heading,
                level,
                after: self.level,
            });
        }
        self.level = level.clamp(1, 6);
    }

    fn table(&mut self, table: &Table) {
        for (index, column) in table.columns.iter().enumerate() {
            if column.header.is_blank() {
                self.flaws.push(Flaw::UnnamedColumn { column: index + 1 });
            }
        }
        for (index, row) in table.rows.iter().enumerate() {
            if row.len() != table.columns.len() {
                let name = table
                    .columns
                    .first()
                    .map(|column| column.header.text())
                    .unwrap_or_default();
                self.flaws.push(Flaw::UnevenRow {
                    table: name,
                    row: index + 1,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Meta;

    fn document(blocks: Vec<Block>) -> Document {
        let meta = Meta {
            title: "Proef".into(),
            language: "nl".into(),
            ..Meta::default()
        };
        Document {
            meta,
            blocks,
            ..Document::default()
        }
    }

    #[test]
    fn a_skipped_heading_level_is_found() {
        let found = flaws(&document(vec![
            Block::heading(1, "Een"),
            Block::heading(3, "Drie"),
        ]));
        assert_eq!(
            found,
            [Flaw::HeadingLevel {
                heading: "Drie".into(),
                level: 3,
                after: 1
            }]
        );
    }

    #[test]
    fn the_first_heading_must_be_a_chapter() {
        assert_eq!(flaws(&document(vec![Block::heading(2, "Twee")])).len(), 1);
    }

    #[test]
    fn uneven_rows_and_unnamed_columns_are_found() {
        let mut table = Table::new([("Naam", 1.0), ("", 1.0)]);
        table.row(["een"]);
        assert_eq!(flaws(&document(vec![table.block()])).len(), 2);
    }

    #[test]
    fn a_document_without_title_is_refused() {
        assert_eq!(
            flaws(&Document::default()),
            [Flaw::NoTitle, Flaw::NoLanguage]
        );
    }
}

//! The headings and questions of a document, counted before anything is laid out.
//!
//! Owns the order of entries, so that contents and links can point forward. Knows no positions.

use crate::report::document::{Block, Document};
use std::collections::BTreeMap;

/// A heading or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Depth, from 1.
    pub level: u8,
    /// Official number.
    pub number: Option<String>,
    /// The number by which other places name it: the official number unless that is not clear.
    pub known_as: Option<String>,
    /// The words.
    pub title: String,
    /// Whether it is a question; the contents list headings only.
    pub question: bool,
}

/// All entries in order, and their names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// The entries.
    pub entries: Vec<Entry>,
    names: BTreeMap<String, usize>,
}

impl Outline {
    /// Reads the entries of a document.
    pub fn of(document: &Document) -> Self {
        let mut outline = Self::default();
        outline.visit(&document.blocks);
        outline
    }

    /// The entry with this anchor.
    pub fn find(&self, anchor: &str) -> Option<usize> {
        self.names.get(anchor).copied()
    }

    fn visit(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    let entry = Entry {
                        level: heading.level,
                        number: heading.number.clone(),
                        known_as: heading.known_as.clone().or(heading.number.clone()),
                        title: heading.text.clone(),
                        question: false,
                    };
                    self.add(entry, heading.anchor.as_deref());
                }
                Block::Question(question) => {
                    let entry = Entry {
                        level: question.level,
                        number: question.number.clone(),
                        known_as: question.known_as.clone().or(question.number.clone()),
                        title: question.text.text(),
                        question: true,
                    };
                    self.add(entry, question.anchor.as_deref());
                    self.visit(&question.answer);
                    self.visit(&question.after);
                }
                Block::Callout(callout) => self.visit(&callout.blocks),
                Block::List(list) => list.items.iter().for_each(|item| self.visit(item)),
                _ => {}
            }
        }
    }

    fn add(&mut self, entry: Entry, anchor: Option<&str>) {
        if let Some(anchor) = anchor {
            self.names
                .entry(anchor.to_owned())
                .or_insert(self.entries.len());
        }
        self.entries.push(entry);
    }
}

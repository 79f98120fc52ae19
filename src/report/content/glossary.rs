//! The annex of terms: those that the printed questions and answers use, for lawyers and for developers.

use super::Report;
use crate::questionnaire::glossary::{self, Term};
use crate::report::document::{Block, Cell, Inline, Span, Table};
use std::collections::BTreeSet;

impl Report<'_> {
    /// The terms that the chapters with questions and answers use.
    pub fn terms(&self, chapters: &[Block]) -> Vec<&'static Term> {
        let mut read = Vec::new();
        for block in chapters {
            texts(block, &mut read);
        }
        used(&read, self.words.language())
    }

    /// The annex; nothing when none of the terms is used.
    pub fn glossary(&self, used: &[&'static Term]) -> Vec<Block> {
        let words = &self.words;
        if used.is_empty() {
            return Vec::new();
        }
        let heads = [
            ("report-term", 1.7),
            ("report-term-lawyers", 2.8),
            ("report-term-developers", 2.8),
            ("report-term-difference", 2.5),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for term in used {
            let texts = [
                &term.name,
                &term.for_lawyers,
                &term.for_developers,
                &term.difference,
            ];
            table.row(texts.map(|text| Cell::from(words.asked_inline(text))));
        }
        vec![
            self.annex("report-glossary", "glossary"),
            Block::paragraph(words.get("report-glossary-lead")),
            table.block(),
        ]
    }
}

/// The terms used, by name in the language of the report; every text is read in its own language.
fn used(read: &[&Inline], language: &str) -> Vec<&'static Term> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    for of in ["nl", "en"] {
        let own = |span: &&Span| span.lang.as_deref().unwrap_or(language) == of;
        let spans = read.iter().flat_map(|text| &text.0).filter(own);
        let terms = glossary::used_in(spans.map(|span| span.text.as_str()), of);
        found.extend(terms.iter().map(|term| term.id.as_str()));
    }
    let mut terms = glossary::all(language);
    terms.retain(|term| found.contains(term.id.as_str()));
    terms
}

/// The running text of a block and of what lies within it.
fn texts<'b>(block: &'b Block, read: &mut Vec<&'b Inline>) {
    match block {
        Block::Paragraph(paragraph) => read.push(&paragraph.text),
        Block::List(list) => list.items.iter().flatten().for_each(|one| texts(one, read)),
        Block::KeyValues(pairs) => read.extend(pairs.iter().map(|(_, value)| value)),
        Block::Table(table) => {
            read.extend(table.columns.iter().map(|column| &column.header));
            read.extend(table.rows.iter().flatten().flat_map(|cell| &cell.0));
        }
        Block::Question(question) => {
            read.push(&question.text);
            let inside = question.answer.iter().chain(&question.after);
            inside.for_each(|one| texts(one, read));
        }
        Block::Callout(callout) => callout.blocks.iter().for_each(|one| texts(one, read)),
        _ => {}
    }
}

//! The rights matrix: what was said per right, as a figure and in words.

use super::Report;
use super::words::capital;
use crate::assessment::choice_label;
use crate::language::Message;
use crate::report::document::{Block, Inline, Link, List, ParagraphStyle};
use crate::report::matrix::{MatrixRow, Reading, RightsMatrix, Step};
use crate::standing::{self, RightRow};

/// The questions of the matrix: importance, impact, severity.
const MATRIX: [&str; 3] = ["4.3.1", "4.3.2", "4.3.3"];

impl Report<'_> {
    /// The matrix with the reasons for judgements that differ from the scheme.
    pub fn rights(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-matrix"))];
        let rows: Vec<RightRow> = self
            .outlines
            .iter()
            .flat_map(|outline| standing::RightsMatrix::of(outline, self.assessment).rows)
            .collect();
        if rows.is_empty() {
            blocks.push(Block::muted(words.get("report-matrix-none")));
            return blocks;
        }
        blocks.push(Block::paragraph(words.get("report-matrix-lead")));
        let matrix = self.matrix(&rows);
        blocks.push(Block::Matrix(matrix));
        let differing: Vec<Vec<Block>> = rows
            .iter()
            .filter(|row| row.differs())
            .map(|row| self.matrix_reason(row))
            .collect();
        if !differing.is_empty() {
            blocks.push(Block::label(words.get("report-matrix-reasons")));
            blocks.push(Block::List(List {
                ordered: false,
                items: differing,
            }));
        }
        blocks
    }

    fn matrix_reason(&self, row: &RightRow) -> Vec<Block> {
        let words = &self.words;
        let judgement = row
            .judgement
            .map(|step| self.step_label(2, step))
            .unwrap_or_default();
        let lead = Message::new("report-matrix-reason")
            .with("right", &row.label)
            .with("judgement", judgement.to_lowercase());
        let link = Link::Anchor(row.address.to_string());
        let mut blocks = vec![Block::paragraph(Inline::new().link(words.say(&lead), link))];
        let reason = words.prose(&row.reason, ParagraphStyle::Body);
        if reason.is_empty() {
            blocks.push(Block::muted(words.get("report-matrix-no-reason")));
        }
        blocks.extend(reason);
        blocks
    }

    fn matrix(&self, rows: &[RightRow]) -> RightsMatrix {
        let words = &self.words;
        let rows: Vec<MatrixRow> = rows
            .iter()
            .map(|row| MatrixRow {
                right: row.label.clone(),
                importance: row
                    .importance
                    .map(|at| Reading::at(step(at), self.step_label(0, at))),
                impact: row
                    .impact
                    .map(|at| Reading::at(step(at), self.step_label(1, at))),
                suggestion: row
                    .suggestion
                    .map(|s| Reading::between(step(s.from), step(s.to), self.range(s.from, s.to))),
                judgement: row
                    .judgement
                    .map(|at| Reading::at(step(at), self.step_label(2, at))),
            })
            .collect();
        let mut alt = words.say(&Message::new("report-matrix-alt").number("count", rows.len()));
        let absent = words.get("report-matrix-absent");
        for row in &rows {
            let label = |reading: &Option<Reading>| {
                reading.as_ref().map_or(absent.clone(), |r| r.label.clone())
            };
            let sentence = Message::new("report-matrix-alt-row")
                .with("right", &row.right)
                .with("importance", label(&row.importance))
                .with("impact", label(&row.impact))
                .with("suggestion", label(&row.suggestion))
                .with("judgement", label(&row.judgement));
            alt.push(' ');
            alt.push_str(&words.say(&sentence));
        }
        let headings = ["right", "importance", "impact", "suggestion", "judgement"];
        RightsMatrix {
            caption: words.get("report-matrix-caption"),
            alt,
            headings: headings.map(|name| words.get(&format!("report-matrix-{name}"))),
            absent,
            differs: words.get("report-matrix-differs"),
            rows,
        }
    }

    fn range(&self, from: usize, to: usize) -> String {
        let (low, high) = (self.step_label(2, from), self.step_label(2, to));
        if from == to {
            return low;
        }
        self.words.say(
            &Message::new("report-matrix-between")
                .with("from", low)
                .with("to", high.to_lowercase()),
        )
    }

    /// The label of a step on one of the three scales, as the questionnaire says it.
    fn step_label(&self, scale: usize, at: usize) -> String {
        let ids = [
            standing::IMPORTANCES,
            standing::IMPACTS,
            standing::SEVERITIES,
        ][scale.min(2)];
        let id = ids[at.min(2)];
        let question = self
            .outlines
            .iter()
            .find_map(|outline| outline.instrument.question(MATRIX[scale.min(2)]));
        let label = question.map_or(id, |question| {
            choice_label(question.answer.options(), id, self.words.language())
        });
        capital(label)
    }
}

fn step(at: usize) -> Step {
    match at {
        0 => Step::Low,
        1 => Step::Middle,
        _ => Step::High,
    }
}

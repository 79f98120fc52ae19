//! The rights matrix: all rights that were named in one table, those that were weighed as a figure, and
//! each of those in a table of its own from the brainstorm to the conclusion.

use super::Report;
use super::words::{capital, in_a_row};
use crate::assessment::{Outline, choice_label};
use crate::language::Message;
use crate::report::document::{Block, Cell, Inline, Link, List, ParagraphStyle, Table};
use crate::report::matrix::{MatrixRow, Reading, RightsMatrix, Step};
use crate::standing::{self, Effect, Reasonable, RightRow, steps};

/// The questions of the matrix: importance, impact, severity.
const MATRIX: [&str; 3] = [steps::IMPORTANCE, steps::IMPACT, steps::SEVERITY];

impl Report<'_> {
    /// The matrix with the reasons for judgements that differ from the scheme.
    pub fn rights(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-matrix"))];
        let found = self.outlines.iter().map(|outline| {
            let matrix = standing::RightsMatrix::of(outline, self.assessment);
            (outline, matrix.rows)
        });
        let Some((outline, rows)) = found.into_iter().find(|(_, rows)| !rows.is_empty()) else {
            blocks.push(Block::muted(words.get("report-matrix-none")));
            return blocks;
        };
        blocks.push(Block::paragraph(words.get("report-rights-lead")));
        blocks.push(self.all_rights(&rows));
        let weighed: Vec<RightRow> = rows.into_iter().filter(RightRow::weighed).collect();
        if weighed.is_empty() {
            return blocks;
        }
        blocks.push(Block::paragraph(words.get("report-matrix-lead")));
        blocks.push(Block::Matrix(self.matrix(&weighed)));
        let differing: Vec<Vec<Block>> = weighed
            .iter()
            .filter(|row| row.differs())
            .map(|row| self.matrix_reason(row))
            .collect();
        if !differing.is_empty() {
            blocks.push(Block::label(words.get("report-matrix-reasons")));
            blocks.push(Block::List(List {
                ordered: false,
                items: differing,
                ..List::default()
            }));
        }
        for row in &weighed {
            blocks.push(Block::heading(3, self.right_name(row)));
            blocks.push(self.steps(outline, row));
        }
        blocks
    }

    fn right_name(&self, row: &RightRow) -> String {
        format!("{} {}", row.id, self.words.asked(&row.label))
    }

    /// All rights that were named, a row for each: what was said of it and where that ended.
    fn all_rights(&self, rows: &[RightRow]) -> Block {
        let words = &self.words;
        let heads = [
            ("report-matrix-right", 4.0),
            ("report-rights-named", 2.2),
            ("report-rights-effect", 1.8),
            ("report-rights-conclusion", 3.4),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for row in rows {
            table.row([
                self.right_name(row),
                self.brainstormed(row),
                self.effect(row),
                capital(&words.say(&row.conclusion.message())),
            ]);
        }
        table.block()
    }

    fn brainstormed(&self, row: &RightRow) -> String {
        let words = [
            (row.harmed, "report-rights-may-be-harmed"),
            (row.protected, "report-rights-may-be-protected"),
        ]
        .into_iter()
        .filter(|(said, _)| *said)
        .map(|(_, id)| self.words.get(id));
        let words = in_a_row(words);
        if words.is_empty() {
            self.words.get("report-rights-not-named")
        } else {
            words
        }
    }

    fn effect(&self, row: &RightRow) -> String {
        self.words.get(match row.effect {
            Some(Effect::Negative) => "rights-effect-negative",
            Some(Effect::Positive) => "rights-effect-positive",
            Some(Effect::Both) => "rights-effect-both",
            None => "report-rights-undecided",
        })
    }

    /// The steps of one right, with links to the questions.
    fn steps(&self, outline: &Outline<'_>, row: &RightRow) -> Block {
        let words = &self.words;
        let absent = || Inline::from(words.get("report-matrix-absent"));
        let heads = [("report-rights-step", 2.6), ("report-rights-said", 6.0)];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        let mut step = |number: &str, said: Vec<Inline>| {
            let within = outline.addresses_of(number, Some(&row.id));
            let Some((address, question)) = within.first().and_then(|address| {
                let question = outline.find(address)?.question()?;
                Some((address, question))
            }) else {
                return;
            };
            let clear = self.known_as(outline.instrument, number);
            let clear = clear.as_deref().unwrap_or(number);
            let name = format!("{clear} {}", words.asked(&question.title));
            let head = Inline::new().link(name, Link::Anchor(address.to_string()));
            let said = if said.iter().all(Inline::is_blank) {
                vec![absent()]
            } else {
                said
            };
            table.rows.push(vec![head.into(), Cell(said)]);
        };
        let class = |scale: usize, at: Option<usize>| -> Vec<Inline> {
            let label = at.map(|at| self.step_label(scale, at));
            label.map(Inline::from).into_iter().collect()
        };
        let effect = Inline::from(capital(&self.effect(row)));
        step(
            steps::REALISTIC,
            vec![effect, words.stacked(&row.effect_reason)]
                .into_iter()
                .filter(|line| !line.is_blank())
                .collect(),
        );
        step(MATRIX[0], class(0, row.importance));
        step(MATRIX[1], class(1, row.impact));
        step(MATRIX[2], self.severity(row));
        let effective = row.effectiveness.iter();
        let options = outline.instrument.question(steps::EFFECTIVENESS);
        let options = options.map_or(&[][..], |question| question.answer.options());
        step(
            steps::EFFECTIVENESS,
            effective
                .map(|id| Inline::from(choice_label(options, id, words.language())))
                .collect(),
        );
        step(
            steps::REASONABLE_EFFECT,
            self.reasonable(row.reasonable_effect),
        );
        let written = |items: &[String]| items.iter().map(|item| words.stacked(item)).collect();
        step(steps::MEASURES.0, written(&row.measures));
        step(steps::RESIDUAL, written(&row.residual));
        step(steps::REASONABLE_ALL, self.reasonable(row.reasonable_all));
        let conclusion = capital(&words.say(&row.conclusion.message()));
        let head = Inline::from(words.get("report-rights-conclusion"));
        let bold = Inline::new().bold(conclusion);
        table.rows.push(vec![head.into(), bold.into()]);
        table.block()
    }

    /// The judgement, what was suggested, and that they differ.
    fn severity(&self, row: &RightRow) -> Vec<Inline> {
        let words = &self.words;
        let mut said: Vec<Inline> = Vec::new();
        if let Some(at) = row.judgement {
            said.push(self.step_label(2, at).into());
        }
        if let Some(suggestion) = row.suggestion {
            let range = self.range(suggestion.from, suggestion.to);
            let ours = if suggestion.ours {
                "report-rights-suggestion-ours"
            } else {
                "report-rights-suggestion"
            };
            let message = Message::new(ours).with("suggestion", range.to_lowercase());
            said.push(words.say(&message).into());
        }
        if row.differs() {
            said.push(capital(&words.get("report-matrix-differs")).into());
        }
        said
    }

    fn reasonable(&self, said: Option<Reasonable>) -> Vec<Inline> {
        let id = said.map(|said| match said {
            Reasonable::Yes => "rights-yes",
            Reasonable::No => "rights-no",
            Reasonable::Unknown => "rights-not-known",
            Reasonable::NotApplicable => "rights-not-applicable",
        });
        id.map(|id| Inline::from(capital(&self.words.get(id))))
            .into_iter()
            .collect()
    }

    fn matrix_reason(&self, row: &RightRow) -> Vec<Block> {
        let words = &self.words;
        let judgement = row
            .judgement
            .map(|step| self.step_label(2, step))
            .unwrap_or_default();
        let lead = Message::new("report-matrix-reason")
            .with("right", words.asked(&row.label))
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
                right: words.asked(&row.label).to_owned(),
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

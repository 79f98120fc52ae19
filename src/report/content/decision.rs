//! The decision page: advice, conditions, decision, residual risks, rights matrix, open action points.
//!
//! Owns what somebody must read who reads only one chapter.

use super::Report;
use super::words::capital;
use crate::assessment::{
    ActionPoint, ActionState, Address, Answer, Decision, Round, Row, State, Value, choice_label,
};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ColumnType, Question, Text};
use crate::report::document::{
    Block, CalloutKind, Cell, Inline, Link, List, ParagraphStyle, Span, Table,
};
use crate::report::matrix::{MatrixRow, Reading, RightsMatrix, Step};
use crate::standing::{self, RightRow, RoundStanding};

/// The table of residual risks in IAMA 2.0.
const RESIDUAL_RISKS: &str = "5.C";
/// The questions of the matrix: importance, impact, severity.
const MATRIX: [&str; 3] = ["4.3.1", "4.3.2", "4.3.3"];

impl Report<'_> {
    /// The chapter.
    pub fn decision(&self) -> Vec<Block> {
        let mut blocks =
            vec![Block::heading(1, self.words.get("report-decision")).anchored("decision")];
        blocks.extend(self.stale_notice());
        let about = self
            .words
            .prose(&self.assessment.profile.description, ParagraphStyle::Body);
        if !about.is_empty() {
            blocks.push(Block::heading(2, self.words.get("report-about")));
            blocks.extend(about);
        }
        blocks.extend(self.advice());
        blocks.extend(self.decided());
        blocks.extend(self.risks());
        blocks.extend(self.rights());
        blocks.extend(self.open_actions());
        blocks
    }

    /// The question that asks for the advice, its answer and its address.
    fn advice_question(&self) -> Option<(Address, &Question, Answer)> {
        self.outlines.iter().find_map(|outline| {
            let (address, question) = outline.questions().find(|(_, question)| {
                matches!(
                    &question.answer,
                    AnswerType::Options {
                        conditions: Some(_),
                        ..
                    }
                )
            })?;
            let answer = self.assessment.answer(&address);
            Some((address, question, answer))
        })
    }

    fn advice(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-advice"))];
        let Some((address, question, answer)) = self.advice_question() else {
            blocks.push(Block::muted(words.get("report-advice-none")));
            return blocks;
        };
        let chosen: Vec<String> = answer
            .value
            .iter()
            .flat_map(Value::chosen)
            .cloned()
            .collect();
        if chosen.is_empty() {
            blocks.push(Block::muted(words.get("report-advice-none")));
        } else {
            let options = question.answer.options();
            let labels = chosen
                .iter()
                .map(|id| choice_label(options, id, words.language()).to_lowercase());
            let advice = Message::new("report-advice-is").with("advice", words.row(labels));
            blocks.push(Block::lead(words.say(&advice)));
            if answer.state != State::Agreed {
                blocks.push(Block::muted(words.get("report-advice-state")));
            }
        }
        blocks.extend(words.prose(&answer.explanation, ParagraphStyle::Body));
        let link = Inline::new().link(
            format!("{} {}", address.question, words.asked(&question.title)),
            Link::Anchor(address.to_string()),
        );
        blocks.push(Block::styled(ParagraphStyle::Small, link));
        if let Some(Value::Advice { conditions, .. }) = &answer.value {
            blocks.push(Block::heading(3, words.get("report-conditions")));
            let items: Vec<Vec<Block>> = conditions
                .iter()
                .map(|item| words.prose(&item.text, ParagraphStyle::Body))
                .filter(|item| !item.is_empty())
                .collect();
            if items.is_empty() {
                blocks.push(Block::muted(words.get("report-conditions-none")));
            } else {
                blocks.push(Block::List(List {
                    ordered: true,
                    items,
                }));
            }
        }
        blocks
    }

    fn decided(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-decided"))];
        let Some(round) = self.assessment.round() else {
            blocks.push(Block::muted(words.get("report-decided-none")));
            return blocks;
        };
        blocks.extend(self.spite(round));
        let heads = [
            ("report-role", 2.2),
            ("report-decision-head", 2.4),
            ("report-name", 3.4),
            ("report-date-head", 1.6),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for role in &round.required {
            let signature = round.signature(role);
            let decision = signature.map_or_else(
                || words.get("report-not-signed"),
                |s| self.decision_words(s.decision),
            );
            let who = signature
                .map(|s| words.row([s.name.clone(), s.function.clone()]))
                .unwrap_or_default();
            let date = signature.map(|s| words.date(&s.date)).unwrap_or_default();
            table.row([self.role(role), decision, who, date]);
        }
        if !table.rows.is_empty() {
            blocks.push(table.block());
        }
        for signature in round
            .signatures
            .iter()
            .filter(|signature| !signature.conditions.is_empty())
        {
            let who = words.row([
                signature.name.clone(),
                self.role(&signature.role).to_lowercase(),
            ]);
            blocks.push(Block::label(
                words.say(&Message::new("report-condition-of").with("who", who)),
            ));
            blocks.push(Block::bullets(
                signature.conditions.iter().map(|text| words.written(text)),
            ));
        }
        blocks
    }

    /// A decision in words.
    pub fn decision_words(&self, decision: Decision) -> String {
        self.words
            .get(&format!("report-decision-{}", decision.id()))
    }

    /// That and why a round was opened while points were open.
    pub fn spite(&self, round: &Round) -> Option<Block> {
        if round.reason.trim().is_empty() && round.open_points.is_empty() {
            return None;
        }
        let words = &self.words;
        let mut inside = Vec::new();
        if !round.reason.trim().is_empty() {
            let reason = Message::new("report-spite-reason").with("reason", round.reason.trim());
            inside.extend(words.prose(&words.say(&reason), ParagraphStyle::Body));
        }
        if !round.open_points.is_empty() {
            let points = Message::new("report-spite-points")
                .number("count", round.open_points.len())
                .with("version", round.version.to_string());
            inside.push(Block::paragraph(words.say(&points)));
            inside.push(Block::bullets(
                round.open_points.iter().map(|point| words.written(point)),
            ));
        }
        let signed = !round.signatures.is_empty();
        let title = if signed {
            "report-spite-title"
        } else {
            "report-spite-round-title"
        };
        Some(Block::callout(
            CalloutKind::Warning,
            words.get(title),
            inside,
        ))
    }

    /// That the signatures belong to an earlier content.
    pub fn stale_notice(&self) -> Option<Block> {
        let stale = matches!(self.standing.round, RoundStanding::Stale { .. });
        stale.then(|| {
            let text = Block::paragraph(self.words.get("report-stale"));
            Block::callout(
                CalloutKind::Warning,
                self.words.get("report-stale-title"),
                vec![text],
            )
        })
    }

    fn risks(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-risks"))];
        let found = self.outlines.iter().find_map(|outline| {
            let (address, question) = outline
                .questions()
                .find(|(_, q)| q.number == RESIDUAL_RISKS)?;
            Some((question, self.assessment.answer(&address)))
        });
        let rows = match &found {
            Some((
                _,
                Answer {
                    value: Some(Value::Rows(rows)),
                    ..
                },
            )) => rows.as_slice(),
            _ => &[],
        };
        if rows.is_empty() {
            blocks.push(Block::muted(words.get("report-risks-none")));
            return blocks;
        }
        let options = found
            .as_ref()
            .map(|(question, _)| decision_options(question))
            .unwrap_or_default();
        for (at, row) in rows.iter().enumerate() {
            blocks.push(Block::label(format!(
                "{} {}",
                words.get("report-risk"),
                at + 1
            )));
            blocks.push(self.risk(row, &options));
        }
        let rejected = rows
            .iter()
            .filter(|row| cell(row, "besluit") == "verworpen")
            .count();
        if rejected > 0 {
            let text = words.say(&Message::new("report-risk-rejected").number("count", rejected));
            blocks.push(Block::paragraph(text));
        }
        blocks
    }

    fn risk(&self, row: &Row, options: &[(String, Text)]) -> Block {
        let words = &self.words;
        let decision = cell(row, "besluit");
        let decided = match options.iter().find(|(id, _)| id == decision) {
            Some((_, label)) => words.asked_inline(label),
            None => words.written_or(decision, "report-risk-undecided"),
        };
        let bold = decided
            .0
            .into_iter()
            .map(|span| Span { bold: true, ..span })
            .collect();
        let by = [
            cell(row, "naam").to_owned(),
            cell(row, "functie").to_owned(),
            words.date(cell(row, "datum")),
        ];
        let pairs = [
            ("report-risk-what", words.stacked(cell(row, "risico"))),
            ("report-risk-interest", words.stacked(cell(row, "belang"))),
            ("report-decision-head", Inline(bold)),
            ("report-risk-by", words.written(&words.row(by))),
            ("report-risk-reason", words.stacked(cell(row, "reden"))),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_blank());
        Block::key_values(said.map(|(id, value)| (words.get(id), value)))
    }

    fn rights(&self) -> Vec<Block> {
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

    fn open_actions(&self) -> Vec<Block> {
        let open: Vec<&ActionPoint> = self
            .assessment
            .action_points
            .iter()
            .filter(|point| point.state == ActionState::Open)
            .collect();
        let mut blocks = vec![Block::heading(2, self.words.get("report-open-actions"))];
        if open.is_empty() {
            blocks.push(Block::muted(self.words.get("report-open-actions-none")));
        } else {
            blocks.push(self.action_table(&open, false));
        }
        blocks
    }

    /// All action points, whatever their state.
    pub fn action_points(&self) -> Vec<Block> {
        let all: Vec<&ActionPoint> = self.assessment.action_points.iter().collect();
        let mut blocks =
            vec![Block::heading(1, self.words.get("report-actions")).anchored("actions")];
        if all.is_empty() {
            blocks.push(Block::muted(self.words.get("report-actions-none")));
        } else {
            blocks.push(self.action_table(&all, true));
        }
        blocks
    }

    fn action_table(&self, points: &[&ActionPoint], with_state: bool) -> Block {
        let words = &self.words;
        let mut heads = vec![
            ("report-action", 4.0),
            ("report-action-owner", 2.1),
            ("report-action-due", 1.9),
        ];
        if with_state {
            heads.push(("report-action-state", 1.3));
        }
        heads.push(("report-action-origin", 0.9));
        let mut table = Table::new(heads.into_iter().map(|(id, width)| (words.get(id), width)))
            .without_row_headers();
        for point in points {
            let mut cells: Vec<Cell> = vec![
                Cell(words.lines(&point.text)),
                words
                    .written_or(&self.who(&point.owner), "report-unknown")
                    .into(),
                words
                    .written_or(&words.date(&point.due), "report-unknown")
                    .into(),
            ];
            if with_state {
                cells.push(words.get(action_state(point.state)).into());
            }
            cells.push(point.origin.as_ref().map(origin).unwrap_or_default().into());
            table.rows.push(cells);
        }
        table.block()
    }
}

/// The word for the state of an action point.
pub fn action_state(state: ActionState) -> &'static str {
    match state {
        ActionState::Open => "report-action-open",
        ActionState::Done => "report-action-done",
        ActionState::Dropped => "report-action-dropped",
    }
}

/// The question that something came from, as a link.
fn origin(address: &Address) -> Inline {
    Inline::new().link(address.question.clone(), Link::Anchor(address.to_string()))
}

fn step(at: usize) -> Step {
    match at {
        0 => Step::Low,
        1 => Step::Middle,
        _ => Step::High,
    }
}

fn cell<'a>(row: &'a Row, id: &str) -> &'a str {
    row.cells.get(id).map_or("", |text| text.trim())
}

/// The decisions that can be taken on a risk.
fn decision_options(question: &Question) -> Vec<(String, Text)> {
    let AnswerType::Table { columns, .. } = &question.answer else {
        return Vec::new();
    };
    columns
        .iter()
        .filter(|column| column.id == "besluit")
        .flat_map(|column| match &column.kind {
            ColumnType::Choice(options) => options.as_slice(),
            _ => &[],
        })
        .map(|option| (option.id.clone(), option.label.clone()))
        .collect()
}

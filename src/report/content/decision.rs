//! The decision page: advice, conditions, decision, residual risks, rights matrix, open action points.
//!
//! Owns what somebody must read who reads only one chapter.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Address, Answer, Decision, Round, Row, State, Value, choice_label};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ColumnType, Question, Text};
use crate::report::document::{
    Block, CalloutKind, Inline, Link, List, ParagraphStyle, Span, Table,
};
use crate::standing::RoundStanding;

/// The table of residual risks in IAMA 2.0.
const RESIDUAL_RISKS: &str = "5.C";

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
        blocks.extend(self.outcomes());
        blocks.extend(self.risks());
        blocks.extend(self.rights());
        blocks.extend(self.open_actions());
        blocks
    }

    /// What the other instruments come to, a line each.
    fn outcomes(&self) -> Vec<Block> {
        let words = &self.words;
        let duties = self.outlines.iter().filter_map(|o| self.duties_line(o));
        let risks = self.standing.risk.iter().map(|p| self.risk_line(p));
        let mut pairs: Vec<(String, Inline)> = duties.chain(risks).collect();
        if !self.standing.stale.is_empty() {
            let count = self.standing.stale.len();
            let said = words.say(&Message::new("report-stale-line").number("count", count));
            let list = Link::Anchor(super::stale::ANCHOR.to_owned());
            let line = Inline::from(format!("{said} "));
            let line = line.link(words.get("report-stale-answers"), list);
            pairs.push((words.get("report-stale-short"), line));
        }
        if pairs.is_empty() {
            return Vec::new();
        }
        let heading = Block::heading(2, words.get("report-outcomes"));
        vec![heading, Block::key_values(pairs)]
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
            let advice = Message::new("report-advice-is").with("advice", in_a_row(labels));
            blocks.push(Block::lead(words.say(&advice)));
            if answer.state != State::Agreed {
                blocks.push(Block::muted(words.get("report-advice-state")));
            }
        }
        blocks.extend(words.prose(&answer.explanation, ParagraphStyle::Body));
        let place = self.reference_in_full(&address);
        blocks.push(Block::styled(ParagraphStyle::Small, place));
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
                    ..List::default()
                }));
            }
        }
        blocks
    }

    /// Who decided what in a round, a row per role that had to sign.
    pub(super) fn signatures(&self, round: &Round) -> Table {
        let words = &self.words;
        let heads = [
            ("report-role", 2.2),
            ("report-decision-head", 2.4),
            ("report-name", 3.4),
            ("report-date-head", 1.6),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for (role, signature) in round.by_role() {
            let decision = signature.map_or_else(
                || words.get("report-not-signed"),
                |s| self.decision_words(s.decision),
            );
            let who = signature
                .map(|s| in_a_row([s.name.clone(), s.function.clone()]))
                .unwrap_or_default();
            let date = signature.map(|s| words.date(&s.date)).unwrap_or_default();
            table.row([self.role(role), decision, who, date]);
        }
        table
    }

    fn decided(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-decided"))];
        let Some(round) = self.assessment.round() else {
            blocks.push(Block::muted(words.get("report-decided-none")));
            return blocks;
        };
        blocks.extend(self.spite(round));
        let table = self.signatures(round);
        if !table.rows.is_empty() {
            blocks.push(table.block());
        }
        for signature in round
            .signatures
            .iter()
            .filter(|signature| !signature.conditions.is_empty())
        {
            let who = in_a_row([
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
            ("report-risk-by", words.written(&in_a_row(by))),
            ("report-risk-reason", words.stacked(cell(row, "reden"))),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_blank());
        Block::key_values(said.map(|(id, value)| (words.get(id), value)))
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

//! The decision page: what the algorithm is, the advice, who decided what, and what every part of the assessment
//! comes to, in a line or two with where the whole is.
//!
//! Owns what somebody must read who reads only one page, torn out of the report or not.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Address, Answer, Decision, Round, State, Value, choice_label};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Question};
use crate::report::document::{Block, CalloutKind, Inline, Link, List, ParagraphStyle, Table};
use crate::standing::RoundStanding;

impl Report<'_> {
    /// The page; a second one when conditions or signatories are many.
    pub fn decision(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(1, words.get("report-decision")).anchored("decision")];
        blocks.extend(self.stale_notice());
        blocks.extend(words.prose(&self.assessment.profile.description, ParagraphStyle::Body));
        blocks.extend(self.advice());
        blocks.extend(self.decided());
        blocks.push(Block::heading(2, words.get("report-outcomes")));
        blocks.push(Block::key_values(self.in_brief()));
        blocks
    }

    /// The question that asks for the advice, its answer and its address.
    pub fn advice_question(&self) -> Option<(Address, &Question, Answer)> {
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

    /// The advice with its conditions; the reasons for it stand in the next chapter.
    fn advice(&self) -> Vec<Block> {
        let words = &self.words;
        let Some((_, question, answer)) = self.advice_question() else {
            return vec![Block::muted(words.get("report-advice-none"))];
        };
        let chosen = answer.value.iter().flat_map(Value::chosen);
        let options = question.answer.options();
        let labels: Vec<String> = chosen
            .map(|id| choice_label(options, id, words.language()).to_lowercase())
            .collect();
        if labels.is_empty() {
            return vec![Block::muted(words.get("report-advice-none"))];
        }
        let advice = Message::new("report-advice-is").with("advice", in_a_row(labels));
        let mut blocks = vec![Block::lead(words.say(&advice))];
        if answer.state != State::Agreed {
            blocks.push(Block::muted(words.get("report-advice-state")));
        }
        if let Some(Value::Advice { conditions, .. }) = &answer.value {
            let items: Vec<Vec<Block>> = conditions
                .iter()
                .map(|item| words.prose(&item.text, ParagraphStyle::Body))
                .filter(|item| !item.is_empty())
                .collect();
            if items.is_empty() {
                blocks.push(Block::muted(words.get("report-conditions-none")));
            } else {
                blocks.push(Block::label(words.get("report-conditions-advice")));
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
            ("report-role", 2.3),
            ("report-decision-head", 2.4),
            ("report-name", 3.4),
            ("report-date-head", 1.5),
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

    /// The last round: who decided what, with how many conditions.
    fn decided(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-decided"))];
        let Some(round) = self.assessment.round() else {
            blocks.push(Block::muted(words.get("report-decided-none")));
            return blocks;
        };
        let mut table = self.signatures(round);
        for (role, row) in round.required.iter().zip(&mut table.rows) {
            let Some(signature) = round.signature(role) else {
                continue;
            };
            let conditions = signature.conditions.len();
            if conditions > 0 && signature.decision == Decision::ApproveWithConditions {
                let said = Message::new("report-decision-conditions").number("count", conditions);
                let goal = Link::Anchor("sign-off".to_owned());
                row[1] = Inline::new().link(words.say(&said), goal).into();
            }
        }
        if !table.rows.is_empty() {
            blocks.push(table.block());
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
}

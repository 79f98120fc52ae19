//! What a quick scan adds up to: the duties that follow from its answers, each with its reasons.
//!
//! Owns how rules are applied: per duty the highest level of the rules that hold. Knows no rule itself (they
//! are data of the questionnaire) and judges nothing: the outcome is a set, and a person reads the reasons.

use std::collections::BTreeSet;

use crate::assessment::{Address, AnswersOf, Assessment, Outline, State};
use crate::questionnaire::{
    AnswerType, Condition, Duty, Instrument, Lookup, Question, Rule, Source, Text, reference,
};

/// The duties that follow from the answers to one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// The instrument whose rules these are.
    pub instrument: String,
    /// The duties there are, in the order of the definition. One for which no rule holds is not there.
    pub duties: Vec<DutyOutcome>,
    /// Visible questions without an answer: as long as there are any, duties may still be added.
    pub unanswered: Vec<Address>,
}

/// A duty, and how strongly it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyOutcome {
    /// The duty's id, such as `fria`.
    pub duty: String,
    /// What is shown.
    pub title: Text,
    /// The id of its level, such as `must`.
    pub level: String,
    /// The place of the level among those of the duty: 0 is the mildest.
    pub rank: usize,
    /// What the level is called.
    pub label: Text,
    /// Why: every rule that holds, those of the highest level first.
    pub reasons: Vec<DutyReason>,
}

/// Why a duty is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyReason {
    /// The place of the level that this reason alone gives.
    pub rank: usize,
    /// The reason, in a sentence.
    pub text: Text,
    /// Where it comes from: law, guide, or our own rule.
    pub sources: Vec<Source>,
    /// The answers that it rests on; none for what holds always.
    pub because: Vec<Address>,
}

impl Outcome {
    /// Whether every visible question has an answer. An outcome that is not complete is provisional.
    pub fn is_complete(&self) -> bool {
        self.unanswered.is_empty()
    }

    /// The duty with this id, if it is there.
    pub fn duty(&self, id: &str) -> Option<&DutyOutcome> {
        self.duties.iter().find(|found| found.duty == id)
    }
}

impl DutyOutcome {
    /// The reasons that give the level as it is; the others would give a milder one.
    pub fn deciding(&self) -> impl Iterator<Item = &DutyReason> {
        self.reasons
            .iter()
            .filter(|reason| reason.rank == self.rank)
    }
}

/// The duties that follow from the answers. Empty for an instrument without rules. An answer to a question
/// that is hidden does not count, and of a repeated section only what stands outside the repeat.
pub fn outcome(instrument: &Instrument, assessment: &Assessment) -> Outcome {
    of_outline(&Outline::new(instrument, assessment), assessment)
}

/// The same for an outline that is there already.
pub(super) fn of_outline(outline: &Outline<'_>, assessment: &Assessment) -> Outcome {
    let instrument = outline.instrument;
    let visible: BTreeSet<String> = outline
        .questions()
        .map(|(address, _)| address.question)
        .collect();
    let answers = Visible {
        instrument: &instrument.id,
        answers: &AnswersOf::new(assessment, &instrument.id, None),
        hidden: instrument
            .questions()
            .map(|question| question.number.as_str())
            .filter(|number| !visible.contains(*number))
            .collect(),
    };
    Outcome {
        instrument: instrument.id.clone(),
        duties: instrument
            .duties
            .iter()
            .filter_map(|duty| follow(instrument, duty, &answers))
            .collect(),
        unanswered: outline
            .questions()
            .filter(|(address, question)| !is_settled(question, assessment, address))
            .map(|(address, _)| address)
            .collect(),
    }
}

/// What one duty comes to; `None` if no rule for it holds.
fn follow(instrument: &Instrument, duty: &Duty, answers: &dyn Lookup) -> Option<DutyOutcome> {
    let mut rules: Vec<(usize, &Rule)> = rules_of(instrument, duty)
        .filter(|(_, rule)| holds(rule, answers))
        .collect();
    // Stable: within a level the order of the definition stays.
    rules.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let rank = rules.first()?.0;
    Some(DutyOutcome {
        duty: duty.id.clone(),
        title: duty.title.clone(),
        level: duty.levels[rank].id.clone(),
        rank,
        label: duty.levels[rank].label.clone(),
        reasons: rules
            .into_iter()
            .map(|(rank, rule)| DutyReason {
                rank,
                text: rule.reason.clone(),
                sources: rule.sources.clone(),
                because: because(instrument, rule, answers),
            })
            .collect(),
    })
}

/// The rules for a duty, each with the place of its level.
fn rules_of<'a>(
    instrument: &'a Instrument,
    duty: &'a Duty,
) -> impl Iterator<Item = (usize, &'a Rule)> {
    instrument
        .rules
        .iter()
        .filter(|rule| rule.duty == duty.id)
        .filter_map(|rule| {
            let rank = duty
                .levels
                .iter()
                .position(|level| level.id == rule.level)?;
            Some((rank, rule))
        })
}

fn holds(rule: &Rule, answers: &dyn Lookup) -> bool {
    rule.when
        .as_ref()
        .is_none_or(|condition| condition.holds(answers))
}

/// The answers on which a rule that holds rests, in the order in which the rule names them.
fn because(instrument: &Instrument, rule: &Rule, answers: &dyn Lookup) -> Vec<Address> {
    let mut questions = Vec::new();
    if let Some(condition) = &rule.when {
        rests_on(condition, answers, &mut questions);
    }
    let mut seen = BTreeSet::new();
    questions
        .into_iter()
        .filter(|question| answers.answered(question) && seen.insert(*question))
        .map(|question| {
            let (of, number) = reference(&instrument.id, question);
            Address::new(of, number, None)
        })
        .collect()
}

/// The questions that make a condition hold: of alternatives only those that do.
fn rests_on<'a>(condition: &'a Condition, answers: &dyn Lookup, found: &mut Vec<&'a str>) {
    match condition {
        Condition::Test { question, .. } => found.push(question),
        Condition::All(inner) => inner.iter().for_each(|c| rests_on(c, answers, found)),
        Condition::Any(inner) => inner
            .iter()
            .filter(|c| c.holds(answers))
            .for_each(|c| rests_on(c, answers, found)),
        Condition::Not(inner) => {
            found.extend(inner.tests().into_iter().map(|(question, ..)| question));
        }
    }
}

/// Whether rules can see what was answered: a closed question needs an option, words alone say nothing to a rule.
fn is_settled(question: &Question, assessment: &Assessment, address: &Address) -> bool {
    assessment.answers.get(address).is_some_and(|answer| {
        matches!(answer.state, State::NotApplicable { .. })
            || match question.answer {
                AnswerType::Options { .. } => answer
                    .value
                    .as_ref()
                    .is_some_and(|value| !value.chosen().is_empty()),
                _ => answer.is_answered(),
            }
    })
}

/// The answers without those to hidden questions of the own instrument, which are kept but do not count.
struct Visible<'a> {
    instrument: &'a str,
    answers: &'a dyn Lookup,
    hidden: BTreeSet<&'a str>,
}

impl Visible<'_> {
    fn hides(&self, question: &str) -> bool {
        let (instrument, number) = reference(self.instrument, question);
        instrument == self.instrument && self.hidden.contains(number)
    }
}

impl Lookup for Visible<'_> {
    fn chosen(&self, question: &str) -> Vec<String> {
        if self.hides(question) {
            return Vec::new();
        }
        self.answers.chosen(question)
    }

    fn answered(&self, question: &str) -> bool {
        !self.hides(question) && self.answers.answered(question)
    }

    fn cells(&self, question: &str, column: &str) -> Vec<String> {
        if self.hides(question) {
            return Vec::new();
        }
        self.answers.cells(question, column)
    }
}

#[cfg(test)]
mod tests;

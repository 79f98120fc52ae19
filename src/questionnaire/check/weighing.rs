//! What must hold for scoring, the risk profile and the rules of a quick scan.

use super::{Check, is_elsewhere};
use crate::language::Message;
use crate::questionnaire::definition::{Instrument, Question};
use crate::questionnaire::weighing::{RiskProfile, Rule};

impl Check<'_> {
    /// What is taken over comes from another instrument, and its options become options of the question.
    pub(super) fn takes_over(&mut self, question: &Question) {
        for from in &question.takes_over {
            if !is_elsewhere(&from.question) {
                let what = Message::new("q-own-instrument").with("found", &from.question);
                let way_out = Message::new("q-own-instrument-way-out");
                self.problem(&question.number, what, way_out);
            }
            for (_, ours) in &from.options {
                self.option(&question.number, question, None, ours);
            }
        }
    }

    /// Every option has a level, or none has and the team estimates it.
    pub(super) fn scoring(&mut self, question: &Question) {
        let Some(scoring) = &question.scoring else {
            return;
        };
        let column = scoring.column.as_deref();
        if let Some(column) = column {
            self.column(&question.number, &question.number, column);
        }
        for (option, _) in &scoring.risk {
            self.option(&question.number, question, column, option);
        }
        let missing: Vec<&str> = question
            .answer
            .options_of(column)
            .iter()
            .map(|option| option.id.as_str())
            .filter(|id| !scoring.risk.iter().any(|(known, _)| known == id))
            .collect();
        if !scoring.is_estimated() && !missing.is_empty() {
            let what = Message::new("q-no-level").with("options", missing.join(", "));
            self.problem(&question.number, what, Message::new("q-no-level-way-out"));
        }
    }

    /// The parts of the definition that weigh answers.
    pub(super) fn weighing(&mut self, instrument: &Instrument) {
        if let Some(profile) = &instrument.risk_profile {
            self.risk_profile(profile);
        }
        let axes: Vec<String> = instrument
            .risk_profile
            .iter()
            .flat_map(|profile| profile.axes.iter().map(|axis| axis.id.clone()))
            .collect();
        for question in instrument.questions() {
            if let Some(scoring) = &question.scoring
                && !axes.contains(&scoring.axis)
            {
                let what = Message::new("q-no-such-axis").with("axis", &scoring.axis);
                let way_out = Message::new("q-no-such-axis-way-out").with("known", axes.join(", "));
                self.problem(&question.number, what, way_out);
            }
        }
        for rule in &instrument.rules {
            self.rule(instrument, rule);
        }
    }

    fn risk_profile(&mut self, profile: &RiskProfile) {
        self.existing("$", &profile.judgement);
        let rising = profile
            .bands
            .windows(2)
            .all(|two| two[0].from < two[1].from);
        if profile.bands.first().is_none_or(|first| first.from != 0) || !rising {
            let what = Message::new("q-bands");
            self.problem("$", what, Message::new("q-bands-way-out"));
        }
        for finding in &profile.findings {
            let at = super::section_key(&finding.id);
            for number in &finding.questions {
                if !is_elsewhere(number) {
                    self.existing(&at, number);
                }
            }
            self.condition(&at, &finding.when);
            if let Some(condition) = &finding.excluded_when {
                self.condition(&at, condition);
            }
        }
    }

    fn rule(&mut self, instrument: &Instrument, rule: &Rule) {
        let duty = instrument.duties.iter().find(|duty| duty.id == rule.duty);
        let known = duty.is_some_and(|duty| duty.levels.iter().any(|l| l.id == rule.level));
        if !known {
            let what = Message::new("q-no-such-level")
                .with("duty", &rule.duty)
                .with("level", &rule.level);
            self.problem("$", what, Message::new("q-no-such-level-way-out"));
        }
        if let Some(condition) = &rule.when {
            self.condition("$", condition);
        }
    }

    /// The option must be one of the question's, or of its column's.
    pub(super) fn option(
        &mut self,
        at: &str,
        question: &Question,
        column: Option<&str>,
        option: &str,
    ) {
        let options = question.answer.options_of(column);
        if options.iter().any(|known| known.id == option) {
            return;
        }
        let known: Vec<&str> = options.iter().map(|known| known.id.as_str()).collect();
        let what = Message::new("q-no-such-option")
            .with("number", &question.number)
            .with("option", option);
        let way_out = Message::new("q-no-such-option-way-out").with("known", known.join(", "));
        self.problem(at, what, way_out);
    }
}

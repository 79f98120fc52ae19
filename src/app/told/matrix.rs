//! Single facts about a right, from the brainstorm to the conclusion.

use std::fmt::Write as _;

use crate::app::{Model, Open};
use crate::assessment::{Address, choice_label};
use crate::questionnaire::{Choice, Instrument};
use crate::standing::{
    Conclusion, Effect, Reasonable, RightRow, SEVERITIES, Suggestion, short_label, steps,
};

/// Words for the options of 4.3.1, in the order of [`crate::standing`].
pub const IMPORTANCE: [&str; 3] = [
    "screen-importance-less",
    "screen-between",
    "screen-importance-core",
];
/// The same for 4.3.2.
pub const IMPACT: [&str; 3] = [
    "screen-impact-limited",
    "screen-between",
    "screen-impact-large",
];

/// A fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The words.
    pub words: String,
    /// Whether it asks for attention.
    pub warns: bool,
}

/// Tells facts.
#[derive(Debug)]
pub struct RightFacts<'m> {
    model: &'m Model,
    instrument: Option<&'static Instrument>,
}

impl<'m> RightFacts<'m> {
    /// Of the rights of the open assessment.
    pub fn new(model: &'m Model, open: &Open) -> Self {
        let instrument = open.rights_outline().map(|outline| outline.instrument);
        Self { model, instrument }
    }

    /// The label of an option of a question, in small letters.
    fn label(&self, number: &str, id: &str) -> String {
        choice_label(self.options(number), id, self.model.language()).to_lowercase()
    }

    fn options(&self, number: &str) -> &'static [Choice] {
        self.instrument
            .and_then(|instrument| instrument.question(number))
            .map_or(&[], |question| question.answer.options())
    }

    fn class(
        &self,
        row: &RightRow,
        number: &str,
        index: Option<usize>,
        words: [&'static str; 3],
    ) -> Fact {
        told(match index.and_then(|index| words.get(index)) {
            Some(id) => self.model.word(id),
            None => self.absent(row, number),
        })
    }

    /// The word for a step without an answer, where it is asked.
    fn absent(&self, row: &RightRow, number: &str) -> String {
        if row.asks(number) {
            self.model.word("rights-open")
        } else {
            "-".to_owned()
        }
    }

    /// Its id and its name.
    pub fn name(&self, row: &RightRow) -> String {
        let label = row.label.in_language(self.model.language());
        format!("{} {label}", row.id)
    }

    /// The same, shortened.
    pub fn short_name(&self, row: &RightRow) -> String {
        let label = row.label.in_language(self.model.language());
        format!("{} {}", row.id, short_label(label))
    }

    /// The number of a step as people say it; for a step of our own its title.
    pub fn step(&self, address: &Address) -> String {
        let question = self
            .instrument
            .and_then(|instrument| instrument.question(&address.question));
        match question.filter(|question| !question.official) {
            Some(ours) => ours.title.in_language(self.model.language()).to_owned(),
            None => address.number(),
        }
    }

    /// What the brainstorm said: may be harmed, may be protected.
    pub fn named(&self, row: &RightRow) -> String {
        let words: Vec<String> = [
            (row.harmed, "screen-may-be-harmed"),
            (row.protected, "screen-may-be-protected"),
        ]
        .into_iter()
        .filter(|(said, _)| *said)
        .map(|(_, id)| self.model.word(id))
        .collect();
        if words.is_empty() {
            self.model.word("screen-not-named")
        } else {
            words.join("; ")
        }
    }

    /// The realistic effect.
    pub fn effect(&self, row: &RightRow) -> Fact {
        told(match row.effect {
            Some(Effect::Negative) => self.model.word("rights-effect-negative"),
            Some(Effect::Positive) => self.model.word("rights-effect-positive"),
            Some(Effect::Both) => self.model.word("rights-effect-both"),
            None => self.model.word("screen-not-yet"),
        })
    }

    /// How important the right is here.
    pub fn importance(&self, row: &RightRow) -> Fact {
        self.class(row, steps::IMPORTANCE, row.importance, IMPORTANCE)
    }

    /// How large the impact is.
    pub fn impact(&self, row: &RightRow) -> Fact {
        self.class(row, steps::IMPACT, row.impact, IMPACT)
    }

    /// What the two classes suggest; a cell of the grid that is ours says so.
    pub fn suggestion(&self, row: &RightRow) -> Fact {
        told(match row.suggestion {
            Some(suggestion) => self.suggested(suggestion),
            None => self.absent(row, steps::SEVERITY),
        })
    }

    /// What a cell of the grid suggests.
    pub fn suggested(&self, suggestion: Suggestion) -> String {
        let options = self.options(steps::SEVERITY);
        let mut words = suggestion.words(options, self.model.language());
        if suggestion.ours {
            words.push_str("\u{a0}*");
        }
        words
    }

    /// The team's judgement, marked when it differs from what the grid suggests.
    pub fn severity(&self, row: &RightRow) -> Fact {
        let Some(id) = row.judgement.and_then(|index| SEVERITIES.get(index)) else {
            return told(self.absent(row, steps::SEVERITY));
        };
        let words = self.label(steps::SEVERITY, id);
        if row.differs() {
            warned(words)
        } else {
            told(words)
        }
    }

    /// Whether the algorithm is effective.
    pub fn effectiveness(&self, row: &RightRow) -> Fact {
        told(match &row.effectiveness {
            Some(id) => self.label(steps::EFFECTIVENESS, id),
            None => self.absent(row, steps::EFFECTIVENESS),
        })
    }

    /// Whether the interference is reasonable given the effect.
    pub fn reasonable_effect(&self, row: &RightRow) -> Fact {
        self.reasonable(row, steps::REASONABLE_EFFECT, row.reasonable_effect)
    }

    /// Whether everything together is reasonable.
    pub fn reasonable_all(&self, row: &RightRow) -> Fact {
        self.reasonable(row, steps::REASONABLE_ALL, row.reasonable_all)
    }

    fn reasonable(&self, row: &RightRow, number: &str, said: Option<Reasonable>) -> Fact {
        match said {
            Some(Reasonable::Yes) => told(self.model.word("rights-yes")),
            Some(Reasonable::No) => warned(self.model.word("rights-no")),
            Some(Reasonable::Unknown) => told(self.model.word("rights-not-known")),
            Some(Reasonable::NotApplicable) => told(self.model.word("rights-not-applicable")),
            None => told(self.absent(row, number)),
        }
    }

    /// How many measures.
    pub fn measures_counted(&self, row: &RightRow) -> Fact {
        self.counted(row, steps::MEASURES.0, &row.measures)
    }

    /// How many residual risks.
    pub fn residual_counted(&self, row: &RightRow) -> Fact {
        self.counted(row, steps::RESIDUAL, &row.residual)
    }

    fn counted(&self, row: &RightRow, number: &str, items: &[String]) -> Fact {
        told(if items.is_empty() {
            self.absent(row, number)
        } else {
            items.len().to_string()
        })
    }

    /// The conclusion.
    pub fn conclusion(&self, row: &RightRow) -> Fact {
        let words = self.model.say(&row.conclusion.message());
        match row.conclusion {
            Conclusion::NotReasonable(_) => warned(words),
            _ => told(words),
        }
    }

    /// What was said at each step, from the brainstorm to the conclusion: what the step is, and the words.
    pub fn steps(&self, row: &RightRow) -> Vec<(String, Fact)> {
        let mut told_steps = Vec::new();
        let mut step = |numbers: &str, id: &str, fact: Fact| {
            told_steps.push((format!("{numbers} {}:", self.model.word(id)), fact));
        };
        step("4.1.1/2", "screen-brainstorm", told(self.named(row)));
        let effect = with_reason(self.effect(row), &row.effect_reason);
        step(steps::REALISTIC, "screen-effect", effect);
        let (measures, residual) = (self.measures_counted(row), self.residual_counted(row));
        let asked = [
            (
                steps::IMPORTANCE,
                "screen-importance",
                self.both_classes(row),
            ),
            (
                steps::SEVERITY,
                "screen-severity",
                self.severity_in_full(row),
            ),
            (
                steps::EFFECTIVENESS,
                "screen-effective",
                self.effectiveness(row),
            ),
            (
                steps::REASONABLE_EFFECT,
                "screen-reasonable",
                self.reasonable_effect(row),
            ),
            (
                steps::MEASURES.0,
                "screen-measures",
                listed(measures, &row.measures),
            ),
            (
                steps::RESIDUAL,
                "screen-residual",
                listed(residual, &row.residual),
            ),
            (
                steps::REASONABLE_ALL,
                "screen-reasonable-together",
                self.reasonable_all(row),
            ),
        ];
        for (number, id, fact) in asked {
            if row.asks(number) {
                step(number, id, fact);
            }
        }
        told_steps
    }

    /// How important, how large, and what that suggests.
    fn both_classes(&self, row: &RightRow) -> Fact {
        told(format!(
            "{}; {} {}: {}; {}: {}",
            self.importance(row).words,
            steps::IMPACT,
            self.model.word("screen-impact").to_lowercase(),
            self.impact(row).words,
            self.model.word("screen-suggestion").to_lowercase(),
            self.suggestion(row).words
        ))
    }

    /// The judgement, that it differs, and why.
    fn severity_in_full(&self, row: &RightRow) -> Fact {
        let mut fact = self.severity(row);
        if row.differs() {
            let _ = write!(fact.words, " ({})", self.model.word("screen-differs"));
        }
        if row.lacks_reason() {
            let _ = write!(fact.words, ", {}", self.model.word("screen-reason-missing"));
        }
        with_reason(fact, &row.reason)
    }
}

fn told(words: String) -> Fact {
    Fact {
        words,
        warns: false,
    }
}

fn warned(words: String) -> Fact {
    Fact { words, warns: true }
}

fn with_reason(mut fact: Fact, reason: &str) -> Fact {
    let reason = reason.trim();
    if !reason.is_empty() {
        let _ = write!(fact.words, ". {}", reason.replace('\n', " "));
    }
    fact
}

fn listed(mut fact: Fact, items: &[String]) -> Fact {
    if !items.is_empty() {
        let _ = write!(fact.words, ": {}", items.join("; ").replace('\n', " "));
    }
    fact
}

//! The rights matrix: per right the whole way from the brainstorm (4.1.1, 4.1.2) to the realistic impact
//! (4.1.3), severity, effectiveness, reasonableness, measures and residual risks, and where that ended.
//!
//! Owns what is read from the answers and the open points that follow. Everything in a row is what the
//! team said, but for the suggestion of the [`grid`], which is never stored and fills in nothing.

mod conclusion;
mod early;
mod grid;
mod named;
mod points;
pub mod steps;
#[cfg(test)]
mod tests;

pub use conclusion::Conclusion;
pub use early::{EarlyEnd, EarlyError, unreasonable};
pub use grid::{IMPACTS, IMPORTANCES, SEVERITIES, Suggestion, suggest};
pub use named::with_named_rights;
pub use steps::{short_label, weighs_rights};

pub(super) use points::open_points;

use crate::assessment::{Address, Assessment, Outline, State, Value, What};
use crate::questionnaire::Text;
use steps::Read;

/// The effect on a right that the team finds realistic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It is harmed.
    Negative,
    /// It is protected.
    Positive,
    /// Harmed for some, protected for others.
    Both,
}

impl Effect {
    /// The option of 4.1.3 that it is.
    pub fn id(self) -> &'static str {
        match self {
            Self::Negative => "negatief",
            Self::Positive => "positief",
            Self::Both => "beide",
        }
    }

    fn of(id: &str) -> Option<Self> {
        [Self::Negative, Self::Positive, Self::Both]
            .into_iter()
            .find(|effect| effect.id() == id)
    }

    fn and(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}

/// What the team said when asked whether the interference is reasonable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reasonable {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Not known yet.
    Unknown,
    /// The question does not apply.
    NotApplicable,
}

impl Reasonable {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// One right in the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightRow {
    /// Id of the right, such as `A4`.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// Whether the brainstorm names it as one that may be harmed.
    pub harmed: bool,
    /// Whether the brainstorm names it as one that may be protected.
    pub protected: bool,
    /// Whether it stands in the table of realistic impact.
    pub listed: bool,
    /// The effect chosen there.
    pub effect: Option<Effect>,
    /// Why, in the team's words.
    pub effect_reason: String,
    /// Steps of weighing (4.3 to 4.5) that are asked for it, by number; none when it is not weighed.
    pub steps: Vec<String>,
    /// Index in [`IMPORTANCES`], if answered.
    pub importance: Option<usize>,
    /// Index in [`IMPACTS`], if answered.
    pub impact: Option<usize>,
    /// What those two suggest.
    pub suggestion: Option<Suggestion>,
    /// The team's own judgement: index in [`SEVERITIES`].
    pub judgement: Option<usize>,
    /// The reason given with it.
    pub reason: String,
    /// How certain it is that the goals are reached: the option of [`EFFECTIVENESS`].
    pub effectiveness: Option<String>,
    /// Reasonable in view of effectiveness and severity.
    pub reasonable_effect: Option<Reasonable>,
    /// Measures that lessen the interference, in words.
    pub measures: Vec<String>,
    /// Risks that remain, in words.
    pub residual: Vec<String>,
    /// Reasonable, all taken together.
    pub reasonable_all: Option<Reasonable>,
    /// Where the severity is judged.
    pub address: Address,
    /// The first step that still needs something; the last step when none does.
    pub next: Address,
    /// Where all this stands or ended.
    pub conclusion: Conclusion,
}

impl RightRow {
    /// Whether 4.3 to 4.5 are asked for it.
    pub fn weighed(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Whether a step is asked for it.
    pub fn asks(&self, number: &str) -> bool {
        self.steps.iter().any(|step| step == number)
    }

    /// Whether the team judged otherwise than the grid suggests.
    pub fn differs(&self) -> bool {
        match (self.suggestion, self.judgement) {
            (Some(suggestion), Some(judgement)) => !suggestion.holds(judgement),
            _ => false,
        }
    }

    /// Whether it does, and nothing says why.
    pub fn lacks_reason(&self) -> bool {
        self.differs() && self.reason.trim().is_empty()
    }
}

/// The matrix of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RightsMatrix {
    /// The rights: those of 4.1.3 in their order, then those that were only named.
    pub rows: Vec<RightRow>,
}

impl RightsMatrix {
    /// Reads the matrix from the outline of an instrument that weighs rights; empty for others.
    pub fn of(outline: &Outline<'_>, assessment: &Assessment) -> Self {
        if !steps::weighs_rights(outline.instrument) {
            return Self::default();
        }
        let reader = Reader {
            read: Read {
                outline,
                assessment,
            },
            realistic: steps::asks_realistic(outline.instrument),
        };
        let rows = reader.rights().into_iter();
        Self {
            rows: rows.map(|(id, label)| reader.row(&id, label)).collect(),
        }
    }

    /// The rights for which 4.3 to 4.5 are asked.
    pub fn weighed(&self) -> impl Iterator<Item = &RightRow> {
        self.rows.iter().filter(|row| row.weighed())
    }

    /// The row of a right.
    pub fn row(&self, id: &str) -> Option<&RightRow> {
        self.rows.iter().find(|row| row.id == id)
    }
}

/// Reads rows.
struct Reader<'a> {
    read: Read<'a>,
    realistic: bool,
}

impl Reader<'_> {
    /// All rights that occur, each once, with their labels.
    fn rights(&self) -> Vec<(String, Text)> {
        let mut found: Vec<(String, Text)> = Vec::new();
        let mut add = |id: &str, words: &str| {
            if !id.is_empty() && !found.iter().any(|(known, _)| known == id) {
                let label = steps::label_of(self.read.outline.instrument, id);
                found.push((id.to_owned(), label.unwrap_or_else(|| words.into())));
            }
        };
        if self.realistic {
            let listed = self
                .read
                .cells(steps::REALISTIC, steps::REALISTIC_COLUMNS[0], None);
            for id in &listed {
                add(id, id);
            }
        }
        for (id, words) in self.asked() {
            add(id, words);
        }
        if self.realistic {
            for number in [steps::HARMED, steps::PROTECTED] {
                for id in self.read.all_chosen(number, None) {
                    add(id, id);
                }
            }
        }
        found
    }

    /// Rights for which severity is asked: id and label.
    fn asked(&self) -> impl Iterator<Item = (&str, &str)> {
        self.read.outline.entries.iter().filter_map(|entry| {
            let What::Question(question) = entry.what else {
                return None;
            };
            let item = entry.item.as_ref()?;
            (question.number == steps::SEVERITY).then_some((item.id.as_str(), item.text.as_str()))
        })
    }

    /// Effect and reason of a right in the table of realistic impact; `None` when it is not in it.
    fn realistic(&self, id: &str) -> Option<(Option<Effect>, String)> {
        let answer = self.read.answer(steps::REALISTIC, None)?;
        let Some(Value::Rows(rows)) = answer.value.as_ref().filter(|_| self.realistic) else {
            return None;
        };
        let cell = |row: &crate::assessment::Row, index: usize| {
            let cell = row.cells.get(steps::REALISTIC_COLUMNS[index]);
            cell.map_or("", |text| text.trim()).to_owned()
        };
        let mut mine = rows.iter().filter(|row| cell(row, 0) == id).peekable();
        mine.peek()?;
        let (mut effect, mut reasons) = (None::<Effect>, Vec::new());
        for row in mine {
            let one = Effect::of(&cell(row, 1));
            effect = match (effect, one) {
                (Some(known), Some(one)) => Some(known.and(one)),
                (known, one) => known.or(one),
            };
            reasons.push(cell(row, 2));
        }
        reasons.retain(|reason| !reason.is_empty());
        Some((effect, reasons.join("\n")))
    }

    fn reasonable(&self, number: &str, id: &str) -> Option<Reasonable> {
        let answer = self.read.answer(number, Some(id))?;
        if matches!(answer.state, State::NotApplicable { .. }) {
            return Some(Reasonable::NotApplicable);
        }
        Some(match self.read.chosen(number, Some(id))? {
            steps::YES => Reasonable::Yes,
            steps::NO => Reasonable::No,
            _ => Reasonable::Unknown,
        })
    }

    /// The steps that are asked for a right, in order.
    fn steps_of(&self, id: &str) -> Vec<Address> {
        let entries = self.read.outline.entries.iter();
        let asked = entries.filter_map(|entry| {
            let item = entry.item.as_ref().filter(|item| item.id == id)?;
            let number = entry.question()?.number.as_str();
            let is_step = steps::WEIGHING.contains(&number);
            is_step.then(|| self.read.address(number, Some(&item.id)))
        });
        asked.collect()
    }

    fn row(&self, id: &str, label: Text) -> RightRow {
        let read = self.read;
        let right = Some(id);
        let named =
            |number| self.realistic && read.all_chosen(number, None).iter().any(|one| one == id);
        let index = |number: &str, options: [&str; 3]| {
            let chosen = read.chosen(number, right)?;
            options.iter().position(|option| *option == chosen)
        };
        let asked = self.steps_of(id);
        let (listed, effect, effect_reason) = match self.realistic(id) {
            Some((effect, reason)) => (true, effect, reason),
            // Without such a table every right that is asked about is one that may be harmed.
            None => (
                false,
                (!asked.is_empty()).then_some(Effect::Negative),
                String::new(),
            ),
        };
        let (importance, impact) = (
            index(steps::IMPORTANCE, IMPORTANCES),
            index(steps::IMPACT, IMPACTS),
        );
        let open: Vec<&Address> = asked
            .iter()
            .filter(|address| {
                let answer = read.assessment.answers.get(*address);
                !answer.is_some_and(crate::assessment::Answer::is_answered)
            })
            .collect();
        let mut row = RightRow {
            harmed: named(steps::HARMED),
            protected: named(steps::PROTECTED),
            listed,
            effect,
            effect_reason,
            steps: asked.iter().map(|step| step.question.clone()).collect(),
            importance,
            impact,
            suggestion: importance.zip(impact).map(|(a, b)| suggest(a, b)),
            judgement: index(steps::SEVERITY, SEVERITIES),
            reason: read.explanation(steps::SEVERITY, right).to_owned(),
            effectiveness: read
                .chosen(steps::EFFECTIVENESS, right)
                .map(ToOwned::to_owned),
            reasonable_effect: self.reasonable(steps::REASONABLE_EFFECT, id),
            measures: read.cells(steps::MEASURES.0, steps::MEASURES.1, right),
            residual: read.items(steps::RESIDUAL, right),
            reasonable_all: self.reasonable(steps::REASONABLE_ALL, id),
            address: read.address(steps::SEVERITY, right),
            next: read.address(steps::REALISTIC, None),
            conclusion: Conclusion::Undecided,
            label,
            id: id.to_owned(),
        };
        let gate = read
            .chosen(steps::GATE, None)
            .filter(|chosen| steps::GATE_NO.contains(chosen));
        let explained = !read.explanation(steps::REALISTIC, None).is_empty();
        row.conclusion = conclusion::conclude(&row, gate, explained, open.len());
        if let Some(next) = self.next(&row, &asked, open.first().copied()) {
            row.next = next;
        }
        row
    }

    /// The step that needs something next; `None` for the table of realistic impact.
    fn next(&self, row: &RightRow, asked: &[Address], open: Option<&Address>) -> Option<Address> {
        if let Conclusion::NotNeeded(_) = row.conclusion {
            return Some(self.read.address(steps::GATE, None));
        }
        if !self.realistic || row.effect.is_some_and(|effect| effect != Effect::Positive) {
            if let Some(open) = open {
                return Some(open.clone());
            }
            if row.lacks_reason() {
                return Some(row.address.clone());
            }
            return asked.last().cloned();
        }
        None
    }
}

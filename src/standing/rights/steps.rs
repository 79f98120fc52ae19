//! The questions that the matrix reads, by number, and the options that mean something to it. The one
//! place that knows them; every version of an instrument that has them is read the same way.

use crate::assessment::{Address, Answer, Assessment, Outline, State, Value};
use crate::questionnaire::{AnswerType, Instrument, Text};

/// Rights that may be harmed.
pub const HARMED: &str = "4.1.1";
/// Rights that may be protected.
pub const PROTECTED: &str = "4.1.2";
/// The table of rights on which impact is realistic.
pub const REALISTIC: &str = "4.1.3";
/// Its columns: the right, the effect, the reason.
pub const REALISTIC_COLUMNS: [&str; 3] = ["grondrecht", "effect", "reden"];
/// Whether the harmed rights must be weighed further.
pub const GATE: &str = "4.poort";
/// Its options that say no: no negative impact; the law gives the whole answer.
pub const GATE_NO: [&str; 2] = ["geen-negatief", "beantwoord-door-wet"];
/// Importance of the right.
pub const IMPORTANCE: &str = "4.3.1";
/// Impact on the right.
pub const IMPACT: &str = "4.3.2";
/// Severity, as the team judges it.
pub const SEVERITY: &str = "4.3.3";
/// Whether the goals are reached.
pub const EFFECTIVENESS: &str = "4.4.1";
/// Whether that is reasonable in view of the severity.
pub const REASONABLE_EFFECT: &str = "4.4.2";
/// Measures that lessen the interference, and the column with their words.
pub const MEASURES: (&str, &str) = ("4.5.2", "maatregel");
/// Risks that remain.
pub const RESIDUAL: &str = "4.5.3";
/// Whether the interference is reasonable, all taken together.
pub const REASONABLE_ALL: &str = "4.5.4";
/// The steps of weighing one right, in order.
pub const WEIGHING: [&str; 9] = [
    IMPORTANCE,
    IMPACT,
    SEVERITY,
    EFFECTIVENESS,
    REASONABLE_EFFECT,
    "4.5.1",
    MEASURES.0,
    RESIDUAL,
    REASONABLE_ALL,
];
/// The options of a yes or no question.
pub const YES: &str = "ja";
/// No.
pub const NO: &str = "nee";

/// Whether an instrument has the questions of the matrix: severity on the scale of the grid.
pub fn weighs_rights(instrument: &Instrument) -> bool {
    instrument.question(SEVERITY).is_some_and(|question| {
        let options = question.answer.options();
        super::SEVERITIES
            .iter()
            .all(|id| options.iter().any(|option| option.id == *id))
    })
}

/// Whether the instrument asks for the rights with a realistic impact in a table, after a brainstorm.
pub fn asks_realistic(instrument: &Instrument) -> bool {
    instrument.question(REALISTIC).is_some_and(|question| {
        REALISTIC_COLUMNS[..2]
            .iter()
            .all(|column| !question.answer.options_of(Some(column)).is_empty())
    })
}

/// The label of a right, from whichever question knows it.
pub fn label_of(instrument: &Instrument, id: &str) -> Option<Text> {
    let sources = [
        (REALISTIC, Some(REALISTIC_COLUMNS[0])),
        (HARMED, None),
        (PROTECTED, None),
    ];
    sources.into_iter().find_map(|(number, column)| {
        let answer = &instrument.question(number)?.answer;
        let mut options = answer.options_of(column).iter();
        let found = options.find(|option| option.id == id)?;
        Some(found.label.clone())
    })
}

/// The first words of the name of a right, where there is no room for all its names:
/// `Recht op persoonsgegevensbescherming` of `… / informationele privacyrechten`.
pub fn short_label(label: &str) -> &str {
    label.split(" / ").next().unwrap_or(label).trim()
}

/// What the answers of one instrument say, number by number.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    /// The outline of the instrument.
    pub outline: &'a Outline<'a>,
    /// The assessment.
    pub assessment: &'a Assessment,
}

impl<'a> Read<'a> {
    /// The address of a question, for a right or outside the repeat.
    pub fn address(self, number: &str, right: Option<&str>) -> Address {
        Address::new(self.outline.instrument.id.clone(), number, right)
    }

    /// The answer there, if there is one.
    pub fn answer(self, number: &str, right: Option<&str>) -> Option<&'a Answer> {
        self.assessment.answers.get(&self.address(number, right))
    }

    /// The first option chosen.
    pub fn chosen(self, number: &str, right: Option<&str>) -> Option<&'a str> {
        self.all_chosen(number, right).first().map(String::as_str)
    }

    /// All options chosen.
    pub fn all_chosen(self, number: &str, right: Option<&str>) -> &'a [String] {
        self.answer(number, right)
            .and_then(|answer| answer.value.as_ref())
            .map_or(&[], Value::chosen)
    }

    /// The cells of a column, row by row, without empty ones.
    pub fn cells(self, number: &str, column: &str, right: Option<&str>) -> Vec<String> {
        let Some(Value::Rows(rows)) = self
            .answer(number, right)
            .and_then(|answer| answer.value.as_ref())
        else {
            return Vec::new();
        };
        rows.iter()
            .filter_map(|row| row.cells.get(column))
            .filter(|cell| !cell.trim().is_empty())
            .cloned()
            .collect()
    }

    /// The items of a list, without empty ones.
    pub fn items(self, number: &str, right: Option<&str>) -> Vec<String> {
        let Some(Value::Items(items)) = self
            .answer(number, right)
            .and_then(|answer| answer.value.as_ref())
        else {
            return Vec::new();
        };
        items
            .iter()
            .map(|item| item.text.clone())
            .filter(|text| !text.trim().is_empty())
            .collect()
    }

    /// The explanation there, or the reason why the question does not apply; trimmed.
    pub fn explanation(self, number: &str, right: Option<&str>) -> &'a str {
        self.answer(number, right).map_or("", |answer| {
            let reason = match &answer.state {
                State::NotApplicable { reason } => reason.as_str(),
                _ => "",
            };
            let written = answer.explanation.trim();
            if written.is_empty() {
                reason.trim()
            } else {
                written
            }
        })
    }
}

/// The most rows of a table.
pub fn most_rows(answer: &AnswerType) -> usize {
    match answer {
        AnswerType::Table { max, .. } => *max,
        _ => 0,
    }
}

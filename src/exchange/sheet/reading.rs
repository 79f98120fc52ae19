//! What a sheet says: changes, conflicts, what has no place; and the edits that make the changes.

use super::note;
use super::shape::Field;
use crate::assessment::{Address, Answer, Assessment, Edit, Value};
use crate::language::{Message, Texts};
use crate::questionnaire::Text;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The code of the role that it was made for.
    pub role: String,
    /// Who filled it in, if it says so.
    pub by: String,
    /// What it would change, in the order of the sheet.
    pub changes: Vec<Change>,
    /// What changed in the file as well since the sheet was made.
    pub conflicts: Vec<Conflict>,
    /// What cannot be placed.
    pub unplaced: Vec<Unplaced>,
    /// Questions on the sheet of which nothing changed.
    pub unchanged: usize,
}

/// A place of an answer that says something else now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The address of the answer.
    pub address: Address,
    /// The title of its question.
    pub title: Text,
    /// Which part of the answer.
    pub field: Field,
    /// What the file says, in words.
    pub old: String,
    /// What the sheet says, in words.
    pub new: String,
    pub(super) to: To,
}

/// What a change puts in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    Value(Option<Value>),
    Words(String),
}

/// A place that changed both on the sheet and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The address of the answer.
    pub address: Address,
    /// The title of its question.
    pub title: Text,
    /// Which part of the answer.
    pub field: Field,
    /// What the file says now: that stays.
    pub present: String,
    /// What the sheet says.
    pub sheet: String,
}

/// Something on the sheet that has no place in the assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The address where it stands, as it stands there; empty outside the questions.
    pub address: String,
    /// Why it has no place.
    pub why: Why,
    /// The words.
    pub text: String,
}

/// Why something has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No such question is asked in this assessment now.
    NoQuestion,
    /// The question stands on the sheet twice; this is the second time.
    Twice,
    /// The label of this place to write is gone.
    NoPlace(Field),
    /// The comment at the end of a question is gone: read up to the next heading.
    NoEnd,
    /// It stands outside the places to write.
    Loose,
    /// The printed text above the places was changed: that is not read.
    Printed,
    /// No option is left in the answer.
    NoOptions,
    /// Not an option of the question, or changed words of one.
    NotAnOption,
    /// More than one option where one may be chosen.
    OnlyOne,
    /// No table, or not the columns of the question.
    NoTable,
    /// Not one of the possibilities of a column.
    NotInColumn,
    /// Not a date.
    NotADate,
    /// More items or rows than the question takes.
    TooMany,
    /// More text than an answer holds.
    TooLong,
}

impl Why {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoQuestion => "no_question",
            Self::Twice => "twice",
            Self::NoPlace(_) => "no_place",
            Self::NoEnd => "no_end",
            Self::Loose => "loose",
            Self::Printed => "printed",
            Self::NoOptions => "no_options",
            Self::NotAnOption => "not_an_option",
            Self::OnlyOne => "only_one",
            Self::NoTable => "no_table",
            Self::NotInColumn => "not_in_column",
            Self::NotADate => "not_a_date",
            Self::TooMany => "too_many",
            Self::TooLong => "too_long",
        }
    }

    /// The sentence for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NoQuestion => "sheet-why-no-question",
            Self::Twice => "sheet-why-twice",
            Self::NoPlace(field) => return field.gone(),
            Self::NoEnd => "sheet-why-no-end",
            Self::Loose => "sheet-why-loose",
            Self::Printed => "sheet-why-printed",
            Self::NoOptions => "sheet-why-no-options",
            Self::NotAnOption => "sheet-why-not-an-option",
            Self::OnlyOne => "sheet-why-only-one",
            Self::NoTable => "sheet-why-no-table",
            Self::NotInColumn => "sheet-why-not-in-column",
            Self::NotADate => "sheet-why-not-a-date",
            Self::TooMany => "sheet-why-too-many",
            Self::TooLong => "sheet-why-too-long",
        })
    }
}

impl Reading {
    /// The edits that make the changes. What conflicts is kept as a note under the answer, under the name of `who`
    /// (a person or a role); a second reading of the same sheet does not repeat it.
    pub fn edits(&self, assessment: &Assessment, who: &str, texts: &Texts) -> Vec<Edit> {
        let mut answers: Vec<(Address, Answer)> = Vec::new();
        for change in &self.changes {
            let answer = slot(&mut answers, assessment, &change.address);
            let now = std::mem::take(answer);
            *answer = match (&change.to, change.field) {
                (To::Value(value), _) => now.with_value(value.clone()),
                (To::Words(words), Field::Note) => Answer {
                    note: words.clone(),
                    ..now
                },
                (To::Words(words), _) => now.with_explanation(words.clone()),
            };
        }
        for conflict in self
            .conflicts
            .iter()
            .filter(|one| !one.sheet.trim().is_empty())
        {
            let message = Message::new("sheet-kept-note")
                .with("who", who)
                .with("field", texts.get(conflict.field.label()).to_lowercase())
                .with("text", &conflict.sheet);
            let answer = slot(&mut answers, assessment, &conflict.address);
            answer.note = note::with(&answer.note, &texts.say(&message));
        }
        answers
            .into_iter()
            .filter(|(address, answer)| assessment.answer(address) != *answer)
            .map(|(address, answer)| Edit::Answer {
                address,
                to: Some(Box::new(answer)),
            })
            .collect()
    }
}

/// The answer at an address, once.
fn slot<'s>(
    answers: &'s mut Vec<(Address, Answer)>,
    assessment: &Assessment,
    address: &Address,
) -> &'s mut Answer {
    let at = answers
        .iter()
        .position(|(one, _)| one == address)
        .unwrap_or_else(|| {
            answers.push((address.clone(), assessment.answer(address)));
            answers.len() - 1
        });
    &mut answers[at].1
}

//! Closing early: the team found the interference with a right not reasonable and stops there. What is
//! still open behind it becomes not applicable, with the reason; an advice that is empty becomes a
//! draft "do not deploy". Answers that exist stay. Never done but when the team asks for it.

use super::steps::{self, Read};
use super::{Reasonable, RightsMatrix, short_label};
use crate::assessment::{Address, Answer, Assessment, Edit, Outline, Stamp, State, Value};
use crate::language::{Language, Message};
use crate::questionnaire::{AnswerType, Library, Question, Text};

/// The option of an advice that says: do not deploy.
const DO_NOT_DEPLOY: &str = "niet-inzetten";
/// Setting answers aside can show questions that were hidden; this often is looked again at the most.
const ROUNDS: usize = 8;

/// Why the assessment cannot be closed early there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EarlyError {
    /// There is no such question for these answers.
    #[error("no question at {0}")]
    NoQuestion(Address),
    /// The team did not say "not reasonable" there.
    #[error("{0} does not say that it is not reasonable")]
    NotUnreasonable(Address),
    /// Nothing is open behind it, and the advice is given.
    #[error("nothing is open behind {0}")]
    NothingOpen(Address),
}

impl EarlyError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        let (id, address) = match self {
            Self::NoQuestion(address) => ("early-no-question", address),
            Self::NotUnreasonable(address) => ("early-not-unreasonable", address),
            Self::NothingOpen(address) => ("early-nothing-open", address),
        };
        Message::new(id).with("address", address.to_string())
    }
}

/// Where the team said that the interference is not reasonable, in walking order.
pub fn unreasonable(outline: &Outline<'_>, assessment: &Assessment) -> Vec<Address> {
    let read = Read {
        outline,
        assessment,
    };
    RightsMatrix::of(outline, assessment)
        .weighed()
        .flat_map(|row| {
            [
                (steps::REASONABLE_EFFECT, row.reasonable_effect),
                (steps::REASONABLE_ALL, row.reasonable_all),
            ]
            .into_iter()
            .filter(|(_, said)| *said == Some(Reasonable::No))
            .map(|(number, _)| read.address(number, Some(&row.id)))
            .collect::<Vec<_>>()
        })
        .collect()
}

/// What closing early does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlyEnd {
    /// Where the team said that the interference is not reasonable.
    pub after: Address,
    /// The name of the right.
    pub right: Text,
    /// The questions behind it that nobody answered yet, in walking order.
    pub open: Vec<Address>,
    /// Where a draft advice comes; `None` when there is one already.
    pub advice: Option<Address>,
}

impl EarlyEnd {
    /// What closing early after this answer would do.
    ///
    /// # Errors
    /// When the answer there is not that the interference is not reasonable, or nothing is left to do.
    pub fn after(
        after: &Address,
        assessment: &Assessment,
        library: &Library,
    ) -> Result<Self, EarlyError> {
        let outlines = outlines(assessment, library);
        let outline = outlines
            .iter()
            .find(|outline| outline.find(after).is_some())
            .ok_or_else(|| EarlyError::NoQuestion(after.clone()))?;
        if !unreasonable(outline, assessment).contains(after) {
            return Err(EarlyError::NotUnreasonable(after.clone()));
        }
        let right = after.item.as_deref().unwrap_or_default();
        let label = steps::label_of(outline.instrument, right);
        let advice = behind(&outlines, after)
            .find(|(address, question)| {
                is_advice(question)
                    && address.instrument == after.instrument
                    && is_untouched(&assessment.answer(address))
            })
            .map(|(address, _)| address);
        let open = open_behind(after, assessment, library);
        if open.is_empty() && advice.is_none() {
            return Err(EarlyError::NothingOpen(after.clone()));
        }
        Ok(Self {
            after: after.clone(),
            right: label.unwrap_or_else(|| right.into()),
            open,
            advice,
        })
    }

    /// The reason as it is kept: what the team gave, and after which answer.
    pub fn reason(&self, given: &str) -> Message {
        let name = |language: Language| {
            let label = short_label(self.right.in_language(language.code())).to_owned();
            match &self.after.item {
                Some(item) if *item != label => format!("{item} {label}"),
                _ => label,
            }
        };
        Message::new("early-reason")
            .with("reason", given.trim().trim_end_matches('.'))
            .with("number", &self.after.question)
            .with_both("right", name(Language::Dutch), name(Language::English))
    }

    /// The changes. `reason`: the words of [`Self::reason`].
    pub fn edits(&self, assessment: &Assessment, reason: &str) -> Vec<Edit> {
        let mut edits: Vec<Edit> = self
            .open
            .iter()
            .map(|address| set_aside(address, assessment, reason))
            .collect();
        if let Some(address) = &self.advice {
            let advice = Value::Advice {
                chosen: vec![DO_NOT_DEPLOY.to_owned()],
                conditions: Vec::new(),
            };
            let answer = assessment.answer(address);
            let answer = answer.with_explanation(reason).with_value(Some(advice));
            edits.push(Edit::Answer {
                address: address.clone(),
                to: Some(Box::new(answer)),
            });
        }
        edits
    }
}

fn outlines<'a>(assessment: &Assessment, library: &'a Library) -> Vec<Outline<'a>> {
    assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .map(|instrument| Outline::new(instrument, assessment))
        .collect()
}

/// The questions behind an address, over all instruments that come after it.
fn behind<'a>(
    outlines: &'a [Outline<'a>],
    after: &'a Address,
) -> impl Iterator<Item = (Address, &'a Question)> {
    outlines
        .iter()
        .flat_map(Outline::questions)
        .skip_while(move |(address, _)| address != after)
        .skip(1)
}

fn is_advice(question: &Question) -> bool {
    matches!(
        &question.answer,
        AnswerType::Options { options, conditions: Some(_), .. }
            if options.iter().any(|option| option.id == DO_NOT_DEPLOY)
    )
}

/// Whether nobody answered, whether or not it was to be found out.
fn is_untouched(answer: &Answer) -> bool {
    answer.is_empty() && matches!(answer.state, State::Open | State::Parked { .. })
}

fn set_aside(address: &Address, assessment: &Assessment, reason: &str) -> Edit {
    let answer = Answer {
        state: State::NotApplicable {
            reason: reason.to_owned(),
        },
        ..assessment.answer(address)
    };
    Edit::Answer {
        address: address.clone(),
        to: Some(Box::new(answer)),
    }
}

/// What is open behind an address, those questions included that show only once others are set aside.
fn open_behind(after: &Address, assessment: &Assessment, library: &Library) -> Vec<Address> {
    let mut then = assessment.clone();
    let mut found: Vec<Address> = Vec::new();
    for _ in 0..ROUNDS {
        let outlines = outlines(&then, library);
        let new: Vec<Address> = behind(&outlines, after)
            .filter(|(address, question)| {
                !(is_advice(question) && address.instrument == after.instrument)
                    && is_untouched(&then.answer(address))
            })
            .map(|(address, _)| address)
            .collect();
        if new.is_empty() {
            break;
        }
        for address in new {
            let edit = set_aside(&address, &then, "-");
            // Only what becomes visible counts here; the copy is thrown away.
            if then.apply(edit, &Stamp::default()).is_ok() {
                found.push(address);
            }
        }
    }
    found
}

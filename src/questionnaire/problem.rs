//! What can be wrong with a questionnaire, and the way out of it.

use std::fmt;

use crate::language::Message;

/// A line and column of a file, both from 1; 0 when unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Place {
    /// Line.
    pub line: u64,
    /// Column, in characters.
    pub column: u64,
}

/// One problem of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file.
    pub place: Place,
    /// The path to it, such as `$.sections[2].elements[0].question.number`.
    pub path: String,
    /// What is wrong.
    pub what: Message,
    /// What to do about it.
    pub way_out: Message,
}

impl Problem {
    pub(super) fn new(place: Place, path: impl Into<String>, what: Message) -> Self {
        Self {
            place,
            path: path.into(),
            what,
            way_out: Message::new("q-see-schema"),
        }
    }

    pub(super) fn way_out(mut self, way_out: Message) -> Self {
        self.way_out = way_out;
        self
    }
}

/// Why there is no questionnaire.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum QuestionnaireError {
    /// The definition has problems: all of them.
    #[error("questionnaire {name} has {} problem(s)", problems.len())]
    Invalid {
        /// Name of the file or instrument.
        name: String,
        /// Every problem, in the order of the file.
        problems: Vec<Problem>,
    },
    /// No such instrument is known.
    #[error("no instrument {id}")]
    Unknown {
        /// What was asked for.
        id: String,
        /// What there is.
        known: Vec<String>,
    },
}

impl QuestionnaireError {
    /// The sentence for people about an own questionnaire that is skipped.
    pub fn skipped(&self) -> Message {
        match self {
            Self::Invalid { name, problems } => Message::new("q-own-skipped")
                .with("name", name)
                .number("count", problems.len()),
            Self::Unknown { .. } => self.message(),
        }
    }

    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Invalid { name, problems } => Message::new("q-invalid")
                .with("name", name)
                .number("count", problems.len()),
            Self::Unknown { id, known } => Message::new("q-unknown")
                .with("id", id)
                .with("known", known.join(", ")),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

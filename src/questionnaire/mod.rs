//! What is asked: the definitions of the instruments, checked, and the conditions in them.
//!
//! Owns the questionnaire format (see `questionnaires/questionnaire.schema.json`), the reading of it
//! from YAML with *all* its problems, and the built-in instruments. Knows nothing of answers beyond
//! the small [`Lookup`] that a condition needs, and touches no file: callers pass the text in.

mod built_in;
mod check;
mod condition;
mod definition;
pub mod glossary;
mod library;
mod node;
mod problem;
mod read;
mod weighing;

pub use built_in::{built_in_texts, former_editions};
pub use condition::{Condition, Lookup, Test};
pub use definition::{
    AnswerType, Choice, ChoiceStyle, Column, ColumnType, Cover, Crosswalk, Element, Follows,
    ForEach, Instrument, Mark, Notice, NoticeKind, Question, Recall, Role, Section, Source,
    TakesOver, Text, reference,
};
pub use library::Library;
pub use problem::{Problem, QuestionnaireError};
pub use read::read;
pub use weighing::{
    Axis, Band, Duty, DutyLevel, Finding, FindingKind, Level, RiskProfile, Rule, Scoring,
};

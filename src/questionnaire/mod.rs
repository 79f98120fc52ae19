//! What is asked: the definitions of the instruments, checked, and the conditions in them.
//!
//! Owns the questionnaire format (see `questionnaires/questionnaire.schema.json`), the reading of it
//! from YAML with *all* its problems, the built-in instruments with their former editions, and what an
//! organisation has of its own: whole instruments, and extensions that are laid over one. Knows nothing of
//! answers beyond the small [`Lookup`] that a condition needs, and touches no file: callers pass the text in.

mod built_in;
mod check;
mod condition;
pub mod crosswalk;
mod definition;
mod followed;
pub mod glossary;
mod kept;
mod library;
pub mod node;
mod own;
mod problem;
mod read;
mod weighing;

pub use built_in::{built_in_texts, former_editions};
pub use condition::{Condition, Lookup, Test};
pub use definition::{
    AnswerType, Choice, ChoiceStyle, Column, ColumnType, Cover, Crosswalk, Element, Extension,
    Follows, ForEach, Instrument, Mark, Notice, NoticeKind, Question, Recall, Role, Section,
    Source, TakesOver, Text, reference,
};
pub use followed::{Newer, Unfollowed};
pub use kept::{Definition, Definitions};
pub use library::Library;
pub use own::{Kind, OwnFile};
pub use problem::{Problem, QuestionnaireError};
pub use read::read;
pub use weighing::{
    Axis, Band, Duty, DutyLevel, Finding, FindingKind, Level, RiskProfile, Rule, Scoring,
};

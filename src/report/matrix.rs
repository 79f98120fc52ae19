//! The rights matrix as data: rights against importance and impact, with suggestion and judgement.
//!
//! Owns the figure's content; `layout::figure` draws it. Words come from outside: nothing here is
//! in a language, and nothing here judges.

/// One of the three steps of a scale, from light (0) to heavy (2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The lightest step.
    Low,
    /// The middle step.
    Middle,
    /// The heaviest step.
    High,
}

impl Step {
    /// How many of three marks are filled: 1, 2 or 3.
    pub fn marks(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Middle => 2,
            Self::High => 3,
        }
    }
}

/// A value on a scale with the words that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Lowest step that is meant.
    pub from: Step,
    /// Highest step that is meant; equal to `from` unless it is a range.
    pub to: Step,
    /// In words.
    pub label: String,
}

impl Reading {
    /// A single step with its words.
    pub fn at(step: Step, label: impl Into<String>) -> Self {
        Self {
            from: step,
            to: step,
            label: label.into(),
        }
    }

    /// A range of two or more steps with its words.
    pub fn between(from: Step, to: Step, label: impl Into<String>) -> Self {
        Self {
            from,
            to,
            label: label.into(),
        }
    }
}

/// A right with what was said about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatrixRow {
    /// The right.
    pub right: String,
    /// How important the aspect of the right is.
    pub importance: Option<Reading>,
    /// How large the expected negative impact is.
    pub impact: Option<Reading>,
    /// What the two together suggest.
    pub suggestion: Option<Reading>,
    /// What the team judged.
    pub judgement: Option<Reading>,
}

/// The rights matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RightsMatrix {
    /// Below the figure.
    pub caption: String,
    /// What the figure shows, in words, for who cannot see it; must not be empty.
    pub alt: String,
    /// Column headings: right, importance, impact, suggestion, judgement.
    pub headings: [String; 5],
    /// Printed where nothing was filled in.
    pub absent: String,
    /// Printed beside a judgement that differs from the suggestion.
    pub differs: String,
    /// The rights, in order.
    pub rows: Vec<MatrixRow>,
}

//! The grid of severity: what the importance of a right and the impact on it suggest together.
//!
//! The corners are the anchors that IAMA names; the cells between them are ours, and
//! [`Suggestion::ours`] says so. A suggestion is never stored and never fills in the judgement.

use crate::assessment::choice_label;
use crate::questionnaire::Choice;

/// Options of 4.3.1, from far from the core to the core of the right.
pub const IMPORTANCES: [&str; 3] = ["minder", "ertussenin", "kern"];
/// Options of 4.3.2, from limited to large.
pub const IMPACTS: [&str; 3] = ["beperkt", "ertussenin", "groot"];
/// Options of 4.3.3, from light to severe.
pub const SEVERITIES: [&str; 3] = ["licht", "medium", "ernstig"];

/// What importance and impact together suggest: one class, or the edge between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The lower class (index in [`SEVERITIES`]).
    pub from: usize,
    /// The upper class; the same for a plain class.
    pub to: usize,
    /// Whether this cell of the grid is ours rather than an anchor of IAMA.
    pub ours: bool,
}

impl Suggestion {
    /// Whether a severity (index in [`SEVERITIES`]) is one that is suggested.
    pub fn holds(self, severity: usize) -> bool {
        (self.from..=self.to).contains(&severity)
    }

    /// The classes as a question calls them in a language, in small letters: `licht/medium`.
    pub fn words(self, options: &[Choice], language: &str) -> String {
        let label =
            |index: usize| choice_label(options, SEVERITIES[index.min(2)], language).to_lowercase();
        if self.from == self.to {
            label(self.from)
        } else {
            format!("{}/{}", label(self.from), label(self.to))
        }
    }
}

/// The suggestion for an importance and an impact (indices in [`IMPORTANCES`] and [`IMPACTS`]).
pub fn suggest(importance: usize, impact: usize) -> Suggestion {
    let (from, to, ours) = match (importance.min(2), impact.min(2)) {
        (0, 0) => (0, 0, false),
        (0, 1) | (1, 0) => (0, 1, true),
        (1, 1) => (1, 1, true),
        (1, 2) | (2, 1) => (1, 2, true),
        (2, 2) => (2, 2, false),
        // (0, 2) and (2, 0): mixed corners, usually medium.
        _ => (1, 1, false),
    };
    Suggestion { from, to, ours }
}

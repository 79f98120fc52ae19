//! The rights matrix: per right the importance (4.3.1), the expected impact (4.3.2), what those two
//! suggest, and the severity that the team judged (4.3.3) beside it.
//!
//! The corners of the grid are the anchors that IAMA names; the cells between them are ours, and
//! [`Suggestion::ours`] says so. A suggestion is never stored and never fills in the judgement.

use crate::assessment::{Address, Assessment, Outline, What};

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

/// One right in the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightRow {
    /// Id of the right, such as `A4`.
    pub id: String,
    /// Its label.
    pub label: String,
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
    /// Where the judgement is given.
    pub address: Address,
}

impl RightRow {
    /// Whether the team judged otherwise than the grid suggests.
    pub fn differs(&self) -> bool {
        match (self.suggestion, self.judgement) {
            (Some(suggestion), Some(judgement)) => {
                judgement < suggestion.from || judgement > suggestion.to
            }
            _ => false,
        }
    }
}

/// The matrix of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RightsMatrix {
    /// The rights on which a negative impact is realistic, in the order of 4.1.3.
    pub rows: Vec<RightRow>,
}

impl RightsMatrix {
    /// Reads the matrix from an outline of IAMA 2.0; empty for other instruments.
    pub fn of(outline: &Outline<'_>, assessment: &Assessment) -> Self {
        let mut rows = Vec::new();
        for entry in &outline.entries {
            let What::Question(question) = entry.what else {
                continue;
            };
            let (true, Some(item)) = (question.number == "4.3.3", &entry.item) else {
                continue;
            };
            let at =
                |number: &str| Address::new(outline.instrument.id.clone(), number, Some(&item.id));
            let index = |number: &str, options: [&str; 3]| {
                let answer = assessment.answers.get(&at(number))?;
                let chosen = answer.value.as_ref()?.chosen().first()?;
                options.iter().position(|option| option == chosen)
            };
            let importance = index("4.3.1", IMPORTANCES);
            let impact = index("4.3.2", IMPACTS);
            rows.push(RightRow {
                id: item.id.clone(),
                label: item.text.clone(),
                importance,
                impact,
                suggestion: importance.zip(impact).map(|(a, b)| suggest(a, b)),
                judgement: index("4.3.3", SEVERITIES),
                reason: assessment.answer(&at("4.3.3")).explanation,
                address: at("4.3.3"),
            });
        }
        Self { rows }
    }
}

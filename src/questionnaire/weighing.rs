//! What a definition says of weighing answers: the risk profile and the rules of a quick scan.
//!
//! Data only; the room `standing` works it out. Weights, bands and rules are proposals of whoever wrote the
//! questionnaire, never a verdict.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::definition::{Source, Text};
use crate::language::Message;

/// How much a question contributes to a risk profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    /// The axis it counts on.
    pub axis: String,
    /// Its weight, 0 to 3; 0 describes only.
    pub weight: u8,
    /// For a table: the column that is looked at; the worst row counts.
    pub column: Option<String>,
    /// The level of each option. Empty: the team estimates the level itself.
    pub risk: Vec<(String, Level)>,
}

impl Scoring {
    /// Whether the team estimates the level, because the answer has no options to read it from.
    pub fn is_estimated(&self) -> bool {
        self.risk.is_empty()
    }

    /// The level of an option; unknown if the definition does not name it.
    pub fn level_of(&self, option: &str) -> Level {
        self.risk
            .iter()
            .find(|(known, _)| known == option)
            .map_or(Level::Unknown, |(_, level)| *level)
    }
}

/// How serious an answer is for the risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Good, or not there.
    None,
    /// Small.
    Small,
    /// Considerable.
    Considerable,
    /// Serious, or a safeguard that is absent.
    Serious,
    /// Not known or not looked into: counts as considerable and is shown as unknown.
    Unknown,
}

impl Level {
    /// All of them, from the mildest, unknown last.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Small,
        Self::Considerable,
        Self::Serious,
        Self::Unknown,
    ];

    /// Points, 0 to 3. Not knowing is a risk: it counts as considerable.
    pub const fn points(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Small => 1,
            Self::Considerable | Self::Unknown => 2,
            Self::Serious => 3,
        }
    }

    /// The word for it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::None => "level-none",
            Self::Small => "level-small",
            Self::Considerable => "level-considerable",
            Self::Serious => "level-serious",
            Self::Unknown => "level-unknown",
        })
    }

    /// The word for a level, or that there is none yet.
    pub fn said(level: Option<Self>) -> Message {
        level.map_or_else(|| Message::new("level-open"), Self::message)
    }

    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Small => "small",
            Self::Considerable => "considerable",
            Self::Serious => "serious",
            Self::Unknown => "unknown",
        }
    }
}

/// The risk profile of an instrument: two axes, bands, a matrix, and findings that no score compensates.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskProfile {
    /// Whose proposal this is and how far it carries.
    pub note: Text,
    /// The two axes: how risky the context is, and how far it is under control.
    pub axes: Vec<Axis>,
    /// Bands of an axis and of the result, rising.
    pub bands: Vec<Band>,
    /// The result per band of the first axis (rows) and of the second (columns): ids of bands.
    pub matrix: Vec<Vec<String>>,
    /// Blockers, warnings, contradictions and lines of context.
    pub findings: Vec<Finding>,
    /// The question with the team's own judgement.
    pub judgement: String,
}

/// An axis of a risk profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// What questions name.
    pub id: String,
    /// What is shown.
    pub label: Text,
    /// What it says.
    pub help: Text,
}

/// A band of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// What the matrix names.
    pub id: String,
    /// What is shown.
    pub label: Text,
    /// The percentage where it begins: 0 for the first; 25 for one that holds 25 % and more. Whether the
    /// edge itself belongs to the band is said by `above`.
    pub from: u8,
    /// The band begins just above `from` rather than at it.
    pub above: bool,
}

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// Not to be used until this is solved; no score compensates it.
    Blocker,
    /// Think again.
    Warning,
    /// Two answers that do not go together.
    Contradiction,
    /// Something that makes the risk heavier, in words and not in points.
    Context,
}

impl FindingKind {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Blocker => "blocker",
            Self::Warning => "warning",
            Self::Contradiction => "contradiction",
            Self::Context => "context",
        }
    }
}

/// Something that the answers show, apart from points.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Id, such as `B1`.
    pub id: String,
    /// What it is.
    pub kind: FindingKind,
    /// A few words.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// What lifts it; may be empty.
    pub way_out: Text,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// The questions to look at.
    pub questions: Vec<String>,
    /// When it stands.
    pub when: Condition,
    /// For a blocker: when it is certain that it does not. Neither: not yet excluded.
    pub excluded_when: Option<Condition>,
}

/// A duty that a quick scan may find, with its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What rules name.
    pub id: String,
    /// What is shown.
    pub title: Text,
    /// Its levels, rising.
    pub levels: Vec<DutyLevel>,
}

/// A level of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyLevel {
    /// What rules name.
    pub id: String,
    /// What is shown.
    pub label: Text,
}

/// A rule of a quick scan: when it holds, the duty is there at this level at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The duty.
    pub duty: String,
    /// The level.
    pub level: String,
    /// When it holds; always if absent.
    pub when: Option<Condition>,
    /// Why, in a sentence.
    pub reason: Text,
    /// Where that comes from.
    pub sources: Vec<Source>,
}

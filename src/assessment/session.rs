//! Sessions of the team: the plan, who was there, and the log of what happened.
//!
//! Owns the records [`Session`] and [`SessionEvent`]. What follows from them (time per part, who is in the room, which
//! roles were missing for which questions) is worked out in `standing`. Knows no clock: moments come in as text.

use serde::{Deserialize, Serialize};

use super::Address;

/// A session of the team.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Stable id.
    pub id: String,
    /// Date, `YYYY-MM-DD`.
    pub date: String,
    /// What it was about.
    pub title: String,
    /// Who led it (id of a person, or a name).
    pub chair: String,
    /// Who was there (ids of people).
    pub present: Vec<String>,
    /// Roles that were missing.
    pub missing_roles: Vec<String>,
    /// Minutes: short notes.
    pub minutes: String,
    /// When it is planned to begin, local time `HH:MM`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub begins: String,
    /// The parts that it is planned for, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlannedPart>,
    /// Who should be there (ids of people).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<String>,
}

/// A part of an instrument on the plan of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPart {
    /// The section: its instrument and its id.
    pub part: Address,
    /// Its expected length, in minutes.
    pub minutes: u32,
}

/// Something that happened in a session: a line of its log, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionEvent {
    /// Stable id.
    pub id: String,
    /// The session, by id.
    pub session: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Who wrote it down, if the program was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// With the start: how far the clock on the wall was from UTC (`+01:00`). Without it people cannot read the times,
    /// and a report that took the time zone of its reader would differ from place to place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// What.
    pub what: Happening,
}

/// What can happen in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// It began.
    Started,
    /// A break.
    Paused,
    /// On after a break.
    Resumed,
    /// It ended.
    Ended,
    /// Somebody of the team (by id) came in.
    Arrived(String),
    /// Somebody of the team (by id) left.
    Left(String),
    /// The team went to this part of an instrument: its section.
    Part(Address),
    /// The answer to this question changed: for the first time in the session, or since somebody came or went.
    Worked(Address),
    /// A short note, perhaps at a question.
    Noted {
        /// What it says.
        text: String,
        /// The question.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Address>,
    },
}

impl Happening {
    /// Whether the program wrote it down by itself: no step to take back, no line of history.
    pub fn is_automatic(&self) -> bool {
        matches!(self, Self::Part(_) | Self::Worked(_))
    }
}

impl SessionEvent {
    /// Whether a session begins with it.
    pub fn is_start(&self) -> bool {
        self.what == Happening::Started
    }
}

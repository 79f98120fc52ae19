//! The history in words: who changed what when, over the whole assessment or of one answer.
//!
//! Owns what a line of history says. Both fronts and the command line show the same. Nothing here changes anything.

mod versions;
mod words;

pub use versions::{ToldVersion, changed_parts, told_versions};
pub use words::{Leads, ToldChange, told_changes};

use jiff::tz::TimeZone;

use super::told::RecordWords;
use crate::assessment::Address;

/// The list of changes on screen. It stays when the list is left.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Past {
    /// The question whose answer alone is shown.
    pub of: Option<Address>,
    /// What is shown of the whole.
    pub filter: PastFilter,
    /// The lines, newest first; made when the list is shown.
    pub lines: Vec<PastLine>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct PastLine {
    /// What it says.
    pub words: RecordWords,
    /// Where it leads.
    pub leads: Option<Leads>,
    /// Of an answer: which of its versions, counted from the oldest.
    pub version: Option<usize>,
}

/// Which changes are shown. Nothing set: all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastFilter {
    /// By whom; an empty name: where nobody is named.
    pub by: Option<String>,
    /// From this date on, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// From the opening of this round on.
    pub round: Option<u32>,
    /// Words that must be in what the line says, such as the number of a question.
    pub words: String,
}

impl PastFilter {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a change is shown; `rounds` tells when a round was opened, `zone` what day it was for those who were there.
    pub fn lets(&self, told: &ToldChange, rounds: &[(u32, String)], zone: &TimeZone) -> bool {
        let moment = |at: &str| at.parse::<jiff::Timestamp>().ok();
        let by = |wanted: &String| told.by.trim().to_lowercase() == wanted.trim().to_lowercase();
        let since = |wanted: &String| is_since(&told.at, wanted, zone);
        let after = |wanted: u32| {
            let opened = rounds.iter().find(|(version, _)| *version == wanted);
            opened.is_none_or(|(_, at)| moment(&told.at) >= moment(at))
        };
        let hay = format!("{} {} {}", told.subject, told.by, told.said.join(" ")).to_lowercase();
        self.by.as_ref().is_none_or(by)
            && self.since.as_ref().is_none_or(since)
            && self.round.is_none_or(after)
            && self
                .words
                .to_lowercase()
                .split_whitespace()
                .all(|word| hay.contains(word))
    }
}

/// `2026-03-04 10:15`, by the clock on the wall; what is no time as it stands.
pub fn moment(at: &str, zone: &TimeZone) -> String {
    match at.parse::<jiff::Timestamp>() {
        Ok(at) => zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string(),
        Err(_) => at.to_owned(),
    }
}

/// `2026-03-04`, by the calendar on the wall; what is no time as it stands.
pub fn day(at: &str, zone: &TimeZone) -> String {
    match at.parse::<jiff::Timestamp>() {
        Ok(at) => zone.to_datetime(at).date().to_string(),
        Err(_) => at.to_owned(),
    }
}

/// Whether a moment was on this date or later, by the calendar on the wall.
pub fn is_since(at: &str, date: &str, zone: &TimeZone) -> bool {
    day(at, zone).as_str() >= date
}

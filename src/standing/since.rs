//! What changed since a committee last read: answers, questions that came and questions that went.
//!
//! Owns which answers say something else. What they say in words, and how that is compared, is told by the fronts' room
//! `app`. Must not judge whether a change matters.

use std::collections::BTreeSet;

use crate::assessment::{Address, Answer, Assessment, Outline, Reading};
use crate::questionnaire::Library;

/// What changed since a reading ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// The committee that read, by id.
    pub committee: String,
    /// When it ended (RFC 3339, UTC).
    pub closed: String,
    /// The changes, in walking order; what went comes behind the rest of its instrument.
    pub changes: Vec<Changed>,
}

/// A question whose answer says something else, that came, or that went.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The question.
    pub address: Address,
    /// What kind.
    pub kind: ChangeKind,
    /// What the committee read; empty if nothing was there.
    pub old: Answer,
    /// What stands there now; empty if nothing does.
    pub new: Answer,
    /// Whether the text that the committee read is not in the file any more, so that the nearest one stands for it.
    pub unsure: bool,
}

/// The kinds of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// The answer says something else.
    Answer,
    /// The question is asked now and was not.
    Came,
    /// The question was asked and is not any more.
    Went,
}

impl Since {
    /// What changed since a committee last ended a reading; any committee where none is named. None if none did.
    pub fn last_read(
        assessment: &Assessment,
        library: &Library,
        committee: Option<&str>,
    ) -> Option<Self> {
        let own =
            |reading: &&Reading| committee.is_none_or(|committee| reading.committee == committee);
        let closed = |reading: &&Reading| reading.closed.is_some();
        let readings = assessment.readings.iter().filter(own).filter(closed);
        let last = readings.max_by_key(|reading| {
            let closed = reading.closed.as_deref().unwrap_or_default();
            (closed.parse::<jiff::Timestamp>().ok(), closed)
        })?;
        Some(Self::of(assessment, library, last))
    }

    /// What changed since this reading ended.
    pub fn of(assessment: &Assessment, library: &Library, reading: &Reading) -> Self {
        let read = assessment.as_read(reading);
        let mut past = Assessment::new(
            assessment.id.clone(),
            assessment.profile.clone(),
            assessment.instruments.clone(),
        );
        past.answers = read.answers;
        let mut changes = Vec::new();
        let instruments = assessment.instruments_in_use();
        for instrument in instruments.filter_map(|used| library.get(&used.id).ok()) {
            let then: Vec<Address> = addresses(&Outline::new(instrument, &past));
            let now: Vec<Address> = addresses(&Outline::new(instrument, assessment));
            let asked_then: BTreeSet<&Address> = then.iter().collect();
            let asked_now: BTreeSet<&Address> = now.iter().collect();
            let mut add = |address: &Address, kind| {
                let changed = Changed {
                    address: address.clone(),
                    kind,
                    old: past.answer(address),
                    new: assessment.answer(address),
                    unsure: read.unsure.contains(address),
                };
                let differs = changed.unsure || changed.old.mark() != changed.new.mark();
                if kind != ChangeKind::Answer || differs {
                    changes.push(changed);
                }
            };
            for address in &now {
                let kind = if asked_then.contains(address) {
                    ChangeKind::Answer
                } else {
                    ChangeKind::Came
                };
                add(address, kind);
            }
            for address in then.iter().filter(|one| !asked_now.contains(one)) {
                add(address, ChangeKind::Went);
            }
        }
        Self {
            committee: reading.committee.clone(),
            closed: reading.closed.clone().unwrap_or_default(),
            changes,
        }
    }

    /// The change at a question, if there is one.
    pub fn at(&self, address: &Address) -> Option<&Changed> {
        self.changes.iter().find(|one| one.address == *address)
    }
}

fn addresses(outline: &Outline<'_>) -> Vec<Address> {
    outline.questions().map(|(address, _)| address).collect()
}

#[cfg(test)]
mod tests;

//! The assessment as it was: what the history says when it is read backwards.
//!
//! Owns going back along [`Assessment::history`]: to the whole as it stood before a line ([`Assessment::as_of`]), to one
//! answer before a line ([`Assessment::answer_before`]), and to all that an answer ever said ([`Assessment::versions`]).
//! It changes nothing; to bring an earlier text back is an [`Edit`] like any other.
//!
//! Also what a committee had before it when it ended a reading ([`Assessment::as_read`]). That is no moment of the history:
//! another device may have written before, and brought it along after. So a reading keeps the mark of every answer
//! ([`Answer::mark`]), and the history is where the text with that mark is found.
//!
//! A line of history holds what a change replaced, so a line stands for the moment before it. Changes that follow one
//! another closely are one line and have no moments in between. After a merge the lines of both sides stand in the order
//! of their times: where both changed one answer, the versions of both are there, and what stood at a moment is what the
//! side of the next line had.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::edit::Change;
use super::{Address, Answer, Assessment, Edit, Reading, Stamp};
use crate::text::hex;

/// What an answer said at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version<'a> {
    /// The answer; none if there was none.
    pub answer: Option<&'a Answer>,
    /// The line of history whose change made it; none for what was there before all of them.
    pub line: Option<usize>,
    /// Whether it never stood here: a merge chose the text of the other side and kept this one.
    pub aside: bool,
}

impl Change {
    /// `what` of a line that keeps what a merge did not choose: nothing was replaced.
    const ASIDE: &'static str = "aside";

    /// A line that keeps what a merge did not choose; the edit would bring it back.
    pub fn aside(instead: Edit, stamp: Stamp) -> Self {
        Self {
            stamp,
            undo: Some(instead),
            what: Some(Self::ASIDE.into()),
        }
    }

    /// Whether it keeps what a merge did not choose.
    pub fn is_aside(&self) -> bool {
        self.undo.is_some() && self.what.as_deref() == Some(Self::ASIDE)
    }

    /// The answer that it keeps, if its change was of this answer.
    fn kept(&self, address: &Address) -> Option<Option<&Answer>> {
        match self.undo.as_ref()? {
            Edit::Answer { address: at, to } | Edit::AnswerAsItWas { address: at, to } => {
                (at == address).then_some(to.as_deref())
            }
            _ => None,
        }
    }
}

/// Hex digits of a mark.
const MARK: usize = 16;

impl Answer {
    /// What tells one text of an answer from another: some digits of the SHA-256 of all that it says, without who wrote
    /// it, when, and where it was taken over from. Empty for an answer that says nothing.
    pub fn mark(&self) -> String {
        let said = Self {
            by: None,
            at: None,
            origins: Vec::new(),
            ..self.clone()
        };
        if said == Self::default() {
            return String::new();
        }
        let json = serde_json::to_vec(&said).unwrap_or_default();
        let mut mark = hex(&Sha256::digest(json));
        mark.truncate(MARK);
        mark
    }
}

/// What a committee had before it.
#[derive(Debug, Clone, PartialEq)]
pub struct AsRead {
    /// The answers as they were.
    pub answers: BTreeMap<Address, Answer>,
    /// Those of which the text is not in the file any more: the nearest one stands in.
    pub unsure: BTreeSet<Address>,
}

impl Assessment {
    /// The marks of all answers that say something.
    pub fn marks(&self) -> BTreeMap<Address, String> {
        let marks = self.answers.iter();
        let marks = marks.map(|(address, answer)| (address.clone(), answer.mark()));
        marks.filter(|(_, mark)| !mark.is_empty()).collect()
    }

    /// The answers as a committee had them before it when this reading ended.
    pub fn as_read(&self, reading: &Reading) -> AsRead {
        let line = self.line_of(reading);
        let mut read = AsRead {
            answers: BTreeMap::new(),
            unsure: BTreeSet::new(),
        };
        for (address, mark) in &reading.seen {
            let versions = self.versions(address);
            let mut known = versions.iter().rev().filter_map(|version| version.answer);
            if let Some(answer) = known.find(|answer| answer.mark() == *mark) {
                read.answers.insert(address.clone(), answer.clone());
                continue;
            }
            let nearest = line.and_then(|line| self.answer_before(line, address));
            let nearest = nearest.or_else(|| versions.iter().find_map(|version| version.answer));
            if let Some(answer) = nearest {
                read.answers.insert(address.clone(), answer.clone());
            }
            read.unsure.insert(address.clone());
        }
        read
    }

    /// The line of history that the end of a reading made, the last one if it was ended again.
    fn line_of(&self, reading: &Reading) -> Option<usize> {
        let ends = |change: &Change| matches!(&change.undo, Some(Edit::Reading { id, .. }) if *id == reading.id);
        self.history.iter().rposition(ends)
    }

    /// The assessment as it stood before this line of history (counted from 0); at the number of lines, or beyond, it
    /// is the present one. What leaves no line (the place, what the log of a session notes by itself, which questions
    /// a committee has had before it) is as it is now.
    #[must_use]
    pub fn as_of(&self, line: usize) -> Self {
        let mut past = self.clone();
        let later = past.history.split_off(line.min(self.history.len()));
        for change in later.into_iter().rev() {
            past.take_back(change);
        }
        past
    }

    fn take_back(&mut self, change: Change) {
        if change.is_aside() {
            return;
        }
        match change.undo {
            Some(Edit::Answer { address, to }) => drop(self.put_answer(address, to)),
            // One that is refused (a file changed by hand) leaves what is there.
            Some(edit) => drop(self.change(edit, &change.stamp)),
            None => self.take_back_signing(change.what.as_deref().unwrap_or_default()),
        }
    }

    /// The one thing without an inverse: a line says in words what it was.
    fn take_back_signing(&mut self, what: &str) {
        let mut words = what.splitn(3, ' ');
        let (kind, version) = (words.next(), words.next().and_then(|v| v.parse().ok()));
        let Some(version): Option<u32> = version else {
            return;
        };
        match kind {
            Some("round") => self.rounds.retain(|round| round.version != version),
            Some("sign") => {
                let role = words.next().unwrap_or_default();
                for round in &mut self.rounds {
                    if round.version == version {
                        round.signatures.retain(|one| one.role != role);
                    }
                }
            }
            _ => {}
        }
    }

    /// The answer at an address as it stood before this line of history; at the number of lines it is the present one.
    pub fn answer_before(&self, line: usize, address: &Address) -> Option<&Answer> {
        let later = self.history.get(line..).unwrap_or_default().iter();
        let mut later = later.filter(|change| !change.is_aside());
        later
            .find_map(|change| change.kept(address))
            .unwrap_or_else(|| self.answers.get(address))
    }

    /// All that an answer said, oldest first; the last one that is not aside is the present one. An answer that never
    /// changed has one version.
    pub fn versions(&self, address: &Address) -> Vec<Version<'_>> {
        let mut versions = Vec::new();
        let mut made_by = None;
        for (line, change) in self.history.iter().enumerate() {
            let Some(answer) = change.kept(address) else {
                continue;
            };
            let aside = change.is_aside();
            versions.push(Version {
                answer,
                line: if aside { Some(line) } else { made_by },
                aside,
            });
            if !aside {
                made_by = Some(line);
            }
        }
        versions.push(Version {
            answer: self.answers.get(address),
            line: made_by,
            aside: false,
        });
        versions
    }
}

#[cfg(test)]
mod tests;

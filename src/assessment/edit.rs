//! Every possible change to an assessment, and its inverse.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::steps::MOST_STEPS;
use super::{
    ActionPoint, Address, Answer, Assessment, Committee, InstrumentRef, Person, Place, Profile,
    Reading, Remark, Review, Round, Session, SessionEvent, Signature, Stepping,
};
use crate::language::Message;
use crate::questionnaire::Definition;

/// When and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stamp {
    /// RFC 3339, UTC.
    pub at: String,
    /// Who, if the program was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The step that the change is part of: steps are taken back as a whole. None in older files, and for what no
    /// key takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u64>,
    /// What was done with that step; none while it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Stepping>,
}

/// A change. `to: None` takes the record away; `at` is its place in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// The profile of the algorithm.
    Profile(Profile),
    /// An instrument.
    Instrument {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<InstrumentRef>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// The definition of an instrument that is no part of the program: before the instrument that needs it.
    Definition {
        /// Its digest.
        digest: String,
        /// The new one.
        to: Option<Box<Definition>>,
    },
    /// An answer, whole.
    Answer {
        /// Where.
        address: Address,
        /// The new one.
        to: Option<Box<Answer>>,
    },
    /// An answer as it was, with who wrote it and when: what taking back a change does. The content
    /// is the same again then, and a signature over it holds again.
    AnswerAsItWas {
        /// Where.
        address: Address,
        /// What stood there.
        to: Option<Box<Answer>>,
    },
    /// A member of the team.
    Person {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Person>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// A session.
    Session {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Session>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// Something that happened in a session.
    SessionEvent {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<SessionEvent>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// An action point.
    ActionPoint {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<ActionPoint>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// A committee.
    Committee {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Committee>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// A time that a committee read.
    Reading {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Reading>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// A remark.
    Remark {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Remark>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// A review.
    Review {
        /// Its id.
        id: String,
        /// The new one.
        to: Option<Review>,
        /// Place in the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// The date to look again.
    ReviewDate(Option<String>),
    /// A new round of signing. Has no inverse.
    OpenRound(Round),
    /// A signature in the last round. Has no inverse: nothing signed is rewritten.
    Sign {
        /// The round's version.
        version: u32,
        /// The signature.
        signature: Signature,
    },
    /// Where the team stopped: not content, not history.
    Place(Option<Place>),
}

impl Edit {
    /// Whether the history gets a line for it. Not for what the program writes down by itself: where the team is,
    /// what a session was at, which questions a committee has had before it. The end of a reading does count.
    fn is_remembered(&self) -> bool {
        match self {
            Self::Place(_) => false,
            Self::SessionEvent { to, .. } => {
                to.as_ref().is_none_or(|event| !event.what.is_automatic())
            }
            Self::Reading { to, .. } => to.as_ref().is_none_or(|reading| reading.closed.is_some()),
            _ => true,
        }
    }

    /// The question whose answer it changes, if it changes one.
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Answer { address, .. } | Self::AnswerAsItWas { address, .. } => Some(address),
            _ => None,
        }
    }
}

/// A line of the history: what a change replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When and by whom.
    #[serde(flatten)]
    pub stamp: Stamp,
    /// The edit that takes it back; none for signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Edit>,
    /// For a change without inverse: what it was; `aside` for what a merge did not choose; [`MERGED`] where the changes of two
    /// laptops came together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
}

/// What a line of history says where the changes of two laptops came together.
pub const MERGED: &str = "merged";

/// Why an edit was refused; the assessment is untouched then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A round must follow the last one by one.
    #[error("round {found} does not follow")]
    RoundOutOfOrder {
        /// The version it has.
        found: u32,
    },
    /// There is no such round, or it is not the last.
    #[error("no open round {0}")]
    NoSuchRound(u32),
    /// The role need not sign in this round.
    #[error("role {0} is not asked to sign")]
    RoleNotRequired(String),
    /// The role has signed already.
    #[error("role {0} has signed")]
    AlreadySigned(String),
    /// The signature is for other content.
    #[error("the signature is for another digest")]
    OtherDigest,
    /// The record's id differs from the edit's.
    #[error("the record is not {0}")]
    OtherRecord(String),
}

impl EditError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::RoundOutOfOrder { found } => {
                Message::new("edit-round-order").with("version", found.to_string())
            }
            Self::NoSuchRound(version) => {
                Message::new("edit-no-round").with("version", version.to_string())
            }
            Self::RoleNotRequired(role) => {
                Message::new("edit-role-not-required").with("role", role)
            }
            Self::AlreadySigned(role) => Message::new("edit-already-signed").with("role", role),
            Self::OtherDigest => Message::new("edit-other-digest"),
            Self::OtherRecord(id) => Message::new("edit-other-record").with("id", id),
        }
    }
}

/// A record in a list, known by its id.
pub(crate) trait Record: Clone {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! records {
    ($($kind:ty),*) => { $(impl Record for $kind { fn id(&self) -> &str { &self.id } })* };
}
records!(
    InstrumentRef,
    Person,
    Session,
    SessionEvent,
    ActionPoint,
    Committee,
    Reading,
    Remark,
    Review
);

/// Puts, replaces or takes away a record; gives back what stood there and where.
fn put<T: Record>(
    list: &mut Vec<T>,
    id: &str,
    to: Option<T>,
    at: Option<usize>,
) -> Result<(Option<T>, Option<usize>), EditError> {
    if to.as_ref().is_some_and(|record| record.id() != id) {
        return Err(EditError::OtherRecord(id.to_owned()));
    }
    let position = list.iter().position(|record| record.id() == id);
    let old = position.map(|index| list.remove(index));
    if let Some(record) = to {
        let index = at.or(position).unwrap_or(list.len()).min(list.len());
        list.insert(index, record);
    }
    Ok((old, position))
}

/// Changes to one answer by one person within this time are one line of history.
const ONE_THOUGHT: SignedDuration = SignedDuration::from_mins(10);

impl Assessment {
    /// Makes a change: the only way there is. Gives back the inverse, if the change has one.
    ///
    /// # Errors
    /// When the change cannot be made; nothing is touched then.
    pub fn apply(&mut self, edit: Edit, stamp: &Stamp) -> Result<Option<Edit>, EditError> {
        let remembered = edit.is_remembered();
        let what = match &edit {
            Edit::OpenRound(round) => Some(format!("round {}", round.version)),
            Edit::Sign { version, signature } => Some(format!("sign {version} {}", signature.role)),
            _ => None,
        };
        let inverse = self.change(edit, stamp)?;
        if remembered {
            self.remember(inverse.as_ref(), what, stamp);
        }
        Ok(inverse)
    }

    /// Makes a change without a line of history.
    pub(super) fn change(&mut self, edit: Edit, stamp: &Stamp) -> Result<Option<Edit>, EditError> {
        Ok(Some(match edit {
            Edit::Profile(to) => Edit::Profile(std::mem::replace(&mut self.profile, to)),
            Edit::Instrument { id, to, at } => {
                let (to, at) = put(&mut self.instruments, &id, to, at)?;
                Edit::Instrument { id, to, at }
            }
            Edit::Definition { digest, to } => {
                if to.as_ref().is_some_and(|to| to.digest() != digest) {
                    return Err(EditError::OtherRecord(digest));
                }
                let old = match to {
                    Some(to) => self.definitions.insert(digest.clone(), *to),
                    None => self.definitions.remove(&digest),
                };
                let to = old.map(Box::new);
                Edit::Definition { digest, to }
            }
            Edit::Answer { address, mut to } => {
                if let Some(answer) = &mut to {
                    answer.by.clone_from(&stamp.by);
                    answer.at = Some(stamp.at.clone());
                }
                self.put_answer(address, to)
            }
            Edit::AnswerAsItWas { address, to } => self.put_answer(address, to),
            Edit::Person { id, to, at } => {
                let (to, at) = put(&mut self.team, &id, to, at)?;
                Edit::Person { id, to, at }
            }
            Edit::Session { id, to, at } => {
                let (to, at) = put(&mut self.sessions, &id, to, at)?;
                Edit::Session { id, to, at }
            }
            Edit::SessionEvent { id, to, at } => {
                let (to, at) = put(&mut self.session_log, &id, to, at)?;
                Edit::SessionEvent { id, to, at }
            }
            Edit::ActionPoint { id, to, at } => {
                let (to, at) = put(&mut self.action_points, &id, to, at)?;
                Edit::ActionPoint { id, to, at }
            }
            Edit::Committee { id, to, at } => {
                let (to, at) = put(&mut self.committees, &id, to, at)?;
                Edit::Committee { id, to, at }
            }
            Edit::Reading { id, to, at } => {
                let (to, at) = put(&mut self.readings, &id, to, at)?;
                Edit::Reading { id, to, at }
            }
            Edit::Remark { id, to, at } => {
                let (to, at) = put(&mut self.remarks, &id, to, at)?;
                Edit::Remark { id, to, at }
            }
            Edit::Review { id, to, at } => {
                let (to, at) = put(&mut self.reviews, &id, to, at)?;
                Edit::Review { id, to, at }
            }
            Edit::ReviewDate(to) => Edit::ReviewDate(std::mem::replace(&mut self.review_date, to)),
            Edit::Place(to) => Edit::Place(std::mem::replace(&mut self.place, to)),
            Edit::OpenRound(round) => {
                let next = self.rounds.last().map_or(1, |last| last.version + 1);
                if round.version != next || !round.signatures.is_empty() {
                    return Err(EditError::RoundOutOfOrder {
                        found: round.version,
                    });
                }
                self.rounds.push(round);
                return Ok(None);
            }
            Edit::Sign { version, signature } => {
                self.sign(version, signature)?;
                return Ok(None);
            }
        }))
    }

    /// Puts an answer as it is, with who wrote it and when.
    pub(super) fn put_answer(&mut self, address: Address, to: Option<Box<Answer>>) -> Edit {
        let old = match to {
            Some(answer) => self.answers.insert(address.clone(), *answer),
            None => self.answers.remove(&address),
        };
        let to = old.map(Box::new);
        Edit::AnswerAsItWas { address, to }
    }

    fn sign(&mut self, version: u32, signature: Signature) -> Result<(), EditError> {
        let round = self
            .rounds
            .last_mut()
            .filter(|round| round.version == version)
            .ok_or(EditError::NoSuchRound(version))?;
        if !round.required.contains(&signature.role) {
            return Err(EditError::RoleNotRequired(signature.role));
        }
        if round.signature(&signature.role).is_some() {
            return Err(EditError::AlreadySigned(signature.role));
        }
        if round.digest != signature.digest {
            return Err(EditError::OtherDigest);
        }
        round.signatures.push(signature);
        Ok(())
    }

    /// Writes a change down in the history, unless the last line already holds what it replaced.
    fn remember(&mut self, inverse: Option<&Edit>, what: Option<String>, stamp: &Stamp) {
        if inverse.is_some_and(|undo| self.stands_already(undo)) {
            return;
        }
        let line = Change {
            stamp: stamp.clone(),
            undo: inverse.cloned(),
            what,
        };
        match self.history.last() {
            Some(last) if last.stamp.mark() == stamp.mark() && last.is_one_thought(&line) => {
                // A step that ends where it began is no step.
                let undo = last.undo.as_ref();
                if undo.is_some_and(|undo| self.stands_already(undo)) {
                    self.history.pop();
                }
            }
            _ => {
                self.history.push(line);
                self.put_together();
            }
        }
    }

    /// Whether the answer that an edit would put back is the answer that stands.
    fn stands_already(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Answer { address, to } | Edit::AnswerAsItWas { address, to } => {
                self.answers.get(address) == to.as_deref()
            }
            _ => false,
        }
    }

    /// Of the lines that are too old for a step to be taken back, those of one thought become one.
    fn put_together(&mut self) {
        let Some(old) = self.history.len().checked_sub(MOST_STEPS) else {
            return;
        };
        if let [.., before, line] = &self.history[..old]
            && line.stamp.step.is_some()
            && before.is_one_thought(line)
        {
            self.history.remove(old - 1);
        }
    }
}

impl Change {
    /// Whether a line that follows on this one belongs to the same thought: the same answer, the same writer, and
    /// soon after.
    fn is_one_thought(&self, next: &Self) -> bool {
        let address = |line: &'_ Self| line.undo.as_ref().and_then(Edit::address).cloned();
        let at = |line: &Self| line.stamp.at.parse::<Timestamp>();
        let soon = match (at(self), at(next)) {
            (Ok(then), Ok(now)) => now.duration_since(then).abs() <= ONE_THOUGHT,
            _ => self.stamp.at == next.stamp.at,
        };
        let here = address(self);
        here.is_some()
            && !self.is_aside()
            && here == address(next)
            && self.stamp.by == next.stamp.by
            && soon
    }
}

#[cfg(test)]
mod tests;

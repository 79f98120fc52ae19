//! What was answered, by whom, and every possible change to it.
//!
//! Owns the assessment as it stands in the file ([`Assessment`]) and the only way to change it
//! ([`Edit`], applied by [`Assessment::apply`], which gives back the inverse). Also the [`Outline`]:
//! which sections and questions are there for these answers, repeats and conditions worked out. And what
//! one instrument takes over from another: an answer ([`take_over`]), or all of them ([`carry_over`]).
//! Knows no file, clock or environment: time comes in as a [`Stamp`].

mod address;
mod answer;
mod carry_over;
mod changes;
mod committee;
mod day;
mod edit;
mod editions;
mod outline;
mod past;
mod records;
mod register;
mod session;
mod steps;
mod take_over;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::questionnaire::Definitions;

pub use address::{Address, AddressError};
pub use answer::{
    Answer, Confidential, Dissent, Item, Origin, PersonName, Row, State, Value, free_item_id,
    kept_ids,
};
pub use carry_over::{
    CARRIED_FROM, CARRIED_TO, CarryOver, Dropped, Taken, Waiting, carry_end, carry_over,
    carry_refusal,
};
pub use changes::Replaced;
pub use committee::{
    Committee, Member, Reading, Remark, RemarkKind, Reply, Review, SectionVerdict, Verdict,
};
pub use day::day_meant;
pub(crate) use edit::Record;
pub use edit::{Change, Edit, EditError, MERGED, Stamp};
pub use editions::{Movable, Moved, keeping, movable, moving};
pub use outline::{AnswersOf, Entry, Outline, What, items_of};
pub use past::{AsRead, Version};
pub use records::{
    ActionPoint, ActionState, ConditionOf, Decision, InstrumentRef, Person, Place, PlaceField,
    Profile, Round, Signature,
};
pub use register::{categories, register_term, statuses};
pub use session::{Happening, PlannedPart, Session, SessionEvent};
pub use steps::{MOST_STEPS, Step, Stepping};
pub use take_over::{Source, all_words as answer_words, sources, take_over};
pub use words::{choice_label, place_name, question_name, words};

/// The version of the file format that this program writes.
pub const SCHEMA: u32 = 1;

/// One algorithm assessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Version of the file format.
    pub schema: u32,
    /// Stable id of the assessment.
    pub id: String,
    /// The algorithm: what the register asks.
    pub profile: Profile,
    /// The instruments used, with the digest of the definition they were made with.
    pub instruments: Vec<InstrumentRef>,
    /// The team.
    #[serde(default)]
    pub team: Vec<Person>,
    /// The sessions held.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// What happened in them, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub session_log: Vec<SessionEvent>,
    /// The answers, by address.
    #[serde(default)]
    pub answers: BTreeMap<Address, Answer>,
    /// The action points.
    #[serde(default)]
    pub action_points: Vec<ActionPoint>,
    /// The committees that read along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub committees: Vec<Committee>,
    /// The times that they read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Remarks of a committee.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// Verdicts of bodies that reviewed.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// When the assessment should be looked at again, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_date: Option<String>,
    /// The definitions of its instruments that are no part of the program, by digest.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub definitions: Definitions,
    /// The rounds of signing, oldest first.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// Where the team stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Per device the number of its last edit that this file holds: what a journal still has
    /// beyond that is not in the file yet. Only the room `store` writes it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub saved: BTreeMap<String, u64>,
    /// What every change replaced, oldest first.
    #[serde(default)]
    pub history: Vec<Change>,
    /// Members that this version does not know: kept as they are.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

/// Members that are not content: a round of signing does not fix them.
pub const NOT_CONTENT: [&str; 5] = ["rounds", "readings", "place", "saved", "history"];

impl Assessment {
    /// A new, empty assessment.
    pub fn new(id: impl Into<String>, profile: Profile, instruments: Vec<InstrumentRef>) -> Self {
        Self {
            schema: SCHEMA,
            id: id.into(),
            profile,
            instruments,
            team: Vec::new(),
            sessions: Vec::new(),
            session_log: Vec::new(),
            answers: BTreeMap::new(),
            action_points: Vec::new(),
            committees: Vec::new(),
            readings: Vec::new(),
            remarks: Vec::new(),
            reviews: Vec::new(),
            review_date: None,
            definitions: Definitions::new(),
            rounds: Vec::new(),
            place: None,
            saved: BTreeMap::new(),
            history: Vec::new(),
            other: serde_json::Map::new(),
        }
    }

    /// The instruments that count: those that the team works through now, without the earlier edition that
    /// was carried over and is there to look back at.
    pub fn instruments_in_use(&self) -> impl Iterator<Item = &InstrumentRef> {
        self.instruments.iter().filter(|used| !used.former)
    }

    /// Whether an instrument is a former one: there to look back at, and not to be answered.
    pub fn is_former(&self, instrument: &str) -> bool {
        self.instruments
            .iter()
            .any(|used| used.former && used.id == instrument)
    }

    /// The answer at an address; an empty one if nothing was answered.
    pub fn answer(&self, address: &Address) -> Answer {
        self.answers.get(address).cloned().unwrap_or_default()
    }

    /// The round that counts now: the last one.
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.team.iter().find(|person| person.id == id)
    }

    /// A free id of the form `prefix` + number, for a new record.
    pub fn free_id(&self, prefix: &str) -> String {
        self.free_ids(prefix, 1).pop().unwrap_or_default()
    }

    /// So many free ids, for new records that are made together.
    pub fn free_ids(&self, prefix: &str, count: usize) -> Vec<String> {
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        macro_rules! take {
            ($($list:ident),*) => { $( taken.extend(self.$list.iter().map(|record| record.id.as_str())); )* };
        }
        take!(
            team,
            sessions,
            session_log,
            action_points,
            committees,
            readings,
            remarks,
            reviews
        );
        (1..=taken.len() + count)
            .map(|n| format!("{prefix}{n}"))
            .filter(|id| !taken.contains(id.as_str()))
            .take(count)
            .collect()
    }
}

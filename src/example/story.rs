//! The story as it is written down. Strict: a key that nobody knows is an error, so that a slip of
//! the pen in the example does not become an answer that is silently missing.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::ExampleError;
use crate::assessment::{
    ActionPoint, Address, Answer, Committee, Confidential, Decision, Dissent, Happening, Origin,
    Person, Profile, RemarkKind, Reply, Review, Session, State, Value,
};
use crate::questionnaire::Level;
use crate::signing::Signing;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub id: String,
    #[serde(default = "iama")]
    pub instruments: Vec<String>,
    pub profile: Profile,
    pub team: Vec<Person>,
    pub sessions: Vec<Session>,
    /// What happened in them.
    #[serde(default)]
    pub session_log: Vec<StoryLog>,
    #[serde(deserialize_with = "pairs")]
    pub answers: Vec<(String, StoryAnswer)>,
    #[serde(default)]
    pub action_points: Vec<ActionPoint>,
    #[serde(default)]
    pub committees: Vec<Committee>,
    /// The times a committee read.
    #[serde(default)]
    pub readings: Vec<StoryReading>,
    #[serde(default)]
    pub remarks: Vec<StoryRemark>,
    #[serde(default)]
    pub reviews: Vec<StoryReview>,
    pub review_date: Option<String>,
    pub round: Option<StoryRound>,
}

fn iama() -> Vec<String> {
    vec!["iama-2.0".to_owned()]
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryAnswer {
    pub at: Option<String>,
    pub by: Option<String>,
    value: Option<Value>,
    #[serde(default)]
    explanation: String,
    #[serde(default)]
    state: State,
    #[serde(default)]
    note: String,
    #[serde(default)]
    dissent: Vec<Dissent>,
    confidential: Option<Confidential>,
    estimate: Option<Level>,
    /// Where (part of) it was taken over from; when those answers were given follows from the story.
    #[serde(default)]
    origins: Vec<Address>,
    /// What stood there before, oldest first, each with its own time.
    #[serde(default)]
    pub earlier: Vec<StoryAnswer>,
}

impl From<StoryAnswer> for Answer {
    fn from(told: StoryAnswer) -> Self {
        Self {
            value: told.value,
            explanation: told.explanation,
            state: told.state,
            note: told.note,
            dissent: told.dissent,
            confidential: told.confidential,
            estimate: told.estimate,
            origins: told.origins.into_iter().map(untimed).collect(),
            ..Self::default()
        }
    }
}

/// An origin of which the time is still to be looked up.
fn untimed(address: Address) -> Origin {
    Origin { address, at: None }
}

/// What people wrote in the log of one session, oldest first. What the program writes there by itself, the questions
/// worked on, follows from the answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryLog {
    pub session: String,
    /// When the session was planned.
    pub planned_at: String,
    /// When its minutes were written.
    pub minuted_at: String,
    /// Who had the keyboard.
    pub by: String,
    /// How far the clock on the wall was from UTC.
    pub zone: String,
    pub events: Vec<StoryEvent>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryEvent {
    pub at: String,
    pub what: Happening,
}

/// A committee read: every question of these instruments.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryReading {
    pub id: String,
    pub committee: String,
    pub by: String,
    pub at: String,
    pub closed: String,
    pub instruments: Vec<String>,
    pub review: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryRemark {
    pub id: String,
    pub committee: String,
    pub on: Address,
    pub kind: RemarkKind,
    pub by: String,
    pub at: String,
    pub text: String,
    #[serde(default)]
    pub replies: Vec<Reply>,
    /// By whom and when, if it is.
    pub resolved: Option<(String, String)>,
}

/// A verdict with when and by whom it was written down.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryReview {
    pub at: String,
    pub by: String,
    pub verdict: Review,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryRound {
    pub opened_at: String,
    #[serde(default)]
    pub reason: String,
    pub signatures: Vec<StorySignature>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StorySignature {
    role: String,
    pub name: String,
    function: String,
    decision: Decision,
    #[serde(default)]
    conditions: Vec<String>,
    #[serde(default)]
    statement: String,
    date: String,
}

impl From<StorySignature> for Signing {
    fn from(told: StorySignature) -> Self {
        Self {
            role: told.role,
            name: told.name,
            function: told.function,
            decision: told.decision,
            conditions: told.conditions,
            statement: told.statement,
            date: told.date,
        }
    }
}

impl Story {
    /// Reads the story from YAML.
    pub fn read(text: &str) -> Result<Self, ExampleError> {
        serde_saphyr::from_str(text)
            .map_err(|error| ExampleError::Story(error.without_snippet().to_string()))
    }
}

/// A map as pairs in the order of the file: the order in which the answers were given.
fn pairs<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(String, StoryAnswer)>, D::Error> {
    struct Pairs;
    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(String, StoryAnswer)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("answers by address")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut found = Vec::new();
            while let Some(pair) = map.next_entry()? {
                found.push(pair);
            }
            Ok(found)
        }
    }
    deserializer.deserialize_map(Pairs)
}
